import type { Db } from "../../db/engine.ts";
import type { Actor } from "../accounts/permissions.ts";
import type { Day } from "../day.ts";
import { type RegionRow } from "../departments/department.server.ts";
import { writeBases } from "./reading/bases.ts";
import { readCounty } from "./county.server.ts";
import { BAND_NAMES } from "./reading/drafts.ts";
import { assertImports } from "./import.server.ts";

/** Columns of an export, in the words that an import knows them by: the file is a county's, whoever reads the page. */
export const EXPORT_COLUMNS = [
  "编码",
  "上级编码",
  "清单类别",
  "类别",
  "事项名称",
  "承担部门",
  "部门职责",
  "乡镇职责",
  "法律依据",
  "施行日期",
  "备注",
] as const;

/**
 * A county's register as a table with a header: of each item that has not ended the last version. Imported again it changes
 * nothing. Throws `forbidden`.
 */
export async function exportRegister(db: Db, by: Actor | null, county: RegionRow, today: Day): Promise<string[][]> {
  await assertImports(db, by, county);
  const { duties, bodies } = await readCounty(db, county);
  const rows = duties
    .filter((duty) => duty.effectiveTo === null || duty.effectiveTo >= today)
    .map((duty) => {
      const holder = duty.holderId === null ? undefined : bodies.byId(duty.holderId);
      return [
        duty.code,
        duty.parentCode ?? "",
        BAND_NAMES[duty.band],
        duty.category,
        duty.title,
        // By its code where several bodies go by the name.
        holder ? (bodies.find(holder.name) === holder ? holder.name : holder.code) : "",
        duty.departmentDuty,
        duty.townshipDuty,
        writeBases(duty.bases),
        duty.effectiveFrom,
        duty.note,
      ];
    });
  return [[...EXPORT_COLUMNS], ...rows];
}
