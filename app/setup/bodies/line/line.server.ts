import type { Db } from "../../../../db/engine.ts";
import { insertDepartmentChange } from "../../../../db/queries/register/department-changes.ts";
import { updateDepartment } from "../../../../db/queries/register/departments.ts";
import { listLines } from "../../../../db/queries/register/lines.ts";
import { relineEntries } from "../../../../db/queries/reports/queue/entries.ts";
import { type Actor, ASSERT_CAN_REFUSALS } from "../../../accounts/permissions.ts";
import type { Day } from "../../../day.ts";
import { DomainError } from "../../../domain-error.ts";
import { bodyWith, changing } from "../change.server.ts";

/** What `correctLine` refuses with. */
export const CORRECT_LINE_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  "already_ended",
  "bad_request",
  "unknown_department",
  "wrong_state",
] as const;

/** The lines, and the code of the one that a body is entered in. Throws `unknown_department`. */
export async function readLines(db: Db, code: string) {
  const [body, lines] = await Promise.all([bodyWith(db, code), listLines(db)]);
  return {
    current: lines.find((line) => line.id === body.line_id)?.code ?? "",
    lines: lines.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })),
  };
}

/**
 * Puts a body in the line that it belongs to, for a reason which its public page tells and the staff record keeps. Whoever
 * works by line, or keeps out of one, goes by the new line from then on; what was decided stays. Throws `forbidden`,
 * `unknown_department`, `already_ended`, `bad_request` for a line that is none, `wrong_state` where it is in that line.
 */
export async function correctLine(
  db: Db,
  by: Actor,
  code: string,
  { line, reason }: { line: string; reason: string },
  today: Day,
): Promise<void> {
  await changing(db, by, code, today, async (trx, body) => {
    const lines = await listLines(trx);
    const next = lines.find((one) => one.code === line);
    const before = lines.find((one) => one.id === body.line_id);
    if (!next) throw new DomainError("bad_request");
    if (next === before) throw new DomainError("wrong_state");
    await updateDepartment(trx, body.id, { line_id: next.id });
    await relineEntries(trx, body.id, next.id);
    await insertDepartmentChange(trx, {
      day: today,
      kind: "relined",
      department_id: body.id,
      other_id: null,
      line_id: next.id,
      former_name: before?.name ?? "",
      former_name_en: before?.name_en ?? "",
      source: reason,
    });
    return { kind: "body_relined", userId: null, departmentId: body.id, lineId: next.id, reason };
  });
}
