import type { Db } from "../../db/engine.ts";
import {
  findSupportDraft,
  stagesOfWatches,
  supportAnswersOf,
  supportDraftsOf,
  supportsOfCases,
  supportVersionsOf,
} from "../../db/queries/cases/supports.ts";
import type { ClocksOf } from "../../db/queries/office/clock-lists.ts";
import { supportClocks } from "../../db/queries/office/support-clocks.ts";
import { needsApproval } from "../../db/queries/replies/drafts.ts";
import { casesWithin } from "../../db/queries/rulings/mergers.ts";
import { type Actor, can, departmentsOf } from "../accounts/permissions.ts";
import { readLateness } from "../cases/clock/clock.server.ts";
import type { Day } from "../day.ts";
import { readDutyNear } from "../duties/duty.server.ts";

/** A body that was asked to support a case, with its clock and what it has answered. */
export type SupportFacts = Awaited<ReturnType<typeof readSupports>>[number];

/** A body's own clock of a case that it supports. */
export type SupportClock = Awaited<ReturnType<typeof readSupportClocks>>[number];

/** Every body that was asked to support a case, in order; those of cases that went into it too, each under the number of that. */
export async function readSupports(db: Db, caseId: number, today: Day) {
  const rows = await supportsOfCases(db, await casesWithin(db, caseId));
  if (rows.length === 0) return [];
  const watchIds = rows.map((row) => row.watch_id);
  const answers = Map.groupBy(await supportAnswersOf(db, watchIds), (one) => one.watch_id);
  const versions = Map.groupBy(await supportVersionsOf(db, watchIds), (one) => one.answer_id);
  const overOf = new Map(rows.map((row) => [row.watch_id, row.closed_on ?? row.merged_on]));
  const stages = (await stagesOfWatches(db, watchIds)).map((row) => {
    const over = overOf.get(row.watch_id) ?? null;
    // What was not met by the end is late up to that day, and counts no further.
    return { row, over, clock: { ...row, stage_id: row.id, met_on: row.met_on ?? over } };
  });
  const lateOf = await readLateness(
    db,
    stages.map(({ clock }) => clock),
    today,
  );
  const facts = [];
  for (const row of rows) {
    const duty = row.duty_id === null ? null : await readDutyNear(db, row.duty_id, row.opened_on);
    facts.push({
      id: row.id,
      /** The case in which it was asked, where that went into this one. */
      from: row.case_id === caseId ? null : row.number,
      department: { id: row.department_id, code: row.code, name: row.name, nameEn: row.name_en },
      /** The item on which its part rests; null where none is named. */
      duty: duty && { code: duty.code, title: duty.title, band: duty.band },
      reason: row.reason,
      reasonSalt: row.reason_salt,
      askedOn: row.opened_on,
      signedOn: row.signed_on,
      /** The day from which it is asked no more, and how that came: by a moderator, since it has the whole case, or with a merger. */
      over: overOf.get(row.watch_id) ?? null,
      overAs: row.closed_as === null ? (row.merged_on === null ? null : ("merged" as const)) : row.closed_as,
      endReason: row.end_reason,
      endSalt: row.end_salt,
      stages: stages
        .filter((one) => one.row.watch_id === row.watch_id)
        .map(({ row: stage, over, clock }) => ({
          stage: stage.stage,
          dueOn: stage.due_on,
          metOn: stage.met_on,
          heldOn: stage.held_on,
          provisional: stage.provisional === 1,
          daysLate: lateOf(clock),
          passed: false,
          over,
          promise:
            stage.promised_on === null
              ? null
              : { day: stage.promised_on, reason: stage.promise_reason ?? "", salt: stage.promise_salt ?? "" },
        })),
      answers: (answers.get(row.watch_id) ?? []).map((one) => ({
        position: one.position,
        body: one.body,
        publishedOn: one.published_on,
        hashSalt: one.hash_salt,
        /** Why a moderator sent it back as none in substance; null where none did. */
        sentBack:
          one.hollow_on === null || one.hollow_ground === null
            ? null
            : { on: one.hollow_on, ground: one.hollow_ground, reason: one.hollow_reason ?? "", salt: one.hollow_salt },
        /** What it said before its body corrected it, first to last. */
        earlier: (versions.get(one.id) ?? []).map((version) => ({
          body: version.body,
          replacedOn: version.replaced_on,
          reason: version.reason,
          hashSalt: version.hash_salt,
        })),
      })),
      watchId: row.watch_id,
    });
  }
  return facts;
}

/**
 * What a body works on as its answer, or as the correction of the one at this position, for somebody of it; whether its
 * answers pass by an approver; and which others it corrects in a draft (0: it drafts a further answer).
 */
export async function readSupportDraft(db: Db, actor: Actor, support: SupportFacts, corrects: number) {
  const row = await findSupportDraft(db, support.watchId, corrects);
  const own = row?.author_id === actor.userId;
  const approves = can(actor, "approve:reply", { departmentId: support.department.id });
  return {
    asks: await needsApproval(db, support.department.id),
    others: (await supportDraftsOf(db, support.watchId)).map((one) => one.corrects).filter((one) => one !== corrects),
    draft: row
      ? {
          version: row.version,
          state: row.state,
          body: row.body,
          reason: row.reason,
          author: row.author,
          savedOn: row.saved_on,
          returned:
            row.state === "returned" ? { note: row.note, by: row.decider ?? "", on: row.decided_on ?? "" } : null,
          mayApprove: row.state === "submitted" && approves && !own,
        }
      : null,
  };
}

/** True when one of the actor's departments was asked to support a case, or one that went into it. */
export async function hadSupportIn(db: Db, actor: Actor, caseId: number): Promise<boolean> {
  const own = departmentsOf(actor);
  const rows = await supportsOfCases(db, await casesWithin(db, caseId));
  return rows.some((row) => own.includes(row.department_id));
}

/** On what bodies are asked for support now, each with its own clock; as `supportClocks` has them in order. */
export async function readSupportClocks(
  db: Db,
  of: ClocksOf,
  which: { limit: number; unanswered?: boolean; first?: number },
  today: Day,
) {
  const rows = await supportClocks(db, of, which);
  const clocks = rows.map((row) => ({
    row,
    answered: {
      case_id: row.case_id,
      stage_id: row.stage_id,
      due_on: row.due_on,
      met_on: row.met_on,
      held_on: row.held_on,
    },
    signed: {
      case_id: row.case_id,
      stage_id: row.sign_id,
      due_on: row.sign_due_on,
      met_on: row.sign_met_on,
      held_on: row.sign_held_on,
    },
  }));
  const lateOf = await readLateness(
    db,
    clocks.flatMap(({ answered, signed }) => [answered, signed]),
    today,
  );
  const tell = (one: (typeof clocks)[number]["answered"]) => ({
    dueOn: one.due_on,
    metOn: one.met_on,
    heldOn: one.held_on,
    daysLate: lateOf(one),
  });
  return clocks.map(({ row, answered, signed }) => ({
    number: row.number,
    // Of what is hidden a department reads the number.
    title: row.hidden_until === null ? row.title : row.number,
    kind: row.kind,
    publishedOn: row.published_on,
    askedOn: row.opened_on,
    /** The day on which its answer was sent back, as long as it has given no other; on which its draft was returned to `first`. */
    sentBackOn: row.hollow_on,
    returnedOn: row.returned_on,
    /** The last reminder to it by a supervisor since it was asked. */
    nudgedOn: row.nudged_on,
    regionId: row.region_id,
    ...tell(answered),
    signed: tell(signed),
    county: { name: row.county_name, nameEn: row.county_name_en },
    department: { code: row.department_code, name: row.department_name, nameEn: row.department_name_en },
  }));
}
