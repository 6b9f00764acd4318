import type { ReactNode } from "react";
import { FileList } from "./attachments/file-list.tsx";
import type { readReportPage } from "./desk-report-page.server.ts";
import { NotesSection } from "./desk/colleagues/notes-section.tsx";
import { OriginalReport } from "./desk/report/original-report.tsx";
import { UnitClaimSection } from "./desk/report/unit-claim.tsx";
import { TemplateChoice } from "./desk/templates/template-choice.tsx";
import { useText } from "./i18n/use-text.ts";
import { AppealNotice } from "./reports/follow-up/desk/appeal-notice.tsx";
import { AskForm } from "./reports/follow-up/desk/ask-form.tsx";
import type { FollowUpError } from "./reports/follow-up/follow-up-form.ts";
import { Notice } from "./ui/notice.tsx";

type Loaded = Awaited<ReturnType<typeof readReportPage>>;

/**
 * The left pane: all that came from the reporter, which scrolls by itself. `form` is the decision beside it, where there
 * is one: a question to the reporter is then sent with it, so that nothing that was filled in there is lost.
 */
export function ReadingPane({
  loaded,
  token,
  title,
  body,
  form,
  unit,
  asked,
}: {
  loaded: Loaded;
  token: string;
  title: string;
  /** The reporter's own words. */
  body: ReactNode;
  form?: string;
  /** Why a letter is refused as it was typed, and what is wrong on the page. */
  unit: { typed?: string; errors: Record<string, string> };
  /** The question as it was typed, and what is wrong with it. */
  asked: { typed?: string; template?: string; failed?: FollowUpError };
}) {
  const { contact } = useText();
  const { report, files, sealedContact, conversation, appeal, own } = loaded;
  return (
    <section className="desk-read" aria-labelledby="original">
      <h2 id="original">{title}</h2>
      <OriginalReport
        report={report}
        added={conversation.messages.flatMap((message) => Object.keys(message.added ?? {}))}
        body={body}
        notices={
          <>
            <UnitClaimSection unit={report.unit} locked={report.parts.length > 0} form={form} {...unit} />
            <AppealNotice report={report.id} appeal={appeal} own={own} />
          </>
        }
      />
      <FileList files={files} report={report.id} />
      {sealedContact && <Notice title={contact.kept}>{contact.keptHint}</Notice>}
      <AskForm
        report={report.id}
        conversation={conversation}
        token={token}
        form={form}
        typed={asked.typed}
        failed={asked.failed}
        templates={
          <TemplateChoice
            name="questionTemplate"
            templates={loaded.questions}
            target="body"
            chosen={asked.template}
            form={form}
            act={form ? "question-template" : "template"}
          />
        }
      />
      <NotesSection report={report.id} {...loaded.colleagues} />
    </section>
  );
}
