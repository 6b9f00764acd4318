import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { receiptLimit } from "../http/limits.server.ts";
import { refusal, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { LeaveButton } from "../reports/leave-button.tsx";
import { rememberReport } from "../reports/receipt-cookie.server.ts";
import { openByReceipt } from "../reports/report.server.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary } from "../ui/form.tsx";

const FIELD = "code";

export const handle = { title: (text) => text.reports.status.title } satisfies PageHandle;

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await visit.request.formData();
    const typed = String(form.get(FIELD) ?? "").slice(0, 100);
    if (typed.trim() === "") return data({ errors: { [FIELD]: "required" as const }, typed }, { status: 400 });
    let reportId = 0;
    const refused = await refusal(["too_many_tries", "receipt_unknown"], async () => {
      await receiptLimit.check(visit.clientKey);
      reportId = (await openByReceipt(visit.db, typed)).id;
    });
    if (refused === null) {
      return redirect("/status/report", { headers: { "Set-Cookie": await rememberReport(visit, reportId) } });
    }
    if (refused === "receipt_unknown") await receiptLimit.spend(visit.clientKey);
    return data({ errors: { [FIELD]: refused }, typed }, { status: refused === "too_many_tries" ? 429 : 400 });
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
