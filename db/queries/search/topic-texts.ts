import { searchedAs, type SearchedText } from "../../../app/search/terms.ts";
import type { Db } from "../../engine.ts";
import { named } from "../../tables/named.ts";

/** These topics, as their pages head them. */
export function searchedTopics(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("topics as t")
    .innerJoin("departments as d", "d.id", "t.lead_id")
    .select(["t.id", "t.code", "t.region_id", "t.lead_id", "t.question", "t.why", "t.closing", "t.opened_on"])
    .select(["d.code as lead_code", "d.name as lead_name", "d.name_en as lead_name_en"])
    .where("t.id", "in", [0, ...ids])
    .execute();
}

export type SearchedTopic = Awaited<ReturnType<typeof searchedTopics>>[number];

/** What the pages of these topics say of the topic itself: its question, why it is asked, its plan and what came of it. */
export async function textsOfTopics(db: Db, topics: readonly SearchedTopic[]): Promise<Map<number, SearchedText[]>> {
  const ids = [0, ...topics.map(({ id }) => id)];
  const steps = await db
    .selectFrom("topic_steps")
    .select(["topic_id", "words", "done_words"])
    .where("topic_id", "in", ids)
    .orderBy("topic_id")
    .orderBy("position")
    .execute();
  const moves = await db
    .selectFrom("topic_step_moves as m")
    .innerJoin("topic_steps as s", "s.id", "m.step_id")
    .select(["s.topic_id", "m.reason"])
    .where("s.topic_id", "in", ids)
    .orderBy("m.id")
    .execute();
  return new Map(
    topics.map((topic) => {
      const here = ({ topic_id }: { topic_id: number }) => topic_id === topic.id;
      const plan = steps.filter(here).flatMap(({ words, done_words }) => [words, done_words ?? ""]);
      return [
        topic.id,
        [
          ...searchedAs("title", [topic.question]),
          ...searchedAs("why", [topic.why]),
          ...searchedAs("plan", [...plan, ...moves.filter(here).map(({ reason }) => reason), topic.closing ?? ""]),
        ],
      ];
    }),
  );
}

/** The row ids of the topics with these codes. */
export async function idsOfTopics(db: Db, codes: readonly string[]): Promise<number[]> {
  const rows = await db
    .selectFrom("topics")
    .select("id")
    .where(
      "code",
      "in",
      ["", ...codes].map((code) => named(code)),
    )
    .execute();
  return rows.map(({ id }) => id);
}
