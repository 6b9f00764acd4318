import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readForm } from "../http/forms/form.server.ts";
import { STATUS } from "../http/errors.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { LeaveButton } from "../reports/leave-button.tsx";
import { CODE_FIELD } from "../reports/receipt/ask-again.ts";
import { CodeForm } from "../reports/receipt/code-form.tsx";
import { cutCode, enterCode } from "../reports/receipt/enter-code.server.ts";
import { sessionCookie } from "../reports/receipt/receipt-session.server.ts";
import { SitePage } from "../site-page.tsx";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await readForm(visit.request);
    const typed = cutCode(form.get(CODE_FIELD));
    const error = await enterCode(visit, typed);
    if (error !== null) {
      return data({ errors: { [CODE_FIELD]: error }, typed }, { status: error === "required" ? 400 : STATUS[error] });
    }
    const cookie = await sessionCookie(visit.context, visit.now);
    return redirect("/status/report", { headers: cookie === null ? [] : { "Set-Cookie": cookie } });
  });
}

export default function Status() {
  const failed = useActionData<typeof action>();
  const words = useText().reports.status;
  return (
    <SitePage title={words.title} lede={words.lede} quickExit={<LeaveButton />}>
      <CodeForm action="/status?index" error={failed?.errors[CODE_FIELD] ?? null} typed={failed?.typed ?? ""} />
    </SitePage>
  );
}
