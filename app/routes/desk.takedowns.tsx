import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { VoiceWords } from "../cases/voices/voice.tsx";
import { useText } from "../i18n/use-text.ts";
import { UNTIL_LOOKED_AT } from "../cases/case.ts";
import { deskHome } from "../desk/desk-home.ts";
import { matterKey, useMatterErrors } from "../rulings/matter-errors.ts";
import { DECIDE_TAKEDOWN_REFUSALS, decideTakedown } from "../rulings/takedown/decide-takedown.server.ts";
import { listTakedowns } from "../rulings/takedown/read-takedowns.server.ts";
import { takedownDecisionForm } from "../rulings/takedown/takedown-form.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Actions, Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";

const HERE = "/desk/takedowns";
/** What reporters have hidden, alone. */
const ASKED = "asked=reporter";
const isAskedFor = (url: URL) => url.searchParams.get("asked") === "reporter";

export const handle = { title: (text) => text.matters.takedown.title, scripts: true } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "propose:takedown");
    const asked = isAskedFor(visit.url);
    const waiting = await listTakedowns(visit.db, actor, visit.today, asked);
    return {
      here: asked ? `${HERE}?${ASKED}` : HERE,
      asked,
      waiting,
      person: actor.displayName,
      decides: can(actor, "decide:report"),
      done: visit.url.searchParams.get("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "propose:takedown"), key: matterKey },
    (act) => ({
      decide: act({
        schema: takedownDecisionForm,
        codes: DECIDE_TAKEDOWN_REFUSALS,
        refusals: {
          ...at("takedown", "own_decision", "not_two", "stale_version", "not_found", "not_corrected"),
          ...onPage("clock_jumped", "forbidden"),
        },
        run: async ({ visit: { db, url, today }, who }, { takedown, outcome }) => {
          const { shown } = await decideTakedown(db, who, takedown, outcome, today);
          const query = [isAskedFor(url) && ASKED, `done=${shown ? "shown" : outcome}`].filter(Boolean).join("&");
          return redirect(`${HERE}?${query}`);
        },
      }),
    }),
  );
}

export default function DeskTakedowns() {
  const { waiting, here, asked, person, decides, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const { site, matters } = text;
  const words = matters.takedown;
  const message = useMatterErrors(failed?.errors ?? {});
  const error = Object.keys(failed?.errors ?? {}).map((name) => message(name).error)[0];
  return (
    <SitePage
      variant="desk"
      person={person}
      title={asked ? words.askedTitle : words.title}
      lede={asked ? words.askedLede : words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [deskHome(text, decides)] }}
    >
      {error && <ErrorSummary title={site.errorSummary} errors={[{ name: "takedown", message: error }]} />}
      {(done === "confirmed" || done === "refused" || done === "shown") && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <div id="f-takedown" tabIndex={-1}>
        {waiting.length === 0 ? (
          <EmptyState title={asked ? words.askedNone : words.none} />
        ) : (
          <h2>{words.waiting(waiting.length)}</h2>
        )}
      </div>
      {asked && (
        <p>
          <a href={HERE}>{words.all}</a>
        </p>
      )}
      {waiting.map((one) => (
        <form key={one.id} method="post" action={here} noValidate aria-labelledby={`takedown-${one.id}`}>
          <h3 id={`takedown-${one.id}`}>
            <a href={`/desk/cases/${one.number}`}>{one.number}</a> <span lang="zh-CN">{one.title}</span>
          </h3>
          <WaitingOne one={one} />
        </form>
      ))}
    </SitePage>
  );
}

function WaitingOne({ one }: { one: SerializeFrom<typeof loader>["waiting"][number] }) {
  const { site, matters, vocabulary } = useText();
  const words = matters.takedown;
  const asked = one.proposedBy === null;
  const on = site.day(one.proposedOn);
  const said = one.words ? <span lang="zh-CN">{one.words}</span> : words.noWords;
  return (
    <>
      <FactList
        title={one.proposedBy === null ? words.asked(on) : words.by(one.proposedBy, on)}
        facts={[
          {
            term: words.what,
            detail: one.reply
              ? words.answer(one.reply.position)
              : one.voice
                ? words.voice(one.voice.position)
                : words.wholeCase,
          },
          { term: words.reason, detail: vocabulary.withdrawalReasons[one.reason] },
          { term: asked ? words.askedWords : words.words, detail: said },
        ]}
      />
      {one.voice && <VoiceWords text={one.voice.text} whose />}
      {one.reply && <blockquote lang="zh-CN">{one.reply.text}</blockquote>}
      {one.overdue && <Notice tone="overdue" title={words.lookOverdue} />}
      {asked ? (
        <p>{one.corrected ? words.corrected : words.askedHint}</p>
      ) : (
        one.hiddenUntil && (
          <p>
            {one.hiddenUntil === UNTIL_LOOKED_AT ? words.untilLookedAt : words.hiddenUntil(site.day(one.hiddenUntil))}
          </p>
        )
      )}
      {asked && (
        <p>
          <a href={`/desk/cases/${one.number}/correct#voice-${one.voice?.position ?? 1}`}>{words.correct}</a>
        </p>
      )}
      <HiddenFields values={{ takedown: one.id }} />
      {one.notTwo ? (
        <Notice>{one.notTwo === "not_two" ? site.errors.not_two.text : words.own}</Notice>
      ) : (
        <Actions>
          <Button name="outcome" value="confirmed" look="danger">
            {asked ? words.keepHidden : words.confirm}
          </Button>
          {(!asked || one.corrected) && (
            <Button name="outcome" value="refused" look="secondary">
              {asked ? words.showAgain : words.refuse}
            </Button>
          )}
        </Actions>
      )}
    </>
  );
}
