import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { DECLINE_CALL_REFUSALS, declineCall, NOTE_STEP_REFUSALS, noteStep } from "../callouts/answer-call.server.ts";
import { DeclineCallFields } from "../callouts/callout-forms.tsx";
import { declineCallForm, useCalloutErrors } from "../callouts/callout-form.ts";
import { calloutMoments } from "../callouts/callout-moments.tsx";
import { StepText } from "../callouts/callout-section.tsx";
import { CALL_STEPS, calloutKey, calloutState, type CallStep } from "../callouts/callout.ts";
import { readCallout } from "../callouts/read-callouts.server.ts";
import { idOf } from "../http/query.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Button, ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { Timeline } from "../ui/timeline.tsx";

export const handle = {
  title: (text, { call }) => text.callouts.office.pageTitle(call.number),
} satisfies PageHandle<typeof loader>;

const DONE = [...CALL_STEPS, "decline"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "reply:case");
    const { db, params, today, url } = visit;
    return {
      call: await readCallout(db, actor, idOf(params.id), "body", today),
      person: actor.displayName,
      done: DONE.find((one) => one === url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const done = (what: (typeof DONE)[number]) => redirect(`/office/calls/${args.params.id}?done=${what}`);
  return formAction(args, { who: ({ visit }) => requirePermission(visit, "reply:case"), key: calloutKey }, (act) => {
    const step = (what: CallStep) =>
      act({
        onlyPressed: true,
        codes: NOTE_STEP_REFUSALS,
        refusals: onPage(...NOTE_STEP_REFUSALS),
        run: async ({ visit: { db, today }, who }) => {
          await noteStep(db, who, idOf(args.params.id), what, today);
          return done(what);
        },
      });
    return {
      signed: step("signed"),
      contacted: step("contacted"),
      came: step("came"),
      decline: act({
        schema: declineCallForm,
        codes: DECLINE_CALL_REFUSALS,
        refusals: {
          ...at("reason", "identifying_left"),
          ...onPage(
            "clock_jumped",
            "forbidden",
            "home_county",
            "recused",
            "not_found",
            "call_over",
            "personal_left",
            "unseen_left",
            "unknown_region",
          ),
        },
        run: async ({ visit: { db, today }, who }, { reason }) => {
          await declineCall(db, who, { id: idOf(args.params.id), reason }, today);
          return done("decline");
        },
      }),
    };
  });
}

export default function OfficeCall() {
  const { call, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const nameOf = useName();
  const { site, desk, register, callouts } = text;
  const words = callouts.office;
  const errors = failed?.errors ?? {};
  const field = useCalloutErrors(errors);
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  const address = `/office/calls/${call.id}`;
  return (
    <SitePage
      person={person}
      kicker={call.number}
      title={words.heading}
      lede={words.lede(nameOf(call.township))}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/office", label: desk.office.title }] }}
      aside={
        <FactList
          title={callouts.states[calloutState(call)]}
          facts={[
            { term: register.cases.number, detail: <a href={`/cases/${call.number}`}>{call.number}</a> },
            { term: words.from, detail: nameOf(call.township) },
            { term: words.wantedOn, detail: site.day(call.wantedOn) },
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
      <h2>{words.reason}</h2>
      <p lang="zh-CN">{call.reason}</p>
      {call.next && (
        <form method="post" action={address}>
          <h2>{words.next}</h2>
          {call.next.step === "came" && <p className="hint">{words.cameText}</p>}
          <Button name="act" value={call.next.step}>
            {words[call.next.step]}
          </Button>
        </form>
      )}
      {call.loose && <DeclineCallFields action={address} answers={answers} field={field} />}
      <h2>{callouts.township.pageHeading}</h2>
      <Timeline label={callouts.township.pageHeading} entries={calloutMoments([call], text)} />
    </SitePage>
  );
}
