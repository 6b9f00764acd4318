import type { Db } from "../../engine.ts";

const among = (ids: readonly number[]) => [0, ...ids];

/** What the departments of these cases claim in their answers that count, with the day of the first of each. */
export function claimsOfCases(db: Db, caseIds: readonly number[]) {
  return db
    .selectFrom("replies as a")
    .innerJoin("reply_remedies as r", "r.reply_id", "a.id")
    .select(["a.case_id", "a.published_on", "r.remedy"])
    .where("a.case_id", "in", among(caseIds))
    .where("a.set_aside", "=", 0)
    .orderBy("a.case_id")
    .orderBy("a.position")
    .execute();
}

/** The days on which the voices of these cases that count were linked to them. */
export function daysOfVoicesIn(db: Db, caseIds: readonly number[]) {
  return db
    .selectFrom("voices")
    .select(["case_id", "linked_on"])
    .where("case_id", "in", among(caseIds))
    .where("counted", "=", 1)
    .execute();
}

/** Every word of every reporter of these cases that is not set aside, each reporter's in the order of rounds. */
export function confirmationsIn(db: Db, caseIds: readonly number[]) {
  return db
    .selectFrom("confirmations")
    .select(["case_id", "report_id", "outcome", "given_on"])
    .where("case_id", "in", among(caseIds))
    .where("set_aside", "=", 0)
    .orderBy("case_id")
    .orderBy("report_id")
    .orderBy("round")
    .execute();
}

/** What moderators found of the answers of these cases that count, first to last. */
export function findingsIn(db: Db, caseIds: readonly number[]) {
  return db
    .selectFrom("replies as a")
    .innerJoin("answer_checks as k", "k.reply_id", "a.id")
    .select(["a.case_id", "k.found", "k.checked_on"])
    .where("a.case_id", "in", among(caseIds))
    .where("a.set_aside", "=", 0)
    .orderBy("k.id")
    .execute();
}
