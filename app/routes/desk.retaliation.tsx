import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { FlagState, FlagStory, HideForms, noteOf, wordsOf } from "../reports/follow-up/desk/flag-parts.tsx";
import { flagForm, flagReplyForm, type FollowUpError, hideForm } from "../reports/follow-up/follow-up-form.ts";
import {
  handleFlag,
  HANDLE_FLAG_REFUSALS,
  readFlagQueue,
  REPLY_TO_FLAG_REFUSALS,
  replyToFlag,
} from "../reports/follow-up/retaliation/retaliation.server.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { PROPOSE_TAKEDOWN_REFUSALS, proposeTakedown } from "../rulings/takedown/propose-takedown.server.ts";
import { URGENT } from "../rulings/takedown/takedown.ts";
import { SitePage } from "../site-page.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { EmptyState, Notice, Paragraphs } from "../ui/notice.tsx";
import { Timeline } from "../ui/timeline.tsx";

const HERE = "/desk/retaliation";

export const handle = { title: (text) => text.followUp.desk.retaliation.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "handle:retaliation");
    const queue = await readFlagQueue(visit.db, actor, visit.today);
    return {
      ...queue,
      today: visit.today,
      token: newSubmissionToken(),
      person: actor.displayName,
      done: visit.url.searchParams.get("done"),
    };
  });
}

/** Each word of retaliation on the page has a field of its own. */
const NOTE = { note: ({ flag }: Record<string, string>) => noteOf(flag) };

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "handle:retaliation"),
      key: (message: FollowUpError) => message,
    },
    (act) => ({
      handle: act({
        schema: flagForm,
        named: NOTE,
        codes: HANDLE_FLAG_REFUSALS,
        refusals: {
          ...at("note", "wrong_state"),
          not_found: ["note", "wrong_state"],
          ...onPage("forbidden", "home_county", "recused"),
        },
        run: async ({ visit: { db, today }, who }, { flag, note }) => {
          await handleFlag(db, who, flag, note, today);
          return redirect(`${HERE}?done=handled`);
        },
      }),
      reply: act({
        schema: flagReplyForm,
        named: NOTE,
        codes: REPLY_TO_FLAG_REFUSALS,
        refusals: {
          ...at("note", "wrong_state", "too_many_messages"),
          not_found: ["note", "wrong_state"],
          ...onPage("forbidden", "home_county", "recused"),
        },
        run: async ({ visit: { db, today }, who }, { flag, note: body, token }) => {
          await replyToFlag(db, who, flag, { body, token }, today);
          return redirect(`${HERE}?done=replied`);
        },
      }),
      hide: act({
        schema: hideForm,
        named: { words: ({ voice }) => wordsOf(voice) },
        codes: PROPOSE_TAKEDOWN_REFUSALS,
        refusals: {
          wrong_state: ["words", "hidden_already"],
          stale_version: ["words", "wrong_state"],
          not_found: ["words", "wrong_state"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused", "unknown_case", "case_withdrawn"),
          ...onPage("reason_unfit"),
        },
        run: async ({ visit: { db, today }, who }, { voice, words }) => {
          const target = { of: "voice" as const, position: voice.position };
          await proposeTakedown(db, who, { caseNumber: voice.caseNumber, target, reason: URGENT, words }, today);
          return redirect(`${HERE}?done=hidden`);
        },
      }),
    }),
  );
}

export default function DeskRetaliation() {
  const { waiting, handled, person, done, today, token } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, followUp } = useText();
  const words = followUp.desk.retaliation;
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  const said = (name: string) => {
    const key = (failed?.errors as Record<string, FollowUpError> | undefined)?.[name];
    return key && followUp.errors[key];
  };
  const shown = new Set(waiting.flatMap(({ id, published }) => [noteOf(id), ...published.map(voiceName)]));
  const errors = Object.keys(failed?.errors ?? {}).map((name) => ({
    name: shown.has(name) ? name : "flags",
    message: said(name) ?? site.errors.bad_request.text,
  }));
  const dones: Record<string, string> = {
    handled: words.done,
    replied: words.repliedDone,
    hidden: words.hiddenDone,
  };
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors} />
      {dones[done ?? ""] && (
        <Notice tone="success" live>
          {dones[done ?? ""]}
        </Notice>
      )}
      <div id="f-flags" tabIndex={-1}>
        {waiting.length === 0 ? <EmptyState title={words.none} /> : <h2>{words.waiting(waiting.length)}</h2>}
      </div>
      {waiting.map((flag) => (
        <section key={flag.id} aria-labelledby={`flag-${flag.id}`}>
          <h3 id={`flag-${flag.id}`}>
            {site.row(words.raised(site.day(flag.raisedOn)), <span lang="zh-CN">{flag.township}</span>)}
          </h3>
          <FlagState flag={flag} today={today} />
          <FlagStory flag={flag} />
          <HideForms flag={flag} address={HERE} answers={answers} error={said} />
          <form method="post" action={HERE} noValidate aria-labelledby={`flag-${flag.id}`}>
            <HiddenFields values={{ flag: flag.id, token: answers.token ?? token }} />
            <TextArea
              name={noteOf(flag.id)}
              rows={4}
              label={words.note}
              hint={words.noteHint}
              defaultValue={answers[noteOf(flag.id)]}
              error={said(noteOf(flag.id))}
              errorPrefix={site.errorPrefix}
            />
            <Actions>
              <Button name="act" value="reply" look="secondary">
                {words.reply}
              </Button>
              <Button name="act" value="handle">
                {words.submit}
              </Button>
            </Actions>
          </form>
        </section>
      ))}
      {handled.length > 0 && (
        <>
          <h2>{words.handledTitle}</h2>
          <Timeline
            label={words.handledTitle}
            entries={handled.map((flag) => ({
              day: site.day(flag.raisedOn),
              dateTime: flag.raisedOn,
              heading: words.handled(site.day(flag.handledOn ?? "")),
              body: (
                <>
                  <FlagStory flag={flag} />
                  <Paragraphs text={flag.note} lang="zh-CN" />
                </>
              ),
            }))}
          />
        </>
      )}
    </SitePage>
  );
}

const voiceName = ({ number, position }: { number: string; position: number }) => wordsOf(`${number}.${position}`);
