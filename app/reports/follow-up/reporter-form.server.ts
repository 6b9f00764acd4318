import type { Received, Sent } from "../../http/forms/form-action.server.ts";
import { followUpLimit } from "../../http/limits/limits.server.ts";
import { askedOnce, type OpenedForm, openForm } from "../receipt/open-report.server.ts";
import type { FollowUpError } from "./follow-up-form.ts";

/** What the forms under the receipt code have in common. */
export const REPORTER_FORM = {
  who: ({ visit, form }: Received) => openForm(visit, form),
  key: (message: FollowUpError) => message,
  before: admitFollowUp,
  show: async ({ who }: Sent<OpenedForm>) => ({ again: who.again }),
};

/** So much may be sent of a report in a while. Throws `too_many_tries`. */
export async function admitFollowUp(sent: Sent<OpenedForm>): Promise<Record<never, never> | null> {
  const once = await askedOnce(sent);
  if (!once) await followUpLimit.spend(String(sent.who.report.id));
  return once;
}
