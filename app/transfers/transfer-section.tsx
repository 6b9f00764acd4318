import { useName, useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import type { TransferFacts } from "./transfer.server.ts";

/** How often a case was passed on, from whom to whom, and the clock on which each of these bodies had it. */
export function TransferSection({ transfers }: { transfers: readonly TransferFacts[] }) {
  const { site, transfers: text } = useText();
  const nameOf = useName();
  const words = text.onCase;
  if (transfers.length === 0) return null;
  return (
    <section aria-labelledby="transfers">
      <h2 id="transfers">{words.title}</h2>
      <DataTable
        caption={words.title}
        captionHidden
        narrow="stack"
        rows={transfers}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "who",
            header: words.columns.who,
            rowHeader: true,
            cell: (row) => words.who(nameOf(row.from), nameOf(row.to)),
          },
          {
            key: "asked",
            header: words.columns.asked,
            short: true,
            cell: (row) => <time dateTime={row.askedOn}>{site.day(row.askedOn)}</time>,
          },
          {
            key: "clock",
            header: words.columns.clock,
            cell: ({ clock }) => (
              <>
                {words.due(site.day(clock.dueOn))}
                {clock.leftOn !== null && <p>{words.left(site.day(clock.leftOn))}</p>}
                {clock.daysLate > 0 && <p>{words.late(clock.daysLate)}</p>}
              </>
            ),
          },
          { key: "state", header: words.columns.state, cell: (row) => text.states[row.state] },
        ]}
        note={words.note}
      />
    </section>
  );
}
