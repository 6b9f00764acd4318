import { useName, useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import { ClockTag } from "../clock/clock-tag.tsx";
import type { OverdueCase } from "./overdue.ts";

/** Overdue cases under the names of the bodies that have to answer, in the order in which they come. */
export function OverdueSections({ cases }: { cases: readonly OverdueCase[] }) {
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.overdue;
  return [...Map.groupBy(cases, ({ department }) => department.code)].map(([code, own]) => {
    const name = nameOf(own[0]?.department ?? { name: code, nameEn: code });
    return (
      <section key={code} aria-labelledby={`body-${code}`}>
        <h2 id={`body-${code}`}>
          <a href={`/departments/${code}`}>{name}</a>
        </h2>
        <DataTable
          caption={name}
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
              key: "due",
              short: true,
              header: words.due,
              cell: (row) => <time dateTime={row.dueOn}>{site.day(row.dueOn)}</time>,
            },
            { key: "clock", header: register.cases.columns.clock, cell: (row) => <ClockTag {...row} heldOn={null} /> },
          ]}
          rows={own}
          rowKey={(row) => row.number}
        />
      </section>
    );
  });
}
