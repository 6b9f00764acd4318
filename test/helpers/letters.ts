import type { Db } from "../../db/engine.ts";
import { drawId } from "../../db/queries/reports/lot.ts";
import type { FileKind } from "../../db/tables/reports/attachments.ts";
import type { UnitClaim } from "../../app/reports/unit/unit.ts";
import { sendReport, TODAY } from "./factories.ts";

/** The office of the township that reports come from. */
export const UNIT_NAME = "沙河镇人民政府";
export const CLAIM: UnitClaim = { kind: "township_office", name: UNIT_NAME, unless: "anonymous" };

/** Sends a report that claims to speak for a unit, with a file that may be its letter; answers its row id. */
export async function claimUnit(
  db: Db,
  unit: Partial<UnitClaim> = {},
  { body, letter = "pdf" }: { body?: string; letter?: FileKind | null } = {},
): Promise<number> {
  const id = await sendReport(db, { unit: { ...CLAIM, ...unit }, ...(body && { body }) });
  if (letter) await giveLetter(db, id, letter);
  return id;
}

/** Gives a report a row of a file that may be the letter of its unit; there are no bytes behind it. */
export async function giveLetter(db: Db, reportId: number, kind: FileKind = "pdf"): Promise<void> {
  await db
    .insertInto("attachments")
    .values({
      id: await drawId(db, "attachments"),
      report_id: reportId,
      position: 1,
      storage_name: `letter of ${reportId}`,
      key: "",
      kind,
      bytes: 1,
      sha256: "",
      sealed_name: null,
      added_on: TODAY,
    })
    .execute();
}
