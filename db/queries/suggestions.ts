import type { Db } from "../engine.ts";
import type { SuggestionLessonsTable, SuggestionSubject } from "../tables/suggestions.ts";

/**
 * The bodies of a county, of its townships and of the regions above that have not ended, with line, superior and every name
 * by which they, and those that were merged into them, go or went. The county's row id is the first of `regionIds`.
 */
export async function bodiesOfCounty(db: Db, regionIds: readonly number[]) {
  const [county = 0] = regionIds;
  const townships = db.selectFrom("regions").select("id").where("parent_id", "=", county);
  const bodies = await db
    .selectFrom("departments as d")
    .innerJoin("lines as l", "l.id", "d.line_id")
    .leftJoin("departments as h", "h.id", "d.host_id")
    .leftJoin("department_parents as p", (join) =>
      join.onRef("p.department_id", "=", "d.id").on("p.parent_department_id", "is not", null),
    )
    .leftJoin("departments as u", "u.id", "p.parent_department_id")
    .select([
      "d.id",
      "d.code",
      "d.name",
      "d.name_en",
      "d.type",
      "l.code as line_code",
      "h.code as host_code",
      "u.code as superior_code",
    ])
    .where((eb) => eb.or([eb("d.region_id", "in", [...regionIds]), eb("d.region_id", "in", townships)]))
    .where("d.ended_on", "is", null)
    .orderBy("d.id")
    .execute();
  const names = await db
    .selectFrom("department_names as n")
    .innerJoin("departments as d", "d.id", "n.department_id")
    .select((eb) => [eb.fn.coalesce("d.successor_id", "d.id").as("department_id"), "n.name" as const])
    .where((eb) => eb.or([eb("d.region_id", "in", [...regionIds]), eb("d.region_id", "in", townships)]))
    .execute();
  const merged = await db
    .selectFrom("departments")
    .select(["successor_id as department_id", "name"])
    .where("region_id", "in", regionIds)
    .where("successor_id", "is not", null)
    .execute();
  const namesOf = Map.groupBy([...names, ...merged], (row) => row.department_id);
  return bodies.map((body) => ({ ...body, names: (namesOf.get(body.id) ?? []).map((row) => row.name) }));
}

/** The duty items of these regions in force on a day. */
export function dutiesInRegions(db: Db, regionIds: readonly number[], day: string) {
  return db
    .selectFrom("duty_versions as v")
    .innerJoin("duties as i", "i.id", "v.duty_id")
    .leftJoin("departments as h", "h.id", "v.holder_id")
    .select(["i.id", "i.code", "v.title", "v.department_duty", "v.township_duty", "h.code as holder_code"])
    .where("i.region_id", "in", [...regionIds])
    .where("v.effective_from", "<=", day)
    .where((eb) => eb.or([eb("v.effective_to", "is", null), eb("v.effective_to", ">=", day)]))
    .orderBy("i.code")
    .execute();
}

/** Changes whenever a row is added to the register or its bodies, and when a body changes. */
export async function registerFingerprint(db: Db): Promise<string> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("departments")
        .select((of) => of.fn.max("id").as("id"))
        .as("bodies"),
      eb
        .selectFrom("department_names")
        .select((of) => of.fn.countAll<number>().as("id"))
        .as("names"),
      eb
        .selectFrom("department_changes")
        .select((of) => of.fn.max("id").as("id"))
        .as("changes"),
      eb
        .selectFrom("department_changes")
        .select((of) => of.fn.count<number>("undone_on").as("id"))
        .as("undone"),
      eb
        .selectFrom("duty_versions")
        .select((of) => of.fn.max("id").as("id"))
        .as("versions"),
    ])
    .executeTakeFirstOrThrow();
  return `${row.bodies} ${row.names} ${row.changes} ${row.undone} ${row.versions}`;
}

/** False when something was learned from the report already. The lesson is that of the report's last voice. */
export async function insertLesson(db: Db, lesson: Omit<SuggestionLessonsTable, "voice_id">): Promise<boolean> {
  const row = await db
    .insertInto("suggestion_lessons")
    .values((eb) => ({
      ...lesson,
      voice_id: eb
        .selectFrom("voices")
        .select((voices) => voices.fn.max("id").as("last"))
        .where("report_id", "=", lesson.report_id),
    }))
    .onConflict((conflict) => conflict.column("report_id").doNothing())
    .returning("report_id")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the lesson of a report out, or of one voice of it alone, and answers it with the public version that it was
 * learned from; undefined when there is none.
 */
export async function takeLesson(db: Db, reportId: number, voiceId?: number) {
  let query = db.deleteFrom("suggestion_lessons").where("report_id", "=", reportId);
  if (voiceId !== undefined) query = query.where("voice_id", "=", voiceId);
  const lesson = await query.returningAll().executeTakeFirst();
  const voice =
    lesson &&
    (await db
      .selectFrom("voices")
      .select("public_text")
      .where("id", "=", lesson.voice_id ?? 0)
      .executeTakeFirst());
  return lesson && { ...lesson, publicText: voice?.public_text ?? "" };
}

/** The voices of a case that something was learned from, with their reports. */
export function lessonsOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("suggestion_lessons as l")
    .innerJoin("voices as v", "v.id", "l.voice_id")
    .select(["l.report_id", "v.id as voice_id"])
    .where("v.case_id", "=", caseId)
    .orderBy("l.report_id")
    .execute();
}

/** Counts a decision. */
export async function countOutcome(db: Db, day: string, subject: SuggestionSubject, rank: number): Promise<void> {
  await db
    .insertInto("suggestion_outcomes")
    .values({ day, subject, rank, decisions: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["day", "subject", "rank"])
        .doUpdateSet((eb) => ({ decisions: eb("suggestion_outcomes.decisions", "+", eb.ref("excluded.decisions")) })),
    )
    .execute();
}

/** Decisions by subject and rank, from a day on. */
export function sumOutcomes(db: Db, from: string) {
  return db
    .selectFrom("suggestion_outcomes")
    .select((eb) => ["subject", "rank", eb.fn.sum<number>("decisions").as("decisions")])
    .where("day", ">=", from)
    .groupBy(["subject", "rank"])
    .execute();
}

/** The newest public cases of a county, and those on one of these departments or duties, `limit` of each. */
export async function casesNear(
  db: Db,
  regionId: number,
  near: { departmentIds: readonly number[]; dutyIds: readonly number[] },
  limit: number,
) {
  const cases = db
    .selectFrom("cases as c")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .leftJoin("duties as i", "i.id", "c.duty_id")
    .select(["c.id", "c.number", "c.title", "c.demand", "d.code as department_code", "i.code as duty_code"])
    .where("c.region_id", "=", regionId)
    .where("c.state", "in", ["open", "answered"])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .orderBy("c.published_on", "desc")
    .orderBy("c.id", "desc")
    .limit(limit);
  const newest = await cases.execute();
  const byDepartment =
    near.departmentIds.length > 0 ? await cases.where("c.department_id", "in", near.departmentIds).execute() : [];
  const byDuty = near.dutyIds.length > 0 ? await cases.where("c.duty_id", "in", near.dutyIds).execute() : [];
  return [...new Map([...newest, ...byDuty, ...byDepartment].map((row) => [row.id, row])).values()];
}

/** The public words of each case's first voice, where they are to be read. */
export function firstVoices(db: Db, caseIds: readonly number[]) {
  return db
    .selectFrom("voices")
    .select(["case_id", "public_text"])
    .where("case_id", "in", caseIds.length > 0 ? caseIds : [0])
    .where("position", "=", 1)
    .where("stripped_on", "is", null)
    .where("hidden_on", "is", null)
    .execute();
}
