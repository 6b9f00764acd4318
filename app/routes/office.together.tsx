import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { FoundNotice } from "../redaction/pane/found-notice.tsx";
import { MarkedText } from "../redaction/pane/marked-text.tsx";
import { AnswerFields, useAnswerErrors } from "../replies/answer/answer-fields.tsx";
import { AnswerPreview } from "../replies/answer/answer-preview.tsx";
import type { ReplyError } from "../replies/answer/answer-form.ts";
import { SHOWS_FOUND, sentDraft } from "../replies/drafts/draft-form.ts";
import { JOINT_LISTS, type JointError, jointForm } from "../replies/joint/joint-form.ts";
import { MAX_JOINT, readJointText } from "../replies/joint/joint.ts";
import { JointCases } from "../replies/joint/joint-cases.tsx";
import {
  answerJointly,
  ANSWER_JOINTLY_REFUSALS,
  findInJoint,
  previewJointly,
  PREVIEW_JOINTLY_REFUSALS,
  readJointCases,
  submitJointly,
  SUBMIT_JOINTLY_REFUSALS,
} from "../replies/joint/joint.server.ts";
import { type AnswerContents, wholeAnswer } from "../replies/reply.ts";
import { SitePage } from "../site-page.tsx";
import { Actions, Button, ErrorSummary, listErrors } from "../ui/form.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";

export const handle = { title: (text) => text.joint.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "reply:case");
    const { db, url } = visit;
    const address = `${url.pathname}${url.search}`;
    const asked = url.searchParams.getAll("case").flatMap((text) => text.split("_"));
    const numbers = asked.map((one) => readJointText(one)?.number ?? one);
    return { ...(await readJointCases(db, actor, numbers)), address, person: actor.displayName };
  });
}

const OF_FILES = ["files_stale", "files_unchecked", "files_many", "files_full", "files_identifying"] as const;
const BARRED = ["forbidden", "home_county", "recused"] as const;

const numbersIn = (cases: readonly string[] = []) =>
  cases.flatMap((text) => text.split("_")).flatMap((one) => readJointText(one)?.number ?? []);

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "reply:case"),
      key: (message: ReplyError | JointError) => message,
      lists: JOINT_LISTS,
      show: async ({ visit, who }, { answers, lists, refused }) => ({
        found:
          refused !== null && SHOWS_FOUND.includes(refused)
            ? await findInJoint(visit.db, who, numbersIn(lists.cases), answers)
            : [],
        preview: null as AnswerContents | null,
      }),
    },
    (act) => ({
      answer: act({
        schema: ({ today }) => jointForm(today),
        shape: { lists: JOINT_LISTS },
        places: ["found", "files"],
        codes: ANSWER_JOINTLY_REFUSALS,
        refusals: {
          ...at("cases", "joint_changed", "approval_needed"),
          stale_version: ["cases", "joint_changed"],
          answer_waiting: ["cases", "joint_changed"],
          ...at("found", "identifying_left", "personal_left"),
          ...at("files", ...OF_FILES),
          ...onPage("bad_request", "clock_jumped", "unseen_left", "unknown_region", ...BARRED),
        },
        run: async ({ visit: { db, today }, who, answers: { files } }, joint) => {
          const { published, held } = await answerJointly(db, who, { ...joint, files }, today);
          return redirect(`/office?done=together&published=${published}&held=${held}`);
        },
      }),
      submit: act({
        schema: ({ today }) => jointForm(today),
        shape: { lists: JOINT_LISTS },
        places: ["found", "files"],
        codes: SUBMIT_JOINTLY_REFUSALS,
        refusals: {
          ...at("cases", "joint_changed", "wrong_state"),
          ...at("found", "identifying_left", "personal_left"),
          ...at("files", ...OF_FILES),
          ...onPage("bad_request", "unseen_left", "unknown_region", ...BARRED),
        },
        run: async ({ visit: { db, today }, who, answers, lists }, { keep, cases, ...reply }) => {
          const { fields, files } = sentDraft(answers, lists.remedies);
          const sent = await submitJointly(db, who, { ...wholeAnswer(reply), keep, cases, fields, files }, today);
          return redirect(`/office?done=together&sent=${sent}`);
        },
      }),
      preview: act({
        schema: ({ today }) => jointForm(today),
        shape: { lists: JOINT_LISTS },
        codes: PREVIEW_JOINTLY_REFUSALS,
        refusals: {
          ...at("cases", "joint_changed"),
          ...onPage("bad_request", "personal_left", "unseen_left", "unknown_region", ...BARRED),
        },
        run: async ({ visit: { db }, who }, typed) => {
          const preview = wholeAnswer(typed);
          return { preview, found: await previewJointly(db, who, typed.cases, preview) };
        },
      }),
    }),
  );
}

export default function OfficeTogether() {
  const { rows, asks, address, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, joint: words, answering, answers: held } = useText();
  const answerField = useAnswerErrors(failed?.errors ?? {});
  const field = (name: string) => {
    const said = (words.errors as Readonly<Record<string, string>>)[failed?.errors[name] ?? ""];
    return said === undefined ? answerField(name) : { ...answerField(name), error: said };
  };
  const ticked = failed ? numbersIn(failed.lists.cases) : rows.map(({ number }) => number);
  const found = failed?.found ?? [];
  const typed = { remedies: failed?.lists.remedies ?? [], texts: failed?.answers ?? {} };
  const chosen = rows.filter(({ number, standing }) => standing === "fit" && ticked.includes(number));
  const files = chosen.flatMap((row) => row.files);
  const [first] = chosen;
  return (
    <SitePage
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/office", label: desk.office.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(failed?.errors ?? {}, field)} />
      {failed?.preview && (
        <AnswerPreview
          answer={failed.preview}
          by={
            <>
              {words.previewList}
              <span className="row-note" lang="zh-CN">
                {site.list(chosen.map(({ number, title }) => (title === number ? number : `${number} ${title}`)))}
              </span>
            </>
          }
          found={found}
          files={files}
          mark={(text, findings) => <MarkedText text={text} findings={findings} />}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState title={words.none}>
          <a href="/office">{words.back}</a>
        </EmptyState>
      ) : (
        <form method="post" action={address} noValidate>
          {asks && <Notice>{words.asks}</Notice>}
          <JointCases
            rows={rows}
            unticked={rows.map(({ number }) => number).filter((number) => !ticked.includes(number))}
            {...field("cases")}
          />
          <AnswerFields
            typed={typed}
            field={field}
            beside={first && { files, address: `/office/cases/${first.number}` }}
          />
          {first && <p className="hint">{words.files(first.number)}</p>}
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
              {asks ? words.send : words.submit(MAX_JOINT)}
            </Button>
            <Button name="act" value="preview" look="secondary">
              {answering.preview.button}
            </Button>
          </Actions>
        </form>
      )}
    </SitePage>
  );
}
