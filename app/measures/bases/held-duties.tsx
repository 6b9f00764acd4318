import { TOWNSHIPS_OWN } from "../../cases/case.ts";
import { useName, useSite, useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { HeldDuty } from "./bases.ts";

interface HeldDutiesProps {
  duties: readonly HeldDuty[];
  /** Only those on which there is a case. */
  touched: boolean;
  /** The address of the list without a query. */
  path: string;
  /** Narrows lists of cases to the same. */
  query: string;
  /** Of a county, where each item has a holder of its own. */
  withHolder: boolean;
}

/** The items of the register behind a number of the bases, each with the cases on it. */
export function HeldDutiesList({ duties, touched, path, query, withHolder }: HeldDutiesProps) {
  const { today } = useSite();
  const { site, bases: words, register, vocabulary } = useText();
  const nameOf = useName();
  const { columns } = words.held;
  const day = site.day(today);
  const cases = (row: HeldDuty, count: number, verdict = "") =>
    count === 0 ? (
      site.number(0)
    ) : (
      <a href={`/cases?${query}&duty=${encodeURIComponent(row.code)}${verdict}`}>{site.number(count)}</a>
    );
  return (
    <>
      <p>
        {touched ? words.held.touched(day, duties.length) : words.held.all(day, duties.length)}{" "}
        {touched ? (
          <a href={path}>{words.held.showAll}</a>
        ) : (
          <a href={`${path}?shown=cases`}>{words.held.showTouched}</a>
        )}
      </p>
      {duties.length > 0 && (
        <DataTable
          caption={touched ? words.dutiesTouched : words.dutiesHeld}
          captionHidden
          narrow="stack"
          columns={[
            { key: "code", short: true, header: register.duties.columns.code, cell: (row) => row.code },
            {
              key: "title",
              header: register.duties.columns.title,
              rowHeader: true,
              cell: (row) => (
                <a href={`/duties/${row.code}`} lang="zh-CN">
                  {row.title}
                </a>
              ),
            },
            { key: "band", header: register.duties.band, cell: (row) => vocabulary.bands[row.band].label },
            ...(withHolder
              ? [
                  {
                    key: "holder",
                    header: register.duties.columns.holder,
                    cell: ({ holder }: HeldDuty) => <a href={`/departments/${holder.code}`}>{nameOf(holder)}</a>,
                  },
                ]
              : []),
            { key: "cases", header: columns.cases, numeric: true, cell: (row) => cases(row, row.cases) },
            {
              key: "own",
              header: columns.own,
              numeric: true,
              cell: (row) => cases(row, row.townshipsOwn, `&verdict=${TOWNSHIPS_OWN}`),
            },
          ]}
          rows={duties}
          rowKey={(row) => row.code}
        />
      )}
    </>
  );
}
