import { useName, useText } from "../../../i18n/use-text.ts";
import { Tag } from "../../../ui/figures/figures.tsx";
import { Button, HiddenFields } from "../../../ui/form.tsx";
import { EmptyState } from "../../../ui/notice.tsx";
import { DataTable } from "../../../ui/table.tsx";
import type { readRecusals } from "./recusal.server.ts";

type Row = Awaited<ReturnType<typeof readRecusals>>[number];

/** The recusals that a member of staff may see, each with the button that ends it. */
export function RecusalTable({ recusals, withPerson }: { recusals: readonly Row[]; withPerson: boolean }) {
  const { site, fairness } = useText();
  const nameOf = useName();
  const words = fairness.recusal;
  const what = (row: Row) => {
    const named = row.department ?? row.line ?? row.region;
    return named ? nameOf(named) : words.oneReport;
  };
  const columns = [
    { key: "person", header: words.columns.person, short: true, cell: (row: Row) => row.person },
    { key: "what", header: words.columns.what, rowHeader: true, cell: what },
    {
      key: "reason",
      header: words.columns.reason,
      cell: (row: Row) => (
        <>
          {words.reasons[row.reason]}
          {row.note && <p className="hint">{row.note}</p>}
        </>
      ),
    },
    {
      key: "period",
      header: words.columns.period,
      cell: (row: Row) =>
        row.over ? (
          <Tag>{words.over}</Tag>
        ) : row.until === null ? (
          words.untilNow(site.day(row.from))
        ) : (
          words.period(site.day(row.from), site.day(row.until))
        ),
    },
    {
      key: "by",
      header: words.columns.by,
      cell: (row: Row) => (
        <>
          {row.enteredBy === null ? words.bySelf : words.byAdmin(row.enteredBy)}
          {row.mayEnd && (
            <form method="post" action="/desk/recusals">
              <HiddenFields values={{ end: row.id }} />
              <Button name="act" value="end" look="secondary" aria-label={words.endOf(what(row))}>
                {words.end}
              </Button>
            </form>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={words.caption}
      narrow="stack"
      columns={withPerson ? columns : columns.slice(1)}
      rows={recusals}
      rowKey={(row) => row.id}
      empty={<EmptyState title={words.none} />}
    />
  );
}
