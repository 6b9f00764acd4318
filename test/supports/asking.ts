import { expect } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import type { Actor } from "../../app/accounts/permissions.ts";
import { readCase, readCaseForStaff } from "../../app/cases/case.server.ts";
import { type AskedSupport, askSupport, endSupport } from "../../app/rulings/supporting/ask-support.server.ts";
import { readScorecard } from "../../app/scorecards/scorecard.server.ts";
import { answerSupport } from "../../app/supports/answering/answer-support.server.ts";
import type { SentSupport } from "../../app/supports/answering/draft-support.server.ts";
import { signForSupport } from "../../app/supports/own-support.server.ts";
import { readSupports } from "../../app/supports/support.server.ts";
import type { Db } from "../../db/engine.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { type County, expectRefusal, publishCase } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";
import { passedOver } from "../helpers/hanging.ts";
import { wrongSums } from "../helpers/case-sums.ts";
import { staleIndex } from "../helpers/search-index.ts";

/** A Monday. */
export const OPENED = "2026-11-02";
/** Two days later a body is asked; the five working days to sign end on the 11th, the fifteen to answer on the 25th. */
export const ASKED = "2026-11-04";
export const SIGN_BY = "2026-11-11";
export const ANSWER_BY = "2026-11-25";
export const WHY = "林地的图斑要由林业部门核对。";
export const SAID = "图斑已经核对，共三处。";

/** A first answer: no draft, and nothing that it corrects. */
export const FURTHER = { corrects: 0, reason: null, version: 0, seen: 0 } as const;

/** What the tests of support do: agriculture leads, forestry is asked by a moderator of the county. */
export function supporting(dbOf: () => Db, countyOf: () => County) {
  const open = async () => (await publishCase(dbOf(), countyOf(), { today: OPENED })).number;
  const ask = (number: string, today = ASKED, asked: Partial<AskedSupport> = {}, by?: Actor) => {
    const all = { caseNumber: number, department: "forestry", duty: "off-list", reason: WHY, ...asked };
    return askSupport(dbOf(), by ?? countyOf().moderator, all, today);
  };
  const own = (number: string, department = "forestry") => ({ caseNumber: number, department });
  return {
    open,
    ask,
    own,
    asked: async (today = ASKED) => {
      const number = await open();
      await ask(number, today);
      return number;
    },
    sign: (number: string, today: string, by: Actor = countyOf().officers.forestry, department = "forestry") =>
      signForSupport(dbOf(), by, own(number, department), today),
    answer: (
      number: string,
      today: string,
      sent: Partial<SentSupport> = {},
      by: Actor = countyOf().officers.forestry,
    ) => answerSupport(dbOf(), by, { ...own(number), ...FURTHER, body: SAID, ...sent }, today),
    end: (number: string, today: string, by: Actor = countyOf().moderator, department = "forestry") =>
      endSupport(dbOf(), by, { ...own(number, department), reason: "核对完了。" }, today),
    told: async (number: string, today: string) => readSupports(dbOf(), (await readCase(dbOf(), number)).id, today),
    /** The stages of the last body that was asked, by name. */
    clocks: async (number: string, today: string) => {
      const all = await readSupports(dbOf(), (await readCaseForStaff(dbOf(), number)).id, today);
      return Object.fromEntries((all.at(-1)?.stages ?? []).map((one) => [one.stage, one]));
    },
    figures: (key: "agriculture" | "forestry" | "emergency", today: string) =>
      readScorecard(dbOf(), { scope: "department", id: countyOf().departments[key] }, today),
    refuses: async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(dbOf());
      await expectRefusal(act(), code);
      expect(await readFacts(dbOf())).toEqual(before);
    },
    whole: async () => {
      expect(counterLines(await listCounters(dbOf()))).toEqual(await recount(dbOf()));
      for await (const problem of checkLedger(dbOf())) expect.fail(JSON.stringify(problem));
      expect(await staleIndex(dbOf())).toEqual([]);
      expect(await wrongSums(dbOf())).toEqual([]);
      expect(await passedOver(dbOf())).toEqual([]);
    },
  };
}
