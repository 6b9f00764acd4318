import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listAttachments, listPending } from "../attachments/attachment.server.ts";
import { FILE_FIELDS, type RefusedFile } from "../attachments/attachment.ts";
import { useFileError } from "../attachments/file-field.tsx";
import { dropFile, takeUploads } from "../attachments/form-files.server.ts";
import { daysBetween } from "../day.ts";
import { countyOf } from "../departments/department.server.ts";
import { at, formAction, type Received } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { renderNote } from "../markdown.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { readMatters } from "../replies/matters.server.ts";
import type { Outcome } from "../replies/reply.ts";
import { readAppeal } from "../reports/follow-up/appeal.server.ts";
import { ADD_FACTS_REFUSALS, addFacts, noteRead, readConversation } from "../reports/follow-up/conversation.server.ts";
import { readPartsLeftOut } from "../reports/follow-up/added/added.server.ts";
import { Conversation } from "../reports/follow-up/conversation.tsx";
import { MessageForm } from "../reports/follow-up/message-form.tsx";
import { messageForm } from "../reports/follow-up/follow-up-form.ts";
import { NewsNotice } from "../reports/follow-up/news/news-notice.tsx";
import { noteShown, readNews } from "../reports/follow-up/news/news.server.ts";
import { admitFollowUp, REPORTER_FORM } from "../reports/follow-up/reporter-form.server.ts";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { lastAnswerOn } from "../reports/follow-up/retaliation/retaliation.ts";
import { readFlags } from "../reports/follow-up/retaliation/retaliation.server.ts";
import { StatusNow } from "../reports/follow-up/status-now.tsx";
import { tellStory } from "../reports/follow-up/timeline.ts";
import { useRelief } from "../reports/follow-up/relief/use-relief.ts";
import { openReport } from "../reports/receipt/open-report.server.ts";
import { ComeBack } from "../reports/receipt/come-back/come-back.tsx";
import { comeBackOn } from "../reports/receipt/come-back/come-back.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { declinedOn, type DeclineReason, withdrawalOf } from "../reports/report.ts";
import { KINDS } from "../reports/vocabulary.ts";
import { DestroyedNote } from "../reports/withdrawal/destroyed-note.tsx";
import { activeKey } from "../sealing/sealing.server.ts";
import { sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { UnitNotice } from "../reports/unit/unit-notice.tsx";
import { readUnit } from "../reports/unit/unit.server.ts";
import { Timeline } from "../ui/timeline.tsx";

const HERE = "/status/report";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const { db, today, url } = visit;
    const [county, conversation, appeal, flags, matters] = await Promise.all([
      countyOf(db, report.region_id),
      readConversation(db, report.id, "reporter"),
      readAppeal(db, report.id),
      readFlags(db, report.id),
      readMatters(db, report.id, today),
    ]);
    const declined = declinedOn(report) !== null;
    const unit = await readUnit(db, report.id);
    const asked = conversation.open && conversation.turn === "reporter";
    const turn = asked || matters.some((matter) => typeof matter.now?.ask === "number");
    const waits = report.state === "received" || appeal?.state === "waiting";
    const news = await readNews(db, report, { messages: conversation.messages, appeal, flags, matters });
    await noteShown(db, report.id, "report", news);
    await noteRead(db, report.id, "reporter", conversation.messages);
    return {
      news,
      // What a letter waits for, or led to, is nothing any more once the report is not published.
      unit: report.state === "declined" && unit?.status !== "refused" ? null : unit,
      comeBack: turn ? null : comeBackOn({ waits, matters }, today),
      about: {
        county: county.name,
        countyEn: county.name_en,
        kind: KINDS.find((kind) => kind === report.kind) ?? null,
        receivedOn: report.received_on,
      },
      withdrawn: { state: report.state, withdrawnOn: report.withdrawn_on, destroyedOn: report.destroyed_on },
      standing: {
        state: report.state,
        reporter: report.reporter,
        withdrawn: report.withdrawn_on !== null,
        daysWaited: daysBetween(report.received_on, today),
        asked,
        declined:
          declined && report.decline_reason
            ? {
                reason: report.decline_reason as DeclineReason,
                note: report.decline_note ?? "",
                noteHtml: renderNote(report.decline_note ?? ""),
              }
            : null,
        appeal,
        matters,
      },
      story: tellStory({
        state: report.state,
        receivedOn: report.received_on,
        decidedOn: report.decided_on,
        withdrawnOn: report.withdrawn_on,
        undoneOn: report.undone_on,
        messages: conversation.messages,
        appeal,
        flags,
        restDeclinedOn: report.rest_declined_on,
        matters,
      }),
      conversation,
      handledOn: lastAnswerOn(flags),
      appealed: appeal !== null,
      canAppeal: declined && appeal === null && conversation.open,
      canAdd: (await readPartsLeftOut(db, report)).length > 0,
      canWithdraw: withdrawalOf(report, matters.length) !== null,
      files: (await listAttachments(db, report.id)).length,
      sealing: (await activeKey(db)) !== null,
      token: newSubmissionToken(),
      sent: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      ...REPORTER_FORM,
      lists: FILE_FIELDS,
      button: "go",
      before: async (sent) => (await admitFollowUp(sent)) ?? (await refuseFiles(sent)),
      show: async ({ visit: { db, now }, who, lists }) => ({
        again: who.again,
        ...(await listPending(db, lists.file ?? [], now)),
        refusedFiles: [] as RefusedFile[],
      }),
    },
    (act) => ({
      message: act({
        schema: messageForm,
        places: ["upload"],
        codes: [...ADD_FACTS_REFUSALS, "too_many_tries"],
        refusals: {
          ...at("body", "too_many_tries", "too_many_messages", "wrong_state"),
          ...at("upload", "file_missing", "file_many"),
        },
        run: async ({ visit: { db, today, now }, who: { report }, lists }, message) => {
          await addFacts(db, report.id, { ...message, files: lists.file ?? [] }, today, now);
          return redirect(`${HERE}?done#conversation`);
        },
      }),
      "file-add": act({
        places: ["body"],
        codes: ["too_many_tries"],
        refusals: at("body", "too_many_tries"),
        run: async () => ({}),
      }),
      "file-drop:": act({
        places: ["body"],
        codes: ["too_many_tries"],
        refusals: at("body", "too_many_tries"),
        run: async (sent) => {
          await dropFile(sent, sent.object);
          return {};
        },
      }),
    }),
  );
}

/** The files that came with the form are checked first, so that none is lost when it comes back. */
async function refuseFiles(sent: Received) {
  const refusedFiles = await takeUploads(sent);
  return refusedFiles.length > 0 ? { refusedFiles, errors: { upload: "refused" }, status: 400 } : null;
}

export default function ReportStatus() {
  const {
    about,
    news,
    unit,
    comeBack,
    handledOn,
    withdrawn,
    standing,
    story,
    conversation,
    appealed,
    canAdd,
    canAppeal,
    canWithdraw,
    files,
    sealing,
    token,
    sent,
  } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const fileErrors = useFileError(failed?.refusedFiles, failed?.missing);
  const { site, reports, followUp, ownWords, split, vocabulary } = useText();
  const words = followUp.conversation;
  const errors = sayErrors(failed, followUp.errors);
  const error = errors.at.body ?? errors.at.token;
  const fileError = fileErrors ?? errors.at.upload;
  const { actions } = followUp;
  const asking = useRelief(standing.reporter);
  const links = [
    standing.matters.some((matter) => matter.now?.askedSince) && { href: `${HERE}/confirm`, ...asking.action },
    canAdd && { href: `${HERE}/more`, ...followUp.added.link },
    canAppeal && { href: `${HERE}/appeal`, ...(standing.state === "published" ? split.appealRest : actions.appeal) },
    appealed && { href: `${HERE}/appeal`, ...actions.appealSeen },
    standing.matters.length > 0 || conversation.open
      ? { href: `${HERE}/words`, ...(standing.matters.length > 0 ? ownWords.link : ownWords.linkUndecided) }
      : null,
    {
      href: `${HERE}/care`,
      ...actions.retaliation,
      ...(handledOn && { hint: followUp.retaliation.handled(site.day(handledOn)) }),
    },
    canWithdraw && { href: `${HERE}/withdraw`, ...actions.withdraw },
  ].filter((link) => !!link);
  const headingOf = ({ what, outcome, number }: (typeof story)[number]) => {
    const heading =
      what === "confirmed"
        ? followUp.timeline.confirmed(asking.outcomes[outcome as Outcome].label)
        : what === "restDeclined"
          ? split.timeline.restDeclined
          : followUp.timeline[what];
    return number ? split.timeline.of(heading, number) : heading;
  };
  return (
    <ReporterPage
      title={reports.status.reportTitle}
      lede={followUp.about(
        site.nameOf({ name: about.county, nameEn: about.countyEn }),
        about.kind && vocabulary.kinds[about.kind].label,
        site.day(about.receivedOn),
      )}
      errors={[
        ...(error ? [{ name: "body", message: error }] : []),
        ...(fileError ? [{ name: "upload", message: fileError }] : []),
      ]}
      overview
    >
      {sent && (
        <Notice tone="success" live>
          {words.sent}
        </Notice>
      )}
      <NewsNotice news={news} several={standing.matters.length > 1} />
      <StatusNow standing={standing} />
      <UnitNotice unit={unit} />
      {comeBack && <ComeBack day={comeBack} />}
      <DestroyedNote {...withdrawn} />
      <h2>{actions.title}</h2>
      <ul className="prose">
        {links.map((link) => (
          <li key={link.label}>
            <a href={link.href}>{link.label}</a>
            <br />
            <span className="hint">{link.hint}</span>
          </li>
        ))}
      </ul>
      <h2 id="conversation">{words.title}</h2>
      {conversation.messages.length > 0 && (
        <Conversation
          messages={conversation.messages}
          label={words.title}
          reader="reporter"
          asked={standing.reporter}
        />
      )}
      {files > 0 && <p>{words.files(files)}</p>}
      {conversation.open ? (
        <MessageForm token={token} failed={failed && { ...failed, error, fileError }} sealing={sealing} />
      ) : (
        <p>{words.closed}</p>
      )}
      <h2>{followUp.timeline.title}</h2>
      <Timeline
        label={followUp.timeline.title}
        entries={story.map((moment) => ({
          dateTime: moment.day,
          day: site.day(moment.day),
          heading: headingOf(moment),
          tone: moment.what === "due" ? "action" : "neutral",
        }))}
      />
    </ReporterPage>
  );
}
