import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { readMatters } from "../replies/matters.server.ts";
import { useFollowUpError } from "../reports/follow-up/follow-up-error.ts";
import { askForm } from "../reports/follow-up/follow-up-form.ts";
import { LostWords } from "../reports/follow-up/lost-words.tsx";
import { noteShown, readNews } from "../reports/follow-up/news/news.server.ts";
import { REPORTER_FORM } from "../reports/follow-up/reporter-form.server.ts";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { Side } from "../reports/follow-up/words/beside.tsx";
import { OwnVoiceSection, whyAt } from "../reports/follow-up/words/own-voice.tsx";
import { readOwnWords } from "../reports/follow-up/words/own-words.server.ts";
import { openReport } from "../reports/receipt/open-report.server.ts";
import { ASK_TO_HIDE_REFUSALS, askToHide } from "../rulings/takedown/ask-to-hide.server.ts";
import { MAX_ASKED } from "../rulings/takedown/takedown.ts";
import { Notice } from "../ui/notice.tsx";

const HERE = "/status/report/words";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const { db, today, url } = visit;
    const matters = await readMatters(db, report.id, today);
    const news = await readNews(db, report, { matters, messages: [], flags: [], appeal: null });
    await noteShown(db, report.id, "words", news);
    return { ...(await readOwnWords(db, report.id)), done: url.searchParams.has("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, REPORTER_FORM, (act) => ({
    hide: act({
      schema: askForm,
      codes: [...ASK_TO_HIDE_REFUSALS, "too_many_tries"],
      refusals: {
        ...at("why", "too_many_tries", "wrong_state"),
        too_many_messages: ["why", "asked_often"],
        ...onPage("clock_jumped"),
      },
      run: async ({ visit: { db, today }, who: { report } }, { voice, why }) => {
        await askToHide(db, report.id, { ...voice, words: why }, today);
        return redirect(`${HERE}?done`);
      },
    }),
  }));
}

/** A voice as its form names it. */
const keyOf = (number: string, position: number) => `${number}.${position}`;

export default function OwnWordsPage() {
  const { raw, hidden, voices, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, ownWords: words } = useText();
  const error = useFollowUpError(failed);
  const { voice: asked = "", why = "" } = failed?.answers ?? {};
  const failedAt = (voice: string) => (failed && asked === voice ? { why, error } : undefined);
  const drawn = voices.some(({ number, position, stands }) => stands === "shown" && asked === keyOf(number, position));
  return (
    <ReporterPage title={words.title} lede={words.lede} errors={error ? [{ name: whyAt(asked), message: error }] : []}>
      {error && !drawn && <LostWords at={whyAt(asked)} words={why} error={error} />}
      {done && (
        <Notice tone="success" live>
          {words.ask.done}
        </Notice>
      )}
      {raw === null && <p>{voices.length === 0 ? words.destroyed : words.destroyedBeside}</p>}
      {hidden.length > 0 && (
        <p>
          <span lang="zh-CN">{words.asHidden(site.list(hidden))}</span>
        </p>
      )}
      {raw !== null && voices.length === 0 && (
        <>
          <div className="beside">
            <Side title={words.yours} text={raw} marked={[]} level={2} />
          </div>
          <p>{words.nothingPublic}</p>
        </>
      )}
      {voices.map((voice) => {
        const key = keyOf(voice.number, voice.position);
        return (
          <OwnVoiceSection
            key={key}
            voice={voice}
            raw={raw}
            left={MAX_ASKED - voice.asked.length}
            failed={failedAt(key)}
            address={HERE}
          />
        );
      })}
    </ReporterPage>
  );
}
