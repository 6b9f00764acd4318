import type { Db } from "../../../db/engine.ts";
import { handOver, insertDepartmentChange } from "../../../db/queries/register/department-changes.ts";
import {
  bodiesHostedBy,
  deleteDepartmentNames,
  findDepartmentByCode,
  hasBodyNamed,
  insertDepartmentName,
  updateDepartment,
} from "../../../db/queries/register/departments.ts";
import type { MovedByMerger } from "../../../db/tables/register/departments.ts";
import {
  copyBases,
  insertDutyVersion,
  lastVersionOf,
  updateDutyVersion,
  versionsHeldFrom,
} from "../../../db/queries/register/duties.ts";
import { indexBodies } from "../../../db/queries/search/indexing.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import { onRecord, type StaffEntry } from "../../accounts/record/record.server.ts";
import { addDays, type Day, isDay } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { touchPublic } from "../../ledger/ledger.server.ts";
import type { BodyChange, BodyCorrection } from "./change.ts";

/** What `correctBody` refuses with. */
export const CORRECT_BODY_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  "already_ended",
  "name_taken",
  "unknown_department",
] as const;

/** What `changeBody` refuses with. */
export const CHANGE_BODY_REFUSALS = [...CORRECT_BODY_REFUSALS, "wrong_state"] as const;

type Row = NonNullable<Awaited<ReturnType<typeof findDepartmentByCode>>>;

/**
 * Corrects what was entered wrongly of a body, on the staff record: what it was called wrongly is no former name. Throws
 * `forbidden`, `unknown_department`, `already_ended`, `name_taken`.
 */
export async function correctBody(
  db: Db,
  by: Actor,
  code: string,
  correction: BodyCorrection,
  today: Day,
): Promise<void> {
  await changing(db, by, code, today, async (trx, body) => {
    const { name, nameEn } = correction;
    if (name !== body.name && (await hasBodyNamed(trx, body.region_id, name))) throw new DomainError("name_taken");
    await updateDepartment(trx, body.id, { name, name_en: nameEn });
    const aliases = new Set(correction.aliases.filter((one) => one !== name));
    for (const kind of ["alias", "former"] as const) await deleteDepartmentNames(trx, body.id, { kind });
    for (const one of aliases) await insertDepartmentName(trx, { department_id: body.id, name: one, kind: "alias" });
    for (const one of new Set(correction.formerNames)) {
      if (one === name || aliases.has(one)) continue;
      await insertDepartmentName(trx, { department_id: body.id, name: one, kind: "former" });
    }
    return { kind: "body_corrected", userId: null, departmentId: body.id };
  });
}

/**
 * Notes what became of a body on a day, today or before, on the staff record. Its old names stay: they lead to the body
 * that it is now, or is part of. A merged body's figures, duties and what it hosts pass to the other one from that day on.
 * Throws `forbidden`, `unknown_department` for either body, `already_ended`, `name_taken`, and `wrong_state` where the day is
 * yet to come or the two do not go together.
 */
export async function changeBody(db: Db, by: Actor, code: string, change: BodyChange, today: Day): Promise<void> {
  await changing(db, by, code, today, async (trx, body) => {
    if (!isDay(change.day) || change.day > today) throw new DomainError("wrong_state");
    const { other, moved } = await apply(trx, body, change);
    await insertDepartmentChange(trx, {
      day: change.day,
      kind: change.kind,
      department_id: body.id,
      other_id: other?.id ?? null,
      former_name: change.kind === "renamed" ? body.name : "",
      former_name_en: change.kind === "renamed" ? body.name_en : "",
      source: change.source,
      moved: moved && JSON.stringify(moved),
    });
    return { kind: "body_changed", userId: null, departmentId: body.id, about: change.kind, reason: change.source };
  });
}

/** Runs an act on a body that has not ended, on the staff record. Throws `forbidden`, `unknown_department`, `already_ended`. */
export async function changing(
  db: Db,
  by: Actor,
  code: string,
  today: Day,
  act: (trx: Db, body: Row) => Promise<StaffEntry>,
): Promise<void> {
  assertCan(by, "set-up:site", {});
  await onRecord(db, by.userId, today, async (trx, enter) => {
    const body = await bodyWith(trx, code);
    if (body.ended_on !== null) throw new DomainError("already_ended");
    await enter(await act(trx, body));
    await indexBodies(trx, [body.id]);
    await touchPublic(trx);
  });
}

/** The body with this code. Throws `unknown_department`. */
export async function bodyWith(db: Db, code: string): Promise<Row> {
  const body = await findDepartmentByCode(db, code);
  if (!body) throw new DomainError("unknown_department");
  return body;
}

/** Changes the register; answers the other body of the change, if it has one, and what a merger moved. */
async function apply(
  db: Db,
  body: Row,
  change: BodyChange,
): Promise<{ other: Row | null; moved: MovedByMerger | null }> {
  if (change.kind === "renamed") return { other: await rename(db, body, change), moved: null };
  if (change.kind === "ended") return { other: await end(db, body, change.day), moved: null };
  const other = await bodyWith(db, change.other);
  const temporary = (one: Row) => one.host_id !== null;
  const together = other.id !== body.id && other.ended_on === null && other.host_id !== body.id;
  if (!together) throw new DomainError("wrong_state");
  if (change.kind === "hosted") {
    if (!temporary(body) || temporary(other)) throw new DomainError("wrong_state");
    await updateDepartment(db, body.id, { host_id: other.id });
  } else if (temporary(other) && !temporary(body)) throw new DomainError("wrong_state");
  return { other, moved: change.kind === "merged" ? await merge(db, body, other, change.day) : null };
}

async function rename(db: Db, body: Row, { name, nameEn }: BodyChange): Promise<null> {
  if (name !== body.name && (await hasBodyNamed(db, body.region_id, name))) throw new DomainError("name_taken");
  await updateDepartment(db, body.id, { name, name_en: nameEn });
  for (const one of [name, body.name]) await deleteDepartmentNames(db, body.id, { name: one });
  if (name !== body.name) await insertDepartmentName(db, { department_id: body.id, name: body.name, kind: "former" });
  return null;
}

async function end(db: Db, body: Row, day: Day): Promise<null> {
  const [hosted, held] = [await bodiesHostedBy(db, body.id), await versionsHeldFrom(db, body.id, day)];
  if (hosted.length > 0 || held.length > 0) throw new DomainError("wrong_state");
  await updateDepartment(db, body.id, { ended_on: day });
  return null;
}

async function merge(db: Db, body: Row, into: Row, day: Day): Promise<MovedByMerger> {
  const moved = { ...(await handOver(db, body.id, into.id)), versions: emptied() };
  for (const version of await versionsHeldFrom(db, body.id, day)) {
    if (version.effective_from >= day) {
      await updateDutyVersion(db, version.id, { holder_id: into.id });
      moved.versions.given.push(version.id);
      continue;
    }
    // What the register said of the days before stays as it was.
    await updateDutyVersion(db, version.id, { effective_to: addDays(day, -1) });
    const { id, ...said } = version;
    const next = await insertDutyVersion(db, {
      ...said,
      version: (await lastVersionOf(db, version.duty_id)) + 1,
      holder_id: into.id,
      effective_from: day,
    });
    await copyBases(db, id, next);
    moved.versions.ended.push({ id, until: version.effective_to });
    moved.versions.created.push(next);
  }
  await updateDepartment(db, body.id, { ended_on: day, successor_id: into.id });
  return moved;
}

const emptied = (): MovedByMerger["versions"] => ({ given: [], ended: [], created: [] });
