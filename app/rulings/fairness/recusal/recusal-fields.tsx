import { useName, useText } from "../../../i18n/use-text.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../../ui/fields.tsx";
import type { RecusalError } from "./recusal-form.ts";
import { RECUSAL_REASONS, RECUSED_FROM } from "./recusal.ts";

interface Named {
  code: string;
  name: string;
  nameEn: string;
}

/** Answers and errors (message keys) by field. */
export interface RecusalAnswers {
  answers: Record<string, string | undefined>;
  errors: Record<string, string>;
}

/** The fields of a recusal; `withPerson` for administrators, who enter it for somebody else. */
export function RecusalFields({
  answers,
  errors,
  bodies,
  lines,
  withPerson,
}: RecusalAnswers & { bodies: readonly Named[]; lines: readonly Named[]; withPerson: boolean }) {
  const { site, reports, fairness } = useText();
  const nameOf = useName();
  const words = fairness.recusal;
  const field = (name: string) => ({
    name,
    defaultValue: answers[name],
    error: errors[name] && words.errors[errors[name] as RecusalError],
    errorPrefix: site.errorPrefix,
  });
  const choices = (all: readonly Named[]) => [
    { value: "", label: reports.form.choose },
    ...all.map((one) => ({ value: one.code, label: nameOf(one) })),
  ];
  return (
    <>
      {withPerson && (
        <TextField
          {...field("person")}
          label={words.person}
          hint={words.personHint}
          width="medium"
          autoComplete="off"
        />
      )}
      <RadioGroup
        {...field("from")}
        label={words.from}
        inline
        options={RECUSED_FROM.map((value) => ({ value, label: words.froms[value] }))}
      />
      <SelectField {...field("department")} label={words.froms.department} options={choices(bodies)} />
      <SelectField {...field("line")} label={words.froms.line} options={choices(lines)} />
      <TextField
        {...field("region")}
        label={words.regionCode}
        hint={words.regionHint}
        width="medium"
        inputMode="numeric"
        autoComplete="off"
      />
      <RadioGroup
        {...field("reason")}
        label={words.reason}
        options={RECUSAL_REASONS.map((value) => ({ value, label: words.reasons[value] }))}
      />
      <TextField {...field("until")} type="date" width="medium" label={words.until} hint={words.untilHint} />
      <TextArea {...field("note")} rows={2} label={words.note} hint={words.noteHint} />
    </>
  );
}
