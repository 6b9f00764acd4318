import type { Db } from "../../../engine.ts";
import type { Stage } from "../../../tables/desk/queue.ts";
import { handoversTo } from "../desk/handovers.ts";
import type { WaitingFor } from "../fairness/second-looks.ts";

/**
 * What the list shows of these reports, in no order; a claim that is over at the instant `now` is none. `look` is the
 * version at which a report waits for the user as a second look, `opened_on` the last day on which they opened it.
 */
export function readQueueRows(db: Db, ids: readonly number[], now: string, looks: WaitingFor) {
  return db
    .selectFrom("queue_entries as q")
    .innerJoin("reports as r", "r.id", "q.report_id")
    .innerJoin("regions as g", "g.id", "q.township_id")
    .leftJoin("regions as county", "county.id", "q.county_id")
    .leftJoin("report_texts as t", "t.report_id", "q.report_id")
    .leftJoin("departments as d", "d.id", "q.department_id")
    .leftJoin("claims as c", (join) => join.onRef("c.report_id", "=", "q.report_id").on("c.expires_at", ">", now))
    .leftJoin("users as u", "u.id", "c.user_id")
    .leftJoin("second_looks as s", (join) =>
      join
        .onRef("s.report_id", "=", "q.report_id")
        .on("s.second_outcome", "is", null)
        .on("s.first_user_id", "!=", looks.userId)
        .on("s.drawn_on", ">=", looks.since),
    )
    .select((eb) => [
      "s.version as look",
      "r.region_id",
      "q.department_id",
      eb
        .selectFrom("voices as v")
        .select((voices) => voices.fn.countAll<number>().as("parts"))
        .whereRef("v.report_id", "=", "q.report_id")
        .as("parts"),
      eb.selectFrom("report_units as n").select("n.status").whereRef("n.report_id", "=", "q.report_id").as("unit"),
      eb
        .selectFrom("report_views as w")
        .select((views) => views.fn.max("w.day").as("opened_on"))
        .whereRef("w.report_id", "=", "q.report_id")
        .where("w.user_id", "=", looks.userId)
        .as("opened_on"),
      "q.report_id",
      "q.stage",
      "q.kind",
      "q.received_on",
      "q.since",
      "q.rank",
      "q.retaliation",
      "q.health",
      "q.alike",
      "q.files",
      "q.news",
      "r.version",
      "r.state",
      "r.decided_by",
      "r.department_text",
      "g.name as township",
      "county.name as county",
      "county.code as county_code",
      "d.name as department",
      "d.code as department_code",
      "t.body",
      "c.user_id as claimed_by",
      "u.display_name as claimed_by_name",
    ])
    .where("q.report_id", "in", ids.length > 0 ? ids : [0])
    .execute();
}

/** The reports that somebody holds at the instant `now`, and those that were handed to them and still wait for them. */
export async function claimsOf(db: Db, looks: WaitingFor, now: string): Promise<number[]> {
  const rows = await db
    .selectFrom("claims")
    .select("report_id")
    .where("user_id", "=", looks.userId)
    .where("expires_at", ">", now)
    .union(handoversTo(db, looks).select("h.report_id"))
    .limit(200)
    .execute();
  return rows.map((row) => row.report_id);
}

/** Where a report stands in the order of the list; undefined when what it told was destroyed. */
export function queueKeyOf(db: Db, reportId: number) {
  return db.selectFrom("queue_entries").select(["rank", "since"]).where("report_id", "=", reportId).executeTakeFirst();
}

/** Where a report stands; null when what it told was destroyed. */
export async function stageOf(db: Db, reportId: number): Promise<Stage | null> {
  const row = await db.selectFrom("queue_entries").select("stage").where("report_id", "=", reportId).executeTakeFirst();
  return row?.stage ?? null;
}
