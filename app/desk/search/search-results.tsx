import { useName, useSite, useText } from "../../i18n/use-text.ts";
import { daysBetween } from "../../day.ts";
import { kindLabel } from "../../reports/vocabulary.ts";
import { EmptyState } from "../../ui/notice.tsx";
import { DataTable } from "../../ui/table.tsx";
import { hrefOfRow } from "../queue/way-back.ts";
import { FOUND_AT_MOST, SEARCHED_AMONG } from "./search.ts";
import type { Found, FoundReport } from "./search.server.ts";

/** What was found: the case of that number, reports, cases; and how a search is asked. */
export function SearchResults({ found, typed }: { found: Found; typed: string }) {
  const { search: words, site } = useText();
  const nameOf = useName();
  const { numbered, reports, cases } = found;
  if (typed === "") return <EmptyState title={words.ask}>{words.hint}</EmptyState>;
  if (!numbered && reports.length + cases.length === 0) return <EmptyState title={words.none}>{words.hint}</EmptyState>;
  return (
    <>
      {numbered && (
        <p>
          {site.labelled(
            words.numbered,
            <a href={`/desk/cases/${numbered.number}`} lang="zh-CN">
              {numbered.number} {numbered.title}
            </a>,
          )}
        </p>
      )}
      {reports.length > 0 && <Reports reports={reports} />}
      {cases.length > 0 && (
        <>
          <h2>{words.cases(cases.length, cases.length === FOUND_AT_MOST)}</h2>
          <DataTable
            caption={words.casesCaption}
            captionHidden
            narrow="stack"
            columns={[
              {
                key: "case",
                header: words.columns.case,
                rowHeader: true,
                cell: (row) => (
                  <>
                    <a href={`/desk/cases/${row.number}`} lang="zh-CN">
                      {row.title}
                    </a>{" "}
                    <span className="row-number">{row.number}</span>
                  </>
                ),
              },
              { key: "department", header: words.columns.department, cell: (row) => nameOf(row.department) },
              { key: "county", short: true, header: words.columns.county, cell: (row) => nameOf(row.county) },
              {
                key: "published",
                short: true,
                header: words.columns.published,
                cell: (row) => <time dateTime={row.publishedOn}>{site.day(row.publishedOn)}</time>,
              },
            ]}
            rows={cases}
            rowKey={(row) => row.number}
          />
        </>
      )}
      <p className="hint">{words.bounds(SEARCHED_AMONG)}</p>
    </>
  );
}

function Reports({ reports }: { reports: readonly FoundReport[] }) {
  const text = useText();
  const { search: words, queue, site } = text;
  const { today } = useSite();
  return (
    <>
      <h2>{words.reports(reports.length, reports.length === FOUND_AT_MOST)}</h2>
      <DataTable
        caption={words.reportsCaption}
        captionHidden
        narrow="stack"
        columns={[
          {
            key: "report",
            header: queue.columns.report,
            rowHeader: true,
            cell: ({ row, piece }) => (
              <>
                <a href={hrefOfRow(row, "")}>{queue.untold(row.id, row.length)}</a>
                {piece && (
                  <div className="hint" lang="zh-CN">
                    {piece[0]}
                    <mark>{piece[1]}</mark>
                    {piece[2]}
                  </div>
                )}
              </>
            ),
          },
          {
            key: "stage",
            short: true,
            header: queue.columns.stage,
            cell: ({ row }) =>
              row.stage === "decided" ? (decidedAs(text, row.state) ?? queue.stages.decided) : queue.stages[row.stage],
          },
          {
            key: "age",
            short: true,
            header: words.columns.received,
            cell: ({ row }) => (
              <time dateTime={row.receivedOn} title={site.day(row.receivedOn)}>
                {queue.received(daysBetween(row.receivedOn, today))}
              </time>
            ),
          },
          {
            key: "place",
            header: queue.columns.place,
            cell: ({ row }) => <span lang="zh-CN">{row.township}</span>,
          },
          {
            key: "what",
            header: queue.columns.department,
            cell: ({ row }) => (
              <>
                <span lang="zh-CN">{row.department}</span> <span className="hint">{kindLabel(text, row.kind)}</span>
              </>
            ),
          },
        ]}
        rows={reports}
        rowKey={({ row }) => row.id}
      />
    </>
  );
}

function decidedAs({ desk }: ReturnType<typeof useText>, state: FoundReport["row"]["state"]): string | undefined {
  const became: Partial<Record<FoundReport["row"]["state"], string>> = desk.report.became.states;
  return became[state];
}
