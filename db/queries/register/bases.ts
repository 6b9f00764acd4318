import { TOWNSHIPS_OWN } from "../../../app/cases/case.ts";
import type { Db } from "../../engine.ts";

/** Whose duties and cases: of bodies, wherever they lie; or of a county, by whoever holds them in it. */
export type BasesAsked = { day: string } & (
  | { departmentIds: readonly number[] }
  | { countyId: number; regionIds: readonly number[] }
);

/** The items of the register in force on the day that a body holds: the chosen ones, or any for a county. */
function heldDuties(db: Db, asked: BasesAsked) {
  const held = db
    .selectFrom("duty_versions as v")
    .innerJoin("duties as i", "i.id", "v.duty_id")
    .where("v.effective_from", "<=", asked.day)
    .where((eb) => eb.or([eb("v.effective_to", "is", null), eb("v.effective_to", ">=", asked.day)]));
  return "departmentIds" in asked
    ? held.where("v.holder_id", "in", [...asked.departmentIds, 0])
    : held.where("v.holder_id", "is not", null).where("i.region_id", "in", [...asked.regionIds, 0]);
}

/** What the public cases add up to, by body, item and verdict. */
function sumsOfCases(db: Db, asked: BasesAsked) {
  const sums = db.selectFrom("case_sums as s").where("s.cases", ">", 0);
  return "departmentIds" in asked
    ? sums.where("s.department_id", "in", [...asked.departmentIds, 0])
    : sums.where("s.region_id", "=", asked.countyId);
}

/** How many public cases there are, and how many of them are found to be a township's own duty. */
export async function countByWhose(db: Db, asked: BasesAsked): Promise<{ all: number; townshipsOwn: number }> {
  const { cases, own } = await sumsOfCases(db, asked)
    .select((eb) => [
      eb.fn.sum<number | null>("s.cases").as("cases"),
      eb.fn
        .sum<number | null>(eb.case().when("s.verdict", "=", TOWNSHIPS_OWN).then(eb.ref("s.cases")).else(0).end())
        .as("own"),
    ])
    .executeTakeFirstOrThrow();
  return { all: cases ?? 0, townshipsOwn: own ?? 0 };
}

/** How many items are held, and on how many of them there is a public case that is not found to be a township's own. */
export async function countHeldDuties(db: Db, asked: BasesAsked): Promise<{ held: number; touched: number }> {
  const held = await heldDuties(db, asked)
    .select((eb) => eb.fn.count<number>("v.duty_id").distinct().as("items"))
    .executeTakeFirstOrThrow();
  const touching = sumsOfCases(db, asked).select("s.duty_id").where("s.verdict", "<>", TOWNSHIPS_OWN);
  const touched = await heldDuties(db, asked)
    .select((eb) => eb.fn.count<number>("v.duty_id").distinct().as("items"))
    .where("v.duty_id", "in", touching)
    .executeTakeFirstOrThrow();
  return { held: Number(held.items), touched: Number(touched.items) };
}

/** The items that are held, by code, each once. */
export async function listHeldDuties(db: Db, asked: BasesAsked) {
  const rows = await heldDuties(db, asked)
    .leftJoin("departments as h", "h.id", "v.holder_id")
    .select(["v.duty_id", "i.code", "v.title", "v.band"])
    .select(["h.code as holder_code", "h.name as holder_name", "h.name_en as holder_name_en"])
    .orderBy("i.code")
    .orderBy("v.effective_from", "desc")
    .execute();
  return [...new Map(rows.toReversed().map((row) => [row.duty_id, row])).values()].toReversed();
}

/** By item: how many public cases there are on it, and how many of them are found to be a township's own duty. */
export async function countByDutyItem(db: Db, asked: BasesAsked) {
  const rows = await sumsOfCases(db, asked)
    .select((eb) => [
      "s.duty_id",
      eb.fn.sum<number>("s.cases").as("cases"),
      eb.fn
        .sum<number>(eb.case().when("s.verdict", "=", TOWNSHIPS_OWN).then(eb.ref("s.cases")).else(0).end())
        .as("own"),
    ])
    .groupBy("s.duty_id")
    .execute();
  return new Map(rows.map((row) => [row.duty_id, { cases: Number(row.cases), townshipsOwn: Number(row.own) }]));
}

/** How many townships lie below each of these regions, by code; one that is a township itself counts as one. */
export async function countTownshipsIn(db: Db, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .withRecursive("within(top, id, level)", (of) =>
      of
        .selectFrom("regions")
        .select(["code as top", "id", "level"])
        .where("code", "in", [...codes])
        .where("ended_on", "is", null)
        .unionAll(
          of
            .selectFrom("within as above")
            .innerJoin("regions as r", "r.parent_id", "above.id")
            .select(["above.top", "r.id", "r.level"])
            .where("r.ended_on", "is", null),
        ),
    )
    .selectFrom("within")
    .select((eb) => ["top", eb.fn.countAll<number>().as("townships")])
    .where("level", "=", "township")
    .groupBy("top")
    .execute();
  return new Map(rows.map((row) => [row.top, Number(row.townships)]));
}

/** How many townships lie below a region, at whatever depth; none of those that have ended, nor the region itself. */
export async function countTownshipsBelow(db: Db, regionId: number): Promise<number> {
  const row = await db
    .withRecursive("below(id, level)", (of) =>
      of
        .selectFrom("regions")
        .select(["id", "level"])
        .where("parent_id", "=", regionId)
        .where("ended_on", "is", null)
        .unionAll(
          of
            .selectFrom("below as above")
            .innerJoin("regions as r", "r.parent_id", "above.id")
            .select(["r.id", "r.level"])
            .where("r.ended_on", "is", null),
        ),
    )
    .selectFrom("below")
    .select((eb) => eb.fn.countAll<number>().as("townships"))
    .where("level", "=", "township")
    .executeTakeFirstOrThrow();
  return Number(row.townships);
}
