import type { Db } from "../../db/engine.ts";
import { endCallout, noteCallout } from "../../db/queries/cases/callouts.ts";
import { findCase } from "../../db/queries/cases/cases.ts";
import type { Actor } from "../accounts/permissions.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../ledger/ledger.server.ts";
import { findInPublicWords, gateOf, GATE_OF_REFUSALS } from "../redaction/redaction.server.ts";
import { type CallStep, mayAnswer, nextStep, type Rating, callSteps } from "./callout.ts";
import { ownCallout, OWN_CALLOUT_REFUSALS } from "./own-callout.server.ts";

/** What `noteStep` refuses with. */
export const NOTE_STEP_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...OWN_CALLOUT_REFUSALS,
  "call_over",
  "stale_version",
] as const;

/** What `declineCall` refuses with. */
export const DECLINE_CALL_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...OWN_CALLOUT_REFUSALS,
  ...GATE_OF_REFUSALS,
  "call_over",
  "identifying_left",
] as const;

/** What `confirmArrival` refuses with. */
export const CONFIRM_ARRIVAL_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...OWN_CALLOUT_REFUSALS,
  "call_over",
  "call_early",
] as const;

/** What `rateCall` refuses with. */
export const RATE_CALL_REFUSALS = [...OFFICIALLY_REFUSALS, ...OWN_CALLOUT_REFUSALS, "call_over", "call_early"] as const;

const ACT_OF = { signed: "callout_signed", contacted: "callout_contacted", came: "callout_came" } as const;

const noted = (step: CallStep, on: Day, by: number) =>
  step === "signed"
    ? { signed_on: on, signed_by: by }
    : step === "contacted"
      ? { contacted_on: on, contacted_by: by }
      : { came_on: on, came_by: by };

/**
 * The body says that it has signed for a call, has been in touch, or came: one after the other, each on the day on which it
 * is said. Throws as `ownCallout`; `call_over` once the call has ended; `stale_version` for a step that is not the next.
 */
export async function noteStep(db: Db, actor: Actor, id: number, step: CallStep, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { call, number } = await ownCallout(trx, actor, id, "body");
    if (call.ended_as !== null) throw new DomainError("call_over");
    if (nextStep(callSteps(call))?.step !== step) throw new DomainError("stale_version");
    await noteCallout(trx, id, noted(step, today, actor.userId));
    await record(ACT_OF[step], { subject: number, facts: { call: call.position } });
  });
}

/**
 * The body does not come, and says why in public; what it missed by today stays. Throws as `ownCallout`; `call_over` once the
 * call has ended or the body says that it came; `identifying_left` when the reason may point to a person or a township.
 */
export async function declineCall(
  db: Db,
  actor: Actor,
  { id, reason }: { id: number; reason: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { call, number } = await ownCallout(trx, actor, id, "body");
    if (call.ended_as !== null || call.came_on !== null) throw new DomainError("call_over");
    const regionId = (await findCase(trx, call.case_id))?.region_id ?? 0;
    if ((await findInPublicWords(trx, regionId, reason)).length > 0) throw new DomainError("identifying_left");
    const words = (await gateOf(trx, regionId)).vet(reason, "official", {});
    const salt = newSalt();
    const ended = { ended_as: "declined", ended_on: today, ended_by: actor.userId } as const;
    await endCallout(trx, id, { ...ended, decline_reason: words, decline_salt: salt });
    const facts = { call: call.position, textHash: saltedHash(salt, words) };
    await record("callout_declined", { subject: number, facts });
  });
}

/**
 * The township confirms that the body came, or says that it did not. Throws as `ownCallout`; `call_over` once the call has
 * ended; `call_early` before the body says that it came and, for that it did not, before its last day has passed.
 */
export async function confirmArrival(
  db: Db,
  actor: Actor,
  { id, came }: { id: number; came: boolean },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { call, number } = await ownCallout(trx, actor, id, "township");
    if (call.ended_as !== null) throw new DomainError("call_over");
    const may = mayAnswer(call, today);
    if (!(came ? may.came : may.not)) throw new DomainError("call_early");
    const ended_as = came ? "confirmed" : "denied";
    await endCallout(trx, id, { ended_as, ended_on: today, ended_by: actor.userId });
    await record("callout_answered", { subject: number, facts: { call: call.position, came } });
  });
}

/**
 * The township says what came of it, once. Throws as `ownCallout`; `call_early` before it has confirmed that the body came,
 * `call_over` once it is rated, or nobody came.
 */
export async function rateCall(
  db: Db,
  actor: Actor,
  { id, rating }: { id: number; rating: Rating },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { call, number } = await ownCallout(trx, actor, id, "township");
    if (call.ended_as === null) throw new DomainError("call_early");
    if (call.ended_as !== "confirmed" || call.rating !== null) throw new DomainError("call_over");
    const salt = newSalt();
    const rated = { rating, rating_salt: salt, rated_on: today, rated_by: actor.userId };
    await noteCallout(trx, id, rated);
    const facts = { call: call.position, rating: saltedHash(salt, rating) };
    await record("callout_rated", { subject: number, facts });
  });
}
