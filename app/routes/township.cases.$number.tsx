import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { CallFields } from "../callouts/callout-forms.tsx";
import { callForm, useCalloutErrors } from "../callouts/callout-form.ts";
import { CALL_BODY_REFUSALS, callBody, readCallable } from "../callouts/call.server.ts";
import { calloutKey } from "../callouts/callout.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { number }) => text.callouts.township.callTitle(number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "call:body");
    const { db, params, today } = visit;
    const callable = await readCallable(db, actor, params.number ?? "", today);
    if (callable.number !== params.number) throw redirect(`/township/cases/${callable.number}`);
    return { ...callable, person: actor.displayName };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  return formAction(args, { who: ({ visit }) => requirePermission(visit, "call:body"), key: calloutKey }, (act) => ({
    call: act({
      schema: callForm,
      codes: CALL_BODY_REFUSALS,
      refusals: {
        ...at("township", "unknown_region", "call_open", "calls_many", "stale_version", "case_hidden"),
        ...at("wantedOn", "wanted_unfit"),
        ...at("reason", "identifying_left"),
        ...onPage(
          "clock_jumped",
          "forbidden",
          "home_county",
          "recused",
          "unknown_case",
          "case_withdrawn",
          "personal_left",
          "unseen_left",
        ),
      },
      run: async ({ visit: { db, today }, who }, asked) => {
        const id = await callBody(db, who, { caseNumber, ...asked }, today);
        return redirect(`/township/calls/${id}?done=call`);
      },
    }),
  }));
}

export default function TownshipCase() {
  const { number, title, demand, department, townships, why, last, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, register, callouts } = useText();
  const nameOf = useName();
  const words = callouts.township;
  const errors = failed?.errors ?? {};
  const field = useCalloutErrors(errors);
  return (
    <SitePage
      person={person}
      kicker={number}
      title={words.heading}
      lede={words.callLede(nameOf(department))}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/township", label: words.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <h2 lang="zh-CN">{title}</h2>
      <p lang="zh-CN">{demand}</p>
      <p>
        <a href={`/cases/${number}`}>{register.cases.facts}</a>
      </p>
      <p>{words.seen}</p>
      <p className="hint">{words.rule}</p>
      {why !== null && !failed ? (
        <Notice>{words.no[why]}</Notice>
      ) : (
        <CallFields
          townships={townships}
          last={last}
          action={`/township/cases/${number}`}
          answers={failed?.answers ?? {}}
          field={field}
        />
      )}
    </SitePage>
  );
}
