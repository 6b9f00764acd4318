import { type ExpressionBuilder, sql } from "kysely";
import { isCounted, isHeldAgainst, PUBLIC_STATES } from "../../../app/cases/case.ts";
import { WHILE_HELD } from "../../../app/cases/clock/stages.ts";
import { ANSWER_CHANNELS, type AnswerChannel } from "../../../app/replies/answer/answer.ts";
import type { Db } from "../../engine.ts";
import type { Database } from "../../tables/index.ts";
import { heldAgainstBodies } from "../cases/verdicts.ts";
import { allBeside, type HowBeside } from "../rulings/delays.ts";

/**
 * That nobody could answer here for a body before a day, and clocks of its began on days before without one that it has met, by
 * letter or otherwise. What is false once stays so.
 */
export async function isReachedFirst(db: Db, departmentId: number, day: string): Promise<boolean> {
  const row = await db
    .selectFrom("departments")
    .select("id")
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
  return row !== undefined;
}

/** Notes the day as that from which a body could answer here itself. */
export async function noteReachable(db: Db, departmentId: number, day: string): Promise<void> {
  await db.updateTable("departments").set({ reachable_since: day }).where("id", "=", departmentId).execute();
}

/**
 * The clocks of a body that began before a day and count for it now, as `allBeside` has them, each with its county and its item: those of
 * cases that it has, and those beside. For a body that has met none (`isReachedFirst`).
 */
export async function clocksBegunBefore(db: Db, departmentId: number, day: string) {
  const own = await db
    .selectFrom("watches as w")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .select([
      "c.region_id",
      "c.duty_id",
      "w.part",
      "s.stage",
      sql<HowBeside>`'due'`.as("how"),
      sql<number>`1`.as("reached"),
    ])
    .select((eb) =>
      eb.case().when("s.held_on", "is", null).then(eb.ref("s.due_on")).else(WHILE_HELD).end().as("due_on"),
    )
    .where("w.department_id", "=", departmentId)
    .where("w.part", "=", "lead")
    .where("w.closed_on", "is", null)
    .where("s.started_on", "<", day)
    .where("c.state", "<>", "withdrawn")
    .where("c.merged_into_id", "is", null)
    .where(heldAgainstBodies)
    .execute();
  const beside = await allBeside(db)
    .where("beside.department_id", "=", departmentId)
    .where("beside.started_on", "<", day)
    .execute();
  const counting = await thatCount(db, new Set(beside.map((one) => one.case_id)));
  return [...own, ...beside.filter((one) => counting.has(one.case_id))];
}

/** Which of these cases count against bodies, each as the one that it went into in the end does. */
async function thatCount(db: Db, caseIds: ReadonlySet<number>): Promise<Set<number>> {
  const counting = new Set<number>();
  for (let below = new Map([...caseIds].map((id) => [id, [id]])); below.size > 0;) {
    const above = new Map<number, number[]>();
    for (const row of await standingOf(db, [...below.keys()])) {
      const own = below.get(row.id) ?? [];
      const into = row.merged_into_id;
      if (into !== null) above.set(into, [...(above.get(into) ?? []), ...own]);
      else if (isCounted(row) && isHeldAgainst(row)) for (const id of own) counting.add(id);
    }
    below = above;
  }
  return counting;
}

/** How these cases stand; of many by a thousand at once, below what either engine takes in parameters. */
async function standingOf(db: Db, ids: readonly number[]) {
  const rows = [];
  for (let first = 0; first < ids.length; first += 1000) {
    rows.push(
      ...(await db
        .selectFrom("cases")
        .select(["id", "state", "verdict", "merged_into_id"])
        .where("id", "in", ids.slice(first, first + 1000))
        .execute()),
    );
  }
  return rows;
}

/** The day of the first answer of a body on one way (null: its own, here) that everybody may read of, in a case that is public now. */
function firstAnswer(eb: ExpressionBuilder<Database, never>, departmentId: number, channel: AnswerChannel | null) {
  const answers = eb
    .selectFrom("replies as a")
    .innerJoin("cases as c", "c.id", "a.case_id")
    .select("a.published_on")
    .where("a.department_id", "=", departmentId)
    .where("c.state", "in", [...PUBLIC_STATES])
    .where("c.hidden_until", "is", null);
  // The first in the order of an index, not the least of all.
  return (channel === null ? answers.where("a.channel", "is", null) : answers.where("a.channel", "=", channel))
    .orderBy("a.published_on")
    .limit(1);
}

/** The ways on which answers of a body were entered for it, each with the day of the first that is public. */
export async function channelsOfAnswers(
  db: Db,
  departmentId: number,
): Promise<{ channel: AnswerChannel; since: string }[]> {
  const first = await db
    .selectNoFrom((eb) => ANSWER_CHANNELS.map((channel) => firstAnswer(eb, departmentId, channel).as(channel)))
    .executeTakeFirstOrThrow();
  return ANSWER_CHANNELS.flatMap((channel) => {
    const since = first[channel];
    return since === null ? [] : [{ channel, since }];
  });
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
  const { day } = await db
    .selectNoFrom((eb) => firstAnswer(eb, departmentId, null).as("day"))
    .executeTakeFirstOrThrow();
  const days = [given?.day, day].filter((one): one is string => typeof one === "string");
  return days.toSorted()[0] ?? null;
}
