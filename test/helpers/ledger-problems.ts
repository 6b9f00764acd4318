import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import type { Problem } from "../../app/admin/check-ledger/problem.ts";
import type { Db } from "../../db/engine.ts";

/** All that does not fit between the ledger and the rows. */
export async function ledgerProblems(db: Db): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const one of checkLedger(db)) problems.push(one);
  return problems;
}
