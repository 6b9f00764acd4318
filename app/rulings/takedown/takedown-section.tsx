import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { TakedownCount } from "./read-takedowns.server.ts";

/** What was taken down, by month and reason, for a public page. */
export function TakedownSection({ counts }: { counts: readonly TakedownCount[] }) {
  const { site, matters, vocabulary } = useText();
  const words = matters.takedown;
  return (
    <section aria-labelledby="takedowns">
      <h2 id="takedowns">{words.sectionTitle}</h2>
      <p>{words.sectionLede}</p>
      <DataTable
        caption={words.sectionTitle}
        captionHidden
        columns={[
          { key: "month", short: true, header: words.columns.month, rowHeader: true, cell: (row) => row.month },
          { key: "reason", header: words.columns.reason, cell: (row) => vocabulary.withdrawalReasons[row.reason] },
          { key: "cases", header: words.columns.cases, numeric: true, cell: (row) => site.number(row.cases) },
          { key: "voices", header: words.columns.voices, numeric: true, cell: (row) => site.number(row.voices) },
          { key: "answers", header: words.columns.answers, numeric: true, cell: (row) => site.number(row.answers) },
          { key: "refused", header: words.columns.refused, numeric: true, cell: (row) => site.number(row.refused) },
        ]}
        rows={counts}
        rowKey={(row) => `${row.month} ${row.reason}`}
        empty={<p>{words.sectionNone}</p>}
      />
    </section>
  );
}
