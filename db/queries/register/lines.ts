import type { Db } from "../../engine.ts";

/** By its code; undefined when there is none. */
export function findLineByCode(db: Db, code: string) {
  return db.selectFrom("lines").selectAll().where("code", "=", code).executeTakeFirst();
}

/** Every line, in the order in which they were entered. */
export function listLines(db: Db) {
  return db.selectFrom("lines").select(["id", "code", "name", "name_en"]).orderBy("id").execute();
}
