import { useSite, useText } from "../i18n/use-text.ts";
import { citedByApa, citedByGbt } from "./citation.ts";

/** How to cite a page, with the day on which it was read and its address. */
export function CiteThis({ title, publishedOn, path }: { title: string; publishedOn: string | null; path: string }) {
  const { today, origin, operator } = useSite();
  const { head, site } = useText();
  const cited = {
    publisher: operator?.name ?? site.name,
    title,
    publishedOn,
    readOn: today,
    address: origin === null ? path : origin.concat(path),
  };
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{head.cite}</h2>
      <dl className="citations">
        <dt>{head.gbt}</dt>
        <dd>{citedByGbt(cited)}</dd>
        <dt>{head.apa}</dt>
        <dd>{citedByApa(cited)}</dd>
      </dl>
    </section>
  );
}
