import type { ReactNode } from "react";
import "./css/choices.css";

type Choice = { value: string; label: ReactNode; detail?: ReactNode };

/** One of many, each a button that sends the form with its value. `short`: names alone, two in a line where there is room. */
export function PickList({ name, picks, short }: { name: string; picks: Choice[]; short?: boolean }) {
  return (
    <ul className={short ? "picks picks-short" : "picks"}>
      {picks.map(({ value, label, detail }) => (
        <li key={value}>
          <button type="submit" name={name} value={value} className="pick">
            {label}
            {detail && <span className="pick-detail">{detail}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
