import type { Generated } from "kysely";
import type { DutyCode, Named } from "../named.ts";

/** 清单类别: own 基本履职, assist 配合履职, withdrawn 上级部门收回, off_list 清单外. */
export type Band = "own" | "assist" | "withdrawn" | "off_list";

/** An entry of a county's duty register; what it says is in its versions. */
export interface DutiesTable {
  id: Generated<number>;
  code: Named<DutyCode>;
  region_id: number;
  parent_id: number | null;
}

/** What the register said of a duty item from one day to another (both inclusive; null = still in force). */
export interface DutyVersionsTable {
  id: Generated<number>;
  duty_id: number;
  version: number;
  title: string;
  category: string;
  band: Band;
  /** The department that holds the duty; null = the township itself. */
  holder_id: number | null;
  department_duty: string;
  township_duty: string;
  effective_from: string;
  effective_to: string | null;
  note: string;
}

/** A legal basis: law, the year of its version, the article. */
export interface DutyBasesTable {
  version_id: number;
  position: number;
  law: string;
  year: number;
  article: string;
}
