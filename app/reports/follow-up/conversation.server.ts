import { createHash } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { voicesOfReport } from "../../../db/queries/cases/voices.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import { insertMessage, markSeen, messagesOfReport } from "../../../db/queries/reports/follow-up.ts";
import type { Outcome } from "../../../db/tables/replies.ts";
import { dropWaitingLook } from "../../../db/queries/reports/fairness/second-looks.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { attachToReport, ATTACH_TO_REPORT_REFUSALS } from "../../attachments/attachment.server.ts";
import type { Day } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { renderNote } from "../../markdown.server.ts";
import type { Answers } from "../../http/forms/answers.ts";
import { readReportBody, readReport, type StoredReport, READ_REPORT_REFUSALS } from "../report.server.ts";
import { MAX_MESSAGES, type Sender, turnOf } from "./follow-up.ts";

/** What `addFacts` refuses with. */
export const ADD_FACTS_REFUSALS = [...ATTACH_TO_REPORT_REFUSALS, "too_many_messages", "wrong_state"] as const;

/** What `tellWhy` refuses with. */
export const TELL_WHY_REFUSALS = ["too_many_messages", "wrong_state"] as const;

/** What `askReporter` refuses with. */
export const ASK_REPORTER_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  ...READ_REPORT_REFUSALS,
  "too_many_messages",
  "wrong_state",
] as const;

/** What somebody writes; the same token twice makes one message. */
export interface NewMessage {
  body: string;
  token: string;
}

/** What a reporter adds; `files` are tokens of `acceptFiles`. */
export type NewFacts = NewMessage & { files?: readonly string[] };

/** What a reporter says of the burden of a case. */
interface Said {
  outcome: Outcome;
  caseNumber: string;
}

/** A message as both sides read it. */
export interface Message {
  sender: Sender;
  body: string;
  /** What a moderator wrote in Markdown, as sanitised HTML; null for the reporter's own words, which stay as typed. */
  html: string | null;
  sentOn: Day;
  /** With words on why the burden is gone or not: what its reporter chose, and of which case. */
  said: { outcome: Outcome; number: string | null } | null;
  /** With parts of the report that were left out and added later: their answers by field; the body is empty then. */
  added: Answers | null;
  /** The reader's side has not opened it before. */
  fresh: boolean;
}

/** Throws `forbidden` unless the actor decides reports in this report's region. */
export async function assertDecides(db: Db, actor: Actor, report: StoredReport): Promise<void> {
  assertCan(actor, "decide:report", await readScope(db, report.region_id, report.department_id, report.id));
}

/**
 * The reporter adds facts or answers. Throws `wrong_state` once the report's text was destroyed, `too_many_messages`; `file_missing`,
 * `file_many` as `attachToReport` does.
 */
export function addFacts(db: Db, reportId: number, message: NewFacts, today: Day, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await lockReports(trx, [reportId]);
    const written = await write(trx, reportId, message, { sender: "reporter", user_id: null, today });
    if (written) await attachToReport(trx, reportId, message.files ?? [], today, now);
    // Whoever writes has read what came before.
    await markSeen(trx, reportId, "moderator");
  });
}

/**
 * Writes down why the reporter says so of the burden, within the act that takes their word (`confirmRelief`): no side reads
 * of a word that was not taken. The same form sent again makes one message, with other words or another outcome one more.
 * Throws as `addFacts` does.
 */
export async function tellWhy(trx: Db, reportId: number, why: NewMessage & Said, today: Day): Promise<void> {
  const { body, token, outcome, caseNumber } = why;
  const form = createHash("sha256")
    .update(JSON.stringify([token, body, outcome, caseNumber]))
    .digest("hex");
  await lockReports(trx, [reportId]);
  const message = { body, token: form.slice(0, token.length), said: { outcome, caseNumber } };
  await write(trx, reportId, message, { sender: "reporter", user_id: null, today });
  await markSeen(trx, reportId, "moderator");
}

/** True while the reporter can add to the conversation. */
export async function takesFacts(db: Db, reportId: number): Promise<boolean> {
  const { messages, open } = await readConversation(db, reportId, "reporter");
  return open && messages.filter(({ sender, added }) => sender === "reporter" && !added).length < MAX_MESSAGES;
}

/** A moderator asks, before the decision or after it. Throws `not_found`, `forbidden`, and as `addFacts`. */
export function askReporter(db: Db, actor: Actor, reportId: number, message: NewMessage, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await lockReports(trx, [reportId]);
    await assertDecides(trx, actor, await readReport(trx, reportId));
    await write(trx, reportId, message, { sender: "moderator", user_id: actor.userId, today });
    await markSeen(trx, reportId, "reporter");
  });
}

async function write(
  trx: Db,
  reportId: number,
  { body, token, said }: NewMessage & { said?: Said },
  by: { sender: Sender; user_id: number | null; today: Day },
): Promise<boolean> {
  if ((await readReportBody(trx, reportId)) === null) throw new DomainError("wrong_state");
  const { sender, user_id, today: sent_on } = by;
  const written = await insertMessage(trx, {
    report_id: reportId,
    sender,
    user_id,
    body,
    token,
    sent_on,
    outcome: said?.outcome ?? null,
    case_id: said ? await caseSaidOf(trx, reportId, said.caseNumber) : null,
  });
  if (!written) return false;
  // What is said after the first decision would tell a second moderator of it; and nobody's word waits for a sample.
  await dropWaitingLook(trx, reportId);
  const messages = await messagesOfReport(trx, reportId);
  if (messages.filter((one) => one.sender === sender && one.added === null).length > MAX_MESSAGES)
    throw new DomainError("too_many_messages");
  return true;
}

async function caseSaidOf(trx: Db, reportId: number, number: string): Promise<number | null> {
  const voices = await voicesOfReport(trx, reportId);
  return voices.find((one) => one.number === number)?.case_id ?? null;
}

/** The conversation on a report as one side reads it, first to last, and whether it still takes messages. */
export async function readConversation(
  db: Db,
  reportId: number,
  reader: Sender,
): Promise<{ messages: Message[]; turn: Sender | null; open: boolean }> {
  const [rows, body] = await Promise.all([messagesOfReport(db, reportId), readReportBody(db, reportId)]);
  return {
    messages: rows.map((row) => ({
      sender: row.sender,
      body: row.body,
      html: row.sender === "reporter" ? null : renderNote(row.body),
      sentOn: row.sent_on,
      added: row.added === null ? null : (JSON.parse(row.added) as Answers),
      said: row.outcome === null ? null : { outcome: row.outcome, number: row.number },
      fresh: row.sender !== reader && row.seen === 0,
    })),
    turn: turnOf(rows),
    open: body !== null,
  };
}

/** Notes that one side has opened what the other wrote; writes nothing when there is nothing new. */
export async function noteRead(
  db: Db,
  reportId: number,
  reader: Sender,
  messages: readonly Pick<Message, "fresh">[],
): Promise<void> {
  if (!messages.some((message) => message.fresh)) return;
  await db.transaction().execute((trx) => markSeen(trx, reportId, reader === "reporter" ? "moderator" : "reporter"));
}
