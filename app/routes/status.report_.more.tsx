import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Answers } from "../http/forms/answers.ts";
import { at, formAction, onPage, type Sent } from "../http/forms/form-action.server.ts";
import { parseForm } from "../http/forms/form.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { ADD_PARTS_REFUSALS, addParts, readPartsLeftOut } from "../reports/follow-up/added/added.server.ts";
import {
  ADDED_LISTS,
  addedForm,
  type AddedError,
  answersToAdd,
  questionsOf,
  toAdded,
} from "../reports/follow-up/added/added.ts";
import { AddForm } from "../reports/follow-up/added/add-form.tsx";
import { REPORTER_FORM } from "../reports/follow-up/reporter-form.server.ts";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { toForm } from "../reports/form/answers.ts";
import { useFieldErrors } from "../reports/form/field-errors.ts";
import type { ReportError } from "../reports/form/question.ts";
import { SHAPE, TOKEN } from "../reports/form/report-form.ts";
import { readView } from "../reports/form/view.server.ts";
import { type OpenedForm, openReport } from "../reports/receipt/open-report.server.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { activeKey, sealToKey } from "../sealing/sealing.server.ts";
import { Notice } from "../ui/notice.tsx";

const HERE = "/status/report/more";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const parts = await readPartsLeftOut(visit.db, report);
    return {
      parts,
      undecided: report.state === "received",
      reporter: report.reporter,
      view: await readView(visit, questionsOf(["contact"]), {}),
      token: newSubmissionToken(),
      done: visit.url.searchParams.has("done"),
    };
  });
}

const AT_ONCE: AddedError = "added_nothing";
const UNAVAILABLE: ReportError = "contact_unavailable";

const typedIn = ({ who, answers, lists }: Pick<Sent<OpenedForm>, "who" | "answers" | "lists">): Answers =>
  answersToAdd({ ...answers, ...lists }, who.report.reporter);

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      ...REPORTER_FORM,
      key: (message: ReportError | AddedError) => message,
      lists: ADDED_LISTS,
    },
    (act) => ({
      add: act({
        places: ["parts", "contact"],
        codes: [...ADD_PARTS_REFUSALS, "bad_request", "too_large", "too_many_tries"],
        refusals: {
          ...at("parts", "already_sent", "too_many_messages", "too_many_tries", "wrong_state"),
          ...onPage("bad_request", "clock_jumped", "not_found", "too_large"),
        },
        run: async (sent) => {
          const { visit, who } = sent;
          const parsed = parseForm(toForm(typedIn(sent)), addedForm, SHAPE);
          if (!parsed.ok) return { errors: parsed.errors, status: 400 };
          const { contact } = parsed.value;
          const added = toAdded(parsed.value);
          if (Object.keys(added.fields).length === 0) return { errors: { parts: AT_ONCE }, status: 400 };
          const key = contact ? await activeKey(visit.db) : null;
          if (contact && !key) return { errors: { contact: UNAVAILABLE }, status: 400 };
          const sealed = key && (await sealToKey(key, contact));
          const { token: typed = "" } = sent.answers;
          const token = TOKEN.test(typed) ? typed : newSubmissionToken();
          await addParts(visit.db, who.report.id, { ...added, token, sealed }, visit.today);
          return redirect(`${HERE}?done`);
        },
      }),
    }),
  );
}

export default function AddDetails() {
  const { parts, undecided, reporter, view, token, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { followUp } = useText();
  const { added: words } = followUp;
  const field = useFieldErrors(failed?.errors ?? {});
  const said: Record<string, string> = words.errors;
  const errors = Object.entries(failed?.errors ?? {}).map(([name, code]) => ({
    name,
    message: said[code] ?? field(name).error ?? "",
  }));
  const typed: Answers = { ...failed?.answers, ...failed?.lists };
  // What was typed stays on the page, also where the part was told meanwhile.
  const shown = questionsOf(["channel", "needs", "burden", "contact"]).filter(
    ({ name, fields }) =>
      parts.some((part) => part === name) || fields.some((one) => [typed[one]].flat().some(Boolean)),
  );
  return (
    <ReporterPage title={words.title} lede={shown.length > 0 ? words.lede : undefined} errors={errors}>
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      {shown.length > 0 ? (
        <AddForm
          action={HERE}
          questions={shown}
          answers={{ ...typed, reporter }}
          errors={failed?.errors ?? {}}
          view={view}
          token={failed?.answers.token || token}
        />
      ) : (
        <p>{undecided ? words.told : words.decided}</p>
      )}
      <p>
        <a href="/status/report#conversation">{words.write}</a>
      </p>
    </ReporterPage>
  );
}
