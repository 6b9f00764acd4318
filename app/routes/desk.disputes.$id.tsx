import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { requirePermission } from "../accounts/guard.server.ts";
import { readCasePage } from "../cases/read-case.server.ts";
import { VerdictList } from "../cases/verdict-list.tsx";
import { CaseDuty } from "../cases/case-duty.tsx";
import { OFF_LIST } from "../duties/duty.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond, type Visit } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { type DecisionError, untilToday, VERDICT_REFUSED, VERDICT_SHAPE } from "../rulings/decision/decision-form.ts";
import { useHydrated } from "../ui/live-fields.ts";
import { DECIDE_DISPUTE_REFUSALS, decideDispute } from "../rulings/disputes/decide-dispute.server.ts";
import { DisputeDecisionFields } from "../rulings/disputes/decision-fields.tsx";
import { disputeDecisionForm, toDisputeDecision } from "../rulings/disputes/dispute-form.ts";
import { readDispute } from "../rulings/disputes/read-disputes.server.ts";
import { readVerdictChoices } from "../rulings/decision/verdict-choices.server.ts";
import { cite, findingFor } from "../rulings/finding/look-up.server.ts";
import { wordsToHide } from "../rulings/hidden-words.server.ts";
import { type MatterError, useMatterErrors } from "../rulings/matter-errors.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { KeepFields } from "../redaction/pane/keep-fields.tsx";
import { readLocalPlacesAt } from "../redaction/redaction.server.ts";
import { MarkedText } from "../redaction/pane/marked-text.tsx";
import { listBodies, registerOf } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Button, ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { BesideLink } from "../unsent-notice.tsx";

export const handle = {
  title: (text, { dispute }) => text.matters.dispute.decideTitle(dispute.number),
  scripts: true,
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:dispute");
    const { db, params, today } = visit;
    const dispute = await readDispute(db, actor, idOf(params.id), today);
    const matter = await readCasePage(db, dispute.number, today, "staff");
    const register = await registerOf(db, dispute.regionId, today);
    const [{ items, parts }, bodies] = await Promise.all([
      readVerdictChoices(db, matter, today),
      listBodies(db, register),
    ]);
    return {
      dispute,
      matter,
      places: await readLocalPlacesAt(db, matter.region?.code ?? ""),
      items,
      parts,
      bodies: bodies.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      person: actor.displayName,
    };
  });
}

/** Who decides, and on which case: a verdict is on its duty, the field `duty` says where the case is moved to. */
async function readDecider(visit: Visit) {
  const actor = await requirePermission(visit, "decide:dispute");
  const { number } = await readDispute(visit.db, actor, idOf(visit.params.id), visit.today);
  const { duty } = await readCasePage(visit.db, number, visit.today, "staff");
  return { actor, number, duty: duty?.code ?? OFF_LIST };
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => readDecider(visit),
      key: (message: MatterError | DecisionError) => message,
      show: async ({ visit, who: { actor, number, duty } }, { answers, refused }) => ({
        finding: await findingFor(visit, { ...answers, duty: answers.item || duty }),
        asked: await wordsToHide(visit.db, actor, refused, number, answers),
      }),
    },
    (act) => ({
      decide: act({
        schema: ({ today }) => untilToday(disputeDecisionForm, today),
        shape: VERDICT_SHAPE,
        codes: DECIDE_DISPUTE_REFUSALS,
        refusals: {
          ...VERDICT_REFUSED,
          own_decision: ["choice", "own_decision"],
          not_two: ["choice", "not_two"],
          stale_version: ["choice", "stale_version"],
          wrong_state: ["choice", "wrong_state"],
          case_hidden: ["choice", "wrong_state"],
          unknown_department: ["department", "department_required"],
          department_elsewhere: ["department", "department_elsewhere"],
          unknown_duty: ["duty", "duty_unknown"],
          reason_unfit: ["takedownReason", "reason_unfit"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused", "not_found", "unknown_region"),
        },
        run: async ({ visit: { db, params, today }, who }, decision) => {
          await decideDispute(db, who.actor, idOf(params.id), toDisputeDecision(decision, today), today);
          return redirect("/desk/disputes?done");
        },
      }),
      check: act({ codes: [], refusals: {}, run: async () => ({}) }),
      cite: act({
        codes: [],
        refusals: {},
        run: async ({ visit, who, answers: { duty, ...answers } }) => {
          const { duty: _, ...cited } = await cite(visit, { ...answers, duty: answers.item || who.duty });
          return { answers: duty === undefined ? cited : { ...cited, duty } };
        },
      }),
    }),
  );
}

export default function DeskDispute() {
  const { dispute, matter, places, items, parts, bodies, person } = useLoaderData<typeof loader>();
  // Kept as it came: a link of the error summary is a navigation to the router, which then forgets it.
  const [failed] = useState(useActionData<typeof action>());
  const { site, desk, register, matters, answers: heldWords } = useText();
  const nameOf = useName();
  const words = matters.dispute;
  const errors = failed?.errors ?? {};
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  const field = useMatterErrors(errors);
  const hydrated = useHydrated();
  const about = matter.verdicts.filter((one) => dispute.verdictId === null || one.id === dispute.verdictId);
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={matter.number}
      title={words.decideHeading}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk/disputes", label: words.listTitle }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <AskedNotice words={failed?.asked ?? []} />
      <FactList
        title={<BesideLink href={`/desk/cases/${matter.number}`}>{matter.title}</BesideLink>}
        facts={[
          { term: register.cases.department, detail: nameOf(matter.department) },
          { term: register.cases.duty, detail: <CaseDuty duty={matter.duty} /> },
          { term: words.of, detail: words.timeline.of[dispute.verdictId === null ? "link" : "verdict"] },
          { term: words.ground, detail: words.grounds[dispute.ground] },
          { term: words.columns.filed, detail: site.day(dispute.filedOn) },
        ]}
      />
      <h2>{words.body}</h2>
      {dispute.findings.length > 0 && <p>{heldWords.office.found(dispute.findings.length)}</p>}
      <MarkedText text={dispute.body} findings={dispute.findings} />
      <h2>{register.cases.demand}</h2>
      <p lang="zh-CN">{matter.demand}</p>
      <VerdictList verdicts={about} />
      {dispute.outcome !== null && <Notice>{words.alreadyDecided}</Notice>}
      {dispute.outcome === null && dispute.notTwo && (
        <Notice>{dispute.notTwo === "not_two" ? site.errors.not_two.text : words.own}</Notice>
      )}
      {dispute.outcome === null && !dispute.notTwo && (
        <form method="post" action={`/desk/disputes/${dispute.id}`} noValidate>
          <DisputeDecisionFields
            answers={answers}
            errors={errors}
            parts={parts}
            items={items}
            duty={matter.duty?.code ?? OFF_LIST}
            bodies={bodies}
            hydrated={hydrated}
            finding={failed?.finding ?? null}
          />
          <KeepFields
            fields={[
              {
                name: "decisionReasons",
                label: words.reasons,
                text: answers.decisionReasons ?? "",
                source: "official",
              },
              ...(answers.choice === "verdict"
                ? [
                    {
                      name: "reasons",
                      label: desk.report.reasons,
                      text: answers.reasons ?? "",
                      source: "official" as const,
                    },
                  ]
                : []),
            ]}
            places={places}
            answers={answers}
            field={field}
          />
          <Button name="act" value="decide">
            {words.decideSubmit}
          </Button>
        </form>
      )}
    </SitePage>
  );
}
