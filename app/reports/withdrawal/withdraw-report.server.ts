import { type Db, forgetDeleted } from "../../../db/engine.ts";
import { changeReport } from "../../../db/queries/reports/reports.ts";
import { stripVoice } from "../../cases/case.server.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially } from "../../ledger/ledger.server.ts";
import { unlearn } from "../../suggestions/suggestion.server.ts";
import { withdrawalOf } from "../report.ts";
import type { StoredReport } from "../report.server.ts";
import { destroyPrivate } from "./destroy-private.server.ts";

/**
 * The reporter takes a report back; all that they gave is destroyed. Before it is published it ends as `withdrawn`. Once
 * it is published it stays so, with the day of the withdrawal: the matter is public and others stand in it, only the
 * reporter's words leave it (`stripVoice`), and the receipt still opens it for a word on whether the burden is gone.
 * Answers the names of its files, for `deleteStored`. Throws `wrong_state` when it was taken back already, `stale_version` when a moderator was first: the reporter must know
 * what withdrawing means now.
 */
export async function withdrawReport(db: Db, report: StoredReport, today: Day = shanghaiDay()): Promise<string[]> {
  const way = withdrawalOf(report);
  if (way === null) throw new DomainError("wrong_state");
  const stored = await officially(db, today, async (trx, record) => {
    const change =
      way === "stripped"
        ? { withdrawn_on: today }
        : { state: "withdrawn" as const, decided_on: today, withdrawn_on: today, decline_reason: null };
    if (!(await changeReport(trx, report, change))) throw new DomainError("stale_version");
    const files = await destroyPrivate(trx, report.id, today);
    await unlearn(trx, report.id);
    if (way === "stripped") await stripVoice(trx, record, report.id, today);
    else await record({ kind: "report_withdrawn", subject: report.commitment, facts: {} });
    return files;
  });
  await forgetDeleted(db);
  return stored;
}
