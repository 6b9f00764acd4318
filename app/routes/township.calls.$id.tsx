import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import {
  CONFIRM_ARRIVAL_REFUSALS,
  confirmArrival,
  RATE_CALL_REFUSALS,
  rateCall,
} from "../callouts/answer-call.server.ts";
import { TAKE_CALL_BACK_REFUSALS, takeCallBack } from "../callouts/call.server.ts";
import { rateForm, useCalloutErrors } from "../callouts/callout-form.ts";
import { calloutMoments } from "../callouts/callout-moments.tsx";
import { StepText } from "../callouts/callout-section.tsx";
import { calloutKey, calloutState } from "../callouts/callout.ts";
import { readCallout } from "../callouts/read-callouts.server.ts";
import { TownshipForms } from "../callouts/callout-forms.tsx";
import { idOf } from "../http/query.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { Timeline } from "../ui/timeline.tsx";

export const handle = {
  title: (text, { call }) => text.callouts.township.pageTitle(call.number),
} satisfies PageHandle<typeof loader>;

const DONE = ["call", "came", "not", "rate", "back"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "call:body");
    const { db, params, today, url } = visit;
    return {
      call: await readCallout(db, actor, idOf(params.id), "township", today),
      person: actor.displayName,
      done: DONE.find((one) => one === url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const done = (what: (typeof DONE)[number]) => redirect(`/township/calls/${args.params.id}?done=${what}`);
  return formAction(args, { who: ({ visit }) => requirePermission(visit, "call:body"), key: calloutKey }, (act) => {
    const answer = (came: boolean) =>
      act({
        onlyPressed: true,
        codes: CONFIRM_ARRIVAL_REFUSALS,
        refusals: onPage(...CONFIRM_ARRIVAL_REFUSALS),
        run: async ({ visit: { db, today }, who }) => {
          await confirmArrival(db, who, { id: idOf(args.params.id), came }, today);
          return done(came ? "came" : "not");
        },
      });
    return {
      came: answer(true),
      not: answer(false),
      rate: act({
        schema: rateForm,
        codes: RATE_CALL_REFUSALS,
        refusals: onPage(...RATE_CALL_REFUSALS),
        run: async ({ visit: { db, today }, who }, { rating }) => {
          await rateCall(db, who, { id: idOf(args.params.id), rating }, today);
          return done("rate");
        },
      }),
      back: act({
        onlyPressed: true,
        codes: TAKE_CALL_BACK_REFUSALS,
        refusals: onPage(...TAKE_CALL_BACK_REFUSALS),
        run: async ({ visit: { db, today }, who }) => {
          await takeCallBack(db, who, idOf(args.params.id), today);
          return done("back");
        },
      }),
    };
  });
}

export default function TownshipCall() {
  const { call, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const nameOf = useName();
  const { site, register, callouts } = text;
  const words = callouts.township;
  const errors = failed?.errors ?? {};
  const field = useCalloutErrors(errors);
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  return (
    <SitePage
      person={person}
      kicker={call.number}
      title={words.pageHeading}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/township", label: words.title }] }}
      aside={
        <FactList
          title={callouts.states[calloutState(call)]}
          facts={[
            { term: register.cases.number, detail: <a href={`/cases/${call.number}`}>{call.number}</a> },
            { term: register.cases.department, detail: nameOf(call.department) },
            { term: callouts.office.from, detail: nameOf(call.township) },
            { term: callouts.office.wantedOn, detail: site.day(call.wantedOn) },
            ...call.steps.map((step) => ({ term: callouts.steps[step.step], detail: <StepText step={step} /> })),
          ]}
        />
      }
    >
      {done && !failed && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <Timeline label={words.pageHeading} entries={calloutMoments([call], text)} />
      <TownshipForms call={call} action={`/township/calls/${call.id}`} answers={answers} field={field} />
    </SitePage>
  );
}
