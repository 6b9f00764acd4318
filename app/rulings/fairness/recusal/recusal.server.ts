import type { Db } from "../../../../db/engine.ts";
import { findUserByName } from "../../../../db/queries/staff/accounts.ts";
import { endRecusal, findRecusal, insertRecusal, listRecusals } from "../../../../db/queries/rulings/recusals.ts";
import { deleteClaim } from "../../../../db/queries/rulings/claims.ts";
import { deleteHandoversBeyond } from "../../../../db/queries/reports/desk/handovers.ts";
import { listLines } from "../../../../db/queries/register/lines.ts";
import { findActor } from "../../../accounts/account.server.ts";
import { type Actor, assertCan, boundsOf, can, ASSERT_CAN_REFUSALS } from "../../../accounts/permissions.ts";
import { assertReachesPerson, reachesPerson } from "../../../accounts/staff/reach.server.ts";
import { addDays, type Day } from "../../../day.ts";
import { countyOf, readDepartment, readRegion, readScope } from "../../../departments/department.server.ts";
import { DomainError } from "../../../domain-error.ts";
import { readBodyChoice } from "../../../register/register.server.ts";
import { readReport, READ_REPORT_REFUSALS } from "../../../reports/report.server.ts";
import type { RecusalReason, RecusedFrom } from "./recusal.ts";

/** What `recuse` refuses with. */
export const RECUSE_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  "bad_request",
  "not_found",
  "unknown_department",
  "unknown_region",
] as const;

/** What `recuseFromReport` refuses with. */
export const RECUSE_FROM_REPORT_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  ...READ_REPORT_REFUSALS,
  "unknown_department",
] as const;

/** What `endRecusalOf` refuses with. */
export const END_RECUSAL_OF_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  "not_found",
  "own_account",
  "unknown_department",
] as const;

/** A recusal as it is entered; the code is that of the department, line or region. */
export interface NewRecusal {
  from: RecusedFrom;
  code: string;
  reason: RecusalReason;
  note: string;
  /** The last day; null = until it is ended. */
  until: Day | null;
  /** The user name of somebody else; null for oneself. */
  person: string | null;
}

/** Recusals that a list shows. */
const LISTED = 200;
/** Ended recusals are shown to administrators for so many days. */
const SHOWN_AFTER = 90;

const NOTHING = { department_id: null, line_id: null, region_id: null, report_id: null };

/**
 * Enters a recusal: a moderator for themselves, an administrator for anybody. Throws `forbidden`, `not_found` when nobody
 * has the name, `unknown_department`, `bad_request` for a line that is none, `unknown_region` for what is none or a
 * township: who keeps out of a township keeps out of its county.
 */
export async function recuse(db: Db, actor: Actor, recusal: NewRecusal, today: Day): Promise<void> {
  const userId = await recusedUser(db, actor, recusal.person);
  const column = await columnOf(db, recusal);
  await db.transaction().execute(async (trx) => {
    await insertRecusal(trx, {
      ...NOTHING,
      ...column,
      user_id: userId,
      reason: recusal.reason,
      note: recusal.note,
      from_day: today,
      until_day: recusal.until,
      entered_by: actor.userId,
    });
    await giveBackBeyond(trx, userId, today);
  });
}

/** What was handed to somebody and they keep out of now is with nobody again. */
async function giveBackBeyond(trx: Db, userId: number, today: Day): Promise<void> {
  const kept = await findActor(trx, userId, today);
  if (kept) await deleteHandoversBeyond(trx, userId, boundsOf(kept, "decide:report"));
}

async function recusedUser(db: Db, actor: Actor, person: string | null): Promise<number> {
  if (person === null) {
    assertCan(actor, "decide:report", {});
    return actor.userId;
  }
  assertCan(actor, "manage:staff", {});
  const user = await findUserByName(db, person);
  if (!user) throw new DomainError("not_found");
  await assertReachesPerson(db, actor, user.id);
  return user.id;
}

async function columnOf(db: Db, { from, code }: NewRecusal) {
  switch (from) {
    case "department":
      return { department_id: (await readDepartment(db, code)).id };
    case "line": {
      const line = (await listLines(db)).find((one) => one.code === code);
      if (!line) throw new DomainError("bad_request");
      return { line_id: line.id };
    }
    case "region": {
      const region = await readRegion(db, code);
      if (region.level === "township") throw new DomainError("unknown_region");
      return { region_id: region.id };
    }
  }
}

/**
 * A moderator keeps out of the report that they have open, or of all on the department that it names: it waits for
 * somebody else at once. On a report no note is kept and the row goes with its text: it might tell who reported. Throws
 * `not_found`, `forbidden`, `recused` when they keep out already, `unknown_department` when it names none.
 */
export async function recuseFromReport(
  db: Db,
  actor: Actor,
  reportId: number,
  { whole, reason }: { whole: "report" | "department"; reason: RecusalReason },
  today: Day,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const report = await readReport(trx, reportId);
    const scope = await readScope(trx, report.region_id, report.department_id, report.id);
    assertCan(actor, "decide:report", scope);
    if (whole === "department" && report.department_id === null) throw new DomainError("unknown_department");
    await insertRecusal(trx, {
      ...NOTHING,
      ...(whole === "department" ? { department_id: report.department_id } : { report_id: report.id }),
      user_id: actor.userId,
      reason,
      note: "",
      from_day: today,
      until_day: null,
      entered_by: actor.userId,
    });
    await giveBackBeyond(trx, actor.userId, today);
    await deleteClaim(trx, report.id, actor.userId);
  });
}

/**
 * Ends a recusal from today on: one's own that one entered oneself, or any of others for an administrator. The row
 * stays. Throws `not_found`, `forbidden`, `own_account`.
 */
export async function endRecusalOf(db: Db, actor: Actor, id: number, today: Day): Promise<void> {
  const row = await findRecusal(db, id);
  if (!row) throw new DomainError("not_found");
  const own = row.user_id === actor.userId && row.entered_by === actor.userId;
  if (!own) {
    assertCan(actor, "manage:staff", {});
    await assertReachesPerson(db, actor, row.user_id);
  }
  // What somebody else keeps them out of is not for them to end, administrator or not.
  if (!own && row.user_id === actor.userId) throw new DomainError("own_account");
  if (row.until_day === null || row.until_day >= today) await endRecusal(db, id, addDays(today, -1));
}

/**
 * The recusals that the actor may see: a moderator their own, an administrator everybody's, those that ended of late too.
 * Of one from a single report nobody is told which.
 */
export async function readRecusals(db: Db, actor: Actor, today: Day) {
  const all = can(actor, "manage:staff");
  if (!all) assertCan(actor, "decide:report", {});
  const filter = all ? { day: addDays(today, -SHOWN_AFTER) } : { userId: actor.userId, day: today };
  const rows = await listRecusals(db, { ...filter, limit: LISTED });
  const people = [...new Set(rows.map((row) => row.user_id))];
  const reached = new Set<number>();
  for (const id of people) if (id === actor.userId || (await reachesPerson(db, actor, id))) reached.add(id);
  return rows
    .filter((row) => reached.has(row.user_id))
    .map((row) => {
      const over = row.until_day !== null && row.until_day < today;
      return {
        id: row.id,
        person: row.person,
        department:
          row.department_name === null ? null : { name: row.department_name, nameEn: row.department_name_en ?? "" },
        line: row.line_name === null ? null : { name: row.line_name, nameEn: row.line_name_en ?? "" },
        region: row.region_name === null ? null : { name: row.region_name, nameEn: row.region_name_en ?? "" },
        reason: row.reason as RecusalReason,
        note: row.note,
        from: row.from_day,
        until: row.until_day,
        over,
        enteredBy: row.entered_by === row.user_id ? null : row.enterer,
        mayEnd: !over && (row.user_id === actor.userId ? row.entered_by === actor.userId : all),
      };
    });
}

/**
 * What one can keep out of: every line, and the departments of the county with this code, else of the county that the
 * actor's role is bound to, else of the only one that is served. Throws `unknown_region`.
 */
export async function readRecusalChoices(db: Db, actor: Actor, county: string | undefined, today: Day) {
  const bound = boundsOf(actor, "decide:report").within?.find((one) => one.regionId !== null)?.regionId ?? null;
  const own = county === undefined && bound !== null ? (await countyOf(db, bound)).code : county;
  const [choice, lines] = await Promise.all([readBodyChoice(db, own, today), listLines(db)]);
  return { ...choice, lines: lines.map((row) => ({ code: row.code, name: row.name, nameEn: row.name_en })) };
}
