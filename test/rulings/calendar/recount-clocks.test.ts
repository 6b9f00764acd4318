import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { readStaffRecord } from "../../../app/accounts/record/read-record.server.ts";
import { checkLedger } from "../../../app/admin/check-ledger/check-ledger.server.ts";
import { addDays, daysBetween } from "../../../app/day.ts";
import { readPublicCalendar } from "../../../app/rulings/calendar/read-calendar.server.ts";
import { readHolidays } from "../../../app/rulings/calendar/holidays.ts";
import {
  enterHolidays,
  readHolidayYears,
  readRecounted,
  recountClocks,
} from "../../../app/rulings/calendar/recount-clocks.server.ts";
import { publishReply, readAnswers } from "../../../app/replies/reply.server.ts";
import type { Db } from "../../../db/engine.ts";
import { listCalendarDays } from "../../../db/queries/replies/calendar.ts";
import { loadCalendar, NOTICES } from "../../../db/seed/calendar.ts";
import { listCounters } from "../../../db/queries/counters.ts";
import { findCaseByNumber } from "../../../db/queries/cases/cases.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, expectRefusal, publishCase, vetted } from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { counterLines, recount } from "../../helpers/recount.ts";

const PUBLISHED = "2026-12-21";
/** As the State Council might announce them; only what the rules of the list ask for is needed here. */
const LIST = [
  "2027-01-01 休 元旦",
  ...["05", "06", "07", "08", "09", "10", "11"].map((day) => `2027-02-${day} 休 春节`),
  "2027-02-20 班 春节",
  "2027-04-05 休 清明节",
  "2027-05-01 off Labour Day",
  "2027-05-02, 休, 劳动节",
  "2027-10-01 休 国庆节",
  "2027-10-02 休 国庆节",
  "2027-10-03 休 国庆节",
].join("\n");

function holidays() {
  const read = readHolidays(LIST, "2027");
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.holidays;
}

/** As the command on the machine does. */
const enter = (db: Db, list: ReturnType<typeof holidays>, today: string) =>
  enterHolidays(db, null, { year: "2027", holidays: list, reason: "" }, today);

async function clockOf(db: Db, number: string, today = "2027-03-01") {
  const matter = await findCaseByNumber(db, number);
  return (await readAnswers(db, matter?.id ?? 0, today)).clock;
}

async function expectAllFits(db: Db): Promise<void> {
  expect(counterLines(await listCounters(db))).toEqual(await recount(db));
  const problems = [];
  for await (const one of checkLedger(db)) problems.push(one);
  expect(problems).toEqual([]);
}

describe("the holidays of the next year", () => {
  forEachEngine((engine) => {
    test("move the due day of an open case, its figures and its note together, with an entry in the ledger", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { number } = await publishCase(db, county, { today: PUBLISHED });
      expect(await clockOf(db, number)).toMatchObject({ dueOn: "2027-01-11", provisional: true, recounted: null });
      expect(await enter(db, holidays(), "2026-12-25")).toEqual([
        { number, before: "2027-01-11", dueOn: "2027-01-12" },
      ]);
      expect(await clockOf(db, number)).toMatchObject({
        dueOn: "2027-01-12",
        provisional: false,
        recounted: { on: "2026-12-25", before: "2027-01-11" },
      });
      const entry = await db
        .selectFrom("ledger_entries")
        .selectAll()
        .where("kind", "=", "clock_recounted")
        .executeTakeFirst();
      expect(entry).toMatchObject({ subject: number, day: "2026-12-25" });
      expect(JSON.parse(entry?.body ?? "")).toEqual({
        workingDays: 15,
        dueOn: "2027-01-12",
        provisional: false,
        before: "2027-01-11",
      });
      await expectAllFits(db);
    });

    test("judge an answer that came in between by the right day", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { number } = await publishCase(db, county, { today: PUBLISHED });
      const reply = { caseNumber: number, remedies: ["R1"] as const, body: vetted("已收回。"), seen: 0 };
      await publishReply(db, county.officers.agriculture, reply, "2027-01-12");
      expect(await clockOf(db, number)).toMatchObject({ state: "late" });
      await enter(db, holidays(), "2027-01-20");
      expect(await clockOf(db, number)).toMatchObject({ state: "on_time", dueOn: "2027-01-12" });
      expect(counterLines(await listCounters(db))).toContain("site 0 on_time 2027-01-12: 1");
      await expectAllFits(db);
    });

    test("are worked out once, leave clocks of this year alone, and follow a corrected list", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const early = await publishCase(db, county, { today: "2026-11-02" });
      const { number } = await publishCase(db, county, { today: PUBLISHED });
      expect(await recountClocks(db, addDays(PUBLISHED, 1))).toEqual([]);
      await enter(db, holidays(), "2026-12-25");
      expect(await recountClocks(db, "2026-12-26")).toEqual([]);
      expect(await enter(db, holidays(), "2026-12-26")).toEqual([]);
      expect(await clockOf(db, early.number)).toMatchObject({
        dueOn: "2026-11-23",
        provisional: false,
        recounted: null,
      });
      const longer = [...holidays(), { day: "2027-01-04", working: false, name: "元旦" }];
      expect(await enter(db, longer, "2026-12-28")).toHaveLength(1);
      expect(await clockOf(db, number)).toMatchObject({ dueOn: "2027-01-13" });
      await expectAllFits(db);
    });

    test("are entered by an administrator of every region, with a reason for the staff record, for this year or the next", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await publishCase(db, county, { today: PUBLISHED });
      const list = { year: "2027", holidays: holidays(), reason: "国办发明电〔2026〕7号" };
      const region = await db.selectFrom("regions").select("id").executeTakeFirstOrThrow();
      const bounded = {
        ...county.admin,
        grants: county.admin.grants.map((grant) => ({ ...grant, regionId: region.id })),
      };
      const before = await readFacts(db);
      for (const [by, change, today, code] of [
        [county.moderator, {}, "2026-12-25", "forbidden"],
        [county.officers.agriculture, {}, "2026-12-25", "forbidden"],
        [bounded, {}, "2026-12-25", "forbidden"],
        [county.admin, { reason: "无" }, "2026-12-25", "reason_needed"],
        [county.admin, { reason: "国办发明电〔2026〕9号，联系人 13912345678" }, "2026-12-25", "personal_left"],
        [county.admin, { year: "2025" }, "2026-12-25", "wrong_state"],
        [county.admin, {}, "2028-01-02", "wrong_state"],
        [county.admin, {}, "2026-12-01", "clock_jumped"],
      ] as const) {
        await expectRefusal(enterHolidays(db, by, { ...list, ...change }, today), code);
      }
      expect(await readFacts(db)).toEqual(before);
      expect((await readHolidayYears(db, county.admin)).years.map(({ year }) => year)).not.toContain("2027");
      expect((await readHolidayYears(db, county.admin)).provisional).toBe(1);

      expect((await readPublicCalendar(db)).map(({ year }) => year)).toEqual(["2026", "2025", "2024"]);
      expect(await enterHolidays(db, county.admin, list, "2026-12-25")).toHaveLength(1);
      await expectShown(db, list.reason);
      const { years, provisional } = await readHolidayYears(db, county.admin);
      expect([years[0], provisional]).toEqual([{ year: "2027", off: 14, working: 1 }, 0]);
      const { acts } = await readStaffRecord(db, county.admin);
      expect(acts[0]).toMatchObject({
        kind: "holidays_entered",
        person: "2027",
        reason: list.reason,
        day: "2026-12-25",
      });
      expect(acts[0]?.by).toBe(county.admin.displayName);
      const { count, clocks } = await readRecounted(db, county.admin, "2026-12-25", 10);
      expect([count, clocks]).toEqual([1, [expect.objectContaining({ before: "2027-01-11", dueOn: "2027-01-12" })]]);
      await expectAllFits(db);
    });
  });
});

/** What everybody reads of 2027, once it is entered; and that an update of the software leaves the note as it is. */
async function expectShown(db: Db, note: string): Promise<void> {
  await loadCalendar(db);
  const [next, now] = await readPublicCalendar(db);
  expect(next).toMatchObject({ year: "2027", note, enteredOn: "2026-12-25" });
  expect(next?.holidays.slice(0, 2)).toEqual([
    { name: "元旦", off: { from: "2027-01-01", until: "2027-01-01" }, shifted: [] },
    { name: "春节", off: { from: "2027-02-05", until: "2027-02-11" }, shifted: ["2027-02-20"] },
  ]);
  expect(now).toMatchObject({ year: "2026", note: NOTICES[2026], enteredOn: null });
  const all = await listCalendarDays(db);
  const shown = [...(next?.holidays ?? []), ...(now?.holidays ?? [])].map(
    ({ off, shifted }) => (off ? daysBetween(off.from, off.until) + 1 : 0) + shifted.length,
  );
  expect(shown.reduce((sum, one) => sum + one, 0)).toBe(all.filter(({ day }) => day >= "2026").length);
}

test("every year that comes with the software names its notice", async () => {
  const years = Object.keys({ ...announced.holidays, ...announced.workdays }).map((day) => day.slice(0, 4));
  expect(new Set(years.filter((year) => year >= "2024"))).toEqual(new Set(Object.keys(NOTICES)));
});

describe("a list of holidays", () => {
  test("is read with Chinese or English marks", () => {
    expect(holidays()).toHaveLength(15);
    expect(holidays()).toContainEqual({ day: "2027-02-20", working: true, name: "春节" });
    expect(holidays()).toContainEqual({ day: "2027-05-01", working: false, name: "Labour Day" });
  });

  test.each([
    ["2027-13-01 休 元旦", { what: "line", line: 1 }],
    ["2027-01-01 元旦", { what: "line", line: 1 }],
    ["\n2027-01-01 休", { what: "line", line: 2 }],
    ["2026-01-01 休 元旦", { what: "other_year", line: 1 }],
    [`${LIST}\n2027-01-01 休 元旦`, { what: "twice", line: 16 }],
    ["2027-02-19 班 春节", { what: "not_weekend", line: 1 }],
    ["2027-01-01 休 元旦", { what: "incomplete", day: "2027-05-01" }],
    [LIST.replaceAll(/.*春节\n/g, ""), { what: "few" }],
  ])("is refused: %j", (text, problem) => {
    expect(readHolidays(text, "2027")).toEqual({ problem });
  });
});
