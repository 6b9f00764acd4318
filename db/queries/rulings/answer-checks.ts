import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { CheckFinding } from "../../../app/rulings/checking/checking.ts";
import type { AnswerChecksTable } from "../../tables/rulings/answer-checks.ts";

export async function insertCheck(db: Db, check: Insertable<AnswerChecksTable>): Promise<void> {
  await db.insertInto("answer_checks").values(check).execute();
}

/** What was checked of the answers that a case has now, first to last. */
export function checksOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("replies as a")
    .innerJoin("answer_checks as k", "k.reply_id", "a.id")
    .select(["k.id", "a.position", "k.kind", "k.found", "k.words", "k.checked_on", "k.hash_salt"])
    .where("a.case_id", "=", caseId)
    .orderBy("k.id")
    .execute();
}

/** Of these cases those with an answer that counts, and what the last check of one found; `unchecked` where none was made. */
export async function standingAnswers(
  db: Db,
  caseIds: readonly number[],
): Promise<Map<number, CheckFinding | "unchecked">> {
  const ids = [0, ...caseIds];
  const answered = await db
    .selectFrom("replies")
    .select("case_id")
    .distinct()
    .where("case_id", "in", ids)
    .where("set_aside", "=", 0)
    .where("hollow_on", "is", null)
    .execute();
  const checks = await db
    .selectFrom("replies as a")
    .innerJoin("answer_checks as k", "k.reply_id", "a.id")
    .select(["a.case_id", "k.found"])
    .where("a.case_id", "in", ids)
    .where("a.set_aside", "=", 0)
    .orderBy("k.id")
    .execute();
  const found = new Map(checks.map((one) => [one.case_id, one.found]));
  return new Map(answered.map(({ case_id }) => [case_id, found.get(case_id) ?? "unchecked"]));
}

/** Takes the salts of what was checked out of a case that is withdrawn. */
export async function forgetChecks(db: Db, caseId: number): Promise<void> {
  await db
    .updateTable("answer_checks")
    .set({ hash_salt: null })
    .where("reply_id", "in", db.selectFrom("replies").select("id").where("case_id", "=", caseId))
    .execute();
}
