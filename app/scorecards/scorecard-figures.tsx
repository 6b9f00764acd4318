import { useText } from "../i18n/use-text.ts";
import { IntervalBar } from "../ui/chart.tsx";
import { Figure, FigureRow } from "../ui/figures.tsx";
import type { Scorecard, Share } from "./scorecard.ts";

/** The headline figures of a scorecard, each with its base and doubt; `query` narrows the list of cases to the same scope. */
export function ScorecardFigures({ scorecard, query = "" }: { scorecard: Scorecard; query?: string }) {
  const { site, register } = useText();
  const words = register.figures;
  const method = { href: "/method", label: words.method };
  const cases = (state?: string) => {
    const search = [query, state ? `state=${state}` : ""].filter(Boolean).join("&");
    return search ? `/cases?${search}` : "/cases";
  };
  return (
    <FigureRow lead>
      <ShareFigure
        label={words.onTime}
        share={scorecard.onTime}
        base={words.onTimeBase}
        none={words.noneDue}
        href={cases("due")}
      />
      <Figure
        label={words.overdue}
        value={site.number(scorecard.overdue)}
        unit={words.unitCases}
        tone={scorecard.overdue > 0 ? "overdue" : "plain"}
        href={cases("overdue")}
        method={method}
      />
      <Figure
        label={words.late}
        value={site.number(scorecard.late)}
        unit={words.unitCases}
        href={cases("late")}
        method={method}
      />
      <Figure
        label={words.cases}
        value={site.number(scorecard.cases)}
        unit={words.unitCases}
        href={cases()}
        method={method}
      />
      <Figure
        label={words.voices}
        value={site.number(scorecard.voices)}
        unit={words.unitVoices}
        href={cases()}
        method={method}
      />
      <ShareFigure
        label={words.gone}
        share={scorecard.gone}
        base={words.goneBase}
        none={words.noneSaid}
        tone="confirmed"
        href={cases()}
      />
    </FigureRow>
  );
}

function ShareFigure({
  label,
  share,
  base,
  none,
  href,
  tone = "plain",
}: {
  label: string;
  share: Share;
  base: (count: number, base: number) => string;
  none: string;
  href: string;
  tone?: "plain" | "confirmed";
}) {
  const { site, register } = useText();
  const words = register.figures;
  const { rate } = share;
  const interval = rate && words.interval(site.percentRange(rate.low, rate.high));
  const value = rate ? site.percent(rate.value) : words.of(share.count, share.base);
  return (
    <Figure
      label={label}
      value={share.base === 0 ? "—" : value}
      base={share.base === 0 ? none : base(share.count, share.base)}
      doubt={share.base === 0 ? undefined : (interval ?? words.tooFew)}
      tone={rate ? tone : "plain"}
      href={href}
      method={{ href: "/method", label: words.method }}
    >
      {rate && (
        <IntervalBar
          label={`${site.percent(rate.value)}${site.comma}${interval}`}
          share={rate.value}
          low={rate.low}
          high={rate.high}
        />
      )}
    </Figure>
  );
}
