import type { Db } from "../../db/engine.ts";
import { countTransfersBy, transfersAsked, transfersOfCase } from "../../db/queries/cases/transfers.ts";
import { type Actor, departmentsOf } from "../accounts/permissions.ts";
import { readLateness } from "../cases/clock/clock.server.ts";
import type { Day } from "../day.ts";
import { readDutyNear } from "../duties/duty.server.ts";
import type { TransferState } from "./transfer.ts";

/** A transfer as its case tells it. */
export type TransferFacts = Awaited<ReturnType<typeof readTransfers>>[number];

const LISTED = 50;

/** Every transfer of a case, in order: from whom to whom, on what ground, what became of it, and the clock that it was on. */
export async function readTransfers(db: Db, caseId: number, today: Day) {
  const rows = await transfersOfCase(db, caseId);
  // What was not met when the watch ended is late up to that day.
  const clocks = rows.map((row) => ({ ...row, met_on: row.met_on ?? row.closed_on }));
  const lateOf = await readLateness(db, clocks, today);
  const facts = [];
  for (const [index, row] of rows.entries()) {
    const duty = row.duty_id === null ? null : await readDutyNear(db, row.duty_id, row.asked_on);
    const clock = clocks[index];
    facts.push({
      id: row.id,
      from: { id: row.from_department_id, code: row.from_code, name: row.from_name, nameEn: row.from_name_en },
      to: { id: row.to_department_id, code: row.to_code, name: row.to_name, nameEn: row.to_name_en },
      /** The body that is said to have made the demand, where it is another one that the department hosts. */
      body:
        row.to_body_id === row.to_department_id
          ? null
          : { code: row.body_code, name: row.body_name, nameEn: row.body_name_en },
      duty: duty && { code: duty.code, title: duty.title, band: duty.band },
      basis: row.basis,
      basisSalt: row.basis_salt,
      askedOn: row.asked_on,
      answerBy: row.answer_by,
      answer: row.answer,
      answeredOn: row.answered_on,
      answerReason: row.answer_reason,
      answerSalt: row.answer_salt,
      atDeskOn: row.at_desk_on,
      state: row.outcome ?? ((row.at_desk_on === null ? "asked" : "at_desk") satisfies TransferState as TransferState),
      decidedOn: row.decided_on,
      reasons: row.reasons,
      reasonsSalt: row.reasons_salt,
      /** The clock of the answer on the watch of the body that asked. */
      clock: {
        startedOn: row.opened_on,
        dueOn: row.due_on,
        /** The day on which the case went to the other body; null where it did not. */
        leftOn: row.closed_on,
        daysLate: clock === undefined ? 0 : lateOf(clock),
      },
    });
  }
  return facts;
}

/** True when one of the actor's departments has asked another to take the case, or was asked. */
export async function hadPartIn(db: Db, actor: Actor, caseId: number): Promise<boolean> {
  const own = departmentsOf(actor);
  const rows = await transfersOfCase(db, caseId);
  return rows.some((row) => own.includes(row.from_department_id) || own.includes(row.to_department_id));
}

/** What the actor's departments are asked to take, and can still answer. */
export async function listAskedTransfers(db: Db, actor: Actor, today: Day) {
  const rows = await transfersAsked(db, departmentsOf(actor), today, LISTED);
  return rows.map((row) => ({
    number: row.number,
    // Of what is hidden a department reads the number.
    title: row.hidden_until === null ? row.title : row.number,
    from: { name: row.from_name, nameEn: row.from_name_en },
    askedOn: row.asked_on,
    answerBy: row.answer_by,
  }));
}

/** How often a department has asked another body to take a case of its own, whatever became of it. */
export function countBounces(db: Db, departmentIds: readonly number[]): Promise<number> {
  return countTransfersBy(db, departmentIds);
}
