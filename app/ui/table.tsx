import type { ReactNode } from "react";
import "./css/table.css";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Never broken into lines: a day, a code, a place. */
  short?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
};

export type DataTableProps<Row> = {
  /** Names the region too. */
  caption: string;
  /** The heading above says the same: the caption is read out only. */
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** What stands in place of a table without rows. */
  empty?: ReactNode;
  /** On a phone: scroll sideways inside its own region, or restack each row as a block. */
  narrow?: "scroll" | "stack";
  note?: ReactNode;
};

/** A three-line table. On a narrow screen it scrolls inside its own focusable region, or restacks row by row. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  empty,
  narrow = "scroll",
  note,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  const scrolls = narrow === "scroll";
  return (
    <div className={`table table-${narrow}`}>
      <div {...(scrolls && { className: "table-region", role: "group", "aria-label": caption, tabIndex: 0 })}>
        <table role="table" aria-label={captionHidden ? caption : undefined}>
          {!captionHidden && <caption>{caption}</caption>}
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <Header key={column.key} column={column} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={rowKey(row)} role="row">
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note && <p className="table-note">{note}</p>}
    </div>
  );
}

function Header<Row>({ column }: { column: Column<Row> }) {
  return (
    <th scope="col" role="columnheader" className={classOf(column)}>
      {column.header}
    </th>
  );
}

/** Roles are spelled out because a restacked table loses its native ones. */
function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = classOf(column);
  if (column.rowHeader)
    return (
      <th scope="row" role="rowheader" className={className}>
        {column.cell(row)}
      </th>
    );
  return (
    <td role="cell" className={className} data-label={column.header}>
      {column.cell(row)}
    </td>
  );
}

function classOf({ numeric, short }: { numeric?: boolean; short?: boolean }): string | undefined {
  return numeric ? "numeric" : short ? "short" : undefined;
}
