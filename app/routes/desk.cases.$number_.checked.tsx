import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { CHECK_ANSWER_REFUSALS, checkAnswer, readChecks } from "../rulings/checking/check-answer.server.ts";
import { CHECK_FINDINGS, CHECK_KINDS } from "../rulings/checking/checking.ts";
import { type CheckingError, checkingForm } from "../rulings/checking/checking-form.ts";
import { ThreeWords } from "../rulings/checking/three-words.tsx";
import { wordsToHide } from "../rulings/hidden-words.server.ts";
import { assertMayJudge, readCaseForDesk } from "../rulings/takedown/read-takedowns.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.checking.title(matter.number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    const { db, params, today, url } = visit;
    await assertMayJudge(db, actor, params.number ?? "");
    const { matter, answers } = await readCaseForDesk(db, actor, params.number ?? "", today);
    if (matter.number !== params.number) throw redirect(`/desk/cases/${matter.number}/checked`);
    return {
      matter: { number: matter.number, title: matter.title },
      replies: answers.replies.filter((reply) => reply.hidden === null),
      words: answers.words,
      checks: await readChecks(db, matter.id),
      person: actor.displayName,
      done: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "judge:case"),
      key: (message: CheckingError) => message,
      show: async ({ visit, who }, { answers, refused }) => ({
        asked: await wordsToHide(visit.db, who, refused, caseNumber, answers),
      }),
    },
    (act) => ({
      enter: act({
        schema: checkingForm,
        codes: CHECK_ANSWER_REFUSALS,
        refusals: {
          ...at("answer", "not_found", "stale_version"),
          personal_left: ["words", "personal"],
          unseen_left: ["words", "personal"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused"),
          ...onPage("unknown_case", "case_withdrawn", "case_hidden", "unknown_region"),
        },
        run: async ({ visit: { db, today }, who }, check) => {
          await checkAnswer(db, who, { caseNumber, ...check }, today);
          return redirect(`/desk/cases/${caseNumber}/checked?done`);
        },
      }),
    }),
  );
}

export default function DeskCheck() {
  const { matter, replies, words: said, checks, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, checking: words, vocabulary } = useText();
  const errors = failed?.errors ?? {};
  const field = (name: string) => {
    const code = errors[name];
    const error = code && (words.errors[code as CheckingError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
  const address = `/desk/cases/${matter.number}/checked`;
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={matter.number}
      title={words.heading}
      lede={words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/desk", label: desk.queue.title },
          { href: `/desk/cases/${matter.number}`, label: matter.title },
        ],
      }}
    >
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <AskedNotice words={failed?.asked ?? []} />
      {replies.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <ThreeWords replies={replies} words={said} checks={checks} />
          <form method="post" action={address} noValidate>
            <HiddenFields values={{ seen: failed ? failed.answers.seen : checks.length }} />
            <RadioGroup
              name="answer"
              label={words.answer}
              defaultValue={failed?.answers.answer}
              options={replies.map((reply) => ({
                value: String(reply.position),
                label: words.answerOption(
                  reply.position,
                  site.day(reply.publishedOn),
                  site.list(reply.remedies.map((remedy) => vocabulary.remedies[remedy].label)),
                ),
              }))}
              {...field("answer")}
            />
            <RadioGroup
              name="kind"
              label={words.kind}
              defaultValue={failed?.answers.kind}
              options={CHECK_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              {...field("kind")}
            />
            <RadioGroup
              name="found"
              label={words.finding}
              defaultValue={failed?.answers.found}
              options={CHECK_FINDINGS.map((found) => ({ value: found, label: words.found[found] }))}
              {...field("found")}
            />
            <TextArea
              name="words"
              rows={4}
              label={words.words}
              hint={words.wordsHint}
              defaultValue={failed?.answers.words}
              {...field("words")}
            />
            <Button name="act" value="enter">
              {words.submit}
            </Button>
          </form>
        </>
      )}
    </SitePage>
  );
}
