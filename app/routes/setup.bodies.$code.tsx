import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { readDepartment, readDepartmentFacts } from "../departments/department.server.ts";
import { ASSERT_CAN_REFUSALS } from "../accounts/permissions.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { readOthers } from "../setup/bodies/bodies.server.ts";
import {
  type BodyError,
  changeForm,
  bodyCorrectionForm,
  lineForm,
  undoBodyMergerForm,
} from "../setup/bodies/change.ts";
import { CHANGE_BODY_REFUSALS, changeBody, CORRECT_BODY_REFUSALS, correctBody } from "../setup/bodies/change.server.ts";
import { CORRECT_LINE_REFUSALS, correctLine, readLines } from "../setup/bodies/line/line.server.ts";
import { LineForm } from "../setup/bodies/line/line-form.tsx";
import { isUndoable, UNDO_BODY_MERGER_REFUSALS, undoBodyMerger } from "../setup/bodies/undo.server.ts";
import { ChangeForm, BodyCorrectionForm, UndoForm } from "../setup/bodies/body-forms.tsx";
import { SetupPage } from "../setup/setup-page.tsx";
import { ErrorSummary, sayErrors } from "../ui/form.tsx";

export const handle = {
  title: (text, data) => text.setup.body.title(text.site.nameOf(data.department)),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const { db, params, url } = visit;
    const department = await readDepartment(db, params.code ?? "");
    const [facts, others, line] = await Promise.all([
      readDepartmentFacts(db, department),
      readOthers(db, department),
      readLines(db, department.code),
    ]);
    const { aliases, formerNames, changes } = facts;
    const merged = changes.some((change) => change.kind === "merged" && !change.came && change.undoneOn === null);
    const undo = merged ? await isUndoable(db, department.id) : null;
    return {
      department,
      undo,
      aliases,
      formerNames,
      others,
      line,
      person: actor.displayName,
      done: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const done = (code: string) => redirect(`/setup/bodies/${code}?done`);
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "set-up:site"),
      key: (message: BodyError) => message,
      show: async ({ act }) => ({ act }),
    },
    (act) => ({
      correct: act({
        schema: bodyCorrectionForm,
        codes: CORRECT_BODY_REFUSALS,
        refusals: {
          name_taken: ["name", "taken"],
          ...onPage(...ASSERT_CAN_REFUSALS, "already_ended", "unknown_department"),
        },
        run: async ({ visit: { db, params, today }, who }, correction) => {
          const { code = "" } = params;
          await correctBody(db, who, code, correction, today);
          return done(code);
        },
      }),
      line: act({
        schema: lineForm,
        codes: CORRECT_LINE_REFUSALS,
        refusals: {
          wrong_state: ["line", "sameLine"],
          bad_request: ["line", "line"],
          ...onPage(...ASSERT_CAN_REFUSALS, "already_ended", "unknown_department"),
        },
        run: async ({ visit: { db, params, today }, who }, correction) => {
          const { code = "" } = params;
          await correctLine(db, who, code, correction, today);
          return done(code);
        },
      }),
      undo: act({
        schema: undoBodyMergerForm,
        codes: UNDO_BODY_MERGER_REFUSALS,
        // Its page says at once that it cannot be undone any more.
        refusals: {
          wrong_state: { to: `/setup/bodies/${args.params.code ?? ""}` },
          ...onPage(...ASSERT_CAN_REFUSALS, "unknown_department"),
        },
        run: async ({ visit: { db, params, today }, who }, { reason }) => {
          const { code = "" } = params;
          await undoBodyMerger(db, who, code, { reason, today });
          return done(code);
        },
      }),
      change: act({
        schema: changeForm,
        codes: CHANGE_BODY_REFUSALS,
        refusals: {
          name_taken: ["newName", "taken"],
          unknown_department: ["other", "other"],
          wrong_state: ["kind", "state"],
          ...onPage(...ASSERT_CAN_REFUSALS, "already_ended"),
        },
        run: async ({ visit: { db, params, today }, who }, change) => {
          const { code = "" } = params;
          await changeBody(db, who, code, change, today);
          return done(code);
        },
      }),
    }),
  );
}

export default function Body() {
  const { department, undo, line, aliases, formerNames, others, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.body;
  const errors = sayErrors(answer, words.errors);
  const form = (act: "correct" | "line" | "change" | "undo") =>
    answer?.act === act ? { answers: answer.answers, errors: errors.at } : { answers: null, errors: {} };
  return (
    <SetupPage title={words.title(nameOf(department))} person={person} done={done && !answer ? setup.saved : null}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      <p>
        <a href={`/departments/${department.code}`}>{words.public}</a>
      </p>
      {department.endedOn === null ? (
        <>
          <BodyCorrectionForm body={{ ...department, aliases, formerNames }} {...form("correct")} />
          <LineForm code={department.code} {...line} {...form("line")} />
          <ChangeForm code={department.code} others={others} {...form("change")} />
        </>
      ) : (
        <>
          <p>{words.ended(site.day(department.endedOn))}</p>
          {undo === false && <p>{words.undo.cannot}</p>}
          {undo === true && <UndoForm code={department.code} {...form("undo")} />}
        </>
      )}
    </SetupPage>
  );
}
