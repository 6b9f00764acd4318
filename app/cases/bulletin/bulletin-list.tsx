import { useName, useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { Bulletin } from "./bulletin.ts";

/** One of the three lists of a bulletin, under how many there are. */
export function BulletinSection({ bulletin, of }: { bulletin: Bulletin; of: "published" | "answered" | "overdue" }) {
  const { site, register, bulletin: words } = useText();
  const nameOf = useName();
  const { count, rows } = bulletin[of];
  const clock = {
    key: "clock",
    header: of === "overdue" ? words.now : register.cases.columns.clock,
    cell: (row: (typeof rows)[number]) => late(row),
  };
  const late = ({ daysLate, answeredOn }: (typeof rows)[number]) => {
    if (of === "overdue" && answeredOn === null) return register.cases.clockText.overdue(daysLate ?? 0);
    if (of === "overdue") return words.answeredSince(site.day(answeredOn ?? ""), daysLate ?? 0);
    return daysLate ? register.cases.clockText.late(daysLate) : words.onTime;
  };
  return (
    <section aria-labelledby={of}>
      <h2 id={of}>{words.titles[of](count)}</h2>
      <DataTable
        caption={words.titles[of](count)}
        captionHidden
        narrow="stack"
        columns={[
          {
            key: "title",
            header: register.cases.columns.title,
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`/cases/${row.number}`} lang="zh-CN">
                  {row.title}
                </a>{" "}
                <span className="row-number">{row.number}</span>
              </>
            ),
          },
          {
            key: "department",
            header: register.cases.columns.department,
            cell: ({ department }) => <a href={`/departments/${department.code}`}>{nameOf(department)}</a>,
          },
          {
            key: "on",
            short: true,
            header: words.columns[of],
            cell: (row) => <time dateTime={row.on}>{site.day(row.on)}</time>,
          },
          ...(of === "published" ? [] : [clock]),
        ]}
        rows={rows}
        rowKey={(row) => `${row.number} ${row.on} ${row.department.code}`}
        empty={<p>{words.none}</p>}
        note={rows.length < count ? words.more(count - rows.length) : undefined}
      />
    </section>
  );
}
