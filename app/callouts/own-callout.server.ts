import type { Db } from "../../db/engine.ts";
import { toldCallout } from "../../db/queries/cases/callouts.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, can } from "../accounts/permissions.ts";
import { DomainError } from "../domain-error.ts";

/** What `ownCallout` refuses with. */
export const OWN_CALLOUT_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found"] as const;

/** On which side of a call somebody stands. */
export type CallSide = "township" | "body";

/** A call with the number of its case, for whoever acts on it. Throws `not_found`; `forbidden` for everybody but one of that side. */
export async function ownCallout(db: Db, actor: Actor, id: number, side: CallSide) {
  const call = await toldCallout(db, id);
  if (!call) {
    // Whoever stands on neither side learns nothing of which calls there are.
    throw new DomainError(can(actor, side === "body" ? "reply:case" : "call:body") ? "not_found" : "forbidden");
  }
  if (side === "body") assertCan(actor, "reply:case", { departmentId: call.department_id });
  else assertCan(actor, "call:body", { regionIds: [call.township_id] });
  return { call, number: call.number };
}
