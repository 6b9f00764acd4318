import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { at, formAction } from "../http/forms/form-action.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { LeaveButton } from "../reports/leave-button.tsx";
import { CODE_FIELD, type CodeError } from "../reports/receipt/ask-again.ts";
import { CodeForm } from "../reports/receipt/code-form.tsx";
import { cutCode, ENTER_CODE_REFUSALS, enterCode } from "../reports/receipt/enter-code.server.ts";
import { sessionCookie } from "../reports/receipt/receipt-session.server.ts";
import { SitePage } from "../site-page.tsx";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

/** `cutCode` says how much of it is looked at. */
const codeForm = z.object({
  [CODE_FIELD]: z
    .string({ error: "required" satisfies CodeError })
    .trim()
    .min(1, "required"),
});

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: async () => null,
      key: (message: CodeError) => message,
      // It is shown again, to be looked through against the paper.
      show: async ({ form }) => ({ typed: cutCode(form.get(CODE_FIELD)) }),
    },
    (act) => ({
      enter: act({
        schema: codeForm,
        codes: ENTER_CODE_REFUSALS,
        refusals: at(CODE_FIELD, ...ENTER_CODE_REFUSALS),
        run: async ({ visit, form }) => {
          await enterCode(visit, cutCode(form.get(CODE_FIELD)));
          const cookie = await sessionCookie(visit.context, visit.now);
          return redirect("/status/report", { headers: cookie === null ? [] : { "Set-Cookie": cookie } });
        },
      }),
    }),
  );
}

export default function Status() {
  const failed = useActionData<typeof action>();
  const words = useText().reports.status;
  return (
    <SitePage title={words.title} lede={words.lede} quickExit={<LeaveButton />}>
      <CodeForm
        action="/status?index"
        error={(failed?.errors[CODE_FIELD] as CodeError | undefined) ?? null}
        typed={failed?.typed ?? ""}
      />
    </SitePage>
  );
}
