import { useText } from "../i18n/use-text.ts";
import type { MeasureListed } from "./measure-list.server.ts";
import { measureOf } from "./measure.ts";

/** What the list below is of: a part of a figure, in which period, and what it adds up to. */
export function MeasureListHead({ list }: { list: MeasureListed }) {
  const { site, measurePage: words, measureTexts } = useText();
  const { name, numerator, denominator } = measureTexts[list.measure];
  const unit = words.short[measureOf(list.measure).unit];
  const [until, sum, cases] = [site.day(list.asAt), site.number(list.sum), list.cases];
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{words.listTitle(name, words.parts[list.part])}</h2>
      <p>{list.part === "base" ? denominator : numerator}</p>
      <p>
        {list.from === null
          ? words.listAll(until, sum, unit, cases)
          : words.listFrom(site.day(list.from), until, sum, unit, cases)}{" "}
        <a href={`/measures#${list.measure}`}>{words.definition}</a> <a href="/cases">{words.leaveList}</a>
      </p>
    </section>
  );
}
