import { type Insertable, sql } from "kysely";
import type { Bounds } from "../../../../app/accounts/permissions.ts";
import type { Db } from "../../../engine.ts";
import type { ReportNotesTable } from "../../../tables/rulings/colleagues.ts";
import { reportsWithin } from "../bounds.ts";
import type { WaitingFor } from "../fairness/second-looks.ts";
import { drawId } from "../lot.ts";
import { deleteHandover, handoversTo } from "./handovers.ts";

/** Writes a note on a report, which is locked; answers its row id, or null when its form was sent before. */
export async function insertNote(
  db: Db,
  note: Omit<Insertable<ReportNotesTable>, "id" | "position">,
): Promise<number | null> {
  const id = await drawId(db, "report_notes");
  const row = await db
    .insertInto("report_notes")
    .values((eb) => ({
      ...note,
      id,
      position: eb
        .selectFrom("report_notes as before")
        .select((all) => sql<number>`coalesce(${all.fn.max("before.position")}, 0) + 1`.as("next"))
        .where("before.report_id", "=", note.report_id),
    }))
    .onConflict((conflict) => conflict.columns(["report_id", "token"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The notes on a report, first to last, with who wrote them and to whom; those of a second look or the others. */
export function notesOfReport(db: Db, reportId: number, ofLook: 0 | 1) {
  return db
    .selectFrom("report_notes as n")
    .innerJoin("users as u", "u.id", "n.user_id")
    .leftJoin("users as t", "t.id", "n.to_user_id")
    .select(["n.body", "n.written_on", "u.display_name as by", "t.display_name as to"])
    .where("n.report_id", "=", reportId)
    .where("n.of_look", "=", ofLook)
    .orderBy("n.position")
    .execute();
}

/** How many notes there are on a report, of whatever kind. */
export async function countNotes(db: Db, reportId: number): Promise<number> {
  const { notes } = await db
    .selectFrom("report_notes")
    .select((eb) => eb.fn.countAll<number>().as("notes"))
    .where("report_id", "=", reportId)
    .executeTakeFirstOrThrow();
  return notes;
}

/**
 * The reports within the bounds that were handed to a user and still wait for them, the longest ago first, with the note
 * and who wrote it.
 */
export function handedTo(db: Db, bounds: Bounds, looks: WaitingFor, limit: number) {
  return handoversTo(db, looks)
    .innerJoin("users as u", "u.id", "n.user_id")
    .innerJoin("regions as g", "g.id", "r.region_id")
    .select(["h.report_id", "r.kind", "g.name as township", "n.body", "n.written_on", "u.display_name as by"])
    .where("h.report_id", "in", reportsWithin(db, bounds).select("r.id"))
    .orderBy("n.written_on")
    .orderBy("h.report_id")
    .limit(limit)
    .execute();
}

/** With whom a report is, that was handed on; undefined when it was not. */
export function handoverOf(db: Db, reportId: number) {
  return db
    .selectFrom("handovers as h")
    .innerJoin("report_notes as n", "n.id", "h.note_id")
    .innerJoin("users as u", "u.id", "h.user_id")
    .select(["h.user_id", "u.display_name as name", "n.of_look"])
    .where("h.report_id", "=", reportId)
    .executeTakeFirst();
}

/** Destroys what moderators wrote to one another on a report. */
export async function destroyNotes(db: Db, reportId: number): Promise<void> {
  await deleteHandover(db, reportId);
  await db.deleteFrom("report_notes").where("report_id", "=", reportId).execute();
}

/**
 * Open accounts with the role of a moderator that reaches one of these regions and the line (null = every line), besides
 * one user; by name.
 */
export async function moderatorsReaching(
  db: Db,
  place: { regionIds: readonly number[]; lineId: number | null },
  besides: number,
  limit: number,
): Promise<number[]> {
  const { regionIds, lineId } = place;
  const rows = await db
    .selectFrom("users as u")
    .select("u.id")
    .where("u.disabled", "=", 0)
    .where("u.id", "!=", besides)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("user_roles as r")
          .select("r.id")
          .whereRef("r.user_id", "=", "u.id")
          .where("r.role", "=", "moderator")
          .where((of) => of.or([of("r.region_id", "is", null), of("r.region_id", "in", [0, ...regionIds])]))
          .$if(lineId !== null, (roles) =>
            roles.where((of) => of.or([of("r.line_id", "is", null), of("r.line_id", "=", lineId)])),
          ),
      ),
    )
    .orderBy("u.display_name")
    .orderBy("u.id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
