import type { Db } from "../../db/engine.ts";
import {
  changeTopic,
  changeTopicStep,
  insertTopicStep,
  insertTopicStepMove,
  movesOfTopicSteps,
  stepsOfTopics,
} from "../../db/queries/topics/topics.ts";
import type { Actor } from "../accounts/permissions.ts";
import { addDays, type Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../ledger/ledger.server.ts";
import { gateOf, GATE_OF_REFUSALS } from "../redaction/redaction.server.ts";
import { FARTHEST_STEP, MAX_STEP_MOVES, MAX_TOPIC_STEPS } from "./topic.ts";
import { type SeenTopic, TOPIC_TO_CHANGE_REFUSALS, topicToChange } from "./topic.server.ts";

/** What `closeTopic` refuses with. */
export const CLOSE_TOPIC_REFUSALS = [...OFFICIALLY_REFUSALS, ...TOPIC_TO_CHANGE_REFUSALS, ...GATE_OF_REFUSALS] as const;

/** What `setStep` refuses with. */
export const SET_STEP_REFUSALS = [...CLOSE_TOPIC_REFUSALS, "step_day_unfit", "steps_many"] as const;

/** What `finishStep` refuses with. */
export const FINISH_STEP_REFUSALS = [...CLOSE_TOPIC_REFUSALS, "step_over"] as const;

/** What `moveStep` refuses with. */
export const MOVE_STEP_REFUSALS = [...FINISH_STEP_REFUSALS, "step_day_unfit", "nothing_changed", "moves_many"] as const;

/** One step of a topic, by its place. */
type SeenStep = SeenTopic & { step: number };

/** Throws `step_day_unfit` for a day that is over, or more than `FARTHEST_STEP` days ahead. */
function assertPlannable(day: Day, today: Day): void {
  if (day < today || day > addDays(today, FARTHEST_STEP)) throw new DomainError("step_day_unfit");
}

/** A step that is not done yet. */
async function stepToChange(trx: Db, topicId: number, position: number) {
  const step = (await stepsOfTopics(trx, [topicId])).find((one) => one.position === position);
  if (!step || step.done_on !== null) throw new DomainError("step_over");
  return step;
}

/**
 * Adds a step to the plan of a topic. Throws as `topicToChange`; `steps_many`; `step_day_unfit` for a day that is over or too far;
 * what the gate throws.
 */
export async function setStep(
  db: Db,
  actor: Actor,
  { words, dueOn, ...seen }: SeenTopic & { words: string; dueOn: Day },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const topic = await topicToChange(trx, actor, seen);
    if ((await stepsOfTopics(trx, [topic.id])).length >= MAX_TOPIC_STEPS) throw new DomainError("steps_many");
    assertPlannable(dueOn, today);
    const vetted = (await gateOf(trx, topic.region_id)).vet(words, "official", {});
    const salt = newSalt();
    const step = await insertTopicStep(trx, {
      topic_id: topic.id,
      words: vetted,
      hash_salt: salt,
      due_on: dueOn,
      set_on: today,
      set_by: actor.userId,
    });
    await changeTopic(trx, topic.id, { changed_on: today });
    const facts = { step, dueOn, textHash: saltedHash(salt, vetted) };
    await record("topic_step_set", { subject: topic.code, facts });
  });
}

/** Says that a step is done today, and what was done. Throws as `topicToChange`; `step_over` once it is; what the gate throws. */
export async function finishStep(
  db: Db,
  actor: Actor,
  { step: position, words, ...seen }: SeenStep & { words: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const topic = await topicToChange(trx, actor, seen);
    const step = await stepToChange(trx, topic.id, position);
    const vetted = (await gateOf(trx, topic.region_id)).vet(words, "official", {});
    const salt = newSalt();
    const done = { done_on: today, done_by: actor.userId, done_words: vetted, done_salt: salt };
    await changeTopicStep(trx, step.id, done);
    await changeTopic(trx, topic.id, { changed_on: today });
    const facts = { step: position, textHash: saltedHash(salt, vetted) };
    await record("topic_step_done", { subject: topic.code, facts });
  });
}

/**
 * Gives a step another day, with a public reason; what was late stays late. Throws as `finishStep`; `step_day_unfit`,
 * `nothing_changed` for the day that stands, `moves_many`.
 */
export async function moveStep(
  db: Db,
  actor: Actor,
  { step: position, dueOn, reason, ...seen }: SeenStep & { dueOn: Day; reason: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const topic = await topicToChange(trx, actor, seen);
    const step = await stepToChange(trx, topic.id, position);
    assertPlannable(dueOn, today);
    const before = step.due_on;
    if (dueOn === before) throw new DomainError("nothing_changed");
    if ((await movesOfTopicSteps(trx, [step.id])).length >= MAX_STEP_MOVES) throw new DomainError("moves_many");
    const vetted = (await gateOf(trx, topic.region_id)).vet(reason, "official", {});
    const salt = newSalt();
    await insertTopicStepMove(trx, {
      step_id: step.id,
      before_on: before,
      due_on: dueOn,
      reason: vetted,
      reason_salt: salt,
      moved_on: today,
      moved_by: actor.userId,
    });
    await changeTopicStep(trx, step.id, { due_on: dueOn });
    await changeTopic(trx, topic.id, { changed_on: today });
    const facts = { step: position, before, dueOn, textHash: saltedHash(salt, vetted) };
    await record("topic_step_moved", { subject: topic.code, facts });
  });
}

/** Closes a topic and says what came of it; it is not opened again. Throws as `topicToChange`, and what the gate throws. */
export async function closeTopic(
  db: Db,
  actor: Actor,
  { words, ...seen }: SeenTopic & { words: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const topic = await topicToChange(trx, actor, seen);
    const closing = (await gateOf(trx, topic.region_id)).vet(words, "official", {});
    const salt = newSalt();
    const closed = { closed_on: today, closed_by: actor.userId, closing, closing_salt: salt };
    await changeTopic(trx, topic.id, { ...closed, changed_on: today });
    await record("topic_closed", { subject: topic.code, facts: { textHash: saltedHash(salt, closing) } });
  });
}
