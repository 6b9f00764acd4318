import type { Db } from "../../../db/engine.ts";
import { findReport } from "../../../db/queries/reports/reports.ts";
import { countyOf } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import type { BulkItem } from "./bulk.ts";

/** What `assertStays` refuses with. */
export const ASSERT_STAYS_REFUSALS = ["unknown_region", "no_copy_left"] as const;

/**
 * Of duplicates one stays: a report of the same county that is none of them, and neither declined nor taken back. Throws
 * `no_copy_left`.
 */
export async function assertStays(db: Db, items: readonly BulkItem[], keptId: number | undefined): Promise<void> {
  const kept = keptId === undefined || items.some((item) => item.id === keptId) ? null : await findReport(db, keptId);
  if (!kept || !["received", "published"].includes(kept.state)) throw new DomainError("no_copy_left");
  const county = (await countyOf(db, kept.region_id)).id;
  for (const { id } of items) {
    const report = await findReport(db, id);
    if (report && (await countyOf(db, report.region_id)).id !== county) throw new DomainError("no_copy_left");
  }
}
