import { expect, test } from "vitest";
import { findActor } from "../../../../app/accounts/account.server.ts";
import type { Actor } from "../../../../app/accounts/permissions.ts";
import { decideReport } from "../../../../app/rulings/decision/decision.server.ts";
import { setEmployer } from "../../../../app/accounts/staff/staff.server.ts";
import { type NewRecusal, recuse } from "../../../../app/rulings/fairness/recusal/recusal.server.ts";
import { readReport } from "../../../../app/reports/report.server.ts";
import { insertDepartment } from "../../../../db/queries/register/departments.ts";
import { forEachEngine } from "../../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  declining,
  FAR_TOWNSHIP,
  opening,
  sendReport,
  TODAY,
  NOW,
} from "../../../helpers/factories.ts";
import { named } from "../../../../db/tables/named.ts";

const everywhere = { role: "moderator", departmentId: null, regionId: null, lineId: null } as const;
const recusalFrom = (code: string): NewRecusal => ({
  from: "department",
  code,
  reason: "kin",
  note: "",
  until: null,
  person: null,
});

forEachEngine((engine) => {
  test("whatever they try, nobody decides where they are recused, come from or work", async () => {
    // A fixed sequence (Lehmer, modulus 2^31 - 1), so that a failure can be played again.
    let state = 20_261_125;
    const pick = <T>(all: readonly T[]): T => {
      state = (state * 48_271) % 2_147_483_647;
      return all[state % all.length] as T;
    };
    const bodies = ["agriculture", "forestry", "emergency", "headquarters", "far-office", ""];
    const db = engine.db();
    const county = await buildCounty(db);
    const { regions } = county;
    const departments = Object.values(county.departments);
    await insertDepartment(db, {
      code: "far-office",
      line_id: (await db.selectFrom("lines").select("id").executeTakeFirstOrThrow()).id,
      region_id: regions.farCounty,
      type: "government",
      name: "白石县农业农村局",
      name_en: "Far office",
      host_id: null,
    });
    const people: Actor[] = [];
    for (const home of [null, regions.county, regions.farCounty, null, null, null, null, null])
      people.push(await addStaff(db, `m${people.length}`, everywhere, home));
    for (const person of people.slice(3, 6)) await recuse(db, person, recusalFrom(pick(bodies.slice(0, 5))), TODAY);
    for (const person of people.slice(6)) await setEmployer(db, null, person.userId, pick(departments), TODAY);
    const acting = await Promise.all(people.map((person) => findActor(db, person.userId, TODAY) as Promise<Actor>));
    let decided = 0;
    for (let round = 0; round < 60; round += 1) {
      const code = pick(bodies);
      const region = pick(["990101101000", FAR_TOWNSHIP]);
      const id = await sendReport(db, { department: "", departmentText: "某局", region });
      // A form refuses a body that answers elsewhere; a report from before may name one.
      const body = await db.selectFrom("departments").select("id").where("code", "=", named(code)).executeTakeFirst();
      const department_id = body?.id ?? null;
      await db.updateTable("reports").set({ department_id }).where("id", "=", id).execute();
      await db.updateTable("queue_entries").set({ department_id }).where("report_id", "=", id).execute();
      const choice = pick([declining(), opening({ newCase: { department: pick(bodies.slice(0, 5)) } })]);
      const actor = pick(acting);
      const done = await decideReport(db, actor, id, 1, choice, TODAY, NOW).then(
        () => true,
        (error: { code?: string }) => {
          expect(["recused", "home_county", "unknown_duty", "department_elsewhere"]).toContain(error.code);
          return false;
        },
      );
      decided += Number(done);
      expect((await readReport(db, id)).decided_by).toBe(done ? actor.userId : null);
    }
    expect(decided).toBeGreaterThan(10);
    const rows = await db
      .selectFrom("reports as r")
      .innerJoin("regions as g", "g.id", "r.region_id")
      .leftJoin("departments as d", "d.id", "r.department_id")
      .leftJoin("voices as v", "v.report_id", "r.id")
      .leftJoin("cases as c", "c.id", "v.case_id")
      .leftJoin("departments as b", "b.id", "c.demanded_by_id")
      .leftJoin("departments as h", "h.id", "c.department_id")
      .select([
        "r.decided_by",
        "g.parent_id",
        "d.id as d_id",
        "d.host_id",
        "d.region_id as seat",
        "b.id as b_id",
        "h.id as h_id",
        "h.region_id as h_seat",
      ])
      .where(
        "r.decided_by",
        "in",
        acting.map((actor) => actor.userId),
      )
      .execute();
    expect(rows).toHaveLength(decided);
    for (const row of rows) {
      const actor = acting.find((one) => one.userId === row.decided_by) as Actor;
      expect([row.parent_id, row.seat, row.h_seat]).not.toContain(actor.homeRegionId ?? -1);
      for (const { departmentId } of actor.recusals) {
        expect([row.d_id, row.host_id, row.b_id, row.h_id]).not.toContain(departmentId);
      }
    }
  });
});
