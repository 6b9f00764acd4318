import { useFileError } from "../../attachments/file-field.tsx";
import { one } from "../../http/forms/answers.ts";
import { useText } from "../../i18n/use-text.ts";
import { DraftFound, DraftWish } from "../draft-notice.tsx";
import { LeaveButton } from "../leave-button.tsx";
import { WaysOut } from "../ways-out.tsx";
import { SitePage } from "../../site-page.tsx";
import { fieldId } from "../../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { reporterOf } from "./answers.ts";
import { useFieldErrors } from "./field-errors.ts";
import { OptionalParts } from "./optional-parts.tsx";
import { askedOf, questionsOn, shownOn, stepOf, STEP_COUNT } from "./pages.ts";
import type { Turn } from "./turn.server.ts";

const FORM_ID = "report";

/** A page of the form, all answers of the others carried along. */
export function FormPage({ page, answers, errors, view, inWeChat }: Turn & { inWeChat: boolean }) {
  const { site, reports } = useText();
  const words = reports.form;
  const fieldErrors = useFieldErrors(errors);
  const reporter = reporterOf(answers);
  const questions = questionsOn(page, reporter);
  const shown = shownOn(page, reporter);
  const carried = Object.fromEntries(Object.entries(answers).filter(([name]) => !shown.includes(name)));
  // What this reporter is asked: what else was answered before is carried, or left behind where they answer anew.
  const asked = askedOf(answers);
  const fileError = useFileError(view.refused, view.missing);
  const messageOf = (name: string) =>
    (name === "upload" ? fileError : undefined) ?? fieldErrors(name).error ?? site.errors.bad_request.text;
  const summary = Object.keys(errors).map((name) => ({ name, message: messageOf(name) }));
  const first = page === "story";
  const ofCitizens = page === "department" && reporter !== "cadre";
  return (
    <SitePage
      kicker={site.row(words.title, words.step(stepOf(page), STEP_COUNT))}
      title={ofCitizens ? words.departmentOfCitizens : words.titles[page]}
      lede={words.ledes[page]}
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
      {first && inWeChat && <Notice tone="overdue">{words.inWeChat}</Notice>}
      {first && <Notice>{words.safety}</Notice>}
      {first && <WaysOut />}
      {first && <DraftFound />}
      <form
        id={FORM_ID}
        method="post"
        action="/report"
        encType={questions.some(({ upload }) => upload) ? "multipart/form-data" : undefined}
        noValidate
        data-draft-form
      >
        <HiddenFields values={{ step: page, ...carried }} />
        {page === "more" ? (
          <OptionalParts questions={questions} open={one(answers.part)} answers={asked} errors={errors} view={view} />
        ) : (
          questions.map(({ name, Fields }) => <Fields key={name} answers={asked} errors={errors} view={view} />)
        )}
        <p className="error" role="alert" data-offline hidden>
          {words.offline}
        </p>
        <Actions>
          <Button id={page === "check" ? fieldId("send") : undefined} name="go" value="next">
            {page === "check" ? words.send : page === "more" ? words.done : words.next}
          </Button>
          {!first && (
            <Button name="go" value="back" look="secondary">
              {words.back}
            </Button>
          )}
        </Actions>
        <DraftWish hint={first} />
      </form>
    </SitePage>
  );
}
