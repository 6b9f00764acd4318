import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import { named } from "../../tables/named.ts";
import { settleStages } from "../cases/clocks.ts";
import type { MergersTable, MovedKind } from "../../tables/rulings/matters.ts";

const POSITIONED = { voice: "voices", reply: "replies" } as const;

/** Enters that a case goes into another and answers the merger's row id. */
export async function insertMerger(db: Db, merger: Insertable<MergersTable>): Promise<number> {
  const row = await db.insertInto("mergers").values(merger).returning("id").executeTakeFirstOrThrow();
  await db.updateTable("cases").set({ merged_into_id: merger.into_id }).where("id", "=", merger.case_id).execute();
  return row.id;
}

/** The merger that holds for a case; undefined while it stands alone. */
export function findMergerOf(db: Db, caseId: number) {
  return db
    .selectFrom("mergers")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("undone_on", "is", null)
    .executeTakeFirst();
}

/** The cases that are merged into one, in the order in which they came. */
export function listMergedCases(db: Db, intoId: number) {
  return db
    .selectFrom("mergers as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .select(["c.id", "c.number", "c.title", "m.merged_on", "m.reason"])
    .where("m.into_id", "=", intoId)
    .where("m.undone_on", "is", null)
    .orderBy("m.id")
    .execute();
}

/** Moves voices, answers and verdicts of a case behind those of another, and notes where each stood; how many of each. */
export async function moveBelongings(db: Db, mergerId: number, from: number, to: number) {
  const voices = await movePositioned(db, "voice", mergerId, from, to);
  const replies = await movePositioned(db, "reply", mergerId, from, to);
  const verdicts = await db.selectFrom("verdicts").select("id").where("case_id", "=", from).execute();
  await noteMoves(
    db,
    verdicts.map(({ id }) => ({ kind: "verdict" as const, row_id: id, merger_id: mergerId, position: 0 })),
  );
  await db.updateTable("verdicts").set({ case_id: to }).where("case_id", "=", from).execute();
  await db.updateTable("confirmations").set({ case_id: to }).where("case_id", "=", from).execute();
  return { voices, replies, verdicts: verdicts.length };
}

async function movePositioned(db: Db, kind: "voice" | "reply", mergerId: number, from: number, to: number) {
  const table = POSITIONED[kind];
  const rows = await db
    .selectFrom(table)
    .select(["id", "position"])
    .where("case_id", "=", from)
    .orderBy("position")
    .execute();
  const { last } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.max("position").as("last"))
    .where("case_id", "=", to)
    .executeTakeFirstOrThrow();
  await noteMoves(
    db,
    rows.map(({ id, position }) => ({ kind, row_id: id, merger_id: mergerId, position })),
  );
  for (const [index, { id }] of rows.entries()) await place(db, table, id, to, (last ?? 0) + index + 1);
  return rows.length;
}

async function place(db: Db, table: "voices" | "replies", id: number, case_id: number, position: number) {
  await db.updateTable(table).set({ case_id, position }).where("id", "=", id).execute();
}

async function noteMoves(
  db: Db,
  moves: { kind: MovedKind; row_id: number; merger_id: number; position: number }[],
): Promise<void> {
  if (moves.length > 0) await db.insertInto("merger_moves").values(moves).execute();
}

/**
 * Puts back what a merger brought along, each to its old place; a reporter's words go with the voice. What came to the
 * other case since stays there.
 */
export async function moveBack(db: Db, mergerId: number, caseId: number, fromId: number): Promise<void> {
  const moves = await db.selectFrom("merger_moves").selectAll().where("merger_id", "=", mergerId).execute();
  for (const { kind, row_id, position } of moves) {
    if (kind === "verdict")
      await db.updateTable("verdicts").set({ case_id: caseId }).where("id", "=", row_id).execute();
    else await place(db, POSITIONED[kind], row_id, caseId, position);
  }
  await db
    .updateTable("confirmations")
    .set({ case_id: caseId })
    .where("case_id", "=", fromId)
    .where("report_id", "in", (eb) => eb.selectFrom("voices").select("report_id").where("case_id", "=", caseId))
    .execute();
  await db.deleteFrom("merger_moves").where("merger_id", "=", mergerId).execute();
}

/** Keeps with a merger that the case into which the other went was overdue by then. */
export async function noteOverdue(db: Db, mergerId: number, dueOn: string): Promise<void> {
  await db.updateTable("mergers").set({ overdue_due_on: dueOn }).where("id", "=", mergerId).execute();
}

/** Enters that a case stands alone again. */
export async function undoMerger(
  db: Db,
  merger: { id: number; case_id: number },
  undone: { undone_on: string; undone_by: number; undone_reason: MergersTable["undone_reason"] },
): Promise<void> {
  await db.updateTable("mergers").set(undone).where("id", "=", merger.id).execute();
  await db.updateTable("cases").set({ merged_into_id: null }).where("id", "=", merger.case_id).execute();
}

/** Where the voices, answers and verdicts of a case came from, if from another: the number and the place there. */
export async function originsOfCase(db: Db, caseId: number) {
  const of = (kind: MovedKind, table: "voices" | "replies" | "verdicts") =>
    db
      .selectFrom("merger_moves as o")
      .innerJoin("mergers as m", "m.id", "o.merger_id")
      .innerJoin("cases as c", "c.id", "m.case_id")
      .select(["o.kind", "o.row_id", "o.position", "c.number"])
      .where("o.kind", "=", kind)
      .where("o.row_id", "in", (eb) => eb.selectFrom(table).select("id").where("case_id", "=", caseId))
      .orderBy("o.merger_id", "desc")
      .execute();
  const found = [await of("voice", "voices"), await of("reply", "replies"), await of("verdict", "verdicts")].flat();
  // Of a row that was moved twice, the first place is the last here and stays.
  return new Map(found.map(({ kind, row_id, position, number }) => [`${kind} ${row_id}`, { number, position }]));
}

/** True when one report speaks in both cases: then they are two matters. */
export async function shareReport(db: Db, one: number, other: number): Promise<boolean> {
  const row = await db
    .selectFrom("voices as a")
    .innerJoin("voices as b", "b.report_id", "a.report_id")
    .select("a.id")
    .where("a.case_id", "=", one)
    .where("b.case_id", "=", other)
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets the answers that a case holds say whether it is answered, and since when: since the first that counts. */
export async function settleAnswer(db: Db, caseId: number): Promise<void> {
  const first = await settleStages(db, caseId);
  await db
    .updateTable("cases")
    .set({ state: first === null ? "open" : "answered" })
    .where("id", "=", caseId)
    .where("state", "in", ["open", "answered"])
    .execute();
}

/** Lets reporters' words on a case count in no figure when they were given before its first answer that counts. */
export async function setUnaskedWordsAside(db: Db, caseId: number): Promise<void> {
  await db
    .updateTable("confirmations")
    .set({ set_aside: 1 })
    .where("case_id", "=", caseId)
    .where("set_aside", "=", 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("replies as a")
            .select("a.id")
            .whereRef("a.case_id", "=", "confirmations.case_id")
            .where("a.set_aside", "=", 0)
            .whereRef("a.published_on", "<=", "confirmations.given_on"),
        ),
      ),
    )
    .execute();
}

/** A case and those that went into it, directly or through another. */
export async function casesWithin(db: Db, caseId: number): Promise<number[]> {
  const ids = [caseId];
  for (let into = ids; into.length > 0;) {
    const parts = await db.selectFrom("cases").select("id").where("merged_into_id", "in", into).orderBy("id").execute();
    into = parts.map(({ id }) => id);
    ids.push(...into);
  }
  return ids;
}

/** Row ids of these cases and of those that they went into, whose pages tell of them. */
export async function idsWithSurvivors(db: Db, numbers: readonly string[]): Promise<number[]> {
  const rows = await db
    .selectFrom("cases")
    .select(["id", "merged_into_id"])
    .where(
      "number",
      "in",
      ["", ...numbers].map((number) => named(number)),
    )
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  for (let last: { merged_into_id: number | null }[] = rows; last.length > 0;) {
    const into = last.flatMap(({ merged_into_id: one }) => (one === null || ids.has(one) ? [] : [one]));
    for (const id of into) ids.add(id);
    if (into.length === 0) break;
    last = await db.selectFrom("cases").select(["id", "merged_into_id"]).where("id", "in", into).execute();
  }
  return [...ids];
}
