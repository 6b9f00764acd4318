import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { readStages } from "../cases/clock/clock.server.ts";
import { StageTable } from "../cases/clock/stage-table.tsx";
import { readCasePage } from "../cases/read-case.server.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { promiseForm, type StageError } from "../replies/stages/promise-form.ts";
import {
  declareRemedied,
  DECLARE_REMEDIED_REFUSALS,
  promiseDay,
  PROMISE_DAY_REFUSALS,
  SIGN_FOR_REFUSALS,
  signFor,
} from "../replies/stages/stages.server.ts";
import { MAX_PROMISE_REASON, PROMISED_STAGES } from "../replies/stages/stages.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { TextArea, TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.stages.title(matter.number),
} satisfies PageHandle<typeof loader>;

const DONE = ["sign", "remedy", "promise"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "reply:case");
    const { db, params, today, url } = visit;
    const matter = await readCasePage(db, params.number ?? "", today, "department");
    if (!can(actor, "reply:case", { departmentId: matter.department.id })) throw new DomainError("forbidden");
    if (matter.number !== params.number) throw redirect(`/office/cases/${matter.number}/clock`);
    return {
      matter: { number: matter.number, title: matter.title },
      stages: await readStages(db, matter.id, today),
      today,
      person: actor.displayName,
      done: DONE.find((one) => one === url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  const stays = onPage("clock_jumped", "forbidden", "home_county", "recused", "unknown_case", "case_withdrawn");
  const done = (what: (typeof DONE)[number]) => redirect(`/office/cases/${caseNumber}/clock?done=${what}`);
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "reply:case"), key: (message: StageError) => message },
    (act) => ({
      sign: act({
        onlyPressed: true,
        codes: SIGN_FOR_REFUSALS,
        refusals: { ...stays, ...onPage("stale_version", "wrong_state") },
        run: async ({ visit: { db, today }, who }) => {
          await signFor(db, who, caseNumber, today);
          return done("sign");
        },
      }),
      remedy: act({
        onlyPressed: true,
        codes: DECLARE_REMEDIED_REFUSALS,
        refusals: { ...stays, ...onPage("stale_version", "wrong_state") },
        run: async ({ visit: { db, today }, who }) => {
          await declareRemedied(db, who, caseNumber, today);
          return done("remedy");
        },
      }),
      promise: act({
        schema: promiseForm,
        codes: PROMISE_DAY_REFUSALS,
        refusals: {
          ...at("stage", "promise_over", "stale_version", "wrong_state"),
          ...at("day", "promise_unfit"),
          ...at("reason", "identifying_left"),
          ...stays,
          ...onPage("personal_left", "unseen_left", "unknown_region"),
        },
        run: async ({ visit: { db, today }, who }, promised) => {
          await promiseDay(db, who, caseNumber, promised, today);
          return done("promise");
        },
      }),
    }),
  );
}

export default function OfficeClock() {
  const { matter, stages, today, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const { site, desk, reports, stages: words } = text;
  const errors = failed?.errors ?? {};
  const field = (name: string) => {
    const key = errors[name];
    const error = key && (words.errors[key as StageError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
  const address = `/office/cases/${matter.number}`;
  const of = (name: "signed" | "answered" | "remedied") => stages.find((one) => one.stage === name);
  const unmet = (name: "signed" | "remedied") => of(name)?.metOn === null;
  const open = PROMISED_STAGES.flatMap((name) => {
    const stage = of(name);
    return stage && stage.metOn === null && stage.promise === null && (stage.heldOn !== null || stage.dueOn >= today)
      ? [stage]
      : [];
  });
  return (
    <SitePage
      person={person}
      kicker={matter.number}
      title={words.link}
      lede={words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/office", label: desk.office.title },
          { href: address, label: matter.title },
        ],
      }}
    >
      {done && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <StageTable stages={stages} />
      {unmet("signed") && (
        <form method="post" action={`${address}/clock`}>
          <h2>{words.signTitle}</h2>
          <p>{words.signText}</p>
          <HiddenFields values={{ act: "sign" }} />
          <Button>{words.sign}</Button>
        </form>
      )}
      {unmet("remedied") && of("answered")?.metOn && (
        <form method="post" action={`${address}/clock`}>
          <h2>{words.remedyTitle}</h2>
          <p>{words.remedyText}</p>
          <HiddenFields values={{ act: "remedy" }} />
          <Button>{words.remedy}</Button>
        </form>
      )}
      {(open.length > 0 || failed) && (
        <form method="post" action={`${address}/clock`} noValidate>
          <h2>{words.promiseTitle}</h2>
          <p>{words.promiseText}</p>
          <HiddenFields values={{ act: "promise" }} />
          <RadioGroup
            name="stage"
            label={words.which}
            defaultValue={failed?.answers.stage}
            options={open.map((one) => ({
              value: one.stage,
              label: words.until(words.names[one.stage], site.day(one.dueOn)),
            }))}
            {...field("stage")}
          />
          <TextField
            name="day"
            type="date"
            width="medium"
            label={words.day}
            defaultValue={failed?.answers.day}
            required
            {...field("day")}
          />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            limit={reports.form.bodyLimit(MAX_PROMISE_REASON)}
            defaultValue={failed?.answers.reason}
            required
            {...field("reason")}
          />
          <Button>{words.submit}</Button>
        </form>
      )}
    </SitePage>
  );
}
