import { useText } from "../../i18n/use-text.ts";
import { TextArea } from "../../ui/fields.tsx";
import { Actions, Button, HiddenFields } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { AnswerContents } from "../answer/answer.ts";
import { AnswerSaid } from "../answer/answer-text.tsx";
import { MAX_RETURN_NOTE } from "../reply.ts";
import { filesSeen } from "../files/answer-file.ts";
import { FileLines } from "../files/draft-files.tsx";
import type { WaitingFile } from "../files/publish-files.server.ts";
import type { readDraft, readLeftDrafts } from "./draft.server.ts";
import type { DraftError, DraftFields } from "./draft-form.ts";
import "./drafts.css";

type Draft = NonNullable<Awaited<ReturnType<typeof readDraft>>["draft"]>;

/** How the draft of the department stands. */
function DraftNotice({ draft }: { draft: Draft }) {
  const { site, drafts: words } = useText();
  const { returned } = draft;
  if (returned) {
    return (
      <Notice tone="overdue" title={words.state.returned(returned.by, site.day(returned.on))}>
        <p lang="zh-CN">{words.note(returned.note)}</p>
      </Notice>
    );
  }
  const title = draft.state === "submitted" ? words.state.submitted : words.state.draft;
  return (
    <Notice title={title(draft.author, site.day(draft.savedOn))}>
      {draft.anotherApproves ? words.own : undefined}
    </Notice>
  );
}

/** What a draft says, field by field, right or not. */
function DraftSaid({ fields }: { fields: DraftFields }) {
  const { answering, vocabulary, site } = useText();
  const remedies = fields.remedies.map(
    (code) => vocabulary.remedies[code as keyof typeof vocabulary.remedies]?.label ?? code,
  );
  return (
    <dl className="answers">
      {remedies.length > 0 && (
        <div>
          <dt>{answering.fields.remedies}</dt>
          <dd>{site.list(remedies)}</dd>
        </div>
      )}
      {Object.entries(fields.texts)
        .filter(([, text]) => text !== "")
        .map(([name, text]) => (
          <div key={name}>
            <dt>{answering.fields[name as keyof typeof fields.texts]}</dt>
            <dd lang="zh-CN" className="draft-text">
              {text}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** The forms with which an approver lets a draft pass or sends it back. */
function DraftReview({
  draft,
  answer,
  address,
  seen,
  files,
  typed,
  error,
}: {
  draft: Draft;
  answer: AnswerContents;
  address: string;
  seen: number;
  files: readonly WaitingFile[];
  /** The note as it was typed, when the form comes back. */
  typed?: string;
  error?: string;
}) {
  const { site, answering, drafts: words, vocabulary } = useText();
  const code = error as DraftError | undefined;
  return (
    <section aria-labelledby="review">
      <h2 id="review">{words.review}</h2>
      <p>{words.reviewText(draft.author)}</p>
      {draft.keep && <Notice>{words.keeps}</Notice>}
      <section aria-label={words.previewTitle} className="draft-preview">
        <h3>{site.list(answer.remedies.map((remedy) => vocabulary.remedies[remedy].label))}</h3>
        <AnswerSaid texts={answer} restBy={answer.restBy} level={3} />
        <FileLines files={files} address="/office/files" />
      </section>
      <form method="post" action={address} noValidate>
        <HiddenFields values={{ version: draft.version, seen, files: filesSeen(files) }} />
        <Actions>
          <Button name="act" value="approve">
            {words.approve}
          </Button>
        </Actions>
      </form>
      <form method="post" action={address} noValidate>
        <HiddenFields values={{ version: draft.version }} />
        <TextArea
          name="note"
          label={words.returnNote}
          rows={3}
          limit={answering.limit(MAX_RETURN_NOTE)}
          defaultValue={typed}
          required
          error={code && (words.errors[code] ?? site.errors.bad_request.text)}
          errorPrefix={site.errorPrefix}
        />
        <Button name="act" value="return" look="secondary">
          {words.return}
        </Button>
      </form>
    </section>
  );
}

/** All that the page of a case says of the department's draft, before the form in which it is written. */
export function DraftParts({
  draft,
  address,
  seen,
  files,
  failed,
  saved,
}: {
  draft: Draft | null;
  address: string;
  seen: number;
  files: readonly WaitingFile[];
  failed?: { answers: Record<string, string>; errors: Record<string, string>; refused: string | null };
  saved: boolean;
}) {
  const { drafts } = useText();
  return (
    <>
      {saved && !failed && (
        <Notice tone="success" live>
          {drafts.saved}
        </Notice>
      )}
      {draft && !failed && <DraftNotice draft={draft} />}
      {draft?.mayApprove && draft.answer && (
        <DraftReview
          draft={draft}
          answer={draft.answer}
          address={address}
          seen={seen}
          files={files}
          typed={failed?.answers.note}
          error={failed?.errors.note}
        />
      )}
      {failed?.refused === "stale_draft" && draft && (
        <Notice tone="overdue" title={drafts.colleague}>
          <p>{drafts.colleagueText}</p>
          <DraftSaid fields={draft.fields} />
        </Notice>
      )}
    </>
  );
}

/** What a department drafted on cases that are no more its own. */
export function LeftDrafts({ left }: { left: Awaited<ReturnType<typeof readLeftDrafts>> }) {
  const { site, drafts } = useText();
  const words = drafts.left;
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="left-drafts">
      <h2 id="left-drafts">{words.title}</h2>
      <p>{words.text}</p>
      {left.map((one) => (
        <details key={one.id}>
          <summary>{words.of(one.number, one.author, site.day(one.savedOn))}</summary>
          <DraftSaid fields={one.fields} />
        </details>
      ))}
    </section>
  );
}
