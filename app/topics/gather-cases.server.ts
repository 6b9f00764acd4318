import type { Db } from "../../db/engine.ts";
import { nextInSequence } from "../../db/queries/counters.ts";
import {
  casesOfTopics,
  changeTopic,
  insertTopic,
  insertTopicCase,
  openTopicsOfCase,
  removeTopicCase,
} from "../../db/queries/topics/topics.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../accounts/permissions.ts";
import { type CaseRow, readCase, READ_CASE_REFUSALS } from "../cases/case.server.ts";
import type { Day } from "../day.ts";
import { readDepartmentById, readScope } from "../departments/department.server.ts";
import { accountableId } from "../departments/department.ts";
import { DomainError } from "../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../ledger/ledger.server.ts";
import { gateOf, GATE_OF_REFUSALS } from "../redaction/redaction.server.ts";
import { READ_BODY_REFUSALS, readBody, REGISTER_OF_REFUSALS, registerOf } from "../register/register.server.ts";
import { caseNumbersIn, FEWEST_BODIES, MAX_TOPIC_CASES, topicCode } from "./topic.ts";
import { type SeenTopic, TOPIC_TO_CHANGE_REFUSALS, topicToChange } from "./topic.server.ts";

const OF_CASES_GATHERED = [...READ_CASE_REFUSALS, "case_elsewhere", "case_gathered", "cases_many"] as const;

/** What `openTopic` refuses with. */
export const OPEN_TOPIC_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...REGISTER_OF_REFUSALS,
  ...READ_BODY_REFUSALS,
  ...GATE_OF_REFUSALS,
  ...OF_CASES_GATHERED,
  "bodies_few",
] as const;

/** What `addToTopic` refuses with. */
export const ADD_TO_TOPIC_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...TOPIC_TO_CHANGE_REFUSALS,
  ...OF_CASES_GATHERED,
] as const;

/** What `takeOutOfTopic` refuses with. */
export const TAKE_OUT_OF_TOPIC_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...TOPIC_TO_CHANGE_REFUSALS,
  ...GATE_OF_REFUSALS,
  "unknown_case",
  "cases_few",
] as const;

export interface NewTopic {
  /** Row id of the county. */
  regionId: number;
  question: string;
  why: string;
  /** Code of the body that leads; of a temporary one the department that hosts it does. */
  lead: string;
  /** Numbers of cases, as they were typed. */
  cases: string;
}

/**
 * Opens a topic on public cases of a county, of two bodies at least, and answers its code. Throws `forbidden`, `home_county`,
 * `recused` for whoever may not judge the lead body or one of the cases; what reading the register, a body and a case throws;
 * `case_elsewhere` for a case of another county, `case_gathered` for one that stands under an open topic, `cases_many`, `bodies_few`;
 * what the gate throws.
 */
export function openTopic(db: Db, actor: Actor, asked: NewTopic, today: Day): Promise<string> {
  return officially(db, today, async (trx, record) => {
    const register = await registerOf(trx, asked.regionId, today);
    const { county } = register;
    assertCan(actor, "judge:case", { regionIds: register.regionIds });
    const lead = await readDepartmentById(trx, accountableId(await readBody(trx, register, asked.lead)));
    assertCan(actor, "judge:case", await readScope(trx, county.id, lead.id));
    const cases: CaseRow[] = [];
    const numbers = caseNumbersIn(asked.cases);
    if (numbers.length > MAX_TOPIC_CASES) throw new DomainError("cases_many");
    for (const number of numbers) cases.push(await caseToGather(trx, actor, county.id, number));
    const bodies = new Set(cases.map((one) => one.department_id));
    if (bodies.size < FEWEST_BODIES) throw new DomainError("bodies_few");
    const gate = await gateOf(trx, county.id);
    const [question, why] = [gate.vet(asked.question, "official", {}), gate.vet(asked.why, "official", {})];
    const salt = newSalt();
    const year = today.slice(0, 4);
    const topic = await insertTopic(trx, {
      code: topicCode(year, await nextInSequence(trx, `topic:${year}`)),
      region_id: county.id,
      lead_id: lead.id,
      question,
      why,
      hash_salt: salt,
      opened_on: today,
      opened_by: actor.userId,
      changed_on: today,
    });
    const textHash = saltedHash(salt, question, why);
    await record("topic_opened", { subject: topic.code, facts: { lead: lead.code, textHash } });
    for (const one of cases) {
      await insertTopicCase(trx, { topic_id: topic.id, case_id: one.id, added_on: today, added_by: actor.userId });
      await record("topic_case_added", { subject: topic.code, facts: { case: one.number } });
    }
    return topic.code;
  });
}

/** Puts one more case under a topic. Throws as `topicToChange` and, of the case, as `openTopic`. */
export async function addToTopic(
  db: Db,
  actor: Actor,
  { caseNumber, ...seen }: SeenTopic & { caseNumber: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const topic = await topicToChange(trx, actor, seen);
    const standing = (await casesOfTopics(trx, [topic.id])).filter((one) => one.removed_on === null);
    if (standing.length >= MAX_TOPIC_CASES) throw new DomainError("cases_many");
    const matter = await caseToGather(trx, actor, topic.region_id, caseNumber.trim().toUpperCase());
    await insertTopicCase(trx, { topic_id: topic.id, case_id: matter.id, added_on: today, added_by: actor.userId });
    await changeTopic(trx, topic.id, { changed_on: today });
    await record("topic_case_added", { subject: topic.code, facts: { case: matter.number } });
  });
}

/**
 * Takes a case out of a topic, with a public reason; also one that is hidden, merged or withdrawn. Throws as `topicToChange`;
 * `unknown_case` when it does not stand there, `cases_few` for the last; what the gate throws.
 */
export async function takeOutOfTopic(
  db: Db,
  actor: Actor,
  { caseNumber, reason, ...seen }: SeenTopic & { caseNumber: string; reason: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const topic = await topicToChange(trx, actor, seen);
    const standing = (await casesOfTopics(trx, [topic.id])).filter((one) => one.removed_on === null);
    const row = standing.find(({ number }) => number === caseNumber);
    if (!row) throw new DomainError("unknown_case");
    if (standing.length === 1) throw new DomainError("cases_few");
    const words = (await gateOf(trx, topic.region_id)).vet(reason, "official", {});
    const salt = newSalt();
    const removed = { removed_on: today, removed_by: actor.userId, removed_reason: words, removed_salt: salt };
    await removeTopicCase(trx, row.id, removed);
    await changeTopic(trx, topic.id, { changed_on: today });
    await record("topic_case_removed", {
      subject: topic.code,
      facts: { case: row.number, textHash: saltedHash(salt, words) },
    });
  });
}

/** A public case of the county that stands under no open topic, for whoever may judge it. */
async function caseToGather(trx: Db, actor: Actor, countyId: number, number: string): Promise<CaseRow> {
  const matter = await readCase(trx, number);
  // Under the number of a merged case the one that it went into is read: that one is to be named.
  if ((matter.number as string) !== number) throw new DomainError("unknown_case");
  if (matter.region_id !== countyId) throw new DomainError("case_elsewhere");
  for (const body of new Set([matter.department_id, matter.demanded_by_id]))
    assertCan(actor, "judge:case", await readScope(trx, matter.region_id, body));
  if ((await openTopicsOfCase(trx, matter.id)).length > 0) throw new DomainError("case_gathered");
  return matter;
}
