import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import { named } from "../../tables/named.ts";
import type { NotificationAddressesTable } from "../../tables/notifications.ts";

export type AddressRow = Selectable<NotificationAddressesTable>;

/** Of whom an address is. */
export type AddressOwner = { departmentIds: readonly number[] } | { userId: number };

/** Adds an address and answers its row id. */
export async function insertAddress(db: Db, row: Insertable<NotificationAddressesTable>): Promise<number> {
  const { id } = await db.insertInto("notification_addresses").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** The addresses of these bodies or of a member of staff, in the order in which they were added. */
export function addressesOf(db: Db, of: AddressOwner): Promise<AddressRow[]> {
  const all = db.selectFrom("notification_addresses").selectAll().orderBy("id");
  return "userId" in of
    ? all.where("user_id", "=", of.userId).execute()
    : all.where("department_id", "in", [0, ...of.departmentIds]).execute();
}

/** One address. */
export function findAddress(db: Db, id: number): Promise<AddressRow | undefined> {
  return db.selectFrom("notification_addresses").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Changes an address. */
export async function changeAddress(
  db: Db,
  id: number,
  change: Pick<
    Updateable<NotificationAddressesTable>,
    "locale" | "at_once" | "stopped_on" | "digest_on" | "sent_on" | "free_at"
  >,
): Promise<void> {
  await db.updateTable("notification_addresses").set(change).where("id", "=", id).execute();
}

/** Takes an address out. */
export async function deleteAddress(db: Db, id: number): Promise<void> {
  await db.deleteFrom("notification_addresses").where("id", "=", id).execute();
}

/** Takes the next message's turn at an address, until the instant `until`; false when the one before has not ended at `now`. */
export async function takeAddressTurn(db: Db, id: number, now: string, until: string): Promise<boolean> {
  const taken = await db
    .updateTable("notification_addresses")
    .set({ free_at: until })
    .where("id", "=", id)
    .where("free_at", "<=", now)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0;
}

/** Addresses in use for which something waits to be told in a digest, and the last day on which their body looked at its inbox. */
export function addressesToDigest(db: Db, today: string) {
  return db
    .selectFrom("notification_addresses as a")
    .leftJoin("inbox_visits as v", "v.department_id", "a.department_id")
    .select(["a.id", "a.department_id", "a.format", "a.digest_on", "v.seen_on"])
    .where("a.stopped_on", "is", null)
    .where((eb) => eb.or([eb("a.digest_on", "is", null), eb("a.digest_on", "<", today)]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("notifications as n")
          .select("n.id")
          .where("n.recipient_kind", "in", ["body", "staff"])
          .whereRef("n.recipient_id", "=", "a.id")
          .where("n.state", "=", "gathered"),
      ),
    )
    .orderBy("a.id")
    .execute();
}

/** Addresses of staff in use that had no digest today, and the last minute in which their owner used a page. */
export function staffToDigest(db: Db, today: string) {
  return db
    .selectFrom("notification_addresses as a")
    .select(["a.id", "a.digest_on"])
    .select((eb) =>
      eb
        .selectFrom("sessions as s")
        .select((of) => of.fn.max("s.used_at").as("used_at"))
        .whereRef("s.user_id", "=", "a.user_id")
        .as("used_at"),
    )
    .where("a.user_id", "is not", null)
    .where("a.stopped_on", "is", null)
    .where((eb) => eb.or([eb("a.digest_on", "is", null), eb("a.digest_on", "<", today)]))
    .orderBy("a.id")
    .execute();
}

/** Lets a digest carry all that was gathered for its recipient; answers how many. */
export async function carryGathered(db: Db, digestKey: string, recipientId: number, day: string): Promise<number> {
  const { id } = await db
    .selectFrom("notifications")
    .select("id")
    .where("key", "=", digestKey)
    .executeTakeFirstOrThrow();
  const carried = await db
    .updateTable("notifications")
    .set({ state: "carried", carried_by: id, closed_on: day })
    .where("recipient_kind", "in", ["body", "staff"])
    .where("recipient_id", "=", recipientId)
    .where("state", "=", "gathered")
    .executeTakeFirst();
  return Number(carried.numUpdatedRows);
}

/** What a digest carries, in the order in which it came. */
export function carriedBy(db: Db, digestId: number) {
  return db
    .selectFrom("notifications")
    .select(["kind", "about", "day", "facts"])
    .where("carried_by", "=", digestId)
    .orderBy("id")
    .execute();
}

/** What a letter says of cases: the title of those that are public alone. */
export async function casesForLetters(db: Db, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("cases as c")
    .leftJoin("clocks as l", "l.case_id", "c.id")
    .leftJoin("stages as s", (on) =>
      on.onRef("s.case_id", "=", "c.id").on("s.stage", "=", "signed").on("s.current", "=", 1),
    )
    .leftJoin("stages as r", (on) =>
      on.onRef("r.case_id", "=", "c.id").on("r.stage", "=", "remedied").on("r.current", "=", 1),
    )
    .select(["c.number", "c.title", "c.state", "c.hidden_until", "c.merged_into_id"])
    .select(["l.due_on", "l.met_on", "l.held_on"])
    .select(["s.due_on as sign_due_on", "s.met_on as sign_met_on", "s.held_on as sign_held_on"])
    .select(["r.due_on as remedy_due_on", "r.met_on as remedy_met_on", "r.held_on as remedy_held_on"])
    .where(
      "c.number",
      "in",
      numbers.map((number) => named(number)),
    )
    .execute();
}

/** The calls of townships on these cases, in order: whom each calls, and how far it is. */
export async function callsForLetters(db: Db, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("callouts as o")
    .innerJoin("cases as c", "c.id", "o.case_id")
    .select(["o.id", "o.position", "o.department_id", "c.number", "o.ended_as"])
    .select(["o.sign_due_on", "o.contact_due_on", "o.come_due_on", "o.signed_on", "o.contacted_on", "o.came_on"])
    .where(
      "c.number",
      "in",
      numbers.map((number) => named(number)),
    )
    .orderBy("o.id")
    .execute();
}

/** The name of a body. */
export function bodyName(db: Db, departmentId: number) {
  return db
    .selectFrom("departments")
    .select(["name", "name_en"])
    .where("id", "=", departmentId)
    .executeTakeFirstOrThrow();
}

/** Notes the day on which somebody who answers for these bodies looked at their inbox. */
export async function noteVisit(db: Db, departmentIds: readonly number[], day: string): Promise<void> {
  if (departmentIds.length === 0) return;
  await db
    .insertInto("inbox_visits")
    .values(departmentIds.map((department_id) => ({ department_id, seen_on: day })))
    .onConflict((conflict) =>
      conflict.column("department_id").doUpdateSet({ seen_on: day }).where("inbox_visits.seen_on", "<", day),
    )
    .execute();
}

/** The bodies among these at whose inbox nobody has looked on that day. */
export async function notSeenOn(db: Db, departmentIds: readonly number[], day: string): Promise<number[]> {
  if (departmentIds.length === 0) return [];
  const rows = await db
    .selectFrom("inbox_visits")
    .select("department_id")
    .where("department_id", "in", departmentIds)
    .where("seen_on", ">=", day)
    .execute();
  const seen = new Set(rows.map((row) => row.department_id));
  return departmentIds.filter((id) => !seen.has(id));
}

/** The last notification of a kind to an address. */
export function lastOfKind(db: Db, recipientId: number, kind: string) {
  return db
    .selectFrom("notifications")
    .select(["day", "state", "error"])
    .where("recipient_kind", "in", ["body", "staff"])
    .where("recipient_id", "=", recipientId)
    .where("kind", "=", kind)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** How many notifications of a kind an address had or has on a day. */
export async function countOfKind(db: Db, recipientId: number, kind: string, day: string): Promise<number> {
  const { count } = await db
    .selectFrom("notifications")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("recipient_kind", "in", ["body", "staff"])
    .where("recipient_id", "=", recipientId)
    .where("kind", "=", kind)
    .where("day", "=", day)
    .executeTakeFirstOrThrow();
  return count;
}
