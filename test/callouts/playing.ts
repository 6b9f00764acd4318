import { expect } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { confirmArrival, declineCall, rateCall, noteStep } from "../../app/callouts/answer-call.server.ts";
import { type AskedCall, callBody } from "../../app/callouts/call.server.ts";
import type { CallStep, Rating } from "../../app/callouts/callout.ts";
import { countCallouts, readCallouts } from "../../app/callouts/callout.server.ts";
import { readCase } from "../../app/cases/case.server.ts";
import type { Db } from "../../db/engine.ts";
import { listCounters } from "../../db/queries/counters.ts";
import {
  addStaff,
  type County,
  expectRefusal,
  FAR_TOWNSHIP,
  OTHER_TOWNSHIP,
  publishCase,
  TOWNSHIP,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";
import { passedOver } from "../helpers/hanging.ts";
import { wrongSums } from "../helpers/case-sums.ts";
import { staleIndex } from "../helpers/search-index.ts";

/** A Monday. The steps end on the 3rd, the 4th and, five working days on, the 9th. */
export const CALLED = "2026-11-02";
export const SIGN_BY = "2026-11-03";
export const CONTACT_BY = "2026-11-04";
export const COME_BY = "2026-11-09";
export const REASON = "请到现场认定占道的棚子归谁拆。";

/** Somebody of each of the three townships of the tests. */
export interface Callers {
  township: Actor;
  otherTownship: Actor;
  farTownship: Actor;
}

export async function addCallers(db: Db, county: County): Promise<Callers> {
  const of = (username: string, regionId: number) =>
    addStaff(db, username, { role: "township", departmentId: null, regionId, lineId: null });
  return {
    township: await of("of-shahe", county.regions.township),
    otherTownship: await of("of-liulin", county.regions.otherTownship),
    farTownship: await of("of-shiqiao", county.regions.farTownship),
  };
}

export const CODE_OF: Record<keyof Callers, string> = {
  township: TOWNSHIP,
  otherTownship: OTHER_TOWNSHIP,
  farTownship: FAR_TOWNSHIP,
};

/** What the tests of calls do: a township calls agriculture, which answers. */
export function playing(dbOf: () => Db, countyOf: () => County, callersOf: () => Callers) {
  const open = async (today = CALLED) => (await publishCase(dbOf(), countyOf(), { today })).number;
  const call = (
    caseNumber: string,
    asked: Partial<AskedCall> = {},
    { today = CALLED, by = "township" }: { today?: string; by?: keyof Callers } = {},
  ) => {
    const all = { caseNumber, township: CODE_OF[by], reason: REASON, wantedOn: "2026-11-05", ...asked };
    return callBody(dbOf(), callersOf()[by], all, today);
  };
  const step = (id: number, what: CallStep, today = CALLED, by: Actor = countyOf().officers.agriculture) =>
    noteStep(dbOf(), by, id, what, today);
  const came = async (id: number, today = CALLED) => {
    for (const what of ["signed", "contacted", "came"] as const) await step(id, what, today);
  };
  const confirm = (id: number, yes = true, today = CALLED, by: Actor = callersOf().township) =>
    confirmArrival(dbOf(), by, { id, came: yes }, today);
  return {
    open,
    call,
    called: async () => {
      const number = await open();
      return { number, id: await call(number) };
    },
    step,
    came,
    confirm,
    decline: (id: number, today = CALLED, reason = "要先由乡镇测量。", by: Actor = countyOf().officers.agriculture) =>
      declineCall(dbOf(), by, { id, reason }, today),
    rate: (id: number, rating: Rating = "partly", today = CALLED, by: Actor = callersOf().township) =>
      rateCall(dbOf(), by, { id, rating }, today),
    told: async (number: string, today = CALLED) => readCallouts(dbOf(), (await readCase(dbOf(), number)).id, today),
    figures: (today: string) => countCallouts(dbOf(), [countyOf().departments.agriculture], today),
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
