import type { Insertable, Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import type { ReplyFilesTable } from "../../tables/reply-files.ts";

const SHOWN = ["id", "title", "kind", "bytes", "sha256"] as const;

/** Puts a file beside the draft of a department. Fails when its slot is taken. */
export async function insertReplyFile(db: Db, file: Insertable<ReplyFilesTable>): Promise<void> {
  await db.insertInto("reply_files").values(file).execute();
}

/** The files beside the draft of a department on a case, or those that wait with a held answer, in order, without their keys. */
export function replyFilesWaiting(db: Db, of: { caseId: number; departmentId: number } | { heldId: number }) {
  const files = db
    .selectFrom("reply_files")
    .select([...SHOWN, "found", "slot", "position", "added_on", "checked_on"])
    .where("reply_id", "is", null);
  return "heldId" in of
    ? files.where("held_id", "=", of.heldId).orderBy("position").execute()
    : files
        .where("case_id", "=", of.caseId)
        .where("department_id", "=", of.departmentId)
        .where("slot", "is not", null)
        .orderBy("slot")
        .execute();
}

/** Bytes of all files that were added for a case and are still kept. */
export async function bytesOfCaseFiles(db: Db, caseId: number): Promise<number> {
  const row = await db
    .selectFrom("reply_files")
    .select((eb) => eb.fn.sum<number | string | null>("bytes").as("bytes"))
    .where("case_id", "=", caseId)
    .where("storage_name", "is not", null)
    .executeTakeFirst();
  return Number(row?.bytes ?? 0);
}

/** One file with its key; undefined when there is none. */
export function findReplyFile(db: Db, id: string) {
  return db.selectFrom("reply_files").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Changes a file that lies beside a draft; false when it does no more. */
export async function changeReplyFile(db: Db, id: string, change: Updateable<ReplyFilesTable>): Promise<boolean> {
  const row = await db
    .updateTable("reply_files")
    .set(change)
    .where("id", "=", id)
    .where("slot", "is not", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes files from the drafts that they lie beside, to copy them: `dropLiftedFiles` ends it in the same transaction. */
export async function liftReplyFiles(db: Db, ids: readonly string[]): Promise<void> {
  await db.updateTable("reply_files").set({ slot: null }).where("id", "in", ids).execute();
}

/** Puts a lifted file beside the draft of a department on a case, too: the same bytes under the same key. */
export async function copyReplyFile(
  db: Db,
  from: string,
  to: { id: string; case_id: number; department_id: number; slot: number },
): Promise<void> {
  const SAME = ["title", "kind", "bytes", "sha256", "found", "storage_name", "key"] as const;
  const BY = ["added_by", "added_on", "checked_by", "checked_on"] as const;
  await db
    .insertInto("reply_files")
    .columns(["id", "case_id", "department_id", "slot", ...SAME, ...BY])
    .expression((eb) =>
      eb
        .selectFrom("reply_files")
        .select((one) => [
          one.cast<string>(one.val(to.id), "text").as("id"),
          one.cast<number>(one.val(to.case_id), "integer").as("case_id"),
          one.cast<number>(one.val(to.department_id), "integer").as("department_id"),
          one.cast<number>(one.val(to.slot), "integer").as("slot"),
        ])
        .select([...SAME, ...BY])
        .where("id", "=", from),
    )
    .execute();
}

/** Forgets the rows of files that were lifted and copied; their bytes belong to the copies. */
export async function dropLiftedFiles(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom("reply_files")
    .where("id", "in", ids)
    .where("slot", "is", null)
    .where("held_id", "is", null)
    .where("reply_id", "is", null)
    .execute();
}

/**
 * Forgets a file that lies beside a draft, key and all; answers the name of its bytes, null when it does no more, or when
 * another case has the same bytes.
 */
export async function deleteReplyFile(db: Db, id: string): Promise<string | null> {
  const row = await db
    .deleteFrom("reply_files")
    .where("id", "=", id)
    .where("slot", "is not", null)
    .returning("storage_name")
    .executeTakeFirst();
  const name = row?.storage_name ?? null;
  return name === null || (await replyFileNames(db, [name])).length > 0 ? null : name;
}

/** Lets files that lie beside a draft wait with a held answer, in this order. */
export async function holdReplyFiles(db: Db, ids: readonly string[], heldId: number): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const held = { slot: null, held_id: heldId, position: index + 1 };
    await db.updateTable("reply_files").set(held).where("id", "=", id).execute();
  }
}

/** Lets the files of a held answer lie beside the draft again, as many as there is room for; the others go. */
export async function freeReplyFiles(db: Db, heldId: number, slots: number): Promise<void> {
  const files = await db
    .selectFrom("reply_files")
    .select(["id", "case_id", "department_id"])
    .where("held_id", "=", heldId)
    .where("reply_id", "is", null)
    .orderBy("position")
    .execute();
  const [first] = files;
  if (!first) return;
  const taken = await replyFilesWaiting(db, {
    caseId: first.case_id,
    departmentId: first.department_id,
  });
  const used = new Set(taken.map(({ slot }) => slot));
  const free = Array.from({ length: slots }, (_, index) => index + 1).filter((slot) => !used.has(slot));
  for (const { id } of files) {
    const slot = free.shift();
    if (slot === undefined) await db.deleteFrom("reply_files").where("id", "=", id).execute();
    else {
      const back = { slot, held_id: null, position: null };
      await db.updateTable("reply_files").set(back).where("id", "=", id).execute();
    }
  }
}

/** Forgets the files of a held answer that will not be published. */
export async function dropHeldFiles(db: Db, heldId: number): Promise<void> {
  await db.deleteFrom("reply_files").where("held_id", "=", heldId).where("reply_id", "is", null).execute();
}

/** Publishes files with an answer, in this order and after those that it has, since a version of it. */
export async function publishReplyFiles(
  db: Db,
  ids: readonly string[],
  { replyId, since }: { replyId: number; since: number },
): Promise<void> {
  if (ids.length === 0) return;
  const { last } = await db
    .selectFrom("reply_files")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("reply_id", "=", replyId)
    .executeTakeFirstOrThrow();
  for (const [index, id] of ids.entries()) {
    const now = {
      slot: null,
      reply_id: replyId,
      position: (last ?? 0) + index + 1,
      since_version: since,
    };
    await db.updateTable("reply_files").set(now).where("id", "=", id).execute();
  }
}

/** Leaves files that stand with an answer off since a version of it: those before keep them. */
export async function leaveOffReplyFiles(db: Db, ids: readonly string[], until: number): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("reply_files")
    .set({ until_version: until })
    .where("id", "in", ids)
    .where("reply_id", "is not", null)
    .where("until_version", "is", null)
    .execute();
}

/** All files that ever stood with these answers, in order, without their keys. */
export function filesOfReplies(db: Db, replyIds: readonly number[]) {
  return db
    .selectFrom("reply_files")
    .select([...SHOWN, "reply_id", "position", "since_version", "until_version", "storage_name"])
    .where("reply_id", "in", [0, ...replyIds])
    .orderBy("reply_id")
    .orderBy("position")
    .execute();
}

/** How the case and the answer stand with which a file is public; undefined for one that is not, or no more. */
export function caseOfReplyFile(db: Db, id: string) {
  return db
    .selectFrom("reply_files as f")
    .innerJoin("replies as a", "a.id", "f.reply_id")
    .innerJoin("cases as c", "c.id", "a.case_id")
    .select(["c.number", "c.state", "c.hidden_until", "a.position as reply_position"])
    .select(["f.position", "f.slot", "f.kind", "f.bytes", "f.storage_name", "f.key"])
    .where("f.id", "=", id)
    .where("f.storage_name", "is not", null)
    .where("a.hidden_on", "is", null)
    .executeTakeFirst();
}

/** Destroys the files of answers whose words are gone for good: that there were such files stays. */
export async function destroyReplyFiles(db: Db, replyIds: readonly number[]): Promise<void> {
  await db
    .updateTable("reply_files")
    .set({ found: "", storage_name: null, key: null })
    .where("reply_id", "in", [0, ...replyIds])
    .execute();
}

/** Destroys the files that only earlier versions of an answer have. */
export async function destroyLeftOffFiles(db: Db, replyId: number): Promise<void> {
  await db
    .updateTable("reply_files")
    .set({ found: "", storage_name: null, key: null })
    .where("reply_id", "=", replyId)
    .where("until_version", "is not", null)
    .execute();
}

/** Forgets the files beside drafts on cases that are no more the department's: moved, merged or withdrawn. */
export async function deleteLeftFiles(db: Db): Promise<void> {
  await db
    .deleteFrom("reply_files")
    .where("slot", "is not", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("cases as c")
          .select("c.id")
          .whereRef("c.id", "=", "reply_files.case_id")
          .where((of) =>
            of.or([
              of("c.department_id", "<>", of.ref("reply_files.department_id")),
              of("c.state", "=", "withdrawn"),
              of("c.merged_into_id", "is not", null),
            ]),
          ),
      ),
    )
    .execute();
}

/** Which of these names belong to a file of an answer. */
export async function replyFileNames(db: Db, names: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom("reply_files").select("storage_name").where("storage_name", "in", names).execute();
  return rows.flatMap(({ storage_name }) => storage_name ?? []);
}
