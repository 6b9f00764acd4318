import { beforeEach, describe, expect, test } from "vitest";
import { listOverdue, type OverdueFilter } from "../../app/cases/overdue/overdue.server.ts";
import { DAYS_LISTED } from "../../app/cases/overdue/overdue.ts";
import { addDays, type Day } from "../../app/day.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import { answerOverdueFeed } from "../../app/feeds/overdue-feed.server.ts";
import { changedFrom } from "../../app/ledger/ledger.server.ts";
import { readOverdueBelow } from "../../app/scorecards/below.server.ts";
import type { Db } from "../../db/engine.ts";
import { insertDepartment, insertDepartmentParent } from "../../db/queries/register/departments.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  decide,
  FAR_TOWNSHIP,
  mergeByTwo,
  opening,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";

describe("what became overdue", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });

    const addBody = (code: string, region_id: number) =>
      insertDepartment(db, {
        code,
        line_id: 1,
        region_id,
        type: "government",
        name: `${code}局`,
        name_en: code,
        host_id: null,
      });
    const dueDayOf = async (number: string): Promise<Day> =>
      (
        await db
          .selectFrom("clocks as l")
          .innerJoin("cases as c", "c.id", "l.case_id")
          .select(["l.due_on", "c.number"])
          .execute()
      ).find((one) => one.number === number)?.due_on ?? "";
    const list = async (today: Day, filter: Partial<OverdueFilter> = {}) =>
      (await listOverdue(db, { order: "body", limit: 50, ...filter }, today)).cases;
    const numbers = async (today: Day, filter: Partial<OverdueFilter> = {}) =>
      (await list(today, filter)).map(({ number }) => number);

    test("is listed from the day after the due day for seven days, with the working days since", async () => {
      const { number } = await publishCase(db, county);
      const due = await dueDayOf(number);
      expect(await numbers(due)).toEqual([]);
      expect(await list(addDays(due, 1))).toEqual([
        {
          number,
          title: "要求乡镇上路设卡",
          dueOn: due,
          metOn: null,
          daysLate: 1,
          department: { code: "agriculture", name: "青禾县农业农村局", nameEn: "agriculture" },
        },
      ]);
      // A Monday, so that a weekend lies within the week.
      expect(new Date(`${due}T00:00:00Z`).getUTCDay()).toBe(1);
      expect((await list(addDays(due, DAYS_LISTED)))[0]?.daysLate).toBe(5);
      expect(await numbers(addDays(due, DAYS_LISTED + 1))).toEqual([]);
    });

    test("stays listed when it is answered late, and was never there when it was answered in time", async () => {
      const [late, inTime] = [await publishCase(db, county), await publishCase(db, county)];
      const due = await dueDayOf(late.number);
      await answerCase(db, county, inTime.number, due);
      await answerCase(db, county, late.number, addDays(due, 2));
      for (const day of [addDays(due, 2), addDays(due, 5)]) {
        expect(await list(day)).toMatchObject([{ number: late.number, metOn: addDays(due, 2), daysLate: 2 }]);
      }
    });

    test("leaves out what the public does not see", async () => {
      const shown = await publishCase(db, county);
      const withdrawn = await publishCase(db, county);
      const hidden = await publishCase(db, county);
      const merged = await publishCase(db, county);
      await withdrawCase(db, county, withdrawn.number, "not_true");
      await proposeFor(db, county.moderator, hidden.number, "identifies_reporter");
      await mergeByTwo(db, county, shown.number, merged.number);
      const due = await dueDayOf(shown.number);
      const found = await numbers(addDays(due, 1));
      expect(found).toHaveLength(1);
      expect([shown.number, merged.number]).toContain(found[0]);
    });

    test("is by body in the order of codes, by county where one is asked for, and page by page without a gap", async () => {
      const far = await addBody("a-far-body", county.regions.farCounty);
      const here = [await publishCase(db, county), await publishCase(db, county)].map(({ number }) => number);
      const elsewhere: string[] = [];
      for (let at = 0; at < 3; at += 1) {
        const reportId = await sendReport(db, { region: FAR_TOWNSHIP });
        const newCase = { department: "a-far-body", duty: OFF_LIST, title: `白石县的第 ${at} 件` };
        elsewhere.push(await decide(db, county, reportId, opening({ newCase }), TODAY, county.farModerator));
      }
      expect(far).toBeGreaterThan(0);
      const today = addDays(await dueDayOf(here[0] ?? ""), 1);
      const all = [...elsewhere, ...here];
      expect(await numbers(today)).toEqual(all);
      expect(await numbers(today, { regionIds: [county.regions.county] })).toEqual(here);
      expect(await numbers(today, { regionIds: [county.regions.farCounty] })).toEqual(elsewhere);
      expect(await numbers(today, { regionIds: [] })).toEqual([]);
      const pages: string[] = [];
      let after: string | undefined;
      do {
        const page = await listOverdue(db, { order: "body", after, limit: 2 }, today);
        pages.push(...page.cases.map(({ number }) => number));
        after = page.next ?? undefined;
      } while (after);
      expect(pages).toEqual(all);
      expect(await numbers(today, { after: "nonsense" })).toEqual(all);
    });

    test("has a feed whose entries never change", async () => {
      const { number } = await publishCase(db, county);
      const due = await dueDayOf(number);
      const url = new URL("https://guiwei.example/overdue/feed.atom");
      const read = async (today: Day) => {
        const cases = await list(today, { order: "newest" });
        return answerOverdueFeed({ url, locale: "zh-CN" }, { title: "逾期", path: "/overdue" }, cases).text();
      };
      const xml = await read(addDays(due, 1));
      expect(xml).toContain(`<id>tag:guiwei.example,2026:overdue/${number}/${due}</id>`);
      expect(xml).toContain(`<updated>${addDays(due, 1)}T00:00:00Z</updated>`);
      await answerCase(db, county, number, addDays(due, 3));
      expect(await read(addDays(due, 4))).toBe(xml);
    });

    test("is shown to the body above, by body, whose page an act below makes stale", async () => {
      const above = await addBody("city-agriculture", county.regions.city);
      const agriculture = { department_id: county.departments.agriculture, position: 2 as const };
      await insertDepartmentParent(db, { ...agriculture, parent_department_id: above, parent_region_id: null });
      const version = (await changedFrom(db, null))[0]?.version ?? 0;
      const { number } = await publishCase(db, county);
      const changed = (await changedFrom(db, version + 1)).map(({ scope }) => scope);
      expect(changed).toContain("department:city-agriculture");
      const due = await dueDayOf(number);
      expect(await readOverdueBelow(db, above, due)).toEqual([]);
      expect(await readOverdueBelow(db, above, addDays(due, 1))).toMatchObject([{ code: "agriculture", overdue: 1 }]);
      expect(await readOverdueBelow(db, county.departments.agriculture, addDays(due, 1))).toBeNull();
      await answerCase(db, county, number, addDays(due, 1));
      expect(await readOverdueBelow(db, above, addDays(due, 1))).toEqual([]);
    });
  });
});
