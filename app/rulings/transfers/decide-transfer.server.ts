import type { Db } from "../../../db/engine.ts";
import { codeOfDepartment } from "../../../db/queries/register/departments.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { closeTransfer, findTransfer, type TransferRow } from "../../../db/queries/cases/transfers.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { assertTwo, ASSERT_TWO_REFUSALS } from "../../accounts/two-people.server.ts";
import { isPublic } from "../../cases/case.ts";
import { release } from "../../cases/clock/clock.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../../ledger/ledger.server.ts";
import { gateOfCase, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import type { Kept } from "../../redaction/redaction.ts";
import { putToAsked } from "../../transfers/transfer.server.ts";
import { assertImpartialOn, readCaseScope } from "../fairness/recusal/impartial.server.ts";

/** What `decideTransfer` refuses with. */
export const DECIDE_TRANSFER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...ASSERT_TWO_REFUSALS,
  ...GATE_OF_REFUSALS,
  "not_found",
  "stale_version",
  "case_hidden",
  "unknown_department",
  "unknown_duty",
] as const;

export interface TransferRuling {
  /** `first`: the case stays with the body that asked; `second`: it goes to the one that was asked. */
  whose: "first" | "second";
  /** Public. */
  reasons: string;
  /** What looks as if it pointed to somebody in the reasons, was looked at, and stays. */
  keep?: Kept;
}

/** Who has a part in a transfer: whoever asked, and whoever answered. */
export const partiesOfTransfer = (transfer: Pick<TransferRow, "asked_by" | "answered_by">) =>
  [transfer.asked_by, transfer.answered_by].filter((id) => id !== null);

/**
 * Rules which of two bodies a case is of, where the second did not take it: it stays with the first, whose clock runs on,
 * or goes to the second, whose clock starts today. Throws `not_found`, `forbidden`, `home_county`, `recused` as to either
 * body, `own_decision` and `not_two` for whoever had a part in it, `stale_version` when nobody has to rule any more, or not
 * yet, `case_hidden` while the case is not public, and what the gate throws.
 */
export async function decideTransfer(
  db: Db,
  actor: Actor,
  id: number,
  { whose, reasons, keep = {} }: TransferRuling,
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const transfer = await findTransfer(trx, id);
    const matter = transfer && (await findCase(trx, transfer.case_id));
    if (!matter) throw new DomainError("not_found");
    assertCan(actor, "decide:dispute", await readCaseScope(trx, matter));
    const other = { region_id: matter.region_id, demanded_by_id: transfer.to_body_id };
    await assertImpartialOn(trx, actor, "decide:dispute", other);
    await assertTwo(trx, actor, partiesOfTransfer(transfer), today);
    if (transfer.at_desk_on === null) throw new DomainError("stale_version");
    const vetted = (await gateOfCase(trx, matter)).vet(reasons, "official", keep);
    const salt = newSalt();
    const closed = await closeTransfer(trx, id, {
      outcome: whose === "second" ? "handed_on" : "kept",
      decided_by: actor.userId,
      decided_on: today,
      reasons: vetted,
      reasons_salt: salt,
    });
    if (!closed) throw new DomainError("stale_version");
    if (!isPublic(matter)) throw new DomainError("case_hidden");
    await recounting(trx, [matter.id], () => release(trx, record, matter, "transfer", today));
    const to = await codeOfDepartment(trx, transfer.to_department_id);
    await record("transfer_decided", {
      subject: matter.number,
      facts: { to, goes: whose === "second", textHash: saltedHash(salt, reasons) },
    });
    if (whose === "second") await putToAsked(trx, record, matter, transfer, actor.userId, today);
  });
}
