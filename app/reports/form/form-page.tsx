import { useFileError } from "../../attachments/file-field.tsx";
import { one } from "../../http/forms/answers.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { useText } from "../../i18n/use-text.ts";
import { DraftFound, DraftWish } from "../draft-notice.tsx";
import { LeaveButton } from "../leave-button.tsx";
import { JoinedNotice } from "../joining/joined-notice.tsx";
import { WaysOut } from "../ways-out.tsx";
import { SitePage } from "../../site-page.tsx";
import { fieldId } from "../../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Respondent, askerOf } from "./answers.ts";
import { useFieldErrors } from "./field-errors.ts";
import { OptionalParts } from "./optional-parts.tsx";
import { askedOf, type PageName, questionsFor, questionsOn, shownOn, stepCount, stepOf } from "./pages.ts";
import type { Turn } from "./turn.server.ts";

const FORM_ID = "report";

/** A page of the form, all answers of the others carried along. */
export function FormPage({ page, answers, errors, view, inWeChat }: Turn & { inWeChat: boolean }) {
  const { site, reports } = useText();
  const words = reports.form;
  const fieldErrors = useFieldErrors(errors);
  const asker = askerOf(answers);
  const { joined } = view;
  const questions = questionsOn(page, asker);
  const shown = shownOn(page, asker);
  const carried = Object.fromEntries(Object.entries(answers).filter(([name]) => !shown.includes(name)));
  // What this reporter is asked: what else was answered before is carried, or left behind where they answer anew.
  const asked = askedOf(answers);
  const fileError = useFileError(view.refused, view.missing);
  const messageOf = (name: string) =>
    (name === "upload" ? fileError : undefined) ?? fieldErrors(name).error ?? site.errors.bad_request.text;
  const summary = Object.keys(errors).map((name) => ({ name, message: messageOf(name) }));
  const first = stepOf(page, asker) === 1;
  const { title, lede } = headOf(page, asker, words);
  // A step of its own on the way that joins a case; beside the last page on the other.
  const aside = page === "more" && !asker.joins;
  return (
    <SitePage
      kicker={site.row(words.title, words.step(stepOf(page, asker), stepCount(asker)))}
      title={title}
      lede={lede}
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
      {errors.joins && <Gone />}
      {page === "story" && <WaysOut />}
      {(page === "story" || page === "join") && <DraftFound />}
      {page === "join" && joined && <JoinedNotice joined={joined} explained />}
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
          questions.map(({ name, Fields }) => (
            <Fields key={name} answers={asked} errors={errors} view={view} asked={questionsFor(asker)} />
          ))
        )}
        <p className="error" role="alert" data-offline hidden>
          {words.offline}
        </p>
        <Actions>
          <Button id={page === "check" ? fieldId("send") : undefined} name="go" value="next">
            {page === "check" ? words.send : aside ? words.done : words.next}
          </Button>
          {page !== "story" && (
            <Button name="go" value="back" look="secondary">
              {page === "join" && !answers.review ? words.join.apart : words.back}
            </Button>
          )}
        </Actions>
        <DraftWish hint={first} />
      </form>
    </SitePage>
  );
}

/** What a page is called, and what stands below its title. */
function headOf(page: PageName, { reporter, joins }: Respondent, words: Dictionary["reports"]["form"]) {
  if (page === "more" && joins) return { title: words.join.moreTitle, lede: words.join.moreLede };
  const ofCitizens = page === "department" && reporter !== "cadre";
  return { title: ofCitizens ? words.departmentOfCitizens : words.titles[page], lede: words.ledes[page] };
}

/** The case cannot be joined. */
function Gone() {
  const words = useText().reports.form;
  return (
    <div id={fieldId("joins")} tabIndex={-1}>
      <Notice tone="overdue">{words.errors.join_gone}</Notice>
    </div>
  );
}
