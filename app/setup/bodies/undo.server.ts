import type { Db } from "../../../db/engine.ts";
import { lastChangeOf, takeBack, undoDepartmentChange } from "../../../db/queries/register/department-changes.ts";
import { updateDepartment } from "../../../db/queries/register/departments.ts";
import {
  deleteDutyVersion,
  findDutyVersions,
  judgedVersions,
  lastVersionOf,
  updateDutyVersion,
} from "../../../db/queries/register/duties.ts";
import type { MovedByMerger } from "../../../db/tables/register/departments.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import { onRecord } from "../../accounts/record/record.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { touchPublic } from "../../ledger/ledger.server.ts";
import { bodyWith } from "./change.server.ts";

/** What `undoBodyMerger` refuses with. */
export const UNDO_BODY_MERGER_REFUSALS = [...ASSERT_CAN_REFUSALS, "unknown_department", "wrong_state"] as const;

/**
 * Undoes a merger that was entered by mistake, on the staff record: the body is one again, with its figures, its duties and
 * what it hosted. The page of both goes on telling of it. Only as long as nothing else has followed: no other change of
 * either body, no other version of a duty that passed over, no verdict by one. Answers given meanwhile stay. Throws
 * `forbidden`, `unknown_department`, and `wrong_state` where it cannot be undone.
 */
export async function undoBodyMerger(
  db: Db,
  by: Actor,
  code: string,
  { reason, today }: { reason: string; today: Day },
): Promise<void> {
  assertCan(by, "set-up:site", {});
  await onRecord(db, by.userId, today, async (trx, enter) => {
    const body = await bodyWith(trx, code);
    const merger = await undoable(trx, body.id);
    if (!merger) throw new DomainError("wrong_state");
    const { id, moved } = merger;
    await takeBack(trx, body.id, moved);
    for (const version of moved.versions.created) await deleteDutyVersion(trx, version);
    for (const { id: version, until } of moved.versions.ended) {
      await updateDutyVersion(trx, version, { effective_to: until });
    }
    for (const version of moved.versions.given) await updateDutyVersion(trx, version, { holder_id: body.id });
    await updateDepartment(trx, body.id, { ended_on: null, successor_id: null });
    await undoDepartmentChange(trx, id, today);
    await enter({ kind: "merger_undone", userId: null, departmentId: body.id, reason });
    await touchPublic(trx);
  });
}

/** True for a merged body whose merger can be undone. */
export async function isUndoable(db: Db, departmentId: number): Promise<boolean> {
  return (await undoable(db, departmentId)) !== null;
}

/** The merger by which a body ended, as long as nothing has followed it. */
async function undoable(db: Db, bodyId: number): Promise<{ id: number; moved: MovedByMerger } | null> {
  const merger = await lastChangeOf(db, [bodyId]);
  // Of a merger of an earlier version of the site nobody knows what it moved.
  if (merger?.kind !== "merged" || merger.department_id !== bodyId || !merger.moved || merger.other_id === null) {
    return null;
  }
  const moved = JSON.parse(merger.moved) as MovedByMerger;
  const concerned = [bodyId, merger.other_id, ...moved.hosted, ...moved.parents.map((place) => place.department_id)];
  if ((await lastChangeOf(db, concerned))?.id !== merger.id) return null;
  const { given, created } = moved.versions;
  const passed = [...given, ...created];
  if (passed.length === 0) return { id: merger.id, moved };
  const now = await findDutyVersions(db, passed);
  if (now.length < passed.length || now.some((version) => version.holder_id !== merger.other_id)) return null;
  for (const version of now) if ((await lastVersionOf(db, version.duty_id)) !== version.version) return null;
  // What the old body was judged by before it passed over stays its own; what the other one was judged by cannot go.
  return (await judgedVersions(db, passed, merger.other_id)).length > 0 ? null : { id: merger.id, moved };
}
