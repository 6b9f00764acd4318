import { useName, useText } from "../../i18n/use-text.ts";
import { CheckboxGroup, RadioGroup } from "../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { type Answer, CheckAnswers } from "../../ui/form.tsx";
import { IdentifyingNotice } from "./identifying-notice.tsx";
import type { ReportError } from "./report-form.ts";
import { MAX_BODY } from "../report.ts";
import { CONSEQUENCES, GAPS, type Kind, KINDS, type Mark, MECHANISMS, markLabel } from "../vocabulary.ts";

/** Answers as typed, by field. */
export type Answers = Record<string, string | string[]>;

interface Place {
  code: string;
  name: string;
  nameEn: string;
}

/** What the reporter can choose from. */
export interface Choices {
  townships: (Place & { county: string; countyEn: string })[];
  departments: Place[];
}

interface StepProps {
  answers: Answers;
  errors: Record<string, string>;
  choices: Choices;
}

const one = (answer: string | string[] | undefined) => (Array.isArray(answer) ? answer[0] : answer) ?? "";
const many = (answer: string | string[] | undefined) => (answer === undefined ? [] : [answer].flat());

/** Says a field's error in the page's language. */
export function useFieldErrors(errors: Record<string, string>) {
  const { site, reports } = useText();
  return (name: string) => {
    const key = errors[name];
    const words = key && (reports.form.errors[key as ReportError] ?? site.errors.bad_request.text);
    return { error: words, errorPrefix: site.errorPrefix };
  };
}

/** Step 1: what was demanded, where, by whom. */
export function DemandStep({ answers, errors, choices }: StepProps) {
  const { reports } = useText();
  const words = reports.form;
  const nameOf = useName();
  const field = useFieldErrors(errors);
  return (
    <>
      <TextArea
        name="body"
        label={words.body}
        hint={words.bodyHint}
        limit={words.bodyLimit(MAX_BODY)}
        defaultValue={one(answers.body)}
        rows={10}
        required
        {...field("body")}
      />
      <SelectField
        name="region"
        label={words.region}
        hint={words.regionHint}
        width="medium"
        defaultValue={one(answers.region)}
        required
        options={[
          { value: "", label: words.choose },
          ...choices.townships.map((place) => ({
            value: place.code,
            label: nameOf(place),
            group: nameOf({ name: place.county, nameEn: place.countyEn }),
          })),
        ]}
        {...field("region")}
      />
      <SelectField
        name="department"
        label={words.department}
        hint={words.departmentHint}
        defaultValue={one(answers.department)}
        options={[
          { value: "", label: words.departmentOther },
          ...choices.departments.map((body) => ({ value: body.code, label: nameOf(body) })),
        ]}
        {...field("department")}
      />
      <TextArea
        name="departmentText"
        label={words.departmentText}
        hint={words.departmentTextHint}
        defaultValue={one(answers.departmentText)}
        rows={2}
        {...field("departmentText")}
      />
    </>
  );
}

/** Step 2: the kind, how it came down, what was missing, what it led to, how much time it takes. */
export function DetailsStep({ answers, errors }: StepProps) {
  const text = useText();
  const words = text.reports.form;
  const { vocabulary } = text;
  const field = useFieldErrors(errors);
  const marks = (codes: readonly Mark[]) => codes.map((code) => ({ value: code, label: markLabel(text, code) }));
  return (
    <>
      <RadioGroup
        name="kind"
        label={words.kind}
        required
        defaultValue={one(answers.kind) || undefined}
        options={KINDS.map((kind) => ({ value: kind, ...vocabulary.kinds[kind] }))}
        {...field("kind")}
      />
      <h2>{words.marks}</h2>
      <CheckboxGroup
        name="mechanism"
        label={words.mechanisms}
        defaultValue={many(answers.mechanism)}
        options={marks(MECHANISMS)}
        {...field("mechanism")}
      />
      <CheckboxGroup
        name="gap"
        label={words.gaps}
        defaultValue={many(answers.gap)}
        options={marks(GAPS)}
        {...field("gap")}
      />
      <CheckboxGroup
        name="consequence"
        label={words.consequences}
        defaultValue={many(answers.consequence)}
        options={marks(CONSEQUENCES)}
        {...field("consequence")}
      />
      <TextField
        name="hours"
        label={words.hours}
        hint={words.hoursHint}
        width="short"
        inputMode="numeric"
        defaultValue={one(answers.hours)}
        {...field("hours")}
      />
    </>
  );
}

/** Step 3: every answer once more, each with the way back to its question. */
export function CheckStep({ answers, choices }: Omit<StepProps, "errors">) {
  const text = useText();
  const words = text.reports.form;
  const nameOf = useName();
  const change = (step: 1 | 2, question: string) => (
    <button type="submit" name="go" value={`to-${step}`} className="plain">
      {words.change}
      <span className="hidden">{question}</span>
    </button>
  );
  const row = (step: 1 | 2, question: string, answer: string): Answer => ({
    question,
    answer: answer || words.none,
    action: change(step, question),
  });
  const place = choices.townships.find((township) => township.code === answers.region);
  const body = choices.departments.find((department) => department.code === answers.department);
  const kind = one(answers.kind);
  const marks = (name: string) =>
    many(answers[name])
      .map((code) => markLabel(text, code as Mark))
      .join(text.site.listSeparator);
  return (
    <>
      <IdentifyingNotice body={one(answers.body)} />
      <CheckAnswers
        answers={[
          row(1, words.body, one(answers.body)),
          row(1, words.region, place ? nameOf(place) : ""),
          row(1, words.department, body ? nameOf(body) : words.departmentOther),
          row(1, words.departmentText, one(answers.departmentText)),
          row(2, words.kind, kind ? text.vocabulary.kinds[kind as Kind].label : ""),
          row(2, words.mechanisms, marks("mechanism")),
          row(2, words.gaps, marks("gap")),
          row(2, words.consequences, marks("consequence")),
          row(2, words.hours, one(answers.hours)),
        ]}
      />
      <h2>{text.reports.identifying.preview}</h2>
      <p className="hint">{text.reports.identifying.previewHint}</p>
      <blockquote lang="zh-CN">
        {one(answers.body)
          .split(/\n+/)
          .map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
      </blockquote>
    </>
  );
}
