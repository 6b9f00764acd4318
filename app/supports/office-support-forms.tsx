import { useText } from "../i18n/use-text.ts";
import { REVISION_REASONS } from "../cases/answers/answer.ts";
import { RadioGroup } from "../ui/choices.tsx";
import { TextArea, TextField } from "../ui/fields.tsx";
import { Actions, Button, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import type { readSupportDraft } from "./read-supports.server.ts";
import "./supports.css";
import { MAX_SUPPORT_ANSWER, MAX_SUPPORT_NOTE, MAX_SUPPORT_PROMISE } from "./support.ts";

interface Form {
  address: string;
  /** Code of the body. */
  department: string;
  /** What was typed, when the form comes back. */
  answers: Record<string, string | undefined> | null;
  field: (name: string) => { error: string | undefined; errorPrefix: string };
}

type Drafting = Awaited<ReturnType<typeof readSupportDraft>>;

interface Text {
  drafting: Drafting;
  /** The position of the answer that is corrected; 0 for a further answer. */
  corrects: number;
  /** How many answers there are; of a correction, how many earlier versions. */
  seen: number;
}

/** The button with which a body signs for its part. */
export function SignSupport({ address, department }: Pick<Form, "address" | "department">) {
  const words = useText().supports.office;
  return (
    <form method="post" action={address}>
      <h2>{words.sign}</h2>
      <p>{words.signText}</p>
      <HiddenFields values={{ act: "sign", department }} />
      <Button>{words.signSubmit}</Button>
    </form>
  );
}

/** The form with which it names a later day for its answer. */
export function PromiseSupport({ address, department, answers, field }: Form) {
  const { reports, supports } = useText();
  const words = supports.office;
  return (
    <form method="post" action={address} noValidate>
      <h2>{words.promise}</h2>
      <p>{words.promiseText}</p>
      <HiddenFields values={{ act: "promise", department }} />
      <TextField
        name="day"
        type="date"
        width="medium"
        label={words.promiseDay}
        defaultValue={answers?.day}
        required
        {...field("day")}
      />
      <TextArea
        name="reason"
        label={words.promiseReason}
        hint={words.promiseReasonHint}
        limit={reports.form.bodyLimit(MAX_SUPPORT_PROMISE)}
        defaultValue={answers?.reason}
        required
        {...field("reason")}
      />
      <Button look="secondary">{words.promiseSubmit}</Button>
    </form>
  );
}

/** How the draft of the answer stands; what it says where the form shows something else, or there is no form any more. */
export function SupportDraftNotice({ drafting, over, stale }: { drafting: Drafting; over: boolean; stale: boolean }) {
  const { site, supports } = useText();
  const words = supports.office.draft;
  const { draft } = drafting;
  if (!draft) return null;
  if (over || stale) {
    return (
      <Notice title={words.draft(draft.author, site.day(draft.savedOn))}>
        {over && <p>{words.left}</p>}
        <p lang="zh-CN" className="support-answer">
          {draft.body}
        </p>
      </Notice>
    );
  }
  const { returned } = draft;
  if (returned) {
    return (
      <Notice tone="overdue" title={words.returned(returned.by, site.day(returned.on))}>
        <p lang="zh-CN">{words.note(returned.note)}</p>
      </Notice>
    );
  }
  const title = draft.state === "submitted" ? words.submitted : words.draft;
  return <Notice title={title(draft.author, site.day(draft.savedOn))} />;
}

/** The forms with which an approver lets an answer pass or sends it back. */
export function ReviewSupport({ address, department, answers, field, drafting, corrects, seen }: Form & Text) {
  const { site, answering, reports, supports } = useText();
  const words = supports.office;
  const { draft } = drafting;
  if (!draft?.mayApprove) return null;
  const values = { department, corrects, version: draft.version, seen };
  return (
    <section aria-labelledby="review">
      <h2 id="review">{words.review}</h2>
      <p lang="zh-CN" className="support-answer">
        {draft.body}
      </p>
      {draft.reason && <p>{site.labelled(words.revise.reason, answering.revised.reasons[draft.reason])}</p>}
      <form method="post" action={address} noValidate>
        <HiddenFields values={{ act: "approve", ...values }} />
        <Button>{corrects === 0 ? words.approve : words.approveRevision}</Button>
      </form>
      <form method="post" action={address} noValidate>
        <HiddenFields values={{ act: "return", ...values }} />
        <TextArea
          name="note"
          rows={3}
          label={words.returnNote}
          limit={reports.form.bodyLimit(MAX_SUPPORT_NOTE)}
          defaultValue={answers?.note}
          required
          {...field("note")}
        />
        <Button look="secondary">{words.returnSubmit}</Button>
      </form>
    </section>
  );
}

/**
 * The form of its answer, or of the correction of one that says `stands`: published, or sent to the approver, or kept. `saw`: what whoever sent it had seen; null once they
 * were told that a colleague was faster, since they have seen theirs by then.
 */
export function AnswerSupport({
  address,
  department,
  answers,
  field,
  drafting,
  corrects,
  stands,
  seen,
  saw,
}: Form & Text & { stands: string; saw: Record<string, string | undefined> | null }) {
  const { answering, reports, supports } = useText();
  const words = supports.office;
  const { asks, draft } = drafting;
  return (
    <form method="post" action={address} noValidate>
      <h2>{corrects > 0 ? words.revise.heading(corrects) : seen > 0 ? words.answerMore : words.answer}</h2>
      {corrects > 0 && <p>{words.revise.lede}</p>}
      {asks && <p className="hint">{words.asks}</p>}
      <HiddenFields
        values={{ department, corrects, version: saw?.version ?? draft?.version ?? 0, seen: saw?.seen ?? seen }}
      />
      <TextArea
        name="body"
        rows={8}
        label={words.body}
        hint={words.bodyHint}
        limit={reports.form.bodyLimit(MAX_SUPPORT_ANSWER)}
        defaultValue={answers?.body ?? draft?.body ?? stands}
        required
        {...field("body")}
      />
      {corrects > 0 && (
        <RadioGroup
          name="revision"
          label={words.revise.reason}
          required
          defaultValue={answers?.revision ?? draft?.reason ?? undefined}
          options={REVISION_REASONS.filter((reason) => reason !== "files").map((reason) => ({
            value: reason,
            label: answering.revised.reasons[reason],
          }))}
          {...field("revision")}
        />
      )}
      <Actions>
        <Button name="act" value={asks ? "submit" : "answer"}>
          {asks ? words.toApprover : corrects > 0 ? words.revise.submit : words.submit}
        </Button>
        <Button name="act" value="save" look="secondary">
          {words.save}
        </Button>
      </Actions>
    </form>
  );
}
