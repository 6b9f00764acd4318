import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readReportForDesk } from "../desk/report/desk-report.server.ts";
import type { PageHandle } from "../page-handle.ts";
import {
  decideAppeal,
  readAppeal,
  whyNotDecideAppeal,
  DECIDE_APPEAL_REFUSALS,
} from "../reports/follow-up/appeal.server.ts";
import { appealDecisionForm, type FollowUpError } from "../reports/follow-up/follow-up-form.ts";
import { readReport } from "../reports/report.server.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { TextArea } from "../ui/fields.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Button, ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice, Paragraphs } from "../ui/notice.tsx";

const DECISIONS = ["uphold", "reject"] as const;

export const handle = {
  title: (text, { id }) => text.followUp.desk.appeal.title(id),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const { db, params, today } = visit;
    const { id } = await readReportForDesk(db, actor, idOf(params.id), today);
    const [report, appeal] = await Promise.all([readReport(db, id), readAppeal(db, id)]);
    if (!appeal) throw new DomainError("not_found");
    return {
      id,
      appeal,
      person: actor.displayName,
      notTwo: await whyNotDecideAppeal(db, actor, id, today),
      reason: report.decline_reason,
      note: report.decline_note ?? "",
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "decide:report"),
      key: (message: FollowUpError) => message,
    },
    (act) => ({
      decide: act({
        schema: appealDecisionForm,
        codes: DECIDE_APPEAL_REFUSALS,
        refusals: {
          ...at("decision", "own_decision", "not_two", "wrong_state"),
          stale_version: ["decision", "wrong_state"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused", "not_found"),
        },
        run: async ({ visit: { db, params, today }, who }, { decision, note }) => {
          await decideAppeal(db, who, idOf(params.id), { upheld: decision === "uphold", note }, today);
          return redirect("/desk?done=appeal");
        },
      }),
    }),
  );
}

export default function DeskAppeal() {
  const { id, appeal, person, notTwo, reason, note } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, followUp, vocabulary } = useText();
  const words = followUp.desk.appeal;
  const errors = failed?.errors ?? {};
  const field = (name: string) => ({
    error: errors[name] && followUp.errors[errors[name] as FollowUpError],
    errorPrefix: site.errorPrefix,
  });
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title(id)}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      {appeal.state === "upheld" && <Notice>{words.reopened(site.day(appeal.decidedOn ?? ""))}</Notice>}
      {appeal.state === "rejected" && <Notice>{words.rejected(site.day(appeal.decidedOn ?? ""))}</Notice>}
      <FactList
        title={words.first}
        facts={[
          { term: site.day(appeal.declinedOn), detail: reason ? vocabulary.declineReasons[reason].label : "" },
          { term: words.note, detail: <span lang="zh-CN">{note}</span> },
        ]}
      />
      <h2>{words.body}</h2>
      <p>{site.day(appeal.filedOn)}</p>
      <Paragraphs text={appeal.body} lang="zh-CN" />
      <p>
        <a href={`/desk/reports/${id}`}>{words.original}</a>
      </p>
      {appeal.state === "waiting" && notTwo && (
        <Notice>{notTwo === "not_two" ? site.errors.not_two.text : words.own}</Notice>
      )}
      {appeal.state === "waiting" && !notTwo && (
        <form method="post" action={`/desk/reports/${id}/appeal`} noValidate>
          <RadioGroup
            name="decision"
            label={words.decision}
            defaultValue={failed?.answers.decision}
            options={DECISIONS.map((one) => ({ value: one, label: words.decisions[one] }))}
            {...field("decision")}
          />
          <TextArea
            name="note"
            rows={4}
            label={words.note}
            hint={words.noteHint}
            defaultValue={failed?.answers.note}
            {...field("note")}
          />
          <Button>{words.submit}</Button>
        </form>
      )}
    </SitePage>
  );
}
