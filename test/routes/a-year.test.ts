// Long: a year goes by, on a site that is started again on each of its days.
import { describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { addDays, type Day, mondayOf, noonOf } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { acceptClock } from "../../app/ledger/day-jump.server.ts";
import type { Db } from "../../db/engine.ts";
import { expectRedirect, publishCase, REPLY, withReceipt } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, visitor } from "../helpers/visitor.ts";

const { register, stages, rounds } = zhCN;
const { day: say } = zhCN.site;
/** As everywhere unless a county says otherwise. */
const [TO_SIGN, TO_ANSWER, TO_REMEDY] = [5, 15, 60];

/** Counts working days on its own: weekdays, but for what the calendar says of a day. */
async function calendarOf(db: Db) {
  const rows = await db.selectFrom("calendar_days").select(["day", "working"]).execute();
  const said = new Map(rows.map((row) => [row.day, row.working === 1]));
  const works = (day: Day) => said.get(day) ?? ![0, 6].includes(noonOf(day).getUTCDay());
  const after = (day: Day, count: number): Day => {
    const next = addDays(day, 1);
    return count === 0 ? day : after(next, works(next) ? count - 1 : count);
  };
  const between = (day: Day, until: Day): number =>
    day >= until ? 0 : (works(addDays(day, 1)) ? 1 : 0) + between(addDays(day, 1), until);
  return { after, between };
}

describe("a year of a case", () => {
  forEachSite({}, (site) => {
    test("whose body signs late, answers late, is asked again and says at last that all is done", async () => {
      const { after, between } = await calendarOf(site().db);
      const go = async (day: Day) => {
        await acceptClock(site().db, day);
        await site().travel(noonOf(day));
      };
      const page = async (path: string) => (await visitor(site()).get(path)).text;
      const act = async (path: string, fields: Fields) =>
        expectRedirect(await (await signedIn(site(), "officer-agriculture")).post(path, fields));

      const opened = addDays(mondayOf(realDay()), 7);
      await go(opened);
      const { number, code } = await publishCase(site());
      const here = `/cases/${number}`;
      const due = after(opened, TO_ANSWER);
      expect(await page(here)).toContain(register.cases.clockText.running(say(due)));

      const signedOn = after(opened, TO_SIGN + 2);
      await go(signedOn);
      await act(`/office/cases/${number}/clock`, { act: "sign" });
      expect(await page(here)).toContain(stages.late.signed(say(signedOn), 2));

      const answeredOn = after(due, 4);
      await go(answeredOn);
      expect(await page(here)).toContain(register.cases.clockText.overdue(4));
      expect(await page("/overdue")).toContain(number);
      await act(`/office/cases/${number}`, { ...REPLY });
      expect(await page(here)).toContain(register.cases.clockText.late(4));

      const cameBack = addDays(answeredOn, 9);
      await go(cameBack);
      const reporter = await withReceipt(site(), code);
      expectRedirect(await reporter.post("/status/report/confirm", { outcome: "back", reason: "by_word" }));
      expect(await page(here)).not.toContain(rounds.round(2));

      const again = addDays(mondayOf(cameBack), 7);
      await go(again);
      await expect.poll(() => page(here)).toContain(rounds.notice(say(again), 2));
      const dueAgain = after(again, TO_ANSWER);
      expect(await page(here)).toContain(register.cases.clockText.running(say(dueAgain)));

      const answeredAgain = after(again, TO_ANSWER - 5);
      await go(answeredAgain);
      await act(`/office/cases/${number}`, { ...REPLY, seen: "1" });
      expect(await page(here)).toContain(register.cases.clockText.on_time(say(answeredAgain)));

      // The reporter is asked once more 90 days after the first answer.
      const askedAgain = addDays(answeredOn, 91);
      await go(askedAgain);
      expectRedirect(await (await withReceipt(site(), code)).post("/status/report/confirm", { outcome: "gone" }));

      const doneOn = after(opened, TO_REMEDY + 30);
      await go(doneOn);
      await act(`/office/cases/${number}/clock`, { act: "remedy" });

      // A year on, each lateness stands as it fell, and the ledger tells the same.
      const yearOn = addDays(opened, 365);
      await go(yearOn);
      const last = await page(here);
      expect(last).toContain(stages.late.signed(say(signedOn), 2));
      expect(last).toContain(stages.late.answered(say(answeredOn), between(due, answeredOn)));
      expect(last).toContain(stages.late.remedied(say(doneOn), 30));
      expect(last).toContain(register.cases.clockText.on_time(say(answeredAgain)));
      const words = () =>
        site().db.selectFrom("ledger_entries").select("body").where("kind", "=", "relief_confirmed").execute();
      await expect.poll(async () => (await words()).length).toBe(2);
      // What the site does by itself when it starts may change under it; what is wrong stays so.
      const problems = async () => {
        const found: unknown[] = [];
        for await (const problem of checkLedger(site().db)) found.push(problem);
        return found;
      };
      await expect.poll(problems).toEqual([]);
    });
  });
});
