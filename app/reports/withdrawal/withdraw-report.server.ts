import { type Db, forgetDeleted } from "../../../db/engine.ts";
import { changeReport } from "../../../db/queries/reports/reports.ts";
import { readPublishedParts, stripVoices } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, reporterDay, ASSERT_CLOCK_REFUSALS } from "../../ledger/ledger.server.ts";
import { unlearn } from "../../suggestions/suggestion.server.ts";
import { withdrawalOf } from "../report.ts";
import type { StoredReport } from "../report.server.ts";
import { destroyPrivate } from "./destroy-private.server.ts";
import { noteTakenBack } from "./taken-back-list.server.ts";

/** What `withdrawReport` refuses with. */
export const WITHDRAW_REPORT_REFUSALS = [...ASSERT_CLOCK_REFUSALS, "stale_version", "wrong_state"] as const;

/**
 * The reporter takes a report back; all that they gave is destroyed. Before it is published it ends as `withdrawn`. Once
 * it is published, in one case or several, it stays so, with the day of the withdrawal: the matters are public and others
 * stand in them, only the reporter's words leave them (`stripVoices`), and the receipt still opens it for a word on whether
 * the burden is gone. When one matter is public and another waits, it ends like that too, and nobody decides the rest.
 * Answers the names of its files, for `deleteStored`. Throws `wrong_state` when it was taken back already, `stale_version` when a moderator was first: the reporter must know
 * what withdrawing means now.
 */
export async function withdrawReport(db: Db, report: StoredReport, today: Day): Promise<string[]> {
  const day = await reporterDay(db, today);
  const stored = await officially(db, day, async (trx, record) => {
    const way = withdrawalOf(report, (await readPublishedParts(trx, report.id)).length);
    if (way === null) throw new DomainError("wrong_state");
    if (!(await changeReport(trx, report, CHANGES[way](day)))) throw new DomainError("stale_version");
    const files = await destroyPrivate(trx, report.id, day);
    await unlearn(trx, report.id);
    if (way === "whole") await record("report_withdrawn", { subject: report.commitment, facts: {} });
    else await stripVoices(trx, record, report.id, day);
    return files;
  });
  await forgetDeleted(db);
  await noteTakenBack(report);
  return stored;
}

/** What becomes of the report's row. */
const CHANGES = {
  whole: (today: Day) => ({
    state: "withdrawn" as const,
    decided_on: today,
    withdrawn_on: today,
    decline_reason: null,
  }),
  stripped: (today: Day) => ({ withdrawn_on: today }),
  partly: (today: Day) => ({ state: "published" as const, decided_on: today, withdrawn_on: today }),
};
