import type { Occasion } from "../../db/tables/replies.ts";
import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import { OCCASIONS } from "./occasions.ts";
import type { Scorecard } from "./scorecard.ts";
import { ShareText } from "./share-text.tsx";

/**
 * What reporters said of the burden on each occasion, beside how many could; `casesOf` is the list of the cases behind a
 * row. There is no line for all occasions: who answers at once is not who answers later.
 */
export function WordsTable({ words, casesOf }: { words: Scorecard["words"]; casesOf: (occasion: Occasion) => string }) {
  const { site, register } = useText();
  const text = register.words;
  const { columns } = text;
  return (
    <DataTable
      caption={text.title}
      narrow="stack"
      columns={[
        { key: "occasion", header: columns.occasion, rowHeader: true, cell: (one) => text.occasions[one] },
        {
          key: "asked",
          header: columns.asked,
          numeric: true,
          cell: (one) =>
            words[one].asked > 0 ? (
              <a href={casesOf(one)}>{site.number(words[one].asked)}</a>
            ) : (
              site.number(words[one].asked)
            ),
        },
        { key: "said", header: columns.said, numeric: true, cell: (one) => site.number(words[one].said) },
        {
          key: "gone",
          header: columns.gone,
          numeric: true,
          cell: (one) => <ShareText share={words[one].gone} />,
        },
        {
          key: "bounds",
          header: columns.bounds,
          numeric: true,
          cell: (one) => {
            const { bounds } = words[one];
            return bounds ? site.percentRange(bounds.low, bounds.high) : "—";
          },
        },
      ]}
      rows={OCCASIONS}
      rowKey={(one) => one}
      note={
        <>
          {text.note} <a href="/method#gone">{register.figures.method}</a>
        </>
      }
    />
  );
}

/** The same of one occasion in a cell: said gone, of those that said anything; how many could. */
export function WordsText({ words }: { words: Scorecard["words"][Occasion] }) {
  const { register } = useText();
  if (words.asked === 0) return <>—</>;
  return <>{register.words.short(words.gone.count, words.said, words.asked)}</>;
}
