import { StageTag } from "../cases/clock/stage-tag.tsx";
import { useName, useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import type { SupportClock } from "./support.server.ts";

/** What departments are asked to support, each by the days of its own clock: for themselves, or for whoever watches them. */
export function SupportInbox({
  rows,
  withDepartment,
  watched = false,
}: {
  rows: readonly SupportClock[];
  withDepartment: boolean;
  watched?: boolean;
}) {
  const { site, inbox, sendingBack, supports } = useText();
  const nameOf = useName();
  const words = watched ? { ...supports.inbox, ...supports.watched } : supports.inbox;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="supporting">
      <h2 id="supporting">{words.title}</h2>
      <p className="hint">{words.note}</p>
      <DataTable
        caption={words.title}
        captionHidden
        narrow="stack"
        rows={rows}
        rowKey={(row) => `${row.number} ${row.department.code}`}
        columns={[
          {
            key: "title",
            header: words.columns.title,
            rowHeader: true,
            cell: (row) => (
              <>
                {row.sentBackOn && (
                  <span className="row-note clock-sent-back">{sendingBack.row(site.day(row.sentBackOn))}</span>
                )}
                {row.returnedOn && !row.sentBackOn && <span className="row-note clock-sent-back">{inbox.toMend}</span>}
                {row.nudgedOn && <span className="row-note clock-nudged">{inbox.nudged(site.day(row.nudgedOn))}</span>}
                <span className="row-note">{words.mark}</span>{" "}
                <a
                  href={
                    watched
                      ? `/supervise/cases/${row.number}`
                      : `/office/cases/${row.number}/support?department=${row.department.code}`
                  }
                  lang="zh-CN"
                >
                  {row.title}
                </a>
                {row.title !== row.number && (
                  <>
                    {" "}
                    <span className="row-number">{row.number}</span>
                  </>
                )}
              </>
            ),
          },
          ...(withDepartment
            ? [
                {
                  key: "department",
                  header: words.columns.department,
                  cell: (row: SupportClock) => nameOf(row.department),
                },
              ]
            : []),
          {
            key: "due",
            header: words.columns.due,
            short: true,
            cell: (row) => <time dateTime={row.dueOn}>{site.day(row.dueOn)}</time>,
          },
          {
            key: "clock",
            header: words.columns.clock,
            cell: ({ dueOn, metOn, heldOn, daysLate, signed }) => (
              <>
                <StageTag stage="answered" {...{ dueOn, metOn, heldOn, daysLate }} />
                {signed.metOn === null && (
                  <span className="row-note">
                    <StageTag stage="signed" {...signed} />
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
