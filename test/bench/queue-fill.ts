import type { Insertable } from "kysely";
import { addDays } from "../../app/day.ts";
import { KINDS } from "../../app/reports/vocabulary.ts";
import type { Db } from "../../db/engine.ts";
import { priorityRankOf } from "../../app/desk/queue/entry.ts";
import type { QueueEntriesTable } from "../../db/tables/desk/queue.ts";

/** Rows a statement: SQLite takes 32,766 values. */
const BATCH = 1000;
/** The ids of the demonstration are drawn from beyond. */
const FIRST = 1;
const DAYS = 120;
const BODY = "县里开会要求各镇每天派人上路检查运输车辆，没有文件，也没有说依据哪条规定，已经连续半个月，影响春耕生产。";

/**
 * Fills the queue with so many open reports, spread evenly over sixty counties, every body of the register, kinds and
 * 120 days up to `until`: far faster than sending them. Answers what the ways into the list need.
 */
export async function fillQueue(db: Db, size: number, until: string) {
  const bodies = await db.selectFrom("departments").select(["id", "line_id"]).orderBy("id").execute();
  const townships = await db
    .selectFrom("regions as t")
    .innerJoin("regions as c", "c.id", "t.parent_id")
    .innerJoin("regions as city", "city.id", "c.parent_id")
    .select([
      "t.id",
      "c.id as county_id",
      "c.code as county_code",
      "city.id as city_id",
      "city.parent_id as province_id",
    ])
    .where("t.level", "=", "township")
    .orderBy("t.code")
    .limit(900)
    .execute();
  const entries: Insertable<QueueEntriesTable>[] = [];
  for (let index = 0; index < size; index += 1) {
    const place = townships[(index * 7) % townships.length];
    const body = index % 6 === 0 ? undefined : bodies[(index * 5) % bodies.length];
    if (!place) throw new Error("the register holds no townships");
    const retaliation = index % 500 === 3 ? 1 : 0;
    const health = index % 40 === 7 ? 1 : 0;
    const alike = body && index % 5 === 0 ? 1 : 0;
    entries.push({
      report_id: 0,
      township_id: place.id,
      county_id: place.county_id,
      city_id: place.city_id,
      province_id: place.province_id,
      line_id: body?.line_id ?? null,
      department_id: body?.id ?? null,
      kind: KINDS[(index * 3) % KINDS.length] ?? "K1",
      stage: index % 20 === 0 ? "asked" : "waiting",
      undecided: 1,
      open: 1,
      retaliation,
      health,
      alike,
      files: index % 9 === 0 ? 1 : 0,
      news: index % 50 === 0 ? 1 : 0,
      rank: priorityRankOf({ retaliation: retaliation === 1, health: health === 1 }),
      received_on: addDays(until, -((index * 11) % DAYS)),
      since: addDays(until, -((index * 11) % DAYS)),
    });
  }
  for (let from = 0; from < size; from += BATCH) await insertBatch(db, entries.slice(from, from + BATCH), from);
  return { lastId: FIRST + size - 1, lineId: bodies[0]?.line_id ?? 0, countyCode: townships[0]?.county_code ?? "" };
}

async function insertBatch(db: Db, entries: Insertable<QueueEntriesTable>[], from: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("reports")
      .values(
        entries.map((entry, index) => ({
          id: FIRST + from + index,
          receipt_selector: `B${from + index}`,
          receipt_verifier: "no code opens it",
          state: "received" as const,
          reporter: "cadre" as const,
          kind: entry.kind,
          region_id: entry.township_id,
          demanded_by: "listed" as const,
          department_id: entry.department_id ?? null,
          department_text: entry.department_id ? "" : "县防汛抗旱指挥部",
          document: "",
          hours_per_month: null,
          people: null,
          commitment: `bench ${from + index}`,
          salt: "",
          received_on: entry.received_on,
        })),
      )
      .execute();
    const idOf = (index: number) => FIRST + from + index;
    await trx
      .insertInto("report_texts")
      .values(entries.map((_, index) => ({ report_id: idOf(index), body: BODY })))
      .execute();
    await trx
      .insertInto("queue_entries")
      .values(entries.map((entry, index) => ({ ...entry, report_id: idOf(index) })))
      .execute();
  });
}

/** The cursor of the page that begins after so many reports. */
export async function keyAfter(db: Db, count: number, byRank: boolean): Promise<string> {
  let query = db.selectFrom("queue_entries").select(["rank", "since", "report_id"]).where("open", "=", 1);
  if (byRank) query = query.orderBy("rank");
  const row = await query
    .orderBy("since")
    .orderBy("report_id")
    .limit(1)
    .offset(Math.max(0, count - 1))
    .executeTakeFirstOrThrow();
  const key = `${row.since}.${row.report_id}`;
  return byRank ? `${row.rank}.${key}` : key;
}
