import { type ExpressionBuilder, type SqlBool, type Expression, sql } from "kysely";
import type { Bound } from "../../../app/accounts/permissions.ts";
import type { Db } from "../../engine.ts";
import type { CasesTable, CaseState } from "../../tables/cases/cases.ts";
import type { Database } from "../../tables/index.ts";
import type { ClocksView, ClockStage, StagesTable } from "../../tables/cases/clocks.ts";

/** Whose clocks are meant; a field left out narrows nothing. An empty list fits none. */
export interface ClocksOf {
  departmentIds?: readonly number[];
  /** Departments in one of these regions, or below it, and of its line; null = every one. */
  within?: readonly Bound[] | null;
  /** Row id of the county that the case is in. */
  regionId?: number;
  kind?: CasesTable["kind"];
}

/** Which clocks: those that run, or were met, from one day to another, both counted. */
export interface ClockSpan {
  /** What is due; without it the answer, by which a case goes. */
  stage?: ClockStage;
  met?: boolean;
  dueFrom?: string;
  dueUpTo?: string;
  metFrom?: string;
  /** What a member of staff has to mend, or to decide on for the departments for which they approve. */
  mine?: { userId: number; approves: readonly number[] };
}

/** By which day a list is read. */
export type ClockOrder = "due" | "latest_due" | "latest_met";

const PUBLIC: readonly CaseState[] = ["open", "answered"];

type Joined = ExpressionBuilder<
  Database & { c: CasesTable; l: ClocksView; s: StagesTable; r: StagesTable },
  "c" | "l" | "s" | "r"
>;

/** By which name a query knows each stage. */
const JOINED = { signed: "s", answered: "l", remedied: "r" } as const satisfies Record<ClockStage, string>;

/** The clocks of cases that are neither withdrawn nor merged, each with who has to answer: the one place that says how they are kept. */
function clocks(db: Db, { departmentIds, within = null, regionId, kind }: ClocksOf) {
  let query = db
    .selectFrom("cases as c")
    .innerJoin("clocks as l", "l.case_id", "c.id")
    // A case from before the stages has the answer's alone.
    .leftJoin("stages as s", (on) =>
      on.onRef("s.case_id", "=", "c.id").on("s.stage", "=", "signed").on("s.current", "=", 1),
    )
    .leftJoin("stages as r", (on) =>
      on.onRef("r.case_id", "=", "c.id").on("r.stage", "=", "remedied").on("r.current", "=", 1),
    )
    .where("c.state", "in", PUBLIC)
    .where("c.merged_into_id", "is", null);
  if (departmentIds) query = query.where("c.department_id", "in", departmentIds.length > 0 ? departmentIds : [0]);
  if (within) query = query.where("c.department_id", "in", bodiesWithin(db, within));
  if (regionId !== undefined) query = query.where("c.region_id", "=", regionId);
  if (kind !== undefined) query = query.where("c.kind", "=", kind);
  return query;
}

/** The row ids of the departments in one of these regions, or below it, and of its line. */
export function bodiesWithin(db: Db, within: readonly Bound[]) {
  return db
    .selectFrom("departments as body")
    .innerJoin("regions as seat", "seat.id", "body.region_id")
    .leftJoin("regions as above", "above.id", "seat.parent_id")
    .leftJoin("regions as top", "top.id", "above.parent_id")
    .select("body.id")
    .where((of) =>
      of.or(
        within.map((bound) =>
          of.and([
            ...(bound.regionId === null
              ? []
              : [
                  of.or(
                    (["seat.id", "above.id", "top.id", "top.parent_id"] as const).map((place) =>
                      of(place, "=", bound.regionId),
                    ),
                  ),
                ]),
            ...(bound.lineId === null ? [] : [of("body.line_id", "=", bound.lineId)]),
          ]),
        ),
      ),
    );
}

function inSpan(eb: Joined, { stage = "answered", ...span }: ClockSpan): Expression<SqlBool> {
  const { met, dueFrom, dueUpTo, metFrom, mine } = span;
  const of = JOINED[stage];
  return eb.and([
    ...(stage === "answered" ? [] : [eb(`${of}.id`, "is not", null)]),
    // Nothing is to be remedied before there is an answer.
    ...(stage === "remedied" ? [eb("l.met_on", "is not", null)] : []),
    ...(met === undefined ? [] : [eb(`${of}.met_on`, met ? "is not" : "is", null)]),
    // One that stands still ends on no day yet: it comes with the last.
    ...(dueFrom === undefined || dueUpTo !== undefined
      ? []
      : [eb.or([eb(`${of}.due_on`, ">=", dueFrom), eb(`${of}.held_on`, "is not", null)])]),
    ...(dueUpTo === undefined
      ? []
      : [eb(`${of}.due_on`, ">=", dueFrom ?? ""), eb(`${of}.due_on`, "<=", dueUpTo), eb(`${of}.held_on`, "is", null)]),
    ...(metFrom === undefined ? [] : [eb(`${of}.met_on`, ">=", metFrom)]),
    ...(mine ? [waitsFor(eb, mine)] : []),
  ]);
}

/** An answer that a moderator sent back, unpublished or as none in substance; a draft that was returned to who typed it. */
function sentBackTo(eb: Joined, userId: number): Expression<SqlBool> {
  return eb.or([
    eb.exists(
      eb
        .selectFrom("held_replies as h")
        .select("h.id")
        .whereRef("h.case_id", "=", "c.id")
        .whereRef("h.department_id", "=", "c.department_id")
        .where("h.outcome", "=", "returned")
        .where("h.channel", "is", null)
        .where("h.contents", "<>", ""),
    ),
    eb.and([eb("l.met_on", "is", null), eb.exists(hollowOnes(eb).select("a.id"))]),
    eb.exists(
      eb
        .selectFrom("reply_drafts as r")
        .select("r.id")
        .whereRef("r.case_id", "=", "c.id")
        .whereRef("r.department_id", "=", "c.department_id")
        .where("r.state", "=", "returned")
        .where("r.author_id", "=", userId),
    ),
  ]);
}

/** What was sent back to somebody, and a draft that waits for them as the approver. */
function waitsFor(eb: Joined, { userId, approves }: NonNullable<ClockSpan["mine"]>): Expression<SqlBool> {
  return eb.or([
    sentBackTo(eb, userId),
    eb.exists(
      eb
        .selectFrom("reply_drafts as r")
        .select("r.id")
        .whereRef("r.case_id", "=", "c.id")
        .whereRef("r.department_id", "=", "c.department_id")
        .where("r.state", "=", "submitted")
        .where("r.author_id", "<>", userId)
        .where("r.department_id", "in", approves.length > 0 ? approves : [0]),
    ),
  ]);
}

/** The answers of the department that has to answer a case which were sent back as none in substance. */
function hollowOnes(eb: Pick<Joined, "selectFrom">) {
  return eb
    .selectFrom("replies as a")
    .whereRef("a.case_id", "=", "c.id")
    .where("a.set_aside", "=", 0)
    .where("a.hollow_on", "is not", null)
    .whereRef("a.round", "=", "l.round");
}

/**
 * A page of clocks, from after a key and a case's row id on. The key is the day of the list; of what was sent back to
 * `first`, a member of staff, it is a day of the first millennium, so that it comes before the others.
 */
export function listClocks(
  db: Db,
  of: ClocksOf,
  {
    span,
    order,
    first,
    after,
    limit,
  }: { span: ClockSpan; order: ClockOrder; first?: number; after?: { key: string; id: number }; limit: number },
) {
  const day = `${JOINED[span.stage ?? "answered"]}.${order === "latest_met" ? "met_on" : "due_on"}` as const;
  const direction = order === "due" ? "asc" : "desc";
  const keyOf = (eb: unknown) =>
    first === undefined
      ? sql<string>`${sql.ref(day)}`
      : sql<string>`case when ${sentBackTo(eb as Joined, first)} then '0' || substr(${sql.ref(day)}, 2) else ${sql.ref(day)} end`;
  let query = clocks(db, of)
    .innerJoin("departments as d", "d.id", "c.department_id")
    .innerJoin("regions as county", "county.id", "c.region_id")
    .select(["c.id", "c.number", "c.title", "c.kind", "c.published_on", "c.hidden_until", "l.due_on", "l.met_on"])
    .select(["l.case_id", "l.id as stage_id", "l.held_on", "l.round"])
    .select(["s.id as sign_id", "s.due_on as sign_due_on", "s.met_on as sign_met_on", "s.held_on as sign_held_on"])
    .select([
      "r.id as remedy_id",
      "r.due_on as remedy_due_on",
      "r.met_on as remedy_met_on",
      "r.held_on as remedy_held_on",
    ])
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .select(["county.name as county_name", "county.name_en as county_name_en"])
    .select((eb) =>
      eb
        .selectFrom("nudges as n")
        .select((of) => of.fn.max("n.nudged_on").as("day"))
        .whereRef("n.case_id", "=", "c.id")
        .whereRef("n.department_id", "=", "c.department_id")
        .as("nudged_on"),
    )
    .select((eb) =>
      hollowOnes(eb as unknown as Joined)
        .select((of) => of.fn.max("a.hollow_on").as("day"))
        .as("hollow_on"),
    )
    .select((eb) => keyOf(eb).as("key"))
    .where((eb) => inSpan(eb as unknown as Joined, span))
    .orderBy("key", direction)
    .orderBy("c.id", direction)
    .limit(limit);
  if (after) {
    const { key, id } = after;
    const beyond = sql.raw(direction === "asc" ? ">" : "<");
    query = query.where((eb) => sql<boolean>`(${keyOf(eb)}, ${sql.ref("c.id")}) ${beyond} (${key}, ${id})`);
  }
  return query.execute();
}

/** How many clocks there are in each of some spans, by name. */
export async function countClocks<Name extends string>(
  db: Db,
  of: ClocksOf,
  spans: Readonly<Record<Name, ClockSpan>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(spans) as Name[];
  const row = await clocks(db, of)
    .select((eb) =>
      names.map((name) =>
        eb.fn
          .count<number>(
            eb
              .case()
              .when(inSpan(eb as unknown as Joined, spans[name]))
              .then(1)
              .end(),
          )
          .as(name),
      ),
    )
    .executeTakeFirstOrThrow();
  return row as Record<Name, number>;
}

/** The counties that these clocks are in, by code. */
export function countiesOfClocks(db: Db, of: ClocksOf) {
  return clocks(db, of)
    .innerJoin("regions as county", "county.id", "c.region_id")
    .select(["county.id", "county.code", "county.name", "county.name_en"])
    .distinct()
    .orderBy("county.code")
    .execute();
}

/** The departments that these clocks are of, by code. */
export function bodiesOfClocks(db: Db, of: ClocksOf) {
  return clocks(db, of)
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select(["d.id", "d.code", "d.name", "d.name_en"])
    .distinct()
    .orderBy("d.code")
    .execute();
}
