import type { Insertable } from "kysely";
import type { Db } from "../engine.ts";
import type { DepartmentsTable } from "../tables/departments.ts";

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
export function findDepartmentByCode(db: Db, code: string) {
  return db.selectFrom("departments").selectAll().where("code", "=", code).executeTakeFirst();
}

/** By row id; undefined when there is none. */
export function findDepartment(db: Db, id: number) {
  return db.selectFrom("departments").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The departments of these regions with line and, for a temporary body, host; in the order in which they were entered. */
export function departmentsOf(db: Db, regionIds: readonly number[]) {
  return db
    .selectFrom("departments as d")
    .innerJoin("lines as l", "l.id", "d.line_id")
    .leftJoin("departments as h", "h.id", "d.host_id")
    .select([
      "d.id",
      "d.code",
      "d.name",
      "d.name_en",
      "d.type",
      "d.region_id",
      "d.host_id",
      "l.name as line_name",
      "l.name_en as line_name_en",
      "h.code as host_code",
      "h.name as host_name",
      "h.name_en as host_name_en",
    ])
    .where("d.region_id", "in", [...regionIds])
    .orderBy("d.id")
    .execute();
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

/** Every name, present, other and former, by which bodies of these regions go; in the order of the seed. */
export async function namesInRegions(db: Db, regionIds: readonly number[]) {
  if (regionIds.length === 0) return [];
  const bodies = db.selectFrom("departments as d").where("d.region_id", "in", regionIds);
  const [present, others] = await Promise.all([
    bodies.select(["d.code", "d.name", "d.name_en", "d.name as called"]).orderBy("d.id").execute(),
    bodies
      .innerJoin("department_names as n", "n.department_id", "d.id")
      .select(["d.code", "d.name", "d.name_en", "n.name as called"])
      .orderBy("d.id")
      .orderBy("n.name")
      .execute(),
  ]);
  return [...present, ...others];
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
