import type { ReactNode } from "react";
import { useName, useText } from "../i18n/use-text.ts";
import { type Column, DataTable } from "../ui/table.tsx";
import { ClockTag } from "./clock/clock-tag.tsx";
import type { CaseSummary } from "./read-case.server.ts";
import { BesideLink } from "../unsent-notice.tsx";

/** Cases as rows: what was demanded, of whom, how many told it, how the clock stands. */
export function CaseTable<Row extends Omit<CaseSummary, "id">>({
  cases,
  caption,
  withDepartment = true,
  withNumber = false,
  linkTo = "/cases",
  beside = false,
  more,
  empty,
}: {
  cases: readonly Row[];
  caption: string;
  withDepartment?: boolean;
  withNumber?: boolean;
  /** Folder of the pages that the titles lead to. */
  linkTo?: string;
  /** Staff write beside it. */
  beside?: boolean;
  /** What stands under the title. */
  more?: (row: Row) => ReactNode;
  empty?: ReactNode;
}) {
  const { site, register, vocabulary } = useText();
  const nameOf = useName();
  const words = register.cases.columns;
  const TitleLink = beside ? BesideLink : "a";
  const columns: Column<Row>[] = [
    {
      key: "title",
      header: words.title,
      rowHeader: true,
      cell: (row) => (
        <>
          <TitleLink href={`${linkTo}/${row.number}`} lang="zh-CN">
            {row.title}
          </TitleLink>
          {withNumber && (
            <>
              {" "}
              <span className="row-number">{row.number}</span>
            </>
          )}
          {row.verdict && (
            <span className="row-note">
              {site.labelled(register.cases.verdict, vocabulary.verdicts[row.verdict].label)}
            </span>
          )}
          {more?.(row)}
        </>
      ),
    },
    {
      key: "department",
      header: words.department,
      cell: (row) => <a href={`/departments/${row.department.code}`}>{nameOf(row.department)}</a>,
    },
    { key: "voices", header: words.voices, numeric: true, cell: (row) => site.number(row.voices) },
    {
      key: "published",
      short: true,
      header: words.published,
      cell: (row) => <time dateTime={row.publishedOn}>{site.day(row.publishedOn)}</time>,
    },
    { key: "clock", header: words.clock, cell: (row) => <ClockTag {...row} /> },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="stack"
      columns={columns.filter((column) => withDepartment || column.key !== "department")}
      rows={cases}
      rowKey={(row) => row.number}
      empty={empty}
    />
  );
}
