import { DECLINE_REASONS } from "../../reports/report.ts";

/** What a template is for: a reason to decline, or a question to the reporter. */
export const PURPOSES = ["question", ...DECLINE_REASONS] as const;
export type Purpose = (typeof PURPOSES)[number];

export const MAX_TEMPLATE_TITLE = 40;
/** As long as a note to a reporter may be. */
export const MAX_TEMPLATE_BODY = 500;

/** A template as moderators choose it. */
export interface Template {
  id: number;
  purpose: Purpose;
  title: string;
  body: string;
  active: boolean;
}

/** A note with a template at its end: what was typed before stays. Takes it once, however often it is chosen. */
export function withTemplate(typed: string, body: string): string {
  if (typed.trim() === "") return body;
  return typed.includes(body) ? typed : `${typed.trimEnd()}\n\n${body}`;
}
