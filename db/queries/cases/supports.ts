import type { Insertable, Selectable, Updateable } from "kysely";
import type { HollowGround } from "../../../app/cases/answers/answer.ts";
import type { Db } from "../../engine.ts";
import type {
  SupportAnswersTable,
  SupportAnswerVersionsTable,
  SupportDraftsTable,
  SupportsTable,
} from "../../tables/cases/supports.ts";
import type { WatchEnd } from "../../tables/cases/clocks.ts";
import type { Vetted } from "../../tables/vetted.ts";

export async function insertSupport(db: Db, support: Insertable<SupportsTable>): Promise<void> {
  await db.insertInto("supports").values(support).execute();
}

/** Every body that was asked to support these cases, in order, with its watch, and the case that it was asked in. */
export function supportsOfCases(db: Db, caseIds: readonly number[]) {
  return db
    .selectFrom("supports as p")
    .innerJoin("watches as w", "w.id", "p.watch_id")
    .innerJoin("cases as c", "c.id", "p.case_id")
    .innerJoin("departments as d", "d.id", "w.department_id")
    .leftJoin("duties as y", "y.id", "w.duty_id")
    .leftJoin("mergers as m", (on) => on.onRef("m.case_id", "=", "c.id").on("m.undone_on", "is", null))
    .selectAll("p")
    .select(["w.department_id", "w.duty_id", "w.opened_on", "w.signed_on", "w.closed_on", "w.closed_as"])
    .select(["c.number", "d.code", "d.name", "d.name_en", "y.code as duty_code", "m.merged_on"])
    .where("p.case_id", "in", caseIds.length > 0 ? [...caseIds] : [0])
    .orderBy("p.id")
    .execute();
}

/** What is due of these watches, in order. */
export function stagesOfWatches(db: Db, watchIds: readonly number[]) {
  return db
    .selectFrom("stages")
    .selectAll()
    .where("watch_id", "in", watchIds.length > 0 ? [...watchIds] : [0])
    .orderBy("id")
    .execute();
}

/**
 * Lets a supporting body's stages say since when it has answered in substance and, by its own word or with any answer,
 * signed.
 */
export async function settleSupport(db: Db, watchId: number): Promise<void> {
  const { signed_on } = await db
    .selectFrom("watches")
    .select("signed_on")
    .where("id", "=", watchId)
    .executeTakeFirstOrThrow();
  const answers = await supportAnswersOf(db, [watchId]);
  const earliest = (days: readonly (string | null)[]) => days.filter((day) => day !== null).toSorted()[0] ?? null;
  const first = earliest(answers.filter((one) => one.hollow_on === null).map((one) => one.published_on));
  const signed = earliest([signed_on, ...answers.map((one) => one.published_on)]);
  for (const [stage, day] of [["signed", signed] as const, ["answered", first] as const]) {
    // What is met stands still no more.
    const met = day === null ? { met_on: day } : { met_on: day, held_on: null };
    await db.updateTable("stages").set(met).where("watch_id", "=", watchId).where("stage", "=", stage).execute();
  }
}

/** Ends the watch of a supporting body, with what the moderator says of it. */
export async function closeSupport(
  db: Db,
  watchId: number,
  {
    closed_on,
    closed_as,
    ...said
  }: { closed_on: string; closed_as: WatchEnd } & Pick<
    Updateable<SupportsTable>,
    "ended_by" | "end_reason" | "end_salt"
  >,
): Promise<void> {
  await db.updateTable("watches").set({ closed_on, closed_as }).where("id", "=", watchId).execute();
  if (Object.keys(said).length > 0)
    await db.updateTable("supports").set(said).where("watch_id", "=", watchId).execute();
}

export async function insertSupportAnswer(db: Db, answer: Insertable<SupportAnswersTable>): Promise<void> {
  await db.insertInto("support_answers").values(answer).execute();
}

/** Marks an answer as none in substance, with what a moderator says of it. */
export async function markSupportHollow(
  db: Db,
  answerId: number,
  hollow: {
    hollow_on: string;
    hollow_ground: HollowGround;
    hollow_reason: Vetted;
    hollow_salt: string;
    hollow_by: number;
  },
): Promise<void> {
  await db.updateTable("support_answers").set(hollow).where("id", "=", answerId).execute();
}

/** What was answered on these watches, in order. */
export function supportAnswersOf(db: Db, watchIds: readonly number[]) {
  return db
    .selectFrom("support_answers")
    .selectAll()
    .where("watch_id", "in", watchIds.length > 0 ? [...watchIds] : [0])
    .orderBy("id")
    .execute();
}

/** Puts another text in the place of an answer's, and keeps what it said. Call it under the ledger's lock. */
export async function reviseSupportAnswer(
  db: Db,
  answerId: number,
  kept: Pick<Selectable<SupportAnswerVersionsTable>, "version" | "replaced_on" | "replaced_by" | "reason">,
  now: Pick<Updateable<SupportAnswersTable>, "body" | "hash_salt">,
): Promise<void> {
  await db
    .insertInto("support_answer_versions")
    .columns(["answer_id", "version", "replaced_on", "replaced_by", "reason", "body", "hash_salt"])
    .expression((eb) =>
      eb
        .selectFrom("support_answers")
        .select((one) => [
          "id",
          one.cast<number>(one.val(kept.version), "integer").as("version"),
          one.cast<string>(one.val(kept.replaced_on), "text").as("replaced_on"),
          one.cast<number>(one.val(kept.replaced_by), "integer").as("replaced_by"),
          one.cast<SupportAnswerVersionsTable["reason"]>(one.val(kept.reason), "text").as("reason"),
        ])
        .select(["body", "hash_salt"])
        .where("id", "=", answerId),
    )
    .execute();
  await db.updateTable("support_answers").set(now).where("id", "=", answerId).execute();
}

/** What the answers on these watches said before they were corrected, in the order in which that was done. */
export function supportVersionsOf(db: Db, watchIds: readonly number[]) {
  return db
    .selectFrom("support_answer_versions as v")
    .innerJoin("support_answers as a", "a.id", "v.answer_id")
    .selectAll("v")
    .select(["a.watch_id", "a.position"])
    .where("a.watch_id", "in", watchIds.length > 0 ? [...watchIds] : [0])
    .orderBy("v.id")
    .execute();
}

/** The draft of a supporting body for one text, with who typed it and who returned it. */
export function findSupportDraft(db: Db, watchId: number, corrects: number) {
  return draftsOf(db, watchId).where("r.corrects", "=", corrects).executeTakeFirst();
}

/** All its drafts of a watch: of a further answer, and of corrections in the order of the answers. */
export function supportDraftsOf(db: Db, watchId: number) {
  return draftsOf(db, watchId).orderBy("r.corrects").execute();
}

function draftsOf(db: Db, watchId: number) {
  return db
    .selectFrom("support_drafts as r")
    .innerJoin("users as author", "author.id", "r.author_id")
    .leftJoin("users as by", "by.id", "r.decided_by")
    .selectAll("r")
    .select(["author.display_name as author", "by.display_name as decider"])
    .where("r.watch_id", "=", watchId);
}

export async function insertSupportDraft(db: Db, draft: Insertable<SupportDraftsTable>): Promise<void> {
  await db.insertInto("support_drafts").values(draft).execute();
}

/** Changes a draft that is still of this version, and counts it up; false when somebody was faster. */
export async function changeSupportDraft(
  db: Db,
  { id, version }: Pick<Selectable<SupportDraftsTable>, "id" | "version">,
  change: Updateable<SupportDraftsTable>,
): Promise<boolean> {
  const row = await db
    .updateTable("support_drafts")
    .set({ ...change, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends the draft of a text, if there is one: its words are public now. */
export async function deleteSupportDraft(db: Db, watchId: number, corrects: number): Promise<void> {
  await db.deleteFrom("support_drafts").where("watch_id", "=", watchId).where("corrects", "=", corrects).execute();
}

/** Destroys the drafts of support that is asked for no more since a day: it ended, or its case was merged or withdrawn. */
export async function deleteLeftSupportDrafts(db: Db, upTo: string): Promise<void> {
  await db
    .deleteFrom("support_drafts")
    .where(
      "watch_id",
      "in",
      db
        .selectFrom("watches as w")
        .innerJoin("cases as c", "c.id", "w.case_id")
        .leftJoin("mergers as m", (on) => on.onRef("m.case_id", "=", "c.id").on("m.undone_on", "is", null))
        .select("w.id")
        .where("w.part", "=", "supporting")
        .where((eb) =>
          eb.or([eb("w.closed_on", "<=", upTo), eb("c.withdrawn_on", "<=", upTo), eb("m.merged_on", "<=", upTo)]),
        ),
    )
    .execute();
}

/** Takes the salts out of those of a case that is withdrawn, as `forgetSalts` does of what stands in it. */
export async function forgetSupportSalts(db: Db, caseId: number): Promise<void> {
  await db.updateTable("supports").set({ reason_salt: null, end_salt: null }).where("case_id", "=", caseId).execute();
  const watches = db.selectFrom("watches").select("id").where("case_id", "=", caseId);
  const none = { hash_salt: null, hollow_salt: null };
  await db.updateTable("support_answers").set(none).where("watch_id", "in", watches).execute();
  const answers = db.selectFrom("support_answers").select("id").where("watch_id", "in", watches);
  await db.updateTable("support_answer_versions").set({ hash_salt: null }).where("answer_id", "in", answers).execute();
}
