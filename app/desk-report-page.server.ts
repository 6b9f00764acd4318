import { listAttachments, listDrawn } from "./attachments/attachment.server.ts";
import type { Actor } from "./accounts/permissions.ts";
import { DomainError, type ErrorCode } from "./domain-error.ts";
import { attempt, type Visit } from "./http/respond.server.ts";
import { readAppeal } from "./reports/follow-up/appeal.server.ts";
import { noteRead, readConversation } from "./reports/follow-up/conversation.server.ts";
import { readFlags } from "./reports/follow-up/retaliation/retaliation.server.ts";
import { readReport } from "./reports/report.server.ts";
import { readNotes } from "./rulings/colleagues/colleague.server.ts";
import { readClaim } from "./rulings/claims/claim.server.ts";
import { hasSealedContact } from "./sealing/sealing.server.ts";
import { nextReport } from "./desk/queue/next-report.server.ts";
import { listTemplates } from "./desk/templates/template.server.ts";
import { readDecisionChoices } from "./desk/report/choices.server.ts";
import { readUndoable } from "./desk/bulk/undo.server.ts";
import { outcomeOf, readReportForDesk } from "./desk/report/desk-report.server.ts";
import { OF_TEXT, proposedFrom } from "./desk/report/proposals/proposals.ts";
import { suggestFor } from "./desk/report/suggest.server.ts";
import { forTheCase, type LocalPlaces, proposedVersion } from "./redaction/redaction.ts";
import { KINDS } from "./reports/vocabulary.ts";
import type { Suggestions } from "./suggestions/suggestion.server.ts";

type Asking = Pick<Visit, "db" | "today" | "now">;

/**
 * All that the page of a report shows to the moderator who decides it. That they read it, and the conversation, is noted.
 * Throws as `readReportForDesk` does.
 */
export async function readReportPage({ db, today, now }: Asking, actor: Actor, id: number) {
  const report = await readReportForDesk(db, actor, id, today);
  const [conversation, appeal] = await Promise.all([readConversation(db, id, "moderator"), readAppeal(db, id)]);
  await noteRead(db, id, "moderator", conversation.messages);
  const templates = await listTemplates(db, actor);
  const suggestions = report.state === "received" ? await suggestFor(db, actor, id, today) : null;
  const proposed = report.state === "received" ? proposedFor(report, suggestions) : {};
  const decidedByReader = report.decidedBy === actor.userId;
  return {
    report,
    suggestions,
    /** What the reader decided just now and can still undo: of an open report the last decision on another, of a decided one its own. */
    undoable: (await readUndoable(db, actor, now, report.state === "received" ? undefined : id)).slice(0, 1),
    /** What the fields of a decision begin with, and which of them the moderator must say that they read. */
    proposed,
    proposedFields: Object.fromEntries(
      PROPOSED_AT_FIRST.flatMap((name) => (proposed[name] ? [[name, proposed[name]] as const] : [])),
    ),
    files: await listAttachments(db, id),
    drawn: await listDrawn(db, id),
    sealedContact: await hasSealedContact(db, id),
    conversation,
    appeal,
    // That somebody suffers for it, and since when; what they wrote is for those who answer it.
    suffering: (await readFlags(db, id)).flatMap((flag) => (flag.handledOn === null ? [flag.raisedOn] : [])),
    claimed: await readClaim(db, actor, id, now),
    colleagues: await readNotes(db, actor, id, today),
    outcome: outcomeOf(report),
    decidedByReader,
    notes: templates.filter((one) => one.purpose !== "question"),
    questions: templates.filter((one) => one.purpose === "question"),
    own: decidedByReader && appeal?.state === "waiting",
    ...(await readDecisionChoices(db, actor, report, today)),
  };
}

/** Fields that come filled before anything is chosen. */
const PROPOSED_AT_FIRST = [...OF_TEXT, "kind"] as const;

/** What a decision on a report begins with: the department and the duty are never among it. */
function proposedFor(
  { body, places, kind }: { body: string; places: LocalPlaces; kind: string },
  suggestions: Pick<Suggestions, "kinds"> | null,
): Record<string, string> {
  const publicText = proposedVersion(body, places);
  const likely = KINDS.find((one) => one === kind) ?? suggestions?.kinds[0]?.code ?? "";
  return { publicText, ...proposedFrom(forTheCase(publicText, places)), kind: likely };
}

/** Refusals after which the moderator is shown both versions. */
export const STALE = ["stale_version", "wrong_state", "claimed_by_other"] as const;

export const isStale = (code: ErrorCode | null): boolean => STALE.some((one) => one === code);

/**
 * What an act on a report answers; null where the report was taken back meanwhile: its text is gone, so there is nothing
 * to compare with. Throws as the act does.
 */
export async function unlessWithdrawn<T>({ db }: Asking, id: number, act: () => Promise<T>): Promise<T | null> {
  const done = await attempt(STALE, act);
  if (done.refused === null) return done.value;
  if ((await readReport(db, id)).state === "withdrawn") return null;
  throw new DomainError(done.refused);
}

/** The report that waits next in the queue that the moderator came from; null at its end. */
export function reportAfter(asking: Asking, actor: Actor, from: string, id: number): Promise<number | null> {
  return nextReport(asking, actor, from, id);
}
