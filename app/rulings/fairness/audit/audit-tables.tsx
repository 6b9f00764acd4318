import { useText } from "../../../i18n/use-text.ts";
import { Tag } from "../../../ui/figures/figures.tsx";
import { EmptyState } from "../../../ui/notice.tsx";
import { DataTable } from "../../../ui/table.tsx";
import type { readPairs } from "../second-look/agreement.server.ts";
import { agreementText } from "../second-look/agreement-text.ts";
import type { readAudit, readAuditLooks, readViewsOf } from "./audit.server.ts";

type Rows<Read extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Read>>;

/** What moderators opened, by person and week. */
export function AuditTable({ rows }: { rows: Rows<typeof readAudit> }) {
  const { site, fairness } = useText();
  const words = fairness.audit;
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { key: "person", header: words.columns.person, rowHeader: true, cell: (row) => row.person },
        { key: "week", header: words.columns.week, short: true, cell: (row) => site.day(row.week) },
        { key: "opened", header: words.columns.opened, numeric: true, cell: (row) => row.opened },
        { key: "decided", header: words.columns.decided, numeric: true, cell: (row) => row.decided },
        { key: "undecided", header: words.columns.undecided, numeric: true, cell: (row) => row.undecided },
        { key: "outside", header: words.columns.outside, numeric: true, cell: (row) => row.outside },
        {
          key: "mark",
          header: words.columns.mark,
          cell: (row) => row.unusual && <Tag tone="overdue">{words.unusual}</Tag>,
        },
      ]}
      rows={rows}
      rowKey={(row) => `${row.userId} ${row.week}`}
      empty={<EmptyState title={words.none} />}
      note={words.note}
    />
  );
}

/** Who opened one report. */
export function ViewsTable({ report, views }: { report: number; views: Rows<typeof readViewsOf> }) {
  const { site, fairness } = useText();
  const words = fairness.audit;
  return (
    <DataTable
      caption={words.found(report)}
      columns={[
        { key: "person", header: words.days.person, rowHeader: true, cell: (row) => row.person },
        { key: "day", header: words.days.day, short: true, cell: (row) => site.day(row.day) },
        { key: "times", header: words.days.times, numeric: true, cell: (row) => row.times },
      ]}
      rows={views}
      rowKey={(row) => `${row.userId} ${row.day}`}
      empty={<p>{words.foundNone(report)}</p>}
    />
  );
}

/** Who looked at the record itself. */
export function LooksTable({ looks }: { looks: Rows<typeof readAuditLooks> }) {
  const { site, desk, fairness } = useText();
  const words = fairness.audit;
  return (
    <DataTable
      caption={words.looks}
      captionHidden
      columns={[
        { key: "person", header: words.looksColumns.person, rowHeader: true, cell: (row) => row.person },
        { key: "day", header: words.looksColumns.day, short: true, cell: (row) => site.day(row.day) },
        {
          key: "what",
          header: words.looksColumns.what,
          cell: (row) => (row.report === null ? words.what[row.what] : desk.report.title(row.report)),
        },
      ]}
      rows={looks}
      rowKey={(row) => row.id}
    />
  );
}

/** How far any two moderators agree who share enough reports. */
export function PairsTable({ pairs }: { pairs: Rows<typeof readPairs> }) {
  const text = useText();
  const { site, fairness } = text;
  const words = fairness.audit;
  const said = (pair: (typeof pairs)[number]) => agreementText(text, pair);
  return (
    <DataTable
      caption={words.pairsCaption}
      columns={[
        {
          key: "pair",
          header: words.pairsColumns.pair,
          rowHeader: true,
          cell: (row) => site.list(row.people),
        },
        { key: "n", header: words.pairsColumns.n, numeric: true, cell: (row) => row.n },
        { key: "agreed", header: words.pairsColumns.agreed, numeric: true, cell: (row) => said(row).agreed },
        { key: "kappa", header: words.pairsColumns.kappa, cell: (row) => said(row).kappa },
      ]}
      rows={pairs}
      rowKey={(row) => row.key}
      empty={<p>{words.pairsNone}</p>}
    />
  );
}
