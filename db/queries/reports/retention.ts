import type { Db } from "../../engine.ts";
import { leaveQueue } from "./queue/entries.ts";

/** Until which day, at the latest, each way of closing must have come for a report to be destroyed. */
export interface ClosedUntil {
  /** Decided: declined, published, an appeal settled; or its case withdrawn. */
  decided: string;
  /** The last answer of a case that was answered. */
  answered: string;
  /** The day due of a case that nobody answered. */
  due: string;
}

/**
 * Up to `limit` reports not yet destroyed whose matters, each of them, were closed in time, by row id; none with an
 * appeal not decided in time, none whose word of retaliation waits, none that is public in part and waits for the rest.
 */
export async function listExpiredReports(db: Db, until: ClosedUntil, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom("reports as r")
    .select("r.id")
    .where("r.destroyed_on", "is", null)
    .where("r.decided_on", "<=", until.decided)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("appeals as p")
            .select("p.id")
            .whereRef("p.report_id", "=", "r.id")
            .where((of) => of.or([of("p.decided_on", "is", null), of("p.decided_on", ">", until.decided)])),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("retaliation_flags as f")
            .select("f.id")
            .whereRef("f.report_id", "=", "r.id")
            .where("f.handled_on", "is", null),
        ),
      ),
    )
    .where((eb) =>
      eb.or([
        eb("r.state", "=", "declined"),
        eb.and([
          eb("r.state", "=", "published"),
          eb.not(
            eb.exists(
              eb
                .selectFrom("voices as v")
                .innerJoin("cases as c", "c.id", "v.case_id")
                .innerJoin("clocks as l", "l.case_id", "c.id")
                .select("v.id")
                .whereRef("v.report_id", "=", "r.id")
                .where((of) =>
                  of.or([
                    of("c.state", "not in", ["withdrawn", "open", "answered"]),
                    of("c.withdrawn_on", ">", until.decided),
                    of.and([of("c.state", "=", "open"), of("l.due_on", ">", until.due)]),
                    of.and([
                      of("c.state", "=", "answered"),
                      of.exists(
                        of
                          .selectFrom("replies as a")
                          .select("a.id")
                          .whereRef("a.case_id", "=", "c.id")
                          .where("a.published_on", ">", until.answered),
                      ),
                    ]),
                  ]),
                ),
            ),
          ),
        ]),
      ]),
    )
    .orderBy("r.id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Deletes what was told of retaliation on destroyed reports and was handled in time; answers how many. */
export async function deleteHandledFlags(db: Db, until: string): Promise<number> {
  const rows = await db
    .deleteFrom("retaliation_flags")
    .where("handled_on", "<=", until)
    .where("report_id", "in", (eb) => eb.selectFrom("reports").select("id").where("destroyed_on", "is not", null))
    .returning("id")
    .execute();
  return rows.length;
}

/**
 * Destroys what a report and the tables of its ticks hold of the reporter's telling, and coarsens the township to its
 * county. The row stays with receipt, state, days and commitment.
 */
export async function destroyReport(db: Db, reportId: number, day: string): Promise<void> {
  await db
    .updateTable("reports")
    .set((eb) => ({
      region_id: eb.fn.coalesce(
        eb
          .selectFrom("regions as township")
          .select("township.parent_id")
          .whereRef("township.id", "=", "reports.region_id")
          .where("township.level", "=", "township"),
        "reports.region_id",
      ),
      // Who reported, who demanded it and the kind read alike of every report that is gone; a case tells its own.
      reporter: "citizen" as const,
      demanded_by: "unsure" as const,
      kind: "",
      department_id: null,
      department_text: "",
      document: "",
      hours_per_month: null,
      people: null,
      joins_case_id: null,
      decline_note: null,
      salt: "",
      destroyed_on: eb.fn.coalesce("destroyed_on", eb.val(day)),
    }))
    .where("id", "=", reportId)
    .execute();
  await leaveQueue(db, reportId);
  await db.deleteFrom("report_texts").where("report_id", "=", reportId).execute();
  await db.deleteFrom("report_hidden_words").where("report_id", "=", reportId).execute();
  await db.deleteFrom("report_marks").where("report_id", "=", reportId).execute();
  await db.deleteFrom("report_channels").where("report_id", "=", reportId).execute();
  await db.deleteFrom("report_needs").where("report_id", "=", reportId).execute();
  await db.deleteFrom("report_units").where("report_id", "=", reportId).execute();
}

/** Verifiers of the receipts of reports that were taken back or were not, by row id: up to `limit` after the given one. */
export async function listVerifiers(
  db: Db,
  which: "taken_back" | "standing",
  page: { after: number; limit: number },
): Promise<{ id: number; receipt_verifier: string }[]> {
  return db
    .selectFrom("reports")
    .select(["id", "receipt_verifier"])
    .where("withdrawn_on", which === "taken_back" ? "is not" : "is", null)
    .where("id", ">", page.after)
    .orderBy("id")
    .limit(page.limit)
    .execute();
}
