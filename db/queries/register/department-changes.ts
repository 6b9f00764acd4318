import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { DepartmentChangesTable, MovedByMerger } from "../../tables/register/departments.ts";
import { insertDepartmentParent, updateDepartment } from "./departments.ts";

/** What became of a body, and what came to it from others, the latest first, with the names of both. */
export function changesOfDepartment(db: Db, id: number) {
  return db
    .selectFrom("department_changes as k")
    .innerJoin("departments as d", "d.id", "k.department_id")
    .leftJoin("departments as o", "o.id", "k.other_id")
    .leftJoin("lines as l", "l.id", "k.line_id")
    .select(["k.day", "k.kind", "k.department_id", "k.former_name", "k.former_name_en", "k.source", "k.undone_on"])
    .select([
      "d.code",
      "d.name",
      "d.name_en",
      "o.code as other_code",
      "o.name as other_name",
      "o.name_en as other_name_en",
      "l.name as line_name",
      "l.name_en as line_name_en",
    ])
    .where((eb) => eb.or([eb("k.department_id", "=", id), eb("k.other_id", "=", id)]))
    .orderBy("k.day", "desc")
    .orderBy("k.id", "desc")
    .execute();
}

/** Records what became of a body. */
export async function insertDepartmentChange(db: Db, change: Insertable<DepartmentChangesTable>): Promise<void> {
  await db.insertInto("department_changes").values(change).execute();
}

/**
 * Hands what hangs on a body to another: hosted bodies, bodies below it, and bodies that were merged into it before;
 * answers what that was.
 */
export async function handOver(db: Db, fromId: number, toId: number): Promise<Omit<MovedByMerger, "versions">> {
  const hosted = await db
    .updateTable("departments")
    .set({ host_id: toId })
    .where("host_id", "=", fromId)
    .returning("id")
    .execute();
  const successors = await db
    .updateTable("departments")
    .set({ successor_id: toId })
    .where("successor_id", "=", fromId)
    .returning("id")
    .execute();
  const parents = await db
    .selectFrom("department_parents")
    .select(["department_id", "position"])
    .where("parent_department_id", "=", fromId)
    .orderBy("department_id")
    .execute();
  // Nothing is its own superior, and nothing has one twice.
  const doubled = db.selectFrom("department_parents").select("department_id").where("parent_department_id", "=", toId);
  await db
    .deleteFrom("department_parents")
    .where("parent_department_id", "=", fromId)
    .where((eb) => eb.or([eb("department_id", "=", toId), eb("department_id", "in", doubled)]))
    .execute();
  await db
    .updateTable("department_parents")
    .set({ parent_department_id: toId })
    .where("parent_department_id", "=", fromId)
    .execute();
  const idsOf = (rows: readonly { id: number }[]) => rows.map((row) => row.id);
  return { hosted: idsOf(hosted), successors: idsOf(successors), parents };
}

/** Takes back what `handOver` moved. */
export async function takeBack(db: Db, toId: number, moved: Omit<MovedByMerger, "versions">): Promise<void> {
  for (const id of moved.hosted) await updateDepartment(db, id, { host_id: toId });
  for (const id of moved.successors) await updateDepartment(db, id, { successor_id: toId });
  for (const place of moved.parents) {
    await db
      .deleteFrom("department_parents")
      .where("department_id", "=", place.department_id)
      .where("position", "=", place.position)
      .execute();
    await insertDepartmentParent(db, { ...place, parent_department_id: toId, parent_region_id: null });
  }
}

/** The last change that concerns any of these bodies and was not undone; a corrected line is none of the bodies themselves. */
export function lastChangeOf(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("department_changes")
    .selectAll()
    .where((eb) => eb.or([eb("department_id", "in", [...ids]), eb("other_id", "in", [...ids])]))
    .where("undone_on", "is", null)
    .where("kind", "!=", "relined")
    .orderBy("id", "desc")
    .executeTakeFirst();
}

/** Notes that a change was undone. */
export async function undoDepartmentChange(db: Db, id: number, day: string): Promise<void> {
  await db.updateTable("department_changes").set({ undone_on: day }).where("id", "=", id).execute();
}
