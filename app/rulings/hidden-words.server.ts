import type { Db } from "../../db/engine.ts";
import { type Actor, assertCan } from "../accounts/permissions.ts";
import { readCaseForStaff } from "../cases/case.server.ts";
import { attempt } from "../http/respond.server.ts";
import { hiddenWordsIn } from "../redaction/redaction.server.ts";
import { readCaseScope } from "./fairness/recusal/impartial.server.ts";

const NOT_THEIRS = ["unknown_case", "case_withdrawn", "forbidden", "home_county", "recused"] as const;

/**
 * After the gate refused what was typed about a case: which of these words its reporters want hidden. None for any other
 * refusal, and none of a case that the actor does not judge.
 */
export async function wordsToHide(
  db: Db,
  actor: Actor,
  refused: string | null,
  caseNumber: string,
  answers: Readonly<Record<string, string>>,
): Promise<string[]> {
  if (refused !== "personal_left") return [];
  const found = await attempt(NOT_THEIRS, async () => {
    const matter = await readCaseForStaff(db, caseNumber);
    assertCan(actor, "judge:case", await readCaseScope(db, matter));
    return hiddenWordsIn(db, matter.id, Object.values(answers));
  });
  return found.refused === null ? [...new Set(found.value.map(({ text }) => text))] : [];
}
