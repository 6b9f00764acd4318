import { one } from "../../http/forms/answers.ts";
import { useText } from "../../i18n/use-text.ts";
import { SelectField } from "../../ui/fields.tsx";
import { hunkKey, REASONS, suggestReason } from "../redaction.ts";
import type { Redaction } from "../use-redaction.ts";

/** Changes that get a field of their own: a form takes 300 fields, and nobody chooses more one by one. */
const MAX_OWN = 60;
/** Characters of a change that its label shows. */
const SHOWN = 16;

/** What was typed so far, by field. */
export type TypedAnswers = Readonly<Record<string, string | string[] | undefined>>;

/** What a field gets besides its name: the error and how it is read out. */
export type FieldErrors = (name: string) => { error?: string; errorPrefix: string };

interface Reasoned {
  answers: TypedAnswers;
  field: FieldErrors;
}

/** Why the changes were made of which nobody says more. */
export function DefaultReason({ answers, field }: Reasoned) {
  const { redaction: words } = useText();
  return (
    <SelectField
      name="whyDefault"
      label={words.why.defaultLabel}
      hint={words.why.defaultHint}
      width="medium"
      defaultValue={one(answers.whyDefault)}
      options={[
        { value: "", label: words.why.choose },
        ...REASONS.map((reason) => ({ value: reason, label: words.reasons[reason] })),
      ]}
      {...field("whyDefault")}
    />
  );
}

/** Why each change was made, one by one. */
export function OwnReasons({ redaction, answers, field }: Reasoned & { redaction: Redaction }) {
  const { redaction: words } = useText();
  const { raw, text, hunks, findings } = redaction;
  const short = (piece: string) => (piece.length > SHOWN ? `${piece.slice(0, SHOWN)}…` : piece || words.why.nothing);
  const own = hunks.slice(0, MAX_OWN);
  return (
    <details open={own.length < 6}>
      <summary>{words.why.title}</summary>
      {own.map((hunk, index) => (
        <SelectField
          key={hunkKey(hunk)}
          name={`why.${hunkKey(hunk)}`}
          width="medium"
          label={words.why.hunk(
            index + 1,
            short(raw.slice(hunk.start, hunk.end)),
            short(text.slice(hunk.publicStart, hunk.publicEnd)),
          )}
          defaultValue={one(answers[`why.${hunkKey(hunk)}`]) || (suggestReason(hunk, findings) ?? "")}
          options={[
            { value: "", label: words.why.asDefault },
            ...REASONS.map((reason) => ({ value: reason, label: words.reasons[reason] })),
          ]}
          {...field(`why.${hunkKey(hunk)}`)}
        />
      ))}
      {hunks.length > own.length && <p className="hint">{words.why.more(hunks.length - own.length)}</p>}
    </details>
  );
}
