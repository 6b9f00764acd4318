import { attachToReport } from "../../attachments/attachment.server.ts";
import { type Answers, many, one } from "../../http/forms/answers.ts";
import { parseForm } from "../../http/forms/form.server.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import { newSubmissionToken } from "../receipt/receipt.server.ts";
import { activeKey, keepContact, sealText } from "../../sealing/sealing.server.ts";
import { admit, receiveOnce } from "../intake/intake.server.ts";
import { receiveReport } from "../receipt/receive-report.server.ts";
import { type Enclose, type NewReport } from "../report.server.ts";
import { askedOf } from "./questions.ts";
import { SHAPE, TOKEN, toNewReport, wholeForm } from "./report-form.ts";
import { hiddenIn } from "./hiding.ts";
import { lookAt, type Turn, turnTo } from "./turn.server.ts";

/** The receipt code of a report just sent; `again` when the same form was sent before. */
export interface Sent {
  receipt: string;
  again: boolean;
}

/**
 * Sends the whole form. Whatever does not fit leads back to the page that asks it; while the site takes no more, the
 * last page stays with every answer on it.
 */
export async function sendForm(visit: Visit, answers: Answers): Promise<Sent | Turn> {
  const parsed = parseForm(formOf(askedOf(answers)), wholeForm, SHAPE);
  if (!parsed.ok) return turnTo(visit, "check", answers, parsed.errors);
  const { contact } = parsed.value;
  const { findings } = await lookAt(visit.db, answers);
  const hidden = hiddenIn(findings, one(answers.hide)).map(({ kind, text }) => ({ kind, text }));
  const key = contact ? await activeKey(visit.db) : null;
  if (contact && !key) return turnTo(visit, "contact", answers, { contact: "contact_unavailable" });
  const sealed = key && (await sealText(key, contact));
  const enclose = async (trx: Visit["db"], reportId: number) => {
    if (sealed) await keepContact(trx, reportId, sealed, visit.today);
    await attachToReport(trx, reportId, many(answers.file), visit.today, visit.now);
  };
  const sent = await attempt([...NOT_NOW, ...REFUSED], () =>
    receive(visit, answers, toNewReport(parsed.value, hidden), enclose),
  );
  switch (sent.refused) {
    case null:
      return { receipt: sent.value.code, again: sent.value.again };
    case "unknown_region":
      return turnTo(visit, "place", answers, { region: "region_required" });
    case "demonstration":
      return turnTo(visit, "place", answers, { region: "region_real" });
    case "unknown_department":
    case "department_elsewhere":
      return turnTo(visit, "department", { ...answers, department: "" }, { departmentText: "department_unknown" });
    case "file_missing":
    case "file_many":
      return turnTo(visit, "files", answers, { upload: sent.refused });
    default:
      return turnTo(visit, "check", answers, { send: sent.refused });
  }
}

/** What an earlier page asks anew. */
const REFUSED = [
  "unknown_region",
  "demonstration",
  "unknown_department",
  "department_elsewhere",
  "file_missing",
  "file_many",
] as const;
/** Nothing is wrong with the report: it can be sent later as it is, or was sent long ago. */
const NOT_NOW = ["too_many_tries", "too_early", "busy", "already_sent"] as const;

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

function formOf(answers: Answers): FormData {
  const form = new FormData();
  for (const [name, answer] of Object.entries(answers)) for (const each of many(answer)) form.append(name, each);
  return form;
}
