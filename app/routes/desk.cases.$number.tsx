import { SignedBy } from "../cases/voices/signed-by.tsx";
import { bySignature } from "../cases/case.ts";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { requireAnyOf, requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { VerdictList } from "../cases/verdict-list.tsx";
import { OFF_LIST } from "../duties/duty.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import {
  type DecisionError,
  toVerdict,
  untilToday,
  VERDICT_REFUSED,
  VERDICT_SHAPE,
  verdictForm,
} from "../rulings/decision/decision-form.ts";
import { JUDGE_CASE_REFUSALS, judgeCase } from "../rulings/decision/judge-case.server.ts";
import { cite, findingFor } from "../rulings/finding/look-up.server.ts";
import { useDecisionErrors } from "../rulings/decision/decision-errors.ts";
import { useHydrated } from "../ui/live-fields.ts";
import { readVerdictChoices } from "../rulings/decision/verdict-choices.server.ts";
import { BarrierNotice } from "../desk/barrier-notice.tsx";
import { VerdictFields } from "../rulings/decision/verdict-fields.tsx";
import { type MatterError, useMatterErrors } from "../rulings/matter-errors.ts";
import { ProposeForm } from "../rulings/takedown/propose-form.tsx";
import { PROPOSE_TAKEDOWN_REFUSALS, proposeTakedown } from "../rulings/takedown/propose-takedown.server.ts";
import { readCaseForDesk } from "../rulings/takedown/read-takedowns.server.ts";
import { proposalForm, toProposal } from "../rulings/takedown/takedown-form.ts";
import { wordsToHide } from "../rulings/hidden-words.server.ts";
import { deskHome } from "../desk/desk-home.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { KeepFields } from "../redaction/pane/keep-fields.tsx";
import { readLocalPlacesAt } from "../redaction/redaction.server.ts";
import { ReplyList } from "../replies/reply-list.tsx";
import { SufferingNotice } from "../reports/follow-up/desk/suffering-notice.tsx";
import { readSufferingAt } from "../reports/follow-up/retaliation/retaliation.server.ts";
import { readCaseForStaff } from "../cases/case.server.ts";
import { SitePage } from "../site-page.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { BesideLink } from "../unsent-notice.tsx";

export const handle = {
  title: (text, { matter }) => text.desk.matter.title(matter.number),
  scripts: true,
} satisfies PageHandle<typeof loader>;

const PROPOSAL_FIELDS = Object.keys(proposalForm.shape);

/** Moderators judge a case, administrators propose to take it down; either may open the page. */
const MAY_OPEN = ["judge:case", "propose:takedown"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requireAnyOf(visit, MAY_OPEN);
    const { db, params, today, url } = visit;
    const { matter, answers, barriers } = await readCaseForDesk(db, actor, params.number ?? "", today);
    if (matter.number !== params.number) throw redirect(`/desk/cases/${matter.number}`);
    const { items, parts } = await readVerdictChoices(db, matter, today);
    return {
      matter,
      places: await readLocalPlacesAt(db, matter.region?.code ?? ""),
      answers,
      items,
      parts,
      suffering: await readSufferingAt(db, actor, await readCaseForStaff(db, matter.number)),
      person: actor.displayName,
      moderator: can(actor, "judge:case"),
      mayJudge: barriers.judge === null,
      mayPropose: barriers.propose === null,
      mayMerge: barriers.merge === null,
      // What a role does not do anywhere is not spoken of.
      barriers: [can(actor, "judge:case") ? barriers.judge : null, barriers.propose],
      judged: url.searchParams.has("judged"),
      proposed: url.searchParams.get("done") === "proposed",
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const number = args.params.number ?? "";
  return formAction(
    args,
    {
      who: ({ visit, act }) =>
        act === ""
          ? requireAnyOf(visit, MAY_OPEN)
          : requirePermission(visit, act === "propose" ? "propose:takedown" : "judge:case"),
      key: (message: DecisionError | MatterError) => message,
      show: async ({ visit, who, act }, { answers, refused }) => ({
        finding: act === "propose" ? null : await findingFor(visit, judged(answers)),
        asked: await wordsToHide(visit.db, who, refused, number, answers),
      }),
    },
    (act) => ({
      judge: act({
        schema: ({ today }) => untilToday(verdictForm, today),
        shape: VERDICT_SHAPE,
        codes: JUDGE_CASE_REFUSALS,
        refusals: {
          ...VERDICT_REFUSED,
          stale_version: ["verdict", "stale_version"],
          unknown_duty: ["verdict", "duty_unknown"],
          case_hidden: ["verdict", "case_hidden"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused"),
          ...onPage("unknown_case", "case_withdrawn", "unknown_region"),
        },
        run: async ({ visit: { db, today }, who, answers }, verdict) => {
          await judgeCase(db, who, number, toVerdict(verdict, today), Number(answers.seen), today);
          return redirect(`/desk/cases/${number}?judged`);
        },
      }),
      check: act({ codes: [], refusals: {}, run: async () => ({}) }),
      cite: act({
        codes: [],
        refusals: {},
        run: async ({ visit, answers }) => {
          const { reasons = "" } = await cite(visit, judged(answers));
          return { answers: { ...answers, reasons } };
        },
      }),
      propose: act({
        schema: proposalForm,
        codes: PROPOSE_TAKEDOWN_REFUSALS,
        refusals: {
          wrong_state: ["what", "wrong_state"],
          not_found: ["what", "not_found"],
          stale_version: ["what", "stale_version"],
          reason_unfit: ["takedownReason", "reason_unfit"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused", "unknown_case", "case_withdrawn"),
        },
        run: async ({ visit: { db, today }, who }, proposal) => {
          await proposeTakedown(db, who, { caseNumber: number, ...toProposal(proposal) }, today);
          return redirect(`/desk/cases/${number}?done=proposed`);
        },
      }),
    }),
  );
}

/** With the duty that the verdict is on: the item that the case is put under, if any. */
const judged = (answers: Record<string, string>) => ({ ...answers, duty: answers.item || (answers.duty ?? "") });

export default function DeskCase() {
  const loaded = useLoaderData<typeof loader>();
  const { matter, answers, places, items, parts, person, moderator, mayJudge, mayPropose, mayMerge, judged, proposed } =
    loaded;
  // Kept as it came: a link of the error summary is a navigation to the router, which then forgets it.
  const [failed] = useState(useActionData<typeof action>());
  const text = useText();
  const { site, desk, matters, register, vocabulary, withdrawal } = text;
  const words = desk.matter;
  const errors = failed?.errors ?? {};
  const [ofVerdict, ofProposal] = [useDecisionErrors(errors), useMatterErrors(errors)];
  const field = (name: string) => (PROPOSAL_FIELDS.includes(name) ? ofProposal : ofVerdict)(name);
  const hydrated = useHydrated();
  const duty = matter.duty?.code ?? OFF_LIST;
  const address = `/desk/cases/${matter.number}`;
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={matter.number}
      title={<span lang="zh-CN">{matter.title}</span>}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [deskHome(text, moderator)],
      }}
    >
      {judged && (
        <Notice tone="success" live>
          {words.judged}
        </Notice>
      )}
      {proposed && (
        <Notice tone="success" live>
          {matters.takedown.proposed}
        </Notice>
      )}
      <SufferingNotice days={loaded.suffering} of="case" />
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <AskedNotice words={failed?.asked ?? []} />
      {matter.hiddenUntil && <Notice tone="overdue">{matters.hidden.caseForNow(site.day(matter.hiddenUntil))}</Notice>}
      <nav aria-label={matters.desk.more}>
        <ul>
          <li>
            <BesideLink href={`/cases/${matter.number}`}>{words.publicPage}</BesideLink>
          </li>
          {mayJudge && (
            <li>
              <BesideLink href={`${address}/correct`}>{text.corrections.link}</BesideLink>
            </li>
          )}
          {mayJudge && (
            <li>
              <BesideLink href={`${address}/received`}>{text.entering.link}</BesideLink>
            </li>
          )}
          {mayJudge && (
            <li>
              <BesideLink href={`${address}/support`}>{text.supports.link}</BesideLink>
            </li>
          )}
          {mayJudge && answers.replies.length > 0 && (
            <li>
              <BesideLink href={`${address}/checked`}>{text.checking.link}</BesideLink>
            </li>
          )}
          {mayJudge && answers.clock.metOn !== null && (
            <li>
              <BesideLink href={`${address}/send-back`}>{text.sendingBack.link}</BesideLink>
            </li>
          )}
          {mayMerge && (
            <li>
              <BesideLink href={`${address}/merge`}>{matters.desk.mergeLink}</BesideLink>
            </li>
          )}
          <li>
            <BesideLink href="/desk/takedowns">{matters.desk.takedownsLink}</BesideLink>
          </li>
          {moderator && (
            <li>
              <BesideLink href="/desk/disputes">{matters.desk.disputesLink}</BesideLink>
            </li>
          )}
        </ul>
      </nav>
      <VerdictList verdicts={matter.verdicts} />
      <h2>{register.cases.voicesTitle(...bySignature(matter.voices))}</h2>
      {matter.voices.map((voice) => (
        <section key={voice.position} aria-labelledby={`voice-${voice.position}`}>
          <h3 id={`voice-${voice.position}`}>{register.cases.voice(voice.position)}</h3>
          {voice.hidden && (
            <Notice>{matters.hidden.shownToYou(vocabulary.withdrawalReasons[voice.hidden.reason])}</Notice>
          )}
          <SignedBy name={voice.unit?.name} />
          <p lang="zh-CN">{voice.text ?? withdrawal.strippedVoice}</p>
        </section>
      ))}
      <h2>{register.cases.answer}</h2>
      {answers.held && (
        <Notice>
          <BesideLink href="/desk/answers">
            {answers.held.channel
              ? text.entering.held(site.day(answers.held.countsOn), answers.held.channel)
              : text.answers.onCase.held(site.day(answers.held.countsOn))}
          </BesideLink>
        </Notice>
      )}
      {answers.replies.length === 0 ? <p>{register.cases.answerNone}</p> : <ReplyList replies={answers.replies} />}
      <BarrierNotice barriers={loaded.barriers} />
      {mayJudge && (
        <form method="post" action={address} noValidate>
          <HiddenFields values={{ duty, seen: failed ? failed.answers.seen : matter.verdicts.length }} />
          <h2>{words.judge}</h2>
          <p className="hint">{words.judgeHint}</p>
          <VerdictFields
            answers={failed?.answers ?? {}}
            errors={errors}
            parts={parts}
            items={items}
            hydrated={hydrated}
            duty={duty}
            finding={failed?.finding}
          />
          <KeepFields
            fields={[
              { name: "reasons", label: desk.report.reasons, text: failed?.answers.reasons ?? "", source: "official" },
            ]}
            places={places}
            answers={failed?.answers ?? {}}
            field={field}
          />
          <Button name="act" value="judge">
            {words.judgeSubmit}
          </Button>
        </form>
      )}
      {mayPropose && (
        <ProposeForm
          address={address}
          voices={matter.voices}
          replies={answers.replies}
          answers={failed?.answers ?? {}}
          errors={errors}
        />
      )}
    </SitePage>
  );
}
