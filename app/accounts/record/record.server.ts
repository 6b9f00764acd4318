import type { Db } from "../../../db/engine.ts";
import { insertStaffAct } from "../../../db/queries/staff/staff-acts.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { RoleGrant } from "../permissions.ts";
import { MAX_REASON, MIN_REASON, type StaffAct } from "./staff-act.ts";

export interface StaffEntry {
  kind: StaffAct;
  /** Row id of the account; null for an invitation. */
  userId: number | null;
  about?: string;
  /** The role with its bounds. */
  grant?: RoleGrant;
  /** The county, where it is about the one that a person comes from. */
  regionId?: number | null;
  /** The department, where it is about the one that a person works for. */
  departmentId?: number;
  /** The line that a body was put in. */
  lineId?: number;
  reason?: string;
}

/** Appends to the staff record within the running act; null says that all was as wanted already. */
export type StaffRecorder = (entry: StaffEntry | null) => Promise<void>;

/**
 * Runs an act on accounts or roles: one transaction, in which what the act changes and its entry in the staff record are
 * written together or not at all. `by` is the row id of who acts; null = the command on the machine. Throws when the act
 * entered nothing.
 */
export function onRecord<T>(
  db: Db,
  by: number | null,
  today: Day,
  act: (trx: Db, enter: StaffRecorder) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    let entered = 0;
    const result = await act(trx, async (entry) => {
      entered += 1;
      if (!entry) return;
      const { kind, userId, about = "", grant, regionId, departmentId, lineId, reason = "" } = entry;
      await insertStaffAct(trx, {
        day: today,
        kind,
        by_user_id: by,
        user_id: userId,
        about,
        role: grant?.role ?? null,
        department_id: grant?.departmentId ?? departmentId ?? null,
        region_id: grant?.regionId ?? regionId ?? null,
        line_id: grant?.lineId ?? lineId ?? null,
        reason,
      });
    });
    if (entered === 0) throw new Error("an act on staff must be entered in the staff record");
    return result;
  });
}

/** Throws `reason_needed` unless a reason is given that says something. */
export function assertReasoned(reason: string): void {
  const { length } = reason.trim();
  if (length < MIN_REASON || length > MAX_REASON) throw new DomainError("reason_needed");
}
