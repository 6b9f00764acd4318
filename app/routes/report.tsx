import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentType } from "react";
import { FILE_FIELDS } from "../attachments/attachment.ts";
import { useFileError } from "../attachments/file-field.tsx";
import { DomainError, type ErrorCode } from "../domain-error.ts";
import { STATUS } from "../http/errors.ts";
import { one } from "../http/forms/answers.ts";
import { answersOf, readForm } from "../http/forms/form.server.ts";
import { clearSiteData } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { DraftFound, DraftWish } from "../reports/draft-notice.tsx";
import { CheckPage } from "../reports/form/check-page.tsx";
import {
  BurdenFields,
  ChannelFields,
  ContactFields,
  FilesFields,
  NeedsFields,
} from "../reports/form/detail-fields.tsx";
import {
  DemandFields,
  DepartmentFields,
  KindFields,
  PlaceFields,
  type QuestionProps,
  useFieldErrors,
  WhoFields,
} from "../reports/form/question-fields.tsx";
import { FIELDS, pathOf, type Question, reporterOf, sectionOf } from "../reports/form/questions.ts";
import { type Sent, sendForm } from "../reports/form/send.server.ts";
import { readTurn, takeTurn, turnTo, type Turn } from "../reports/form/turn.server.ts";
import { newTicket } from "../reports/intake/intake.server.ts";
import { LeaveButton } from "../reports/leave-button.tsx";
import { AfterReceipt, ReceiptText } from "../reports/receipt/receipt-page.tsx";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { sameReceipt } from "../reports/receipt/receipt.ts";
import { SitePage } from "../site-page.tsx";
import { fieldId } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, Steps } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

/** An answer that comes twice is asked for again by its page. */
const ANSWERS = [...Object.values(FIELDS).flat(), ...FILE_FIELDS];

export const handle = {
  // History and the list of tabs tell the number of the step and nothing more.
  title: ({ reports }, _first, answer) => {
    const { question = "who", answers, receipt, kept } = (answer ?? {}) as Partial<Turn & Sent & { kept: boolean }>;
    if (kept || receipt) return reports.tab.done;
    return reports.tab.step(pathOf(reporterOf(answers ?? {})).indexOf(question) + 1);
  },
  enhancement: "/report/scripts/report.js",
} satisfies PageHandle;

/**
 * The pages stay in this browser's memory of pages, or the phone's own Back would lose what was typed; the receipt code
 * stays nowhere.
 */
export const headers: HeadersFunction = ({ actionHeaders }) => ({
  "Cache-Control": actionHeaders.get("Cache-Control") ?? "private, no-cache",
  ...(actionHeaders.has("Clear-Site-Data") && { "Clear-Site-Data": actionHeaders.get("Clear-Site-Data") ?? "" }),
});

/** Once a report is sent, nothing of what was written stays in the browser, and the code never does. */
const NOT_KEPT = { "Cache-Control": "no-store", ...clearSiteData("cache", "storage") };

export function loader(args: LoaderFunctionArgs) {
  return respond(args, (visit) => {
    const token = newSubmissionToken();
    return turnTo(visit, "who", { token, ticket: newTicket(token, visit.now.getTime()) });
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await readForm(visit.request, ANSWERS);
    if (form.get("step") === "receipt") return compareReceipt(form);
    const { question, answers, command } = readTurn(form);
    // The last page sends; every other only leads on.
    const sends = question === "check" && command.verb === "next";
    const result = sends ? await sendForm(visit, answers) : await takeTurn(visit, form);
    if ("receipt" in result) return data({ ...result, typed: "" }, { headers: NOT_KEPT });
    const { send } = result.errors;
    const failed = Object.keys(result.errors).length > 0;
    // A page without errors says so by having none: its title must not begin with "Error".
    const { errors: _, ...fine } = result;
    return failed ? data(result, { status: send ? STATUS[send as ErrorCode] : 400 }) : data(fine);
  });
}

/** The receipt page lets go when the code was typed as it is, or its saving confirmed. */
function compareReceipt(form: FormData) {
  const { code, typed, go } = answersOf(form);
  const receipt = one(code);
  if (!sameReceipt(receipt, receipt)) throw new DomainError("bad_request");
  if (go === "saved" || sameReceipt(receipt, one(typed))) return data({ kept: true }, { headers: NOT_KEPT });
  const again = { receipt, again: false, typed: one(typed), errors: { typed: "differs" } };
  return data(again, { status: 400, headers: NOT_KEPT });
}

const FORM_ID = "report";

const FIELDS_OF: Record<Question, ComponentType<QuestionProps>> = {
  who: WhoFields,
  demand: DemandFields,
  place: PlaceFields,
  department: DepartmentFields,
  kind: KindFields,
  channel: ChannelFields,
  needs: NeedsFields,
  burden: BurdenFields,
  files: FilesFields,
  contact: ContactFields,
  check: CheckPage,
};

export default function Report() {
  const first = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { site, reports } = useText();
  const words = reports.receipt;
  if (result && "kept" in result) {
    return (
      <SitePage title={words.keptTitle} lede={words.keptLede} quickExit={<LeaveButton />}>
        <AfterReceipt />
      </SitePage>
    );
  }
  if (result && "receipt" in result) {
    const differs = "errors" in result ? words.differs : undefined;
    return (
      <SitePage title={words.title} lede={words.lede} quickExit={<LeaveButton />}>
        {differs && <ErrorSummary title={site.errorSummary} errors={[{ name: "typed", message: differs }]} />}
        <ReceiptText code={result.receipt} again={result.again} typed={result.typed} error={differs} />
      </SitePage>
    );
  }
  const turn: Turn = { ...first, ...result };
  return <QuestionPage {...turn} answers={{ ...first.answers, ...turn.answers }} />;
}

function QuestionPage({ question, answers, errors, view }: Turn) {
  const { site, reports } = useText();
  const words = reports.form;
  const fieldErrors = useFieldErrors(errors);
  const path = pathOf(reporterOf(answers));
  const shown: readonly string[] = FIELDS[question];
  const carried = Object.fromEntries(Object.entries(answers).filter(([name]) => !shown.includes(name)));
  const fileError = useFileError(view.refused, view.missing);
  const messageOf = (name: string) =>
    (name === "upload" ? fileError : fieldErrors(name).error) ?? site.errors.bad_request.text;
  const summary = Object.keys(errors).map((name) => ({ name, message: messageOf(name) }));
  const total = reporterOf(answers) ? path.length : null;
  const Fields = FIELDS_OF[question];
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
      <Steps current={sectionOf(question)} names={words.steps} />
      {question === "who" && <Notice>{words.safety}</Notice>}
      {question === "who" && <DraftFound />}
      <form
        id={FORM_ID}
        method="post"
        action="/report"
        encType={question === "files" ? "multipart/form-data" : undefined}
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
