import { named } from "../../tables/named.ts";
import type { Db } from "../../engine.ts";
import type { CounterScope } from "../../tables/counters.ts";
import type { MovedKind } from "../../tables/rulings/matters.ts";
import { allBeside } from "../rulings/delays.ts";

/** Up to `limit` cases after a row id, in order, with the codes that the ledger calls them by; `duty` is null off the list. */
export function casesAfter(db: Db, after: number, limit: number) {
  return db
    .selectFrom("cases as c")
    .innerJoin("departments as d", "d.id", "c.demanded_by_id")
    .leftJoin("duties as y", "y.id", "c.duty_id")
    .leftJoin("cases as into", "into.id", "c.merged_into_id")
    .selectAll("c")
    .select(["d.code as demanded_by", "d.host_id", "y.code as duty", "into.number as merged_into"])
    .where("c.id", ">", after)
    .orderBy("c.id")
    .limit(limit)
    .execute();
}
export type CheckedCase = Awaited<ReturnType<typeof casesAfter>>[number];

/** The entries about these subjects in order, each with the day of the entry before it. */
export function entriesAbout(db: Db, subjects: readonly string[]) {
  if (subjects.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("ledger_entries as e")
    .leftJoin("ledger_entries as before", (join) => join.on((eb) => eb("before.seq", "=", eb("e.seq", "-", 1))))
    .select(["e.seq", "e.day", "e.kind", "e.subject", "e.body", "before.day as previous_day"])
    .where("e.subject", "in", subjects)
    .orderBy("e.seq")
    .execute();
}

/** What reporters did about these subjects and waits to be entered. */
export function pendingAbout(db: Db, subjects: readonly string[]) {
  if (subjects.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("pending_entries")
    .select(["day", "kind", "subject", "body"])
    .where("subject", "in", subjects)
    .execute();
}

/** Up to `limit` case numbers after one that the ledger names and no case has, each with the first entry that does. */
export function numbersWithoutCase(db: Db, after: string, limit: number) {
  return db
    .selectFrom("ledger_entries as e")
    .leftJoin("cases as c", "c.number", "e.subject")
    .select((eb) => ["e.subject", eb.fn.min<number>("e.seq").as("seq")])
    .where("e.subject", "like", "GW-%")
    .where("e.subject", ">", after)
    .where("c.id", "is", null)
    .groupBy("e.subject")
    .orderBy("e.subject")
    .limit(limit)
    .execute();
}

/** Which of these numbers are cases. */
export async function numbersThere(db: Db, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("cases")
    .select("number")
    .where(
      "number",
      "in",
      numbers.map((number) => named(number)),
    )
    .execute();
  return new Set(rows.map((row) => row.number));
}

/** The running numbers whose names begin so. */
export function sequencesNamed(db: Db, prefix: string) {
  return db.selectFrom("sequences").selectAll().where("name", "like", `${prefix}%`).orderBy("name").execute();
}

/** Rows of this kind that stand in a case, or have left it with a merger. */
function standingOrMoved(db: Db, kind: MovedKind, caseId: number) {
  return db
    .selectFrom("merger_moves as m")
    .innerJoin("mergers as g", "g.id", "m.merger_id")
    .select("m.row_id")
    .where("m.kind", "=", kind)
    .where("g.case_id", "=", caseId);
}

/** The voices that stand in a case, and those that have left it with a merger. */
export function voicesEverIn(db: Db, caseId: number) {
  const moved = standingOrMoved(db, "voice", caseId);
  return db
    .selectFrom("voices")
    .selectAll()
    .where((eb) => eb.or([eb("case_id", "=", caseId), eb("id", "in", moved)]))
    .orderBy("id")
    .execute();
}

/** As `voicesEverIn`, the answers. */
export function repliesEverIn(db: Db, caseId: number) {
  const moved = standingOrMoved(db, "reply", caseId);
  return db
    .selectFrom("replies")
    .selectAll()
    .where((eb) => eb.or([eb("case_id", "=", caseId), eb("id", "in", moved)]))
    .orderBy("id")
    .execute();
}

/** As `voicesEverIn`, the verdicts; a verdict has no place. */
export function verdictsEverIn(db: Db, caseId: number) {
  const moved = standingOrMoved(db, "verdict", caseId);
  return db
    .selectFrom("verdicts")
    .selectAll()
    .select((eb) => eb.lit(0).as("position"))
    .where((eb) => eb.or([eb("case_id", "=", caseId), eb("id", "in", moved)]))
    .orderBy("id")
    .execute();
}

/** Where these rows stood before each merger that moved them, the first merger first. */
export function movesOfRows(db: Db, kind: MovedKind, ids: readonly number[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("merger_moves as m")
    .innerJoin("mergers as g", "g.id", "m.merger_id")
    .select(["m.row_id", "m.position", "g.case_id"])
    .where("m.kind", "=", kind)
    .where("m.row_id", "in", ids)
    .orderBy("m.merger_id")
    .execute();
}

/** Who holds which sub-duty by these verdicts. */
export function holdersOf(db: Db, verdictIds: readonly number[]) {
  if (verdictIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("verdict_parts as p")
    .innerJoin("duty_versions as v", "v.id", "p.duty_version_id")
    .innerJoin("duties as y", "y.id", "v.duty_id")
    .select(["p.verdict_id", "p.holder", "y.code as duty"])
    .where("p.verdict_id", "in", verdictIds)
    .execute();
}

/** What these voices ticked. */
export function marksOf(db: Db, voiceIds: readonly number[]) {
  if (voiceIds.length === 0) return Promise.resolve([]);
  return db.selectFrom("voice_marks").selectAll().where("voice_id", "in", voiceIds).execute();
}

/** How many words reporters have given on a case, those that count in no figure too. */
export async function countWords(db: Db, caseId: number): Promise<number> {
  const row = await db
    .selectFrom("confirmations")
    .select((eb) => eb.fn.countAll<number>().as("words"))
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return row.words;
}

/** The answers of a case that a moderator had to look at first, and what became of each. */
export function heldRepliesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("held_replies")
    .select(["id", "outcome", "channel", "counts_on"])
    .orderBy("id")
    .where("case_id", "=", caseId)
    .execute();
}

/** Up to `limit` entries of a kind after a number, in order. */
export function entriesOfKind(db: Db, kind: string, after: number, limit: number) {
  return db
    .selectFrom("ledger_entries")
    .select(["seq", "day", "kind", "subject", "body"])
    .where("kind", "=", kind)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .execute();
}

/** Every merger of a case into another, undone or not, in order. */
export function mergersOf(db: Db, caseId: number) {
  return db
    .selectFrom("mergers as m")
    .innerJoin("cases as into", "into.id", "m.into_id")
    .select([
      "m.reason",
      "m.merged_on",
      "m.missed_due_on",
      "m.overdue_due_on",
      "m.undone_on",
      "m.undone_reason",
      "into.number as into",
    ])
    .where("m.case_id", "=", caseId)
    .orderBy("m.id")
    .execute();
}

/** True when a case was ever merged into another, or another into it. */
export async function everMerged(db: Db, caseId: number): Promise<boolean> {
  const row = await db
    .selectFrom("mergers")
    .select("id")
    .where((eb) => eb.or([eb("case_id", "=", caseId), eb("into_id", "=", caseId)]))
    .executeTakeFirst();
  return row !== undefined;
}

const COLUMN = { region: "region_id", department: "department_id", duty: "duty_id" } as const;

/** Row ids of all that a scope has cases or counters of. */
export async function membersOf(db: Db, scope: Exclude<CounterScope, "site">): Promise<number[]> {
  const cases = await db
    .selectFrom("cases")
    .select((eb) => eb.ref(COLUMN[scope]).as("id"))
    .distinct()
    .execute();
  const counted = await db
    .selectFrom("counters")
    .select("scope_id as id")
    .distinct()
    .where("scope", "=", scope)
    .execute();
  return [...new Set([...cases, ...counted].flatMap((row) => row.id ?? []))].sort((a, b) => a - b);
}

/** Up to `limit` cases of a scope after a row id, in order. */
export function casesOfScope(db: Db, scope: CounterScope, id: number, after: number, limit: number) {
  let query = db.selectFrom("cases").selectAll().where("id", ">", after).orderBy("id").limit(limit);
  if (scope !== "site") query = query.where(COLUMN[scope], "=", id);
  return query.execute();
}

/** The clocks beside their cases' own (`allBeside`) that count for a member of a scope. */
export function besideOfScope(db: Db, scope: CounterScope, id: number) {
  const beside = allBeside(db);
  return (scope === "site" ? beside : beside.where(`beside.${COLUMN[scope]}`, "=", id)).execute();
}

/** Every counter of one member of a scope that is not zero. */
export function countersOf(db: Db, scope: CounterScope, id: number) {
  return db
    .selectFrom("counters")
    .select(["metric", "day", "value"])
    .where("scope", "=", scope)
    .where("scope_id", "=", id)
    .where("value", "<>", 0)
    .execute();
}

/** The sum over all days of every counter of one member of a scope, as it is kept. */
export function sumsOfMember(db: Db, scope: CounterScope, id: number) {
  return db
    .selectFrom("counter_sums")
    .select(["metric", "value"])
    .where("scope", "=", scope)
    .where("scope_id", "=", id)
    .where("value", "<>", 0)
    .execute();
}
