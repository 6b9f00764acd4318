import { useText } from "../../../i18n/use-text.ts";
import { type Mark, markLabel } from "../../../reports/vocabulary.ts";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { useDecisionErrors } from "../../../rulings/decision/decision-errors.ts";
import { hoursLeft } from "../../../rulings/split/split.ts";

/** What belongs to the matter that is decided now, when the report tells several; folded up until then. */
export function SplitFields({
  report,
  answers,
  errors,
}: {
  report: {
    hoursPerMonth: number | null;
    marks: readonly string[];
    parts: readonly { hoursPerMonth: number | null }[];
  };
  answers: Record<string, string | readonly string[] | undefined>;
  errors: Record<string, string>;
}) {
  const text = useText();
  const words = text.split;
  const field = useDecisionErrors(errors);
  const ticked = [answers.partMarks ?? []].flat();
  const used = report.parts.length > 0 || answers.remains || answers.partHours || ticked.length > 0;
  return (
    <details open={Boolean(used) || ["remains", "partHours"].some((name) => name in errors)}>
      <summary>{words.legend}</summary>
      <p className="hint">{words.lede}</p>
      <CheckboxGroup
        name="remains"
        label={words.label}
        labelHidden
        defaultValue={answers.remains ? ["yes"] : []}
        options={[{ value: "yes", label: words.tick }]}
        {...field("remains")}
      />
      <TextField
        name="partHours"
        label={words.hours}
        hint={words.hoursHint(hoursLeft(report.hoursPerMonth, report.parts))}
        width="short"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typeof answers.partHours === "string" ? answers.partHours : undefined}
        {...field("partHours")}
      />
      {report.marks.length > 0 ? (
        <CheckboxGroup
          name="partMarks"
          label={words.marks}
          hint={words.marksHint}
          defaultValue={ticked}
          options={report.marks.map((mark) => ({ value: mark, label: markLabel(text, mark as Mark) }))}
          {...field("partMarks")}
        />
      ) : (
        <p className="hint">{words.noMarks}</p>
      )}
    </details>
  );
}
