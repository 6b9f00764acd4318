import type { ReportKind } from "../../reports/vocabulary.ts";
import type { Sender } from "../../../db/tables/reports/follow-up.ts";
import type { Stage } from "../../../db/tables/desk/queue.ts";
import { declinedOn, type ReportState } from "../../reports/report.ts";

/** The kind of a report whose writer could not tell it: nothing is like it for that. */
export const UNTOLD = "unsure" satisfies ReportKind;

/** So many undecided reports of the same county, department and kind are "many alike". */
export const MANY = 3;

/**
 * The place in the order by priority, the lower the sooner: retaliation first, then danger to life, then all others, each
 * by age. That there are many alike moves none: three friends could put themselves before the oldest.
 */
export function priorityRankOf({ retaliation, health }: { retaliation: boolean; health: boolean }): number {
  return 2 * Number(!retaliation) + Number(!health);
}

/** What the list of reports goes by. */
export interface EntryFacts {
  report: {
    state: ReportState;
    received_on: string;
    decided_on: string | null;
    rest_declined_on: string | null;
    withdrawn_on: string | null;
  };
  appeal: { filed_on: string; decided_on: string | null; upheld: number | null } | null;
  /** First to last. */
  messages: readonly { sender: Sender; sent_on: string; seen: number }[];
  /** A word of retaliation waits. */
  retaliation: boolean;
}

/** How a report stands with the moderators. */
export interface Entry {
  stage: Stage;
  undecided: boolean;
  /** Somebody has to do something about it. */
  open: boolean;
  retaliation: boolean;
  /** The reporter wrote something that no moderator has opened. */
  news: boolean;
  /** The day since which it waits: what was appealed has waited since the appeal. */
  since: string;
}

/** How a report stands with the moderators, by its facts. */
export function entryOf({ report, appeal, messages, retaliation }: EntryFacts): Entry {
  const undecided = report.state === "received";
  const news = messages.some((one) => one.sender === "reporter" && one.seen === 0);
  const stage = undecided ? stageOfUndecided(messages, appeal) : stageOfDecided(report, appeal);
  const since = appeal && (stage === "appealed" || stage === "reopened") ? appeal.filed_on : report.received_on;
  return { stage, undecided, open: stage !== "decided" || retaliation || news, retaliation, news, since };
}

/** A question from before the appeal was upheld is of the first round, and waits for nobody any more. */
function stageOfUndecided(messages: EntryFacts["messages"], appeal: EntryFacts["appeal"]): Stage {
  const upheldOn = appeal?.upheld === 1 ? appeal.decided_on : null;
  const last = messages.at(-1);
  if (last && last.sender !== "reporter" && (upheldOn === null || last.sent_on >= upheldOn)) return "asked";
  if (upheldOn !== null) return "reopened";
  return messages.some((one) => one.sender !== "reporter") ? "answered" : "waiting";
}

function stageOfDecided(report: EntryFacts["report"], appeal: EntryFacts["appeal"]): Stage {
  return declinedOn(report) !== null && appeal && appeal.decided_on === null ? "appealed" : "decided";
}
