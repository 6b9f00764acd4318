import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { receiptTries } from "../http/limits.server.ts";
import { readForm } from "../http/forms/form.server.ts";
import { STATUS } from "../http/errors.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { LeaveButton } from "../reports/leave-button.tsx";
import { parseReceipt } from "../reports/receipt/receipt.ts";
import { rememberReport } from "../reports/receipt/receipt-cookie.server.ts";
import { openByReceipt } from "../reports/report.server.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary } from "../ui/form.tsx";

const FIELD = "code";

/** The public half of a code; what is no code at all counts as one. */
const selectorOf = (typed: string) => parseReceipt(typed)?.selector ?? "";

export const handle = { title: (text) => text.reports.status.title } satisfies PageHandle;

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await readForm(visit.request);
    const typed = String(form.get(FIELD) ?? "").slice(0, 100);
    if (typed.trim() === "") return data({ errors: { [FIELD]: "required" as const }, typed }, { status: 400 });
    const opened = await attempt(["too_many_tries", "busy", "receipt_unknown"], () =>
      receiptTries.attempt(visit.clientKey, selectorOf(typed), "receipt_unknown", () => openByReceipt(visit.db, typed)),
    );
    if (opened.refused !== null) {
      return data({ errors: { [FIELD]: opened.refused }, typed }, { status: STATUS[opened.refused] });
    }
    return redirect("/status/report", { headers: { "Set-Cookie": await rememberReport(visit, opened.value.id) } });
  });
}

export default function Status() {
  const failed = useActionData<typeof action>();
  const { site, reports } = useText();
  const words = reports.status;
  const key = failed?.errors[FIELD];
  const message = key && (key === "required" ? words.required : site.errors[key].text);
  return (
    <SitePage title={words.title} lede={words.lede} quickExit={<LeaveButton />}>
      {message && <ErrorSummary title={site.errorSummary} errors={[{ name: FIELD, message }]} />}
      <form method="post" action="/status?index" noValidate autoComplete="off">
        <TextField
          name={FIELD}
          label={words.code}
          hint={words.codeHint}
          width="medium"
          defaultValue={failed?.typed}
          error={message}
          errorPrefix={site.errorPrefix}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Button>{words.submit}</Button>
      </form>
    </SitePage>
  );
}
