import { z } from "zod";
import { many, one } from "../../../http/forms/answers.ts";
import { useText } from "../../../i18n/use-text.ts";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { MAX_HOURS_PER_MONTH, MAX_PEOPLE } from "../../report.ts";
import { CONSEQUENCES, consequencesFor, markLabel, marksIn } from "../../vocabulary.ts";
import { key, reporterOf, ticked } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps, ReportError } from "../question.ts";

/** The first number in what was typed, rounded: "１２", " 12 ", "约60小时", "12.5"; null when there is none, or it is below zero. */
export function numberIn(typed: string): number | null {
  const [, sign, digits] =
    /([-−]?)(\d+(?:\.\d+)?)/.exec(typed.normalize("NFKC").replace(/(\d),(?=\d{3})/g, "$1")) ?? [];
  return digits === undefined || sign !== "" ? null : Math.round(Number(digits));
}

const count = (error: ReportError, most: number) =>
  z
    .string({ error: key(error) })
    .max(40, key(error))
    .transform(numberIn)
    .refine((number) => number !== null && number <= most, key(error))
    .optional();

/** How much time it takes, of the township's staff how many people, and what it led to. */
export const burden = {
  name: "burden",
  optional: true,
  fields: ["hours", "people", "consequence"],
  // What it costs everybody is asked, so that having told it tells nothing.
  fieldsOnly: { cadre: ["people"] },
  offers: (reporter) => ({ consequence: consequencesFor(reporter) }),
  lists: ["consequence"],
  schema: {
    hours: count("hours_wrong", MAX_HOURS_PER_MONTH),
    people: count("people_wrong", MAX_PEOPLE),
    consequence: ticked(CONSEQUENCES),
  },
  Fields: BurdenFields,
  told({ text, answers }) {
    const words = text.reports.form;
    const cadre = reporterOf(answers) === "cadre";
    return [
      { question: cadre ? words.hours : words.hoursOfCitizens, answer: one(answers.hours) },
      ...(cadre ? [{ question: words.people, answer: one(answers.people) }] : []),
      {
        question: cadre ? words.consequences : words.consequencesOfCitizens,
        answer: marksIn(text, many(answers.consequence)),
      },
    ];
  },
} as const satisfies Question;

function BurdenFields({ answers, errors }: QuestionProps) {
  const text = useText();
  const words = text.reports.form;
  const field = useFieldErrors(errors);
  const cadre = reporterOf(answers) === "cadre";
  return (
    <>
      <TextField
        name="hours"
        label={cadre ? words.hours : words.hoursOfCitizens}
        hint={text.site.sentences([cadre ? words.hoursHint : words.hoursHintOfCitizens, words.together])}
        width="short"
        inputMode="numeric"
        defaultValue={one(answers.hours)}
        {...field("hours")}
      />
      {cadre && (
        <TextField
          name="people"
          label={words.people}
          hint={words.peopleHint}
          width="short"
          inputMode="numeric"
          defaultValue={one(answers.people)}
          {...field("people")}
        />
      )}
      <CheckboxGroup
        name="consequence"
        label={cadre ? words.consequences : words.consequencesOfCitizens}
        hint={words.together}
        defaultValue={many(answers.consequence)}
        options={consequencesFor(reporterOf(answers)).map((code) => ({
          value: code,
          label: markLabel(text, code),
        }))}
        {...field("consequence")}
      />
    </>
  );
}
