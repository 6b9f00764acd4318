import type { Generated } from "kysely";

/** 条线: a kind of department across regions. */
export interface LinesTable {
  id: Generated<number>;
  code: string;
  name: string;
  name_en: string;
}

export type DepartmentType = "government" | "vertical" | "party" | "stationed" | "temporary";

/** A concrete body. A temporary body (leading group, headquarters) names the department that hosts its office. */
export interface DepartmentsTable {
  id: Generated<number>;
  code: string;
  line_id: number;
  region_id: number;
  type: DepartmentType;
  name: string;
  name_en: string;
  host_id: number | null;
}

/** One or two superiors of a body: a government (region) or another department. */
export interface DepartmentParentsTable {
  department_id: number;
  position: 1 | 2;
  parent_department_id: number | null;
  parent_region_id: number | null;
}

/** What else a body is called, or was called before. */
export interface DepartmentNamesTable {
  department_id: number;
  name: string;
  kind: "alias" | "former";
}
