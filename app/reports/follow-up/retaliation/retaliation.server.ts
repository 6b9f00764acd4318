import type { Db } from "../../../../db/engine.ts";
import { lockReports } from "../../../../db/queries/reports/locks.ts";
import {
  closeFlag,
  countFlags,
  findFlag,
  flagsOfReport,
  insertFlag,
  listFlags,
} from "../../../../db/queries/reports/follow-up.ts";
import {
  flagLooks,
  flagReplies,
  flagsOfCase,
  insertFlagLooks,
  insertFlagReply,
} from "../../../../db/queries/reports/desk/flags.ts";
import { dropWaitingLook } from "../../../../db/queries/reports/fairness/second-looks.ts";
import { noteViews } from "../../../../db/queries/reports/fairness/views.ts";
import { type Actor, assertCan, can, boundsOf, ASSERT_CAN_REFUSALS } from "../../../accounts/permissions.ts";
import { type CaseRow, readCalendar, readPublishedParts } from "../../../cases/case.server.ts";
import type { Day } from "../../../day.ts";
import { readScope } from "../../../departments/department.server.ts";
import { DomainError } from "../../../domain-error.ts";
import type { NewMessage } from "../conversation.server.ts";
import { MAX_FLAGS } from "../follow-up.ts";
import { bySooner, flagClock, lacksEyes, MAX_FLAG_REPLIES } from "./retaliation.ts";

/** What `raiseFlag` refuses with. */
export const RAISE_FLAG_REFUSALS = ["too_many_messages"] as const;

/** What `handleFlag` refuses with. */
export const HANDLE_FLAG_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found", "wrong_state"] as const;

/** What `replyToFlag` refuses with. */
export const REPLY_TO_FLAG_REFUSALS = [...HANDLE_FLAG_REFUSALS, "too_many_messages"] as const;

const LISTED = 50;

/**
 * The reporter says that somebody makes them suffer for their report, whatever became of it. The public ledger does not
 * hold this: it would tell the one who retaliates that it was told. Throws `too_many_messages`.
 */
export function raiseFlag(db: Db, reportId: number, flag: NewMessage, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await lockReports(trx, [reportId]);
    const { body, token } = flag;
    if (!(await insertFlag(trx, { report_id: reportId, body, token, raised_on: today }))) return;
    await dropWaitingLook(trx, reportId);
    const flags = await flagsOfReport(trx, reportId);
    if (flags.length > MAX_FLAGS) throw new DomainError("too_many_messages");
  });
}

/** What the reporter told, and what they were answered. */
export async function readFlags(db: Db, reportId: number) {
  const rows = await flagsOfReport(db, reportId);
  const replies = await repliesTo(db, rows);
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    /** What they were answered before it was closed, first to last. */
    replies: replies(row.id),
    raisedOn: row.raised_on,
    handledOn: row.handled_on,
    note: row.note,
  }));
}

/** What was answered to each of these before it was closed. */
async function repliesTo(db: Db, flags: readonly { id: number }[]) {
  const rows = await flagReplies(
    db,
    flags.map((flag) => flag.id),
  );
  return (flagId: number) =>
    rows
      .filter((row) => row.flag_id === flagId)
      .map(({ id, body, replied_on: repliedOn }) => ({ id, body, repliedOn }));
}

/**
 * The separate queue: flags of the actor's regions that wait, the overdue first, and the last that were handled. That
 * the actor sees what waits is noted with each, and what it shows of a report as a view. Throws `forbidden`.
 */
export async function readFlagQueue(db: Db, actor: Actor, today: Day) {
  assertCan(actor, "handle:retaliation", {});
  const regions = boundsOf(actor, "handle:retaliation");
  const [waiting, handled] = await Promise.all([
    listFlags(db, regions, false, LISTED),
    listFlags(db, regions, true, LISTED),
  ]);
  const told = [...waiting, ...handled];
  await noteViews(
    db,
    told.map((row) => row.report_id),
    actor.userId,
    today,
  );
  const ids = waiting.map((row) => row.id);
  await insertFlagLooks(db, ids, actor.userId, today);
  const [looks, replies, calendar] = await Promise.all([flagLooks(db, ids), repliesTo(db, told), readCalendar(db)]);
  const shown = async (row: (typeof waiting)[number]) => {
    const answers = replies(row.id);
    const seenBy = looks.filter((look) => look.flag_id === row.id);
    const parts = await readPublishedParts(db, row.report_id);
    return {
      /** Where words can be taken further out, or hidden at once. */
      published: parts.map(({ number, position, hidden, stripped }) => ({
        number,
        position,
        readable: hidden === null && !stripped,
      })),
      id: row.id,
      report: row.report_id,
      readable: row.destroyed_on === null,
      township: row.region_name,
      body: row.body,
      raisedOn: row.raised_on,
      handledOn: row.handled_on,
      replies: answers,
      note: row.note,
      clock: flagClock({ raisedOn: row.raised_on, answeredOn: answers[0]?.repliedOn ?? null }, today, calendar),
      seenBy: seenBy.map((look) => ({ name: look.name, on: look.seen_on })),
      lacksEyes: lacksEyes(row.raised_on, seenBy.length, today),
    };
  };
  const open = await Promise.all(waiting.map(shown));
  return { waiting: open.sort(bySooner), handled: await Promise.all(handled.map(shown)) };
}

/** On which days reporters of a case told of retaliation that nobody has closed, as far as the actor answers them. */
export async function readSufferingAt(db: Db, actor: Actor, matter: Pick<CaseRow, "id">): Promise<Day[]> {
  const days: Day[] = [];
  for (const flag of await flagsOfCase(db, matter.id)) {
    const scope = await readScope(db, flag.region_id, flag.department_id, flag.report_id);
    if (can(actor, "handle:retaliation", scope)) days.push(flag.raised_on);
  }
  return days;
}

/** How many flags wait for the actor; none for somebody who may not handle them. */
export function countFlagsFor(db: Db, actor: Actor): Promise<number> {
  if (!can(actor, "handle:retaliation")) return Promise.resolve(0);
  return countFlags(db, boundsOf(actor, "handle:retaliation"));
}

/** A moderator answers a flag and closes it. Throws as `replyToFlag`, `wrong_state` when it was closed meanwhile. */
export async function handleFlag(db: Db, actor: Actor, flagId: number, note: string, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await readFlagFor(trx, actor, flagId);
    const closed = await closeFlag(trx, flagId, { handled_on: today, note, user_id: actor.userId });
    if (!closed) throw new DomainError("wrong_state");
  });
}

/**
 * A moderator answers a flag that stays open; the same form sent twice makes one answer. Throws `not_found`, `forbidden`
 * outside the actor's regions, `wrong_state` once it is closed, `too_many_messages`.
 */
export async function replyToFlag(
  db: Db,
  actor: Actor,
  flagId: number,
  { body, token }: NewMessage,
  today: Day,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { report_id } = await readFlagFor(trx, actor, flagId);
    await lockReports(trx, [report_id]);
    const flag = await findFlag(trx, flagId);
    if (!flag || flag.handled_on !== null) throw new DomainError("wrong_state");
    const reply = { flag_id: flagId, body, token, replied_on: today, user_id: actor.userId };
    if (!(await insertFlagReply(trx, reply))) return;
    if ((await flagReplies(trx, [flagId])).length > MAX_FLAG_REPLIES) throw new DomainError("too_many_messages");
  });
}

async function readFlagFor(trx: Db, actor: Actor, flagId: number) {
  const flag = await findFlag(trx, flagId);
  if (!flag) throw new DomainError("not_found");
  assertCan(actor, "handle:retaliation", await readScope(trx, flag.region_id, flag.department_id, flag.report_id));
  return flag;
}
