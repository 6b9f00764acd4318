import { useText } from "../i18n/use-text.ts";
import { EmptyState } from "../ui/notice.tsx";
import { DataTable } from "../ui/table.tsx";
import { Tag } from "../ui/figures/figures.tsx";
import type { readInbox } from "./inbox.server.ts";

type OwnDispute = Awaited<ReturnType<typeof readInbox>>["disputes"][number];

/** What a department disputed, and what became of it. */
export function OwnDisputes({ disputes }: { disputes: readonly OwnDispute[] }) {
  const { site, inbox, matters } = useText();
  const words = inbox.disputes;
  return (
    <DataTable
      caption={inbox.tabs.disputes}
      captionHidden
      narrow="stack"
      columns={[
        {
          key: "title",
          header: inbox.columns.title,
          rowHeader: true,
          cell: (row) => (
            <>
              {row.withdrawn ? (
                row.number
              ) : (
                <a href={`/office/cases/${row.number}/dispute`} lang="zh-CN">
                  {row.title}
                </a>
              )}
              {row.title !== row.number && (
                <>
                  {" "}
                  <span className="row-number">{row.number}</span>
                </>
              )}
              <span className="row-note">{matters.dispute.grounds[row.ground]}</span>
            </>
          ),
        },
        {
          key: "filed",
          header: words.filed,
          short: true,
          cell: (row) => <time dateTime={row.filedOn}>{site.day(row.filedOn)}</time>,
        },
        {
          key: "outcome",
          header: words.outcome,
          cell: (row) => (
            <>
              <Tag tone={row.outcome === null ? "neutral" : "action"}>
                {row.outcome === null ? words.waits : matters.dispute.outcomes[row.outcome]}
              </Tag>
              {row.decidedOn && <span className="row-note">{site.day(row.decidedOn)}</span>}
            </>
          ),
        },
      ]}
      rows={disputes}
      rowKey={(row) => row.id}
      empty={<EmptyState title={inbox.empty.disputes} />}
    />
  );
}
