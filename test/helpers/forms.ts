import { fileAppeal } from "../../app/reports/follow-up/appeal.server.ts";
import {
  decide,
  DECLINING,
  OPENING,
  publishCase,
  REPLY,
  reply,
  REPORT,
  sendReport,
  TAKING_BACK,
  VERDICT,
  WITHDRAWAL,
  withReceipt,
} from "./acts.ts";
import { reportWithCode } from "./reporter.ts";
import type { Site } from "./site.ts";
import { type Fields, signedIn, STAFF, type Visitor, visitor } from "./visitor.ts";

/** A form that would do something if it were sent: by whom, to where, with which answers. */
export interface Form {
  by: Visitor;
  path: string;
  fields: Fields;
}

export const FORM_NAMES = [
  "report",
  "sign-in",
  "status",
  "withdrawal of a report",
  "facts",
  "appeal",
  "word on the burden",
  "word on retaliation",
  "question",
  "decision on an appeal",
  "refusal of a report",
  "new case",
  "verdict",
  "withdrawal of a case",
  "reply",
] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** A text of either side, with the token of its form. */
const MESSAGE: Fields = { act: "message", token: "5".repeat(32), body: "补充一点情况。" };

/** Every form of the site, ready to be sent by somebody who may. */
export async function everyForm(site: Site): Promise<Record<FormName, Form>> {
  const waiting = await sendReport(site);
  const { number, code } = await publishCase(site);
  const answered = await publishCase(site);
  await reply(site, answered.number);
  const [declined, appealed] = [await reportWithCode(site), await reportWithCode(site)];
  for (const { id } of [declined, appealed]) await decide(site, id, DECLINING);
  await fileAppeal(site.db, appealed.id, "上次没有看清。");
  const moderator = await signedIn(site, "moderator");
  const decision = { by: moderator, path: `/desk/reports/${waiting.id}` };
  const matter = `/desk/cases/${number}`;
  return {
    report: { by: visitor(site), path: "/report", fields: REPORT },
    "sign-in": { by: visitor(site), path: "/sign-in", fields: { username: "moderator", password: STAFF } },
    status: { by: visitor(site), path: "/status?index", fields: { code } },
    "withdrawal of a report": {
      by: await withReceipt(site, waiting.code),
      path: "/status/report/withdraw",
      fields: TAKING_BACK,
    },
    facts: { by: await withReceipt(site, waiting.code), path: "/status/report", fields: MESSAGE },
    appeal: { by: await withReceipt(site, declined.code), path: "/status/report/appeal", fields: MESSAGE },
    "word on the burden": {
      by: await withReceipt(site, answered.code),
      path: "/status/report/confirm",
      fields: { outcome: "gone" },
    },
    "word on retaliation": {
      by: await withReceipt(site, waiting.code),
      path: "/status/report/retaliation",
      fields: MESSAGE,
    },
    question: { by: moderator, path: `/desk/reports/${waiting.id}/messages`, fields: MESSAGE },
    "decision on an appeal": {
      by: await signedIn(site, "moderator-2"),
      path: `/desk/reports/${appealed.id}/appeal`,
      fields: { decision: "reject", note: "维持。" },
    },
    "refusal of a report": { ...decision, fields: DECLINING },
    "new case": { ...decision, fields: OPENING },
    verdict: { by: moderator, path: matter, fields: VERDICT },
    "withdrawal of a case": {
      by: await signedIn(site, "admin"),
      path: matter,
      fields: WITHDRAWAL,
    },
    reply: { by: await signedIn(site, "officer-agriculture"), path: `/office/cases/${number}`, fields: REPLY },
  };
}
