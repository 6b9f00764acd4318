import type { ReactNode } from "react";
import "../css/figures.css";

export type FigureProps = {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  /** What the number is out of. */
  base?: ReactNode;
  /** How sure we are. */
  doubt?: ReactNode;
  /** The cases behind the number. */
  href?: string;
  method?: { href: string; label: string };
  tone?: "plain" | "overdue" | "confirmed";
  children?: ReactNode;
};

/** A headline number with its unit, its base and its doubt; the number leads to the cases behind it. */
export function Figure({ label, value, unit, base, doubt, href, method, tone = "plain", children }: FigureProps) {
  const number = (
    <>
      <span className="figure-label">{label}</span>
      <span className="figure-value">
        <b>{value}</b>
        {unit && <span className="figure-unit"> {unit}</span>}
      </span>
    </>
  );
  return (
    <div className={`figure figure-${tone}`}>
      {href ? <a href={href}>{number}</a> : <p>{number}</p>}
      <div className="figure-base">
        {children}
        {base && <p>{base}</p>}
        {doubt && <p>{doubt}</p>}
        {method && (
          <p>
            <a href={method.href}>{method.label}</a>
          </p>
        )}
      </div>
    </div>
  );
}

/** Headline numbers side by side, two by two on a phone. `lead` gives the first the whole width: it answers the page. */
export function FigureRow({ lead, children }: { lead?: boolean; children: ReactNode }) {
  return <div className={lead ? "figures figures-lead" : "figures"}>{children}</div>;
}

export type RateProps = { count: ReactNode; share?: ReactNode; href?: string };

/** A rate in running text or a cell: the count first, then the share with its interval (or "too few"). */
export function Rate({ count, share, href }: RateProps) {
  return (
    <span className="rate">
      {href ? (
        <a href={href} className="rate-count">
          {count}
        </a>
      ) : (
        <span className="rate-count">{count}</span>
      )}
      {share && (
        <>
          {" "}
          <span className="rate-share">{share}</span>
        </>
      )}
    </span>
  );
}

export type Fact = { term: ReactNode; detail: ReactNode };

/** Facts for the margin: term above detail. */
export function FactList({ title, facts }: { title?: ReactNode; facts: Fact[] }) {
  return (
    <div className="facts">
      {title && <h2>{title}</h2>}
      <dl>
        {facts.map((fact, index) => (
          <div key={index}>
            <dt>{fact.term}</dt>
            <dd>{fact.detail}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export type Tone = "neutral" | "action" | "overdue" | "confirmed";

/** A state: a word with a shape, so that colour is never alone. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
