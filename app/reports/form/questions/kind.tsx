import { z } from "zod";
import { type Answers, one } from "../../../http/forms/answers.ts";
import type { Dictionary } from "../../../i18n/dictionary.ts";
import { useText } from "../../../i18n/use-text.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { type Kind, KINDS, KINDS_OF_CITIZENS } from "../../vocabulary.ts";
import { key, reporterOf } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** Which kind of pushing down it is most like. */
export const kind = {
  name: "kind",
  section: 1,
  fields: ["kind"],
  schema: { kind: z.enum(KINDS, { error: key("kind_required") }) },
  Fields: KindFields,
  told: ({ text, answers }) => [{ question: text.reports.form.questions.kind, answer: kindIn(text, answers) }],
} as const satisfies Question;

/** The kind that was chosen, in words; empty when none was. */
export function kindIn({ vocabulary: { kinds } }: Dictionary, answers: Answers): string {
  const chosen = one(answers.kind);
  return chosen in kinds ? kinds[chosen as Kind].label : "";
}

function KindFields({ answers, errors }: QuestionProps) {
  const { reports, vocabulary } = useText();
  const kinds = reporterOf(answers) === "cadre" ? KINDS : KINDS_OF_CITIZENS;
  return (
    <RadioGroup
      name="kind"
      label={reports.form.questions.kind}
      labelHidden
      required
      defaultValue={one(answers.kind) || undefined}
      options={kinds.map((kind) => ({ value: kind, ...vocabulary.kinds[kind] }))}
      {...useFieldErrors(errors)("kind")}
    />
  );
}
