import type { ExpressionBuilder, Insertable } from "kysely";
import { TOWNSHIPS_OWN } from "../../../app/cases/case.ts";
import type { Db } from "../../engine.ts";
import type { CasesTable, VerdictsTable } from "../../tables/cases/cases.ts";
import type { Database } from "../../tables/index.ts";

/** The verdict that stands: on the latest law, the last one given. */
export function standingVerdict(eb: Pick<ExpressionBuilder<Database & { c: CasesTable }, "c">, "selectFrom">) {
  return eb
    .selectFrom("verdicts as j")
    .select("j.code")
    .whereRef("j.case_id", "=", "c.id")
    .orderBy("j.applies_on", "desc")
    .orderBy("j.id", "desc")
    .limit(1);
}

/** That the case `c` counts against bodies, as `isHeldAgainst` says it: it is not found to be a township's own duty. */
export function heldAgainstBodies(eb: ExpressionBuilder<Database & { c: CasesTable }, "c">) {
  return eb.or([eb("c.verdict", "is", null), eb("c.verdict", "<>", TOWNSHIPS_OWN)]);
}

/** Writes a finding and, for a shared duty, who holds which sub-duty. Earlier verdicts stay. */
export async function insertVerdict(
  db: Db,
  verdict: Insertable<VerdictsTable>,
  parts: readonly { duty_version_id: number; holder: "department" | "township" }[],
): Promise<void> {
  const { id } = await db.insertInto("verdicts").values(verdict).returning("id").executeTakeFirstOrThrow();
  if (parts.length > 0) {
    await db
      .insertInto("verdict_parts")
      .values(parts.map((part) => ({ verdict_id: id, ...part })))
      .execute();
  }
}

/** How many verdicts a case has. */
export async function countVerdicts(db: Db, caseId: number): Promise<number> {
  const row = await db
    .selectFrom("verdicts")
    .select((eb) => eb.fn.countAll<number>().as("verdicts"))
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return row.verdicts;
}

/** Verdicts of a case, the latest law first; `duty_id` is null where the register had no item. */
export function verdictsOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("verdicts as j")
    .leftJoin("duty_versions as v", "v.id", "j.duty_version_id")
    .select(["j.id", "j.code", "j.applies_on", "j.decided_on", "j.decided_by", "j.reasons", "j.hash_salt", "v.duty_id"])
    .where("j.case_id", "=", caseId)
    .orderBy("j.applies_on", "desc")
    .orderBy("j.id", "desc")
    .execute();
}

/** Sub-duties of the given verdicts, by code; the holder's name is null where the register names no department. */
export function partsOfVerdicts(db: Db, verdictIds: number[]) {
  if (verdictIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("verdict_parts as p")
    .innerJoin("duty_versions as v", "v.id", "p.duty_version_id")
    .innerJoin("duties as i", "i.id", "v.duty_id")
    .leftJoin("departments as h", "h.id", "v.holder_id")
    .select([
      "p.verdict_id",
      "p.holder",
      "i.code",
      "v.title",
      "h.code as holder_code",
      "h.name as holder_name",
      "h.name_en as holder_name_en",
    ])
    .where("p.verdict_id", "in", verdictIds)
    .orderBy("i.code")
    .execute();
}
