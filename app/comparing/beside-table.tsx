import { useName, useText } from "../i18n/use-text.ts";
import { type Column, DataTable } from "../ui/table.tsx";
import type { PeerBody } from "./comparing.ts";
import { NumbersText } from "./comparison-figures.tsx";
import type { Proportion } from "./statistics/funnel.ts";
import type { MeasureCode } from "../measures/measure.ts";

interface BesideRow {
  measure: MeasureCode;
  numbers: readonly Proportion[];
}

/** A few bodies of one group, measure by measure. */
export function BesideTable({
  bodies,
  rows,
  until,
}: {
  bodies: readonly PeerBody[];
  rows: readonly BesideRow[];
  until: string;
}) {
  const { comparing: words, measureTexts } = useText();
  const nameOf = useName();
  const columns: Column<BesideRow>[] = bodies.map((body, at) => ({
    key: body.code,
    header: nameOf(body),
    numeric: true,
    cell: ({ measure, numbers }) => (
      <NumbersText
        numbers={numbers[at] ?? { count: 0, base: 0 }}
        href={`/cases?department=${body.code}&measure=${measure}&part=base&until=${until}`}
      />
    ),
  }));
  return (
    <DataTable
      caption={words.side.caption}
      narrow="stack"
      columns={[
        {
          key: "measure",
          header: words.side.measure,
          rowHeader: true,
          cell: ({ measure }) => <a href={`/measures#${measure}`}>{measureTexts[measure].name}</a>,
        },
        ...columns,
      ]}
      rows={rows}
      rowKey={({ measure }) => measure}
      note={words.side.note}
    />
  );
}
