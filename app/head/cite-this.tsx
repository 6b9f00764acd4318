import { useSite, useText } from "../i18n/use-text.ts";
import { FactList } from "../ui/figures/figures.tsx";
import { citedByApa, citedByGbt } from "./citation.ts";

/** How to cite a page, with the day on which it was read and its address. */
export function CiteThis({ title, publishedOn, path }: { title: string; publishedOn: string | null; path: string }) {
  const { today, origin, operator } = useSite();
  const { citing, site } = useText();
  const cited = {
    publisher: operator?.name ?? site.name,
    title,
    publishedOn,
    readOn: today,
    address: origin === null ? path : origin.concat(path),
  };
  return (
    <FactList
      title={citing.title}
      facts={[
        { term: citing.gbt, detail: <span className="citation">{citedByGbt(cited)}</span> },
        { term: citing.apa, detail: <span className="citation">{citedByApa(cited)}</span> },
      ]}
    />
  );
}
