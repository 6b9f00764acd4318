import { z } from "zod";
import { one } from "../../../http/forms/answers.ts";
import { optionalTextField } from "../../../http/forms/text-field.ts";
import { useText } from "../../../i18n/use-text.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { MAX_UNIT_NAME, UNIT_KINDS, unitNameOf, UNLESS_CONFIRMED } from "../../unit/unit.ts";
import { key } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** Whether a unit reports as itself, and what becomes of the report if its letter is not accepted. */
export const unit = {
  name: "unit",
  optional: true,
  only: "cadre",
  fields: ["unitKind", "unitName", "unitUnless"],
  schema: {
    unitKind: z.enum(UNIT_KINDS, { error: key("mark_unknown") }).optional(),
    unitName: optionalTextField(key("unit_name_long"), key("unit_name_long"), MAX_UNIT_NAME).transform(unitNameOf),
    unitUnless: z.enum(UNLESS_CONFIRMED, { error: key("mark_unknown") }).optional(),
  },
  rules: [
    {
      holds: ({ unitKind, unitName }) => !unitName || Boolean(unitKind),
      at: "unitKind",
      error: "unit_kind_required",
    },
    {
      holds: ({ unitKind, unitName }) => !unitKind || Boolean(unitName),
      at: "unitName",
      error: "unit_name_required",
    },
    // What becomes of it is never taken for granted: published without the name, or not at all.
    {
      holds: ({ unitKind, unitUnless }) => !unitKind || Boolean(unitUnless),
      at: "unitUnless",
      error: "unit_unless_required",
    },
  ],
  Fields: UnitFields,
  told({ text: { reports, units }, answers }) {
    const kind = UNIT_KINDS.find((each) => each === one(answers.unitKind));
    const unless = UNLESS_CONFIRMED.find((each) => each === one(answers.unitUnless));
    const answer = kind && [unitNameOf(one(answers.unitName)), unless ? units.unless[unless] : ""].join("\n");
    return [{ question: reports.form.questions.unit, answer }];
  },
} as const satisfies Question;

function UnitFields({ answers, errors }: QuestionProps) {
  const { units } = useText();
  const words = units.form;
  const field = useFieldErrors(errors);
  return (
    <>
      <RadioGroup
        name="unitKind"
        label={words.kind}
        defaultValue={one(answers.unitKind)}
        options={[
          { value: "", label: words.none },
          ...UNIT_KINDS.map((kind) => ({ value: kind, label: units.kinds[kind] })),
        ]}
        {...field("unitKind")}
      />
      {/* Browsers remember what is typed into one-line fields for the next who uses them. */}
      <TextArea
        name="unitName"
        label={words.name}
        hint={words.nameHint}
        rows={1}
        defaultValue={one(answers.unitName)}
        {...field("unitName")}
      />
      <p className="hint">{words.letter}</p>
      <RadioGroup
        name="unitUnless"
        label={words.unless}
        defaultValue={one(answers.unitUnless) || undefined}
        options={UNLESS_CONFIRMED.map((each) => ({ value: each, label: units.unless[each] }))}
        {...field("unitUnless")}
      />
    </>
  );
}
