import type { Db } from "../../db/engine.ts";
import {
  calloutsCounted,
  calloutsOfCases,
  calloutsOfTownships,
  calloutsOn,
  calloutsTo,
  caseWithMerged,
} from "../../db/queries/cases/callouts.ts";
import { type Actor, departmentsOf, townshipsOf } from "../accounts/permissions.ts";
import type { Day } from "../day.ts";
import { readRegionChain } from "../departments/department.server.ts";
import { CALL_STEPS, type CallStep, mayAnswer, nextStep, ratedTogether, callSteps, callStepState } from "./callout.ts";
import { ownCallout, type CallSide } from "./own-callout.server.ts";

/** A call as its case tells it: not which township made it, nor how it rated. */
export type CalloutFacts = Awaited<ReturnType<typeof readCallouts>>[number];

const LISTED = 50;

type Told = Awaited<ReturnType<typeof calloutsOfCases>>[number];

function factsOf(row: Told, today: Day) {
  const steps = callSteps(row).map((step) => ({ ...step, state: callStepState(step, row.ended_on, today) }));
  return {
    position: row.position,
    department: { code: row.department_code, name: row.department_name, nameEn: row.department_name_en },
    reason: row.reason,
    reasonSalt: row.reason_salt,
    wantedOn: row.wanted_on,
    calledOn: row.called_on,
    steps,
    endedAs: row.ended_as,
    endedOn: row.ended_on,
    declineReason: row.decline_reason,
    declineSalt: row.decline_salt,
    /** The day on which it was rated: how, is told in sums. */
    ratedOn: row.rated_on,
  };
}

/** Every call on a case and on those that went into it, in order. `origin`: the number of another case that it was made on. */
export async function readCallouts(db: Db, caseId: number, today: Day) {
  const rows = await calloutsOfCases(db, await caseWithMerged(db, caseId));
  return rows.map((row) => ({ ...factsOf(row, today), origin: row.case_id === caseId ? null : row.number }));
}

/** A call for whoever stands on that side of it. To the township its own rating. Throws as `ownCallout`. */
export async function readCallout(db: Db, actor: Actor, id: number, side: CallSide, today: Day) {
  const { call, number } = await ownCallout(db, actor, id, side);
  const facts = factsOf(call, today);
  const open = call.ended_as === null;
  return {
    ...facts,
    id,
    number,
    // Of what is hidden the number alone is read.
    title: call.hidden_until === null ? call.title : number,
    township: { name: call.township_name, nameEn: call.township_name_en },
    next: open ? nextStep(facts.steps) : null,
    /** The body may decline, the township take it back. */
    loose: open && call.came_on === null,
    may: mayAnswer(call, today),
    mayRate: call.ended_as === "confirmed" && call.rating === null,
    rating: side === "township" ? call.rating : null,
  };
}

const inList = (row: Told, today: Day) => ({
  ...factsOf(row, today),
  id: row.id,
  number: row.number,
  title: row.hidden_until === null ? row.title : row.number,
  township: { name: row.township_name, nameEn: row.township_name_en },
});

/** The open calls to the actor's departments that wait for a step of theirs, the first to come to first. */
export async function listCallouts(db: Db, actor: Actor, today: Day) {
  return waiting(await calloutsTo(db, departmentsOf(actor), LISTED), today);
}

/** The same of one case and those that went into it. */
export async function listCalloutsOn(db: Db, actor: Actor, caseId: number, today: Day) {
  return waiting(await calloutsOn(db, departmentsOf(actor), await caseWithMerged(db, caseId)), today);
}

function waiting(rows: readonly Told[], today: Day) {
  return rows.flatMap((row) => {
    const next = nextStep(callSteps(row));
    return next ? [{ ...inList(row, today), next }] : [];
  });
}

/** The calls of the actor's townships: those that are open first, then the last first. */
export async function listTownshipCallouts(db: Db, actor: Actor, today: Day) {
  const rows = await calloutsOfTownships(db, townshipsOf(actor), LISTED);
  return rows.map((row) => ({
    ...inList(row, today),
    may: mayAnswer(row, today),
    mayRate: row.ended_as === "confirmed" && row.rating === null,
  }));
}

/** Townships by their row ids. */
export async function readTownships(db: Db, ids: readonly number[]) {
  const townships = [];
  for (const id of ids) {
    const [own] = await readRegionChain(db, id);
    if (own) townships.push({ code: own.code, name: own.name, nameEn: own.name_en });
  }
  return townships;
}

/**
 * What these departments did when townships called, of cases that are not withdrawn: calls; of each step how many were due,
 * were done in time, late, or missed; how often the body says that it came, and a township confirmed or denied it. Ratings
 * as `ratedTogether` tells them, and how many there are.
 */
export async function countCallouts(db: Db, departmentIds: readonly number[], today: Day) {
  const rows = await calloutsCounted(db, departmentIds);
  const ended = (as: string) => rows.filter((row) => row.ended_as === as).length;
  const steps = CALL_STEPS.map((step) => ({ step, ...countStep(rows, step, today) }));
  return {
    calls: rows.length,
    open: rows.filter((row) => row.ended_as === null).length,
    declined: ended("declined"),
    takenBack: ended("taken_back"),
    claimed: rows.filter((row) => row.came_on !== null).length,
    confirmed: ended("confirmed"),
    denied: ended("denied"),
    rated: rows.filter((row) => row.rating !== null).length,
    ratings: ratedTogether(rows, today),
    steps,
  };
}

function countStep(rows: Awaited<ReturnType<typeof calloutsCounted>>, step: CallStep, today: Day) {
  const states = rows
    .filter((row) => row.charged === 1)
    .flatMap((row) =>
      callSteps(row)
        .filter((one) => one.step === step)
        .map((one) => callStepState(one, row.ended_on, today)),
    );
  const of = (state: string) => states.filter((one) => one === state).length;
  const [inTime, late, missed] = [of("in_time"), of("late"), of("missed")];
  return { due: inTime + late + missed, inTime, late, missed };
}
