import type { Db } from "../../db/engine.ts";
import { codeOfDepartment } from "../../db/queries/register/departments.ts";
import { findCase } from "../../db/queries/cases/cases.ts";
import { closeWatch } from "../../db/queries/cases/clocks.ts";
import {
  closeTransfer,
  findTransfer,
  noteTransfer,
  openTransfer,
  transfersUnanswered,
  type TransferRow,
} from "../../db/queries/cases/transfers.ts";
import { closeHeldReply } from "../../db/queries/replies/held-replies.ts";
import { moveCase } from "../../db/queries/rulings/disputes.ts";
import { closeProposal } from "../../db/queries/rulings/merge-proposals.ts";
import { setWordsAside } from "../../db/queries/rulings/takedowns.ts";
import { listWaitingAt } from "../../db/queries/rulings/waiting.ts";
import type { WatchEnd } from "../../db/tables/cases/clocks.ts";
import { lapseCallouts } from "../callouts/callout.server.ts";
import type { CaseRow } from "../cases/case.server.ts";
import { hold, release, startWatch } from "../cases/clock/clock.server.ts";
import { recounting } from "../cases/recounting.server.ts";
import type { Day } from "../day.ts";
import { readDepartmentById } from "../departments/department.server.ts";
import { accountableId, type Department } from "../departments/department.ts";
import { DomainError } from "../domain-error.ts";
import { readDutyNear } from "../duties/duty.server.ts";
import { type DutyVersion, OFF_LIST } from "../duties/duty.ts";
import { assertClock, officially, type Recorder } from "../ledger/ledger.server.ts";
import { absorbSupport } from "../supports/support.server.ts";

export { countBounces, hadPartIn, readTransfers, type TransferFacts } from "./read-transfers.server.ts";

/** A case that goes to another body, and how the watch of the first ends. */
export interface HandedOn {
  /** The body that made the demand. */
  body: Pick<Department, "id" | "code" | "hostId">;
  /** Null: on no list. */
  duty: Pick<DutyVersion, "dutyId" | "code"> | null;
  ended: { closed_as: WatchEnd; charged: 0 | 1 };
  /** Null where it is a transfer. */
  disputeId: number | null;
  userId: number;
}

/**
 * Puts a case to another body within an official act: the watch of the first ends, and what was missed by then stays with
 * it where that is `charged`; its answers and the words on them are set aside, a held answer and mergers that are proposed
 * lapse, and a new clock starts.
 */
export async function handOn(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  { body, duty, ended, disputeId, userId }: HandedOn,
  today: Day,
): Promise<void> {
  const departmentId = accountableId(body);
  const from = await codeOfDepartment(trx, matter.department_id);
  await recounting(trx, [matter.id], async () => {
    // Before the watch ends: its due days keep what is not charged.
    await release(trx, record, matter, "answer_held", today);
    const watchId = await closeWatch(trx, matter.id, { closed_on: today, ...ended });
    await moveCase(
      trx,
      {
        case_id: matter.id,
        dispute_id: disputeId,
        from_department_id: matter.department_id,
        from_duty_id: matter.duty_id,
        to_department_id: departmentId,
        moved_on: today,
        moved_by: userId,
        watch_id: watchId,
      },
      { demanded_by_id: body.id, department_id: departmentId, ...onDuty(matter, duty, today) },
    );
    await setWordsAside(trx, matter.id);
    await lapseCallouts(trx, matter.id, ended.charged, today);
    // A takedown is of the case wherever it lies; an answer and a merger were of the first department's.
    const lapsed = { outcome: "lapsed", decided_by: null, decided_on: today } as const;
    for (const { what, id } of await listWaitingAt(trx, matter.id)) {
      if (what === "answer") await closeHeldReply(trx, id, lapsed);
      if (what === "merger") await closeProposal(trx, id, lapsed);
    }
    await record("case_moved", {
      subject: matter.number,
      facts: { from, demandedBy: body.code, duty: duty?.code ?? OFF_LIST },
    });
    const moved = { ...matter, department_id: departmentId, duty_id: duty?.dutyId ?? null };
    await absorbSupport(trx, record, matter, departmentId, today);
    await startWatch(trx, record, moved, today);
  });
}

/** Where a case is put: that nothing was found is of today; where there was nothing, an item is one that there is now. */
function onDuty(matter: CaseRow, duty: { dutyId: number } | null, today: Day) {
  if (!duty) return { duty_id: null, off_list_on: today, listed_on: null };
  const { off_list_on, listed_on } = matter;
  return { duty_id: duty.dutyId, off_list_on, listed_on: matter.duty_id === null ? today : listed_on };
}

/** Puts a case to the body that was asked, within the act of taking it or of the ruling. What was missed stays with the first. */
export async function putToAsked(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  transfer: TransferRow,
  userId: number,
  today: Day,
): Promise<void> {
  const body = await readDepartmentById(trx, transfer.to_body_id);
  const duty = transfer.duty_id === null ? null : await readDutyNear(trx, transfer.duty_id, today);
  const ended = { closed_as: "transferred", charged: 1 } as const;
  await handOn(trx, record, matter, { body, duty, ended, disputeId: null, userId }, today);
}

/**
 * Within the act by which the first body answers a case after all: the other is not asked any more. Nothing where none is
 * asked.
 */
export async function withdrawTransfer(trx: Db, record: Recorder, matter: CaseRow, today: Day): Promise<void> {
  const transfer = await openTransfer(trx, matter.id);
  if (!transfer) return;
  await closeTransfer(trx, transfer.id, { outcome: "withdrawn", decided_by: null, decided_on: today });
  await recounting(trx, [matter.id], () => release(trx, record, matter, "transfer", today));
  const to = await codeOfDepartment(trx, transfer.to_department_id);
  await record("transfer_withdrawn", { subject: matter.number, facts: { to } });
}

/**
 * Within an official act: from now on the moderators have to rule, and the days until then are not charged to the first body.
 */
export async function bringToDesk(
  trx: Db,
  matter: CaseRow,
  transfer: TransferRow,
  answer: Omit<Parameters<typeof noteTransfer>[2], "at_desk_on">,
  today: Day,
): Promise<void> {
  await noteTransfer(trx, transfer.id, { ...answer, at_desk_on: today });
  await recounting(trx, [matter.id], () => hold(trx, matter.id, "transfer", today));
}

/**
 * Brings to the moderators what the body that was asked has not answered in time; answers how many. The days of the first
 * body stand still from today and not from the day after the last, on which its clock ran on every page. Each is an act of
 * its own. Throws `clock_jumped`.
 */
export async function lapseTransfers(db: Db, today: Day): Promise<number> {
  await assertClock(db, today);
  let lapsed = 0;
  for (const id of await transfersUnanswered(db, today)) if (await lapse(db, id, today)) lapsed += 1;
  return lapsed;
}

async function lapse(db: Db, id: number, today: Day): Promise<boolean> {
  try {
    await officially(db, today, async (trx, record) => {
      const transfer = await findTransfer(trx, id);
      const matter = transfer && (await findCase(trx, transfer.case_id));
      if (!matter || transfer.outcome !== null || transfer.at_desk_on !== null) throw new DomainError("stale_version");
      const to = await codeOfDepartment(trx, transfer.to_department_id);
      await bringToDesk(trx, matter, transfer, {}, today);
      await record("transfer_unanswered", { subject: matter.number, facts: { to } });
    });
    return true;
  } catch (error) {
    // Answered in the meantime.
    if (error instanceof DomainError && error.code !== "clock_jumped") return false;
    throw error;
  }
}
