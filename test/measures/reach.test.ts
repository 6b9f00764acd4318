import { beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "../../app/accounts/account.server.ts";
import { giveRole } from "../../app/accounts/staff/staff.server.ts";
import { listPublicCases } from "../../app/cases/read-case.server.ts";
import { readDepartment, readDepartmentFacts } from "../../app/departments/department.server.ts";
import { readFigures } from "../../app/measures/measure.server.ts";
import { readMeasureList } from "../../app/measures/measure-list.server.ts";
import type { MeasureCode } from "../../app/measures/measure.ts";
import { readScorecard } from "../../app/scorecards/scorecard.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, buildCounty, type County, publishCase, withdrawCase } from "../helpers/factories.ts";

const UNTIL = "2026-10";
const [BEFORE, FIRST, AFTER] = ["2026-06-01", "2026-08-03", "2026-08-04"];
const PASSWORD = "for this test and no other";

describe("what began before the first account of a body", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const officerOf = (departmentId: number) => ({
      role: "officer" as const,
      departmentId,
      regionId: null,
      lineId: null,
    });
    const sinceOf = async (id: number) =>
      (
        await engine
          .db()
          .selectFrom("departments")
          .select("reachable_since")
          .where("id", "=", id)
          .executeTakeFirstOrThrow()
      ).reachable_since;
    const ofAll = async (id: number, code: MeasureCode) => {
      const figures = (await readFigures(engine.db(), { scope: "department", ids: [id] }, UNTIL)).get(id) ?? [];
      const found = figures.find(({ measure, window }) => measure === code && window === "all");
      return [found?.numerator, found?.denominator];
    };
    const putTo = (department: string, today: string) =>
      publishCase(engine.db(), county, { today, newCase: { department, duty: "withdrawn" } });
    const closeAccounts = (id: number) =>
      engine.db().deleteFrom("user_roles").where("department_id", "=", id).execute();

    test("counts in none of its rates, and counts as late or overdue nowhere; the case stays", async () => {
      const db = engine.db();
      const { forestry } = county.departments;
      await closeAccounts(forestry);
      const early = await putTo("forestry", BEFORE);
      const all = await readFigures(db, { scope: "region", ids: [county.regions.county] }, UNTIL);
      expect(await ofAll(forestry, "answered_never")).toEqual([1, 1]);
      expect(await ofAll(forestry, "disputed")).toEqual([0, 1]);

      await createAccount(
        db,
        { username: "new-officer", displayName: "新经办人", password: PASSWORD, grants: [officerOf(forestry)] },
        FIRST,
      );
      expect(await sinceOf(forestry)).toBe(FIRST);
      // What was kept of months that are over is added up anew.
      for (const code of ["answered_never", "signed_never", "ever_late", "days_to_answer", "disputed"] as const)
        expect(await ofAll(forestry, code), code).toEqual([0, 0]);
      expect(await ofAll(forestry, "cases")).toEqual([1, null]);
      const late = await putTo("forestry", AFTER);
      for (const code of ["answered_never", "signed_never", "ever_late"] as const)
        expect(await ofAll(forestry, code), code).toEqual([1, 1]);
      expect(await ofAll(forestry, "days_to_answer")).toEqual([0, 1]);
      const asked = { measure: "answered_never" as const, window: "all" as const, until: UNTIL, part: "base" as const };
      const behind = await readMeasureList(db, asked, { scope: "department", ids: [forestry] });
      if (!behind?.list) throw new Error("no list");
      const { cases } = await listPublicCases(db, { measure: behind.list, limit: 10 }, "2026-11-23");
      expect(cases.map(({ number }) => number)).toEqual([late.number]);

      const overdue = await listPublicCases(
        db,
        { departmentIds: [forestry], clock: { state: "overdue", today: "2026-11-23" }, limit: 10 },
        "2026-11-23",
      );
      expect(overdue.cases.map(({ number }) => number)).toEqual([late.number]);
      const card = await readScorecard(db, { scope: "department", id: forestry }, "2026-11-23");
      expect([card.cases, card.due, card.overdue, card.stages.signed.overdue]).toEqual([2, 1, 1, 1]);
      const listed = await listPublicCases(db, { departmentIds: [forestry], limit: 10 }, "2026-11-23");
      expect(listed.cases.map(({ number }) => number).sort()).toEqual([early.number, late.number].sort());
      const never = (figures: typeof all) =>
        figures.get(county.regions.county)?.find((one) => one.measure === "answered_never" && one.window === "all");
      const now = await readFigures(db, { scope: "region", ids: [county.regions.county] }, UNTIL);
      expect([never(all)?.denominator, never(now)?.denominator]).toEqual([1, 1]);
    });

    test("a second account moves nothing, and its page tells the day and the ways on which it answers", async () => {
      const db = engine.db();
      const { forestry } = county.departments;
      const person = await createAccount(
        db,
        { username: "second-officer", displayName: "又一位", password: PASSWORD, grants: [] },
        "2026-09-01",
      );
      await giveRole(db, null, person, officerOf(forestry), "2026-09-01");
      expect(await sinceOf(forestry)).toBe(FIRST);
      const { reach } = await readDepartmentFacts(db, await readDepartment(db, "forestry"));
      expect(reach).toEqual({ account: FIRST, channels: [], since: FIRST });
    });

    test("is none of a body that signed or answered before, on whatever way, nor of one without clocks", async () => {
      const db = engine.db();
      const { agriculture, emergency } = county.departments;
      const { number } = await putTo("agriculture", BEFORE);
      await answerCase(db, county, number, BEFORE);
      await closeAccounts(agriculture);
      await closeAccounts(emergency);
      for (const [username, id] of [
        ["again-officer", agriculture],
        ["first-officer", emergency],
      ] as const) {
        await createAccount(
          db,
          { username, displayName: username, password: PASSWORD, grants: [officerOf(id)] },
          FIRST,
        );
        expect(await sinceOf(id)).toBeNull();
      }
      expect(await ofAll(agriculture, "answered_on_time")).toEqual([1, 1]);
      // It could answer before the first account that is on record: it did.
      const { reach } = await readDepartmentFacts(db, await readDepartment(db, "agriculture"));
      expect(reach).toEqual({ account: BEFORE, channels: [], since: null });
      // Of a case that is public no more, no day of an answer is told either.
      await withdrawCase(db, county, number, "not_true", "2026-08-05");
      const without = await readDepartmentFacts(db, await readDepartment(db, "agriculture"));
      expect(without.reach.account).toBe(FIRST);
    });
  });
});
