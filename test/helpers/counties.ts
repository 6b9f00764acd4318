import type { Insertable } from "kysely";
import type { Db } from "../../db/engine.ts";
import type { RegionLevel, RegionsTable } from "../../db/tables/regions.ts";

/** Rows a statement: at most eleven values each, and SQLite takes 32,766. */
const BATCH = 1000;
/** Counties of one city. */
const PER_CITY = 10;
const FROM = "2024-01-01";

export interface Size {
  counties: number;
  bodies?: number;
  duties?: number;
}

/** A county of `fillCounties`: every county has bodies and duties of the same names, and codes of its own. */
export interface FilledCounty {
  id: number;
  code: string;
  /** Code of a township in it. */
  township: string;
  /** What the codes of its bodies and of its duty items begin with: `c003-body-01`, `C003-0001`. */
  body: string;
  duty: string;
}

/** Row ids by code of what was inserted, many rows a statement. */
async function insertAll<Row extends { code: string }>(
  rows: readonly Row[],
  insert: (batch: Row[]) => Promise<{ id: number; code: string }[]>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (let from = 0; from < rows.length; from += BATCH) {
    for (const { id, code } of await insert(rows.slice(from, from + BATCH))) ids.set(code, id);
  }
  return ids;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const number = (value: number, digits: number) => String(value).padStart(digits, "0");

/**
 * Enters so many counties of a province of their own, each with so many bodies and duty items in force, all named alike:
 * far faster than by the use cases, and nothing but the register.
 */
export async function fillCounties(
  db: Db,
  { counties, bodies = 45, duties = 250 }: Size,
  province = "98",
): Promise<FilledCounty[]> {
  return db.transaction().execute(async (trx) => {
    const filled = await insertCounties(trx, counties, province);
    const holders = await insertBodies(trx, filled, bodies);
    await insertDuties(trx, filled, holders, { bodies, duties });
    return filled;
  });
}

async function insertCounties(db: Db, count: number, province: string): Promise<FilledCounty[]> {
  const add = (rows: Insertable<RegionsTable>[]) =>
    insertAll(rows, (batch) => db.insertInto("regions").values(batch).returning(["id", "code"]).execute());
  const region = (code: string, level: RegionLevel, parent_id: number | null, name: string) => ({
    code,
    level,
    parent_id,
    name,
    name_en: `Region ${code}`,
  });
  const top = `${province}0000000000`;
  const tops = await add([region(top, "province", null, `第${province}省`)]);
  const cityOf = (index: number) => `${province}${number(Math.ceil(index / PER_CITY), 2)}00000000`;
  const cities = await add(
    [...new Set(range(count).map(cityOf))].map((code) =>
      region(code, "city", tops.get(top) ?? 0, `${code.slice(2, 4)}市`),
    ),
  );
  const codeOf = (index: number) => `${cityOf(index).slice(0, 4)}${number(((index - 1) % PER_CITY) + 1, 2)}000000`;
  const ids = await add(
    range(count).map((index) =>
      region(codeOf(index), "county", cities.get(cityOf(index)) ?? 0, `第${number(index, 3)}县`),
    ),
  );
  const townshipOf = (code: string) => `${code.slice(0, 6)}101000`;
  await add([...ids].map(([code, id]) => region(townshipOf(code), "township", id, "城关镇")));
  return range(count).map((index) => {
    const code = codeOf(index);
    const name = `${province === "98" ? "" : province}${number(index, 3)}`;
    return { id: ids.get(code) ?? 0, code, township: townshipOf(code), body: `c${name}-body-`, duty: `C${name}-` };
  });
}

/** All but the last, which is a temporary body whose office the first hosts. */
async function insertBodies(db: Db, counties: readonly FilledCounty[], count: number): Promise<Map<string, number>> {
  const lines = await db.selectFrom("lines").select("id").execute();
  if (lines.length === 0)
    lines.push(
      await db
        .insertInto("lines")
        .values({ code: "all", name: "综合", name_en: "All" })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
  const rows = counties.flatMap((county) =>
    range(count - 1).map((index) => ({
      code: `${county.body}${number(index, 2)}`,
      line_id: lines[index % lines.length]?.id ?? 0,
      region_id: county.id,
      type: "government" as const,
      name: `第${index}局`,
      name_en: `Bureau ${index}`,
      host_id: null as number | null,
    })),
  );
  const insert = (batch: typeof rows) => db.insertInto("departments").values(batch).returning(["id", "code"]).execute();
  const ids = await insertAll(rows, insert);
  const hosted = counties.map((county) => ({
    code: `${county.body}hosted`,
    line_id: lines[0]?.id ?? 0,
    region_id: county.id,
    type: "temporary" as const,
    name: "领导小组",
    name_en: "Leading group",
    host_id: ids.get(`${county.body}01`) ?? null,
  }));
  await insertAll(hosted, (batch) => db.insertInto("departments").values(batch).returning(["id", "code"]).execute());
  return ids;
}

const BANDS = ["own", "assist", "withdrawn", "assist", "off_list"] as const;

async function insertDuties(
  db: Db,
  counties: readonly FilledCounty[],
  holders: ReadonlyMap<string, number>,
  size: { bodies: number; duties: number },
): Promise<void> {
  const items = counties.flatMap((county) =>
    range(size.duties).map((index) => ({
      code: `${county.duty}${number(index, 4)}`,
      region_id: county.id,
      parent_id: null,
    })),
  );
  const ids = await insertAll(items, (batch) =>
    db.insertInto("duties").values(batch).returning(["id", "code"]).execute(),
  );
  const versions = counties.flatMap((county) =>
    range(size.duties).map((index) => {
      const band = BANDS[index % BANDS.length] ?? "own";
      const holder = `${county.body}${number((index % (size.bodies - 1)) + 1, 2)}`;
      return {
        duty_id: ids.get(`${county.duty}${number(index, 4)}`) ?? 0,
        version: 1,
        title: `第${index}项农产品质量和村庄环境的日常检查`,
        category: `第${index % 8}类`,
        band,
        holder_id: band === "own" ? null : (holders.get(holder) ?? null),
        department_duty: "负责组织实施监督检查，依法查处违法行为，并向社会公布检查结果。".repeat(3),
        township_duty: "协助宣传，发现问题及时报告，配合做好群众工作。".repeat(2),
        effective_from: FROM,
        effective_to: null,
        note: "",
      };
    }),
  );
  for (let from = 0; from < versions.length; from += BATCH) {
    const batch = versions.slice(from, from + BATCH);
    const rows = await db.insertInto("duty_versions").values(batch).returning("id").execute();
    const bases = rows.flatMap(({ id }) =>
      [0, 1].map((position) => ({ version_id: id, position, law: "农产品质量安全法", year: 2022, article: "8" })),
    );
    await db.insertInto("duty_bases").values(bases).execute();
  }
}
