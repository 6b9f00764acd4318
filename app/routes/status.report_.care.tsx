import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { at, formAction } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { useFollowUpError } from "../reports/follow-up/follow-up-error.ts";
import { messageForm } from "../reports/follow-up/follow-up-form.ts";
import { MAX_FLAGS, MAX_MESSAGE } from "../reports/follow-up/follow-up.ts";
import { noteShown } from "../reports/follow-up/news/news.server.ts";
import { newsOf } from "../reports/follow-up/news/news.ts";
import { REPORTER_FORM } from "../reports/follow-up/reporter-form.server.ts";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { raiseFlag, readFlags, RAISE_FLAG_REFUSALS } from "../reports/follow-up/retaliation/retaliation.server.ts";
import { openReport } from "../reports/receipt/open-report.server.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { TextArea } from "../ui/fields.tsx";
import { Actions, Button, HiddenFields } from "../ui/form.tsx";
import { Notice, Paragraphs } from "../ui/notice.tsx";
import { Timeline } from "../ui/timeline.tsx";

const HERE = "/status/report/care";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const flags = await readFlags(visit.db, report.id);
    await noteShown(visit.db, report.id, "retaliation", newsOf({ flags }));
    return { flags, token: newSubmissionToken(), sent: visit.url.searchParams.has("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, REPORTER_FORM, (act) => ({
    message: act({
      schema: messageForm,
      codes: [...RAISE_FLAG_REFUSALS, "too_many_tries"],
      refusals: at("body", "too_many_tries", "too_many_messages"),
      run: async ({ visit: { db, today }, who: { report } }, message) => {
        await raiseFlag(db, report.id, message, today);
        return redirect(`${HERE}?done`);
      },
    }),
  }));
}

export default function Retaliation() {
  const { flags, token, sent } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, followUp } = useText();
  const words = followUp.retaliation;
  const error = useFollowUpError(failed);
  return (
    <ReporterPage title={words.title} lede={words.lede} errors={error ? [{ name: "body", message: error }] : []}>
      {sent && (
        <Notice tone="success" live>
          {words.sent}
        </Notice>
      )}
      {flags.length > 0 && (
        <>
          <h2>{words.yoursTitle}</h2>
          <Timeline
            label={words.yoursTitle}
            entries={flags.map((flag) => ({
              day: site.day(flag.raisedOn),
              dateTime: flag.raisedOn,
              heading: flag.handledOn ? words.answered(site.day(flag.handledOn)) : words.waiting,
              tone: flag.handledOn ? ("action" as const) : ("neutral" as const),
              body: (
                <>
                  <Paragraphs text={flag.body} lang="zh-CN" />
                  {flag.replies.map((reply) => (
                    <Notice key={reply.id} title={words.saidOn(site.day(reply.repliedOn))}>
                      <Paragraphs text={reply.body} lang="zh-CN" />
                    </Notice>
                  ))}
                  {flag.note && (
                    <Notice title={followUp.conversation.moderator}>
                      <Paragraphs text={flag.note} lang="zh-CN" />
                    </Notice>
                  )}
                </>
              ),
            }))}
          />
        </>
      )}
      <p>
        <a href="/status/report/words">{words.hideFirst}</a>
      </p>
      <h2>{words.weDoTitle}</h2>
      <List items={words.weDo} />
      <h2>{words.formTitle}</h2>
      {flags.length >= MAX_FLAGS ? (
        <p>{words.full}</p>
      ) : (
        <form method="post" action={HERE} noValidate>
          <HiddenFields values={{ token: failed?.answers.token ?? token }} />
          <TextArea
            name="body"
            rows={7}
            label={words.body}
            hint={words.bodyHint}
            limit={followUp.conversation.limit(MAX_MESSAGE)}
            defaultValue={failed?.answers.body}
            error={error}
            errorPrefix={site.errorPrefix}
            required
          />
          <Actions>
            <Button>{words.send}</Button>
          </Actions>
        </form>
      )}
      <h2>{words.keepTitle}</h2>
      <List items={words.keep} />
      <h2>{words.whoTitle}</h2>
      <ul className="prose">
        {words.who.map((one) => (
          <li key={one.name}>
            <strong>{one.name}</strong>
            <br />
            {one.text}
          </li>
        ))}
      </ul>
    </ReporterPage>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="prose">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
