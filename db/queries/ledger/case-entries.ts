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

/** So many entries are looked at together: most are of cases that everybody may read. */
const LOOKED_AT = 200;

/**
 * Entries on cases that are neither merged nor hidden, the newest first, each with its case as it stands now. It is read in
 * parts, and their cases apart, so that no engine looks through all cases to find few of them.
 */
export async function newestCaseEntries(db: Db, { of, kinds, states, before, limit }: CaseEntriesAsked) {
  const found: (Noted & ShownCase)[] = [];
  for (let last: number | null = null; found.length < limit;) {
    const noted = await notedBefore(db, of, last);
    const told = noted.filter((entry) => entry.day < before && kinds.includes(entry.kind));
    const cases = await shownCases(db, [...new Set(told.map((entry) => entry.case_id))], states);
    for (const entry of told) {
      const matter = cases.get(entry.case_id);
      if (matter) found.push({ ...entry, ...matter });
    }
    last = noted.at(-1)?.seq ?? null;
    if (noted.length < LOOKED_AT) break;
  }
  return found.slice(0, limit);
}

type Noted = Awaited<ReturnType<typeof notedBefore>>[number];

function notedBefore(db: Db, of: EntriesOf | null, last: number | null) {
  let query = db
    .selectFrom("case_entries as n")
    .innerJoin("ledger_entries as e", "e.seq", "n.seq")
    .select(["n.seq", "n.case_id", "e.day", "e.kind", "e.subject", "e.body"])
    .orderBy("n.seq", "desc")
    .limit(LOOKED_AT);
  if (of) query = query.where(`n.${of.column}`, "=", of.id);
  if (last !== null) query = query.where("n.seq", "<", last);
  return query.execute();
}

type ShownCase = Awaited<ReturnType<typeof shownCases>> extends Map<number, infer Matter> ? Matter : never;

async function shownCases(db: Db, ids: readonly number[], states: readonly CaseState[]) {
  const rows = await db
    .selectFrom("cases as c")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select(["c.id", "c.number", "c.title"])
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .where("c.id", "in", [0, ...ids])
    .where("c.state", "in", [...states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .execute();
  return new Map(rows.map(({ id, ...matter }) => [id, matter]));
}
