import type { HoldRow } from "../../../db/queries/cases/clocks.ts";
import { holdsFrom, isAnother, standOf } from "../../cases/clock/clock.server.ts";
import type { ClockStage } from "../../cases/clock/stages.ts";
import type { CaseCheck, EntriesByKind } from "./case-check.ts";
import { type CheckedEntry, isOf } from "./facts.server.ts";
import { isText } from "./findings.server.ts";

/**
 * Each clock stands as it was last started, recounted or given back, and its due day is the one that its start, its holds
 * and the calendar give; the answer's is met by the first answer that counts.
 */
export const checkClock: CaseCheck = (found, entries, { row, stages, holds, calendar, answers }, story) => {
  const first = entries.at(-1);
  if (!first) return found.count("due_day", entries, 1);
  for (const stage of stages) {
    const started = startOf(story, stage.stage);
    const told = started && factsOf(started, stage.stage);
    if (!started || told === undefined) {
      found.add("differs", "due_day", [first], stage.stage);
      continue;
    }
    const last = dueDays(story, stage.stage).findLast(({ entry }) => entry.seq >= started.seq);
    const stand = standOf(stage, calendar, holdsFrom(holds, stage.id));
    // While the clock stands still, the day that follows is told with its end.
    if (holds.every((one) => one.until_day !== null)) {
      found.same(stage.due_on === last?.dueOn, "due_day", last?.entry ?? started, stage.due_on);
    }
    // One that was merged stands as it did on that day: nothing recounts it until it is taken out again.
    if (row.merged_into_id === null && isAnother(stage, stand))
      found.add("differs", "due_day", [started], stage.due_on);
    found.same(stage.working_days === told.workingDays, "due_day", started, String(stage.working_days));
    found.same(isOf(stage.started_on, started), "day", started, stage.started_on);
  }
  const clock = stages.find(({ stage }) => stage === "answered");
  const answered = answers
    .filter((answer) => answer.set_aside === 0 && answer.hollow_on === null && answer.round === clock?.round)
    .map((answer) => answer.published_on)
    .sort()
    .at(0);
  if (row.merged_into_id !== null) return;
  const met = clock?.met_on;
  if (met !== (answered ?? null)) found.add("differs", "answered_on", [], met ?? "-");
  const state = answered === undefined ? "open" : "answered";
  if (row.state !== "withdrawn" && row.state !== state) found.add("differs", "state", [], row.state);
};

/** Acts that meet a stage, with which a due day may stand otherwise. */
const MEETING = ["reply_published", "case_signed", "remedy_declared", "answer_sent_back", "transfer_asked"] as const;

/** What an entry that starts clocks tells of a stage; undefined when that is not among them. */
const factsOf = ({ facts }: CheckedEntry, stage: ClockStage) =>
  stage === "answered" ? facts : (facts[stage] as CheckedEntry["facts"] | undefined);

/** The entries that started a stage of a case, in order: with a body's watch, and with each further round. */
const startsOf = (story: EntriesByKind, stage: ClockStage) =>
  [...story("clock_started"), ...story("case_reopened")]
    .filter((entry) => factsOf(entry, stage) !== undefined)
    .sort((a, b) => a.seq - b.seq);

const startOf = (story: EntriesByKind, stage: ClockStage) => startsOf(story, stage).at(-1);

/** Each further round of the clock began on the day of its entry, with the stages that it names. */
export const checkReopened: CaseCheck = (found, entries, { reopenings }) => {
  for (const stage of ["answered", "remedied"] as const) {
    const told = entries.filter((entry) => factsOf(entry, stage) !== undefined);
    const rows = reopenings.filter((one) => one.stage === stage);
    for (const [entry, row] of found.inOrder("watch", told, rows)) {
      found.same(isOf(row.started_on, entry), "day", entry, row.started_on);
      found.same(row.round === entry.facts.round, "watch", entry, String(row.round));
      found.same(row.working_days === factsOf(entry, stage)?.workingDays, "due_day", entry, String(row.working_days));
    }
  }
};

/** Each due day of a stage that the ledger tells, in order. */
function dueDays(story: EntriesByKind, stage: ClockStage): { entry: CheckedEntry; dueOn: unknown }[] {
  return [
    ...startsOf(story, stage).map((entry) => ({ entry, dueOn: factsOf(entry, stage)?.dueOn })),
    ...story("clock_recounted")
      .filter(({ facts }) => (facts.stage ?? "answered") === stage)
      .map((entry) => ({ entry, dueOn: entry.facts.dueOn })),
    ...story("clock_resumed")
      .filter(({ facts }) => facts[stage] !== undefined)
      .map((entry) => ({ entry, dueOn: entry.facts[stage] })),
    ...MEETING.flatMap((kind) => story(kind)).flatMap((entry) => {
      const dueOn = (entry.facts.due as { [Stage in ClockStage]?: unknown } | undefined)?.[stage];
      return dueOn === undefined ? [] : [{ entry, dueOn }];
    }),
  ].sort((a, b) => a.entry.seq - b.entry.seq);
}

/** Each says what the due day was before: with the entries before it they lead to the one that stands. */
export const checkRecounted: CaseCheck = (found, entries, _facts, story) => {
  for (const entry of entries) {
    const stage = (entry.facts.stage ?? "answered") as ClockStage;
    const before = dueDays(story, stage).findLast((one) => one.entry.seq < entry.seq);
    found.same(before?.dueOn === entry.facts.before, "due_day", entry);
  }
};

/** Each hold that ended has its entry; that of an answer which was sent back is told with that. */
export const checkResumed: CaseCheck = (found, entries, { holds }) => {
  const ended = holds.filter((one) => one.until_day !== null && one.kind !== "hollow").toSorted(byEnd);
  for (const [entry, one] of found.inOrder("hold", entries.toSorted(byEndTold), ended)) {
    found.same(one.kind === entry.facts.held, "hold", entry, one.kind);
    found.same(one.from_day === entry.facts.from, "hold", entry, one.from_day);
    found.same(one.until_day === entry.facts.until, "hold", entry, one.until_day ?? "-");
  }
};

/** Of two kinds that ended on one day, the rows do not say which was first. */
const inOrderOf = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
const byEnd = (a: HoldRow, b: HoldRow) => inOrderOf(`${a.until_day} ${a.kind}`, `${b.until_day} ${b.kind}`);
const byEndTold = ({ facts: a }: CheckedEntry, { facts: b }: CheckedEntry) =>
  inOrderOf(`${String(a.until)} ${String(a.held)}`, `${String(b.until)} ${String(b.held)}`);

export const checkNudges: CaseCheck = (found, entries, { nudges }) => {
  for (const [entry, nudge] of found.inOrder("nudge", entries, nudges)) {
    found.same(isOf(nudge.nudged_on, entry), "day", entry, nudge.nudged_on);
    found.same(nudge.code === entry.facts.department, "department", entry, nudge.code);
    found.same(nudge.stage === entry.facts.stage, "nudge", entry, nudge.stage);
  }
};

/** Each watch that was signed for by a word of its own has its entry. */
export const checkSignings: CaseCheck = (found, entries, { watches }) => {
  const signed = watches.filter((one) => one.part === "lead" && one.signed_on !== null);
  for (const [entry, watch] of found.inOrder("watch", entries, signed)) {
    found.same(isOf(watch.signed_on, entry), "day", entry, watch.signed_on ?? "-");
  }
};

/** The last word that all is done is of the day on which the stage was met. */
export const checkRemedied: CaseCheck = (found, entries, { stages }, story) => {
  const since = startOf(story, "remedied")?.seq ?? 0;
  const [entry, ...more] = entries.filter(({ seq }) => seq > since);
  const met = stages.find(({ stage }) => stage === "remedied")?.met_on ?? null;
  if (entry) found.same(isOf(met, entry), "watch", entry, met ?? "-");
  else if (met !== null) found.add("no_entry", "watch", [], met);
  if (more.length > 0) found.add("no_fact", "watch", more);
};

/** Each day that was promised, with its reason. */
export const checkPromised: CaseCheck = (found, entries, { promises, withdrawn }) => {
  const told = (entry: CheckedEntry) => `${String(entry.facts.stage)} ${String(entry.facts.promisedOn)}`;
  const left = new Map(promises.map((one) => [`${one.stage} ${one.promised_on}`, one]));
  for (const entry of entries) {
    const one = left.get(told(entry));
    left.delete(told(entry));
    if (!one) found.add("no_fact", "watch", [entry], told(entry));
    else if (!withdrawn && !isText(entry, { salt: one.promise_salt, texts: [one.promise_reason ?? ""] })) {
      found.add("text", "watch", [entry]);
    }
  }
  for (const place of left.keys()) found.add("no_entry", "watch", [], place);
};
