import type { Dictionary } from "../i18n/dictionary.ts";
import { useText } from "../i18n/use-text.ts";
import { IntervalBar } from "../ui/figures/chart.tsx";
import { Figure, FigureRow } from "../ui/figures/figures.tsx";
import { AsAt } from "./as-at.tsx";
import { LARGE_BASE, type Scorecard, type Share } from "./scorecard.ts";
import { StageFiguresTable, SupportFiguresTable } from "./stage-figures-table.tsx";
import { WordsTable } from "./words-table.tsx";

interface ScorecardProps {
  scorecard: Scorecard;
  /** Narrows the list of cases to the same scope. */
  query?: string;
}

/** All figures of a scorecard, the headline first, each with its base and doubt. */
export function ScorecardFigures({ scorecard, query = "" }: ScorecardProps) {
  const cases = `/cases?${query ? `${query}&` : ""}`;
  return (
    <>
      <HeadlineFigures scorecard={scorecard} query={query} />
      <StageFiguresTable figures={scorecard.stages} />
      <SupportFiguresTable figures={scorecard.supporting} />
      <WordsTable words={scorecard.words} casesOf={(occasion) => `${cases}asked=${occasion}`} />
    </>
  );
}

/** Up to which day the figures go, and those that say most. */
export function HeadlineFigures({ scorecard, query = "" }: ScorecardProps) {
  const text = useText();
  const { site, register } = text;
  const words = register.figures;
  const method = (anchor: string) => ({ href: `/method#${anchor}`, label: words.method });
  const cases = (narrowed?: string) => {
    const search = [query, narrowed].filter(Boolean).join("&");
    return search ? `/cases?${search}` : "/cases";
  };
  const count = (name: "overdue" | "late" | "cases" | "voices", unit: string, state?: string) => ({
    label: words[name],
    value: site.number(scorecard[name]),
    unit,
    href: cases(state && `state=${state}`),
    method: method(name),
  });
  const { onTime, overdue } = scorecard;
  return (
    <>
      <AsAt />
      <FigureRow lead>
        <Figure
          label={words.onTime}
          href={cases("state=due")}
          method={method("on-time")}
          {...shareFigure(text, onTime, words.noneDue, words.onTimeBase(onTime.count, onTime.base))}
        />
        <Figure {...count("overdue", words.unitCases, "overdue")} tone={overdue > 0 ? "overdue" : "plain"} />
        <Figure {...count("late", words.unitCases, "late")} />
        <Figure {...count("cases", words.unitCases)} />
        <Figure {...count("voices", words.unitVoices)} />
      </FigureRow>
    </>
  );
}

/** A share as a figure: the rate with its base, interval and bar; only the two numbers when there are too few. */
function shareFigure({ site, register }: Dictionary, share: Share, none: string, base: string) {
  const words = register.figures;
  if (share.base === 0) return { value: "—", base: none };
  const { rate } = share;
  if (!rate) return { value: words.of(share.count, share.base), base, doubt: words.tooFew };
  const interval = words.interval(site.percentRange(rate.low, rate.high));
  const large = share.base >= LARGE_BASE;
  return {
    value: large ? site.percent(rate.value) : words.of(share.count, share.base),
    base,
    doubt: large ? interval : words.inWords(site.percent(rate.value), interval),
    children: (
      <IntervalBar
        label={words.inWords(site.percent(rate.value), interval)}
        share={rate.value}
        low={rate.low}
        high={rate.high}
      />
    ),
  };
}
