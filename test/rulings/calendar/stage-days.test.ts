import { describe, expect, test } from "vitest";
import type { ClockStage } from "../../../app/cases/clock/clock.ts";
import type { Kind } from "../../../app/reports/vocabulary.ts";
import { readStageDays, setStageDays } from "../../../app/rulings/calendar/stage-days.server.ts";
import { insertServedCounty } from "../../../db/queries/site/served.ts";
import { named } from "../../../db/tables/named.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, expectRefusal, publishCase, TODAY } from "../../helpers/factories.ts";

describe("the days of a stage in a county", () => {
  forEachEngine((engine) => {
    test("sets days of a stage and of a kind, which a case that comes later has, and those that run keep theirs", async () => {
      const fresh = engine.db();
      const own = await buildCounty(fresh);
      const countyId = own.regions.county;
      await insertServedCounty(fresh, { region_id: countyId, since: TODAY });
      const daysOf = async ({ number }: { number: string }) => {
        const rows = await fresh
          .selectFrom("stages as s")
          .innerJoin("cases as c", "c.id", "s.case_id")
          .select(["s.stage", "s.working_days"])
          .where("c.number", "=", named(number))
          .orderBy("s.id")
          .execute();
        return rows.map((row) => row.working_days);
      };
      const before = await publishCase(fresh, own);
      const { kind } = await fresh.selectFrom("cases").select("kind").executeTakeFirstOrThrow();
      const other = kind === "K5" ? "K6" : "K5";
      const sets = (stage: ClockStage, of: Kind | "", days: number | null) =>
        setStageDays(fresh, own.admin, { countyId, stage, kind: of }, days, TODAY);
      await sets("signed", "", 3);
      await sets("answered", kind, 7);
      await sets("remedied", other, 9);
      await sets("remedied", kind, 90);
      await sets("remedied", kind, null);
      expect(await daysOf(before)).toEqual([5, 15, 60]);
      expect(await daysOf(await publishCase(fresh, own))).toEqual([3, 7, 60]);
      expect(await readStageDays(fresh, [countyId])).toMatchObject([
        { stage: "answered", kind, days: 7 },
        { stage: "remedied", kind: other, days: 9 },
        { stage: "signed", kind: "", days: 3 },
      ]);
      const acts = await fresh.selectFrom("staff_acts").select("about").where("kind", "=", "stage_days_set").execute();
      expect(acts.map((row) => row.about)).toEqual([
        "signed 3",
        `answered ${kind} 7`,
        `remedied ${other} 9`,
        `remedied ${kind} 90`,
        `remedied ${kind}`,
      ]);
      await expect(sets("signed", "", 16)).rejects.toThrow(RangeError);
      await expect(sets("answered", "", 10)).rejects.toThrow(RangeError);
      await expectRefusal(
        setStageDays(fresh, own.admin, { countyId: 999_999, stage: "signed", kind: "" }, 2, TODAY),
        "wrong_state",
      );
      await expectRefusal(
        setStageDays(fresh, own.moderator, { countyId, stage: "signed", kind: "" }, 2, TODAY),
        "forbidden",
      );
    });
  });
});
