import type { Db } from "../engine.ts";
import {
  findDepartmentByCode,
  insertDepartment,
  insertDepartmentName,
  insertDepartmentParent,
} from "../queries/register/departments.ts";
import { insertDuty, insertDutyBasis, insertDutyVersion } from "../queries/register/duties.ts";
import { findRegionByCode, insertRegion } from "../queries/regions/regions.ts";
import { insertServedCounty } from "../queries/site/served.ts";
import type { DepartmentType } from "../tables/register/departments.ts";
import type { Band } from "../tables/register/duties.ts";
import type { RegionLevel } from "../tables/regions.ts";
import { listOf, readCsv } from "./csv.ts";
import { loadLines } from "./lines.ts";

/** County whose register the demonstration holds. */
const COUNTY = "990101000000";
const SERVED_SINCE = "2026-01-01";

/** Enters the regions, lines, departments and duty register of the demonstration county, all or nothing. */
export async function loadRegister(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await loadRegions(trx);
    await insertServedCounty(trx, { region_id: await regionId(trx, COUNTY), since: SERVED_SINCE });
    await loadDepartments(trx);
    await loadDuties(trx);
  });
}

/** Enters the divisions of a file, each below one that is there, as the shipped list is entered. */
export async function loadRegions(db: Db, file = "regions.csv"): Promise<void> {
  const rows = await readCsv<"code" | "parent_code" | "level" | "name" | "name_en">(file);
  for (const row of rows) {
    const parent = row.parent_code ? await regionId(db, row.parent_code) : null;
    await insertRegion(db, {
      code: row.code,
      parent_id: parent,
      level: row.level as RegionLevel,
      name: row.name,
      name_en: row.name_en,
    });
  }
}

type DepartmentColumn = "code" | "line" | "type" | "name" | "name_en" | "parents" | "host" | "aliases" | "former_names";

async function loadDepartments(db: Db): Promise<void> {
  const lines = await loadLines(db);
  for (const row of await readCsv<DepartmentColumn>("departments.csv")) {
    const parents = listOf(row.parents).map((parent) => parent.split(":") as ["region" | "department", string]);
    const region = parents.find(([kind]) => kind === "region")?.[1] ?? COUNTY;
    const id = await insertDepartment(db, {
      code: row.code,
      line_id: known(lines.get(row.line), row.line),
      region_id: await regionId(db, region),
      type: row.type as DepartmentType,
      name: row.name,
      name_en: row.name_en,
      host_id: row.host ? await departmentId(db, row.host) : null,
    });
    for (const [index, [kind, code]] of parents.entries()) {
      await insertDepartmentParent(db, {
        department_id: id,
        position: index === 0 ? 1 : 2,
        parent_department_id: kind === "department" ? await departmentId(db, code) : null,
        parent_region_id: kind === "region" ? await regionId(db, code) : null,
      });
    }
    for (const name of new Set(listOf(row.aliases))) {
      await insertDepartmentName(db, { department_id: id, name, kind: "alias" });
    }
    for (const name of new Set(listOf(row.former_names))) {
      if (listOf(row.aliases).includes(name)) continue;
      await insertDepartmentName(db, { department_id: id, name, kind: "former" });
    }
  }
}

type DutyColumn =
  | "code"
  | "parent_code"
  | "title"
  | "category"
  | "band"
  | "holder"
  | "department_duty"
  | "township_duty"
  | "bases"
  | "effective_from"
  | "effective_to"
  | "note";

async function loadDuties(db: Db): Promise<void> {
  const region = await regionId(db, COUNTY);
  const items = new Map<string, { id: number; versions: number }>();
  for (const row of await readCsv<DutyColumn>("duties.csv")) {
    const parent = row.parent_code ? known(items.get(row.parent_code), row.parent_code).id : null;
    const item = items.get(row.code) ?? {
      id: await insertDuty(db, { code: row.code, region_id: region, parent_id: parent }),
      versions: 0,
    };
    item.versions += 1;
    items.set(row.code, item);
    const versionId = await insertDutyVersion(db, {
      duty_id: item.id,
      version: item.versions,
      title: row.title,
      category: row.category,
      band: row.band as Band,
      holder_id: row.band === "own" ? null : await departmentId(db, row.holder),
      department_duty: row.department_duty,
      township_duty: row.township_duty,
      effective_from: row.effective_from,
      effective_to: row.effective_to || null,
      note: row.note,
    });
    for (const [position, basis] of listOf(row.bases, ";").entries()) {
      const [law = "", year = "", article = ""] = basis.split("|");
      await insertDutyBasis(db, { version_id: versionId, position, law, year: Number(year), article });
    }
  }
}

async function regionId(db: Db, code: string): Promise<number> {
  return known(await findRegionByCode(db, code), code).id;
}

async function departmentId(db: Db, code: string): Promise<number> {
  return known(await findDepartmentByCode(db, code), code).id;
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`the register names ${name}, which is not there`);
  return found;
}
