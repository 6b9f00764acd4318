import { TOWNSHIPS_OWN } from "../../../app/cases/case.ts";
import type { Db } from "../../engine.ts";
import type { CaseState } from "../../tables/cases/cases.ts";

/** Whose duties and cases: of bodies, wherever they lie; or of a county, by whoever holds them in it. */
export type BasesAsked = { states: readonly CaseState[]; day: string } & (
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

/** The public cases, neither merged nor hidden. */
function publicCases(db: Db, asked: BasesAsked) {
  const cases = db
    .selectFrom("cases as c")
    .where("c.state", "in", [...asked.states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null);
  return "departmentIds" in asked
    ? cases.where("c.department_id", "in", [...asked.departmentIds, 0])
    : cases.where("c.region_id", "=", asked.countyId);
}

/** How many public cases there are, and how many of them are found to be a township's own duty. */
export async function countByWhose(db: Db, asked: BasesAsked): Promise<{ all: number; townshipsOwn: number }> {
  const { cases, own } = await publicCases(db, asked)
    .select((eb) => [
      eb.fn.countAll<number>().as("cases"),
      eb.fn.count<number>(eb.case().when("c.verdict", "=", TOWNSHIPS_OWN).then(1).end()).as("own"),
    ])
    .executeTakeFirstOrThrow();
  return { all: Number(cases), townshipsOwn: Number(own) };
}

/** How many items are held, and on how many of them there is a public case that is not found to be a township's own. */
export async function countHeldDuties(db: Db, asked: BasesAsked): Promise<{ held: number; touched: number }> {
  const held = await heldDuties(db, asked)
    .select((eb) => eb.fn.count<number>("v.duty_id").distinct().as("items"))
    .executeTakeFirstOrThrow();
  const touching = publicCases(db, asked)
    .select((eb) => eb.ref("c.duty_id").$castTo<number>().as("duty_id"))
    .where("c.duty_id", "is not", null)
    .where((eb) => eb.or([eb("c.verdict", "is", null), eb("c.verdict", "<>", TOWNSHIPS_OWN)]));
  const touched = await heldDuties(db, asked)
    .select((eb) => eb.fn.count<number>("v.duty_id").distinct().as("items"))
    .where("v.duty_id", "in", touching)
    .executeTakeFirstOrThrow();
  return { held: Number(held.items), touched: Number(touched.items) };
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
