import { useText } from "../i18n/use-text.ts";
import { Button } from "../ui/form.tsx";
import "../ui/css/fields.css";
import "./desk.css";

/** The pages of the desk beside the list of reports, in the order in which they stand in its navigation. */
const PAGES = [
  "retaliation",
  "answers",
  "takedowns",
  "mergers",
  "disputes",
  "recusals",
  "templates",
  "audit",
  "staff-record",
] as const;
export type DeskPage = (typeof PAGES)[number];

/** The way to the other pages of the desk that the person may open; `flags` = how many words of retaliation wait. */
export function DeskNav({ pages, flags = 0 }: { pages: readonly DeskPage[]; flags?: number }) {
  const { desk, followUp } = useText();
  const words = desk.nav;
  return (
    <nav aria-label={words.label}>
      <ul className="desk-nav">
        {PAGES.filter((page) => pages.includes(page)).map((page) => (
          <li key={page}>
            <a href={`/desk/${page}`}>{page === "retaliation" ? followUp.desk.flags(flags) : words[page]}</a>
          </li>
        ))}
      </ul>
      <form method="get" action="/desk/cases" className="desk-find">
        <label htmlFor="find-case">{words.find}</label>
        <input id="find-case" name="number" className="input input-short" autoComplete="off" />
        <Button look="secondary">{words.findSubmit}</Button>
      </form>
    </nav>
  );
}
