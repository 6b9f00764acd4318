import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { fileAppeal, readAppeal, FILE_APPEAL_REFUSALS } from "../reports/follow-up/appeal.server.ts";
import { useFollowUpError } from "../reports/follow-up/follow-up-error.ts";
import { appealForm } from "../reports/follow-up/follow-up-form.ts";
import { MAX_MESSAGE } from "../reports/follow-up/follow-up.ts";
import { noteShown } from "../reports/follow-up/news/news.server.ts";
import { newsOf } from "../reports/follow-up/news/news.ts";
import { REPORTER_FORM } from "../reports/follow-up/reporter-form.server.ts";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { openReport } from "../reports/receipt/open-report.server.ts";
import { readReportBody } from "../reports/report.server.ts";
import { declinedOn, type DeclineReason } from "../reports/report.ts";
import { TextArea } from "../ui/fields.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Actions, Button } from "../ui/form.tsx";
import { Notice, Paragraphs } from "../ui/notice.tsx";

const HERE = "/status/report/appeal";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const appeal = await readAppeal(visit.db, report.id);
    await noteShown(visit.db, report.id, "appeal", newsOf({ appeal }));
    const on = declinedOn(report);
    const declined = on !== null && report.decline_reason !== null;
    return {
      appeal,
      open: declined && !appeal && (await readReportBody(visit.db, report.id)) !== null,
      first: declined
        ? {
            reason: report.decline_reason as DeclineReason,
            note: report.decline_note ?? "",
            on,
          }
        : null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, REPORTER_FORM, (act) => ({
    message: act({
      schema: appealForm,
      codes: [...FILE_APPEAL_REFUSALS, "too_many_tries"],
      refusals: {
        ...at("body", "too_many_tries", "wrong_state"),
        // The same form sent twice: the page shows the appeal that there is.
        already_appealed: { to: HERE },
        ...onPage("clock_jumped", "not_found"),
      },
      run: async ({ visit: { db, today }, who: { report } }, { body }) => {
        await fileAppeal(db, report.id, body, today);
        return redirect(HERE);
      },
    }),
  }));
}

export default function AppealPage() {
  const { appeal, open, first } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, followUp, vocabulary } = useText();
  const words = followUp.appeal;
  const error = useFollowUpError(failed);
  return (
    <ReporterPage
      title={words.title}
      lede={appeal ? words.filed(site.day(appeal.filedOn)) : words.lede}
      errors={error ? [{ name: "body", message: error }] : []}
    >
      {appeal && <Outcome appeal={appeal} />}
      {first && (
        <FactList
          title={words.first}
          facts={[
            { term: site.day(first.on), detail: vocabulary.declineReasons[first.reason].label },
            ...(first.note ? [{ term: words.note, detail: <span lang="zh-CN">{first.note}</span> }] : []),
          ]}
        />
      )}
      {open && (
        <form method="post" action={HERE} noValidate>
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
          <p className="hint">{words.once}</p>
          <Actions>
            <Button>{words.send}</Button>
          </Actions>
        </form>
      )}
      {!open && !appeal && <p>{words.closed}</p>}
      {appeal?.body && (
        <>
          <h2>{words.yours}</h2>
          <Paragraphs text={appeal.body} lang="zh-CN" />
        </>
      )}
    </ReporterPage>
  );
}

function Outcome({
  appeal,
}: {
  appeal: { state: "waiting" | "upheld" | "rejected"; decidedOn: string | null; note: string };
}) {
  const { site, followUp } = useText();
  const words = followUp.appeal;
  const title = { waiting: words.waitingTitle, upheld: words.upheldTitle, rejected: words.rejectedTitle }[appeal.state];
  const day = site.day(appeal.decidedOn ?? "");
  const text = appeal.state === "waiting" ? words.waiting : words[appeal.state](day);
  return (
    <Notice title={title} tone={appeal.state === "upheld" ? "success" : "info"}>
      <p>{text}</p>
      {appeal.note && <p>{site.labelled(words.note, <span lang="zh-CN">{appeal.note}</span>)}</p>}
    </Notice>
  );
}
