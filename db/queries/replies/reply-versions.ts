import { destroyLeftOffFiles, destroyReplyFiles } from "./reply-files.ts";
import { forgetChecks } from "../rulings/answer-checks.ts";
import type { Db } from "../../engine.ts";
import type { ReplyVersionsTable } from "../../tables/replies.ts";
import type { Vetted } from "../../tables/vetted.ts";
import type { Remedy } from "../../../app/replies/reply.ts";

const KEPT = ["body", "checked", "rest", "rest_by", "contact", "telephone", "document_number"] as const;

/** Keeps what an answer says, before it is written anew; answers the number of the version. Call it under the ledger's lock. */
export async function keepReplyVersion(
  db: Db,
  replyId: number,
  kept: Pick<ReplyVersionsTable, "remedies" | "replaced_on" | "replaced_by" | "reason">,
): Promise<number> {
  const { count } = await db
    .selectFrom("reply_versions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("reply_id", "=", replyId)
    .executeTakeFirstOrThrow();
  const version = count + 1;
  await db
    .insertInto("reply_versions")
    .columns([
      "reply_id",
      "version",
      "remedies",
      "replaced_on",
      "replaced_by",
      "reason",
      ...KEPT,
      "hash_salt",
      "digest_in",
    ])
    .expression((eb) =>
      eb
        .selectFrom("replies")
        .select((one) => [
          "id",
          one.cast<number>(one.val(version), "integer").as("version"),
          one.cast<string>(one.val(kept.remedies), "text").as("remedies"),
          one.cast<string>(one.val(kept.replaced_on), "text").as("replaced_on"),
          one.cast<number>(one.val(kept.replaced_by), "integer").as("replaced_by"),
          one.cast<ReplyVersionsTable["reason"]>(one.val(kept.reason), "text").as("reason"),
        ])
        .select([...KEPT, "hash_salt", "digest_in"])
        .where("id", "=", replyId),
    )
    .execute();
  return version;
}

/** What these answers said before they were corrected, first to last. */
export function replyVersionsOf(db: Db, replyIds: readonly number[]) {
  return db
    .selectFrom("reply_versions")
    .selectAll()
    .where("reply_id", "in", [0, ...replyIds])
    .orderBy("reply_id")
    .orderBy("version")
    .execute();
}

/** Puts other remedies in the place of those that an answer claims. */
export async function replaceRemedies(db: Db, replyId: number, remedies: readonly Remedy[]): Promise<void> {
  await db.deleteFrom("reply_remedies").where("reply_id", "=", replyId).execute();
  await db
    .insertInto("reply_remedies")
    .values(remedies.map((remedy) => ({ reply_id: replyId, remedy })))
    .execute();
}

/** Puts no words in the place of what an answer said before, and destroys the files that went with that alone; that it was corrected stays. */
export async function emptyReplyVersions(db: Db, replyId: number, none: Vetted): Promise<void> {
  const empty = { body: none, checked: none, rest: none, contact: none, telephone: none };
  await db
    .updateTable("reply_versions")
    .set({ ...empty, document_number: none, hash_salt: null })
    .where("reply_id", "=", replyId)
    .execute();
  await destroyLeftOffFiles(db, replyId);
}

/** Takes, of the answers of a case that is withdrawn, the salts of what they say and said, and what tells texts alike. */
export async function forgetAnswers(db: Db, caseId: number): Promise<void> {
  await forgetChecks(db, caseId);
  const replies = await db.selectFrom("replies").select("id").where("case_id", "=", caseId).execute();
  await forgetVersionSalts(
    db,
    replies.map(({ id }) => id),
  );
  await db
    .updateTable("replies")
    .set({ hash_salt: null, text_key: null, hollow_salt: null })
    .where("case_id", "=", caseId)
    .execute();
}

/** Takes the salts of what these answers said before, whose digests prove nothing any more, and destroys their files. */
export async function forgetVersionSalts(db: Db, replyIds: readonly number[]): Promise<void> {
  await destroyReplyFiles(db, replyIds);
  await db
    .updateTable("reply_versions")
    .set({ hash_salt: null })
    .where("reply_id", "in", [0, ...replyIds])
    .execute();
}
