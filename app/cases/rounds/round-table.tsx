import { useSite, useText } from "../../i18n/use-text.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { Notice } from "../../ui/notice.tsx";
import { DataTable } from "../../ui/table.tsx";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import { clockState } from "../clock/clock.ts";
import type { readRounds } from "./open-rounds.server.ts";

type Rounds = Awaited<ReturnType<typeof readRounds>>;

/** Says that a case goes by a further round of its clock. */
export function RoundNotice({ rounds }: { rounds: Rounds }) {
  const { site, rounds: words, vocabulary } = useText();
  const last = rounds.findLast((one) => one.stage === "answered");
  if (!last) return null;
  const reasons = last.reasons.map((one) => vocabulary.reliefReasons[one]);
  return (
    <Notice>
      {site.sentences([
        words.notice(site.day(last.startedOn), last.round),
        ...(reasons.length > 0 ? [words.why(site.list(reasons))] : []),
      ])}
    </Notice>
  );
}

/** The clocks of every round side by side: a further one takes nothing from those before. */
export function RoundTable({ rounds }: { rounds: Rounds }) {
  const { site, rounds: words, stages } = useText();
  const { today } = useSite();
  if (rounds.length === 0) return null;
  return (
    <DataTable
      caption={words.caption}
      narrow="stack"
      rows={rounds}
      rowKey={(row) => `${row.round} ${row.stage}`}
      columns={[
        { key: "round", header: words.columns.round, rowHeader: true, cell: (row) => words.round(row.round) },
        { key: "stage", header: stages.columns.stage, cell: (row) => stages.names[row.stage] },
        { key: "started", header: words.columns.started, cell: (row) => site.day(row.startedOn) },
        { key: "due", header: stages.columns.due, cell: (row) => site.day(row.dueOn) },
        {
          key: "stands",
          header: stages.columns.stands,
          cell: (row) => {
            const state = clockState(row, today);
            if (state === "held") return stages.held(site.day(row.heldOn ?? row.dueOn));
            if (state === "running") return stages.running;
            const day = site.day(row.metOn ?? row.dueOn);
            if (state === "on_time") return stages.onTime[row.stage](day);
            return state === "late" ? stages.late[row.stage](day, row.daysLate) : stages.overdue(row.daysLate);
          },
        },
      ]}
    />
  );
}

/** The days on which a case was opened again as moments of its timeline. */
export function roundMoments(rounds: Rounds, { site, rounds: words }: Dictionary): TimelineEntry[] {
  return rounds
    .filter((one) => one.round > 1 && one.stage === "answered")
    .map((one) => ({
      day: site.day(one.startedOn),
      dateTime: one.startedOn,
      heading: words.moment,
      body: words.round(one.round),
      tone: "action" as const,
    }));
}
