import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { findTransfer, transfersAtDesk } from "../../../db/queries/cases/transfers.ts";
import { type Actor, assertCan, can } from "../../accounts/permissions.ts";
import { whyNotTwo } from "../../accounts/two-people.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { readTransfers } from "../../transfers/transfer.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { partiesOfTransfer } from "./decide-transfer.server.ts";

const LIMIT = 100;

/** The transfers on which the actor may rule, the first that was asked for first. */
export async function listTransfersAtDesk(db: Db, actor: Actor, today: Day) {
  const waiting = [];
  for (let after = 0; waiting.length < LIMIT;) {
    const rows = await transfersAtDesk(db, after, LIMIT);
    for (const row of rows) {
      if (!can(actor, "decide:dispute", await readCaseScope(db, row))) continue;
      waiting.push({
        id: row.id,
        number: row.number,
        title: row.title,
        from: { name: row.from_name, nameEn: row.from_name_en },
        to: { name: row.to_name, nameEn: row.to_name_en },
        answer: row.answer,
        atDeskOn: row.at_desk_on ?? "",
        notTwo: await whyNotTwo(db, actor, partiesOfTransfer(row), today),
      });
    }
    after = rows.at(-1)?.id ?? 0;
    if (rows.length < LIMIT) break;
  }
  return waiting;
}

/** A transfer for whoever rules on it. Throws `not_found`, also before anybody has to rule, and `forbidden`. */
export async function readRuling(db: Db, actor: Actor, id: number, today: Day) {
  const row = await findTransfer(db, id);
  const matter = row && (await findCase(db, row.case_id));
  if (!matter || row.at_desk_on === null) throw new DomainError("not_found");
  assertCan(actor, "decide:dispute", await readCaseScope(db, matter));
  const transfer = (await readTransfers(db, matter.id, today)).find((one) => one.id === id);
  if (!transfer) throw new DomainError("not_found");
  return { transfer, number: matter.number, notTwo: await whyNotTwo(db, actor, partiesOfTransfer(row), today) };
}
