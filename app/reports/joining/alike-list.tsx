import { useText } from "../../i18n/use-text.ts";
import type { AlikeCase } from "./joined.ts";

/** Public cases that may be the same matter, each with the button that joins it. Stands in the page's form; nothing is chosen. */
export function AlikeList({ cases }: { cases: readonly AlikeCase[] }) {
  const words = useText().reports.form.alike;
  return (
    <ul>
      {cases.map(({ number, title, voices }) => (
        <li key={number}>
          {/* Beside the form, which holds what was typed. */}
          <a href={`/cases/${number}`} target="_blank" rel="noopener" lang="zh-CN">
            {title}
          </a>{" "}
          <span className="hint">{words.of(voices)}</span>{" "}
          <button type="submit" name="go" value={`join:${number}`} className="plain">
            {words.join}
            <span className="hidden">{title}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
