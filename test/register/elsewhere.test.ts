import { beforeAll, describe, expect, test } from "vitest";
import { listPublicCases } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { readDepartment } from "../../app/departments/department.server.ts";
import { listBodies, registerOf } from "../../app/register/register.server.ts";
import { suggestForText } from "../../app/suggestions/suggestion.server.ts";
import type { Db } from "../../db/engine.ts";
import { named } from "../../db/tables/named.ts";
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

const has = ({ body, duty }: FilledCounty, bureau: string) => ({ department: `${body}${bureau}`, duty: `${duty}0001` });

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

    test("is as little there as a body that has ended by the day, whose old cases stay", async () => {
      const by = await moderator("ends");
      const report = { region: one.township, department: `${one.body}02` };
      const id = await sendReport(db, report);
      const old = await decide(
        db,
        county,
        await sendReport(db, report),
        opening({ newCase: has(one, "02") }),
        TODAY,
        by,
      );
      await db
        .updateTable("departments")
        .set({ ended_on: TODAY })
        .where("code", "=", named(`${one.body}02`))
        .execute();
      await expectRefusal(
        decide(db, county, id, opening({ newCase: has(one, "02") }), TODAY, by),
        "department_elsewhere",
      );
      const codes = async (day: string) =>
        (await listBodies(db, await registerOf(db, one.id, day))).map(({ code }) => code);
      expect(await codes(addDays(TODAY, -1))).toContain(`${one.body}02`);
      expect(await codes(TODAY)).not.toContain(`${one.body}02`);
      const { id: departmentId } = await readDepartment(db, `${one.body}02`);
      expect((await listPublicCases(db, { departmentIds: [departmentId], limit: 5 }, TODAY)).cases).toMatchObject([
        { number: old },
      ]);
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
