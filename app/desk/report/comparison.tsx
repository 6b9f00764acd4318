import type { ReactNode } from "react";
import type { Verdict } from "../../cases/case.ts";
import { VoiceWords } from "../../cases/voices/voice.tsx";
import { useText } from "../../i18n/use-text.ts";
import type { DeclineReason, ReportState } from "../../reports/report.ts";
import type { Kind } from "../../reports/vocabulary.ts";
import { FactList } from "../../ui/figures/figures.tsx";
import { TwoPane } from "../../ui/two-pane.tsx";
import type { outcomeOf } from "./desk-report.server.ts";
import "../desk.css";

/** How the report stands by now. */
export interface Now {
  version: number;
  state: ReportState;
  decidedOn: string | null;
  decidedBy: "you" | "another" | null;
  /** Who else is at it. */
  atIt: string | null;
  outcome: ReturnType<typeof outcomeOf>;
  /** What was written since the page was made. */
  messages: readonly {
    body: string;
    /** What came with it, drawn; the body is empty then. */
    drawn: ReactNode;
  }[];
}

type Answers = Record<string, string | undefined>;
type Fact = { term: string; detail: ReactNode };

/**
 * A decision that was refused because somebody else was quicker: what the moderator had before them and filled in,
 * beside what is there now.
 */
export function OvertakenDecision({
  answers,
  now,
  nameOf,
}: {
  answers: Answers;
  now: Now;
  /** The name of a body or a duty item that was chosen, by code. */
  nameOf: (code: string) => string;
}) {
  const words = useText().decision.stale;
  return (
    <section id="comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title">{words.title}</h2>
      <TwoPane
        left={{ title: words.yours(answers.version ?? ""), body: <Typed answers={answers} nameOf={nameOf} /> }}
        right={{ title: words.now(now.version), body: <Standing now={now} /> }}
      />
    </section>
  );
}

function Typed({ answers, nameOf }: { answers: Answers; nameOf: (code: string) => string }) {
  const { desk, vocabulary } = useText();
  const words = desk.report;
  const named: [name: string, term: string, words?: Record<string, string | { label: string }>][] = [
    ["outcome", words.outcome, words.outcomes],
    ["publicText", words.publicText],
    ["caseNumber", words.caseNumber],
    ["title", words.newTitle],
    ["demand", words.demand],
    ["claimedBasis", words.claimedBasis],
    ["kind", words.kind, vocabulary.kinds as Record<Kind, { label: string }>],
    ["department", words.newDepartment],
    ["duty", words.duty],
    ["verdict", words.verdict, vocabulary.verdicts as Record<Verdict, { label: string }>],
    ["appliesOn", words.appliesOn],
    ["reasons", words.reasons],
    ["declineReason", words.declineReason, vocabulary.declineReasons],
    ["declineNote", words.declineNote],
  ];
  const facts = named.flatMap(([name, term, codes]): Fact[] => {
    const typed = answers[name];
    if (!typed) return [];
    const said = codes?.[typed] ?? (name === "department" || name === "duty" ? nameOf(typed) : typed);
    return [{ term, detail: <Text text={typeof said === "string" ? said : said.label} /> }];
  });
  return <FactList facts={facts} />;
}

function Standing({ now }: { now: Now }) {
  const { site, desk, vocabulary, decision } = useText();
  const words = decision.stale;
  const { matters, reason, note } = now.outcome;
  const facts: Fact[] = [
    { term: words.state, detail: words.states[now.state] },
    { term: words.decidedBy, detail: now.decidedBy ? words[now.decidedBy] : words.nobody },
    ...(now.atIt ? [{ term: words.atIt, detail: now.atIt }] : []),
    ...(now.decidedOn ? [{ term: words.decidedOn, detail: site.day(now.decidedOn) }] : []),
    ...matters.flatMap(({ number, title, publicText }): Fact[] => [
      {
        term: words.matter,
        detail: (
          <a href={`/cases/${number}`} lang="zh-CN">
            {site.bracketed(title, number)}
          </a>
        ),
      },
      ...(publicText ? [{ term: words.publicText, detail: <VoiceWords text={publicText} whose /> }] : []),
    ]),
    ...(reason ? [{ term: desk.report.declineReason, detail: reasonIn(vocabulary.declineReasons, reason) }] : []),
    ...(note ? [{ term: words.note, detail: <Text text={note} /> }] : []),
    {
      term: words.messages,
      detail:
        now.messages.length === 0
          ? words.none
          : now.messages.map(({ body, drawn }, index) => drawn ?? <Text key={index} text={body} />),
    },
  ];
  return <FactList facts={facts} />;
}

function reasonIn(words: Record<DeclineReason, { label: string }>, reason: string): string {
  return words[reason as DeclineReason].label;
}

function Text({ text }: { text: string }) {
  return (
    <div className="kept-text" lang="zh-CN">
      {text}
    </div>
  );
}
