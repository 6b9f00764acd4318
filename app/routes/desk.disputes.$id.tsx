import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { requirePermission } from "../accounts/guard.server.ts";
import { readCasePage } from "../cases/read-case.server.ts";
import { VerdictList } from "../cases/verdict-list.tsx";
import { subDutiesOn } from "../duties/duty.server.ts";
import type { Finding } from "../duties/duty.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { idOf } from "../http/query.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { untilToday } from "../moderation/decision/decision-form.ts";
import { useHydrated } from "../moderation/decision/desk-form.ts";
import { decideDispute } from "../moderation/disputes/decide-dispute.server.ts";
import { DisputeDecisionFields } from "../moderation/disputes/decision-fields.tsx";
import { DISPUTE_REFUSALS, disputeDecisionForm, toDisputeDecision } from "../moderation/disputes/dispute-form.ts";
import { readDispute } from "../moderation/disputes/read-disputes.server.ts";
import { findingFor, lookUp } from "../moderation/finding/look-up.server.ts";
import { wordsToHide } from "../moderation/hidden-words.server.ts";
import { useMatterErrors } from "../moderation/matter-errors.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { KeepFields } from "../redaction/pane/keep-fields.tsx";
import { readLocalPlacesAt } from "../redaction/redaction.server.ts";
import { MarkedText } from "../redaction/pane/marked-text.tsx";
import { listBodies, registerOf } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures.tsx";
import { Button, ErrorSummary } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { BesideLink } from "../unsent-notice.tsx";

const REFUSED = Object.keys(DISPUTE_REFUSALS) as (keyof typeof DISPUTE_REFUSALS)[];

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
    const [parts, bodies] = await Promise.all([subDutiesOn(db, matter.duty.dutyId, today), listBodies(db, register)]);
    return {
      dispute,
      matter,
      places: await readLocalPlacesAt(db, matter.region?.code ?? ""),
      parts: parts.map(({ code, parentCode, title, holder }) => ({ code, parentCode, title, holder })),
      bodies: bodies.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      person: actor.displayName,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:dispute");
    const { db, params, request, today } = visit;
    const form = await readForm(request);
    const answers = answersOf(form) as Record<string, string>;
    const failed = (
      errors: Record<string, string>,
      status: number,
      finding: Finding | null = null,
      asked: string[] = [],
    ) => data({ answers, errors, finding, asked }, { status });
    // The verdict is on the duty of the case; the field `duty` says where the case is moved to.
    const { number } = await readDispute(db, actor, idOf(params.id), today);
    const { duty } = await readCasePage(db, number, today, "staff");
    const judged = { ...answers, duty: duty.code };
    const act = pressed(form, ["decide", "check", "cite"]);
    const looked = act === "decide" ? null : await lookUp(visit, judged);
    if (looked) {
      const { duty: _, ...found } = looked.answers;
      const typed = answers.duty === undefined ? found : { ...found, duty: answers.duty };
      return data({
        answers: typed,
        errors: {} as Record<string, string>,
        finding: looked.finding,
        asked: [] as string[],
      });
    }
    const parsed = parseForm(form, untilToday(disputeDecisionForm, today), { groups: ["part", "keep"] });
    if (!parsed.ok) return failed(parsed.errors, 400);
    const decided = await attempt(REFUSED, () =>
      decideDispute(db, actor, idOf(params.id), toDisputeDecision(parsed.value, today), today),
    );
    if (decided.refused === null) return redirect("/desk/disputes?done");
    const [field, message] = DISPUTE_REFUSALS[decided.refused];
    const asked = await wordsToHide(db, actor, decided.refused, number, answers);
    return failed({ [field]: message }, 409, await findingFor(visit, judged), asked);
  });
}

export default function DeskDispute() {
  const { dispute, matter, places, parts, bodies, person } = useLoaderData<typeof loader>();
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
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.keys(errors).map((name) => ({ name, message: field(name).error ?? "" }))}
      />
      <AskedNotice words={failed?.asked ?? []} />
      <FactList
        title={<BesideLink href={`/desk/cases/${matter.number}`}>{matter.title}</BesideLink>}
        facts={[
          { term: register.cases.department, detail: nameOf(matter.department) },
          { term: register.cases.duty, detail: matter.duty.title },
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
            duty={matter.duty.code}
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
