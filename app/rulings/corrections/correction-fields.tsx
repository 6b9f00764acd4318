import { useText } from "../../i18n/use-text.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Button, HiddenFields } from "../../ui/form.tsx";
import { ANSWER_TEXTS, type AnswerTexts } from "../../replies/reply.ts";
import { CORRECTION_REASONS } from "./correction.ts";
import type { CorrectionError } from "./correction-form.ts";
import type { ReactNode } from "react";

/** What was typed into one of the page's forms, and what is wrong with it. */
export interface Failed {
  answers: Record<string, string>;
  errors: Record<string, string>;
}

/** Says a field's error in the page's language. */
export function useCorrectionErrors(errors: Record<string, string>) {
  const { site, corrections } = useText();
  return (name: string) => {
    const code = errors[name];
    const error = code && (corrections.errors[code as CorrectionError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
}

/** One form of the page: the text of a part, or the fields of the case, why, and what the public reads of it. */
export function CorrectionForm({
  address,
  part,
  place,
  seen,
  heading,
  hint,
  text,
  failed,
  children,
}: {
  address: string;
  part: "case" | "voice" | "reply" | "verdict";
  place: number;
  seen: number;
  heading: string;
  hint: string;
  /** The text as it stands; null where `children` are the fields. */
  text: string | null;
  /** Set on the one form that was sent. */
  failed: Failed | undefined;
  children?: ReactNode;
}) {
  const { corrections: words } = useText();
  const field = useCorrectionErrors(failed?.errors ?? {});
  const id = `${part}-${place}`;
  return (
    <form method="post" action={address} noValidate aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="hint">{hint}</p>
      <HiddenFields values={{ part, place, seen: failed ? failed.answers.seen : seen }} />
      {children}
      {text !== null && (
        <TextArea
          name="text"
          rows={6}
          label={words.text}
          defaultValue={failed?.answers.text ?? text}
          {...field("text")}
        />
      )}
      <RadioGroup
        name="reason"
        label={words.reason}
        defaultValue={failed?.answers.reason}
        options={CORRECTION_REASONS.map((reason) => ({
          value: reason,
          label: words.reasons[reason],
          hint: words.reasonHints[reason],
        }))}
        {...field("reason")}
      />
      <TextArea
        name="words"
        rows={2}
        label={words.words}
        hint={words.wordsHint}
        defaultValue={failed?.answers.words}
        {...field("words")}
      />
      <Button>{words.submit}</Button>
    </form>
  );
}

/** What an answer has besides what was done; what it does not have cannot be corrected. */
export function ReplyParts({
  texts,
  at,
  failed,
}: {
  texts: AnswerTexts | null;
  at: number;
  failed: Failed | undefined;
}) {
  const { answering } = useText();
  const field = useCorrectionErrors(failed?.errors ?? {});
  const has = ANSWER_TEXTS.filter((name) => name !== "body" && texts?.[name]);
  return (
    <>
      <HiddenFields values={{ has: has.join(" ") }} />
      {has.map((name) => (
        <TextArea
          key={name}
          name={name}
          at={`${name}-${at}`}
          rows={2}
          label={answering.fields[name]}
          defaultValue={failed?.answers[name] ?? texts?.[name]}
          {...field(name)}
        />
      ))}
    </>
  );
}
