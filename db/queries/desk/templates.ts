import type { Insertable, Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import type { MessageTemplatesTable } from "../../tables/desk/templates.ts";

/** Templates by purpose, the oldest first; without the retired ones when `active`. */
export function listTemplateRows(db: Db, { active }: { active: boolean }) {
  let query = db.selectFrom("message_templates").selectAll();
  query = active ? query.where("active", "=", 1) : query.orderBy("active", "desc");
  return query.orderBy("purpose").orderBy("id").execute();
}

/** By row id, retired or not; undefined when there is none. */
export function findTemplate(db: Db, id: number) {
  return db.selectFrom("message_templates").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function insertTemplate(db: Db, template: Insertable<MessageTemplatesTable>): Promise<number> {
  const row = await db.insertInto("message_templates").values(template).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** False when there is no such template. */
export async function changeTemplate(
  db: Db,
  id: number,
  change: Updateable<Omit<MessageTemplatesTable, "id">>,
): Promise<boolean> {
  const row = await db
    .updateTable("message_templates")
    .set(change)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
