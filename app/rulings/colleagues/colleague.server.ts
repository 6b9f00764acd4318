import { createHash } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { deleteClaim, takeClaim } from "../../../db/queries/rulings/claims.ts";
import {
  countNotes,
  handedTo,
  handoverOf,
  insertNote,
  moderatorsReaching,
  notesOfReport,
} from "../../../db/queries/reports/desk/colleagues.ts";
import { countHanded, putHandover } from "../../../db/queries/reports/desk/handovers.ts";
import { findWaitingLook, secondLookerOf } from "../../../db/queries/reports/fairness/second-looks.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import { findActor, findActors } from "../../accounts/account.server.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, boundsOf, can, type Scope } from "../../accounts/permissions.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { READ_REPORT_REFUSALS, readReport, readReportBody, type StoredReport } from "../../reports/report.server.ts";
import { assertNotClaimed, ASSERT_NOT_CLAIMED_REFUSALS } from "../claims/claim.server.ts";
import { claimUntil } from "../claims/claim.ts";
import { decidedBefore, waitingFor, waitsForSecondLook } from "../fairness/second-look/second-look.server.ts";
import { HANDED_SHOWN, MAX_COLLEAGUE_NOTES } from "./colleague.ts";

/** What `writeNote` refuses with. */
export const WRITE_NOTE_REFUSALS = [
  ...READ_REPORT_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  "too_many_messages",
  "wrong_state",
] as const;

/** What `handToColleague` refuses with. */
export const HAND_TO_COLLEAGUE_REFUSALS = [
  ...WRITE_NOTE_REFUSALS,
  ...ASSERT_NOT_CLAIMED_REFUSALS,
  "colleague_unfit",
  "own_decision",
] as const;

/** What a moderator writes; the same words to the same person with the same token make one note. */
export interface NewNote {
  body: string;
  token: string;
}

/** Colleagues who are looked at, by name. */
const CHOICES = 200;

/**
 * A note on a report for whoever may read it at the desk: never for its reporter, never public, and destroyed with the
 * report's text. Throws `not_found`, `forbidden` and the like for whoever does not decide it, `wrong_state` once the text
 * was destroyed, `too_many_messages`.
 */
export function writeNote(db: Db, actor: Actor, reportId: number, note: NewNote, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await lockReports(trx, [reportId]);
    await assertDecidesIt(trx, actor, await readReport(trx, reportId));
    const look = await waitsForSecondLook(trx, actor, reportId, today);
    await insert(trx, actor, reportId, note, { to_user_id: null, of_look: look ? 1 : 0, written_on: today });
  });
}

/**
 * Hands a report that waits for a decision to a colleague, who reads why. The claim, if there is one, passes to them; the
 * report stands first in their list until it is decided or they give it back. Throws as `writeNote`, `wrong_state` when it
 * does not wait, `own_decision` when it is opened again and the actor decided it before, `claimed_by_other` while a third
 * is at it, `colleague_unfit` for whoever may not decide it. The same form sent twice hands it on once.
 */
export function handToColleague(
  db: Db,
  actor: Actor,
  reportId: number,
  { colleague, ...note }: NewNote & { colleague: number },
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now);
  return db.transaction().execute(async (trx) => {
    await lockReports(trx, [reportId]);
    const report = await readReport(trx, reportId);
    const scope = await assertDecidesIt(trx, actor, report);
    const look = (await waitsForSecondLook(trx, actor, reportId, today)) !== null;
    if (!look && report.state !== "received") throw new DomainError("wrong_state");
    if (!look && (await decidedBefore(trx, actor, report))) throw new DomainError("own_decision");
    const other = await findActor(trx, colleague, today);
    const fit = other && other.userId !== actor.userId && (await mayDecide(trx, other, report, scope, look, today));
    if (!fit) throw new DomainError("colleague_unfit");
    const id = await insert(trx, actor, reportId, note, {
      to_user_id: other.userId,
      of_look: look ? 1 : 0,
      written_on: today,
    });
    if (id === null) {
      // The form came before. What they have given back since is handed on by a page that knows of it.
      if ((await handoverOf(trx, reportId))?.user_id === other.userId) return;
      throw new DomainError("wrong_state");
    }
    await assertNotClaimed(trx, actor, reportId, now);
    await putHandover(trx, { report_id: reportId, user_id: other.userId, note_id: id });
    await deleteClaim(trx, reportId);
    await takeClaim(trx, {
      report_id: reportId,
      user_id: other.userId,
      claimed_at: now.toISOString(),
      expires_at: claimUntil(now),
    });
  });
}

/** Whom the actor could hand a report to. */
export interface Colleagues {
  /** It waits for a decision, and the actor may hand it on: who decided it before does not choose who decides now. */
  mayHand: boolean;
  own: boolean;
  people: { id: number; name: string }[];
}

/** Who could decide the report in the actor's place, by name. For pages that have checked who reads them. */
export async function colleaguesFor(db: Db, actor: Actor, reportId: number, today: Day): Promise<Colleagues> {
  const report = await readReport(db, reportId);
  const look = await findWaitingLook(db, reportId, waitingFor(actor, today));
  const waits = look !== undefined || report.state === "received";
  const second = await secondLookerOf(db, reportId);
  const before = (userId: number) =>
    look ? look.first_user_id === userId : report.decided_by === userId || second === userId;
  const own = waits && before(actor.userId);
  if (!waits || own) return { mayHand: false, own, people: [] };
  const scope = await readScope(db, report.region_id, report.department_id, report.id);
  const place = { regionIds: scope.regionIds ?? [], lineId: scope.lineId ?? null };
  const ids = await moderatorsReaching(db, place, actor.userId, CHOICES);
  const actors = await findActors(db, ids, today);
  const people = ids.flatMap((id) => {
    const other = actors.get(id);
    return other && can(other, "decide:report", scope) && !before(id) ? [{ id, name: other.displayName }] : [];
  });
  return { mayHand: true, own, people };
}

/**
 * The notes on a report as the actor may read them, first to last, and with whom it is. Whoever has it as a second look
 * reads none of those from before: they would tell of the first decision. For pages that have checked who reads them.
 */
export async function readNotes(db: Db, actor: Actor, reportId: number, today: Day) {
  const look = (await waitsForSecondLook(db, actor, reportId, today)) !== null ? 1 : 0;
  const rows = await notesOfReport(db, reportId, look);
  const handover = await handoverOf(db, reportId);
  return {
    notes: rows.map(({ by, to, body, written_on: writtenOn }) => ({ by, to, body, writtenOn })),
    with: handover?.of_look === look ? { name: handover.name, mine: handover.user_id === actor.userId } : null,
  };
}

/**
 * The reports that were handed to the actor, that they may still decide and that wait for it: the first `HANDED_SHOWN`,
 * the longest ago first, and how many there are.
 */
export async function readHanded(db: Db, actor: Actor, today: Day) {
  const bounds = boundsOf(actor, "decide:report");
  const looks = waitingFor(actor, today);
  const rows = await handedTo(db, bounds, looks, HANDED_SHOWN);
  return {
    count: rows.length < HANDED_SHOWN ? rows.length : await countHanded(db, bounds, looks),
    shown: rows.map(({ report_id: report, kind, township, by, body, written_on: handedOn }) => {
      return { report, kind, township, by, body, handedOn };
    }),
  };
}

async function assertDecidesIt(trx: Db, actor: Actor, report: StoredReport): Promise<Scope> {
  const scope = await readScope(trx, report.region_id, report.department_id, report.id);
  assertCan(actor, "decide:report", scope);
  return scope;
}

/** Within their bounds, not recused, and not the one who decided it before. The scope, read once, is the report's. */
async function mayDecide(
  db: Db,
  actor: Actor,
  report: StoredReport,
  scope: Scope,
  look: boolean,
  today: Day,
): Promise<boolean> {
  if (!can(actor, "decide:report", scope)) return false;
  if (look) return (await waitsForSecondLook(db, actor, report.id, today)) !== null;
  return !(await decidedBefore(db, actor, report));
}

async function insert(
  trx: Db,
  actor: Actor,
  report_id: number,
  { body, token }: NewNote,
  of: { to_user_id: number | null; of_look: 0 | 1; written_on: Day },
): Promise<number | null> {
  if ((await readReportBody(trx, report_id)) === null) throw new DomainError("wrong_state");
  const note = { report_id, user_id: actor.userId, body, token: tokenOf({ body, token }, of.to_user_id) };
  const id = await insertNote(trx, { ...note, ...of });
  if (id !== null && (await countNotes(trx, report_id)) > MAX_COLLEAGUE_NOTES) {
    throw new DomainError("too_many_messages");
  }
  return id;
}

/** Of the form and of what it says: other words, or somebody else to hand it to, are no repetition of what was sent. */
function tokenOf({ body, token }: NewNote, to: number | null): string {
  return createHash("sha256")
    .update(JSON.stringify([token, to, body]))
    .digest("hex")
    .slice(0, 32);
}
