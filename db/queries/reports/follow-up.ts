import { type Insertable, sql } from "kysely";
import type { Db } from "../../engine.ts";
import { drawId } from "./lot.ts";
import type { Bounds } from "../../../app/accounts/permissions.ts";
import { reportsWithin } from "./bounds.ts";
import { refreshEntry } from "./queue/entries.ts";
import type {
  AppealsTable,
  ReportMessagesTable,
  RetaliationFlagsTable,
  Sender,
} from "../../tables/reports/follow-up.ts";

/** Writes a message at the end of the conversation, whose report is locked; false when its form was sent before. */
export async function insertMessage(
  db: Db,
  message: Omit<Insertable<ReportMessagesTable>, "id" | "position" | "seen">,
): Promise<boolean> {
  const id = await drawId(db, "report_messages");
  const row = await db
    .insertInto("report_messages")
    .values((eb) => ({
      ...message,
      id,
      position: eb
        .selectFrom("report_messages as before")
        .select((all) => sql<number>`coalesce(${all.fn.max("before.position")}, 0) + 1`.as("next"))
        .where("before.report_id", "=", message.report_id),
    }))
    .onConflict((conflict) => conflict.columns(["report_id", "token"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row) await refreshEntry(db, message.report_id);
  return row !== undefined;
}

/** True when a form with this token wrote a message on the report. */
export async function messageExists(db: Db, reportId: number, token: string): Promise<boolean> {
  const row = await db
    .selectFrom("report_messages")
    .select("id")
    .where("report_id", "=", reportId)
    .where("token", "=", token)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every message on a report, first to last. */
export function messagesOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("report_messages as m")
    .leftJoin("cases as c", "c.id", "m.case_id")
    .select(["m.id", "m.sender", "m.body", "m.sent_on", "m.seen", "m.outcome", "m.added", "c.number"])
    .where("m.report_id", "=", reportId)
    .orderBy("m.position")
    .execute();
}

/** Notes that the other side has opened what this one wrote; not when. */
export async function markSeen(db: Db, reportId: number, sender: Sender): Promise<void> {
  await db
    .updateTable("report_messages")
    .set({ seen: 1 })
    .where("report_id", "=", reportId)
    .where("sender", "=", sender)
    .where("seen", "=", 0)
    .execute();
  await refreshEntry(db, reportId);
}

/** What was shown to the reporter of a report of all that was new to them. */
export async function seenNewsOf(db: Db, reportId: number): Promise<Set<string>> {
  const rows = await db.selectFrom("seen_news").select("thing").where("report_id", "=", reportId).execute();
  return new Set(rows.map((row) => row.thing));
}

/** Notes that these were shown, while the report's text is there; not when. */
export async function insertSeenNews(db: Db, reportId: number, things: readonly string[]): Promise<void> {
  const kept = await db
    .selectFrom("report_texts")
    .select("report_id")
    .where("report_id", "=", reportId)
    .executeTakeFirst();
  if (!kept || things.length === 0) return;
  await db
    .insertInto("seen_news")
    .values(things.map((thing) => ({ report_id: reportId, thing })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The appeal on a report; undefined when there is none. */
export function findAppeal(db: Db, reportId: number) {
  return db.selectFrom("appeals").selectAll().where("report_id", "=", reportId).executeTakeFirst();
}

/** Files an appeal; false when the report has one already. */
export async function insertAppeal(
  db: Db,
  appeal: Pick<Insertable<AppealsTable>, "report_id" | "body" | "filed_on" | "declined_on">,
): Promise<boolean> {
  const id = await drawId(db, "appeals");
  const row = await db
    .insertInto("appeals")
    .values({ ...appeal, id, decided_on: null, upheld: null, note: "", user_id: null })
    .onConflict((conflict) => conflict.column("report_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row) await refreshEntry(db, appeal.report_id);
  return row !== undefined;
}

/** Decides an appeal that waits; false when it was decided meanwhile. */
export async function settleAppeal(
  db: Db,
  reportId: number,
  decision: { decided_on: string; upheld: 0 | 1; note: string; user_id: number },
): Promise<boolean> {
  const row = await db
    .updateTable("appeals")
    .set(decision)
    .where("report_id", "=", reportId)
    .where("decided_on", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (row) await refreshEntry(db, reportId);
  return row !== undefined;
}

/** Raises a flag; false when its form was sent before. */
export async function insertFlag(
  db: Db,
  flag: Pick<Insertable<RetaliationFlagsTable>, "report_id" | "body" | "token" | "raised_on">,
): Promise<boolean> {
  const id = await drawId(db, "retaliation_flags");
  const row = await db
    .insertInto("retaliation_flags")
    .values({ ...flag, id, handled_on: null, note: "", user_id: null })
    .onConflict((conflict) => conflict.columns(["report_id", "token"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row) await refreshEntry(db, flag.report_id);
  return row !== undefined;
}

/** The flags of a report, first to last. */
export function flagsOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("retaliation_flags")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("raised_on")
    .execute();
}

/** A flag with its report's township, by row id. */
export function findFlag(db: Db, id: number) {
  return db
    .selectFrom("retaliation_flags as f")
    .innerJoin("reports as r", "r.id", "f.report_id")
    .selectAll("f")
    .select(["r.region_id", "r.department_id"])
    .where("f.id", "=", id)
    .executeTakeFirst();
}

/** Closes a flag; false when somebody else was first. */
export async function closeFlag(
  db: Db,
  id: number,
  change: { handled_on: string; note: string; user_id: number },
): Promise<boolean> {
  const row = await db
    .updateTable("retaliation_flags")
    .set(change)
    .where("id", "=", id)
    .where("handled_on", "is", null)
    .returning("report_id")
    .executeTakeFirst();
  if (row) await refreshEntry(db, row.report_id);
  return row !== undefined;
}

/** Flags that wait, first those that nobody has answered, each oldest first; or, `handled`, those that were closed, newest first. */
export function listFlags(db: Db, bounds: Bounds, handled: boolean, limit: number) {
  const flags = reportsWithin(db, bounds)
    .innerJoin("retaliation_flags as f", "f.report_id", "r.id")
    .select([
      "f.id",
      "f.report_id",
      "f.body",
      "f.raised_on",
      "f.handled_on",
      "f.note",
      "r.destroyed_on",
      "g.name as region_name",
    ])
    .limit(limit);
  return handled
    ? flags.where("f.handled_on", "is not", null).orderBy("f.handled_on", "desc").orderBy("f.id", "desc").execute()
    : flags
        .where("f.handled_on", "is", null)
        .orderBy((eb) =>
          eb
            .case()
            .when(eb.exists(eb.selectFrom("flag_replies as a").select("a.id").whereRef("a.flag_id", "=", "f.id")))
            .then(1)
            .else(0)
            .end(),
        )
        .orderBy("f.raised_on")
        .orderBy("f.id")
        .execute();
}

/** How many flags wait. */
export async function countFlags(db: Db, bounds: Bounds): Promise<number> {
  const { waiting } = await reportsWithin(db, bounds)
    .innerJoin("retaliation_flags as f", "f.report_id", "r.id")
    .select((eb) => eb.fn.countAll<number>().as("waiting"))
    .where("f.handled_on", "is", null)
    .executeTakeFirstOrThrow();
  return waiting;
}

/**
 * Destroys all that was said on a report after it was sent. That there was an appeal, and how it ended, stays: the
 * ledger says so too.
 */
export async function destroyFollowUp(db: Db, reportId: number): Promise<void> {
  await db.deleteFrom("report_messages").where("report_id", "=", reportId).execute();
  // With the answers to them, and who saw them.
  await db.deleteFrom("retaliation_flags").where("report_id", "=", reportId).execute();
  await db.deleteFrom("seen_news").where("report_id", "=", reportId).execute();
  await db.updateTable("appeals").set({ body: "", note: "" }).where("report_id", "=", reportId).execute();
}
