import type { Db } from "../../db/engine.ts";
import {
  casesOfTopics,
  findTopic,
  listTopicRows,
  movesOfTopicSteps,
  stepsOfTopics,
  type TopicRow,
  topicIdsLedBy,
  topicIdsOfCase,
  topicIdsWithCasesOf,
  topicsByIds,
} from "../../db/queries/topics/topics.ts";
import { isPublic, PUBLIC_STATES } from "../cases/case.ts";
import { listPublicCases } from "../cases/read-case.server.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { MAX_TOPIC_CASES, planProgress, type PlanProgress, planStepState, type StepDays } from "./topic.ts";

/** What links to a topic say of it. */
export interface TopicLink {
  code: string;
  question: string;
  openedOn: Day;
  closedOn: Day | null;
}

/** A topic as a row of a list. */
export type TopicSummary = Awaited<ReturnType<typeof listTopics>>["topics"][number];
/** All that the page of a topic says. */
export type TopicPageData = Awaited<ReturnType<typeof readTopicPage>>;

type Row = Awaited<ReturnType<typeof listTopicRows>>[number];
type StepRow = Awaited<ReturnType<typeof stepsOfTopics>>[number];
type MoveRow = Awaited<ReturnType<typeof movesOfTopicSteps>>[number];

const linkOf = (row: Row): TopicLink => ({
  code: row.code,
  question: row.question,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
});

const headOf = (row: Row) => ({
  ...linkOf(row),
  lead: { code: row.lead_code, name: row.lead_name, nameEn: row.lead_name_en },
  region: { id: row.region_id, code: row.region_code, name: row.region_name, nameEn: row.region_name_en },
});

/** The days of each step, by the row id of its topic. */
async function plansOf(db: Db, topicIds: readonly number[]) {
  const steps = await stepsOfTopics(db, topicIds);
  const moves = Map.groupBy(
    await movesOfTopicSteps(
      db,
      steps.map(({ id }) => id),
    ),
    (move) => move.step_id,
  );
  const told = steps.map((step) => ({ step, days: daysOf(step, moves.get(step.id) ?? []) }));
  return Map.groupBy(told, ({ step }) => step.topic_id);
}

const daysOf = (step: StepRow, moves: readonly MoveRow[]) =>
  ({
    dueOn: step.due_on,
    doneOn: step.done_on,
    moves: moves.map((move) => ({
      before: move.before_on,
      dueOn: move.due_on,
      movedOn: move.moved_on,
      reason: move.reason,
      salt: move.reason_salt,
    })),
  }) satisfies StepDays;

/**
 * A page of topics, the newest first: of these counties, or of all. `cases`: those that the public sees now. `next`: from where the
 * following page begins.
 */
export async function listTopics(
  db: Db,
  of: { regionIds?: readonly number[]; before?: number; limit: number },
  today: Day,
) {
  const rows = await listTopicRows(db, { ...of, limit: of.limit + 1 });
  const page = rows.slice(0, of.limit);
  const ids = page.map(({ id }) => id);
  const [plans, gathered] = [await plansOf(db, ids), await casesOfTopics(db, ids)];
  const shown = Map.groupBy(
    gathered.filter((one) => one.removed_on === null && isPublic(one)),
    (one) => one.topic_id,
  );
  return {
    topics: page.map((row) => ({
      ...headOf(row),
      leadId: row.lead_id,
      cases: shown.get(row.id)?.length ?? 0,
      bodies: new Set(shown.get(row.id)?.map((one) => one.department_id)).size,
      progress: planProgress(
        (plans.get(row.id) ?? []).map(({ days }) => days),
        row.closed_on,
        today,
      ),
    })),
    next: rows.length > of.limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The topics under which a case stands, or that bodies lead or have cases under: the newest first, up to `limit`. */
export async function listTopicsOf(
  db: Db,
  of: { caseId: number } | { departmentIds: readonly number[] },
  limit = 5,
): Promise<TopicLink[]> {
  const ids =
    "caseId" in of
      ? await topicIdsOfCase(db, of.caseId)
      : [
          ...(await topicIdsLedBy(db, of.departmentIds, limit)),
          ...(await topicIdsWithCasesOf(db, of.departmentIds, PUBLIC_STATES, limit)),
        ];
  return ids.length === 0 ? [] : (await topicsByIds(db, ids, limit)).map(linkOf);
}

/**
 * All that the page of a topic says: the public cases under it, those taken out again that are public, the plan with every
 * move. Throws `not_found`.
 */
export async function readTopicPage(db: Db, code: string, today: Day) {
  const row = await findTopic(db, code);
  if (!row) throw new DomainError("not_found");
  const gathered = await casesOfTopics(db, [row.id]);
  const ids = gathered.filter((one) => one.removed_on === null).map((one) => one.case_id);
  const { cases } = ids.length > 0 ? await listPublicCases(db, { ids, limit: MAX_TOPIC_CASES }, today) : { cases: [] };
  const plan = (await plansOf(db, [row.id])).get(row.id) ?? [];
  const steps = plan.map(({ step, days }) => ({
    position: step.position,
    words: step.words,
    salt: step.hash_salt,
    setOn: step.set_on,
    ...days,
    doneWords: step.done_words,
    doneSalt: step.done_salt,
    ...planStepState(days, row.closed_on, today),
  }));
  const progress: PlanProgress = planProgress(steps, row.closed_on, today);
  return {
    ...headOf(row),
    why: row.why,
    salt: row.hash_salt,
    closing: row.closing,
    closingSalt: row.closing_salt,
    cases,
    out: gathered.flatMap((one) =>
      one.removed_on === null || !isPublic(one)
        ? []
        : [{ number: one.number, on: one.removed_on, reason: one.removed_reason ?? "", salt: one.removed_salt }],
    ),
    steps,
    progress,
  };
}

/**
 * The same of a topic that a moderator may change (`ownTopic`): with its version, and the numbers of those cases under it that
 * the public does not see now.
 */
export async function readTopicForDesk(db: Db, row: TopicRow, today: Day) {
  const gathered = await casesOfTopics(db, [row.id]);
  const unseen = gathered.filter((one) => one.removed_on === null && !isPublic(one)).map(({ number }) => number);
  return { ...(await readTopicPage(db, row.code, today)), version: row.version, unseen };
}
