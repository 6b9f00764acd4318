import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { readDepartment, readDepartmentFacts } from "../departments/department.server.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { readOthers } from "../setup/bodies/bodies.server.ts";
import { type BodyError, changeForm, correctionForm } from "../setup/bodies/change.ts";
import { changeBody, correctBody } from "../setup/bodies/change.server.ts";
import { ChangeForm, CorrectionForm } from "../setup/bodies/body-forms.tsx";
import { SetupPage } from "../setup/setup-page.tsx";
import { ErrorSummary } from "../ui/form.tsx";

export const handle = {
  title: (text, data) => text.setup.body.title(text.site.nameOf(data.department)),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const { db, params, url } = visit;
    const department = await readDepartment(db, params.code ?? "");
    const [facts, others] = await Promise.all([readDepartmentFacts(db, department), readOthers(db, department)]);
    const { aliases, formerNames } = facts;
    return { department, aliases, formerNames, others, person: actor.displayName, done: url.searchParams.has("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const { db, today, params } = visit;
    const code = params.code ?? "";
    const form = await readForm(visit.request);
    const act = pressed(form, ["correct", "change"]);
    const failed = (errors: Record<string, string>, status = 400) =>
      data({ act, errors: errors as Record<string, BodyError>, answers: answersOf(form) }, { status });
    if (act === "correct") {
      const parsed = parseForm(form, correctionForm);
      if (!parsed.ok) return failed(parsed.errors);
      const corrected = await attempt(["name_taken"], () => correctBody(db, actor, code, parsed.value, today));
      return corrected.refused ? failed({ name: "taken" }, 409) : redirect(`/setup/bodies/${code}?done`);
    }
    const parsed = parseForm(form, changeForm);
    if (!parsed.ok) return failed(parsed.errors);
    const { value } = parsed;
    const changed = await attempt(["name_taken", "wrong_state", "unknown_department"], () =>
      changeBody(db, actor, code, value, today),
    );
    if (changed.refused === "name_taken") return failed({ newName: "taken" }, 409);
    if (changed.refused === "unknown_department") return failed({ other: "other" });
    return changed.refused ? failed({ kind: "state" }, 409) : redirect(`/setup/bodies/${code}?done`);
  });
}

export default function Body() {
  const { department, aliases, formerNames, others, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.body;
  const said = Object.entries(answer?.errors ?? {});
  const errors = Object.fromEntries(said.map(([name, key]) => [name, words.errors[key]]));
  const form = (act: "correct" | "change") =>
    answer?.act === act ? { answers: answer.answers, errors } : { answers: null, errors: {} };
  return (
    <SetupPage title={words.title(nameOf(department))} person={person} done={done && !answer ? setup.saved : null}>
      <ErrorSummary
        title={site.errorSummary}
        errors={said.map(([name, key]) => ({ name, message: words.errors[key] }))}
      />
      <p>
        <a href={`/departments/${department.code}`}>{words.public}</a>
      </p>
      {department.endedOn === null ? (
        <>
          <CorrectionForm body={{ ...department, aliases, formerNames }} {...form("correct")} />
          <ChangeForm code={department.code} others={others} {...form("change")} />
        </>
      ) : (
        <p>{words.ended(site.day(department.endedOn))}</p>
      )}
    </SetupPage>
  );
}
