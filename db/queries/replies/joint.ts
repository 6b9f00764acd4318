import { PUBLIC_STATES } from "../../../app/cases/case.ts";
import type { Db } from "../../engine.ts";

/** Begins a joint answer; answers its row id. */
export async function insertJointAnswer(db: Db, departmentId: number, filedOn: string): Promise<number> {
  const { id } = await db
    .insertInto("joint_answers")
    .values({ department_id: departmentId, filed_on: filedOn })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** For each of these answers the others that were given together with it, in cases that everybody can read, by number. */
export function givenTogether(db: Db, replyIds: readonly number[]) {
  return db
    .selectFrom("replies as a")
    .innerJoin("replies as other", (join) =>
      join.onRef("other.joint_id", "=", "a.joint_id").onRef("other.id", "<>", "a.id"),
    )
    .innerJoin("cases as c", "c.id", "other.case_id")
    .select(["a.id", "c.number", "c.title", "other.position"])
    .where("a.id", "in", [0, ...replyIds])
    .where("c.state", "in", [...PUBLIC_STATES])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .orderBy("c.number")
    .orderBy("other.position")
    .execute();
}

/** The cases of the drafts that were sent to the approver together with this one and are as they were, by number. */
export function draftedTogether(db: Db, draftId: number) {
  return db
    .selectFrom("reply_drafts as r")
    .innerJoin("reply_drafts as other", (join) =>
      join.onRef("other.joint_id", "=", "r.joint_id").onRef("other.id", "<>", "r.id"),
    )
    .innerJoin("cases as c", "c.id", "other.case_id")
    .select(["c.number"])
    .where("r.id", "=", draftId)
    .orderBy("c.number")
    .execute();
}
