import type { Db } from "../../db/engine.ts";
import { codeOfDepartment, findDepartment } from "../../db/queries/register/departments.ts";
import { channelsOfAnswers, firstAccountOf, noteReachable } from "../../db/queries/register/reach.ts";
import type { Day } from "../day.ts";
import { EVERYTHING, makeStale, monthsOf, ofDepartment } from "../ledger/ledger.server.ts";

/**
 * Within the transaction that gives somebody a role in a body, before it is given: of a body that has clocks running and could
 * not answer here until now, what began before counts in none of its measures; totals and lists go on having it. To take part must not be punished by what was
 * missed unknowing; who takes no part at all gains nothing by it, since without an account nothing is left out.
 */
export async function noteFirstAccount(trx: Db, departmentId: number, today: Day): Promise<void> {
  const noted = await noteReachable(trx, departmentId, today);
  const code = await codeOfDepartment(trx, departmentId);
  // Its page tells of the account; of its figures, lists and pictures of others tell, too.
  await makeStale(trx, noted ? [EVERYTHING, monthsOf(code)] : [ofDepartment(code)]);
}

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
