import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import "./pairs.css";
import type { ToldPairs } from "./pairs.ts";

/** Shades of a cell, from none on: by its share of the largest. */
const SHADES = 4;

/** What was missing by what means the duty was handed down, each cell with its number and shaded by it. `labelOf` says a code in words. */
export function ToldPairsTable({ pairs, labelOf }: { pairs: ToldPairs | null; labelOf: (code: string) => string }) {
  const { site, register } = useText();
  const words = register.cases.told.pairs;
  if (!pairs) return null;
  const { most, rows, gaps } = pairs;
  const largest = Math.max(...rows.flatMap(({ cells }) => cells));
  const title = most
    ? words.most(labelOf(most.means), labelOf(most.gap), most.groups, pairs.groups)
    : words.none(pairs.groups);
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">{words.title}</h2>
      <p>{title}</p>
      <DataTable
        caption={words.title}
        captionHidden
        columns={[
          { key: "means", header: words.means, rowHeader: true, cell: ({ means }) => labelOf(means) },
          ...gaps.map((gap, at) => ({
            key: gap,
            header: labelOf(gap),
            numeric: true,
            cell: ({ cells }: (typeof rows)[number]) => {
              const groups = cells[at] ?? 0;
              return (
                <span className={`pair-cell shade-${Math.ceil((groups * SHADES) / largest)}`}>
                  {site.number(groups)}
                </span>
              );
            },
          })),
        ]}
        rows={rows}
        rowKey={({ means }) => means}
        note={
          <>
            {words.note(pairs.cases)} <a href="/method#told">{register.cases.told.how}</a>
          </>
        }
      />
    </section>
  );
}
