import { randomInt } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { type CaseRow, casesOfReport, findCase } from "../../../db/queries/cases/cases.ts";
import { stripVoiceRow, voicesOfReport } from "../../../db/queries/cases/voices.ts";
import { closeAsked } from "../../../db/queries/rulings/takedowns.ts";
import { addDays, type Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { Recorder } from "../../ledger/ledger.server.ts";
import { isPublic, LATEST_STRIP_ENTRY, type WithdrawalReason } from "../case.ts";

/**
 * Takes a reporter's words out of the public versions, within an official act. A voice stays in its place and counts,
 * with county and day; the case stands on the moderators' summary. Gone are the text, masked as it was, since a manner of
 * writing tells who writes, hours and ticks. The group of voices that it was told of with is told of no more
 * (`toldTogether`): a sum without it beside the sum with it would tell what it had ticked.
 *
 * Public pages change at once, although that shows on which day the reporter came: whoever takes words back is better
 * served by their being gone. The ledger's entry waits for the next day as every act of a reporter does, and names the
 * case and the place alone, never the report's commitment, which would tell when the report had arrived. A report that
 * is in several cases has an entry for each: one of them, drawn by lot, as if it were alone, the others on days drawn by
 * lot after it. Entries of one day would tell for ever that one reporter told both. Throws `wrong_state` when it is in none.
 */
export async function stripVoices(trx: Db, record: Recorder, reportId: number, today: Day): Promise<void> {
  const voices = await voicesOfReport(trx, reportId);
  if (voices.length === 0) throw new DomainError("wrong_state");
  const first = randomInt(voices.length);
  for (const [index, voice] of voices.entries()) {
    const matter = await findCase(trx, voice.case_id);
    if (!matter) throw new DomainError("wrong_state");
    await stripVoiceRow(trx, voice.id, today);
    await closeAsked(trx, voice.id, today);
    await record("voice_stripped", {
      subject: matter.number,
      facts: { position: voice.position },
      day: index === first ? undefined : addDays(today, randomInt(1, LATEST_STRIP_ENTRY + 1)),
    });
  }
}

/** The cases that a report was published in, in that order, as far as the public may see them. */
export async function readCasesOfReport(db: Db, reportId: number): Promise<CaseRow[]> {
  return (await casesOfReport(db, reportId)).filter(isPublic);
}

/** A matter that a report was published in: for its moderators and its reporter, who know the report. */
export interface PublishedPart {
  voiceId: number;
  caseId: number;
  number: string;
  /** The place of its voice in the case. */
  position: number;
  title: string;
  publicText: string;
  hoursPerMonth: number | null;
  /** The unit in whose name it is told, by name; null for an anonymous one, and once it was taken back. */
  unit: string | null;
  publishedOn: Day;
  /** The reporter took it back. */
  stripped: boolean;
  /** Since when the public does not read its words, for which reason, and until when (`PublicVoice`). */
  hidden: { on: Day; reason: WithdrawalReason; until: Day | null } | null;
}

/** What of a report is public, in the order of publication, withdrawn cases too. */
export async function readPublishedParts(db: Db, reportId: number): Promise<PublishedPart[]> {
  const voices = await voicesOfReport(db, reportId);
  return voices.map((voice) => ({
    voiceId: voice.id,
    caseId: voice.case_id,
    number: voice.number,
    position: voice.position,
    title: voice.title,
    publicText: voice.public_text,
    hoursPerMonth: voice.hours_per_month,
    unit: voice.unit_name,
    publishedOn: voice.linked_on,
    stripped: voice.stripped_on !== null,
    hidden:
      voice.hidden_on === null
        ? null
        : { on: voice.hidden_on, reason: voice.hidden_reason as WithdrawalReason, until: voice.hidden_until },
  }));
}
