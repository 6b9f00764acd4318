import { z } from "zod";
import { one } from "../../../http/forms/answers.ts";
import { useText } from "../../../i18n/use-text.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { CAME, GAPS, markLabel } from "../../vocabulary.ts";
import { key } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** What the task needed, and whether it came with it. */
export const needs = {
  name: "needs",
  optional: true,
  only: "cadre",
  fields: GAPS.map((gap) => `need.${gap}` as const),
  groups: ["need"],
  schema: {
    need: z.partialRecord(z.enum(GAPS), z.enum(CAME, { error: key("mark_unknown") }), { error: key("mark_unknown") }),
  },
  Fields: NeedsFields,
  told({ text, answers }) {
    const words = text.reports.form;
    const each = GAPS.flatMap((gap) => {
      const came = one(answers[`need.${gap}`]) as keyof typeof words.came;
      return came in words.came ? [text.site.labelled(markLabel(text, gap), words.came[came])] : [];
    });
    return [{ question: words.questions.needs, answer: each.join("\n") }];
  },
} as const satisfies Question;

function NeedsFields({ answers, errors }: QuestionProps) {
  const text = useText();
  const words = text.reports.form;
  const field = useFieldErrors(errors);
  return (
    <>
      <p className="hint">{words.together}</p>
      {GAPS.map((gap) => (
        <RadioGroup
          key={gap}
          name={`need.${gap}`}
          label={markLabel(text, gap)}
          inline
          defaultValue={one(answers[`need.${gap}`]) || undefined}
          options={CAME.map((came) => ({ value: came, label: words.came[came] }))}
          {...field(`need.${gap}`)}
        />
      ))}
    </>
  );
}
