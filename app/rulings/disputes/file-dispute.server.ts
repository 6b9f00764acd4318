import type { Db } from "../../../db/engine.ts";
import { verdictsOfCase } from "../../../db/queries/cases/verdicts.ts";
import { disputesOfCase, insertDispute } from "../../../db/queries/rulings/disputes.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import { hold } from "../../cases/clock/clock.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, saltedHash, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { findInPublicWords, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { NO_WORDS } from "../../redaction/redaction.ts";
import { waitingAt } from "../waiting-at.server.ts";
import type { Ground } from "./dispute.ts";

/** What `fileDispute` refuses with. */
export const FILE_DISPUTE_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...GATE_OF_REFUSALS,
  "already_disputed",
  "transfer_open",
  "identifying_left",
  "not_found",
  "stale_version",
] as const;

export interface NewDispute {
  caseNumber: string;
  /** Row id of the verdict; null = that the case was put to this department and duty item. */
  verdictId: number | null;
  ground: Ground;
  body: string;
  /** The officer has seen what may point to a person, and leaves it in for whoever decides. */
  keep?: boolean;
}

/**
 * Files a department's dispute of a case or of a verdict on it, also while the case is hidden. The clock stands still until the first of the link, or of a
 * verdict, is decided. Throws
 * `unknown_case`, `case_withdrawn`, `identifying_left` when its words may point to a person and not `keep`, `forbidden`
 * unless the actor answers for the department, `stale_version` when the case was merged meanwhile, `not_found` for a
 * verdict of another case, `already_disputed` while one waits and when the same was refused on the same ground, `transfer_open` while another
 * body is asked to take the case.
 */
export async function fileDispute(db: Db, actor: Actor, dispute: NewDispute, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, dispute.caseNumber);
    assertCan(actor, "file:dispute", { departmentId: matter.department_id });
    if (matter.number !== dispute.caseNumber) throw new DomainError("stale_version");
    const { verdictId, ground, body } = dispute;
    if (!dispute.keep && (await findInPublicWords(trx, matter.region_id, body)).length > 0) {
      throw new DomainError("identifying_left");
    }
    const verdicts = await verdictsOfCase(trx, matter.id);
    if (verdictId !== null && !verdicts.some((one) => one.id === verdictId)) throw new DomainError("not_found");
    const again = (await disputesOfCase(trx, matter.id)).some(
      (one) =>
        one.outcome === "refused" &&
        one.verdict_id === verdictId &&
        one.ground === ground &&
        one.department_id === matter.department_id,
    );
    const waiting = (await waitingAt(trx, matter.id)).map(({ what }) => what);
    // Whether it is this department's is what the other is asked, or the moderators are.
    if (waiting.includes("transfer")) throw new DomainError("transfer_open");
    const waits = waiting.includes("dispute");
    if (waits || again) throw new DomainError("already_disputed");
    const bodySalt = newSalt();
    // The first of the link, and of each verdict: else one ground after another would stop the clock for good.
    const first = !(await disputesOfCase(trx, matter.id)).some(
      (one) => one.verdict_id === verdictId && one.department_id === matter.department_id,
    );
    if (first) await recounting(trx, [matter.id], () => hold(trx, matter.id, "dispute", today));
    await insertDispute(trx, {
      case_id: matter.id,
      verdict_id: verdictId,
      department_id: matter.department_id,
      ground,
      body,
      filed_by: actor.userId,
      filed_on: today,
      reasons: NO_WORDS,
      body_public: 0,
      body_salt: bodySalt,
    });
    await record("dispute_filed", {
      subject: matter.number,
      facts: { of: verdictId === null ? "link" : "verdict", ground, textHash: saltedHash(bodySalt, body) },
    });
  });
}
