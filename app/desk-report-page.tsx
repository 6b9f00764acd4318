import type { Day } from "./day.ts";
import type { RedactionCounts } from "./redaction/redaction.ts";
import type { readReportPage } from "./desk-report-page.server.ts";
import { CaseTable } from "./cases/case-table.tsx";
import { ReadingPane } from "./desk-report-reading.tsx";
import { useText } from "./i18n/use-text.ts";
import { BarrierNotice } from "./desk/barrier-notice.tsx";
import { UndoStrip } from "./desk/bulk/undo-strip.tsx";
import { HandedNotice } from "./desk/colleagues/notes-section.tsx";
import { ClaimBar } from "./desk/claims/claim-bar.tsx";
import { DecidedReport } from "./desk/report/decided-report.tsx";
import { nameIn, publicFieldsOf } from "./desk/report/fields/choices.ts";
import { DecisionActions, EnterDecides, WaysOn } from "./desk/report/fields/decision-actions.tsx";
import { DecisionFields } from "./desk/report/fields/decision-fields.tsx";
import { SplitFields } from "./desk/report/fields/split-fields.tsx";
import { LookedTick, ProposedFields } from "./desk/report/proposals/proposal-mark.tsx";
import { proposedFrom, standingIn } from "./desk/report/proposals/proposals.ts";
import { useProposals } from "./desk/report/proposals/use-proposals.ts";
import { useDecisionErrors } from "./rulings/decision/decision-errors.ts";
import type { ProposingFinding } from "./rulings/finding/finding.ts";
import { queueAddress } from "./desk/queue/way-back.ts";
import { Preview } from "./desk/report/preview.tsx";
import { OvertakenDecision } from "./desk/report/comparison.tsx";
import { ShortcutHelp } from "./desk/keys/shortcut-help.tsx";
import { PublishedParts } from "./desk/report/published-parts.tsx";
import { RecuseSection } from "./rulings/fairness/recusal/recuse-section.tsx";
import { AskedNotice } from "./redaction/pane/asked-notice.tsx";
import { MarkedText } from "./redaction/pane/marked-text.tsx";
import { RawText } from "./redaction/pane/raw-text.tsx";
import { forTheCase } from "./redaction/redaction.ts";
import { picturesOf, shownOf } from "./redaction/preview/pictures-of.ts";
import { PreviewSection } from "./redaction/preview/preview-section.tsx";
import { PublicVersionPane } from "./redaction/public-version-pane.tsx";
import { useRedaction } from "./redaction/use-redaction.ts";
import { AddedFacts } from "./reports/follow-up/added/added.tsx";
import { publishesAs } from "./reports/unit/unit.ts";
import { SufferingNotice } from "./reports/follow-up/desk/suffering-notice.tsx";
import type { FollowUpError } from "./reports/follow-up/follow-up-form.ts";
import { SuggestionPanel } from "./suggestions/suggestion-panel.tsx";
import { SitePage } from "./site-page.tsx";
import { ErrorSummary, HiddenFields, listErrors } from "./ui/form.tsx";
import { Notice } from "./ui/notice.tsx";
import { BesideLink } from "./unsent-notice.tsx";
import { useEffect } from "react";
import "./desk/report/report-page.css";

type Loaded = Awaited<ReturnType<typeof readReportPage>> & {
  today: Day;
  token: string;
  /** What was just done. */
  done: string | null;
  /** The query of the queue that the moderator came from. */
  from: string;
  person: string;
};

/** The page again: what was typed, what is wrong with it, what the register says, and whether somebody was quicker. */
interface Failed {
  answers: Record<string, string>;
  lists: Record<string, string[]>;
  errors: Record<string, string>;
  finding: ProposingFinding | null;
  stale: boolean;
  /** What is hidden, by reason, when the page is to show what the public would read. */
  preview: RedactionCounts | null;
  /** A question to the reporter was just sent. */
  sent: boolean;
  /** What was just found of a letter. */
  unit: "confirmed" | "refused" | null;
  /** Of what was typed, what the reporters of the chosen case want hidden. */
  asked: string[];
}

/** The page on which a moderator decides a report: left what came from the reporter, right the decision. */
export function ReportPage({ loaded, failed }: { loaded: Loaded; failed: Failed | undefined }) {
  const { report, files, drawn, conversation, token, done, person, choices, similar, suggestions } = loaded;
  const { site, desk, followUp, decision, register, split, units } = useText();
  const words = desk.report;
  const errors: Record<string, string> = failed?.errors ?? {};
  // Without a decision in the form, as from the buttons of a claim, there is none that was typed.
  const typed = failed?.answers.version !== undefined;
  const answers: Record<string, string | undefined> = { ...(!typed && loaded.proposed), ...failed?.answers };
  const lists = failed?.lists;
  const fields = { ...answers, ...lists };
  const from = failed?.answers.from ?? loaded.from;
  const ofDecision = useDecisionErrors(errors);
  const askedError = errors.body as FollowUpError | undefined;
  const field = (name: string) =>
    name === "body" && askedError
      ? { error: followUp.errors[askedError], errorPrefix: site.errorPrefix }
      : ofDecision(name);
  const redaction = useRedaction(report.body, answers.publicText, report.places);
  const proposals = useProposals("decision", typed ? standingIn(answers) : loaded.proposedFields);
  const { propose } = proposals;
  const told = forTheCase(redaction.text, report.places);
  useEffect(() => propose(proposedFrom(told), "kept"), [propose, told]);
  const open = report.state === "received";
  const seen = Number(answers.messages ?? conversation.messages.length);
  // Decided by the reader before: there is nothing here for them to decide or to type.
  // What was typed while somebody else decided stays on the page.
  const editable = (open || (failed?.stale === true && typed)) && !(open && report.decidedBefore);
  const barred = open && report.decidedBefore;
  const claimBar = { report: report.id, from, answers, errors, ...loaded.claimed };
  const reading = (
    <ReadingPane
      loaded={loaded}
      token={token}
      title={editable ? words.original : words.originalOnly}
      body={editable ? <RawText redaction={redaction} /> : <MarkedText text={report.body} findings={[]} />}
      form={editable && open ? "decision" : undefined}
      unit={{ typed: answers.unitNote, errors }}
      asked={{ typed: answers.body, template: answers.questionTemplate, failed: askedError }}
    />
  );
  const hidden = {
    version: failed && !failed.stale ? (answers.version ?? report.version) : report.version,
    messages: failed?.stale || failed?.sent ? conversation.messages.length : seen,
    from,
  };
  const publicVersion = (
    <PublicVersionPane
      redaction={redaction}
      answers={fields}
      field={field}
      pictures={report.unit ? [] : picturesOf(files, drawn)}
      href={`/desk/reports/${report.id}`}
      beside={answers.outcome === "open" ? publicFieldsOf(words) : []}
    />
  );
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title(report.id)}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: queueAddress(from), label: desk.queue.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <AskedNotice words={failed?.asked ?? []} />
      {failed?.preview && (
        <PreviewSection>
          <Preview
            answers={answers}
            redactions={failed.preview}
            images={shownOf(drawn, lists?.image)}
            today={loaded.today}
            unit={report.unit?.status === "confirmed" ? report.unit : null}
          />
        </PreviewSection>
      )}
      {(done || failed?.sent) && (
        <Notice tone="success" live>
          {failed?.sent || done === "asked" ? (
            followUp.desk.asked
          ) : done === "decided" ? (
            decision.next.decided
          ) : (
            <BesideLink href={`/cases/${done}`}>{split.published(done ?? "")}</BesideLink>
          )}
        </Notice>
      )}
      {failed?.unit && (
        <Notice tone="success" live>
          {units.desk.done[failed.unit]}
        </Notice>
      )}
      {(done === "decided" || (!open && loaded.decidedByReader)) && <UndoStrip acts={loaded.undoable} />}
      {failed?.stale && typed && (
        <OvertakenDecision
          answers={answers}
          nameOf={(code) => nameIn(choices, code, register.cases.offList)}
          now={{
            ...report,
            decidedBy: report.decidedBy === null || open ? null : loaded.decidedByReader ? "you" : "another",
            atIt: loaded.claimed.claim && !loaded.claimed.claim.mine ? loaded.claimed.claim.holder : null,
            outcome: loaded.outcome,
            messages: conversation.messages.slice(seen).map(({ added, body, sentOn }, index) => ({
              body,
              drawn: added && <AddedFacts key={index} added={added} reporter={report.reporter} today={sentOn} />,
            })),
          }}
        />
      )}
      {barred && <BarrierNotice barriers={["own_decision"]} />}
      {open && !barred && <ClaimBar {...claimBar} />}
      <HandedNotice {...loaded.colleagues} />
      <SufferingNotice days={loaded.suffering} />
      <div className="desk-report">
        {reading}
        <div className="desk-decide">
          {!open && <DecidedReport report={report} byReader={loaded.decidedByReader} />}
          <PublishedParts parts={report.parts} open={open} />
          {editable && (
            <form
              id="decision"
              method="post"
              action={`/desk/reports/${report.id}`}
              noValidate
              aria-label={words.decision}
              data-taken={failed?.sent ? "body" : undefined}
              onInput={proposals.touch}
              onChange={proposals.touch}
            >
              <EnterDecides />
              <HiddenFields values={hidden} />
              <ProposedFields left={proposals.left} />
              {open ? (
                <>
                  <DecisionFields
                    answers={answers}
                    errors={errors}
                    choices={choices}
                    suggested={suggestions}
                    finding={failed?.finding ?? null}
                    templates={loaded.notes}
                    proposals={proposals}
                    rest={report.parts.length > 0}
                    stopped={publishesAs(report.unit) === "stopped"}
                    similar={
                      similar.length > 0 && (
                        <details>
                          <summary>{words.sameDepartment}</summary>
                          <CaseTable
                            cases={similar}
                            caption={words.sameDepartment}
                            withDepartment={false}
                            withNumber
                            beside
                          />
                        </details>
                      )
                    }
                  >
                    {publicVersion}
                  </DecisionFields>
                  <div className="desk-more">
                    <SplitFields report={report} answers={fields} errors={errors} />
                    {suggestions && (
                      <details>
                        <summary>{words.evidence(suggestions.duplicates.length)}</summary>
                        <SuggestionPanel suggestions={suggestions} />
                      </details>
                    )}
                  </div>
                  <DecisionActions mine={loaded.claimed.claim?.mine === true}>
                    {Object.keys(proposals.left).length > 0 && (
                      <LookedTick ticked={answers.looked === "yes"} {...field("looked")} />
                    )}
                  </DecisionActions>
                </>
              ) : (
                publicVersion
              )}
            </form>
          )}
          <div className="desk-more">
            {editable && open && <WaysOn report={report.id} from={from} changed={proposals.changed} />}
            {open && <RecuseSection report={report.id} department={report.department?.name ?? null} />}
            <ShortcutHelp />
          </div>
        </div>
      </div>
    </SitePage>
  );
}
