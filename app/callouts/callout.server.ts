import type { Db } from "../../db/engine.ts";
import { caseWithMerged, discountCallouts, lapseCalloutsOf } from "../../db/queries/cases/callouts.ts";
import type { Day } from "../day.ts";

export {
  type CalloutFacts,
  countCallouts,
  listCallouts,
  listCalloutsOn,
  listTownshipCallouts,
  readCallouts,
  readTownships,
} from "./read-callouts.server.ts";

/** Within the act by which a case goes to another body: the first one is called no more. `charged`: what it missed stays. */
export async function lapseCallouts(trx: Db, caseId: number, charged: 0 | 1, today: Day): Promise<void> {
  await lapseCalloutsOf(trx, await caseWithMerged(trx, caseId), { on: today, charged });
}

/** Within the act by which a case is withdrawn: nobody is called about it any more, and nothing of it counts. */
export async function withdrawCallouts(trx: Db, caseId: number, today: Day): Promise<void> {
  const family = await caseWithMerged(trx, caseId);
  await lapseCalloutsOf(trx, family, { on: today, charged: 1 });
  await discountCallouts(trx, family);
}
