import type { Db } from "../../../db/engine.ts";
import { findCase, findCaseByNumber, voicesOfCase } from "../../../db/queries/cases/cases.ts";
import { countVerdicts } from "../../../db/queries/cases/verdicts.ts";
import {
  findMergerOf,
  insertMerger,
  listMergedCases,
  moveBack,
  moveBelongings,
  noteOverdue,
  settleAnswer,
  setUnaskedWordsAside,
  shareReport,
  undoMerger,
} from "../../../db/queries/rulings/mergers.ts";
import { findClock } from "../../../db/queries/cases/clocks.ts";
import { countReplies } from "../../../db/queries/replies/replies.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { type CaseRow, readCase, READ_CASE_REFUSALS } from "../../cases/case.server.ts";
import { isPublic } from "../../cases/case.ts";
import { recordDueDays } from "../../cases/clock/clock.server.ts";
import { clockState } from "../../cases/clock/clock.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, type Recorder, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import { lapseAll, type Waiting, waitingAt } from "../waiting-at.server.ts";
import { byAge, type MergeReason, type UnmergeReason } from "./merging.ts";
import { proposeMerger, PROPOSE_MERGER_REFUSALS } from "./propose-merger.server.ts";

/** What `readPair` refuses with. */
export const READ_PAIR_REFUSALS = [...ASSERT_CAN_REFUSALS, ...READ_CASE_REFUSALS, "not_mergeable"] as const;

/** What `joinCases` refuses with. */
export const JOIN_CASES_REFUSALS = ["pending_matter"] as const;

/** What `mergeCases` refuses with. */
export const MERGE_CASES_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...READ_PAIR_REFUSALS,
  ...JOIN_CASES_REFUSALS,
  ...PROPOSE_MERGER_REFUSALS,
  "stale_version",
] as const;

/** What `unmergeCase` refuses with. */
export const UNMERGE_CASE_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  "unknown_case",
  "wrong_state",
  "stale_version",
  "not_mergeable",
  "pending_matter",
] as const;

/** What a moderator saw of a case, in a line: another line means another page. */
export async function versionOf(db: Db, matter: CaseRow): Promise<string> {
  const voices = await voicesOfCase(db, matter.id);
  const replies = await countReplies(db, matter.id);
  const verdicts = await countVerdicts(db, matter.id);
  const merged = await listMergedCases(db, matter.id);
  const hidden = voices.filter((voice) => voice.hidden_on !== null).length;
  return [matter.id, matter.department_id, voices.length, hidden, replies, verdicts, merged.length].join(".");
}

/** What a moderator saw who compared two cases, the older first. */
export async function versionOfPair(db: Db, [older, younger]: [CaseRow, CaseRow]): Promise<string> {
  return `${await versionOf(db, older)} ${await versionOf(db, younger)}`;
}

/**
 * The two cases, the older first, if one can go into the other. Throws `forbidden`, `not_mergeable` unless they are two
 * of one county and answering department without a report in common, and what `readCase` throws.
 */
export async function readPair(db: Db, actor: Actor, one: string, other: string): Promise<[CaseRow, CaseRow]> {
  const pair = byAge(await readCase(db, one), await readCase(db, other));
  const [older, younger] = pair;
  for (const matter of pair) {
    assertCan(actor, "merge:case", await readCaseScope(db, matter));
  }
  const fit =
    older.id !== younger.id &&
    older.region_id === younger.region_id &&
    older.department_id === younger.department_id &&
    !(await shareReport(db, older.id, younger.id));
  if (!fit) throw new DomainError("not_mergeable");
  return pair;
}

/**
 * True unless one person may merge the pair: both have been answered in time and are of one duty item. Of two that are off the list
 * nothing but the words of the demand tells whether they are one matter. Otherwise a clock that
 * runs, is overdue or was missed would leave a body's page, or be stopped by the other's answer, on one person's word.
 */
export async function mergerTakesTwo(db: Db, [older, younger]: [CaseRow, CaseRow], today: Day): Promise<boolean> {
  if (older.duty_id === null || older.duty_id !== younger.duty_id) return true;
  const clocks = [await clockOf(db, older, today), await clockOf(db, younger, today)];
  return clocks.some(({ state }) => state !== "on_time");
}

async function clockOf(db: Db, matter: CaseRow, today: Day) {
  const { due_on: dueOn, met_on: metOn } = await findClock(db, matter.id);
  return { dueOn, state: clockState({ dueOn, metOn }, today) };
}

/**
 * Merges the younger of two cases into the older, or proposes it where that takes two people: `decideMerger`. Answers the
 * older's number, and whether it is only proposed. `seen` is the version of the pair that the moderator read. Throws
 * `stale_version`, `pending_matter` while a takedown, a dispute or a held answer waits, `already_proposed`, and what
 * `readPair` throws.
 */
export async function mergeCases(
  db: Db,
  actor: Actor,
  merger: { one: string; other: string; reason: MergeReason; seen: string },
  today: Day,
): Promise<{ into: string; proposed: boolean }> {
  const { one, other, reason, seen } = merger;
  const read = async (trx: Db) => {
    const pair = await readPair(trx, actor, one, other);
    if (seen !== (await versionOfPair(trx, pair))) throw new DomainError("stale_version");
    for (const matter of pair) await assertNothingWaits(trx, matter);
    return { pair, takesTwo: await mergerTakesTwo(trx, pair, today) };
  };
  const { pair, takesTwo } = await read(db);
  const into = pair[0].number;
  if (takesTwo) {
    await proposeMerger(db, actor, pair, { reason, seen }, today);
    return { into, proposed: true };
  }
  await officially(db, today, async (trx, record) => {
    const now = await read(trx);
    if (now.takesTwo) throw new DomainError("stale_version");
    await joinCases(trx, record, actor, now.pair, reason, today);
  });
  return { into, proposed: false };
}

/**
 * Joins a pair, the older first, within an act. Voices, answers, verdicts and the reporters' words move over and remember
 * where they stood; the younger number leads to the older case from then on. The older clock stays, since it started
 * first; the first answer to either counts as the answer, on its own day. A deadline that the younger had missed by then
 * goes on counting as missed. Other mergers proposed of either lapse. Throws `pending_matter`.
 */
export async function joinCases(
  trx: Db,
  record: Recorder,
  actor: Actor,
  [older, younger]: [CaseRow, CaseRow],
  reason: MergeReason,
  today: Day,
): Promise<void> {
  for (const matter of [older, younger]) {
    await lapseAll(trx, await assertNothingWaits(trx, matter), today);
  }
  const { dueOn, state } = await clockOf(trx, younger, today);
  const missed = state === "overdue" || state === "late";
  const before = await clockOf(trx, older, today);
  const moved = await recounting(trx, [older.id, younger.id], async () => {
    const id = await insertMerger(trx, {
      case_id: younger.id,
      into_id: older.id,
      reason,
      merged_on: today,
      merged_by: actor.userId,
      missed_due_on: missed ? dueOn : null,
    });
    const belongings = await moveBelongings(trx, id, younger.id, older.id);
    await settleAnswer(trx, older.id);
    await recordDueDays(trx, record, older);
    const { state } = await clockOf(trx, older, today);
    // An answer that came to the other case in time does not undo that this one had none, or a late one.
    const overdue = (before.state === "overdue" || before.state === "late") && state === "on_time";
    if (overdue) await noteOverdue(trx, id, before.dueOn);
    return { ...belongings, ...(overdue && { overdue: before.dueOn }) };
  });
  await record("case_merged", {
    subject: younger.number,
    facts: { into: older.number, reason, ...moved, ...(missed && { missed: dueOn }) },
  });
}

/**
 * Takes a merged case out again: what it brought goes back to its old places, its own state and clock hold again, a
 * reporter's words go with the reporter's voice, and count no more where there was no answer yet that they could be
 * about: the reporter is asked anew. Reports, answers and verdicts that came since stay with the case that
 * they were sent to. `seen` is the version of that case. Throws `unknown_case`, `forbidden`, `stale_version`,
 * `pending_matter`; `wrong_state` when it is not merged, or the other case is itself merged, withdrawn or hidden;
 * `not_mergeable` when the other case has been moved to another department since.
 */
export async function unmergeCase(
  db: Db,
  actor: Actor,
  undoing: { number: string; reason: UnmergeReason; seen: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await findCaseByNumber(trx, undoing.number);
    if (!matter) throw new DomainError("unknown_case");
    const merger = await findMergerOf(trx, matter.id);
    const other = merger && (await findCase(trx, merger.into_id));
    if (!merger || !other) throw new DomainError("wrong_state");
    assertCan(actor, "merge:case", await readCaseScope(trx, other));
    if (!isPublic(other)) throw new DomainError("wrong_state");
    if (undoing.seen !== (await versionOf(trx, other))) throw new DomainError("stale_version");
    if (other.department_id !== matter.department_id) throw new DomainError("not_mergeable");
    await assertNothingWaits(trx, other);
    await recounting(trx, [matter.id, other.id], async () => {
      await moveBack(trx, merger.id, matter.id, other.id);
      await undoMerger(trx, merger, { undone_on: today, undone_by: actor.userId, undone_reason: undoing.reason });
      for (const one of [matter, other]) {
        await settleAnswer(trx, one.id);
        await recordDueDays(trx, record, one);
        await setUnaskedWordsAside(trx, one.id);
      }
    });
    await record("case_unmerged", {
      subject: matter.number,
      facts: { from: other.number, reason: undoing.reason },
    });
  });
}

/** What waits points to a place in this case: it is decided first, save other mergers, which are answered. */
async function assertNothingWaits(db: Db, matter: CaseRow): Promise<Waiting[]> {
  const waiting = await waitingAt(db, matter.id);
  if (waiting.some(({ what }) => what !== "merger")) throw new DomainError("pending_matter");
  return waiting;
}
