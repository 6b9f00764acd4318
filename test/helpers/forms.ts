import {
  DECLINING,
  OPENING,
  publishCase,
  REPLY,
  REPORT,
  sendReport,
  TAKING_BACK,
  VERDICT,
  WITHDRAWAL,
  withReceipt,
} from "./acts.ts";
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
  "refusal of a report",
  "new case",
  "verdict",
  "withdrawal of a case",
  "reply",
] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** Every form of the site, ready to be sent by somebody who may. */
export async function everyForm(site: Site): Promise<Record<FormName, Form>> {
  const waiting = await sendReport(site);
  const { number, code } = await publishCase(site);
  const moderator = await signedIn(site, "moderator");
  const decision = { by: moderator, path: `/desk/reports/${waiting.id}` };
  const matter = `/desk/cases/${number}`;
  return {
    report: { by: visitor(site), path: "/report", fields: REPORT },
    "sign-in": { by: visitor(site), path: "/sign-in", fields: { username: "moderator", password: STAFF } },
    status: { by: visitor(site), path: "/status?index", fields: { code } },
    "withdrawal of a report": {
      by: await withReceipt(site, waiting.code),
      path: "/status/report",
      fields: TAKING_BACK,
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
