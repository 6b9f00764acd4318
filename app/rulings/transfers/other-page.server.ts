import type { Db } from "../../../db/engine.ts";
import { disputesOfCase } from "../../../db/queries/rulings/disputes.ts";
import { type Actor, departmentsOf } from "../../accounts/permissions.ts";
import { hadSupportIn } from "../../supports/support.server.ts";
import { hadPartIn } from "../../transfers/transfer.server.ts";

/** Which page of a case that is another body's the actor may read all the same: of what theirs has asked, answered, supports or disputed. */
export async function otherPageOf(
  db: Db,
  actor: Actor,
  caseId: number,
): Promise<"support" | "transfer" | "dispute" | null> {
  if (await hadSupportIn(db, actor, caseId)) return "support";
  if (await hadPartIn(db, actor, caseId)) return "transfer";
  const own = departmentsOf(actor);
  const disputes = await disputesOfCase(db, caseId);
  return disputes.some((one) => own.includes(one.department_id)) ? "dispute" : null;
}
