import { type Answers, one } from "../../http/forms/answers.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { useName, useText } from "../../i18n/use-text.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/form.tsx";
import { MAX_BODY, REPORTERS } from "../report.ts";
import { KINDS, KINDS_OF_CITIZENS } from "../vocabulary.ts";
import { PlaceQuestion } from "./place/place-question.tsx";
import { reporterOf } from "./questions.ts";
import { AS_WRITTEN, DEMANDED_BY } from "./report-form.ts";
import type { View } from "./turn.server.ts";

export interface QuestionProps {
  answers: Answers;
  errors: Record<string, string>;
  view: View;
}

/** What may be said once the whole form is sent. */
export type SendError = keyof Dictionary["intake"]["refused"] | "file_missing" | "file_many";

/** Says a field's error in the page's language. */
export function useFieldErrors(errors: Record<string, string>) {
  const { site, reports, intake, followUp } = useText();
  const { file_missing, file_many } = followUp.errors;
  const onSending: Record<SendError, string> = { ...intake.refused, file_missing, file_many };
  const said: Record<string, string> = { ...reports.form.errors, ...onSending };
  return (name: string) => {
    const key = errors[name];
    const words = key && (said[key] ?? site.errors.bad_request.text);
    return { error: words, errorPrefix: site.errorPrefix };
  };
}

/** Whether somebody whom the demand fell upon reports, or the township's staff. */
export function WhoFields({ answers, errors }: QuestionProps) {
  const words = useText().reports.form;
  return (
    <RadioGroup
      name="reporter"
      label={words.questions.who}
      labelHidden
      required
      defaultValue={reporterOf(answers)}
      options={REPORTERS.map((reporter) => ({ value: reporter, ...words.reporters[reporter] }))}
      {...useFieldErrors(errors)("reporter")}
    />
  );
}

/** What was demanded, in the reporter's own words. */
export function DemandFields({ answers, errors }: QuestionProps) {
  const words = useText().reports.form;
  return (
    <TextArea
      name="body"
      label={words.questions.demand}
      labelHidden
      hint={words.bodyHint}
      limit={words.bodyLimit(MAX_BODY)}
      defaultValue={one(answers.body)}
      rows={10}
      required
      {...useFieldErrors(errors)("body")}
    />
  );
}

/** In which township: by name, or step by step. The code of the one that is chosen travels in the form. */
export function PlaceFields({ answers, errors, view }: QuestionProps) {
  const field = useFieldErrors(errors);
  if (!view.places) return null;
  return (
    <>
      <HiddenFields values={{ region: answers.region }} />
      <PlaceQuestion view={view.places} text={one(answers.placeText)} {...field("placeText")} />
    </>
  );
}

/** By whom: a department, a temporary body, or not sure; then which of those that may be meant. */
export function DepartmentFields({ answers, errors, view }: QuestionProps) {
  const words = useText().reports.form;
  const nameOf = useName();
  const field = useFieldErrors(errors);
  return (
    <>
      <RadioGroup
        name="demandedBy"
        label={words.questions.department}
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

/** Which kind of pushing down it is most like. */
export function KindFields({ answers, errors }: QuestionProps) {
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
