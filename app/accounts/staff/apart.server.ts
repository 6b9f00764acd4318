import type { Db } from "../../../db/engine.ts";
import { rolesOfOpenUsers } from "../../../db/queries/staff/staff.ts";
import { areApart } from "../impartiality.ts";

/**
 * User names of the open accounts that hold roles which no one person may hold. None can come about any more; one may
 * have been made before that was refused.
 */
export async function listApart(db: Db): Promise<string[]> {
  const byName = Map.groupBy(await rolesOfOpenUsers(db), (row) => row.username);
  return [...byName].flatMap(([username, rows]) => (areApart(rows.map((row) => row.role)) ? [username] : []));
}
