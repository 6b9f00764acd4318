import type { Db } from "../../../db/engine.ts";
import { hindrancesOf, insertBulkAct, rowsForBulk } from "../../../db/queries/reports/queue/bulk.ts";
import { findReport } from "../../../db/queries/reports/reports.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import { noteViews } from "../../../db/queries/reports/fairness/views.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { readCase, READ_CASE_REFUSALS } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { countyOf } from "../../departments/department.server.ts";
import { DomainError, type ErrorCode } from "../../domain-error.ts";
import { officially, type Recorder, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import type { StoredReport } from "../../reports/report.server.ts";
import { readUnit } from "../../reports/unit/unit.server.ts";
import { endClaim } from "../../rulings/claims/claim.server.ts";
import { assertMayDecide } from "../../rulings/decision/decision.server.ts";
import { undoUntil } from "../../rulings/undo/undo.ts";
import { declineWithin, DECLINE_WITHIN_REFUSALS } from "../../rulings/decision/decline.server.ts";
import {
  declining,
  recordSecondLook,
  waitsForSecondLook,
} from "../../rulings/fairness/second-look/second-look.server.ts";
import { type BulkItem, type BulkReason, MAX_BULK, type Obstacle } from "./bulk.ts";
import { assertStays, ASSERT_STAYS_REFUSALS } from "./kept.server.ts";

/** What `declineTogether` refuses with. */
export const DECLINE_TOGETHER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_REFUSALS,
  ...DECLINE_WITHIN_REFUSALS,
  ...ASSERT_STAYS_REFUSALS,
  "not_found",
  "bad_request",
] as const;

const EXCERPT = 60;

/** What is done to many reports at once. */
export interface BulkDecline {
  items: readonly BulkItem[];
  reason: BulkReason;
  /** Every reporter reads it. */
  note: string;
  /** A public case that tells the same matter; checked, and for the caller to name in the note. */
  caseNumber?: string;
  /** Row id of the report that stays, of which the others are copies; needed for duplicates without a public case. */
  keptId?: number;
}

/** Either all were declined, or none, and these stand in the way, by row id. */
export type BulkResult = { done: number; obstacles: null } | { done: 0; obstacles: Map<number, Obstacle> };

/** Ends the transaction when anything stands in the way. */
class Blocked extends Error {
  readonly obstacles: Map<number, Obstacle>;
  constructor(obstacles: Map<number, Obstacle>) {
    super("blocked");
    this.obstacles = obstacles;
  }
}

/**
 * Declines up to `MAX_BULK` reports in one official act: all, or none when anything stands in the way of one. Can be
 * undone for `UNDO_MINUTES`. Throws `forbidden` for who decides no reports at all, `bad_request` without reports or with
 * too many, `no_copy_left` when they would be duplicates of nothing that stays, and what `readCase` throws.
 */
export async function declineTogether(
  db: Db,
  actor: Actor,
  { items, reason, note, caseNumber, keptId }: BulkDecline,
  today: Day,
  now: Date,
): Promise<BulkResult> {
  assertCan(actor, "decide:report", {});
  const distinct = [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => a.id - b.id);
  if (distinct.length === 0 || distinct.length > MAX_BULK) throw new DomainError("bad_request");
  try {
    const { looks, first } = await apart(db, actor, distinct, today);
    const all = (trx: Db, record: Recorder | null) =>
      declineAll(trx, record, actor, { looks, first }, { reason, note, caseNumber, keptId }, today, now);
    // Second looks change nothing that the public could read: they alone are no official act.
    await (first.length === 0 ? db.transaction().execute((trx) => all(trx, null)) : officially(db, today, all));
    return { done: distinct.length, obstacles: null };
  } catch (error) {
    if (error instanceof Blocked) return { done: 0, obstacles: error.obstacles };
    throw error;
  }
}

interface Apart {
  looks: readonly BulkItem[];
  first: readonly BulkItem[];
}

/** Those that wait for the actor as a second look, of which the decision is only written down, and the others. */
async function apart(db: Db, actor: Actor, items: readonly BulkItem[], today: Day): Promise<Apart> {
  const waiting = await Promise.all(items.map(({ id }) => waitsForSecondLook(db, actor, id, today)));
  const isLook = (item: BulkItem, index: number) => waiting[index]?.version === item.version;
  return { looks: items.filter(isLook), first: items.filter((item, index) => !isLook(item, index)) };
}

async function declineAll(
  trx: Db,
  record: Recorder | null,
  actor: Actor,
  { looks, first }: Apart,
  { reason, note, caseNumber, keptId }: Omit<BulkDecline, "items">,
  today: Day,
  now: Date,
): Promise<void> {
  const items = [...first, ...looks];
  if (reason === "duplicate" && (caseNumber === undefined || keptId !== undefined)) {
    await assertStays(trx, items, keptId);
    await lockReports(trx, [keptId ?? 0]);
  }
  // Held until the end, as one decision alone does: nobody claims a report while it is declined.
  await lockReports(
    trx,
    items.map((item) => item.id),
  );
  const countyId = caseNumber === undefined ? null : (await readCase(trx, caseNumber)).region_id;
  const asLooks = new Set(looks.map((item) => item.id));
  const { obstacles, reports } = await look(trx, actor, items, asLooks, countyId, now);
  // The one voice with a name is no copy of the anonymous ones. As spam it can go with the rest.
  if (reason === "duplicate")
    for (const { id } of reports) if ((await readUnit(trx, id)) !== null) obstacles.set(id, "unit");
  if (obstacles.size > 0) throw new Blocked(obstacles);
  const declined = reports.filter((report) => !asLooks.has(report.id));
  for (const report of declined) {
    if (record) await declineWithin(trx, record, actor, report, { version: report.version, reason, note }, today, now);
  }
  if (declined.length > 0) {
    await insertBulkAct(
      trx,
      {
        user_id: actor.userId,
        outcome: "declined",
        reason,
        undo_until: undoUntil(now),
      },
      declined.map(({ id, version, decided_by }) => ({ report_id: id, version: version + 1, decided_by })),
    );
  }
  for (const { id } of looks) {
    await recordSecondLook(trx, actor, id, declining(reason), today);
    await endClaim(trx, id);
  }
}

/**
 * Reads every report and asks all that `declineWithin` and the desk's rules ask, before anything is written. Of a second
 * look the same is asked but for what the first decision changed: an obstacle that only the others have would tell them
 * apart.
 */
async function look(
  db: Db,
  actor: Actor,
  items: readonly BulkItem[],
  looks: ReadonlySet<number>,
  countyId: number | null,
  now: Date,
) {
  const ids = items.map((item) => item.id);
  const hindrances = await hindrancesOf(db, ids, actor.userId, now.toISOString());
  const obstacles = new Map<number, Obstacle>();
  const reports: StoredReport[] = [];
  for (const { id, version } of items) {
    const report = await findReport(db, id);
    const obstacle = !report
      ? "not_found"
      : !(await mayDecide(db, actor, report))
        ? "forbidden"
        : ((looks.has(id) ? null : obstacleOfState(actor, report, version, hindrances.parts)) ??
          (hindrances.claimed.has(id)
            ? "claimed"
            : hindrances.retaliation.has(id)
              ? "retaliation"
              : countyId !== null && (await countyOf(db, report.region_id)).id !== countyId
                ? "case_elsewhere"
                : null));
    if (obstacle) obstacles.set(id, obstacle);
    else if (report) reports.push(report);
  }
  return { obstacles, reports };
}

/** What stands in the way of each of these in a decision on all of them, by row id; `countyId` = where a case lies. */
export async function obstaclesTo(
  db: Db,
  actor: Actor,
  items: readonly BulkItem[],
  countyId: number | null,
  { today, now }: { today: Day; now: Date },
) {
  const { looks } = await apart(db, actor, items, today);
  return (await look(db, actor, items, new Set(looks.map((item) => item.id)), countyId, now)).obstacles;
}

/** What an earlier decision puts in the way. */
function obstacleOfState(
  actor: Actor,
  report: StoredReport,
  version: number,
  inParts: ReadonlySet<number>,
): Obstacle | null {
  if (report.state !== "received") return "wrong_state";
  if (report.version !== version) return "stale_version";
  if (report.decided_by === actor.userId) return "own_decision";
  return inParts.has(report.id) ? "in_parts" : null;
}

/** Why somebody may not decide a report. */
const PARTIAL: readonly string[] = ["forbidden", "home_county", "recused"] satisfies ErrorCode[];

async function mayDecide(db: Db, actor: Actor, report: StoredReport): Promise<boolean> {
  try {
    await assertMayDecide(db, actor, report);
    return true;
  } catch (error) {
    if (error instanceof DomainError && PARTIAL.includes(error.code)) return false;
    throw error;
  }
}

/**
 * What the page that asks once more shows of the ticked reports, the oldest first; those that the actor may not decide
 * are named by their number alone; `whole` = with all of the text, where it is published as it stands. That they were looked at is noted.
 */
export async function readTicked(db: Db, actor: Actor, items: readonly BulkItem[], today: Day, whole = false) {
  assertCan(actor, "decide:report", {});
  const rows = await rowsForBulk(
    db,
    items.map((item) => item.id),
  );
  const shown = new Map<number, { township: string; department: string; excerpt: string; receivedOn: Day }>();
  for (const row of rows) {
    const report = await findReport(db, row.report_id);
    if (!report || !(await mayDecide(db, actor, report))) continue;
    const characters = Array.from(row.body);
    shown.set(row.report_id, {
      township: row.township,
      receivedOn: row.received_on,
      department: row.department ?? report.department_text,
      excerpt: !whole && characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : row.body,
    });
  }
  await noteViews(db, [...shown.keys()], actor.userId, today);
  return items.map((item) => ({ ...item, about: shown.get(item.id) ?? null }));
}
