import { ATTACH_TO_REPORT_REFUSALS, attachToReport } from "../../attachments/attachment.server.ts";
import { type Answers, many, one } from "../../http/forms/answers.ts";
import { parseForm } from "../../http/forms/form.server.ts";
import type { Visit } from "../../http/respond.server.ts";
import { newSubmissionToken } from "../receipt/receipt.server.ts";
import { activeKey, keepContact, sealToKey } from "../../sealing/sealing.server.ts";
import { admit, receiveOnce } from "../intake/intake.server.ts";
import { receiveReport } from "../receipt/receive-report.server.ts";
import { type Enclose, type NewReport } from "../report.server.ts";
import { READ_JOINED_REFUSALS, readJoinable } from "../joining/joining.server.ts";
import { joinsOf, NO_LETTER, NOTHING_TOLD, tellsAnything, toForm } from "./answers.ts";
import { askedOf } from "./pages.ts";
import { joiningForm, SHAPE, TOKEN, toNewReport, wholeForm, withCase } from "./report-form.ts";
import { hiddenIn } from "./check/hiding.ts";
import { type Turn, turnTo, type Walk } from "./turn.server.ts";
import { lacksLetter, lookAt } from "./view.server.ts";

/** What `sendForm` refuses with. */
export const SEND_FORM_REFUSALS = [
  ...ATTACH_TO_REPORT_REFUSALS,
  ...READ_JOINED_REFUSALS,
  "already_sent",
  "bad_request",
  "busy",
  "clock_jumped",
  "demonstration",
  "department_elsewhere",
  "receipt_unknown",
  "too_large",
  "too_many_tries",
  "unknown_department",
  "unknown_region",
] as const;

/** The receipt code of a report just sent; `again` when the same form was sent before. */
export interface SentReport {
  receipt: string;
  again: boolean;
}

/**
 * Sends the whole form. Whatever does not fit leads back to the page that asks it. Throws as `receiveReport` does, and
 * `too_many_tries`, `too_early`, `busy` while the site takes no more.
 */
export async function sendForm({ visit, answers }: Walk): Promise<SentReport | Turn> {
  const joined = joinsOf(answers) ? await readJoinable(visit.db, joinsOf(answers), visit.today) : null;
  // Says that the case is not to be seen any more; nothing is sent as another report than the one that was meant.
  if (joinsOf(answers) && !joined) return turnTo(visit, "check", answers);
  const told = joined ? withCase(askedOf(answers), joined) : askedOf(answers);
  if (joined && !tellsAnything(told)) return turnTo(visit, "more", answers, NOTHING_TOLD);
  const parsed = parseForm(toForm(told), joined ? joiningForm : wholeForm, SHAPE);
  if (!parsed.ok) return turnTo(visit, "check", answers, parsed.errors);
  if (await lacksLetter(visit, answers)) return turnTo(visit, "more", answers, NO_LETTER);
  const { contact } = parsed.value;
  const { findings } = await lookAt(visit.db, answers);
  const hidden = hiddenIn(findings, one(answers.hide)).map(({ kind, text }) => ({ kind, text }));
  const key = contact ? await activeKey(visit.db) : null;
  if (contact && !key) return turnTo(visit, "more", answers, { contact: "contact_unavailable" });
  const sealed = key && (await sealToKey(key, contact));
  const enclose = async (trx: Visit["db"], reportId: number) => {
    if (sealed) await keepContact(trx, reportId, sealed, visit.today);
    await attachToReport(trx, reportId, many(answers.file), visit.today, visit.now);
  };
  const { code, again } = await receive(visit, answers, toNewReport(parsed.value, hidden, joined?.number), enclose);
  return { receipt: code, again };
}

async function receive(
  { db, clientKey, today, now, env }: Visit,
  answers: Answers,
  report: NewReport,
  enclose: Enclose,
) {
  const typed = one(answers.token);
  const token = TOKEN.test(typed) ? typed : newSubmissionToken();
  if (env.INTAKE === "guarded") {
    await admit({ token, proof: one(answers.proof), ticket: one(answers.ticket), clientKey, now: now.getTime() });
  }
  return receiveOnce(token, () => receiveReport(db, report, token, today, enclose), now.getTime());
}
