import { expect } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import type { Actor } from "../../app/accounts/permissions.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { readStages } from "../../app/cases/clock/clock.server.ts";
import { decideTransfer } from "../../app/rulings/transfers/decide-transfer.server.ts";
import { listTransfersAtDesk } from "../../app/rulings/transfers/read-rulings.server.ts";
import { askTransfer, type AskedTransfer, declineTransfer } from "../../app/transfers/ask-transfer.server.ts";
import { readTransfers } from "../../app/transfers/transfer.server.ts";
import type { Db } from "../../db/engine.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { type County, expectRefusal, publishCase } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";
import { passedOver } from "../helpers/hanging.ts";
import { wrongSums } from "../helpers/case-sums.ts";
import { staleIndex } from "../helpers/search-index.ts";

/** A Monday; the five working days to refuse end on the 9th, the fifteen to answer on the 23rd. */
export const OPENED = "2026-11-02";
export const REFUSE_BY = "2026-11-09";
export const ANSWER_BY = "2026-11-23";
/** The day on which it is asked, and the last of the other body's five. */
export const ASKED = "2026-11-04";
export const TAKE_BY = "2026-11-11";
export const BASIS = "名录第 12 项写明由林业部门负责。";

/** What the tests of transfers do: agriculture asks, forestry is asked, a moderator of the county rules. */
export function playing(dbOf: () => Db, countyOf: () => County) {
  const open = async () => (await publishCase(dbOf(), countyOf(), { today: OPENED })).number;
  const ask = (number: string, today = ASKED, asked: Partial<AskedTransfer> = {}, by?: Actor) => {
    const all = { caseNumber: number, department: "forestry", duty: "off-list", basis: BASIS, ...asked };
    return askTransfer(dbOf(), by ?? countyOf().officers.agriculture, all, today);
  };
  return {
    open,
    ask,
    asked: async (today = ASKED) => {
      const number = await open();
      await ask(number, today);
      return number;
    },
    decline: (number: string, today = "2026-11-06", by: Actor = countyOf().officers.forestry) =>
      declineTransfer(dbOf(), by, { caseNumber: number, reason: "不在本局的清单里。" }, today),
    rule: async (number: string, whose: "first" | "second", today: string, by = countyOf().moderator) => {
      const all = await listTransfersAtDesk(dbOf(), countyOf().moderator, today);
      const id = all.find((one) => one.number === number)?.id ?? 0;
      return decideTransfer(dbOf(), by, id, { whose, reasons: "查了名录。" }, today);
    },
    told: async (number: string, today = ANSWER_BY) =>
      readTransfers(dbOf(), (await readCase(dbOf(), number)).id, today),
    stagesOf: async (number: string, today: string) =>
      Object.fromEntries(
        (await readStages(dbOf(), (await readCase(dbOf(), number)).id, today)).map((one) => [one.stage, one]),
      ),
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
