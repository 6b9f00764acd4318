import type { Insertable, Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import { forgetVersionSalts } from "./reply-versions.ts";
import type { HollowGround, Remedy } from "../../../app/replies/reply.ts";
import type { Vetted } from "../../tables/vetted.ts";
import type { ConfirmationsTable, DigestOfReply, RepliesTable } from "../../tables/replies.ts";

/** How many answers a case has, those set aside too. */
export async function countReplies(db: Db, caseId: number): Promise<number> {
  const row = await db
    .selectFrom("replies")
    .select((eb) => eb.fn.countAll<number>().as("replies"))
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return row.replies;
}

/**
 * The day since which the reporters of a case are asked: of its first answer that counts, in whatever round, also where a
 * moderator sent it back. Null while there is none. No further answer moves it.
 */
export async function askedSince(db: Db, caseId: number): Promise<string | null> {
  const { first } = await db
    .selectFrom("replies")
    .select((eb) => eb.fn.min("published_on").as("first"))
    .where("case_id", "=", caseId)
    .where("set_aside", "=", 0)
    .executeTakeFirstOrThrow();
  return first;
}

/** A reply with the next position in its case, and its remedies. Call it under the ledger's lock. */
export async function insertReply(
  db: Db,
  { remedies, ...reply }: Omit<Insertable<RepliesTable>, "position"> & { remedies: readonly Remedy[] },
): Promise<number> {
  const { last } = await db
    .selectFrom("replies")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("case_id", "=", reply.case_id)
    .executeTakeFirstOrThrow();
  const position = (last ?? 0) + 1;
  const { id } = await db
    .insertInto("replies")
    .values({ ...reply, position })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("reply_remedies")
    .values(remedies.map((remedy) => ({ reply_id: id, remedy })))
    .execute();
  return position;
}

/** What these answers claim, in no order. */
export function remediesOf(db: Db, replyIds: readonly number[]) {
  return db
    .selectFrom("reply_remedies")
    .select(["reply_id", "remedy"])
    .where("reply_id", "in", [0, ...replyIds])
    .execute();
}

/** Answers of a case with the name of who gave them, first to last. */
export function repliesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("replies as a")
    .innerJoin("departments as d", "d.id", "a.department_id")
    .select([
      ...([
        "a.id",
        "a.department_id",
        "a.position",
        "a.published_on",
        "a.released_on",
        "a.set_aside",
        "a.rest_by",
      ] as const),
      ...([
        "a.joint_id",
        "a.channel",
        "a.user_id",
        "a.round",
        "a.hollow_on",
        "a.hollow_ground",
        "a.hollow_reason",
        "a.hollow_salt",
      ] as const),
      ...(["a.body", "a.checked", "a.rest", "a.contact", "a.telephone", "a.document_number"] as const),
      ...(["a.hidden_on", "a.hidden_reason", "a.hidden_until", "a.hash_salt", "a.digest_in"] as const),
      ...(["d.name as department_name", "d.name_en as department_name_en"] as const),
    ])
    .where("a.case_id", "=", caseId)
    .orderBy("a.position")
    .execute();
}

/** The answer at a place of a case, or with this row id. */
export function findReply(db: Db, by: { caseId: number; position: number } | { id: number }) {
  const found = db
    .selectFrom("replies")
    .select(["id", "case_id", "position", "department_id", "user_id", "hidden_on", "hidden_until"])
    .select(["body", "checked", "rest", "rest_by", "contact", "telephone", "document_number"]);
  return "id" in by
    ? found.where("id", "=", by.id).executeTakeFirst()
    : found.where("case_id", "=", by.caseId).where("position", "=", by.position).executeTakeFirst();
}

/** Notes that a moderator sent an answer back as none in substance, and why. */
export async function markHollow(
  db: Db,
  id: number,
  hollow: {
    hollow_on: string;
    hollow_ground: HollowGround;
    hollow_reason: Vetted;
    hollow_salt: string;
    hollow_by: number;
  },
): Promise<void> {
  await db.updateTable("replies").set(hollow).where("id", "=", id).execute();
}

/** True of an answer that was given in another case and came with its merger. */
export async function cameByMerger(db: Db, replyId: number): Promise<boolean> {
  const row = await db
    .selectFrom("merger_moves")
    .select("row_id")
    .where("kind", "=", "reply")
    .where("row_id", "=", replyId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes the texts of an answer anew, with the salt of their digest and the act whose entry has it. */
export async function rewriteReply(
  db: Db,
  id: number,
  texts: Pick<
    Updateable<RepliesTable>,
    "body" | "checked" | "rest" | "rest_by" | "contact" | "telephone" | "document_number" | "text_key"
  >,
  digest: { hash_salt: string; digest_in: DigestOfReply },
): Promise<void> {
  await db
    .updateTable("replies")
    .set({ ...texts, ...digest })
    .where("id", "=", id)
    .execute();
}

/** Hides an answer's words, for good when `hidden_until` is null: then their salt and key go too. Shows them when all is null. */
export async function hideReply(
  db: Db,
  id: number,
  hidden: { hidden_on: string | null; hidden_reason: RepliesTable["hidden_reason"]; hidden_until: string | null },
): Promise<void> {
  const gone = hidden.hidden_on !== null && hidden.hidden_until === null ? { hash_salt: null, text_key: null } : {};
  await db
    .updateTable("replies")
    .set({ ...hidden, ...gone })
    .where("id", "=", id)
    .execute();
  if ("hash_salt" in gone) await forgetVersionSalts(db, [id]);
}

/** Adds the reporter's word as a further round; earlier rounds stay. */
export async function insertConfirmation(db: Db, confirmation: Insertable<ConfirmationsTable>): Promise<void> {
  await db.insertInto("confirmations").values(confirmation).execute();
}

/** The reporter's last word on a case: the one that counts, unless it is set aside. Undefined while none was given. */
export function latestConfirmation(db: Db, reportId: number, caseId: number) {
  return db
    .selectFrom("confirmations")
    .selectAll()
    .where("report_id", "=", reportId)
    .where("case_id", "=", caseId)
    .orderBy("round", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Every word of one reporter on every case of theirs that is not set aside; on each case in order. */
export function confirmationsOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("confirmations")
    .select(["case_id", "occasion", "outcome", "given_on"])
    .where("report_id", "=", reportId)
    .where("set_aside", "=", 0)
    .orderBy("case_id")
    .orderBy("round")
    .execute();
}

/** Every word of every reporter of a case that is not set aside, each reporter's in the order of rounds. */
export function confirmationsOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("confirmations")
    .select(["report_id", "round", "outcome", "reason", "given_on"])
    .where("case_id", "=", caseId)
    .where("set_aside", "=", 0)
    .orderBy("report_id")
    .orderBy("round")
    .execute();
}
