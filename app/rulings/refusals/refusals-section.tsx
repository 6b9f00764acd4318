import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { readRefusals } from "./read-refusals.server.ts";

/** Reports that were not published, by reason and quarter, for a public page. */
export function RefusalsSection({ refusals }: { refusals: Awaited<ReturnType<typeof readRefusals>> }) {
  const { site, transparency, vocabulary, register } = useText();
  const words = transparency.refusals;
  const { quarters, reasons, total, upheld, through } = refusals;
  const rows = [
    ...reasons.map((row) => ({
      key: row.reason as string,
      label: vocabulary.declineReasons[row.reason].label,
      ...row,
    })),
    { key: "total", label: words.total, ...total },
    { key: "upheld", label: words.upheld, ...upheld },
  ];
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">{words.title}</h2>
      <p>{words.lede}</p>
      {total.all === 0 && upheld.all === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.caption}
          columns={[
            { key: "reason", header: words.reason, rowHeader: true, cell: (row) => row.label },
            ...quarters.map((quarter, at) => ({
              key: quarter,
              header: words.quarter(quarter),
              numeric: true,
              cell: (row: (typeof rows)[number]) => site.number(row.quarters[at] ?? 0),
            })),
            { key: "all", header: words.all, numeric: true, cell: (row) => site.number(row.all) },
          ]}
          rows={rows}
          rowKey={(row) => row.key}
        />
      )}
      <p className="hint">
        {words.through(site.day(through))} <a href="/method#refusals">{register.figures.method}</a>
      </p>
    </section>
  );
}
