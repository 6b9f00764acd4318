import type { Db } from "../../../db/engine.ts";
import { listStaffActs } from "../../../db/queries/staff/staff-acts.ts";
import { type Actor, assertCan } from "../permissions.ts";
import type { StaffAct } from "./staff-act.ts";

/** Acts a page. */
const PAGE = 50;

/** The staff record, the newest act first, from before a row id on. Throws `forbidden`. */
export async function readStaffRecord(db: Db, actor: Actor, before?: number) {
  assertCan(actor, "read:staff-record", {});
  const rows = await listStaffActs(db, { before, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const named = (name: string | null, nameEn: string | null) => (name === null ? null : { name, nameEn: nameEn ?? "" });
  return {
    acts: shown.map((row) => ({
      id: row.id,
      day: row.day,
      kind: row.kind as StaffAct,
      /** Null = whoever ran the command on the machine. */
      by: row.by_name,
      own: row.by_user_id !== null && row.by_user_id === row.user_id,
      person: row.name ?? row.about,
      username: row.username,
      role: row.role,
      department: named(row.department, row.department_en),
      region: named(row.region, row.region_en),
      line: named(row.line, row.line_en),
      reason: row.reason,
    })),
    older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
