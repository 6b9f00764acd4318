import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bySignature, CASE_NUMBER } from "../cases/case.ts";
import { readStages } from "../cases/clock/clock.server.ts";
import { StageTable } from "../cases/clock/stage-table.tsx";
import { readHowComputed } from "../cases/clock/calendar.server.ts";
import { readRounds } from "../cases/rounds/open-rounds.server.ts";
import { declaredOn } from "../cases/rounds/rounds.ts";
import { roundMoments, RoundNotice, RoundTable } from "../cases/rounds/round-table.tsx";
import { CaseDuty } from "../cases/case-duty.tsx";
import { CaseTimeline } from "../cases/case-timeline.tsx";
import { ComputedDetails } from "../cases/clock/computed-details.tsx";
import { ClockTag } from "../cases/clock/clock-tag.tsx";
import { clockWords } from "../cases/clock/clock-words.ts";
import { DemandSection } from "../cases/demand-section.tsx";
import { offListMoments } from "../cases/off-list-moments.tsx";
import { ofPart, readCaseWithParts } from "../cases/read-case.server.ts";
import { SaltList, saltsOf } from "../cases/voices/salt-list.tsx";
import { ToldTable } from "../cases/voices/told-table.tsx";
import { VerdictList } from "../cases/verdict-list.tsx";
import { VoiceArticle } from "../cases/voices/voice.tsx";
import { BasisList } from "../duties/basis-list.tsx";
import { pictureOf } from "../head/picture.ts";
import { CiteThis } from "../head/cite-this.tsx";
import { FeedLink } from "../feeds/feed-link.tsx";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { CorrectionList } from "../rulings/corrections/correction-list.tsx";
import { readCorrections } from "../rulings/corrections/read-corrections.server.ts";
import { readChecks } from "../rulings/checking/check-answer.server.ts";
import { ThreeWords } from "../rulings/checking/three-words.tsx";
import { disputeMoments } from "../rulings/disputes/dispute-moments.tsx";
import { readDisputes } from "../rulings/disputes/read-disputes.server.ts";
import { ofCase } from "../ledger/scopes.ts";
import { readMentionsOf } from "../mentions/mention.server.ts";
import { MentionsOfPage } from "../mentions/mention-list.tsx";
import { nudgeMoments } from "../office/supervision/nudge-moments.tsx";
import { CalloutSection } from "../callouts/callout-section.tsx";
import { calloutMoments } from "../callouts/callout-moments.tsx";
import { readCallouts } from "../callouts/callout.server.ts";
import { supportMoments } from "../supports/support-moments.tsx";
import { SupportSection } from "../supports/support-section.tsx";
import { readSupports } from "../supports/support.server.ts";
import { listTopicsOf } from "../topics/topic.server.ts";
import { TopicAnchor } from "../topics/topic-list.tsx";
import { TransferSection } from "../transfers/transfer-section.tsx";
import { transferMoments } from "../transfers/transfer-moments.tsx";
import { readTransfers } from "../transfers/transfer.server.ts";
import { readNudges } from "../office/supervision/nudge.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { listHref } from "../register/register.ts";
import { rememberCounty } from "../register/register.server.ts";
import { OutcomeList } from "../replies/outcome-list.tsx";
import { SentBackNotice } from "../replies/sent-back-notice.tsx";
import { ReplyList } from "../replies/reply-list.tsx";
import { readAnswers } from "../replies/reply.server.ts";
import { JoinSection } from "../reports/joining/join-section.tsx";
import { type Mark, markLabel } from "../reports/vocabulary.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Notice } from "../ui/notice.tsx";

export const headers = cachePublicly;
export const handle = {
  title: ({ site }, data) => site.bracketed(data.matter.title, data.matter.number),
  describe: (text, { matter, answers, today }) =>
    text.head.case(
      text.site.nameOf(matter.department),
      matter.verdicts[0] ? text.vocabulary.verdicts[matter.verdicts[0].code].label : null,
      clockWords(text, answers.clock, today),
      matter.demand,
    ),
  feed: (data) => `/cases/${data.matter.number}/feed.atom`,
  picture: (data) => pictureOf("cases", data.matter.number),
  params: { number: CASE_NUMBER },
  reads: ({ params }) => [ofCase(params.number ?? "")],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, today }) => {
    const { matter, has } = await readCaseWithParts(db, params.number ?? "", today);
    // Not for good: a merged case may be taken out again.
    if (matter.number !== params.number) throw redirect(`/cases/${matter.number}#merged`);
    const [answers, disputes, transfers, callouts, supports, nudges, corrections, checks] = await Promise.all([
      readAnswers(db, matter.id, today),
      has.disputes || has.moves ? readDisputes(db, matter.id) : { disputes: [], moves: [] },
      ofPart(has.transfers, () => readTransfers(db, matter.id, today)),
      ofPart(has.callouts, () => readCallouts(db, matter.id, today)),
      ofPart(has.beside, () => readSupports(db, matter.id, today)),
      ofPart(has.nudges, () => readNudges(db, matter.id)),
      ofPart(has.corrections, () => readCorrections(db, matter.id)),
      ofPart(has.checks, () => readChecks(db, matter.id)),
    ]);
    const topics = await ofPart(has.topics, () => listTopicsOf(db, { caseId: matter.id }));
    const stages = await readStages(db, matter.id, today);
    const rounds = await readRounds(db, matter.id, today);
    const how = await readHowComputed(db, answers.clock, answers.clock.holds, today);
    const county = matter.region && (await rememberCounty(db, matter.region.id));
    return {
      matter,
      answers,
      stages,
      rounds,
      how,
      disputes,
      transfers,
      callouts,
      supports,
      nudges,
      corrections,
      checks,
      today,
      county,
      topics,
      used: await readMentionsOf(db, { of: "case", code: matter.number }),
    };
  });
}

export default function Case() {
  const {
    matter,
    answers,
    stages,
    rounds,
    how,
    disputes,
    transfers,
    callouts,
    supports,
    nudges,
    corrections,
    checks,
    today,
    county,
    topics,
    used,
  } = useLoaderData<typeof loader>();
  const text = useText();
  const { site, register, matters, vocabulary } = text;
  const nameOf = useName();
  const words = register.cases;
  const doneOn = declaredOn([...stages, ...rounds]);
  const isLater = (voice: { linkedOn: string }) => doneOn !== null && voice.linkedOn > doneOn;
  const later = matter.voices.filter(isLater).length;
  const link = (body: { code: string; name: string; nameEn: string }) => (
    <a href={`/departments/${body.code}`}>{nameOf(body)}</a>
  );
  const supporting = supports.filter((one) => one.over === null);
  const facts = [
    { term: words.number, detail: matter.number },
    { term: words.department, detail: link(matter.department) },
    ...(matter.demandedBy.code === matter.department.code
      ? []
      : [
          {
            term: words.demandedBy,
            detail: words.hosted(link(matter.demandedBy)),
          },
        ]),
    {
      term: words.verdict,
      detail: matter.verdicts[0] ? vocabulary.verdicts[matter.verdicts[0].code].label : words.verdictNone,
    },
    { term: words.clock, detail: <ClockTag {...answers.clock} /> },
    ...(supporting.length > 0
      ? [{ term: text.supports.onCase.bodies, detail: site.list(supporting.map((one) => nameOf(one.department))) }]
      : []),
    ...(transfers.length > 0
      ? [{ term: text.transfers.onCase.count, detail: text.transfers.onCase.times(transfers.length) }]
      : []),
    ...(callouts.length > 0
      ? [{ term: text.callouts.onCase.count, detail: text.callouts.onCase.times(callouts.length) }]
      : []),
    ...topics.map((one) => ({
      term: text.topics.links.ofCase,
      detail: (
        <span key={one.code} lang="zh-CN">
          <TopicAnchor topic={one} />
        </span>
      ),
    })),
    { term: words.duty, detail: <CaseDuty duty={matter.duty} /> },
    matter.duty
      ? { term: register.duties.band, detail: vocabulary.bands[matter.duty.band].label }
      : { term: words.offListOn, detail: site.day(matter.offListOn ?? "") },
    { term: words.kind, detail: vocabulary.kinds[matter.kind].label },
    ...(matter.region
      ? [{ term: words.region, detail: <a href={`/regions/${matter.region.code}`}>{nameOf(matter.region)}</a> }]
      : []),
  ];
  return (
    <SitePage
      kicker={matter.number}
      title={<span lang="zh-CN">{matter.title}</span>}
      region={county}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: listHref("/cases", county), label: site.nav.cases },
          { href: `/departments/${matter.department.code}`, label: nameOf(matter.department) },
        ],
      }}
      aside={<FactList title={words.facts} facts={facts} />}
    >
      {matter.merged.length > 0 && (
        <div id="merged">
          <Notice title={matters.merged.title}>
            <ul>
              {matter.merged.map((one) => (
                <li key={one.number}>{matters.merged.note(one.number, site.day(one.on))}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <CorrectionList corrections={corrections} />
      <DemandSection demand={matter.demand} claimedBasis={matter.claimedBasis} />
      <section aria-labelledby="whose">
        <h2 id="whose">{words.whose}</h2>
        <VerdictList verdicts={matter.verdicts} />
        <h3>{words.legalBasis}</h3>
        {matter.duty ? <BasisList bases={matter.duty.bases} /> : <p>{words.offListBasis}</p>}
        {matter.duty?.note && <p lang="zh-CN">{site.labelled(register.duties.note, matter.duty.note)}</p>}
      </section>
      <section aria-labelledby="answer">
        <h2 id="answer">{words.answer}</h2>
        {answers.replies.length === 0 && (
          <Notice tone={answers.clock.state === "overdue" ? "overdue" : "info"}>{words.answerNone}</Notice>
        )}
        <RoundNotice rounds={rounds} />
        <SentBackNotice answers={answers} />
        {answers.held && (
          <Notice>
            {answers.held.channel
              ? text.entering.held(site.day(answers.held.countsOn), answers.held.channel)
              : text.answers.onCase.held(site.day(answers.held.countsOn))}
          </Notice>
        )}
        {answers.replies.length > 0 && <ThreeWords replies={answers.replies} words={answers.words} checks={checks} />}
        <ReplyList replies={answers.replies} />
        {answers.replies.length > 0 && <OutcomeList words={answers.words} reasons={answers.reasons} />}
      </section>
      <SupportSection supports={supports} />
      <TransferSection transfers={transfers} />
      <CalloutSection callouts={callouts} />
      <section aria-labelledby="timeline">
        <h2 id="timeline">{words.timeline}</h2>
        <CaseTimeline
          publishedOn={matter.publishedOn}
          answers={answers}
          verdicts={matter.verdicts}
          today={today}
          more={[
            // Before the move that may come of one on the same day.
            ...transferMoments(transfers, text),
            ...calloutMoments(callouts, text),
            ...supportMoments(supports, text),
            ...disputeMoments(disputes, text),
            ...nudgeMoments(nudges, text),
            ...roundMoments(rounds, text),
            ...offListMoments(matter, text),
            ...matter.missed.map((one) => ({
              dateTime: one.dueOn,
              day: site.day(one.dueOn),
              heading: matters.merged.missed(one.number),
              body: matters.merged.missedCounts(nameOf(one.department)),
              tone: "overdue" as const,
            })),
          ]}
        />
        <ComputedDetails how={how} />
        <StageTable stages={stages} />
        <RoundTable rounds={rounds} />
        <FeedLink href={`/cases/${matter.number}/feed.atom`} follow={{ of: "case", code: matter.number }} />
      </section>
      <section aria-labelledby="voices">
        <h2 id="voices">{words.voicesTitle(...bySignature(matter.voices))}</h2>
        <ToldTable told={matter.told} labelOf={(code) => markLabel(text, code as Mark)} />
        {doneOn && later > 0 && <Notice>{text.rounds.voicesAfter(later, site.day(doneOn))}</Notice>}
        {matter.voices.map((voice) => (
          <VoiceArticle key={voice.position} voice={voice} afterDone={isLater(voice)} />
        ))}
      </section>
      <JoinSection number={matter.number} />
      <CiteThis
        title={site.bracketed(matter.title, matter.number)}
        publishedOn={matter.publishedOn}
        path={`/cases/${matter.number}`}
      />
      <MentionsOfPage used={used} />
      <SaltList salts={saltsOf(matter, answers, { ...disputes, transfers, callouts, supports }, corrections, checks)} />
    </SitePage>
  );
}
