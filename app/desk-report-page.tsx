import type { Day } from "./day.ts";
import type { DutyFinding } from "./duties/duty.ts";
import type { RedactionCounts } from "./redaction/redaction.ts";
import type { readReportPage } from "./desk-report-page.server.ts";
import { FileList } from "./attachments/file-list.tsx";
import { CaseTable } from "./cases/case-table.tsx";
import { useText } from "./i18n/use-text.ts";
import { BarrierNotice } from "./desk/barrier-notice.tsx";
import { ClaimBar } from "./desk/claims/claim-bar.tsx";
import { NotesSection } from "./desk/colleagues/notes-section.tsx";
import { DecisionActions, EnterDecides } from "./desk/report/decision-actions.tsx";
import { DecidedReport } from "./desk/report/decided-report.tsx";
import { DecisionFields, nameIn, publicFieldsOf } from "./desk/report/decision-fields.tsx";
import { useDecisionErrors } from "./rulings/decision/decision-errors.ts";
import { OriginalReport } from "./desk/report/original-report.tsx";
import { queueAddress } from "./desk/queue/way-back.ts";
import { Preview } from "./desk/report/preview.tsx";
import { OvertakenDecision } from "./desk/report/comparison.tsx";
import { ShortcutHelp } from "./desk/keys/shortcut-help.tsx";
import { PublishedParts } from "./desk/report/published-parts.tsx";
import { SplitFields } from "./desk/report/split-fields.tsx";
import { RecuseSection } from "./rulings/fairness/recusal/recuse-section.tsx";
import { TemplateChoice } from "./desk/templates/template-choice.tsx";
import { AskedNotice } from "./redaction/pane/asked-notice.tsx";
import { MarkedText } from "./redaction/pane/marked-text.tsx";
import { RawText } from "./redaction/pane/raw-text.tsx";
import { picturesOf, shownOf } from "./redaction/preview/pictures-of.ts";
import { PreviewSection } from "./redaction/preview/preview-section.tsx";
import { PublicVersionPane } from "./redaction/public-version-pane.tsx";
import { proposedVersion } from "./redaction/redaction.ts";
import { useRedaction } from "./redaction/use-redaction.ts";
import { AppealNotice } from "./reports/follow-up/desk/appeal-notice.tsx";
import { AskForm } from "./reports/follow-up/desk/ask-form.tsx";
import { SufferingNotice } from "./reports/follow-up/desk/suffering-notice.tsx";
import { SuggestionPanel } from "./suggestions/suggestion-panel.tsx";
import { SitePage } from "./site-page.tsx";
import { ErrorSummary, HiddenFields, listErrors } from "./ui/form.tsx";
import { Notice } from "./ui/notice.tsx";
import { TwoPane } from "./ui/two-pane.tsx";
import { BesideLink } from "./unsent-notice.tsx";

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
  finding: DutyFinding | null;
  stale: boolean;
  /** What is hidden, by reason, when the page is to show what the public would read. */
  preview: RedactionCounts | null;
  /** Of what was typed, what the reporters of the chosen case want hidden. */
  asked: string[];
}

/** The page on which a moderator decides a report. */
export function ReportPage({ loaded, failed }: { loaded: Loaded; failed: Failed | undefined }) {
  const { report, files, drawn, sealedContact, conversation, appeal, own, token, done, person, choices, similar } =
    loaded;
  const { site, desk, followUp, contact, decision, split } = useText();
  const words = desk.report;
  const errors: Record<string, string> = failed?.errors ?? {};
  // Without a decision in the form, as from the buttons of a claim, there is none that was typed.
  const typed = failed?.answers.version !== undefined;
  const told = {
    publicText: proposedVersion(report.body, report.places),
    kind: report.kind,
    department: report.department?.code,
  };
  const answers: Record<string, string | undefined> = { ...(!typed && told), ...failed?.answers };
  const fields = { ...answers, ...failed?.lists };
  const from = failed?.answers.from ?? loaded.from;
  const field = useDecisionErrors(errors);
  const redaction = useRedaction(report.body, answers.publicText, report.places);
  const open = report.state === "received";
  const seen = Number(answers.messages ?? conversation.messages.length);
  // Decided by the reader before: there is nothing here for them to decide or to type.
  // What was typed while somebody else decided stays on the page.
  const editable = open || (failed?.stale === true && typed);
  const barred = open && report.decidedBefore;
  const original = (
    <>
      <OriginalReport
        report={report}
        body={editable && !barred ? <RawText redaction={redaction} /> : <MarkedText text={report.body} findings={[]} />}
      />
      <FileList files={files} />
      {sealedContact && <Notice title={contact.kept}>{contact.keptHint}</Notice>}
    </>
  );
  const claimBar = { report: report.id, from, answers, errors, ...loaded.claimed };
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
            images={shownOf(drawn, failed?.lists.image)}
            today={loaded.today}
          />
        </PreviewSection>
      )}
      {done && (
        <Notice tone="success" live>
          {done === "asked" ? (
            followUp.desk.asked
          ) : done === "decided" ? (
            decision.next.decided
          ) : (
            <BesideLink href={`/cases/${done}`}>{split.published(done)}</BesideLink>
          )}
        </Notice>
      )}
      {failed?.stale && typed && (
        <OvertakenDecision
          answers={answers}
          nameOf={(code) => nameIn(choices, code)}
          now={{
            ...report,
            decidedBy: report.decidedBy === null || open ? null : loaded.decidedByReader ? "you" : "another",
            atIt: loaded.claimed.claim && !loaded.claimed.claim.mine ? loaded.claimed.claim.holder : null,
            outcome: loaded.outcome,
            messages: conversation.messages.slice(seen),
          }}
        />
      )}
      {barred && <BarrierNotice barriers={["own_decision"]} />}
      {!open && <DecidedReport report={report} byReader={loaded.decidedByReader} />}
      {open && !barred && <ClaimBar {...claimBar} />}
      <SufferingNotice days={loaded.suffering} />
      <AppealNotice report={report.id} appeal={appeal} own={own} />
      <ShortcutHelp />
      <PublishedParts parts={report.parts} open={open} />
      {editable && !barred ? (
        <form id="decision" method="post" action={`/desk/reports/${report.id}`} noValidate>
          <EnterDecides />
          <HiddenFields
            values={{
              version: failed && !failed.stale ? (answers.version ?? report.version) : report.version,
              messages: failed?.stale ? conversation.messages.length : seen,
              from,
            }}
          />
          <TwoPane
            left={{
              title: words.original,
              body: original,
            }}
            right={{
              title: words.publicVersion,
              body: (
                <PublicVersionPane
                  redaction={redaction}
                  answers={fields}
                  field={field}
                  pictures={picturesOf(files, drawn)}
                  href={`/desk/reports/${report.id}`}
                  beside={answers.outcome === "open" ? publicFieldsOf(words) : []}
                />
              ),
            }}
          />
          {open && (
            <>
              {loaded.suggestions && <SuggestionPanel suggestions={loaded.suggestions} />}
              <DecisionFields
                answers={answers}
                errors={errors}
                choices={choices}
                finding={failed?.finding ?? null}
                templates={loaded.notes}
                rest={report.parts.length > 0}
                similar={
                  similar.length > 0 && (
                    <>
                      <h3>{words.sameDepartment}</h3>
                      <CaseTable
                        cases={similar}
                        caption={words.sameDepartment}
                        withDepartment={false}
                        withNumber
                        beside
                      />
                    </>
                  )
                }
              />
              <SplitFields report={report} answers={fields} errors={errors} />
              <DecisionActions report={report.id} from={from} mine={loaded.claimed.claim?.mine === true} />
            </>
          )}
        </form>
      ) : (
        <section aria-labelledby="original">
          <h2 id="original">{words.originalOnly}</h2>
          {original}
        </section>
      )}
      <NotesSection report={report.id} {...loaded.colleagues} />
      {open && <RecuseSection report={report.id} department={report.department?.name ?? null} />}
      <AskForm
        report={report.id}
        conversation={conversation}
        token={token}
        templates={<TemplateChoice name="questionTemplate" templates={loaded.questions} target="body" />}
      />
    </SitePage>
  );
}
