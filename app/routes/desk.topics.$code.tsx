import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { CaseTable } from "../cases/case-table.tsx";
import { addDays } from "../day.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import {
  ADD_TO_TOPIC_REFUSALS,
  addToTopic,
  TAKE_OUT_OF_TOPIC_REFUSALS,
  takeOutOfTopic,
} from "../topics/gather-cases.server.ts";
import {
  CLOSE_TOPIC_REFUSALS,
  closeTopic,
  FINISH_STEP_REFUSALS,
  finishStep,
  MOVE_STEP_REFUSALS,
  moveStep,
  SET_STEP_REFUSALS,
  setStep,
} from "../topics/plan-steps.server.ts";
import {
  doneFieldOf,
  FARTHEST_STEP,
  MAX_TOPIC_CASES,
  MAX_TOPIC_STEPS,
  moveDayFieldOf,
  moveReasonFieldOf,
  outFieldOf,
  type TopicError,
} from "../topics/topic.ts";
import {
  topicAddForm,
  topicCloseForm,
  topicFinishForm,
  topicMoveForm,
  topicOutForm,
  topicStepForm,
  useTopicErrors,
} from "../topics/topic-form.ts";
import { ownTopic, readTopicForDesk } from "../topics/topic.server.ts";
import {
  TopicAddForm,
  TopicCloseForm,
  TopicNewStepForm,
  TopicOutForm,
  TopicStepForms,
} from "../topics/topic-desk-forms.tsx";
import { TopicPlan } from "../topics/topic-plan.tsx";
import { ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { topic }) => text.topics.desk.pageTitle(topic.code),
} satisfies PageHandle<typeof loader>;

const DONE = ["open", "add", "out", "step", "finish", "move", "close"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    const { db, params, today, url } = visit;
    const row = await ownTopic(db, actor, params.code ?? "");
    return {
      topic: await readTopicForDesk(db, row, today),
      last: addDays(today, FARTHEST_STEP),
      person: actor.displayName,
      done: DONE.find((one) => one === url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const code = args.params.code ?? "";
  const away = onPage("clock_jumped", "forbidden", "home_county", "recused", "not_found");
  const done = (what: (typeof DONE)[number]) => redirect(`/desk/topics/${code}?done=${what}`);
  const gate = <Field extends string>(field: Field) =>
    ({
      personal_left: [field, "personal"],
      unseen_left: [field, "personal"],
      unknown_region: "page",
      stale_version: [field, "stale_version"],
      topic_over: [field, "topic_over"],
    }) as const;
  // What names no row is told at the fields of a further one.
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "judge:case"), key: (message: TopicError) => message },
    (act) => ({
      add: act({
        schema: topicAddForm,
        codes: ADD_TO_TOPIC_REFUSALS,
        refusals: {
          ...at("number", "unknown_case", "case_withdrawn", "case_hidden", "case_elsewhere", "case_gathered"),
          ...at("number", "cases_many", "stale_version", "topic_over"),
          ...away,
        },
        run: async ({ visit: { db, today }, who }, { number: caseNumber, version }) => {
          await addToTopic(db, who, { code, version, caseNumber }, today);
          return done("add");
        },
      }),
      out: act({
        schema: topicOutForm,
        named: { outReason: ({ case: number }) => (number ? outFieldOf(number) : "number") },
        codes: TAKE_OUT_OF_TOPIC_REFUSALS,
        refusals: { ...gate("outReason"), ...at("outReason", "unknown_case", "cases_few"), ...away },
        run: async ({ visit: { db, today }, who }, { case: caseNumber, outReason: reason, version }) => {
          await takeOutOfTopic(db, who, { code, version, caseNumber, reason }, today);
          return done("out");
        },
      }),
      step: act({
        schema: topicStepForm,
        codes: SET_STEP_REFUSALS,
        refusals: { ...gate("words"), ...at("words", "steps_many"), ...at("dueOn", "step_day_unfit"), ...away },
        run: async ({ visit: { db, today }, who }, step) => {
          await setStep(db, who, { code, ...step }, today);
          return done("step");
        },
      }),
      finish: act({
        schema: topicFinishForm,
        named: { doneWords: ({ step }) => (step ? doneFieldOf(step) : "words") },
        codes: FINISH_STEP_REFUSALS,
        refusals: { ...gate("doneWords"), ...at("doneWords", "step_over"), ...away },
        run: async ({ visit: { db, today }, who }, { doneWords: words, ...step }) => {
          await finishStep(db, who, { code, words, ...step }, today);
          return done("finish");
        },
      }),
      move: act({
        schema: topicMoveForm,
        named: {
          moveDay: ({ step }) => (step ? moveDayFieldOf(step) : "dueOn"),
          moveReason: ({ step }) => (step ? moveReasonFieldOf(step) : "words"),
        },
        codes: MOVE_STEP_REFUSALS,
        refusals: {
          ...gate("moveReason"),
          ...at("moveReason", "step_over", "moves_many"),
          ...at("moveDay", "step_day_unfit", "nothing_changed"),
          ...away,
        },
        run: async ({ visit: { db, today }, who }, { moveDay: dueOn, moveReason: reason, ...step }) => {
          await moveStep(db, who, { code, dueOn, reason, ...step }, today);
          return done("move");
        },
      }),
      close: act({
        schema: topicCloseForm,
        codes: CLOSE_TOPIC_REFUSALS,
        refusals: { ...gate("closing"), ...away },
        run: async ({ visit: { db, today }, who }, { closing: words, version }) => {
          await closeTopic(db, who, { code, version, words }, today);
          return done("close");
        },
      }),
    }),
  );
}

export default function DeskTopic() {
  const { topic, last, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, topics } = useText();
  const words = topics.desk;
  const errors = failed?.errors ?? {};
  const field = useTopicErrors(errors);
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  const form = { action: `/desk/topics/${topic.code}`, answers, field, version: topic.version };
  const open = topic.closedOn === null;
  const standing = [...topic.cases.map(({ number }) => number), ...topic.unseen];
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={topic.code}
      title={topic.question}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/desk", label: desk.queue.title },
          { href: "/desk/topics", label: words.title },
        ],
      }}
    >
      {done && !failed && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <p>
        <a href={`/topics/${topic.code}`}>{words.publicPage}</a>
      </p>
      {!open && <Notice>{words.over}</Notice>}
      <h2>{words.planTitle}</h2>
      <TopicPlan steps={topic.steps} />
      {open &&
        topic.steps
          .filter((step) => step.doneOn === null)
          .map((step) => (
            <section key={step.position} aria-label={topics.page.step(step.position, step.words)}>
              <h3 lang="zh-CN">{topics.page.step(step.position, step.words)}</h3>
              <TopicStepForms {...form} step={step.position} />
            </section>
          ))}
      {open && (topic.steps.length < MAX_TOPIC_STEPS || failed) && <TopicNewStepForm {...form} last={last} />}
      <h2>{words.casesTitle}</h2>
      <CaseTable cases={topic.cases} caption={words.casesTitle} withNumber linkTo="/desk/cases" />
      {topic.unseen.length > 0 && <p>{words.unseen(site.list(topic.unseen))}</p>}
      {open && standing.map((number) => <TopicOutForm key={number} {...form} number={number} />)}
      {open && (standing.length < MAX_TOPIC_CASES || failed) && <TopicAddForm {...form} />}
      {(open || failed) && <TopicCloseForm {...form} />}
    </SitePage>
  );
}
