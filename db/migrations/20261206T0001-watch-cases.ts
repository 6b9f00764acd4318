import { type Kysely, sql } from "kysely";
import { atomically, createTableWithId } from "./portable.ts";

/**
 * One clock a case, written over by each act, becomes watches, stages and holds, which are only added to. What there was is
 * the stage `answered`: a case that was moved gets the watch that ended with it.
 */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createTables(trx);
    await moveOver(trx);
    await trx.schema.dropTable("deadlines").execute();
    for (const column of ["started_on", "due_on", "met_on", "delay_stays"]) {
      await trx.schema.alterTable("case_moves").dropColumn(column).execute();
    }
    // Said in the negative: SQLite takes two equalities for so few rows that it would read every list of cases from here.
    await sql`create view clocks as
      select id, case_id, watch_id, round, started_on, working_days, due_on, provisional, met_on, held_on, recounted_on,
        due_before, promised_on
      from stages where stage not in ('signed', 'remedied') and current is not null`.execute(trx);
  });
}

async function createTables(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "watches")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("duty_id", "integer", (c) => c.references("duties.id"))
    .addColumn("part", "text", (c) => c.notNull().check(sql`part in ('lead', 'supporting')`))
    .addColumn("opened_on", "text", (c) => c.notNull())
    .addColumn("signed_on", "text")
    .addColumn("closed_on", "text")
    .addColumn("closed_as", "text", (c) => c.check(sql`closed_as in ('moved', 'transferred')`))
    .addColumn("charged", "integer", (c) =>
      c
        .notNull()
        .defaultTo(1)
        .check(sql`charged in (0, 1)`),
    )
    .execute();
  await db.schema.createIndex("watches_by_case").on("watches").columns(["case_id"]).execute();
  await db.schema.createIndex("watches_by_department").on("watches").columns(["department_id", "closed_on"]).execute();
  await createTableWithId(db, "stages")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("watch_id", "integer", (c) => c.notNull().references("watches.id"))
    .addColumn("stage", "text", (c) => c.notNull().check(sql`stage in ('signed', 'answered', 'remedied')`))
    .addColumn("round", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("current", "integer", (c) => c.check(sql`current = 1`))
    .addColumn("started_on", "text", (c) => c.notNull())
    .addColumn("working_days", "integer", (c) => c.notNull())
    .addColumn("due_on", "text", (c) => c.notNull())
    .addColumn("provisional", "integer", (c) => c.notNull().check(sql`provisional in (0, 1)`))
    .addColumn("met_on", "text")
    .addColumn("held_on", "text")
    .addColumn("recounted_on", "text")
    .addColumn("due_before", "text")
    .addColumn("promised_on", "text")
    .addColumn("promise_reason", "text")
    .addColumn("promise_salt", "text")
    .addUniqueConstraint("stages_key", ["watch_id", "stage", "round"])
    // What is not current is null there, and null differs from null: one clock a case and stage.
    .addUniqueConstraint("stages_current", ["case_id", "stage", "current"])
    .execute();
  await db.schema.createIndex("stages_open").on("stages").columns(["met_on", "due_on"]).execute();
  await createTableWithId(db, "holds")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("kind", "text", (c) =>
      c.notNull().check(sql`kind in ('answer_held', 'dispute', 'hidden', 'transfer', 'hollow')`),
    )
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("until_day", "text")
    .execute();
  await db.schema.createIndex("holds_by_case").on("holds").columns(["case_id"]).execute();
  await db.schema
    .alterTable("replies")
    .addColumn("round", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable("replies").addColumn("hollow_on", "text").execute();
  await db.schema
    .alterTable("case_moves")
    .addColumn("watch_id", "integer", (c) => c.references("watches.id"))
    .execute();
}

async function moveOver(db: Kysely<any>): Promise<void> {
  const moves = await db
    .selectFrom("case_moves as m")
    .innerJoin("deadlines as l", "l.case_id", "m.case_id")
    .selectAll("m")
    .select("l.working_days")
    .orderBy("m.id")
    .execute();
  for (const move of moves) {
    const missed = (move.met_on ?? move.moved_on) > move.due_on;
    const { id } = await db
      .insertInto("watches")
      .values({
        case_id: move.case_id,
        department_id: move.from_department_id,
        duty_id: move.from_duty_id,
        part: "lead",
        opened_on: move.started_on,
        closed_on: move.moved_on,
        closed_as: "moved",
        charged: missed && move.delay_stays === 0 ? 0 : 1,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const { case_id, started_on, working_days, due_on, met_on } = move;
    await db
      .insertInto("stages")
      .values({
        case_id,
        watch_id: id,
        stage: "answered",
        started_on,
        working_days,
        due_on,
        met_on,
        provisional: 0,
      })
      .execute();
    await db.updateTable("case_moves").set({ watch_id: id }).where("id", "=", move.id).execute();
  }
  await sql`insert into watches (case_id, department_id, duty_id, part, opened_on)
    select l.case_id, c.department_id, c.duty_id, 'lead', l.started_on
    from deadlines l join cases c on c.id = l.case_id order by l.case_id`.execute(db);
  await sql`insert into stages (case_id, watch_id, stage, current, started_on, working_days, due_on, provisional, met_on,
      recounted_on, due_before)
    select l.case_id, w.id, 'answered', 1, l.started_on, l.working_days, l.due_on, l.provisional, l.met_on,
      l.recounted_on, l.due_before
    from deadlines l join watches w on w.case_id = l.case_id and w.closed_on is null order by l.case_id`.execute(db);
}
