import { describe, expect, test } from "vitest";
import { readCasePage, listPublicCases } from "../../app/cases/read-case.server.ts";
import { readDutyOn } from "../../app/duties/duty.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { addDays } from "../../app/day.ts";
import { firstChoices, importList, proposeList, readCountyRegion } from "../../app/imports/import.server.ts";
import { readScorecard } from "../../app/scorecards/scorecard.server.ts";
import { stepsNow } from "../../app/setup/setup.server.ts";
import { ASSIST, listOf } from "../helpers/duty-lists.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, publishCase, TODAY } from "../helpers/factories.ts";

/** A sentence of the pages, and what makes it true. */
const { about } = zhCN.setup;
const { preview } = zhCN.imports;

describe("what the pages of setting up and importing promise", () => {
  forEachEngine((engine) => {
    test(`officers: ${about.officers}`, async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await db.deleteFrom("user_roles").where("role", "=", "officer").execute();
      await db.insertInto("served_counties").values({ region_id: county.regions.county, since: TODAY }).execute();
      const { number } = await publishCase(db, county);
      const page = await readCasePage(db, number, TODAY);
      expect(page.number).toBe(number);
      const { cases } = await listPublicCases(db, { limit: 5 }, TODAY);
      const [listed] = cases;
      expect(listed).toMatchObject({ number, metOn: null, daysLate: 0 });
      const due = listed?.dueOn ?? TODAY;
      expect(due > TODAY).toBe(true);
      const [late] = (await listPublicCases(db, { limit: 5 }, addDays(due, 14))).cases;
      expect(late?.daysLate).toBeGreaterThan(0);
      const scope = { scope: "department" as const, id: county.departments.agriculture };
      expect((await readScorecard(db, scope, addDays(due, 14))).overdue).toBe(1);
      // And that nobody can answer keeps no report from being published.
      const officers = (await stepsNow(db, TODAY)).find((step) => step.name === "officers");
      expect([officers?.state, officers?.gaps.map((gap) => gap.what)]).toEqual(["begun", ["officer"]]);
    });

    test(`import: ${preview.problemsNote}`, async () => {
      const db = await engine.fresh();
      const { admin } = await buildCounty(db);
      const county = await readCountyRegion(db, "990101000000");
      const send = async (last: string) => {
        const list = listOf(county, [...ASSIST, ["3", "河道巡查", last, "", ""]]);
        const choices = await firstChoices(db, list, TODAY);
        const { problems } = await proposeList(db, list, choices);
        return { problems: problems.length, ...(await importList(db, admin, list, choices, { today: TODAY })) };
      };
      expect(await send("县畜牧水产局")).toMatchObject({ problems: 1, created: 2 });
      expect(await send("青禾县应急管理局")).toMatchObject({ problems: 0, created: 1, changed: 0, unchanged: 2 });
    });

    test(`import: ${preview.fromHint}`, async () => {
      const db = await engine.fresh();
      const { admin } = await buildCounty(db);
      const county = await readCountyRegion(db, "990101000000");
      const from = addDays(TODAY, 30);
      const list = listOf(county, [
        ["编码", "事项名称", "清单类别", "承担部门", "部门职责"],
        ["withdrawn", "改过的名称", "上级部门收回", "青禾县农业农村局", "改过的职责"],
        ["brand-new", "新的事项", "上级部门收回", "青禾县农业农村局", "新的职责"],
      ]);
      const choices = { ...(await firstChoices(db, list, TODAY)), from };
      const before = await readDutyOn(db, "withdrawn", TODAY);
      const counts = await importList(db, admin, list, choices, { today: TODAY });
      expect(counts).toMatchObject({ created: 1, changed: 1 });
      expect(await readDutyOn(db, "withdrawn", addDays(from, -1))).toMatchObject({
        title: before.title,
        departmentDuty: before.departmentDuty,
      });
      expect((await readDutyOn(db, "withdrawn", from)).title).toBe("改过的名称");
      const added = await db
        .selectFrom("duty_versions")
        .select("effective_from")
        .where("title", "=", "新的事项")
        .executeTakeFirst();
      expect(added?.effective_from).toBe(from);
    });
  });
});
