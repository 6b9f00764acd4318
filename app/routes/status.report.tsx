import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readCaseOfReport } from "../cases/case.server.ts";
import { readForm } from "../http/forms/form.server.ts";
import { respond, type Visit } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { confirmRelief, readConfirmation } from "../replies/reply.server.ts";
import { OUTCOMES } from "../replies/reply.ts";
import { LeaveButton } from "../reports/leave-button.tsx";
import { forgetReport, rememberedReport } from "../reports/receipt/receipt-cookie.server.ts";
import { readReport, type StoredReport, withdrawReport } from "../reports/report.server.ts";
import { canBecome, type DeclineReason } from "../reports/report.ts";
import { SitePage } from "../site-page.tsx";
import { CheckboxGroup, RadioGroup } from "../ui/choices.tsx";
import { Actions, Button, ErrorSummary, LinkButton } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = { title: (text) => text.reports.status.reportTitle } satisfies PageHandle;

/** The report that the receipt cookie names; without one the code must be entered again. */
async function openReport(visit: Visit): Promise<StoredReport> {
  const id = await rememberedReport(visit, visit.request.headers.get("Cookie"));
  if (id === null) throw redirect("/status");
  return readReport(visit.db, id);
}

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const matter = await readCaseOfReport(visit.db, report.id);
    return {
      state: report.state,
      receivedOn: report.received_on,
      declined: report.decline_reason && {
        reason: report.decline_reason as DeclineReason,
        note: report.decline_note ?? "",
      },
      matter: matter && { number: matter.number, title: matter.title, answered: matter.state === "answered" },
      outcome: await readConfirmation(visit.db, report.id),
      canWithdraw: canBecome(report.state, "withdrawn"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await readForm(visit.request);
    const act = form.get("act");
    if (act === "leave") return redirect("/", { headers: { "Set-Cookie": await forgetReport(visit) } });
    const report = await openReport(visit);
    if (act === "withdraw") {
      if (form.get("sure") !== "yes")
        return data({ errors: { sure: "required" } as Record<string, string> }, { status: 400 });
      await withdrawReport(visit.db, report, visit.today);
      return redirect("/status/report");
    }
    const outcome = OUTCOMES.find((one) => one === form.get("outcome"));
    if (!outcome) return data({ errors: { outcome: "required" } as Record<string, string> }, { status: 400 });
    await confirmRelief(visit.db, report.id, outcome, visit.today);
    return redirect("/status/report");
  });
}

export default function ReportStatus() {
  const { state, receivedOn, declined, matter, outcome, canWithdraw } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, reports, vocabulary } = useText();
  const words = reports.status;
  const said = words.states[state];
  const errors: Record<string, string | undefined> = failed?.errors ?? {};
  const confirmError = errors.outcome && words.confirmRequired;
  const withdrawError = errors.sure && words.withdrawRequired;
  const message = confirmError || withdrawError;
  return (
    <SitePage title={words.reportTitle} lede={words.received(site.day(receivedOn))} quickExit={<LeaveButton />}>
      {message && (
        <ErrorSummary title={site.errorSummary} errors={[{ name: confirmError ? "outcome" : "sure", message }]} />
      )}
      <Notice title={said.title} tone={state === "published" ? "success" : "info"}>
        <p>{said.text}</p>
        {declined && (
          <>
            <p>
              {words.reason}
              {site.colon}
              {vocabulary.declineReasons[declined.reason].label}
            </p>
            <p>{vocabulary.declineReasons[declined.reason].hint}</p>
            {declined.note && (
              <p lang="zh-CN">
                {words.note}
                {site.colon}
                {declined.note}
              </p>
            )}
          </>
        )}
        {matter && (
          <p>
            <a href={`/cases/${matter.number}`}>
              {words.seeCase}
              {site.colon}
              <span lang="zh-CN">{matter.title}</span>
            </a>
          </p>
        )}
        {state === "published" && !matter && <p>{words.hidden}</p>}
      </Notice>
      {matter && !matter.answered && <p>{words.waiting}</p>}
      {matter?.answered && (
        <form method="post" action="/status/report" noValidate>
          <h2>{words.confirmTitle}</h2>
          {outcome && <p>{words.confirmed(vocabulary.outcomes[outcome].label)}</p>}
          <RadioGroup
            name="outcome"
            label={words.confirmTitle}
            labelHidden
            hint={words.confirmHint}
            error={confirmError}
            errorPrefix={site.errorPrefix}
            options={OUTCOMES.map((one) => ({ value: one, ...vocabulary.outcomes[one] }))}
          />
          <Button name="act" value="confirm">
            {words.confirm}
          </Button>
        </form>
      )}
      <form method="post" action="/status/report">
        {canWithdraw && (
          <CheckboxGroup
            name="sure"
            label={words.withdraw}
            hint={words.withdrawHint}
            options={[{ value: "yes", label: words.withdrawSure }]}
            error={withdrawError}
            errorPrefix={site.errorPrefix}
          />
        )}
        <Actions>
          {canWithdraw && (
            <Button name="act" value="withdraw" look="danger">
              {words.withdraw}
            </Button>
          )}
          <Button name="act" value="leave" look="secondary">
            {words.leave}
          </Button>
          {declined && (
            <LinkButton href="/report" look="secondary">
              {site.nav.report}
            </LinkButton>
          )}
        </Actions>
      </form>
    </SitePage>
  );
}
