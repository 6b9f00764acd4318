import { type Db, forgetDeleted } from "../../db/engine.ts";
import { lockReports } from "../../db/queries/reports/locks.ts";
import { type ClosedUntil, deleteHandledFlags, listExpiredReports } from "../../db/queries/reports/retention.ts";
import { deleteOldViews } from "../../db/queries/reports/fairness/views.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { assertClock, officially } from "../ledger/ledger.server.ts";
import { closedUntil } from "./retention.ts";
import { destroyPrivate } from "./withdrawal/destroy-private.server.ts";

/** Reports destroyed in one act: the ledger's lock is not held for long. */
const BATCH = 100;

/**
 * Destroys what reporters gave with the reports that `closedUntil` names, in batches, each an official act that enters
 * the day and the number in the ledger and no report. Commitment, receipt and state stay. What a reporter told of
 * retaliation after that goes as long after it was handled, without an entry: the ledger says nothing of retaliation.
 * Who opened a report is kept for as long after the view, and while the report is there: whoever takes a report back
 * because it became known must still be able to ask who had read it. Answers how many reports; doing it again finds none.
 * Throws `clock_jumped` before anything is destroyed when the clock cannot be right.
 */
export async function destroyExpired(db: Db, today: Day, retentionDays: number): Promise<number> {
  await assertClock(db, today);
  const until = closedUntil(today, retentionDays);
  let destroyed = 0;
  while ((await listExpiredReports(db, until, 1)).length > 0) destroyed += await destroyBatch(db, until, today);
  const flags = await deleteHandledFlags(db, until.decided);
  await deleteOldViews(db, until.decided);
  if (destroyed + flags > 0) await forgetDeleted(db);
  return destroyed;
}

/** Answers how many reports it destroyed: none when another process was first. */
async function destroyBatch(db: Db, until: ClosedUntil, today: Day): Promise<number> {
  try {
    return await officially(db, today, async (trx, record) => {
      const listed = await listExpiredReports(trx, until, BATCH);
      await lockReports(trx, listed);
      // A reporter may have asked for help against retaliation until now.
      const expired = new Set(await listExpiredReports(trx, until, BATCH));
      const ids = listed.filter((id) => expired.has(id));
      if (ids.length === 0) throw new DomainError("stale_version");
      for (const id of ids) await destroyPrivate(trx, id, today);
      await record("texts_destroyed", { subject: today, facts: { reports: ids.length } });
      return ids.length;
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "stale_version") return 0;
    throw error;
  }
}
