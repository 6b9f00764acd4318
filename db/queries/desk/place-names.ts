import type { Db } from "../../engine.ts";

/** Codes and names of these lines and regions, by row id. */
export function namesOfPlaces(db: Db, lineIds: readonly number[], regionIds: readonly number[]) {
  return db
    .selectFrom("lines")
    .select((eb) => [eb.cast<string>(eb.val("line"), "text").as("of"), "id", "code", "name", "name_en"])
    .where("id", "in", lineIds.length > 0 ? lineIds : [0])
    .unionAll(
      db
        .selectFrom("regions")
        .select((eb) => [eb.cast<string>(eb.val("county"), "text").as("of"), "id", "code", "name", "name_en"])
        .where("id", "in", regionIds.length > 0 ? regionIds : [0]),
    )
    .execute();
}
