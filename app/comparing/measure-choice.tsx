import { useText } from "../i18n/use-text.ts";
import type { MeasureCode } from "../measures/measure.ts";
import { FieldRow, SelectField } from "../ui/fields.tsx";
import { Button } from "../ui/form.tsx";
import { COMPARED_MEASURES } from "./comparing.ts";

/** Chooses the measure of a comparison; what else its address says is kept. */
export function MeasureChoice({
  measure,
  kept,
}: {
  measure: MeasureCode;
  kept: Readonly<Record<string, string | null>>;
}) {
  const { comparing: words, measureTexts } = useText();
  return (
    <form method="get" action="/compare" aria-label={words.measure}>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <FieldRow>
        <SelectField
          name="measure"
          label={words.measure}
          width="medium"
          defaultValue={measure}
          options={COMPARED_MEASURES.map((code) => ({ value: code, label: measureTexts[code].name }))}
        />
        <Button look="secondary">{words.show}</Button>
      </FieldRow>
    </form>
  );
}
