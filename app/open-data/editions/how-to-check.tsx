import { useText } from "../../i18n/use-text.ts";
import { MANIFEST_FILE } from "./edition.ts";

/** How somebody else works the figures of an edition out of its files. */
export function HowToCheck({ month }: { month: string }) {
  const { openData } = useText();
  const words = openData.how;
  return (
    <section aria-labelledby="check">
      <h2 id="check">{openData.howTitle}</h2>
      <p>{words.digest}</p>
      <p>
        {words.recompute} <a href="/data/recompute.mjs">recompute.mjs</a>
      </p>
      <p>
        <code>{words.command(`/data/${month}/${MANIFEST_FILE}`)}</code>
      </p>
      <p>{words.differs}</p>
    </section>
  );
}
