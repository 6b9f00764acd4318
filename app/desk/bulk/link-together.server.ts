import type { Db } from "../../../db/engine.ts";
import { uniteLinks } from "../../../db/queries/reports/queue/bulk.ts";
import { findReport } from "../../../db/queries/reports/reports.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { READ_CASE_REFUSALS, readCase } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { attempt } from "../../http/respond.server.ts";
import { GATE_OF_REFUSALS, gateOfReport } from "../../redaction/redaction.server.ts";
import { readReportBody } from "../../reports/report.server.ts";
import { readUnit } from "../../reports/unit/unit.server.ts";
import { DECIDE_REPORT_REFUSALS, decideReport } from "../../rulings/decision/decision.server.ts";
import { obstaclesTo } from "./bulk.server.ts";
import { type BulkItem, type Obstacle, obstacleOf } from "./bulk.ts";

/** What `linkTogether` refuses with. */
export const LINK_TOGETHER_REFUSALS = [
  ...READ_CASE_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...GATE_OF_REFUSALS,
  "not_found",
] as const;

/** The case that they would go into, and what stands in the way of each, by row id. */
export interface LinkPlan {
  number: string;
  title: string;
  obstacles: Map<number, Obstacle>;
}

/**
 * What would come of publishing these reports as they stand, each as a voice of its own in a case. One in whose text
 * anything may point to a person, or is to stay hidden, and one that speaks for a unit needs a look of its own and is an obstacle. Changes nothing.
 * Throws `forbidden`, and as `readCase`.
 */
export async function planLinks(
  db: Db,
  actor: Actor,
  items: readonly BulkItem[],
  caseNumber: string,
  today: Day,
  now: Date,
): Promise<LinkPlan> {
  assertCan(actor, "decide:report", {});
  const matter = await readCase(db, caseNumber);
  const obstacles = await obstaclesTo(db, actor, items, matter.region_id, { today, now });
  for (const { id } of items) {
    const report = obstacles.has(id) ? undefined : await findReport(db, id);
    if (!report) continue;
    // In whose name it is told stands on the page of the report alone.
    if (await readUnit(db, id)) {
      obstacles.set(id, "unit");
      continue;
    }
    const gate = await gateOfReport(db, report);
    if (gate.examine((await readReportBody(db, id)) ?? "", "told").length > 0) obstacles.set(id, "to_mask");
  }
  return { number: matter.number, title: matter.title, obstacles };
}

/**
 * Links reports to a case, one decision after the other, each as the page of one report makes it: second looks, clocks and
 * the ledger follow as from there. Nothing is begun while anything stands in the way of one; what comes up in between
 * leaves the others done and is answered. What is done can be undone together. Throws as `planLinks`.
 */
export async function linkTogether(
  db: Db,
  actor: Actor,
  items: readonly BulkItem[],
  caseNumber: string,
  today: Day,
  now: Date,
): Promise<{ done: number; obstacles: Map<number, Obstacle> }> {
  const { number, obstacles } = await planLinks(db, actor, items, caseNumber, today, now);
  if (obstacles.size > 0) return { done: 0, obstacles };
  const done: number[] = [];
  for (const { id, version } of items) {
    const publicText = (await readReportBody(db, id)) ?? "";
    const decision = { outcome: "link", caseNumber: number, publicText, unchanged: true } as const;
    const result = await attempt(DECIDE_REPORT_REFUSALS, () =>
      decideReport(db, actor, id, version, decision, today, now),
    );
    if (result.refused === null) done.push(id);
    else obstacles.set(id, obstacleOf(result.refused));
  }
  await db.transaction().execute((trx) => uniteLinks(trx, actor.userId, done));
  return { done: done.length, obstacles };
}
