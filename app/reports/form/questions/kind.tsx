import { z } from "zod";
import { one } from "../../../http/forms/answers.ts";
import { useText } from "../../../i18n/use-text.ts";
import { SelectField } from "../../../ui/fields.tsx";
import { kindLabel, kindsFor, REPORT_KINDS, type ReportKind } from "../../vocabulary.ts";
import { key, reporterOf } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

const offered = (reporter: Parameters<typeof kindsFor>[0]): readonly ReportKind[] => ["unsure", ...kindsFor(reporter)];

/**
 * Which kind of pushing down it is most like. What the text speaks of is proposed in words and chosen by the reporter
 * alone: the desk takes the kind for their own.
 */
export const kind = {
  name: "kind",
  fields: ["kind"],
  offers: (reporter) => ({ kind: offered(reporter) }),
  schema: { kind: z.enum(REPORT_KINDS, { error: key("mark_unknown") }).default("unsure") },
  shows: ["kind"],
  Fields: KindFields,
} as const satisfies Question;

function KindFields({ answers, errors, view }: QuestionProps) {
  const text = useText();
  const words = text.reports.form;
  return (
    <SelectField
      name="kind"
      label={words.questions.kind}
      hint={view.kind === "unsure" ? words.kindHint : words.kindSeems(kindLabel(text, view.kind))}
      defaultValue={one(answers.kind) || "unsure"}
      options={offered(reporterOf(answers)).map((kind) => ({ value: kind, label: kindLabel(text, kind) }))}
      {...useFieldErrors(errors)("kind")}
    />
  );
}
