import { PUBLIC_STATES } from "../../../app/cases/case.ts";
import type { Db } from "../../engine.ts";
import type { AnswerChannel } from "../../../app/replies/reply.ts";

/**
 * Notes the day as that from which a body could answer here itself: where nobody could before, and clocks of its began on
 * days before without one that it has met, by letter or otherwise. True where it was noted.
 */
export async function noteReachable(db: Db, departmentId: number, day: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("departments")
    .set({ reachable_since: day })
    .where("id", "=", departmentId)
    .where("reachable_since", "is", null)
    .where((eb) => {
      const watches = eb.selectFrom("watches as w").select("w.id").where("w.department_id", "=", departmentId);
      const met = eb
        .selectFrom("watches as w")
        .innerJoin("stages as s", "s.watch_id", "w.id")
        .select("s.id")
        .where("w.department_id", "=", departmentId)
        .where("s.met_on", "is not", null);
      // Whoever has a role in a body answers for it.
      const given = eb.selectFrom("user_roles as r").select("r.id").where("r.department_id", "=", departmentId);
      return eb.and([
        eb.exists(watches.where("w.opened_on", "<", day)),
        eb.not(eb.exists(met)),
        eb.not(eb.exists(given)),
      ]);
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The answers of a body that everybody may read of: those of cases that are public now. */
function publicAnswers(db: Db, departmentId: number) {
  return db
    .selectFrom("replies as a")
    .innerJoin("cases as c", "c.id", "a.case_id")
    .where("a.department_id", "=", departmentId)
    .where("c.state", "in", [...PUBLIC_STATES])
    .where("c.hidden_until", "is", null);
}

/** The ways on which answers of a body were entered for it, each with the day of the first that is public. */
export async function channelsOfAnswers(
  db: Db,
  departmentId: number,
): Promise<{ channel: AnswerChannel; since: string }[]> {
  const rows = await publicAnswers(db, departmentId)
    .select((eb) => ["a.channel", eb.fn.min("a.published_on").as("since")])
    .where("a.channel", "is not", null)
    .groupBy("a.channel")
    .orderBy("a.channel")
    .execute();
  return rows.flatMap(({ channel, since }) => (channel === null ? [] : [{ channel, since }]));
}

/**
 * The day on which somebody was first given a role in which they answer for a body, or of its first public answer of its own where that
 * is earlier: the record of staff may have begun later. Null where there is neither.
 */
export async function firstAccountOf(db: Db, departmentId: number): Promise<string | null> {
  const given = await db
    .selectFrom("staff_acts")
    .select((eb) => eb.fn.min("day").as("day"))
    .where("kind", "=", "role_given")
    .where("department_id", "=", departmentId)
    .executeTakeFirst();
  const answered = await publicAnswers(db, departmentId)
    .select((eb) => eb.fn.min("a.published_on").as("day"))
    .where("a.channel", "is", null)
    .executeTakeFirst();
  const days = [given?.day, answered?.day].filter((day): day is string => typeof day === "string");
  return days.toSorted()[0] ?? null;
}
