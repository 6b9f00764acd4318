import type { ReactNode } from "react";
import type { Tone } from "./figures/figures.tsx";
import "./css/timeline.css";

export type TimelineEntry = {
  /** Anchor of the entry, so that it can be cited. */
  id?: string;
  day: ReactNode;
  /** YYYY-MM-DD */
  dateTime?: string;
  heading: ReactNode;
  body?: ReactNode;
  tone?: Tone;
};

/** What happened, day by day, in the order given. */
export function Timeline({ entries, label }: { entries: TimelineEntry[]; label?: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry, index) => (
        <li key={entry.id ?? index} id={entry.id} className={`moment moment-${entry.tone ?? "neutral"}`}>
          <p className="moment-day">
            <time dateTime={entry.dateTime}>{entry.day}</time>
          </p>
          <div className="moment-text">
            <h3>{entry.heading}</h3>
            {entry.body && <div className="moment-body">{entry.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
