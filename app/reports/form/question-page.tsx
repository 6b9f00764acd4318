import { useFileError } from "../../attachments/file-field.tsx";
import { useText } from "../../i18n/use-text.ts";
import { DraftFound, DraftWish } from "../draft-notice.tsx";
import { LeaveButton } from "../leave-button.tsx";
import { SitePage } from "../../site-page.tsx";
import { fieldId } from "../../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, Steps } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { reporterOf } from "./answers.ts";
import { useFieldErrors } from "./field-errors.ts";
import { pathOf, questionNamed } from "./questions.ts";
import type { Turn } from "./turn.server.ts";

const FORM_ID = "report";

/** The page of one question of the form, all other answers carried along. */
export function QuestionPage({ question, answers, errors, view }: Turn) {
  const { site, reports } = useText();
  const words = reports.form;
  const fieldErrors = useFieldErrors(errors);
  const path = pathOf(reporterOf(answers));
  const { Fields, fields, section, upload } = questionNamed(question);
  const carried = Object.fromEntries(Object.entries(answers).filter(([name]) => !fields.includes(name)));
  const fileError = useFileError(view.refused, view.missing);
  const messageOf = (name: string) =>
    (name === "upload" ? fileError : undefined) ?? fieldErrors(name).error ?? site.errors.bad_request.text;
  const summary = Object.keys(errors).map((name) => ({ name, message: messageOf(name) }));
  const total = reporterOf(answers) ? path.length : null;
  return (
    <SitePage
      kicker={`${words.title} · ${words.step(path.indexOf(question) + 1, total)}`}
      title={words.questions[question]}
      lede={words.ledes[question]}
      quickExit={
        <>
          {/* The first button of a form is the one that Enter presses: before the one of the language. */}
          <button form={FORM_ID} type="submit" name="go" value="next" hidden aria-hidden tabIndex={-1} />
          <LeaveButton />
        </>
      }
      formId={FORM_ID}
    >
      <ErrorSummary title={site.errorSummary} errors={summary} />
      <Steps current={section} names={words.steps} />
      {question === "who" && <Notice>{words.safety}</Notice>}
      {question === "who" && <DraftFound />}
      <form
        id={FORM_ID}
        method="post"
        action="/report"
        encType={upload ? "multipart/form-data" : undefined}
        noValidate
        data-draft-form
      >
        <HiddenFields values={{ step: question, ...carried }} />
        <Fields answers={answers} errors={errors} view={view} />
        <p className="error" role="alert" data-offline hidden>
          {words.offline}
        </p>
        <Actions>
          <Button id={question === "check" ? fieldId("send") : undefined} name="go" value="next">
            {question === "check" ? words.send : words.next}
          </Button>
          {question !== "who" && (
            <Button name="go" value="back" look="secondary">
              {words.back}
            </Button>
          )}
        </Actions>
        <DraftWish />
      </form>
    </SitePage>
  );
}
