import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { readCasePage } from "../cases/read-case.server.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { AnswerFields, useAnswerErrors } from "../replies/answer/answer-fields.tsx";
import { type ReplyError, REVISION_LISTS, revisionForm } from "../replies/answer/answer-form.ts";
import { EarlierList } from "../replies/answer/earlier-list.tsx";
import { readDraft } from "../replies/drafts/draft.server.ts";
import { filesAt } from "../replies/files/answer-file.ts";
import { RevisedFileFields } from "../replies/files/revised-files.tsx";
import { readAnswers, REVISE_REPLY_REFUSALS, reviseReply } from "../replies/reply.server.ts";
import { MAX_REVISIONS, REVISION_REASONS } from "../replies/reply.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { number, position }) => text.answering.revised.title(number, position),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "reply:case");
    const { db, params, today } = visit;
    const matter = await readCasePage(db, params.number ?? "", today, "department");
    if (!can(actor, "reply:case", { departmentId: matter.department.id })) throw new DomainError("forbidden");
    const { replies } = await readAnswers(db, matter.id, today);
    const reply = replies.find((one) => String(one.position) === params.position);
    if (!reply?.texts || reply.setAside) throw new DomainError("not_found");
    const { remedies, texts, restBy, earlier, position, files } = reply;
    const {
      asks,
      draft,
      files: waiting,
    } = await readDraft(db, actor, { id: matter.id, departmentId: matter.department.id });
    return {
      number: matter.number,
      title: matter.title,
      answer: { remedies, texts, restBy, earlier, files },
      position,
      asks,
      waiting,
      drafted: draft !== null,
      person: actor.displayName,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  const position = /^\d{1,6}$/.test(args.params.position ?? "") ? Number(args.params.position) : 0;
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "reply:case"),
      key: (message: ReplyError) => message,
      lists: REVISION_LISTS,
    },
    (act) => ({
      revise: act({
        schema: ({ today }) => revisionForm(today),
        shape: { lists: REVISION_LISTS },
        places: ["files"],
        codes: REVISE_REPLY_REFUSALS,
        refusals: {
          ...at("body", "nothing_changed", "personal_left"),
          ...at("files", "files_stale", "files_unchecked", "files_many"),
          identifying_left: ["body", "revision_identifying"],
          approval_needed: ["body", "revision_approval"],
          stale_version: ["body", "revision_stale"],
          unseen_left: ["body", "revision_identifying"],
          wrong_state: ["body", "revision_closed"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused", "unknown_case", "case_withdrawn"),
          ...onPage("unknown_region", "not_found"),
        },
        run: async ({ visit: { db, today }, who, answers }, { keepFiles: kept, addFiles: added, ...revision }) => {
          const seen = Number(answers.seen ?? "0");
          const files = answers.files === undefined ? undefined : { kept, added, seen: answers.files };
          await reviseReply(db, who, { caseNumber, position, ...revision, seen, files }, today);
          return redirect(`/office/cases/${caseNumber}?revised`);
        },
      }),
    }),
  );
}

export default function OfficeAnswer() {
  const { number, title, answer, position, asks, waiting, drafted, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, answering } = useText();
  const words = answering.revised;
  const field = useAnswerErrors(failed?.errors ?? {});
  const { restBy, texts } = answer;
  const typed = failed
    ? { remedies: failed.lists.remedies ?? [], texts: failed.answers }
    : { remedies: answer.remedies, texts: { ...texts, restBy } };
  return (
    <SitePage
      person={person}
      kicker={number}
      title={words.heading}
      lede={words.lede(MAX_REVISIONS)}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/office", label: desk.office.title },
          { href: `/office/cases/${number}`, label: title },
        ],
      }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(failed?.errors ?? {}, field)} />
      <EarlierList earlier={answer.earlier} files={answer.files} level={3} />
      {answer.earlier.length >= MAX_REVISIONS || (asks && !failed) ? (
        <Notice>{asks ? answering.errors.revision_approval : answering.errors.revision_closed}</Notice>
      ) : (
        <form method="post" action={`/office/cases/${number}/answers/${position}`} noValidate>
          <HiddenFields values={{ seen: failed ? failed.answers.seen : answer.earlier.length }} />
          <AnswerFields typed={typed} field={field} />
          <RevisedFileFields
            standing={filesAt(answer.files, answer.earlier.length)}
            waiting={waiting}
            drafted={drafted}
            address={`/office/cases/${number}`}
            chosen={
              failed && {
                kept: failed.lists.keepFiles ?? [],
                added: failed.lists.addFiles ?? [],
                seen: failed.answers.files ?? "",
              }
            }
            error={field("files").error}
          />
          <RadioGroup
            name="reason"
            label={words.reason}
            required
            defaultValue={failed?.answers.reason}
            options={REVISION_REASONS.map((reason) => ({ value: reason, label: words.reasons[reason] }))}
            {...field("reason")}
          />
          <Button>{words.submit}</Button>
        </form>
      )}
    </SitePage>
  );
}
