import { useText } from "../i18n/use-text.ts";

/** What is taken up elsewhere and where, folded, before anything is written; the page /elsewhere says it at length. */
export function WaysOut() {
  const words = useText().reports.form.waysOut;
  return (
    <details>
      <summary>{words.title}</summary>
      <ul>
        {words.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <p>{words.ours}</p>
    </details>
  );
}
