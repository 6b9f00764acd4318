import { createHash } from "node:crypto";
import { toCsv } from "../../app/csv.server.ts";
import type { DutyList } from "../../app/imports/import.server.ts";
import { withinLimits } from "../../app/tables/grid.ts";
import { readTextTable } from "../../app/tables/text-table.server.ts";
import type { RegionRow } from "../../db/queries/regions/regions.ts";

/** Name and number of the document of a list. */
export const SOURCE = "青禾县乡镇履职事项清单（青办发〔2025〕12 号）";

/** A township's list of what it assists with: two new items. */
export const ASSIST = [
  ["青禾县乡镇配合履职事项清单"],
  ["序号", "事项名称", "对应上级部门", "上级部门职责", "乡镇配合职责"],
  ["一、农业农村（2项）"],
  ["1", "农药经营检查", "县农业农村局", "检查农药经营。", "报告线索。"],
  ["2", "林木采伐核查", "林业和草原局、县应急管理局", "核查采伐。", "带路。"],
];

/** A list of these rows, as the file of it is read, without a process of its own. */
export function listOf(county: RegionRow, rows: readonly (readonly string[])[]): DutyList {
  const bytes = Buffer.from(toCsv(rows));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { county, source: SOURCE, sha256, sheets: withinLimits(readTextTable(bytes)) };
}
