import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { DraftFiles } from "../files/draft-files.tsx";
import type { WaitingFile } from "../files/publish-files.server.ts";
import { MAX_REPLY, MAX_REPLY_PART, REMEDIES } from "./answer.ts";
import type { AnswerField } from "./answer-form.ts";

/** What stands in the fields of an answer: as it was typed, as a draft has it, or as it was sent back. */
export interface AnswerTyped {
  remedies: readonly string[];
  texts: Readonly<Partial<Record<Exclude<AnswerField, "remedies">, string | null>>>;
}

/** Says an answer's errors in the page's language, by field. */
export function useAnswerErrors(errors: Readonly<Record<string, string>>) {
  const { site, answering, drafts } = useText();
  return (name: string) => {
    const code = errors[name];
    const words: Readonly<Record<string, string>> = { ...answering.errors, ...drafts.errors };
    const error = code && (words[code] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
}

/** The fields of an answer, without the form around them, and the files that go with it, where some can. */
export function AnswerFields({
  typed: { remedies, texts },
  field,
  beside,
}: {
  typed: AnswerTyped;
  field: ReturnType<typeof useAnswerErrors>;
  /** What lies beside the draft, and the address of its case. */
  beside?: { files: readonly WaitingFile[]; address: string };
}) {
  const { answering, vocabulary } = useText();
  const words = answering.fields;
  const text = (name: Exclude<AnswerField, "remedies">) => ({
    name,
    label: words[name],
    defaultValue: texts[name] ?? undefined,
    ...field(name),
  });
  return (
    <>
      <CheckboxGroup
        name="remedies"
        label={words.remedies}
        hint={words.remediesHint}
        required
        defaultValue={remedies}
        options={REMEDIES.map((remedy) => ({ value: remedy, ...vocabulary.remedies[remedy] }))}
        {...field("remedies")}
      />
      <TextArea {...text("checked")} rows={3} hint={words.checkedHint} limit={answering.limit(MAX_REPLY_PART)} />
      <TextArea {...text("body")} hint={words.bodyHint} limit={answering.limit(MAX_REPLY)} required />
      <TextArea {...text("rest")} rows={3} hint={words.restHint} limit={answering.limit(MAX_REPLY_PART)} />
      <TextField {...text("restBy")} type="date" width="medium" hint={words.restByHint} />
      <TextField {...text("documentNumber")} width="medium" hint={words.documentNumberHint} autoComplete="off" />
      <TextField {...text("contact")} width="medium" hint={words.contactHint} autoComplete="off" />
      <TextField {...text("telephone")} width="medium" hint={words.telephoneHint} autoComplete="off" />
      {beside && <DraftFiles {...beside} error={field("files").error} />}
    </>
  );
}
