import { useSite, useText } from "../i18n/use-text.ts";
import { ChartWithTable, ColumnChart } from "../ui/figures/chart.tsx";
import { DataTable } from "../ui/table.tsx";
import type { MonthFigures } from "./scorecard.ts";

/** The clocks that ended, month by month, on time or not; the numbers in a table beneath. */
export function MonthChart({ months }: { months: readonly MonthFigures[] }) {
  const { site, register } = useText();
  const words = register.departments;
  const columns = words.monthColumns;
  const { today } = useSite();
  const [first, last] = [months.at(0), months.at(-1)];
  const period = first && last && (
    <p className="hint">{words.chartPeriod(site.month(first.month), site.month(last.month), site.day(today))}</p>
  );
  const due = months.reduce((sum, month) => sum + month.due, 0);
  const onTime = months.reduce((sum, month) => sum + month.onTime, 0);
  const number = (key: keyof typeof columns, read: (month: MonthFigures) => number) => ({
    key,
    header: columns[key],
    numeric: true,
    cell: (month: MonthFigures) => site.number(read(month)),
  });
  const table = (
    <DataTable
      caption={words.monthTable}
      captionHidden
      columns={[
        { key: "month", header: columns.month, rowHeader: true, cell: (month) => site.month(month.month) },
        number("cases", (month) => month.cases),
        number("voices", (month) => month.voices),
        number("due", (month) => month.due),
        number("onTime", (month) => month.onTime),
        number("late", (month) => month.late),
        number("unanswered", (month) => month.unanswered),
      ]}
      rows={months}
      rowKey={(month) => month.month}
    />
  );
  if (due === 0) {
    return (
      <>
        <p>{words.chartNone}</p>
        {period}
        {table}
      </>
    );
  }
  return (
    <ChartWithTable summary={words.monthTable} table={table}>
      <ColumnChart
        id="months"
        title={words.chartFinding(due, onTime)}
        description={words.chartDescription}
        series={words.chartSeries}
        points={months.map((month) => ({
          tick: site.monthShort(month.month),
          values: [month.onTime, month.due - month.onTime],
        }))}
      />
      {period}
    </ChartWithTable>
  );
}
