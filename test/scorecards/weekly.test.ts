import { describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { confirmRelief, publishReply, readAnswers } from "../../app/replies/reply.server.ts";
import { readScorecard, SITE } from "../../app/scorecards/scorecard.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, publishCase, sendReport } from "../helpers/factories.ts";

const MONDAY = "2026-11-23";
const week = (from: string) => Array.from({ length: 7 }, (_, index) => addDays(from, index));

describe("what is public by week", () => {
  forEachEngine((engine) => {
    test("changes on a Monday and on no other day, whatever reporters do in between", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { number, reportId } = await publishCase(db, county, { today: MONDAY });
      const others = [];
      for (let count = 0; count < 4; count += 1) others.push(await addToCase(db, county, number, {}, MONDAY));
      const answer = { caseNumber: number, remedies: ["R1"] as const, body: "已收回。", seen: 0 };
      await publishReply(db, county.officers.agriculture, answer, MONDAY);
      // Wednesday the 23rd of December: 30 days after the answer.
      for (const [id, outcome, day] of [
        [reportId, "gone", "2026-11-24"],
        [others[0] ?? 0, "not", "2026-11-28"],
        [others[1] ?? 0, "partly", "2026-12-22"],
        [others[2] ?? 0, "back", "2026-12-24"],
      ] as const) {
        await confirmRelief(db, id, outcome, day);
      }
      await sendReport(db, {}, "2026-12-23");
      const { id } = await readCase(db, number);

      const shown = async (day: string) => {
        const { reports, words } = await readScorecard(db, SITE, day);
        const { told } = await readCasePage(db, number, day);
        return JSON.stringify({ reports, words, said: (await readAnswers(db, id, day)).words, told });
      };
      const weeks = new Set<string>();
      for (const monday of [MONDAY, "2026-11-30", "2026-12-21", "2026-12-28"]) {
        const days = new Set<string>();
        for (const day of week(monday)) days.add(await shown(day));
        expect(days.size, monday).toBe(1);
        for (const one of days) weeks.add(one);
      }
      expect(weeks.size).toBe(3);
      // Of one week all is of one occasion, on whichever side of the day itself it was said.
      const { words } = await readScorecard(db, SITE, "2026-12-28");
      expect([words.answer.said, words.day30.said]).toEqual([2, 2]);
    });
  });
});
