import { useText } from "../i18n/use-text.ts";
import { FactList } from "../ui/figures/figures.tsx";
import { MEASURE_CODES, type MeasureCode, measureOf } from "./measure.ts";

/** Each measure with its code, what it asks and how it is worked out. */
export function MeasureDefinitions() {
  return MEASURE_CODES.map((code) => <Definition key={code} code={code} />);
}

function Definition({ code }: { code: MeasureCode }) {
  const { site, measurePage: words, measureTexts } = useText();
  const { name, question, numerator, denominator, leftOut } = measureTexts[code];
  const { heads } = words;
  const { unit, direction, formula, since } = measureOf(code);
  return (
    <section aria-labelledby={code}>
      <h2 id={code}>{name}</h2>
      <p>{question}</p>
      <FactList
        facts={[
          { term: denominator === null ? heads.counted : heads.numerator, detail: numerator },
          ...(denominator === null ? [] : [{ term: heads.denominator, detail: denominator }]),
          { term: heads.leftOut, detail: leftOut },
          { term: heads.unit, detail: words.units[unit] },
          { term: heads.direction, detail: words.directions[direction] },
          { term: heads.formula, detail: words.formulas[formula] },
          { term: heads.since, detail: site.month(since) },
          { term: heads.code, detail: <code>{code}</code> },
        ]}
      />
    </section>
  );
}
