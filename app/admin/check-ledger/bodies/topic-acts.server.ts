import type { Db } from "../../../../db/engine.ts";
import { casesOfTopics, movesOfTopicSteps, stepsOfTopics, topicsAfter } from "../../../../db/queries/topics/topics.ts";
import type { ActLeaving } from "../../../ledger/ledger.ts";
import { type CheckedEntry, isOf } from "../facts.server.ts";
import { type Findings, isText } from "../findings.server.ts";

/** What the database says of a topic. */
export type TopicFacts = Awaited<ReturnType<typeof readTopicFacts>>;

export async function readTopicFacts(db: Db, topic: Awaited<ReturnType<typeof topicsAfter>>[number]) {
  const steps = await stepsOfTopics(db, [topic.id]);
  const moves = await movesOfTopicSteps(
    db,
    steps.map(({ id }) => id),
  );
  return { topic, cases: await casesOfTopics(db, [topic.id]), steps, moves };
}

type TopicCheck = (found: Findings, entries: readonly CheckedEntry[], facts: TopicFacts) => void;

/** A text with its salt and the day of its act. */
interface Told {
  salt: string | null;
  texts: readonly string[];
  on: string | null;
}

function told(found: Findings, entry: CheckedEntry, { salt, texts, on }: Told): void {
  found.same(isOf(on, entry), "day", entry, on ?? "-");
  if (!isText(entry, { salt, texts })) found.add("text", "topic", [entry]);
}

const checkOpened: TopicCheck = (found, entries, { topic }) => {
  for (const [entry, row] of found.inOrder("topic", entries, [topic])) {
    found.same(row.lead_code === entry.facts.lead, "department", entry, row.lead_code);
    told(found, entry, { salt: row.hash_salt, texts: [row.question, row.why], on: row.opened_on });
  }
};

const checkAdded: TopicCheck = (found, entries, { cases }) => {
  for (const [entry, row] of found.inOrder("topic", entries, cases)) {
    found.same(row.number === entry.facts.case, "case", entry, row.number);
    found.same(isOf(row.added_on, entry), "day", entry, row.added_on);
  }
};

const checkTakenOut: TopicCheck = (found, entries, { cases }) => {
  const out = cases.filter((one) => one.removed_on !== null);
  found.count("topic", entries, out.length);
  for (const entry of entries) {
    // A case may have been taken out more than once.
    const rows = out.filter((one) => one.number === entry.facts.case);
    const fits = rows.some((row) => isText(entry, { salt: row.removed_salt, texts: [row.removed_reason ?? ""] }));
    if (!fits) found.add("text", "topic", [entry]);
    found.same(
      rows.some((row) => isOf(row.removed_on, entry)),
      "day",
      entry,
    );
  }
};

const checkSet: TopicCheck = (found, entries, { steps, moves }) => {
  for (const [entry, row] of found.inOrder("topic", entries, steps)) {
    const first = moves.find((move) => move.step_id === row.id)?.before_on ?? row.due_on;
    found.same(row.position === entry.facts.step, "topic", entry, String(row.position));
    found.same(first === entry.facts.dueOn, "due_day", entry, first);
    told(found, entry, { salt: row.hash_salt, texts: [row.words], on: row.set_on });
  }
};

const checkFinished: TopicCheck = (found, entries, { steps }) => {
  const done = steps.filter((one) => one.done_on !== null);
  found.count("topic", entries, done.length);
  for (const entry of entries) {
    const row = done.find(({ position }) => position === entry.facts.step);
    if (!row) found.add("no_fact", "topic", [entry]);
    else told(found, entry, { salt: row.done_salt, texts: [row.done_words ?? ""], on: row.done_on });
  }
};

const checkMoves: TopicCheck = (found, entries, { steps, moves }) => {
  for (const [entry, row] of found.inOrder("topic", entries, moves)) {
    const place = steps.find(({ id }) => id === row.step_id)?.position;
    found.same(place === entry.facts.step, "topic", entry, String(place));
    found.same(row.before_on === entry.facts.before, "due_day", entry, row.before_on);
    found.same(row.due_on === entry.facts.dueOn, "due_day", entry, row.due_on);
    told(found, entry, { salt: row.reason_salt, texts: [row.reason], on: row.moved_on });
  }
};

const checkClosed: TopicCheck = (found, entries, { topic }) => {
  for (const [entry, row] of found.inOrder("topic", entries, topic.closed_on === null ? [] : [topic])) {
    told(found, entry, { salt: row.closing_salt, texts: [row.closing ?? ""], on: row.closed_on });
  }
};

/** How the entries of each act about a topic are held against the database. An act without a line does not compile. */
export const OF_TOPICS: Record<ActLeaving<"topic">, TopicCheck> = {
  topic_opened: checkOpened,
  topic_case_added: checkAdded,
  topic_case_removed: checkTakenOut,
  topic_step_set: checkSet,
  topic_step_done: checkFinished,
  topic_step_moved: checkMoves,
  topic_closed: checkClosed,
};
