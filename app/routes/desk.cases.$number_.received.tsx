import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { MarkedText } from "../redaction/pane/marked-text.tsx";
import { AnswerFields, useAnswerErrors } from "../replies/answer/answer-fields.tsx";
import { ANSWER_LISTS, type ReplyError } from "../replies/answer/answer-form.ts";
import { findInAnswerTo } from "../replies/reply.server.ts";
import { ANSWER_CHANNELS } from "../replies/reply.ts";
import { enterAnswer, ENTER_ANSWER_REFUSALS, readRefusedEntry } from "../rulings/answers/enter-answer.server.ts";
import { type EnteringError, enterForm } from "../rulings/answers/enter-form.ts";
import { assertMayJudge, readCaseForDesk } from "../rulings/takedown/read-takedowns.server.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { fieldId, TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.entering.title(matter.number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    const { db, params, today, url } = visit;
    await assertMayJudge(db, actor, params.number ?? "");
    const { matter, answers } = await readCaseForDesk(db, actor, params.number ?? "", today);
    if (matter.number !== params.number) throw redirect(`/desk/cases/${matter.number}/received`);
    return {
      matter: { number: matter.number, title: matter.title },
      startedOn: answers.clock.startedOn,
      seen: answers.replies.length,
      waits: answers.held !== null,
      refused: await readRefusedEntry(db, matter.id),
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
      key: (message: ReplyError | EnteringError) => message,
      lists: ANSWER_LISTS,
      show: async ({ visit }, { answers, refused }) => ({
        found: refused === "personal_left" ? await findInAnswerTo(visit.db, caseNumber, answers) : [],
      }),
    },
    (act) => ({
      enter: act({
        schema: ({ today }) => enterForm(today),
        shape: { lists: ANSWER_LISTS },
        places: ["found"],
        codes: ENTER_ANSWER_REFUSALS,
        refusals: {
          ...at("body", "stale_version", "answer_waiting"),
          ...at("receivedOn", "receipt_unfit"),
          ...at("found", "personal_left"),
          ...onPage("clock_jumped", "forbidden", "home_county", "recused", "unseen_left", "unknown_region"),
          ...onPage("unknown_case", "case_withdrawn"),
        },
        run: async ({ visit: { db, today }, who, answers }, entered) => {
          await enterAnswer(db, who, { caseNumber, ...entered, seen: Number(answers.seen ?? "0") }, today);
          return redirect(`/desk/cases/${caseNumber}/received?done`);
        },
      }),
    }),
  );
}

export default function DeskReceived() {
  const { matter, startedOn, seen, waits, refused, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, entering: words, answering } = useText();
  const answerField = useAnswerErrors(failed?.errors ?? {});
  const field = (name: string) => {
    const said = (words.errors as Readonly<Record<string, string>>)[failed?.errors[name] ?? ""];
    return said === undefined ? answerField(name) : { ...answerField(name), error: said };
  };
  const kept = { remedies: refused?.answer.remedies ?? [], texts: refused?.answer ?? {} };
  const typed = failed ? { remedies: failed.lists.remedies ?? [], texts: failed.answers } : kept;
  const found = failed?.found ?? [];
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
      <ErrorSummary title={site.errorSummary} errors={listErrors(failed?.errors ?? {}, field)} />
      {refused && !failed && (
        <Notice tone="overdue">
          <span lang="zh-CN">{words.refused(refused.note)}</span>
        </Notice>
      )}
      {waits && !failed ? (
        <p>{words.waiting}</p>
      ) : (
        <form method="post" action={`/desk/cases/${matter.number}/received`} noValidate>
          <HiddenFields values={{ seen: failed?.answers.seen ?? seen }} />
          <RadioGroup
            name="channel"
            label={words.channel}
            defaultValue={failed ? failed.answers.channel : (refused?.channel ?? undefined)}
            options={ANSWER_CHANNELS.map((channel) => ({ value: channel, label: words.channels[channel] }))}
            {...field("channel")}
          />
          <TextField
            name="receivedOn"
            type="date"
            width="medium"
            label={words.receivedOn}
            hint={words.receivedHint(site.day(startedOn))}
            defaultValue={failed ? failed.answers.receivedOn : refused?.receivedOn}
            required
            {...field("receivedOn")}
          />
          <p className="hint">{words.number}</p>
          <AnswerFields typed={typed} field={field} />
          {found.length > 0 && (
            <div id={fieldId("found")} tabIndex={-1}>
              <Notice tone="overdue" title={words.errors.personal_left}>
                {found.map((one) => (
                  <div key={one.field}>
                    <p className="label">{answering.fields[one.field]}</p>
                    <MarkedText text={one.text} findings={one.findings} />
                  </div>
                ))}
              </Notice>
            </div>
          )}
          <Button name="act" value="enter">
            {words.submit}
          </Button>
        </form>
      )}
    </SitePage>
  );
}
