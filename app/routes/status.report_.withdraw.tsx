import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteStored } from "../attachments/attachment.server.ts";
import { readPublishedParts } from "../cases/case.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { REPORTER_FORM } from "../reports/follow-up/reporter-form.server.ts";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { askedOnce, openReport } from "../reports/receipt/open-report.server.ts";
import { withdrawalOf } from "../reports/report.ts";
import { DestroyedNote } from "../reports/withdrawal/destroyed-note.tsx";
import { WithdrawForm } from "../reports/withdrawal/withdraw-form.tsx";
import { withdrawReport, WITHDRAW_REPORT_REFUSALS } from "../reports/withdrawal/withdraw-report.server.ts";
import { withdrawForm } from "../reports/follow-up/follow-up-form.ts";

const HERE = "/status/report/withdraw";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const parts = (await readPublishedParts(visit.db, report.id)).length;
    return {
      parts,
      way: withdrawalOf(report, parts),
      gone: { state: report.state, withdrawnOn: report.withdrawn_on, destroyedOn: report.destroyed_on },
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, { ...REPORTER_FORM, key: (message: string) => message, before: askedOnce }, (act) => ({
    withdraw: act({
      schema: withdrawForm,
      codes: WITHDRAW_REPORT_REFUSALS,
      refusals: onPage("clock_jumped", "stale_version", "wrong_state"),
      run: async ({ visit, who }) => {
        await deleteStored(visit.storage, await withdrawReport(visit.db, who.report, visit.today));
        return redirect("/status/report");
      },
    }),
  }));
}

export default function Withdraw() {
  const { parts, way, gone } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, followUp, withdrawal } = useText();
  const error = failed?.errors.sure && withdrawal.required;
  return (
    <ReporterPage title={followUp.withdraw.title} errors={error ? [{ name: "sure", message: error }] : []}>
      {way ? (
        <WithdrawForm way={way} parts={parts} action={HERE} error={error} errorPrefix={site.errorPrefix} />
      ) : (
        <>
          <p>{followUp.withdraw.gone}</p>
          <DestroyedNote {...gone} />
        </>
      )}
    </ReporterPage>
  );
}
