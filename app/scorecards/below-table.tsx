import { useName, useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import type { BodyBelow } from "./below.server.ts";

/** What the bodies below one owe now; nothing where there are none below. */
export function BelowTable({ below }: { below: readonly BodyBelow[] | null }) {
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.overdue;
  if (below === null) return null;
  return (
    <section aria-labelledby="below">
      <h2 id="below">{words.below}</h2>
      <DataTable
        caption={words.below}
        captionHidden
        columns={[
          {
            key: "name",
            header: register.departments.columns.name,
            rowHeader: true,
            cell: (row) => <a href={`/departments/${row.code}`}>{nameOf(row)}</a>,
          },
          {
            key: "overdue",
            header: register.departments.columns.overdue,
            numeric: true,
            cell: (row) => <a href={`/cases?department=${row.code}&state=overdue`}>{site.number(row.overdue)}</a>,
          },
        ]}
        rows={below}
        rowKey={(row) => row.code}
        empty={<p>{words.belowNone}</p>}
        note={below.length > 0 ? words.belowNote : undefined}
      />
    </section>
  );
}
