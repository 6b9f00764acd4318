import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { requirePermission } from "../accounts/guard.server.ts";
import { listAttachments, listDrawn } from "../attachments/attachment.server.ts";
import { FileList } from "../attachments/file-list.tsx";
import { isCaseNumber } from "../cases/case.ts";
import { CaseTable } from "../cases/case-table.tsx";
import { readForm } from "../http/forms/form.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { BarrierNotice } from "../desk/barrier-notice.tsx";
import { ClaimBar } from "../desk/claims/claim-bar.tsx";
import { readClaim } from "../rulings/claims/claim.server.ts";
import { readDecisionChoices } from "../desk/report/choices.server.ts";
import { DecisionActions, EnterDecides } from "../desk/report/decision-actions.tsx";
import { DecidedReport } from "../desk/report/decided-report.tsx";
import { DecisionFields, nameIn, publicFieldsOf } from "../desk/report/decision-fields.tsx";
import { DECISION_LISTS } from "../rulings/decision/decision-form.ts";
import { useDecisionErrors } from "../rulings/decision/decision-errors.ts";
import { OriginalReport } from "../desk/report/original-report.tsx";
import { outcomeOf, readReportForDesk } from "../desk/report/desk-report.server.ts";
import { keptFrom, queueAddress } from "../desk/queue/way-back.ts";
import { Preview } from "../desk/report/preview.tsx";
import { Comparison } from "../desk/report/comparison.tsx";
import { suggestFor } from "../desk/report/suggest.server.ts";
import { takeDeskTurn } from "../desk/report/turn.server.ts";
import { ShortcutHelp } from "../desk/keys/shortcut-help.tsx";
import { PublishedParts } from "../desk/report/published-parts.tsx";
import { SplitFields } from "../desk/report/split-fields.tsx";
import { RecuseSection } from "../rulings/fairness/recusal/recuse-section.tsx";
import { TemplateChoice } from "../desk/templates/template-choice.tsx";
import { listTemplates } from "../desk/templates/template.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { MarkedText } from "../redaction/pane/marked-text.tsx";
import { RawText } from "../redaction/pane/raw-text.tsx";
import { picturesOf, shownOf } from "../redaction/preview/pictures-of.ts";
import { PreviewSection } from "../redaction/preview/preview-section.tsx";
import { PublicVersionPane } from "../redaction/public-version-pane.tsx";
import { proposedVersion } from "../redaction/redaction.ts";
import { useRedaction } from "../redaction/use-redaction.ts";
import { AppealNotice } from "../reports/follow-up/desk/appeal-notice.tsx";
import { readAppeal } from "../reports/follow-up/appeal.server.ts";
import { AskForm } from "../reports/follow-up/desk/ask-form.tsx";
import { SufferingNotice } from "../reports/follow-up/desk/suffering-notice.tsx";
import { readFlags } from "../reports/follow-up/retaliation.server.ts";
import { noteRead, readConversation } from "../reports/follow-up/conversation.server.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { hasSealedContact } from "../sealing/sealing.server.ts";
import { SuggestionPanel } from "../suggestions/suggestion-panel.tsx";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { TwoPane } from "../ui/two-pane.tsx";
import { BesideLink } from "../unsent-notice.tsx";

export const handle = {
  title: (text, { report }) => text.desk.report.title(report.id),
  scripts: true,
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const { db, params, today, now, url } = visit;
    const report = await readReportForDesk(db, actor, idOf(params.id), today);
    const [conversation, appeal] = await Promise.all([
      readConversation(db, report.id, "moderator"),
      readAppeal(db, report.id),
    ]);
    await noteRead(db, report.id, "moderator", conversation.messages);
    const templates = await listTemplates(db, actor);
    return {
      report,
      suggestions: report.state === "received" ? await suggestFor(db, actor, report.id, today) : null,
      files: await listAttachments(db, report.id),
      drawn: await listDrawn(db, report.id),
      today,
      sealedContact: await hasSealedContact(db, report.id),
      conversation,
      appeal,
      // That somebody suffers for it, and since when; what they wrote is for those who answer it.
      suffering: (await readFlags(db, report.id)).flatMap((flag) => (flag.handledOn === null ? [flag.raisedOn] : [])),
      claimed: await readClaim(db, actor, report.id, now),
      outcome: outcomeOf(report),
      decidedByReader: report.decidedBy === actor.userId,
      notes: templates.filter((one) => one.purpose !== "question"),
      questions: templates.filter((one) => one.purpose === "question"),
      own: report.decidedBy === actor.userId && appeal?.state === "waiting",
      token: newSubmissionToken(),
      done: doneOf(url.searchParams.get("done")),
      from: keptFrom(url.searchParams.get("from")),
      person: actor.displayName,
      ...(await readDecisionChoices(db, actor, report, today)),
    };
  });
}

/** What was just done, as the address says: nothing else than what is known. */
function doneOf(done: string | null): string | null {
  return done && (done === "asked" || done === "decided" || isCaseNumber(done)) ? done : null;
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const id = idOf(visit.params.id);
    const turn = await takeDeskTurn(visit, actor, id, await readForm(visit.request, DECISION_LISTS));
    return "to" in turn ? redirect(turn.to) : data(turn, { status: turn.status });
  });
}

export default function DeskReport() {
  const loaded = useLoaderData<typeof loader>();
  const { report, files, drawn, sealedContact, conversation, appeal, own, token, done, person, choices, similar } =
    loaded;
  // Kept as it came: a link of the error summary is a navigation to the router, which then forgets it.
  const [failed] = useState(useActionData<typeof action>());
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
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.keys(errors).map((name) => ({ name, message: field(name).error ?? "" }))}
      />
      <AskedNotice words={failed?.asked ?? []} />
      {failed?.preview && (
        <PreviewSection>
          <Preview
            answers={answers}
            redactions={failed.preview}
            images={shownOf(drawn, answers.image)}
            today={loaded.today}
          />
        </PreviewSection>
      )}
      {done && (
        <Notice tone="success" live>
          {done === "asked" && followUp.desk.asked}
          {done === "decided" && decision.next.decided}
          {done !== "asked" && done !== "decided" && (
            <BesideLink href={`/cases/${done}`}>{split.published(done)}</BesideLink>
          )}
        </Notice>
      )}
      {failed?.stale && typed && (
        <Comparison
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
                  answers={answers}
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
              <SplitFields report={report} answers={answers} errors={errors} />
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
