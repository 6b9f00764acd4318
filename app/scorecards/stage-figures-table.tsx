import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import { COUNTED_CLOCKS, type Scorecard, type StageFigures, SUPPORTING_CLOCKS } from "./scorecard.ts";
import { ShareText } from "./share-text.tsx";

/** How the clocks of each stage ended: signing, answering and remedying are never added up. */
export function StageFiguresTable({ figures }: { figures: Scorecard["stages"] }) {
  const { figures: words } = useText().stages;
  return <StageRows rows={COUNTED_CLOCKS} figures={figures} caption={words.caption} note={words.note} />;
}

/** The same of what a body was asked to support (协办), apart from what it leads; nothing where no such clock has ended. */
export function SupportFiguresTable({ figures }: { figures: Scorecard["supporting"] }) {
  const { figures: words } = useText().supports;
  if (SUPPORTING_CLOCKS.every((stage) => figures[stage].due === 0)) return null;
  return <StageRows rows={SUPPORTING_CLOCKS} figures={figures} caption={words.caption} note={words.note} />;
}

function StageRows<Stage extends (typeof COUNTED_CLOCKS)[number]>({
  rows,
  figures,
  caption,
  note,
}: {
  rows: readonly Stage[];
  figures: Readonly<Record<Stage, StageFigures>>;
  caption: string;
  note: string;
}) {
  const { site, stages: words } = useText();
  const count = (key: "due" | "late" | "overdue") => ({
    key,
    header: words.figures[key],
    numeric: true,
    cell: (stage: Stage) => site.number(figures[stage][key]),
  });
  return (
    <DataTable
      caption={caption}
      narrow="stack"
      note={note}
      rows={rows}
      rowKey={(stage) => stage}
      columns={[
        { key: "stage", header: words.columns.stage, rowHeader: true, cell: (stage: Stage) => words.names[stage] },
        count("due"),
        {
          key: "onTime",
          header: words.figures.onTime,
          numeric: true,
          cell: (stage: Stage) => <ShareText share={figures[stage].onTime} />,
        },
        count("late"),
        count("overdue"),
      ]}
    />
  );
}
