import { useText } from "../i18n/use-text.ts";
import { Tag } from "../ui/figures/figures.tsx";
import { DataTable } from "../ui/table.tsx";
import type { TopicPageData } from "./topic.server.ts";
import type { PlanProgress } from "./topic.ts";

type PlanStep = TopicPageData["steps"][number];

/** Each step of a plan with its day, what was done, and every move. */
export function TopicPlan({ steps }: { steps: readonly PlanStep[] }) {
  const { site, topics } = useText();
  const words = topics.page;
  return (
    <DataTable
      caption={words.planCaption}
      captionHidden
      narrow="stack"
      rows={steps}
      rowKey={(row) => row.position}
      empty={<p>{topics.noPlan}</p>}
      note={words.planNote}
      columns={[
        {
          key: "step",
          header: words.planColumns.step,
          rowHeader: true,
          cell: (row) => (
            <>
              <span lang="zh-CN">{words.step(row.position, row.words)}</span>
              {row.doneWords !== null && (
                <span className="row-note" lang="zh-CN">
                  {row.doneWords}
                </span>
              )}
              {row.moves.map((move) => (
                <span key={move.salt} className="row-note">
                  {words.moved(site.day(move.movedOn), site.day(move.before), site.day(move.dueOn), move.reason)}
                </span>
              ))}
            </>
          ),
        },
        {
          key: "due",
          header: words.planColumns.due,
          short: true,
          cell: (row) => <time dateTime={row.dueOn}>{site.day(row.dueOn)}</time>,
        },
        { key: "state", header: words.planColumns.state, cell: (row) => <StepStateText step={row} /> },
      ]}
    />
  );
}

/** How a step stands: in words, and by a tag where it is late. */
function StepStateText({ step }: { step: PlanStep }) {
  const { site, topics } = useText();
  const words = topics.page;
  const state = words.states[step.state];
  const tone = step.state === "overdue" ? "overdue" : step.state === "done_late" ? "action" : "neutral";
  return (
    <>
      <Tag tone={tone}>{step.doneOn === null ? state : words.doneOn(site.day(step.doneOn), state)}</Tag>
      {step.days > 0 && <span className="row-note">{words.daysLate(step.days)}</span>}
      {step.missed && step.days === 0 && <span className="row-note">{words.missedBefore}</span>}
    </>
  );
}

/** How far a plan has come, in words. */
export function PlanProgressText({ progress }: { progress: PlanProgress }) {
  const { site, topics } = useText();
  return <>{planProgressWords({ site, topics }, progress)}</>;
}

/** The same for a head or a feed. */
export function planProgressWords(
  { site, topics }: Pick<ReturnType<typeof useText>, "site" | "topics">,
  { steps, done, overdue }: PlanProgress,
): string {
  if (steps === 0) return topics.noPlan;
  return topics.planOf(site.number(done), site.number(steps), overdue > 0 ? site.number(overdue) : null);
}
