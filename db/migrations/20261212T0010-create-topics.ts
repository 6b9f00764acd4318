import type { Kysely } from "kysely";
import { atomically, createTableWithId } from "./portable.ts";

/** 专题: a moderator gathers cases under one question, with a lead body and a plan of dated steps. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createTableWithId(trx, "topics")
      .addColumn("code", "text", (c) => c.notNull().unique())
      .addColumn("region_id", "integer", (c) => c.notNull().references("regions.id"))
      .addColumn("lead_id", "integer", (c) => c.notNull().references("departments.id"))
      .addColumn("question", "text", (c) => c.notNull())
      .addColumn("why", "text", (c) => c.notNull())
      .addColumn("hash_salt", "text", (c) => c.notNull())
      .addColumn("opened_on", "text", (c) => c.notNull())
      .addColumn("opened_by", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("version", "integer", (c) => c.notNull().defaultTo(1))
      .addColumn("changed_on", "text", (c) => c.notNull())
      .addColumn("closed_on", "text")
      .addColumn("closed_by", "integer", (c) => c.references("users.id"))
      .addColumn("closing", "text")
      .addColumn("closing_salt", "text")
      .execute();
    await createTableWithId(trx, "topic_cases")
      .addColumn("topic_id", "integer", (c) => c.notNull().references("topics.id"))
      .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
      .addColumn("added_on", "text", (c) => c.notNull())
      .addColumn("added_by", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("removed_on", "text")
      .addColumn("removed_by", "integer", (c) => c.references("users.id"))
      .addColumn("removed_reason", "text")
      .addColumn("removed_salt", "text")
      .execute();
    await createTableWithId(trx, "topic_steps")
      .addColumn("topic_id", "integer", (c) => c.notNull().references("topics.id"))
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("words", "text", (c) => c.notNull())
      .addColumn("hash_salt", "text", (c) => c.notNull())
      .addColumn("due_on", "text", (c) => c.notNull())
      .addColumn("set_on", "text", (c) => c.notNull())
      .addColumn("set_by", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("done_on", "text")
      .addColumn("done_by", "integer", (c) => c.references("users.id"))
      .addColumn("done_words", "text")
      .addColumn("done_salt", "text")
      .addUniqueConstraint("topic_steps_by_topic", ["topic_id", "position"])
      .execute();
    await createTableWithId(trx, "topic_step_moves")
      .addColumn("step_id", "integer", (c) => c.notNull().references("topic_steps.id"))
      .addColumn("before_on", "text", (c) => c.notNull())
      .addColumn("due_on", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("reason_salt", "text", (c) => c.notNull())
      .addColumn("moved_on", "text", (c) => c.notNull())
      .addColumn("moved_by", "integer", (c) => c.notNull().references("users.id"))
      .execute();
    const index = (name: string, table: string, columns: string[]) =>
      trx.schema.createIndex(name).on(table).columns(columns).execute();
    await index("topics_by_region", "topics", ["region_id", "id"]);
    await index("topics_by_lead", "topics", ["lead_id", "id"]);
    await index("topics_by_change", "topics", ["changed_on", "id"]);
    await index("topic_cases_by_topic", "topic_cases", ["topic_id", "id"]);
    await index("topic_cases_by_case", "topic_cases", ["case_id", "removed_on"]);
    await index("topic_step_moves_by_step", "topic_step_moves", ["step_id", "id"]);
  });
}
