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

/** A note with a template in the place of another one, else at its end: what was typed stays. Takes it once, however often. */
export function withTemplate(typed: string, body: string, others: readonly Pick<Template, "body">[] = []): string {
  const note = asTyped(typed);
  if (note.trim() === "") return body;
  if (note.includes(body)) return note;
  const other = others.find((one) => note.includes(one.body));
  return other ? note.replace(other.body, () => body) : `${note.trimEnd()}\n\n${body}`;
}

/**
 * The note that goes with a reason, and its template: the first for this reason, in the place of one for another; into words
 * of the moderator's own nothing is put.
 */
export function noteOfReason(
  typed: string,
  templates: readonly Template[],
  reason: string,
): { template: Template | null; note: string } {
  const note = asTyped(typed);
  const before = templates.find((one) => note.includes(one.body)) ?? null;
  const of = before?.purpose === reason ? before : (templates.find(({ purpose }) => purpose === reason) ?? null);
  if (note.trim() === "") return { template: of, note: of?.body ?? "" };
  if (before === null) return { template: null, note };
  return { template: of, note: note.replace(before.body, () => of?.body ?? "").trim() };
}

/** A form sends line ends of its own. */
const asTyped = (text: string) => text.replace(/\r\n?/g, "\n");
