import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { decideAnswer, DECIDE_ANSWER_REFUSALS } from "../rulings/answers/decide-answer.server.ts";
import { listHeldAnswers } from "../rulings/answers/read-answers.server.ts";
import { useMatterErrors, matterKey } from "../rulings/matter-errors.ts";
import type { PageHandle } from "../page-handle.ts";
import { MarkedText } from "../redaction/pane/marked-text.tsx";
import { AnswerSaid } from "../replies/answer/answer-text.tsx";
import { FileLines } from "../replies/files/draft-files.tsx";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { publishForm, returnForm } from "../rulings/answers/answers-form.ts";

const HERE = "/desk/answers";

export const handle = { title: (text) => text.answers.title, scripts: true } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    return {
      waiting: await listHeldAnswers(visit.db, actor),
      person: actor.displayName,
      done: visit.url.searchParams.get("done"),
    };
  });
}

const noteOf = (answer: string | number | undefined) => `note-${answer}`;

const heldRefused = () =>
  ({
    ...at("note", "own_decision", "not_two", "stale_version", "not_found", "personal_left"),
    unseen_left: ["note", "personal_left"],
    ...onPage("clock_jumped", "forbidden", "home_county", "recused", "unknown_region"),
  }) as const;
const findingsIn = <Found extends { field: string; findings: unknown }>(found: readonly Found[], field: string) =>
  (found.find((one) => one.field === field)?.findings ?? []) as Found["findings"];
/** Each answer of the page has a note of its own. */
const NOTE = { note: ({ answer }: Record<string, string>) => noteOf(answer) };

export function action(args: ActionFunctionArgs) {
  return formAction(args, { who: ({ visit }) => requirePermission(visit, "judge:case"), key: matterKey }, (act) => ({
    return: act({
      schema: returnForm,
      named: NOTE,
      codes: DECIDE_ANSWER_REFUSALS,
      refusals: heldRefused(),
      run: async ({ visit: { db, today }, who }, { answer, note }) => {
        await decideAnswer(db, who, answer, { act: "return", note }, today);
        return redirect(`${HERE}?done=return`);
      },
    }),
    publish: act({
      schema: publishForm,
      named: NOTE,
      places: ["note"],
      codes: DECIDE_ANSWER_REFUSALS,
      refusals: heldRefused(),
      run: async ({ visit: { db, today }, who }, { answer }) => {
        await decideAnswer(db, who, answer, { act: "publish" }, today);
        return redirect(`${HERE}?done=publish`);
      },
    }),
  }));
}

export default function DeskAnswers() {
  const { waiting, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, answering, entering, answers: words, matters, register, vocabulary } = useText();
  const nameOf = useName();
  const at = waiting.some((one) => String(one.id) === failed?.answers.answer) ? failed?.answers.answer : undefined;
  const message = useMatterErrors(failed?.errors ?? {});
  const error = Object.keys(failed?.errors ?? {}).map((name) => message(name).error)[0];
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      {error && (
        <ErrorSummary title={site.errorSummary} errors={[{ name: at ? noteOf(at) : "answers", message: error }]} />
      )}
      {(done === "publish" || done === "return") && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <div id="f-answers" tabIndex={-1}>
        {waiting.length === 0 && <EmptyState title={words.none} />}
      </div>
      {waiting.map((one) => (
        <form key={one.id} method="post" action={HERE} noValidate aria-labelledby={`answer-${one.id}`}>
          <h2 id={`answer-${one.id}`}>
            <a href={`/desk/cases/${one.number}`}>{one.number}</a> <span lang="zh-CN">{one.title}</span>
          </h2>
          <FactList
            title={
              one.channel
                ? entering.entered(nameOf(one.department), site.day(one.countsOn), one.channel)
                : words.filed(nameOf(one.department), site.day(one.filedOn))
            }
            facts={[
              {
                term: answering.fields.remedies,
                detail: site.list(one.answer.remedies.map((remedy) => vocabulary.remedies[remedy].label)),
              },
              { term: words.countsOn, detail: site.day(one.countsOn) },
              { term: register.cases.due, detail: site.day(one.dueOn) },
              {
                term: words.foundTitle,
                detail: site.number(one.found.reduce((sum, { findings }) => sum + findings.length, 0)),
              },
            ]}
          />
          <AnswerSaid
            texts={one.answer}
            restBy={one.answer.restBy}
            level={2}
            show={(text, field) => <MarkedText text={text} findings={findingsIn(one.found, field)} />}
          />
          <FileLines files={one.files} address={`${HERE}/files`} />
          <HiddenFields values={{ answer: one.id }} />
          {one.own ? (
            <Notice>{matters.errors.own_decision}</Notice>
          ) : (
            <>
              <TextArea
                name={noteOf(one.id)}
                rows={3}
                label={one.channel ? entering.confirmNote : words.note}
                hint={one.channel ? entering.confirmHint : words.noteHint}
                defaultValue={failed?.answers[noteOf(one.id)]}
                error={String(one.id) === at ? error : undefined}
                errorPrefix={site.errorPrefix}
              />
              <Actions>
                <Button name="act" value="return">
                  {one.channel ? entering.return : words.return}
                </Button>
                <Button name="act" value="publish" look="secondary">
                  {one.channel ? entering.confirm : words.publish}
                </Button>
              </Actions>
            </>
          )}
        </form>
      ))}
    </SitePage>
  );
}
