import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { useFollowUpError } from "../reports/follow-up/follow-up-error.ts";
import { flagForm, type FollowUpError } from "../reports/follow-up/follow-up-form.ts";
import { handleFlag, readFlagQueue, HANDLE_FLAG_REFUSALS } from "../reports/follow-up/retaliation.server.ts";
import { SitePage } from "../site-page.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { EmptyState, Notice, Paragraphs } from "../ui/notice.tsx";
import { Timeline } from "../ui/timeline.tsx";

const HERE = "/desk/retaliation";

export const handle = { title: (text) => text.followUp.desk.retaliation.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "handle:retaliation");
    const queue = await readFlagQueue(visit.db, actor, visit.today);
    return { ...queue, person: actor.displayName, done: visit.url.searchParams.has("done") };
  });
}

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
        // Each form of the page has a note of its own.
        named: { note: ({ flag }) => noteOf(flag) },
        codes: HANDLE_FLAG_REFUSALS,
        refusals: {
          ...at("note", "wrong_state"),
          not_found: ["note", "wrong_state"],
          ...onPage("forbidden", "home_county", "recused"),
        },
        run: async ({ visit: { db, today }, who }, { flag, note }) => {
          await handleFlag(db, who, flag, note, today);
          return redirect(`${HERE}?done`);
        },
      }),
    }),
  );
}

const noteOf = (flag: string | number | undefined) => `note-${flag}`;

type Flags = ReturnType<typeof useLoaderData<typeof loader>>["waiting"];

export default function DeskRetaliation() {
  const { waiting, handled, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, followUp } = useText();
  const words = followUp.desk.retaliation;
  const shown = waiting.find((flag) => String(flag.id) === failed?.answers.flag);
  const error = useFollowUpError(failed);
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      {error && (
        <ErrorSummary
          title={site.errorSummary}
          errors={[{ name: shown ? noteOf(shown.id) : "flags", message: error }]}
        />
      )}
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <div id="f-flags" tabIndex={-1}>
        {waiting.length === 0 ? <EmptyState title={words.none} /> : <h2>{words.waiting(waiting.length)}</h2>}
      </div>
      {waiting.map((flag) => (
        <form key={flag.id} method="post" action={HERE} noValidate aria-labelledby={`flag-${flag.id}`}>
          <h3 id={`flag-${flag.id}`}>
            {site.row(words.raised(site.day(flag.raisedOn)), <span lang="zh-CN">{flag.township}</span>)}
          </h3>
          <About flag={flag} />
          <HiddenFields values={{ flag: flag.id }} />
          <TextArea
            name={noteOf(flag.id)}
            rows={4}
            label={words.note}
            hint={words.noteHint}
            defaultValue={failed?.answers[noteOf(flag.id)]}
            error={flag === shown ? error : undefined}
            errorPrefix={site.errorPrefix}
          />
          <Button>{words.submit}</Button>
        </form>
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
                  <About flag={flag} />
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

/** What the reporter wrote, and the way to the report while it is not destroyed. */
function About({ flag }: { flag: Flags[number] }) {
  const words = useText().followUp.desk.retaliation;
  return (
    <>
      <Paragraphs text={flag.body} lang="zh-CN" />
      {flag.published.map(({ number, position }) => (
        <p key={number}>
          <a href={`/desk/cases/${number}/correct#voice-${position}`}>{words.shorten(number, position)}</a>
        </p>
      ))}
      {flag.readable && (
        <p>
          <a href={`/desk/reports/${flag.report}`}>{words.seeReport(flag.report)}</a>
        </p>
      )}
    </>
  );
}
