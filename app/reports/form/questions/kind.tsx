import { z } from "zod";
import { one } from "../../../http/forms/answers.ts";
import { useText } from "../../../i18n/use-text.ts";
import { SelectField } from "../../../ui/fields.tsx";
import { kindsFor, REPORT_KINDS } from "../../vocabulary.ts";
import { key, reporterOf } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** Which kind of pushing down it is most like: the last page proposes what the text speaks of. */
export const kind = {
  name: "kind",
  fields: ["kind"],
  schema: { kind: z.enum(REPORT_KINDS, { error: key("mark_unknown") }).default("unsure") },
  shows: ["kind"],
  Fields: KindFields,
} as const satisfies Question;

function KindFields({ answers, errors, view }: QuestionProps) {
  const { reports, vocabulary } = useText();
  const words = reports.form;
  return (
    <SelectField
      name="kind"
      label={words.questions.kind}
      hint={words.kindHint}
      defaultValue={one(answers.kind) || view.kind}
      options={[
        ...kindsFor(reporterOf(answers)).map((kind) => ({ value: kind, label: vocabulary.kinds[kind].label })),
        { value: "unsure", label: words.notSure },
      ]}
      {...useFieldErrors(errors)("kind")}
    />
  );
}
