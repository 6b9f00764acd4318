import { beforeAll, describe, expect, test } from "vitest";
import { findActor } from "../../../../app/accounts/account.server.ts";
import type { Actor } from "../../../../app/accounts/permissions.ts";
import { addDays } from "../../../../app/day.ts";
import { readReportForDesk } from "../../../../app/desk/report/desk-report.server.ts";
import { decideReport } from "../../../../app/rulings/decision/decision.server.ts";
import { judgeCase } from "../../../../app/rulings/decision/judge-case.server.ts";
import { readQueue } from "../../../../app/desk/queue/queue.server.ts";
import {
  endRecusalOf,
  type NewRecusal,
  readRecusals,
  recuse,
  recuseFromReport,
} from "../../../../app/rulings/fairness/recusal/recusal.server.ts";
import { decideAppeal, fileAppeal } from "../../../../app/reports/follow-up/appeal.server.ts";
import { askReporter } from "../../../../app/reports/follow-up/conversation.server.ts";
import { raiseFlag, readFlagQueue } from "../../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { withdrawReport } from "../../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../../app/reports/report.server.ts";
import { insertDepartment } from "../../../../db/queries/register/departments.ts";
import { named } from "../../../../db/tables/named.ts";
import type { Db } from "../../../../db/engine.ts";
import { forEachEngine } from "../../../helpers/database.ts";
import {
  addStaff,
  aVerdict,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  FAR_TOWNSHIP,
  opening,
  publishCase,
  sendReport,
  TODAY,
  NOW,
} from "../../../helpers/factories.ts";

const everywhere = { role: "moderator", departmentId: null, regionId: null, lineId: null } as const;
const from = (code: string, more: Partial<NewRecusal> = {}): NewRecusal => ({
  from: "department",
  code,
  reason: "kin",
  note: "",
  until: null,
  person: null,
  ...more,
});
const message = { body: "有没有文件？", token: "2".repeat(32) };

forEachEngine((engine) => {
  let db: Db;
  let county: County;
  let staff = 0;
  const newModerator = (home: number | null = null) => addStaff(db, `m${(staff += 1)}`, everywhere, home);
  /** As the next request finds them. */
  const again = async (actor: Actor, day = TODAY) => (await findActor(db, actor.userId, day)) as Actor;
  const isListed = async (actor: Actor, id: number) =>
    (await readQueue(db, actor, { limit: 500, today: TODAY, now: NOW })).reports.find((report) => report.id === id);

  /** As reports of earlier versions may: the form of today takes none of another county. */
  const nameFarOffice = async (id: number) => {
    const { id: department_id } = await db
      .selectFrom("departments")
      .select("id")
      .where("code", "=", named("far-office"))
      .executeTakeFirstOrThrow();
    await db.updateTable("reports").set({ department_id }).where("id", "=", id).execute();
    await db.updateTable("queue_entries").set({ department_id }).where("report_id", "=", id).execute();
  };

  beforeAll(async () => {
    db = engine.db();
    county = await buildCounty(db);
    // A department of the county that somebody reports from another one, and none of the register names.
    await insertDepartment(db, {
      code: "far-office",
      line_id: (await db.selectFrom("lines").select("id").executeTakeFirstOrThrow()).id,
      region_id: county.regions.farCounty,
      type: "government",
      name: "白石县农业农村局",
      name_en: "Far office",
      host_id: null,
    });
  });

  describe("the county of the department", () => {
    test("counts as that of the report does, from the first look on", async () => {
      const local = await newModerator(county.regions.farCounty);
      const id = await sendReport(db);
      await nameFarOffice(id);
      expect(await isListed(local, id)).toBeUndefined();
      await expectRefusal(readReportForDesk(db, local, id, TODAY), "home_county");
      await expectRefusal(decideReport(db, local, id, 1, declining(), TODAY, NOW), "home_county");
      await expectRefusal(askReporter(db, local, id, message, TODAY), "home_county");
    });

    test("has no case of another county: the decision that names its department is refused whoever makes it", async () => {
      const local = await newModerator(county.regions.farCounty);
      const id = await sendReport(db, { department: "", departmentText: "农业局", demandedBy: "unlisted" });
      expect(await isListed(local, id)).toMatchObject({ recused: false });
      const open = opening({ newCase: { department: "far-office" } });
      for (const actor of [local, county.moderator]) {
        await expectRefusal(decideReport(db, actor, id, 1, open, TODAY, NOW), "department_elsewhere");
      }
      expect(await readReport(db, id)).toMatchObject({ state: "received", version: 1 });
    });

    test("is told apart from what no role allows", async () => {
      const id = await sendReport(db);
      await expectRefusal(readReportForDesk(db, county.officers.forestry, id, TODAY), "forbidden");
      await expectRefusal(decideReport(db, county.farModerator, id, 1, declining(), TODAY, NOW), "forbidden");
    });
  });

  describe("a recusal", () => {
    test.each([
      ["department", "agriculture"],
      ["line", "rural"],
      ["region", "990101000000"],
      ["region", "990000000000"],
    ] as const)("from a %s (%s) closes report, decision, question, appeal, flags and verdict", async (kind, code) => {
      const moderator = await newModerator();
      const { reportId, number } = await publishCase(db, county);
      const [id, declined] = [await sendReport(db), await sendReport(db)];
      await decide(db, county, declined, declining());
      await fileAppeal(db, declined, "请再看。", TODAY);
      await raiseFlag(db, reportId, message, TODAY);
      await recuse(db, moderator, from(code, { from: kind }), TODAY);
      const recused = await again(moderator);
      expect(await isListed(moderator, id)).toMatchObject({ recused: false });
      expect(await isListed(recused, id)).toMatchObject({ recused: true, excerpt: "", township: "", department: "" });
      await expectRefusal(readReportForDesk(db, recused, id, TODAY), "recused");
      await expectRefusal(decideReport(db, recused, id, 1, declining(), TODAY, NOW), "recused");
      await expectRefusal(askReporter(db, recused, id, message, TODAY), "recused");
      await expectRefusal(decideAppeal(db, recused, declined, { upheld: true, note: "" }, TODAY), "recused");
      await expectRefusal(judgeCase(db, recused, number, aVerdict({ code: "V5" }), 1, TODAY), "recused");
      expect(await isListed(recused, declined)).toMatchObject({ recused: true, excerpt: "", township: "" });
      expect(await isListed(moderator, declined)).toMatchObject({ stage: "appealed", recused: false });
      expect((await readFlagQueue(db, recused, TODAY)).waiting.map((one) => one.report)).not.toContain(reportId);
      expect((await readFlagQueue(db, moderator, TODAY)).waiting.map((one) => one.report)).toContain(reportId);
    });

    test("from the office that hosts a temporary body holds for that body", async () => {
      const moderator = await newModerator();
      await recuse(db, moderator, from("emergency"), TODAY);
      const recused = await again(moderator);
      const id = await sendReport(db, { department: "headquarters" });
      expect(await isListed(recused, id)).toMatchObject({ recused: true });
      await expectRefusal(readReportForDesk(db, recused, id, TODAY), "recused");
      const other = await sendReport(db);
      const open = opening({ newCase: { department: "headquarters" } });
      await expectRefusal(decideReport(db, recused, other, 1, open, TODAY, NOW), "recused");
      await decideReport(db, recused, other, 1, opening(), TODAY, NOW);
    });

    test("begins on its day, ends after its last, and can be ended by whoever entered it", async () => {
      const moderator = await newModerator();
      await recuse(db, moderator, from("agriculture", { until: addDays(TODAY, 3) }), TODAY);
      const inForce = async (day: string) => (await again(moderator, day)).recusals.length;
      expect([await inForce(addDays(TODAY, -1)), await inForce(TODAY), await inForce(addDays(TODAY, 3))]).toEqual([
        0, 1, 1,
      ]);
      expect(await inForce(addDays(TODAY, 4))).toBe(0);
      const [own] = await readRecusals(db, moderator, TODAY);
      await expectRefusal(endRecusalOf(db, county.moderator, own?.id ?? 0, TODAY), "forbidden");
      await endRecusalOf(db, moderator, own?.id ?? 0, TODAY);
      expect(await inForce(TODAY)).toBe(0);
      await recuse(db, county.admin, from("agriculture", { person: "moderator", note: "配偶在该局任职" }), TODAY);
      const [entered] = await readRecusals(db, county.moderator, TODAY);
      expect(entered).toMatchObject({ enteredBy: "admin", mayEnd: false, note: "配偶在该局任职" });
      await expectRefusal(endRecusalOf(db, county.moderator, entered?.id ?? 0, TODAY), "forbidden");
      await endRecusalOf(db, county.admin, entered?.id ?? 0, TODAY);
      expect((await again(county.moderator)).recusals).toEqual([]);
    });

    test("is refused to whoever may not enter it, and for what is not there", async () => {
      await expectRefusal(recuse(db, county.moderator, from("agriculture", { person: "admin" }), TODAY), "forbidden");
      await expectRefusal(recuse(db, county.officers.forestry, from("agriculture"), TODAY), "forbidden");
      await expectRefusal(recuse(db, county.admin, from("agriculture", { person: "nobody" }), TODAY), "not_found");
      await expectRefusal(recuse(db, county.moderator, from("nobody"), TODAY), "unknown_department");
      await expectRefusal(recuse(db, county.moderator, from("x", { from: "line" }), TODAY), "bad_request");
      await expectRefusal(
        recuse(db, county.moderator, from(FAR_TOWNSHIP, { from: "region" }), TODAY),
        "unknown_region",
      );
      await expectRefusal(readRecusals(db, county.officers.forestry, TODAY), "forbidden");
    });

    test("from one report lets go of it, tells nobody which, and goes with the report", async () => {
      const moderator = await newModerator();
      const [id, other] = [await sendReport(db), await sendReport(db)];
      const claim = {
        user_id: moderator.userId,
        claimed_at: "2026-11-23T01:00:00Z",
        expires_at: "2026-11-23T01:20:00Z",
      };
      await db
        .insertInto("claims")
        .values({ ...claim, report_id: id })
        .execute();
      await recuseFromReport(db, moderator, id, { whole: "report", reason: "other" }, TODAY);
      expect(await db.selectFrom("claims").selectAll().where("report_id", "=", id).execute()).toEqual([]);
      const recused = await again(moderator);
      await expectRefusal(decideReport(db, recused, id, 1, declining(), TODAY, NOW), "recused");
      await expectRefusal(recuseFromReport(db, recused, id, { whole: "report", reason: "other" }, TODAY), "recused");
      expect(await isListed(recused, other)).toMatchObject({ recused: false });
      const [seen] = await readRecusals(db, county.admin, TODAY);
      expect(seen).toMatchObject({ department: null, line: null, region: null, note: "" });
      expect(JSON.stringify(seen)).not.toMatch(/report/);
      await withdrawReport(db, await readReport(db, id), TODAY);
      expect((await again(moderator)).recusals).toEqual([]);
    });

    test("from the page of a report can take in its whole department, if it names one", async () => {
      const moderator = await newModerator();
      const unnamed = await sendReport(db, { department: "", departmentText: "某局" });
      const whole = { whole: "department", reason: "kin" } as const;
      await expectRefusal(recuseFromReport(db, moderator, unnamed, whole, TODAY), "unknown_department");
      await recuseFromReport(db, moderator, await sendReport(db), whole, TODAY);
      await expectRefusal(readReportForDesk(db, await again(moderator), await sendReport(db), TODAY), "recused");
    });
  });
});
