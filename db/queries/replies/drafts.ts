import type { ExpressionBuilder, Insertable, Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import type { Database } from "../../tables/index.ts";
import type { DraftState, ReplyDraftsTable } from "../../tables/office.ts";

const OPEN: readonly DraftState[] = ["draft", "submitted", "returned"];

/** The draft of a department on a case, with who typed it and who decided on it; undefined when there is none. */
export function findDraft(db: Db, caseId: number, departmentId: number) {
  return db
    .selectFrom("reply_drafts as r")
    .innerJoin("users as author", "author.id", "r.author_id")
    .leftJoin("users as by", "by.id", "r.decided_by")
    .selectAll("r")
    .select(["author.display_name as author", "by.display_name as decider"])
    .where("r.case_id", "=", caseId)
    .where("r.department_id", "=", departmentId)
    .where("r.state", "in", OPEN)
    .executeTakeFirst();
}

export async function insertDraft(db: Db, draft: Insertable<ReplyDraftsTable>): Promise<void> {
  await db.insertInto("reply_drafts").values(draft).execute();
}

/** Changes a draft that is still of this version, and counts it up; false when somebody was faster. */
export async function changeDraft(
  db: Db,
  { id, version }: { id: number; version: number },
  change: Updateable<ReplyDraftsTable>,
): Promise<boolean> {
  const row = await db
    .updateTable("reply_drafts")
    .set({ ...change, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "in", OPEN)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends the draft of a department on a case, if it has one: its words are public now. */
export async function endDraft(db: Db, caseId: number, departmentId: number): Promise<void> {
  await db
    .updateTable("reply_drafts")
    .set({ state: "published", fields: "", contents: "", note: "" })
    .where("case_id", "=", caseId)
    .where("department_id", "=", departmentId)
    .where("state", "in", OPEN)
    .execute();
}

/** The drafts of these departments whose case is no more theirs to answer: moved, merged or withdrawn. */
export function leftDrafts(db: Db, departmentIds: readonly number[]) {
  return db
    .selectFrom("reply_drafts as r")
    .innerJoin("cases as c", "c.id", "r.case_id")
    .innerJoin("users as author", "author.id", "r.author_id")
    .select(["r.id", "r.fields", "r.saved_on", "r.left_on", "c.number", "author.display_name as author"])
    .where("r.department_id", "in", departmentIds.length > 0 ? departmentIds : [0])
    .where("r.state", "in", OPEN)
    .where((eb) =>
      eb.or([
        eb("r.department_id", "<>", eb.ref("c.department_id")),
        eb("c.state", "=", "withdrawn"),
        eb("c.merged_into_id", "is not", null),
      ]),
    )
    .orderBy("r.id", "desc")
    .limit(50)
    .execute();
}

function caseIsGone(eb: ExpressionBuilder<Database, "reply_drafts">) {
  return eb.exists(
    eb
      .selectFrom("cases as c")
      .select("c.id")
      .whereRef("c.id", "=", "reply_drafts.case_id")
      .where((of) =>
        of.or([
          of("c.department_id", "<>", of.ref("reply_drafts.department_id")),
          of("c.state", "=", "withdrawn"),
          of("c.merged_into_id", "is not", null),
        ]),
      ),
  );
}

/** Notes the day on the drafts whose case is found to have left the department, and forgets it of those that have it back. */
export async function noteLeftDrafts(db: Db, today: string): Promise<void> {
  await db
    .updateTable("reply_drafts")
    .set({ left_on: today })
    .where("state", "in", OPEN)
    .where("left_on", "is", null)
    .where((eb) => caseIsGone(eb))
    .execute();
  await db
    .updateTable("reply_drafts")
    .set({ left_on: null })
    .where("state", "in", OPEN)
    .where("left_on", "is not", null)
    .where((eb) => eb.not(caseIsGone(eb)))
    .execute();
}

/** Destroys the words of the drafts whose case left on a day or before. */
export async function emptyLeftDrafts(db: Db, upTo: string): Promise<void> {
  await db
    .updateTable("reply_drafts")
    .set({ state: "emptied", fields: "", contents: "", note: "" })
    .where("state", "in", OPEN)
    .where("left_on", "<=", upTo)
    .execute();
}

/** Whether the answers of a department need an approver: it, or the body that it was merged into, has one, and did not say otherwise. */
export async function needsApproval(db: Db, departmentId: number): Promise<boolean> {
  const row = await db
    .selectFrom("departments as d")
    .leftJoin("reply_approvals as a", "a.department_id", "d.id")
    .select((eb) => [
      "a.required",
      eb
        .exists(
          eb
            .selectFrom("user_roles as g")
            .innerJoin("users as u", "u.id", "g.user_id")
            .select("g.id")
            .where("g.role", "=", "approver")
            .where("u.disabled", "=", 0)
            .where((of) =>
              of.or([of("g.department_id", "=", of.ref("d.id")), of("g.department_id", "=", of.ref("d.successor_id"))]),
            ),
        )
        .as("approver"),
    ])
    .where("d.id", "=", departmentId)
    .executeTakeFirstOrThrow();
  return Boolean(row.approver) && row.required !== 0;
}

/** What a department said last of approval, and when; undefined when it never did. */
export function approvalSetting(db: Db, departmentId: number) {
  return db
    .selectFrom("reply_approvals")
    .select(["required", "set_on"])
    .where("department_id", "=", departmentId)
    .executeTakeFirst();
}

/** Says whether the answers of a department need an approver. */
export async function putApproval(
  db: Db,
  setting: { department_id: number; required: 0 | 1; set_by: number; set_on: string },
): Promise<void> {
  const { department_id: _, ...said } = setting;
  await db
    .insertInto("reply_approvals")
    .values(setting)
    .onConflict((on) => on.column("department_id").doUpdateSet(said))
    .execute();
}
