import type { Db } from "../../db/engine.ts";
import { findTopic, type TopicRow } from "../../db/queries/topics/topics.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, boundsOf, can, type Scope } from "../accounts/permissions.ts";
import { readScope } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";

import type { Day } from "../day.ts";
import { listTopics, type TopicSummary } from "./read-topics.server.ts";

export {
  listTopics,
  listTopicsOf,
  readTopicForDesk,
  readTopicPage,
  type TopicLink,
  type TopicPageData,
  type TopicSummary,
} from "./read-topics.server.ts";

/** What `ownTopic` refuses with. */
export const OWN_TOPIC_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found"] as const;

/** What `topicToChange` refuses with. */
export const TOPIC_TO_CHANGE_REFUSALS = [...OWN_TOPIC_REFUSALS, "stale_version", "topic_over"] as const;

/** What an act on a topic touches: its county and its lead body. To gather cases under a question is to judge them. */
export function topicScope(db: Db, topic: Pick<TopicRow, "region_id" | "lead_id">): Promise<Scope> {
  return readScope(db, topic.region_id, topic.lead_id);
}

/** A topic for a moderator of its county. Throws `not_found`; `forbidden`, `home_county`, `recused`. */
export async function ownTopic(db: Db, actor: Actor, code: string): Promise<TopicRow> {
  const topic = await findTopic(db, code);
  if (!topic) throw new DomainError(can(actor, "judge:case") ? "not_found" : "forbidden");
  assertCan(actor, "judge:case", await topicScope(db, topic));
  return topic;
}

/** Topics of one page of the desk. */
const ON_DESK = 20;

/** The topics that the actor may work on, the newest first, a page at a time. */
export async function listTopicsForDesk(db: Db, actor: Actor, before: number | undefined, today: Day) {
  const { within } = boundsOf(actor, "judge:case");
  const regions = within?.map(({ regionId }) => regionId) ?? [null];
  const regionIds = regions.includes(null) ? undefined : regions.filter((id) => id !== null);
  const { topics, next } = await listTopics(db, { regionIds, before, limit: ON_DESK }, today);
  const mine: TopicSummary[] = [];
  for (const topic of topics)
    if (can(actor, "judge:case", await readScope(db, topic.region.id, topic.leadId))) mine.push(topic);
  return { topics: mine, next };
}

/** What a page of a topic was opened with. */
export interface SeenTopic {
  code: string;
  /** Its version then. */
  version: number;
}

/**
 * Within an act: a topic that is to be changed. Throws as `ownTopic`; `topic_over` once it is closed; `stale_version` when it was
 * changed since its page was opened.
 */
export async function topicToChange(trx: Db, actor: Actor, { code, version }: SeenTopic): Promise<TopicRow> {
  const topic = await ownTopic(trx, actor, code);
  if (topic.closed_on !== null) throw new DomainError("topic_over");
  if (topic.version !== version) throw new DomainError("stale_version");
  return topic;
}
