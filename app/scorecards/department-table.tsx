import type { DepartmentName } from "../departments/department.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { Tag } from "../ui/figures/figures.tsx";
import { DataTable } from "../ui/table.tsx";
import { OCCASIONS } from "./occasions.ts";
import type { Scorecard } from "./scorecard.ts";
import { ShareText } from "./share-text.tsx";
import { WordsText } from "./words-table.tsx";

export interface DepartmentRow extends DepartmentName {
  scorecard: Scorecard;
}

/** Departments side by side: cases, answered on time, overdue, and on each occasion what reporters said of the burden. */
export function DepartmentTable({ departments }: { departments: readonly DepartmentRow[] }) {
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.departments;
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      narrow="stack"
      columns={[
        {
          key: "name",
          header: words.columns.name,
          rowHeader: true,
          cell: (row) => <a href={`/departments/${row.code}`}>{nameOf(row)}</a>,
        },
        {
          key: "cases",
          header: words.columns.cases,
          numeric: true,
          cell: (row) => <a href={`/cases?department=${row.code}`}>{site.number(row.scorecard.cases)}</a>,
        },
        {
          key: "onTime",
          header: words.columns.onTime,
          numeric: true,
          cell: (row) => <ShareText share={row.scorecard.onTime} />,
        },
        {
          key: "overdue",
          header: words.columns.overdue,
          numeric: true,
          cell: ({ code, scorecard: { overdue } }) =>
            overdue > 0 ? (
              <a href={`/cases?department=${code}&state=overdue`}>
                <Tag tone="overdue">{site.number(overdue)}</Tag>
              </a>
            ) : (
              site.number(overdue)
            ),
        },
        ...OCCASIONS.map((occasion) => ({
          key: occasion,
          header: words.columns.gone[occasion],
          numeric: true,
          cell: (row: DepartmentRow) => <WordsText words={row.scorecard.words[occasion]} />,
        })),
      ]}
      rows={departments}
      rowKey={(row) => row.code}
      note={words.goneNote}
    />
  );
}
