import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import {
  type Failed,
  CorrectionForm,
  ReplyParts,
  useCorrectionErrors,
} from "../rulings/corrections/correction-fields.tsx";
import { type CorrectionError, correctionForm } from "../rulings/corrections/correction-form.ts";
import { CorrectionList } from "../rulings/corrections/correction-list.tsx";
import { CORRECT_REFUSALS, correct } from "../rulings/corrections/correct.server.ts";
import { readCorrectionsForStaff } from "../rulings/corrections/read-corrections.server.ts";
import { wordsToHide } from "../rulings/hidden-words.server.ts";
import { assertMayJudge, readCaseForDesk } from "../rulings/takedown/read-takedowns.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { type Kind, KINDS } from "../reports/vocabulary.ts";
import { SitePage } from "../site-page.tsx";
import { SelectField, TextArea, TextField } from "../ui/fields.tsx";
import { ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.corrections.title(matter.number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    const { db, params, today, url } = visit;
    await assertMayJudge(db, actor, params.number ?? "");
    const { matter, answers } = await readCaseForDesk(db, actor, params.number ?? "", today);
    if (matter.number !== params.number) throw redirect(`/desk/cases/${matter.number}/correct`);
    return {
      matter,
      replies: answers.replies,
      corrections: await readCorrectionsForStaff(db, matter.id),
      person: actor.displayName,
      done: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "judge:case"),
      key: (message: CorrectionError) => message,
      show: async ({ visit, who }, { answers, refused }) => ({
        asked: await wordsToHide(visit.db, who, refused, caseNumber, answers),
      }),
    },
    (act) => ({
      correct: act({
        schema: correctionForm,
        codes: CORRECT_REFUSALS,
        refusals: {
          ...at(
            "words",
            "stale_version",
            "not_found",
            "wrong_state",
            "nothing_changed",
            "personal_left",
            "unseen_left",
          ),
          ...at("text", "adds_words"),
          ...onPage("clock_jumped", "forbidden", "home_county", "recused"),
          ...onPage("unknown_case", "case_withdrawn", "unknown_region"),
        },
        run: async ({ visit: { db, today }, who }, correction) => {
          await correct(db, who, { caseNumber, ...correction }, today);
          return redirect(`/desk/cases/${caseNumber}/correct?done`);
        },
      }),
    }),
  );
}

export default function DeskCorrections() {
  const { matter, replies, corrections, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, register, corrections: words, vocabulary } = useText();
  const field = useCorrectionErrors(failed?.errors ?? {});
  const address = `/desk/cases/${matter.number}/correct`;
  const failedAt = (part: string, place: number): Failed | undefined =>
    failed?.answers.part === part && failed.answers.place === String(place) ? failed : undefined;
  const common = { address, seen: corrections.length };
  const ofCase = failedAt("case", 0);
  const caseField = useCorrectionErrors(ofCase?.errors ?? {});
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={matter.number}
      title={words.heading}
      lede={words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/desk", label: desk.queue.title },
          { href: `/desk/cases/${matter.number}`, label: matter.title },
        ],
      }}
    >
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(failed?.errors ?? {}, field)} />
      <AskedNotice words={failed?.asked ?? []} />
      <CorrectionList corrections={corrections} />
      {corrections.some((one) => one.before) && (
        <details>
          <summary>{words.before}</summary>
          {corrections.map((one, index) =>
            Object.values(one.before ?? {}).map((was) => (
              <blockquote key={`${index} ${was}`} lang="zh-CN">
                {was}
              </blockquote>
            )),
          )}
        </details>
      )}
      <CorrectionForm
        {...common}
        part="case"
        place={0}
        heading={words.ofCase}
        hint={words.ofCaseHint}
        text={null}
        failed={ofCase}
      >
        <TextField
          name="title"
          label={words.fields.title}
          defaultValue={ofCase?.answers.title ?? matter.title}
          {...caseField("title")}
        />
        <TextArea
          name="demand"
          rows={4}
          label={words.fields.demand}
          defaultValue={ofCase?.answers.demand ?? matter.demand}
          {...caseField("demand")}
        />
        <TextField
          name="claimedBasis"
          label={words.fields.claimedBasis}
          defaultValue={ofCase?.answers.claimedBasis ?? matter.claimedBasis}
          {...caseField("claimedBasis")}
        />
        <SelectField
          name="kind"
          label={words.fields.kind}
          width="medium"
          defaultValue={ofCase?.answers.kind ?? matter.kind}
          options={KINDS.map((kind: Kind) => ({ value: kind, label: vocabulary.kinds[kind].label }))}
          {...caseField("kind")}
        />
      </CorrectionForm>
      {matter.voices
        .filter((voice) => voice.text !== null)
        .map((voice) => (
          <CorrectionForm
            key={voice.position}
            {...common}
            part="voice"
            place={voice.position}
            heading={register.cases.voice(voice.position)}
            hint={words.shortenHint}
            text={voice.text}
            failed={failedAt("voice", voice.position)}
          />
        ))}
      {replies.map((reply) => (
        <CorrectionForm
          key={reply.position}
          {...common}
          part="reply"
          place={reply.position}
          heading={words.parts.reply(reply.position)}
          hint={words.shortenHint}
          text={reply.texts?.body ?? ""}
          failed={failedAt("reply", reply.position)}
        >
          <ReplyParts texts={reply.texts} at={reply.position} failed={failedAt("reply", reply.position)} />
        </CorrectionForm>
      ))}
      {matter.verdicts.map((verdict) => (
        <CorrectionForm
          key={verdict.id}
          {...common}
          part="verdict"
          place={verdict.id}
          heading={site.row(
            register.cases.verdictOn(site.day(verdict.appliesOn)),
            vocabulary.verdicts[verdict.code].label,
          )}
          hint={words.verdictHint}
          text={verdict.reasons}
          failed={failedAt("verdict", verdict.id)}
        />
      ))}
    </SitePage>
  );
}
