import type { Insertable, Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import type { CalloutsTable } from "../../tables/cases/callouts.ts";

/** Enters a call at the next place of its case and answers its row id and that place. */
export async function insertCallout(db: Db, call: Omit<Insertable<CalloutsTable>, "position">) {
  const last = await db
    .selectFrom("callouts")
    .select((eb) => eb.fn.max("position").as("position"))
    .where("case_id", "=", call.case_id)
    .executeTakeFirst();
  const position = (last?.position ?? 0) + 1;
  const values = { ...call, position };
  const { id } = await db.insertInto("callouts").values(values).returning("id").executeTakeFirstOrThrow();
  return { id, position };
}

/** Notes a step of one that is open, or its rating once it was confirmed. */
export async function noteCallout(
  db: Db,
  id: number,
  change: Pick<
    Updateable<CalloutsTable>,
    "signed_on" | "signed_by" | "contacted_on" | "contacted_by" | "came_on" | "came_by"
  > &
    Pick<Updateable<CalloutsTable>, "rating" | "rating_salt" | "rated_on" | "rated_by">,
): Promise<void> {
  await db.updateTable("callouts").set(change).where("id", "=", id).execute();
}

/** How a call ends. */
export type EndedCallout = Required<Pick<Updateable<CalloutsTable>, "ended_as" | "ended_on" | "ended_by">> &
  Pick<Updateable<CalloutsTable>, "decline_reason" | "decline_salt">;

/** Ends one that is open. */
export async function endCallout(db: Db, id: number, ended: EndedCallout): Promise<void> {
  await db.updateTable("callouts").set(ended).where("id", "=", id).where("ended_as", "is", null).execute();
}

/** The case and those that went into it, however far. */
export async function caseWithMerged(db: Db, caseId: number): Promise<number[]> {
  const family = [caseId];
  for (let last = family; last.length > 0;) {
    const rows = await db.selectFrom("cases").select("id").where("merged_into_id", "in", last).execute();
    last = rows.map(({ id }) => id);
    family.push(...last);
  }
  return family;
}

/** Ends every open call on these cases, since they are with another body or are no more; `charged` 0: what was missed does not count. */
export async function lapseCalloutsOf(
  db: Db,
  caseIds: readonly number[],
  { on, charged }: { on: string; charged: 0 | 1 },
): Promise<void> {
  await db
    .updateTable("callouts")
    .set({ ended_as: "lapsed", ended_on: on, charged })
    .where("case_id", "in", caseIds)
    .where("ended_as", "is", null)
    .execute();
}

/** Counts none of those of a case that is withdrawn, and takes the salts of their texts out, as `forgetSalts` does of what stands in it. */
export async function discountCallouts(db: Db, caseIds: readonly number[]): Promise<void> {
  const none = { counted: 0, reason_salt: null, decline_salt: null };
  await db.updateTable("callouts").set(none).where("case_id", "in", caseIds).execute();
}

/** The calls with the case, the body and the township of each. */
function told(db: Db) {
  return db
    .selectFrom("callouts as o")
    .innerJoin("cases as c", "c.id", "o.case_id")
    .innerJoin("departments as d", "d.id", "o.department_id")
    .innerJoin("regions as t", "t.id", "o.township_id")
    .selectAll("o")
    .select(["c.number", "c.title", "c.state", "c.hidden_until", "c.merged_into_id"])
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .select(["t.name as township_name", "t.name_en as township_name_en"]);
}

/** One with its case, body and township. */
export function toldCallout(db: Db, id: number) {
  return told(db).where("o.id", "=", id).executeTakeFirst();
}

/** Every call on these cases, in order. */
export function calloutsOfCases(db: Db, caseIds: readonly number[]) {
  return told(db).where("o.case_id", "in", caseIds).orderBy("o.called_on").orderBy("o.id").execute();
}

/** Up to `limit` open calls to these departments, the first to come to first. */
export function calloutsTo(db: Db, departmentIds: readonly number[], limit: number) {
  return told(db)
    .where("o.department_id", "in", departmentIds.length > 0 ? departmentIds : [0])
    .where("o.ended_as", "is", null)
    .where("o.came_on", "is", null)
    .orderBy("o.come_due_on")
    .orderBy("o.id")
    .limit(limit)
    .execute();
}

/** The open calls to these departments on these cases that wait for the body, in order. */
export function calloutsOn(db: Db, departmentIds: readonly number[], caseIds: readonly number[]) {
  return told(db)
    .where("o.case_id", "in", caseIds)
    .where("o.department_id", "in", departmentIds.length > 0 ? departmentIds : [0])
    .where("o.ended_as", "is", null)
    .where("o.came_on", "is", null)
    .orderBy("o.id")
    .execute();
}

/** Up to `limit` calls of these townships, the last first; those that are open before the others. */
export function calloutsOfTownships(db: Db, townshipIds: readonly number[], limit: number) {
  return told(db)
    .where("o.township_id", "in", townshipIds.length > 0 ? townshipIds : [0])
    .orderBy((eb) => eb.case().when("o.ended_as", "is", null).then(0).else(1).end())
    .orderBy("o.id", "desc")
    .limit(limit)
    .execute();
}

/** How many calls a township has made from a day on, and whether one of them is open on one of these cases. */
export async function calloutsBy(db: Db, townshipId: number, since: string, caseIds: readonly number[]) {
  const made = await db
    .selectFrom("callouts")
    .select((eb) => eb.fn.countAll<number>().as("calls"))
    .where("township_id", "=", townshipId)
    .where("called_on", ">=", since)
    .executeTakeFirstOrThrow();
  const open = await db
    .selectFrom("callouts")
    .select("id")
    .where("township_id", "=", townshipId)
    .where("case_id", "in", caseIds)
    .where("ended_as", "is", null)
    .executeTakeFirst();
  return { calls: made.calls, openId: open?.id ?? null };
}

/** What the figures of these departments are counted from: their calls on cases that are not withdrawn, in the order of the ratings. */
export function calloutsCounted(db: Db, departmentIds: readonly number[]) {
  return db
    .selectFrom("callouts")
    .select(["township_id", "sign_due_on", "contact_due_on", "come_due_on"])
    .select(["signed_on", "contacted_on", "came_on", "ended_as", "ended_on", "charged"])
    .select(["rating", "rated_on"])
    .where("department_id", "in", departmentIds.length > 0 ? departmentIds : [0])
    .where("counted", "=", 1)
    .orderBy("rated_on")
    .orderBy("id")
    .execute();
}
