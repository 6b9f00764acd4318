import type { Bounds } from "../../../../app/accounts/permissions.ts";
import type { Db } from "../../../engine.ts";
import { reportsWithin } from "../bounds.ts";
import type { WaitingFor } from "../fairness/second-looks.ts";

/** Notes to whom the report is handed, in place of whomever it was handed to before. */
export async function putHandover(
  db: Db,
  handover: { report_id: number; user_id: number; note_id: number },
): Promise<void> {
  const { user_id, note_id } = handover;
  await db
    .insertInto("handovers")
    .values(handover)
    .onConflict((conflict) => conflict.column("report_id").doUpdateSet({ user_id, note_id }))
    .execute();
}

/** What was handed to a user and still waits for them: for a decision, or as a second look that nobody has settled. */
export function handoversTo(db: Db, { userId, since }: WaitingFor) {
  return db
    .selectFrom("handovers as h")
    .innerJoin("report_notes as n", "n.id", "h.note_id")
    .innerJoin("reports as r", "r.id", "h.report_id")
    .where("h.user_id", "=", userId)
    .where((eb) =>
      eb.or([
        eb.and([eb("n.of_look", "=", 0), eb("r.state", "=", "received")]),
        eb.and([
          eb("n.of_look", "=", 1),
          eb.exists(
            eb
              .selectFrom("second_looks as s")
              .select("s.report_id")
              .whereRef("s.report_id", "=", "h.report_id")
              .where("s.second_outcome", "is", null)
              .where("s.first_user_id", "!=", userId)
              .where("s.drawn_on", ">=", since),
          ),
        ]),
      ]),
    );
}

/** How many of those reports lie within the bounds. */
export async function countHanded(db: Db, bounds: Bounds, looks: WaitingFor): Promise<number> {
  const { handed } = await handoversTo(db, looks)
    .select((eb) => eb.fn.countAll<number>().as("handed"))
    .where("h.report_id", "in", reportsWithin(db, bounds).select("r.id"))
    .executeTakeFirstOrThrow();
  return handed;
}

/** Ends a handover: whoever it is with, or only when it is with this user. The note stays. */
export async function deleteHandover(db: Db, reportId: number, userId?: number): Promise<void> {
  let query = db.deleteFrom("handovers").where("report_id", "=", reportId);
  if (userId !== undefined) query = query.where("user_id", "=", userId);
  await query.execute();
}

/** Ends what was handed to a user and lies outside of their bounds. The notes stay. */
export async function deleteHandoversBeyond(db: Db, userId: number, bounds: Bounds): Promise<void> {
  const theirs = await db.selectFrom("handovers").select("report_id").where("user_id", "=", userId).execute();
  const ids = theirs.map((row) => row.report_id);
  if (ids.length === 0) return;
  const within = await reportsWithin(db, bounds).select("r.id").where("r.id", "in", ids).execute();
  const beyond = ids.filter((id) => !within.some((row) => row.id === id));
  if (beyond.length === 0) return;
  await db.deleteFrom("handovers").where("user_id", "=", userId).where("report_id", "in", beyond).execute();
}
