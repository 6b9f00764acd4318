import type { Day } from "../../day.ts";
import { useSite, useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import { clockState } from "./clock.ts";
import type { StageFacts } from "./clock.server.ts";

/** What is due of the department, each stage with its day, how it stands and what the department has promised beside it. */
export function StageTable({
  stages,
  caption,
}: {
  /** `over`: the day from which nothing is due any more, where the body is asked no more. */
  stages: readonly (StageFacts & { over?: Day | null })[];
  caption?: string;
}) {
  const { site, stages: words, supports } = useText();
  const { today } = useSite();
  return (
    <DataTable
      caption={caption ?? words.caption}
      narrow="stack"
      rows={stages}
      rowKey={(row) => row.stage}
      columns={[
        { key: "stage", header: words.columns.stage, rowHeader: true, cell: (row) => words.names[row.stage] },
        {
          key: "due",
          header: words.columns.due,
          cell: (row) => (
            <>
              {site.day(row.dueOn)}
              {row.promise && (
                <p>
                  {words.promised(site.day(row.promise.day))}
                  <span lang="zh-CN">{row.promise.reason}</span>
                </p>
              )}
            </>
          ),
        },
        {
          key: "stands",
          header: words.columns.stands,
          cell: (row) => {
            if (row.over && row.metOn === null) {
              return row.daysLate > 0 ? words.overdue(row.daysLate) : supports.stageOver(site.day(row.over));
            }
            const state = clockState(row, today);
            if (state === "held") return words.held(site.day(row.heldOn ?? row.dueOn));
            if (state === "running") return words.running;
            const day = site.day(row.metOn ?? row.dueOn);
            if (state === "on_time" && row.passed) return words.onTime.passed(day);
            if (state === "on_time") return words.onTime[row.stage](day);
            return state === "late" ? words.late[row.stage](day, row.daysLate) : words.overdue(row.daysLate);
          },
        },
      ]}
    />
  );
}
