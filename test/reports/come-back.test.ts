import { describe, expect, test } from "vitest";
import { calendarOf, comeBackOn, DAYS_TO_WAIT } from "../../app/reports/receipt/come-back/come-back.ts";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { en } from "../../app/i18n/en/index.ts";

const TODAY = "2026-11-23";
const SOON = addDays(TODAY, DAYS_TO_WAIT);
const matter = (dueOn: string, metOn: string | null, nextOn: string | null) => ({
  now: { clock: { dueOn, metOn }, nextOn },
});

describe("a day to come back", () => {
  test.each([
    ["some days on while somebody decides", true, [], SOON],
    ["the day after the department's last one", false, [matter("2026-12-14", null, null)], "2026-12-15"],
    ["some days on once that has passed", false, [matter("2026-11-01", null, null)], SOON],
    [
      "the next day on which the reporter is asked",
      false,
      [matter("2026-11-01", "2026-11-02", "2026-12-02")],
      "2026-12-02",
    ],
    ["none after the third time", false, [matter("2026-05-01", "2026-05-02", null)], null],
    ["the first of several", false, [matter("2026-12-14", null, null), matter("2026-12-01", null, null)], "2026-12-02"],
    ["none of a case that was withdrawn", false, [{ now: null }], null],
  ] as const)("is %s", (_, waits, matters, day) => {
    expect(comeBackOn({ waits, matters }, TODAY)).toBe(day);
  });

  test("stands in the calendar as a whole day under a title that tells nothing", () => {
    for (const { reports, site } of [zhCN, en]) {
      const calendar = calendarOf("2026-12-31", reports.comeBack.event);
      expect(calendar).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
      expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
      for (const telling of [site.name, "归位", "Guiwei", "http", "反映", "report"])
        expect(calendar).not.toContain(telling);
    }
  });
});
