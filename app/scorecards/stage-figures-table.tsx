import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import { COUNTED_CLOCKS, type Scorecard } from "./scorecard.ts";
import { ShareText } from "./share-text.tsx";

/** How the clocks of each stage ended: signing, answering and remedying are never added up. */
export function StageFiguresTable({ figures }: { figures: Scorecard["stages"] }) {
  const { site, stages: words } = useText();
  const count = (key: "due" | "late" | "overdue") => ({
    key,
    header: words.figures[key],
    numeric: true,
    cell: (stage: (typeof COUNTED_CLOCKS)[number]) => site.number(figures[stage][key]),
  });
  return (
    <DataTable
      caption={words.figures.caption}
      narrow="stack"
      note={words.figures.note}
      rows={COUNTED_CLOCKS}
      rowKey={(stage) => stage}
      columns={[
        { key: "stage", header: words.columns.stage, rowHeader: true, cell: (stage) => words.names[stage] },
        count("due"),
        {
          key: "onTime",
          header: words.figures.onTime,
          numeric: true,
          cell: (stage) => <ShareText share={figures[stage].onTime} />,
        },
        count("late"),
        count("overdue"),
      ]}
    />
  );
}
