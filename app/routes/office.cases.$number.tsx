import { bySignature } from "../cases/case.ts";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { CalledList } from "../callouts/called-list.tsx";
import { listCalloutsOn } from "../callouts/callout.server.ts";
import { CaseDuty } from "../cases/case-duty.tsx";
import { ClockTag } from "../cases/clock/clock-tag.tsx";
import { readCasePage } from "../cases/read-case.server.ts";
import { VerdictList } from "../cases/verdict-list.tsx";
import { BasisList } from "../duties/basis-list.tsx";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { readCorrections } from "../rulings/corrections/read-corrections.server.ts";
import { ToldList } from "../rulings/corrections/told-list.tsx";
import { NotOurs } from "../rulings/transfers/not-ours.tsx";
import { otherPageOf } from "../rulings/transfers/other-page.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { MarkedText } from "../redaction/pane/marked-text.tsx";
import { FoundNotice } from "../redaction/pane/found-notice.tsx";
import { AnswerFields, useAnswerErrors } from "../replies/answer/answer-fields.tsx";
import { AnswerPreview } from "../replies/answer/answer-preview.tsx";
import { ANSWER_LISTS, answerForm, type ReplyError } from "../replies/answer/answer-form.ts";
import {
  findInAnswerTo,
  PREVIEW_ANSWER_REFUSALS,
  previewAnswer,
  PUBLISH_REPLY_REFUSALS,
  publishReply,
  readAnswers,
} from "../replies/reply.server.ts";
import {
  approveDraft,
  APPROVE_DRAFT_REFUSALS,
  readDraft,
  returnDraft,
  RETURN_DRAFT_REFUSALS,
  saveDraft,
  SAVE_DRAFT_REFUSALS,
  submitDraft,
  SUBMIT_DRAFT_REFUSALS,
} from "../replies/drafts/draft.server.ts";
import * as drafting from "../replies/drafts/draft-form.ts";
import { DraftParts } from "../replies/drafts/draft-panel.tsx";
import { SentBackNotice } from "../replies/sent-back-notice.tsx";
import { HeldNotices, OwnAnswers } from "../replies/held-list.tsx";
import { readReturned } from "../replies/read-held.server.ts";
import { type AnswerContents, wholeAnswer } from "../replies/reply.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { BesideLink } from "../unsent-notice.tsx";

export const handle = {
  title: (text, { matter }) => text.desk.office.replyTitle(matter.number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:own-case");
    const { db, params, today, url } = visit;
    const matter = await readCasePage(db, params.number ?? "", today, "department");
    if (!can(actor, "read:own-case", { departmentId: matter.department.id })) {
      const page = await otherPageOf(db, actor, matter.id);
      if (page) throw redirect(`/office/cases/${matter.number}/${page}`);
      throw new DomainError("forbidden");
    }
    if (matter.number !== params.number) throw redirect(`/office/cases/${matter.number}`);
    return {
      matter,
      answers: await readAnswers(db, matter.id, today),
      returned: await readReturned(db, matter.id, matter.department.id),
      ...(await readDraft(db, actor, { id: matter.id, departmentId: matter.department.id })),
      corrections: await readCorrections(db, matter.id),
      called: await listCalloutsOn(db, actor, matter.id, today),
      today,
      revised: url.searchParams.has("revised"),
      person: actor.displayName,
      done: url.searchParams.get("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "reply:case"),
      key: (message: ReplyError | drafting.DraftError) => message,
      lists: ANSWER_LISTS,
      show: async ({ visit }, { answers, refused }) => ({
        found:
          refused !== null && drafting.SHOWS_FOUND.includes(refused)
            ? await findInAnswerTo(visit.db, caseNumber, answers)
            : [],
        preview: null as AnswerContents | null,
        refused,
      }),
    },
    (act) => ({
      answer: act({
        schema: ({ today }) => answerForm(today),
        shape: { lists: ANSWER_LISTS },
        places: ["found", "files"],
        codes: PUBLISH_REPLY_REFUSALS,
        refusals: {
          ...at("body", "stale_version", "answer_waiting", "approval_needed"),
          ...at("found", "identifying_left", "personal_left"),
          ...at("files", "files_stale", "files_unchecked"),
          ...onPage("clock_jumped", "unseen_left", "unknown_region", ...drafting.AS_STAFF),
        },
        run: async ({ visit: { db, today }, who, answers }, reply) => {
          const filing = { caseNumber, ...reply, ...drafting.sawWhat(answers) };
          const filed = await publishReply(db, who, filing, today);
          return redirect(filed === "held" ? "/office?done=held" : "/office?answered");
        },
      }),
      preview: act({
        schema: ({ today }) => answerForm(today),
        shape: { lists: ANSWER_LISTS },
        codes: PREVIEW_ANSWER_REFUSALS,
        refusals: onPage(...PREVIEW_ANSWER_REFUSALS),
        run: async ({ visit: { db }, who }, typed) => {
          const preview = wholeAnswer(typed);
          return { preview, found: await previewAnswer(db, who, caseNumber, preview) };
        },
      }),
      save: act({
        schema: drafting.draftForm,
        shape: { lists: ANSWER_LISTS },
        codes: SAVE_DRAFT_REFUSALS,
        refusals: { ...at("body", "stale_draft"), ...onPage(...drafting.AS_STAFF) },
        run: async ({ visit: { db, today }, who, answers, lists }) => {
          await saveDraft(db, who, { caseNumber, ...drafting.sentDraft(answers, lists.remedies) }, today);
          return redirect(`/office/cases/${caseNumber}?done=saved`);
        },
      }),
      submit: act({
        schema: ({ today }) => answerForm(today),
        shape: { lists: ANSWER_LISTS },
        places: ["found", "files"],
        codes: SUBMIT_DRAFT_REFUSALS,
        refusals: {
          ...at("body", "stale_draft"),
          ...at("found", "identifying_left", "personal_left"),
          ...at("files", "files_stale", "files_unchecked"),
          ...onPage("wrong_state", "unseen_left", "unknown_region", ...drafting.AS_STAFF),
        },
        run: async ({ visit: { db, today }, who, answers, lists }, { keep, ...reply }) => {
          const draft = { caseNumber, ...drafting.sentDraft(answers, lists.remedies) };
          await submitDraft(db, who, draft, { ...wholeAnswer(reply), keep }, today);
          return redirect("/office?done=submitted");
        },
      }),
      approve: act({
        codes: APPROVE_DRAFT_REFUSALS,
        refusals: onPage(...APPROVE_DRAFT_REFUSALS),
        run: async ({ visit: { db, today }, who, answers }) => {
          const filed = await approveDraft(db, who, { caseNumber, ...drafting.sawWhat(answers) }, today);
          return redirect(filed === "held" ? "/office?done=held" : "/office?answered");
        },
      }),
      return: act({
        schema: drafting.returnDraftForm,
        codes: RETURN_DRAFT_REFUSALS,
        refusals: onPage(...RETURN_DRAFT_REFUSALS),
        run: async ({ visit: { db, today }, who, answers }, { note }) => {
          await returnDraft(db, who, { caseNumber, version: Number(answers.version ?? "0"), note }, today);
          return redirect("/office?done=returned");
        },
      }),
    }),
  );
}

export default function OfficeCase() {
  const { matter, answers, returned, asks, draft, together, files, corrections, called, today, revised, person, done } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, register, desk, joint, entering, answering, answers: held, drafts, stages: stageWords } = useText();
  const nameOf = useName();
  const words = desk.office;
  const found = failed?.found ?? [];
  const field = useAnswerErrors(failed?.errors ?? {});
  const own = answers.replies.filter((one) => one.texts && !one.setAside);
  const kept = draft?.fields ?? { remedies: returned?.answer.remedies ?? [], texts: returned?.answer ?? {} };
  const typed = failed ? { remedies: failed.lists.remedies ?? [], texts: failed.answers } : kept;
  const address = `/office/cases/${matter.number}`;
  return (
    <SitePage
      person={person}
      kicker={matter.number}
      title={<span lang="zh-CN">{matter.title}</span>}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/office", label: words.title }] }}
      aside={
        <FactList
          title={register.cases.facts}
          facts={[
            { term: register.cases.clock, detail: <ClockTag {...answers.clock} /> },
            {
              term: stageWords.caption,
              detail: <BesideLink href={`/office/cases/${matter.number}/clock`}>{stageWords.link}</BesideLink>,
            },
            { term: register.cases.duty, detail: <CaseDuty duty={matter.duty} /> },
            {
              term: desk.matter.publicPage,
              detail: <BesideLink href={`/cases/${matter.number}`}>{matter.number}</BesideLink>,
            },
          ]}
        />
      }
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(failed?.errors ?? {}, field)} />
      {failed?.preview && (
        <AnswerPreview
          answer={failed.preview}
          by={held.onCase.by(nameOf(matter.department), site.day(today))}
          found={found}
          files={files}
          mark={(text, findings) => <MarkedText text={text} findings={findings} />}
        />
      )}
      {matter.hiddenUntil && <Notice>{held.office.caseHidden(site.day(matter.hiddenUntil))}</Notice>}
      {!failed && <CalledList called={called} />}
      {!failed && <SentBackNotice answers={answers} toDepartment />}
      {!failed && <HeldNotices held={answers.held} returned={returned} />}
      {revised && !failed && (
        <Notice tone="success" live>
          {answering.revised.done}
        </Notice>
      )}
      {own.some(({ channel }) => channel !== null) && <p className="hint">{entering.office}</p>}
      <OwnAnswers number={matter.number} positions={own.map((one) => one.position)} />
      {matter.demand !== "" && <h2>{register.cases.demand}</h2>}
      <p lang="zh-CN">{matter.demand}</p>
      <ToldList
        since={answers.clock.metOn ?? answers.clock.dueOn}
        verdicts={matter.verdicts}
        corrections={corrections}
      />
      <VerdictList verdicts={matter.verdicts} />
      <h3>{register.cases.legalBasis}</h3>
      {matter.duty ? <BasisList bases={matter.duty.bases} /> : <p>{register.cases.offListBasis}</p>}
      <p>
        <BesideLink href={`/cases/${matter.number}#voices`}>
          {register.cases.voicesTitle(...bySignature(matter.voices))}
        </BesideLink>
      </p>
      <NotOurs number={matter.number} />
      {together.length > 0 && <p className="hint">{joint.draftedWith(site.list(together))}</p>}
      <DraftParts
        draft={draft}
        address={address}
        seen={answers.replies.length}
        files={files}
        failed={failed}
        saved={done === "saved"}
      />
      <form method="post" action={address} noValidate>
        <HiddenFields
          values={{
            seen: failed?.answers.seen ?? answers.replies.length,
            version: drafting.versionSeen(failed, draft),
          }}
        />
        <h2>{answers.replies.length > 0 ? words.answerMore : words.answer}</h2>
        {asks && <p className="hint">{drafts.asks}</p>}
        <AnswerFields typed={typed} field={field} beside={{ files, address }} />
        {found.length > 0 && !failed?.preview && (
          <FoundNotice
            texts={found.map((one) => ({ ...one, label: answering.fields[one.field] }))}
            hint={held.office.foundText}
            keep={held.office.keep}
            keepHint={held.office.keepHint}
            ticked={failed?.answers.keep === "yes"}
          />
        )}
        <Actions>
          <Button name="act" value={asks ? "submit" : "answer"}>
            {asks ? drafts.submit : words.submit}
          </Button>
          <Button name="act" value="save" look="secondary">
            {drafts.save}
          </Button>
          <Button name="act" value="preview" look="secondary">
            {answering.preview.button}
          </Button>
        </Actions>
      </form>
    </SitePage>
  );
}
