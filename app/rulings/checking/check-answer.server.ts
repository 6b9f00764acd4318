import type { Db } from "../../../db/engine.ts";
import { countCasesByCheck } from "../../../db/queries/cases/sums/counts.ts";
import { checksOfCase, insertCheck } from "../../../db/queries/rulings/answer-checks.ts";
import { findReply } from "../../../db/queries/replies/replies.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { readCase, READ_CASE_REFUSALS } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, saltedHash, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { gateOfCase, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { CHECK_FINDINGS, type CheckFinding, type CheckKind, type PublicCheck } from "./checking.ts";

/** What `checkAnswer` refuses with. */
export const CHECK_ANSWER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_REFUSALS,
  ...GATE_OF_REFUSALS,
  "not_found",
  "stale_version",
] as const;

export interface AnswerCheck {
  caseNumber: string;
  /** Position of the answer in its case. */
  answer: number;
  kind: CheckKind;
  found: CheckFinding;
  /** How it was checked, for everybody to read. */
  words: string;
  /** How many checks of the case the moderator saw: the same form sent twice checks once. */
  seen: number;
}

/**
 * Says of an answer what a moderator has checked for themselves, beside what the department claims and what reporters say:
 * it changes neither, and no clock. A later check stands beside the earlier. Throws `unknown_case`, `case_withdrawn`,
 * `case_hidden`, `forbidden`, `home_county` and `recused` for whoever may not judge the case, `not_found` for an answer
 * that is not there or is hidden, `stale_version` when another check was entered meanwhile, and what the gate throws.
 */
export async function checkAnswer(db: Db, actor: Actor, check: AnswerCheck, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, check.caseNumber);
    assertCan(actor, "judge:case", await readCaseScope(trx, matter));
    const earlier = await checksOfCase(trx, matter.id);
    if (matter.number !== check.caseNumber || earlier.length !== check.seen) throw new DomainError("stale_version");
    const reply = await findReply(trx, { caseId: matter.id, position: check.answer });
    if (!reply || reply.hidden_on !== null) throw new DomainError("not_found");
    const words = (await gateOfCase(trx, matter)).vet(check.words, "official", {});
    const { kind, found } = check;
    const salt = newSalt();
    await insertCheck(trx, {
      reply_id: reply.id,
      kind,
      found,
      words,
      checked_on: today,
      checked_by: actor.userId,
      hash_salt: salt,
    });
    await record("answer_checked", {
      subject: matter.number,
      facts: { position: check.answer, kind, found, textHash: saltedHash(salt, words) },
    });
  });
}

/**
 * Of the public cases of these departments that are answered: how many, and by what a moderator found at the last check,
 * or that none was made.
 */
export async function countChecked(db: Db, departmentIds: readonly number[]) {
  const rows = await countCasesByCheck(db, departmentIds);
  const of = (found: CheckFinding | "unchecked") => rows.find((row) => row.found === found)?.cases ?? 0;
  return {
    answered: rows.reduce((sum, row) => sum + row.cases, 0),
    found: CHECK_FINDINGS.map((found) => ({ found, cases: of(found) })),
    unchecked: of("unchecked"),
  };
}

/** What moderators checked of the answers of a case, first to last, with the salts of their texts. */
export async function readChecks(db: Db, caseId: number): Promise<(PublicCheck & { hashSalt: string | null })[]> {
  return (await checksOfCase(db, caseId)).map((row) => ({
    position: row.position,
    kind: row.kind,
    found: row.found,
    words: row.words,
    on: row.checked_on,
    hashSalt: row.hash_salt,
  }));
}
