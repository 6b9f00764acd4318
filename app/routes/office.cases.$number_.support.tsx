import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { readCaseForStaff } from "../cases/case.server.ts";
import { StageTable } from "../cases/clock/stage-table.tsx";
import { readCasePage } from "../cases/read-case.server.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import {
  ANSWER_SUPPORT_REFUSALS,
  answerSupport,
  APPROVE_SUPPORT_DRAFT_REFUSALS,
  approveSupportDraft,
} from "../supports/answering/answer-support.server.ts";
import {
  RETURN_SUPPORT_DRAFT_REFUSALS,
  returnSupportDraft,
  SAVE_SUPPORT_DRAFT_REFUSALS,
  saveSupportDraft,
  SUBMIT_SUPPORT_DRAFT_REFUSALS,
  submitSupportDraft,
} from "../supports/answering/draft-support.server.ts";
import { OwnSupportAnswers } from "../supports/answering/own-answers.tsx";
import {
  AnswerSupport,
  PromiseSupport,
  ReviewSupport,
  SignSupport,
  SupportDraftNotice,
} from "../supports/office-support-forms.tsx";
import {
  PROMISE_SUPPORT_REFUSALS,
  promiseSupport,
  SIGN_FOR_SUPPORT_REFUSALS,
  signForSupport,
} from "../supports/own-support.server.ts";
import { readSupportDraft } from "../supports/read-supports.server.ts";
import {
  supportSignForm,
  supportAnswerForm,
  supportDraftForm,
  supportPromiseForm,
  supportReturnForm,
  supportReviewForm,
  useSupportErrors,
} from "../supports/support-form.ts";
import { readSupports } from "../supports/support.server.ts";
import { SupportSentBack } from "../supports/sending-back/support-sent-back.tsx";
import { supportAddress, type SupportError } from "../supports/support.ts";
import { ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.supports.office.title(matter.number),
} satisfies PageHandle<typeof loader>;

const DONE = ["sign", "promise", "answer", "revise", "save", "submit", "return"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "reply:case");
    const { db, params, today, url } = visit;
    const row = await readCaseForStaff(db, params.number ?? "");
    const own = (await readSupports(db, row.id, today)).filter((one) =>
      can(actor, "reply:case", { departmentId: one.department.id }),
    );
    const meant = own.filter((one) => one.department.code === url.searchParams.get("department"));
    const among = meant.length > 0 ? meant : own;
    const support = among.findLast((one) => one.over === null) ?? among.at(-1);
    if (!support) throw new DomainError("forbidden");
    const asked = url.searchParams.get("corrects");
    const corrected = support.answers.find((one) => String(one.position) === asked);
    if (asked !== null && !corrected) throw new DomainError("not_found");
    const corrects = corrected?.position ?? 0;
    if (row.number !== params.number) throw redirect(`/office/cases/${row.number}/support`);
    const matter = await readCasePage(db, row.number, today, "department");
    return {
      matter: {
        number: row.number,
        title: matter.title,
        demand: matter.demand,
        hiddenUntil: matter.hiddenUntil,
        department: matter.department,
      },
      // Of what is hidden a department reads the number; what is asked of it may say what is hidden.
      support: matter.hiddenUntil === null ? support : { ...support, reason: "" },
      drafting: await readSupportDraft(db, actor, support, corrects),
      corrects,
      today,
      person: actor.displayName,
      done: DONE.find((one) => one === url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  const stays = onPage("clock_jumped", "forbidden", "home_county", "recused", "unknown_case", "case_withdrawn");
  const asStaff = onPage("forbidden", "home_county", "recused", "unknown_case", "case_withdrawn");
  const unseen = onPage("personal_left", "unseen_left", "unknown_region");
  const moved = onPage("stale_version", "support_over");
  // What is not public yet is shown on the page of its text.
  const done = (what: (typeof DONE)[number], department: string, corrects = 0) =>
    redirect(`${supportAddress(caseNumber, department, corrects)}&done=${what}`);
  const published = ({ department, corrects }: { department: string; corrects: number }) =>
    done(corrects > 0 ? "revise" : "answer", department);
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "reply:case"),
      key: (message: SupportError) => message,
      show: async (_sent, { refused }) => ({ refused }),
    },
    (act) => ({
      answer: act({
        schema: supportAnswerForm,
        codes: ANSWER_SUPPORT_REFUSALS,
        refusals: {
          ...at("body", "stale_draft", "identifying_left", "approval_needed", "stale_version", "support_over"),
          ...at("body", "nothing_changed"),
          wrong_state: ["body", "revision_closed"],
          ...onPage("not_found"),
          ...stays,
          ...unseen,
        },
        run: async ({ visit: { db, today }, who }, sent) => {
          await answerSupport(db, who, { caseNumber, ...sent }, today);
          return published(sent);
        },
      }),
      save: act({
        schema: supportDraftForm,
        codes: SAVE_SUPPORT_DRAFT_REFUSALS,
        refusals: { ...at("body", "stale_draft", "stale_version", "support_over"), ...onPage("not_found"), ...asStaff },
        run: async ({ visit: { db, today }, who }, sent) => {
          await saveSupportDraft(db, who, { caseNumber, ...sent }, today);
          return done("save", sent.department, sent.corrects);
        },
      }),
      submit: act({
        schema: supportAnswerForm,
        codes: SUBMIT_SUPPORT_DRAFT_REFUSALS,
        refusals: {
          ...at("body", "stale_draft", "identifying_left", "stale_version", "support_over", "nothing_changed"),
          ...onPage("wrong_state", "not_found"),
          ...asStaff,
          ...unseen,
        },
        run: async ({ visit: { db, today }, who }, sent) => {
          await submitSupportDraft(db, who, { caseNumber, ...sent }, today);
          return done("submit", sent.department, sent.corrects);
        },
      }),
      approve: act({
        schema: supportReviewForm,
        codes: APPROVE_SUPPORT_DRAFT_REFUSALS,
        refusals: {
          ...stays,
          ...unseen,
          ...moved,
          ...onPage("stale_draft", "own_draft", "identifying_left", "not_found", "nothing_changed", "wrong_state"),
        },
        run: async ({ visit: { db, today }, who }, seen) => {
          await approveSupportDraft(db, who, { caseNumber, ...seen }, today);
          return published(seen);
        },
      }),
      return: act({
        schema: supportReturnForm,
        codes: RETURN_SUPPORT_DRAFT_REFUSALS,
        refusals: {
          ...at("note", "stale_draft", "stale_version", "support_over"),
          ...asStaff,
          ...onPage("own_draft", "not_found"),
        },
        run: async ({ visit: { db, today }, who }, returned) => {
          await returnSupportDraft(db, who, { caseNumber, ...returned }, today);
          return done("return", returned.department, returned.corrects);
        },
      }),
      sign: act({
        onlyPressed: true,
        schema: supportSignForm,
        codes: SIGN_FOR_SUPPORT_REFUSALS,
        refusals: { ...stays, ...moved, ...onPage("wrong_state") },
        run: async ({ visit: { db, today }, who }, { department }) => {
          await signForSupport(db, who, { caseNumber, department }, today);
          return done("sign", department);
        },
      }),
      promise: act({
        schema: supportPromiseForm,
        codes: PROMISE_SUPPORT_REFUSALS,
        refusals: {
          ...at("day", "promise_over", "promise_unfit", "stale_version", "support_over", "wrong_state"),
          ...at("reason", "identifying_left"),
          ...stays,
          ...unseen,
        },
        run: async ({ visit: { db, today }, who }, promised) => {
          await promiseSupport(db, who, { caseNumber, ...promised }, today);
          return done("promise", promised.department);
        },
      }),
    }),
  );
}

export default function OfficeSupport() {
  const { matter, support, drafting, corrects, today, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, register, answers: held, supports: said } = useText();
  const nameOf = useName();
  const words = said.office;
  const errors = failed?.errors ?? {};
  const field = useSupportErrors(errors);
  const { department, stages, answers, over, from } = support;
  const form = {
    address: supportAddress(matter.number, department.code, corrects),
    department: department.code,
    answers: failed?.answers ?? null,
    field,
  };
  const of = (name: "signed" | "answered") => stages.find((one) => one.stage === name);
  const answered = of("answered");
  const corrected = answers.find((one) => one.position === corrects);
  const text = { drafting, corrects, seen: corrected ? corrected.earlier.length : answers.length };
  const open = over === null && from === null;
  const promises =
    answered?.metOn === null && answered.promise === null && (answered.heldOn !== null || answered.dueOn >= today);
  return (
    <SitePage
      person={person}
      kicker={matter.number}
      title={words.heading}
      lede={words.lede(nameOf(department))}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/office", label: desk.office.title },
          { href: `/cases/${matter.number}`, label: matter.title },
        ],
      }}
    >
      {done && !failed && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      {matter.hiddenUntil && <Notice>{held.office.caseHidden(site.day(matter.hiddenUntil))}</Notice>}
      {!open && <Notice>{words.over}</Notice>}
      {matter.demand !== "" && (
        <>
          <h2>{register.cases.demand}</h2>
          <p lang="zh-CN">{matter.demand}</p>
        </>
      )}
      <p>{site.labelled(words.lead, nameOf(matter.department))}</p>
      {support.reason !== "" && <p lang="zh-CN">{said.onCase.reason(support.reason)}</p>}
      {support.duty && <p lang="zh-CN">{said.onCase.item(`${support.duty.code} ${support.duty.title}`)}</p>}
      <StageTable stages={stages} caption={said.onCase.caption(nameOf(department))} />
      {corrects === 0 && <SupportSentBack support={support} toBody />}
      <OwnSupportAnswers {...{ answers, department, drafting, corrects, open, number: matter.number }} />
      {open && corrects === 0 && of("signed")?.metOn === null && <SignSupport {...form} />}
      <SupportDraftNotice drafting={drafting} over={!open} stale={failed?.refused === "stale_draft"} />
      {open && <ReviewSupport {...form} {...text} />}
      {(open || failed?.answers.body !== undefined) && (
        <AnswerSupport
          {...form}
          {...text}
          stands={corrected?.body ?? ""}
          saw={failed && failed.refused !== "stale_draft" ? failed.answers : null}
        />
      )}
      {((open && corrects === 0 && promises) || failed?.answers.day !== undefined) && <PromiseSupport {...form} />}
    </SitePage>
  );
}
