import type { Insertable } from "kysely";
import { type Entry, entryOf, MANY, priorityRankOf, UNTOLD } from "../../../../app/desk/queue/entry.ts";
import type { Db } from "../../../engine.ts";
import type { QueueEntriesTable } from "../../../tables/desk/queue.ts";

type Place = Pick<Insertable<QueueEntriesTable>, "county_id" | "city_id" | "province_id">;
type Group = { county_id: number | null; department_id: number | null; kind: string };

/** Enters a report that has just been received. `health` is what the rule of the domain found in it. */
export async function enterInQueue(
  db: Db,
  report: { id: number; region_id: number; department_id: number | null; kind: string; received_on: string },
  health: boolean,
): Promise<void> {
  const department =
    report.department_id === null
      ? undefined
      : await db.selectFrom("departments").select("line_id").where("id", "=", report.department_id).executeTakeFirst();
  const place = await placeOf(db, report.region_id);
  const { id: report_id, department_id, kind, received_on } = report;
  await db
    .insertInto("queue_entries")
    .values({
      report_id,
      township_id: report.region_id,
      ...place,
      line_id: department?.line_id ?? null,
      department_id,
      kind,
      stage: "waiting",
      undecided: 1,
      open: 1,
      retaliation: 0,
      health: bit(health),
      alike: 0,
      files: 0,
      news: 0,
      rank: priorityRankOf({ retaliation: false, health }),
      received_on,
      since: received_on,
    })
    .execute();
  await regroup(db, { county_id: place.county_id ?? null, department_id, kind }, report_id);
}

async function placeOf(db: Db, regionId: number): Promise<Place> {
  const row = await db
    .selectFrom("regions as g")
    .leftJoin("regions as county", "county.id", "g.parent_id")
    .leftJoin("regions as city", "city.id", "county.parent_id")
    .select(["county.id as county_id", "city.id as city_id", "city.parent_id as province_id"])
    .where("g.id", "=", regionId)
    .executeTakeFirstOrThrow();
  return row;
}

/**
 * Works the entry of a report out of the facts again: call it in the transaction that changed them, after the change.
 * Nothing happens when the report has no entry, because what it told was destroyed.
 */
export async function refreshEntry(db: Db, reportId: number): Promise<void> {
  // Whoever comes second waits here, and then reads what the first one wrote.
  const before = await db
    .updateTable("queue_entries")
    .set((eb) => ({ open: eb.ref("open") }))
    .where("report_id", "=", reportId)
    .returning(["undecided", "county_id", "department_id", "kind", "health", "alike"])
    .executeTakeFirst();
  if (!before) return;
  const { stage, undecided, open, retaliation, news, since } = await readEntry(db, reportId);
  const alike = undecided ? before.alike : 0;
  await db
    .updateTable("queue_entries")
    .set({
      stage,
      undecided: bit(undecided),
      open: bit(open),
      retaliation: bit(retaliation),
      news: bit(news),
      alike,
      since,
      rank: priorityRankOf({ retaliation, health: before.health === 1 }),
    })
    .where("report_id", "=", reportId)
    .execute();
  if (bit(undecided) !== before.undecided) await regroup(db, before, undecided ? reportId : null);
}

const bit = (yes: boolean): 0 | 1 => (yes ? 1 : 0);

async function readEntry(db: Db, reportId: number): Promise<Entry> {
  const report = await db
    .selectFrom("reports")
    .select(["state", "received_on", "decided_on", "rest_declined_on", "withdrawn_on"])
    .where("id", "=", reportId)
    .executeTakeFirstOrThrow();
  const appeal = await db
    .selectFrom("appeals")
    .select(["filed_on", "decided_on", "upheld"])
    .where("report_id", "=", reportId)
    .executeTakeFirst();
  const messages = await db
    .selectFrom("report_messages")
    .select(["sender", "sent_on", "seen"])
    .where("report_id", "=", reportId)
    .orderBy("position")
    .execute();
  const flag = await db
    .selectFrom("retaliation_flags")
    .select("id")
    .where("report_id", "=", reportId)
    .where("handled_on", "is", null)
    .limit(1)
    .executeTakeFirst();
  return entryOf({ report, appeal: appeal ?? null, messages, retaliation: flag !== undefined });
}

/**
 * Marks the undecided reports of a group as many alike, or no longer. `joined` came into it. Looks at no more rows than
 * the mark needs: beyond that number all the others carry it already.
 */
async function regroup(db: Db, { county_id, department_id, kind }: Group, joined: number | null): Promise<void> {
  if (county_id === null || department_id === null || kind === UNTOLD) return;
  const rows = await db
    .selectFrom("queue_entries")
    .select("report_id")
    .where("undecided", "=", 1)
    .where("county_id", "=", county_id)
    .where("department_id", "=", department_id)
    .where("kind", "=", kind)
    .limit(MANY + 1)
    .execute();
  const alike = bit(rows.length >= MANY);
  const ids = rows.length > MANY ? (joined === null ? [] : [joined]) : rows.map((row) => row.report_id);
  if (ids.length === 0) return;
  await db
    .updateTable("queue_entries")
    .set({ alike })
    .where("report_id", "in", ids)
    .where("alike", "!=", alike)
    .execute();
}

/** Notes that these reports hold files. */
export async function markFiles(db: Db, reportIds: readonly number[]): Promise<void> {
  if (reportIds.length === 0) return;
  await db.updateTable("queue_entries").set({ files: 1 }).where("report_id", "in", reportIds).execute();
}

/** Takes a report out of the list for good; what it told is being destroyed. */
export async function leaveQueue(db: Db, reportId: number): Promise<void> {
  const left = await db
    .deleteFrom("queue_entries")
    .where("report_id", "=", reportId)
    .returning(["undecided", "county_id", "department_id", "kind"])
    .executeTakeFirst();
  if (left?.undecided) await regroup(db, left, null);
}

/** Puts the entries of a department in its line, which was corrected. */
export async function relineEntries(db: Db, departmentId: number, lineId: number): Promise<void> {
  await db.updateTable("queue_entries").set({ line_id: lineId }).where("department_id", "=", departmentId).execute();
}

/** Puts every entry where its township lies now; call it after divisions were moved or merged. */
export async function replaceEntries(db: Db): Promise<void> {
  const townships = await db.selectFrom("queue_entries").select("township_id").distinct().execute();
  for (const { township_id } of townships) {
    const place = await placeOf(db, township_id);
    await db.updateTable("queue_entries").set(place).where("township_id", "=", township_id).execute();
  }
  await recountAlike(db);
}

/** Groups changed with the counties: every mark anew. */
async function recountAlike(db: Db): Promise<void> {
  await db.updateTable("queue_entries").set({ alike: 0 }).where("alike", "=", 1).execute();
  const groups = await db
    .selectFrom("queue_entries")
    .select(["county_id", "department_id", "kind"])
    .where("undecided", "=", 1)
    .where("county_id", "is not", null)
    .where("department_id", "is not", null)
    .where("kind", "<>", UNTOLD)
    .groupBy(["county_id", "department_id", "kind"])
    .having((eb) => eb.fn.countAll(), ">=", MANY)
    .execute();
  for (const group of groups) {
    await db
      .updateTable("queue_entries")
      .set({ alike: 1 })
      .where("undecided", "=", 1)
      .where("county_id", "=", group.county_id)
      .where("department_id", "=", group.department_id)
      .where("kind", "=", group.kind)
      .execute();
  }
}
