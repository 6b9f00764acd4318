import { z } from "zod";
import { useText } from "../../../i18n/use-text.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { REPORTERS } from "../../report.ts";
import { key, reporterOf } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** Whether somebody whom the demand fell upon reports, or the township's staff. */
export const who = {
  name: "who",
  fields: ["reporter"],
  schema: { reporter: z.enum(REPORTERS, { error: key("reporter_required") }) },
  Fields: WhoFields,
  told({ text: { reports }, answers }) {
    const reporter = reporterOf(answers);
    return [{ question: reports.form.questions.who, answer: reporter && reports.form.reporters[reporter].label }];
  },
} as const satisfies Question;

function WhoFields({ answers, errors }: QuestionProps) {
  const words = useText().reports.form;
  return (
    <RadioGroup
      name="reporter"
      label={words.questions.who}
      required
      defaultValue={reporterOf(answers)}
      options={REPORTERS.map((reporter) => ({ value: reporter, label: words.reporters[reporter].label }))}
      {...useFieldErrors(errors)("reporter")}
    />
  );
}
