import { z } from "zod";
import { one } from "../../../http/forms/answers.ts";
import { optionalTextField } from "../../../http/forms/text-field.ts";
import { useName, useText } from "../../../i18n/use-text.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { HiddenFields } from "../../../ui/form.tsx";
import { MAX_DEPARTMENT_TEXT } from "../../report.ts";
import { key, reporterOf } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** What the reporter knows of who demanded it. Whether a department is in the register, the server finds out. */
export const DEMANDED_BY = ["department", "temporary", "unsure"] as const;

/** The answer for a department that is none of those proposed: it stays as the reporter wrote it. */
export const AS_WRITTEN = "as-written";

/** By whom: a department, a temporary body, or not sure; then which of those that may be meant. */
export const department = {
  name: "department",
  fields: ["demandedBy", "departmentText", "department"],
  schema: {
    demandedBy: z.enum(DEMANDED_BY, { error: key("demanded_by_required") }),
    department: z
      .string({ error: key("department_unknown") })
      .max(100, key("department_unknown"))
      .default(""),
    departmentText: optionalTextField(
      key("department_text_required"),
      key("department_text_long"),
      MAX_DEPARTMENT_TEXT,
    ),
  },
  // Who demanded it needs a name, unless the reporter is not sure.
  rules: [
    {
      holds: ({ demandedBy, department, departmentText }) =>
        demandedBy === "unsure" || Boolean(department) || Boolean(departmentText),
      at: "departmentText",
      error: "department_text_required",
    },
  ],
  shows: ["bodies"],
  Fields: DepartmentFields,
  told({ text: { reports, site }, answers, view }) {
    const words = reports.form;
    const named = view.department ? site.nameOf(view.department) : one(answers.departmentText);
    const question = reporterOf(answers) === "cadre" ? words.questions.department : words.departmentOfCitizens;
    return [{ question, answer: named || (one(answers.demandedBy) && words.notSure) }];
  },
} as const satisfies Question;

function DepartmentFields({ answers, errors, view }: QuestionProps) {
  const words = useText().reports.form;
  const nameOf = useName();
  const field = useFieldErrors(errors);
  return (
    <>
      <RadioGroup
        name="demandedBy"
        label={reporterOf(answers) === "cadre" ? words.questions.department : words.departmentOfCitizens}
        labelHidden
        required
        defaultValue={one(answers.demandedBy) || undefined}
        options={DEMANDED_BY.map((by) => ({ value: by, ...words.demandedBy[by] }))}
        {...field("demandedBy")}
      />
      <TextField
        name="departmentText"
        label={words.departmentText}
        hint={words.departmentTextHint}
        defaultValue={one(answers.departmentText)}
        suggestions={view.bodies}
        {...field("departmentText")}
      />
      {view.proposed.length === 0 && <HiddenFields values={{ department: answers.department }} />}
      {view.proposed.length > 0 && (
        <RadioGroup
          name="department"
          label={words.departmentWhich}
          defaultValue={one(answers.department) || undefined}
          options={[
            ...view.proposed.map((body) => ({ value: body.code, label: nameOf(body) })),
            { value: AS_WRITTEN, label: words.departmentAsWritten },
          ]}
          {...field("department")}
        />
      )}
    </>
  );
}
