import type { Db } from "../../../db/engine.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import {
  closeFlag,
  countFlags,
  findFlag,
  flagsOfReport,
  insertFlag,
  listFlags,
} from "../../../db/queries/reports/follow-up.ts";
import { dropWaitingLook } from "../../../db/queries/reports/fairness/second-looks.ts";
import { noteViews } from "../../../db/queries/reports/fairness/views.ts";
import { type Actor, assertCan, can, boundsOf, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { readPublishedParts } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import type { NewMessage } from "./conversation.server.ts";
import { MAX_FLAGS } from "./follow-up.ts";

/** What `raiseFlag` refuses with. */
export const RAISE_FLAG_REFUSALS = ["too_many_messages"] as const;

/** What `handleFlag` refuses with. */
export const HANDLE_FLAG_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found", "wrong_state"] as const;

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
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    raisedOn: row.raised_on,
    handledOn: row.handled_on,
    note: row.note,
  }));
}

/**
 * The separate queue: flags of the actor's regions that wait, and the last that were handled. What it shows of a report is noted
 * as a view. Throws `forbidden`.
 */
export async function readFlagQueue(db: Db, actor: Actor, today: Day) {
  assertCan(actor, "handle:retaliation", {});
  const regions = boundsOf(actor, "handle:retaliation");
  const [waiting, handled] = await Promise.all([
    listFlags(db, regions, false, LISTED),
    listFlags(db, regions, true, LISTED),
  ]);
  const told = [...waiting, ...handled].map((row) => row.report_id);
  await noteViews(db, told, actor.userId, today);
  const shown = async (row: (typeof waiting)[number]) => ({
    /** Where words can be taken further out, when the reporter asks for that. */
    published: (await readPublishedParts(db, row.report_id)).map(({ number, position }) => ({ number, position })),
    id: row.id,
    report: row.report_id,
    readable: row.destroyed_on === null,
    township: row.region_name,
    body: row.body,
    raisedOn: row.raised_on,
    handledOn: row.handled_on,
    note: row.note,
  });
  return { waiting: await Promise.all(waiting.map(shown)), handled: await Promise.all(handled.map(shown)) };
}

/** How many flags wait for the actor; none for somebody who may not handle them. */
export function countFlagsFor(db: Db, actor: Actor): Promise<number> {
  if (!can(actor, "handle:retaliation")) return Promise.resolve(0);
  return countFlags(db, boundsOf(actor, "handle:retaliation"));
}

/**
 * A moderator answers a flag and closes it. Throws `not_found`, `forbidden` outside the actor's regions, `wrong_state`
 * when it was closed meanwhile.
 */
export async function handleFlag(db: Db, actor: Actor, flagId: number, note: string, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const flag = await findFlag(trx, flagId);
    if (!flag) throw new DomainError("not_found");
    assertCan(actor, "handle:retaliation", await readScope(trx, flag.region_id, flag.department_id, flag.report_id));
    const closed = await closeFlag(trx, flagId, { handled_on: today, note, user_id: actor.userId });
    if (!closed) throw new DomainError("wrong_state");
  });
}
