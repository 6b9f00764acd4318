import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import { heldAgainstBodies } from "../cases/verdicts.ts";
import type { CaseState } from "../../tables/cases/cases.ts";
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

/**
 * The cases of these departments with an answer of theirs that counts, and of these those of which a moderator checked one,
 * by what the last check found.
 */
export async function countChecks(db: Db, departmentIds: readonly number[], states: readonly CaseState[]) {
  return db
    .selectFrom((of) =>
      of
        .selectFrom("cases as c")
        .select((eb) =>
          eb
            .selectFrom("answer_checks as k")
            .innerJoin("replies as a", "a.id", "k.reply_id")
            .select("k.found")
            .whereRef("a.case_id", "=", "c.id")
            .where("a.set_aside", "=", 0)
            .orderBy("k.id", "desc")
            .limit(1)
            .as("found"),
        )
        .where("c.department_id", "in", [...departmentIds])
        .where("c.state", "in", [...states])
        .where("c.merged_into_id", "is", null)
        .where("c.hidden_until", "is", null)
        .where(heldAgainstBodies)
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom("replies as r")
              .select("r.id")
              .whereRef("r.case_id", "=", "c.id")
              .where("r.set_aside", "=", 0)
              .where("r.hollow_on", "is", null),
          ),
        )
        .as("answered"),
    )
    .select((eb) => ["found", eb.fn.countAll<number>().as("cases")])
    .groupBy("found")
    .execute();
}

/** Takes the salts of what was checked out of a case that is withdrawn. */
export async function forgetChecks(db: Db, caseId: number): Promise<void> {
  await db
    .updateTable("answer_checks")
    .set({ hash_salt: null })
    .where("reply_id", "in", db.selectFrom("replies").select("id").where("case_id", "=", caseId))
    .execute();
}
