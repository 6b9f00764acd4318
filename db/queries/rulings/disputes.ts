import type { ExpressionBuilder, Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { WatchesTable } from "../../tables/cases/clocks.ts";
import type { Database } from "../../tables/index.ts";
import type { CaseMovesTable, DisputeOutcome, DisputeRemedy, DisputesTable } from "../../tables/rulings/matters.ts";
import type { CaseRow } from "../cases/cases.ts";
import type { Vetted } from "../../tables/vetted.ts";

export async function insertDispute(db: Db, dispute: Insertable<DisputesTable>): Promise<number> {
  const row = await db.insertInto("disputes").values(dispute).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export function findDispute(db: Db, id: number) {
  return db.selectFrom("disputes").selectAll().where("id", "=", id).executeTakeFirst();
}

export type DisputeRow = NonNullable<Awaited<ReturnType<typeof findDispute>>>;

/** Every dispute of a case, in order, with the department that filed it. */
export function disputesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("disputes as p")
    .innerJoin("departments as d", "d.id", "p.department_id")
    .selectAll("p")
    .select(["d.name as department_name", "d.name_en as department_name_en"])
    .where("p.case_id", "=", caseId)
    .orderBy("p.id")
    .execute();
}

/** The disputes that wait, the first filed first, from after a row id on. */
export function listWaitingDisputes(db: Db, after: number, limit: number) {
  return db
    .selectFrom("disputes as p")
    .innerJoin("cases as c", "c.id", "p.case_id")
    .innerJoin("departments as d", "d.id", "p.department_id")
    .select([
      ...(["p.id", "p.case_id", "p.verdict_id", "p.ground", "p.filed_by", "p.filed_on"] as const),
      ...(["c.number", "c.title", "c.region_id", "c.department_id", "c.demanded_by_id"] as const),
      ...(["d.name as department_name", "d.name_en as department_name_en"] as const),
    ])
    .where("p.outcome", "is", null)
    .where("p.id", ">", after)
    .orderBy("p.id")
    .limit(limit)
    .execute();
}

/** The disputes that these departments filed, the newest first, from before a row id on; of cases moved away too. */
export function disputesOfDepartments(
  db: Db,
  departmentIds: readonly number[],
  { before, limit }: { before?: number; limit: number },
) {
  let query = db
    .selectFrom("disputes as p")
    .innerJoin("cases as c", "c.id", "p.case_id")
    .select(["p.id", "p.verdict_id", "p.ground", "p.filed_on", "p.decided_on", "p.outcome", "p.remedy"])
    .select(["c.number", "c.title", "c.hidden_until", "c.state"])
    .where("p.department_id", "in", departmentIds.length > 0 ? departmentIds : [0])
    .orderBy("p.id", "desc")
    .limit(limit);
  if (before !== undefined) query = query.where("p.id", "<", before);
  return query.execute();
}

/** Disputes of a verdict, or of where a case was put, by how they ended, null while they wait; of these departments, or of all. */
export function countDisputesByEnd(db: Db, of: "verdict" | "link", departmentIds: readonly number[] | null) {
  let query = db
    .selectFrom("disputes")
    .select("outcome")
    .select((eb) => eb.fn.countAll<number>().as("disputes"))
    .where("verdict_id", of === "link" ? "is" : "is not", null)
    .groupBy("outcome");
  if (departmentIds !== null)
    query = query.where("department_id", "in", departmentIds.length > 0 ? [...departmentIds] : [0]);
  return query.execute();
}

/** How many verdicts were given: on the cases that these departments have, or on all. */
export async function countVerdictsGiven(db: Db, departmentIds: readonly number[] | null): Promise<number> {
  let query = db.selectFrom("verdicts as v").select((eb) => eb.fn.countAll<number>().as("verdicts"));
  if (departmentIds !== null)
    query = query
      .innerJoin("cases as c", "c.id", "v.case_id")
      .where("c.department_id", "in", departmentIds.length > 0 ? [...departmentIds] : [0]);
  return (await query.executeTakeFirstOrThrow()).verdicts;
}

/** How many disputes of these departments wait to be decided. */
export async function countOpenDisputes(db: Db, departmentIds: readonly number[]): Promise<number> {
  const row = await db
    .selectFrom("disputes")
    .select((eb) => eb.fn.countAll<number>().as("disputes"))
    .where("department_id", "in", departmentIds.length > 0 ? departmentIds : [0])
    .where("outcome", "is", null)
    .executeTakeFirstOrThrow();
  return row.disputes;
}

/** How a dispute ends: `body` is the department's text where it becomes public. */
export interface ClosedDispute {
  outcome: DisputeOutcome;
  remedy?: DisputeRemedy | null;
  reasons?: Vetted;
  reasons_salt?: string;
  body?: Vetted | null;
  decided_by: number | null;
  decided_on: string;
}

/** Closes a dispute that waits; false when it was closed already. */
export async function closeDispute(db: Db, id: number, { body, ...closed }: ClosedDispute): Promise<boolean> {
  const row = await db
    .updateTable("disputes")
    .set(body ? { ...closed, body, body_public: 1 } : closed)
    .where("id", "=", id)
    .where("outcome", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Who gave the verdicts of a case, one of them or all. */
export async function judgesOfCase(db: Db, caseId: number, verdictId: number | null): Promise<(number | null)[]> {
  let query = db.selectFrom("verdicts").select("decided_by").where("case_id", "=", caseId);
  if (verdictId !== null) query = query.where("id", "=", verdictId);
  return (await query.execute()).map((row) => row.decided_by);
}

/** Enters a move and puts the case to another body and department, on another duty item or off the list. */
export async function moveCase(
  db: Db,
  move: Insertable<CaseMovesTable>,
  to: Pick<CaseRow, "demanded_by_id" | "department_id" | "duty_id" | "off_list_on" | "listed_on">,
): Promise<void> {
  await db.insertInto("case_moves").values(move).execute();
  await db
    .updateTable("cases")
    .set({ ...to, state: "open" })
    .where("id", "=", move.case_id)
    .execute();
  await db.updateTable("replies").set({ set_aside: 1 }).where("case_id", "=", move.case_id).execute();
}

/** Of the rounds in which a watch `w` was to answer before the move `m`: one that it missed, the last of such, else the last. */
function toldOf(
  eb: Pick<ExpressionBuilder<Database & { w: WatchesTable; m: CaseMovesTable }, "w" | "m">, "selectFrom">,
) {
  return eb
    .selectFrom("stages as s")
    .select("s.id")
    .whereRef("s.watch_id", "=", "w.id")
    .where("s.stage", "=", "answered")
    .orderBy((of) => of.case().when("s.due_on", "<", of.fn.coalesce("s.met_on", "m.moved_on")).then(0).else(1).end())
    .orderBy("s.round", "desc")
    .limit(1);
}

/** The moves of a case, in order. */
export function movesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("case_moves as m")
    .innerJoin("watches as w", "w.id", "m.watch_id")
    .innerJoin("stages as l", (on) => on.on((eb) => eb("l.id", "=", toldOf(eb))))
    .innerJoin("departments as a", "a.id", "m.from_department_id")
    .innerJoin("departments as b", "b.id", "m.to_department_id")
    .select([
      ...(["m.moved_on", "m.moved_by", "l.started_on", "l.due_on", "l.met_on", "w.charged"] as const),
      ...([
        "a.name as from_name",
        "a.name_en as from_name_en",
        "b.name as to_name",
        "b.name_en as to_name_en",
      ] as const),
    ])
    .where("m.case_id", "=", caseId)
    .orderBy("m.id")
    .execute();
}
