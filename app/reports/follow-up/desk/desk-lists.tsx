import { useText } from "../../../i18n/use-text.ts";
import { Tag } from "../../../ui/figures.tsx";
import { DataTable } from "../../../ui/table.tsx";
import type { DeclineReason, ReportState } from "../../report.ts";
import type { QueueMarks } from "../conversation.server.ts";

/** What is to be known of a report in the queue besides its text. */
export function Marks({ marks }: { marks: QueueMarks | undefined }) {
  const { followUp, split } = useText();
  const words = { ...followUp.desk.marks, remains: split.mark };
  const said = (["appealed", "remains", "news", "asked"] as const).filter((mark) => marks?.[mark]);
  return (
    <>
      {said.map((mark) => (
        <div key={mark}>
          <Tag tone={mark === "asked" ? "neutral" : "action"}>{words[mark]}</Tag>
        </div>
      ))}
    </>
  );
}

/** Appeals that wait; nothing while there is none. */
export function AppealList({
  appeals,
}: {
  appeals: readonly { id: number; township: string; filedOn: string; reason: DeclineReason; own: boolean }[];
}) {
  const { site, followUp, vocabulary } = useText();
  if (appeals.length === 0) return null;
  const words = followUp.desk;
  return (
    <>
      <h2>{words.appealsTitle}</h2>
      <DataTable
        caption={words.appealsCaption}
        captionHidden
        columns={[
          { key: "day", short: true, header: words.columns.day, cell: (row) => site.day(row.filedOn) },
          {
            key: "report",
            header: words.columns.report,
            rowHeader: true,
            cell: (row) => <a href={`/desk/reports/${row.id}/appeal`}>{words.report(row.id)}</a>,
          },
          { key: "township", header: words.columns.township, cell: (row) => <span lang="zh-CN">{row.township}</span> },
          {
            key: "reason",
            header: words.columns.reason,
            cell: (row) => (
              <>
                {vocabulary.declineReasons[row.reason].label}
                {row.own && <div className="hint">{words.own}</div>}
              </>
            ),
          },
        ]}
        rows={appeals}
        rowKey={(row) => row.id}
      />
    </>
  );
}

/** Decided reports with news from their reporters; nothing while there is none. */
export function NewsList({
  news,
}: {
  news: readonly { id: number; state: ReportState; township: string; sentOn: string }[];
}) {
  const { site, reports, followUp } = useText();
  if (news.length === 0) return null;
  const words = followUp.desk;
  return (
    <>
      <h2>{words.newsTitle}</h2>
      <DataTable
        caption={words.newsCaption}
        captionHidden
        columns={[
          { key: "day", short: true, header: words.columns.day, cell: (row) => site.day(row.sentOn) },
          {
            key: "report",
            header: words.columns.report,
            rowHeader: true,
            cell: (row) => <a href={`/desk/reports/${row.id}#conversation`}>{words.report(row.id)}</a>,
          },
          { key: "township", header: words.columns.township, cell: (row) => <span lang="zh-CN">{row.township}</span> },
          { key: "state", header: words.columns.state, cell: (row) => reports.status.states[row.state].title },
        ]}
        rows={news}
        rowKey={(row) => row.id}
      />
    </>
  );
}
