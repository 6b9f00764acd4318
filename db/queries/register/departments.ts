import type { Insertable, Selectable } from "kysely";
import { type Asked, type DepartmentCode, named } from "../../tables/named.ts";
import type { Db } from "../../engine.ts";
import type { DepartmentsTable } from "../../tables/register/departments.ts";

/** Returns the row id. Fails on a taken code. */
export async function insertLine(db: Db, line: { code: string; name: string; name_en: string }): Promise<number> {
  const row = await db.insertInto("lines").values(line).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** `host_id` is the department behind a temporary body's office; null for every other type. */
export type NewDepartment = Insertable<DepartmentsTable>;

/** Returns the row id; parents and other names are written apart. Fails on a taken code. */
export async function insertDepartment(db: Db, department: NewDepartment): Promise<number> {
  const row = await db.insertInto("departments").values(department).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** Puts a body under one superior, a department or a region: exactly one of the two is null. */
export async function insertDepartmentParent(
  db: Db,
  parent: {
    department_id: number;
    position: 1 | 2;
    parent_department_id: number | null;
    parent_region_id: number | null;
  },
): Promise<void> {
  await db.insertInto("department_parents").values(parent).execute();
}

/** Another name people use for the body, or one it had before. */
export async function insertDepartmentName(
  db: Db,
  name: { department_id: number; name: string; kind: "alias" | "former" },
): Promise<void> {
  await db.insertInto("department_names").values(name).execute();
}

/** By code, such as `qinghe-agriculture`; undefined when there is none. */
export function findDepartmentByCode(db: Db, code: Asked<DepartmentCode>) {
  return db.selectFrom("departments").selectAll().where("code", "=", named(code)).executeTakeFirst();
}

/** The code of a department by its row id, which a row of another table refers to. */
export async function codeOfDepartment(db: Db, id: number): Promise<DepartmentCode> {
  const { code } = await db.selectFrom("departments").select("code").where("id", "=", id).executeTakeFirstOrThrow();
  return code;
}

/** By row id; undefined when there is none. */
export function findDepartment(db: Db, id: number) {
  return db.selectFrom("departments").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The departments of these regions that there are on a day, with their lines, in the order in which they were entered. */
export function departmentsIn(db: Db, regionIds: readonly number[], day: string) {
  return db
    .selectFrom("departments as d")
    .innerJoin("lines as l", "l.id", "d.line_id")
    .select([
      "d.id",
      "d.code",
      "d.name",
      "d.name_en",
      "d.type",
      "d.region_id",
      "d.host_id",
      "d.ended_on",
      "l.name as line_name",
      "l.name_en as line_name_en",
    ])
    .where("d.region_id", "in", [...regionIds])
    .where((eb) => eb.or([eb("d.ended_on", "is", null), eb("d.ended_on", ">", day)]))
    .orderBy("d.id")
    .execute();
}

/** Codes and names of the departments with these row ids, in no order. */
export async function namesOfDepartments(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db.selectFrom("departments").select(["id", "code", "name", "name_en"]).where("id", "in", ids).execute();
}

/** True when there is any department. */
export async function hasDepartments(db: Db): Promise<boolean> {
  return (await db.selectFrom("departments").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Aliases first, then former names, each by name; the present name is not among them. */
export function namesOfDepartment(db: Db, departmentId: number) {
  return db
    .selectFrom("department_names")
    .select(["name", "kind"])
    .where("department_id", "=", departmentId)
    .orderBy("kind")
    .orderBy("name")
    .execute();
}

/**
 * Every name, present, other and former, by which bodies of these regions go; in the order of the seed. Those of a body
 * that was merged are names of the one that it was merged into.
 */
export async function namesInRegions(db: Db, regionIds: readonly number[]) {
  if (regionIds.length === 0) return [];
  const bodies = db
    .selectFrom("departments as d")
    .leftJoin("departments as s", "s.id", "d.successor_id")
    .where("d.region_id", "in", regionIds)
    .select((eb) => [
      eb.fn.coalesce("s.code", "d.code").as("code"),
      eb.fn.coalesce("s.name", "d.name").as("name"),
      eb.fn.coalesce("s.name_en", "d.name_en").as("name_en"),
    ]);
  const [present, others] = await Promise.all([
    bodies.select("d.name as called").orderBy("d.id").execute(),
    bodies
      .innerJoin("department_names as n", "n.department_id", "d.id")
      .select("n.name as called")
      .orderBy("d.id")
      .orderBy("n.name")
      .execute(),
  ]);
  return [...present, ...others];
}

/** What else each of these departments is or was called. */
export async function callingsOf(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db.selectFrom("department_names").selectAll().where("department_id", "in", ids).execute();
}

/** The codes of the departments above each of these. */
export async function superiorsOf(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("department_parents as p")
    .innerJoin("departments as d", "d.id", "p.parent_department_id")
    .select(["p.department_id", "d.code", "d.name"])
    .where("p.department_id", "in", ids)
    .execute();
}

/** Governments and departments above a department, in order. */
export function parentsOfDepartment(db: Db, departmentId: number) {
  return db
    .selectFrom("department_parents as p")
    .leftJoin("departments as d", "d.id", "p.parent_department_id")
    .leftJoin("regions as r", "r.id", "p.parent_region_id")
    .select([
      "p.position",
      "d.code as department_code",
      "d.name as department_name",
      "d.name_en as department_name_en",
      "r.code as region_code",
      "r.name as region_name",
      "r.name_en as region_name_en",
    ])
    .where("p.department_id", "=", departmentId)
    .orderBy("p.position")
    .execute();
}

/** Temporary bodies whose office the department hosts. */
export function bodiesHostedBy(db: Db, departmentId: number) {
  return db
    .selectFrom("departments")
    .select(["code", "name", "name_en"])
    .where("host_id", "=", departmentId)
    .orderBy("id")
    .execute();
}

/** The bodies of these regions that have not ended, with their region and line, in the order in which they were entered. */
export async function listBodiesIn(db: Db, regionIds: readonly number[]) {
  if (regionIds.length === 0) return [];
  return db
    .selectFrom("departments as d")
    .innerJoin("regions as r", "r.id", "d.region_id")
    .innerJoin("lines as l", "l.id", "d.line_id")
    .leftJoin("departments as h", "h.id", "d.host_id")
    .select(["d.id", "d.code", "d.name", "d.name_en", "d.type", "d.ended_on", "r.code as region_code"])
    .select([
      "h.code as host_code",
      "l.code as line_code",
      "l.name as line_name",
      "l.name_en as line_name_en",
      "h.name as host_name",
      "h.name_en as host_name_en",
    ])
    .where("d.region_id", "in", regionIds)
    .where("d.ended_on", "is", null)
    .orderBy("d.id")
    .execute();
}

/** Of bodies that were merged into one of these: their row id → that of the one into which they were merged. */
export async function mergedInto(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("departments")
    .select(["id", "successor_id"])
    .where("successor_id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.successor_id ?? row.id]));
}

/** Changes what is known of a body. */
export async function updateDepartment(
  db: Db,
  id: number,
  change: Partial<Pick<DepartmentRow, "name" | "name_en" | "line_id" | "host_id" | "ended_on" | "successor_id">>,
): Promise<void> {
  await db.updateTable("departments").set(change).where("id", "=", id).execute();
}

type DepartmentRow = Selectable<DepartmentsTable>;

/** Takes names of a kind, or just one name, from a body. */
export async function deleteDepartmentNames(
  db: Db,
  departmentId: number,
  which: { kind: "alias" | "former" } | { name: string },
): Promise<void> {
  const names = db.deleteFrom("department_names").where("department_id", "=", departmentId);
  await ("kind" in which ? names.where("kind", "=", which.kind) : names.where("name", "=", which.name)).execute();
}

/** True when a body of this region that has not ended has this name. */
export async function hasBodyNamed(db: Db, regionId: number, name: string): Promise<boolean> {
  const row = await db
    .selectFrom("departments")
    .select("id")
    .where("region_id", "=", regionId)
    .where("name", "=", name)
    .where("ended_on", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The bodies right below one that have not ended, in the order of their codes, at most `limit`. */
export function bodiesBelow(db: Db, departmentId: number, limit: number) {
  return db
    .selectFrom("department_parents as p")
    .innerJoin("departments as d", "d.id", "p.department_id")
    .select(["d.id", "d.code", "d.name", "d.name_en"])
    .where("p.parent_department_id", "=", departmentId)
    .where("d.ended_on", "is", null)
    .orderBy("d.code")
    .limit(limit)
    .execute();
}
