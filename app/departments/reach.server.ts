import type { Db } from "../../db/engine.ts";
import { findDepartment } from "../../db/queries/register/departments.ts";
import { channelsOfAnswers, firstAccountOf } from "../../db/queries/register/reach.ts";

/**
 * On what ways a body answers: the day of its first account here, null where none is on record; by what else its answers came, each
 * since the first; and `since`, before which nothing enters its rates, null where nothing lies before.
 */
export async function readReach(db: Db, departmentId: number) {
  const [account, channels, row] = [
    await firstAccountOf(db, departmentId),
    await channelsOfAnswers(db, departmentId),
    await findDepartment(db, departmentId),
  ];
  return { account, channels, since: row?.reachable_since ?? null };
}
