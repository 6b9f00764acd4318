import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listBodies, listCounties, listTownships } from "../departments/department.server.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { submissionLimit } from "../http/limits.server.ts";
import { STATUS } from "../http/errors.ts";
import { attempt, respond, type Visit } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import type { Locale } from "../i18n/locale.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { findIdentifying, mask } from "../reports/identifying.ts";
import { LeaveButton } from "../reports/leave-button.tsx";
import { ReceiptText } from "../reports/receipt/receipt-page.tsx";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { LISTS, STEP_FIELDS, STEPS, TOKEN, toNewReport, wholeForm } from "../reports/form/report-form.ts";
import { type Answers, CheckStep, DemandStep, DetailsStep, useFieldErrors } from "../reports/form/report-steps.tsx";
import { receiveReport } from "../reports/report.server.ts";
import { SitePage } from "../site-page.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, Steps } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

/** The last step: check the answers. */
const CHECK = 3;

export const handle = { title: (text) => text.reports.form.title } satisfies PageHandle;

/**
 * The steps stay in this browser's memory of pages, or the phone's own Back would lose what was typed; the receipt code
 * stays nowhere.
 */
export const headers: HeadersFunction = ({ actionHeaders }) => ({
  "Cache-Control": actionHeaders.get("Cache-Control") ?? "private, no-cache",
});

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db }) => {
    const [townships, counties, departments] = await Promise.all([listTownships(db), listCounties(db), listBodies(db)]);
    const countyById = new Map(counties.map((county) => [county.id, county]));
    return {
      token: newSubmissionToken(),
      choices: {
        townships: townships.map((one) => {
          const county = countyById.get(one.parent_id ?? 0);
          return {
            code: one.code,
            name: one.name,
            nameEn: one.name_en,
            county: county?.name ?? "",
            countyEn: county?.name_en ?? "",
          };
        }),
        departments: departments.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      },
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await readForm(visit.request);
    const { step: typedStep, go, ...typed } = answersOf(form);
    const known = Object.entries(typed).filter(([name]) => name === "token" || isField(0, name) || isField(1, name));
    const answers: Answers = Object.fromEntries(known);
    const step = Math.min(Math.max(Number(typedStep) || 1, 1), CHECK);
    const asked = /^to-([12])$/.exec(String(go));
    if (asked) return { step: Number(asked[1]), answers };
    const masking = /^mask-(all|\d{1,4})$/.exec(String(go))?.[1];
    if (masking) return { step: CHECK, answers: { ...answers, body: masked(answers.body, masking, visit.locale) } };
    if (step === CHECK) return send(visit, form, answers);
    const parsed = parseForm(form, STEPS[step === 1 ? 0 : 1], { lists: LISTS });
    return parsed.ok ? { step: step + 1, answers } : problems(step, answers, parsed.errors);
  });
}

/** The text with one of the identifying places in it masked, or all of them. */
function masked(body: string | string[] | undefined, which: string, locale: Locale): string {
  const text = [body].flat()[0] ?? "";
  const places = findIdentifying(text);
  const { kinds } = dictionary(locale).reports.identifying;
  return mask(text, which === "all" ? places : places.slice(Number(which), Number(which) + 1), (kind) => kinds[kind]);
}

function problems(step: number, answers: Answers, errors: Record<string, string>, status = 400) {
  return data({ step, answers, errors }, { status });
}

/** Sends the whole form; whatever does not fit leads back to the step that asks it. */
async function send({ db, clientKey, today }: Visit, form: FormData, answers: Answers) {
  const parsed = parseForm(form, wholeForm, { lists: LISTS });
  if (!parsed.ok) {
    const inFirst = Object.keys(parsed.errors).some((name) => isField(0, name));
    return problems(inFirst ? 1 : 2, answers, parsed.errors);
  }
  const token = String(answers.token);
  const sent = await attempt(["too_many_tries", "busy", "unknown_region", "unknown_department"], async () => {
    await submissionLimit.spend(clientKey);
    return receiveReport(db, toNewReport(parsed.value), TOKEN.test(token) ? token : newSubmissionToken(), today);
  });
  switch (sent.refused) {
    case null:
      return data({ receipt: sent.value.code, again: sent.value.again }, { headers: { "Cache-Control": "no-store" } });
    case "unknown_region":
      return problems(1, answers, { region: "region_required" });
    case "unknown_department":
      return problems(1, answers, { department: "department_unknown" });
    default:
      return problems(CHECK, answers, { send: sent.refused }, STATUS[sent.refused]);
  }
}

function isField(step: 0 | 1, name: string): boolean {
  return (STEP_FIELDS[step] as readonly string[]).includes(name);
}

export default function Report() {
  const { token, choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { site, reports } = useText();
  const words = reports.form;
  const errors = result && "errors" in result ? result.errors : {};
  const fieldErrors = useFieldErrors(errors);
  if (result && "receipt" in result) {
    return (
      <SitePage title={reports.receipt.title} lede={reports.receipt.lede} quickExit={<LeaveButton />}>
        <ReceiptText code={result.receipt} again={result.again} />
      </SitePage>
    );
  }
  const step = result?.step ?? 1;
  const answers: Answers = { token, ...result?.answers };
  const shown: readonly string[] = STEP_FIELDS[step - 1] ?? [];
  const carried = Object.fromEntries(Object.entries(answers).filter(([name]) => !shown.includes(name)));
  const Step = step === 1 ? DemandStep : DetailsStep;
  const summary = Object.keys(errors).map((name) => ({ name, message: fieldErrors(name).error ?? "" }));
  return (
    <SitePage
      title={step === CHECK ? words.check : words.title}
      lede={step === CHECK ? words.checkLede : step === 1 ? words.lede : undefined}
      quickExit={<LeaveButton />}
    >
      <ErrorSummary title={site.errorSummary} errors={summary} />
      <Steps text={words.step(step, CHECK)} current={step} names={words.steps} />
      {step === 1 && <Notice>{words.safety}</Notice>}
      <form method="post" action="/report" noValidate>
        {/* The first button of a form is the one that Enter presses. */}
        <button type="submit" name="go" value="next" hidden aria-hidden tabIndex={-1} />
        <HiddenFields values={{ step, ...carried }} />
        {step === CHECK ? (
          <CheckStep answers={answers} choices={choices} />
        ) : (
          <Step answers={answers} errors={errors} choices={choices} />
        )}
        <Actions>
          <Button name="go" value="next">
            {step === CHECK ? words.send : words.next}
          </Button>
          {step > 1 && (
            <Button name="go" value={`to-${step - 1}`} look="secondary">
              {words.back}
            </Button>
          )}
        </Actions>
      </form>
    </SitePage>
  );
}
