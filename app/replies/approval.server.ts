import type { Db } from "../../db/engine.ts";
import { approvalSetting, needsApproval, putApproval } from "../../db/queries/replies/drafts.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../accounts/permissions.ts";
import { onRecord } from "../accounts/record/record.server.ts";
import type { Day } from "../day.ts";
import { readDepartment, readScope, READ_DEPARTMENT_REFUSALS } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";

/** What `assertNoApproval` refuses with. */
export const ASSERT_NO_APPROVAL_REFUSALS = ["approval_needed"] as const;

/** What `setApproval` refuses with. */
export const SET_APPROVAL_REFUSALS = [...ASSERT_CAN_REFUSALS, ...READ_DEPARTMENT_REFUSALS] as const;

/**
 * Throws `approval_needed` where the answers of a department pass by an approver first: as long as it has one with an open
 * account, and has not said otherwise.
 */
export async function assertNoApproval(db: Db, departmentId: number): Promise<void> {
  if (await needsApproval(db, departmentId)) throw new DomainError("approval_needed");
}

/** How a department has it. Throws `unknown_department`; `forbidden` for whoever may not change it. */
export async function readApproval(db: Db, actor: Actor, code: string) {
  const body = await readDepartment(db, code);
  assertCan(actor, "set:approval", { ...(await readScope(db, body.regionId, body.id)), departmentId: body.id });
  const said = await approvalSetting(db, body.id);
  return {
    department: { code: body.code, name: body.name, nameEn: body.nameEn },
    required: said?.required !== 0,
    setOn: said?.set_on ?? null,
    /** Whether answers wait for an approver now. */
    asks: await needsApproval(db, body.id),
  };
}

/**
 * Says whether the answers of a department need an approver, on the record. Throws `unknown_department`; `forbidden` unless
 * the actor is an approver of it, or administers it.
 */
export async function setApproval(
  db: Db,
  actor: Actor,
  { code, required }: { code: string; required: boolean },
  today: Day,
): Promise<void> {
  const { department, required: before } = await readApproval(db, actor, code);
  const { id } = await readDepartment(db, department.code);
  await onRecord(db, actor.userId, today, async (trx, enter) => {
    if (before === required) return enter(null);
    await putApproval(trx, { department_id: id, required: required ? 1 : 0, set_by: actor.userId, set_on: today });
    await enter({ kind: required ? "approval_on" : "approval_off", userId: null, departmentId: id });
  });
}
