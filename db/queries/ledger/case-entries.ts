import { named } from "../../tables/named.ts";
import type { Db } from "../../engine.ts";
import type { CaseState } from "../../tables/cases/cases.ts";

/** Notes of these entries, by number, the case that each tells of; of a case that was merged, the one that it went into. */
export async function insertCaseEntries(db: Db, { first, last }: { first: number; last: number }): Promise<void> {
  await db
    .insertInto("case_entries")
    .columns(["seq", "case_id", "department_id", "duty_id", "region_id"])
    .expression((of) =>
      of
        .selectFrom("ledger_entries as e")
        .innerJoin("cases as c", "c.number", "e.subject")
        .innerJoin("cases as told", (join) =>
          join.on((eb) =>
            eb(
              "told.id",
              "=",
              eb
                .case()
                .when("e.kind", "=", "case_merged")
                .then(eb.fn.coalesce("c.merged_into_id", "c.id"))
                .else(eb.ref("c.id"))
                .end(),
            ),
          ),
        )
        .select(["e.seq", "told.id", "told.department_id", "told.duty_id", "told.region_id"])
        .where("e.seq", ">=", first)
        .where("e.seq", "<=", last),
    )
    .execute();
}

/** Puts all that was noted of these cases under the body and the item that they stand with now. */
export async function refreshCaseEntries(db: Db, numbers: readonly string[]): Promise<void> {
  const cases = await db
    .selectFrom("cases")
    .select(["id", "department_id", "duty_id", "region_id"])
    .where(
      "number",
      "in",
      numbers.map((number) => named(number)),
    )
    .execute();
  for (const { id, ...now } of cases) {
    await db.updateTable("case_entries").set(now).where("case_id", "=", id).execute();
  }
}

/** Whose entries: those of a case, or of the cases that stand with a body, a duty item or a county. */
export interface EntriesOf {
  column: "case_id" | "department_id" | "duty_id" | "region_id";
  id: number;
}

/** What narrows the entries on cases. */
export interface CaseEntriesAsked {
  /** Null = of the whole site. */
  of: EntriesOf | null;
  kinds: readonly string[];
  states: readonly CaseState[];
  /** Entries of earlier days alone. */
  before: string;
  limit: number;
}

/** Entries on cases that are neither merged nor hidden, the newest first, each with its case as it stands now. */
export function newestCaseEntries(db: Db, { of, kinds, states, before, limit }: CaseEntriesAsked) {
  let query = db
    .selectFrom("case_entries as n")
    .innerJoin("ledger_entries as e", "e.seq", "n.seq")
    .innerJoin("cases as c", "c.id", "n.case_id")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select(["n.seq", "e.day", "e.kind", "e.subject", "e.body", "c.number", "c.title"])
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .where("e.day", "<", before)
    .where("e.kind", "in", [...kinds])
    .where("c.state", "in", [...states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .orderBy("n.seq", "desc")
    .limit(limit);
  if (of) query = query.where(`n.${of.column}`, "=", of.id);
  return query.execute();
}
