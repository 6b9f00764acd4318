import { beforeAll, describe, expect, test } from "vitest";
import { suggestForText } from "../../app/suggestions/suggestion.server.ts";
import type { Db } from "../../db/engine.ts";
import { fillCounties, type FilledCounty } from "../helpers/counties.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  expectRefusal,
  linking,
  opening,
  publishCase,
  sendReport,
  TODAY,
} from "../helpers/factories.ts";

describe("what answers in another county", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let one: FilledCounty;
    let other: FilledCounty;
    beforeAll(async () => {
      db = engine.db();
      county = await buildCounty(db);
      const [first, second] = await fillCounties(db, { counties: 2, bodies: 3, duties: 4 });
      if (!first || !second) throw new Error("not filled");
      [one, other] = [first, second];
    });
    const moderator = (name: string) =>
      addStaff(db, name, { role: "moderator", departmentId: null, regionId: null, lineId: null });

    test("is no department that a reporter can name", async () => {
      await expectRefusal(
        sendReport(db, { region: one.township, department: `${other.body}01` }),
        "unknown_department",
      );
      expect(await sendReport(db, { region: one.township, department: `${one.body}01` })).toBeGreaterThan(0);
    });

    test("takes no case, whether the department or the duty is the other county's", async () => {
      const by = await moderator("opens");
      const id = await sendReport(db, { region: one.township, department: `${one.body}01` });
      const open = (department: string, duty: string) =>
        decide(db, county, id, opening({ newCase: { department, duty } }), TODAY, by);
      await expectRefusal(open(`${other.body}01`, `${one.duty}0001`), "department_elsewhere");
      await expectRefusal(open(`${other.body}hosted`, `${one.duty}0001`), "department_elsewhere");
      await expectRefusal(open(`${one.body}01`, `${other.duty}0001`), "unknown_duty");
      expect(await open(`${one.body}hosted`, `${one.duty}0001`)).toMatch(/^GW-/);
    });

    test("is never suggested", async () => {
      for (const [here, there] of [
        [one, other],
        [other, one],
      ] as const) {
        const region = await db
          .selectFrom("regions")
          .select("id")
          .where("code", "=", here.township)
          .executeTakeFirstOrThrow();
        const told = JSON.stringify(
          await suggestForText(db, region.id, "第1局要我们做农产品质量和村庄环境的日常检查", {}, TODAY),
        );
        expect(told).toContain(here.body);
        expect(told).toContain(here.duty);
        for (const code of [there.body, there.duty]) expect(told).not.toContain(code);
      }
    });

    test("has cases that a report cannot be linked to", async () => {
      const by = await moderator("links");
      const { number } = await publishCase(db, county);
      const id = await sendReport(db, { region: one.township, department: `${one.body}01` });
      await expectRefusal(decide(db, county, id, linking(number), TODAY, by), "unknown_case");
    });
  });
});
