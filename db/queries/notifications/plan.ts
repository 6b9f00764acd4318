import type { Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import { named } from "../../tables/named.ts";
import type { NotificationPlanTable } from "../../tables/notifications.ts";

/** Takes the planner's lock until the transaction ends: how far it has come, and when it last looked. */
export function lockPlan(db: Db): Promise<NotificationPlanTable> {
  return db
    .updateTable("notification_plan")
    .set((eb) => ({ seq: eb.ref("seq") }))
    .where("id", "=", 1)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Notes how far the planner has come. */
export async function setPlan(
  db: Db,
  change: Pick<Updateable<NotificationPlanTable>, "seq" | "seen_at" | "reminded_on">,
): Promise<void> {
  await db.updateTable("notification_plan").set(change).where("id", "=", 1).execute();
}

/** Takes up to `limit` entries that nobody was told of, up to a number, in order, with what the ledger says of them. */
export async function takeOutbox(db: Db, through: number, limit: number) {
  const rows = await db
    .selectFrom("outbox as o")
    .innerJoin("ledger_entries as e", "e.seq", "o.seq")
    .select(["e.seq", "e.kind", "e.subject", "e.day", "e.body"])
    .where("o.seq", "<=", through)
    .orderBy("o.seq")
    .limit(limit)
    .execute();
  const last = rows.at(-1);
  if (last) await db.deleteFrom("outbox").where("seq", "<=", last.seq).execute();
  return rows;
}

/** What can say of an entry about these subjects that its act was undone: by which the entries are read, in order. */
export async function undoingEntries(db: Db, subjects: readonly string[]) {
  if (subjects.length === 0) return [];
  return db
    .selectFrom("ledger_entries")
    .select(["seq", "kind", "subject", "body"])
    .where("subject", "in", subjects)
    .where("kind", "in", ["voice_published", "voice_undone", "case_withdrawn"])
    .orderBy("seq")
    .execute();
}

/** With which body these cases are. */
export async function bodiesOfCases(db: Db, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("cases")
    .select(["number", "department_id"])
    .where(
      "number",
      "in",
      numbers.map((number) => named(number)),
    )
    .execute();
}

/** Which bodies support these cases now, or did when the case was withdrawn or merged. */
export async function supportersOfCases(db: Db, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("watches as w")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .select(["c.number", "w.department_id"])
    .where("w.part", "=", "supporting")
    .where("w.closed_on", "is", null)
    .where(
      "c.number",
      "in",
      numbers.map((number) => named(number)),
    )
    .orderBy("w.id")
    .execute();
}

/** Of these cases those of which the body that has them now once said that all is done, with the first day on which it did. */
export async function remediesDeclared(db: Db, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("cases as c")
    .innerJoin("stages as s", "s.case_id", "c.id")
    .innerJoin("watches as w", "w.id", "s.watch_id")
    .select((eb) => ["c.number", eb.fn.min<string>("s.met_on").as("day")])
    .where("s.stage", "=", "remedied")
    .where("s.met_on", "is not", null)
    .where("w.closed_on", "is", null)
    .where("w.part", "=", "lead")
    .where(
      "c.number",
      "in",
      numbers.map((number) => named(number)),
    )
    .groupBy("c.number")
    .execute();
}

/** Which body disputed these cases, and when that was decided. */
export async function disputesOfCases(db: Db, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("disputes as d")
    .innerJoin("cases as c", "c.id", "d.case_id")
    .select(["c.number", "d.department_id", "d.decided_on"])
    .where(
      "c.number",
      "in",
      numbers.map((number) => named(number)),
    )
    .where("d.decided_on", "is not", null)
    .execute();
}

/** Bodies by their codes. */
export async function bodiesByCode(db: Db, codes: readonly string[]) {
  if (codes.length === 0) return [];
  return db
    .selectFrom("departments")
    .select(["id", "code"])
    .where(
      "code",
      "in",
      codes.map((code) => named(code)),
    )
    .execute();
}

/** The bodies that these were merged into; each body with itself where it was not. */
export async function answeringBodies(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("departments").select(["id", "successor_id"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.successor_id ?? row.id]));
}

/**
 * What is due of the bodies of cases that are public or hidden for a while, runs and ends on one of the days; a remedy once
 * there is an answer. `promised_on`: a later day that the body has given itself. What stands still reminds of nothing.
 */
export function runningClocks(db: Db, { from, through }: { from: string; through: string }) {
  return db
    .selectFrom("stages as l")
    .innerJoin("cases as c", "c.id", "l.case_id")
    .select(["c.number", "c.department_id", "l.stage", "l.due_on", "l.promised_on"])
    .where("l.current", "=", 1)
    .where("l.met_on", "is", null)
    .where("l.held_on", "is", null)
    .where("l.due_on", ">=", from)
    .where("l.due_on", "<=", through)
    .where((eb) =>
      eb.or([
        eb.and([eb("l.stage", "<>", "remedied"), eb("c.state", "=", "open")]),
        eb.and([eb("l.stage", "=", "remedied"), eb("c.state", "=", "answered")]),
      ]),
    )
    .where("c.merged_into_id", "is", null)
    .orderBy("c.number")
    .orderBy("l.id")
    .execute();
}

/** The open calls of which a step that is not done ends on one of these days, for reminders. */
export function runningCallouts(db: Db, { from, through }: { from: string; through: string }) {
  return db
    .selectFrom("callouts as o")
    .innerJoin("cases as c", "c.id", "o.case_id")
    .select(["o.department_id", "o.position", "c.number"])
    .select(["o.sign_due_on", "o.contact_due_on", "o.come_due_on", "o.signed_on", "o.contacted_on", "o.came_on"])
    .where("o.ended_as", "is", null)
    .where("o.came_on", "is", null)
    .where("o.sign_due_on", "<=", through)
    .where("o.come_due_on", ">=", from)
    .orderBy("o.id")
    .execute();
}

/** The same of what bodies support, on their own watches, as long as they are asked. */
export function runningSupport(db: Db, { from, through }: { from: string; through: string }) {
  return db
    .selectFrom("stages as l")
    .innerJoin("watches as w", "w.id", "l.watch_id")
    .innerJoin("cases as c", "c.id", "l.case_id")
    .select(["c.number", "w.department_id", "l.stage", "l.due_on", "l.promised_on"])
    .where("w.part", "=", "supporting")
    .where("w.closed_on", "is", null)
    .where("l.met_on", "is", null)
    .where("l.held_on", "is", null)
    .where("l.due_on", ">=", from)
    .where("l.due_on", "<=", through)
    .where("c.state", "in", ["open", "answered"])
    .where("c.merged_into_id", "is", null)
    .orderBy("c.number")
    .orderBy("l.id")
    .execute();
}
