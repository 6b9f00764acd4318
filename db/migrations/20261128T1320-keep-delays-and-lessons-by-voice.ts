import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  // Of a case that was moved: 1 = the clock that had run out stays in the figures of the department that it was moved from.
  await db.schema
    .alterTable("case_moves")
    .addColumn("delay_stays", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`delay_stays in (0, 1)`),
    )
    .execute();
  await db.schema.alterTable("suggestion_lessons").addColumn("voice_id", "integer").execute();
  // Until now the first voice of a report was the one that was learned from.
  await db
    .updateTable("suggestion_lessons")
    .set({ voice_id: sql`(select min(v.id) from voices v where v.report_id = suggestion_lessons.report_id)` })
    .execute();
}
