import type { Generated } from "kysely";
import type { DepartmentCode, Named } from "../named.ts";

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
  code: Named<DepartmentCode>;
  line_id: number;
  region_id: number;
  type: DepartmentType;
  name: string;
  name_en: string;
  host_id: number | null;
  /** The day from which it is no body any more; null while it is one. */
  ended_on: Generated<string | null>;
  /** The body that it was merged into. */
  successor_id: Generated<number | null>;
  /** The day of its first account here, where clocks of its ran before; null where none did, or nobody noted it. */
  reachable_since: Generated<string | null>;
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

/** `relined` corrects what was entered: its line was another one all the time. */
export type DepartmentChangeKind = "renamed" | "merged" | "split" | "hosted" | "ended" | "relined";

/**
 * What became of a body on a day. `other_id`: the body that it was merged into, that part of it went to, or that hosts its
 * office from then on.
 */
export interface DepartmentChangesTable {
  id: Generated<number>;
  /** From which it holds. */
  day: string;
  kind: DepartmentChangeKind;
  department_id: number;
  other_id: number | null;
  /** The names until then, of a renamed body; of a corrected line, those of the line noted until then; else empty. */
  former_name: string;
  former_name_en: string;
  /** The line noted from then on, where it was corrected; else null. */
  line_id: Generated<number | null>;
  /** The document that says so; the reason of a correction. */
  source: string;
  /** Of a merger, what it moved (`MovedByMerger`), as JSON; null of other changes. */
  moved: Generated<string | null>;
  /** The day on which a merger that was entered by mistake was undone; null = it stands. */
  undone_on: Generated<string | null>;
}

/** What passed from one body to another when they were merged: row ids. */
export interface MovedByMerger {
  /** Bodies that it hosted. */
  hosted: number[];
  /** Bodies that were merged into it before. */
  successors: number[];
  /** Places at which it was the superior of a body. */
  parents: Pick<DepartmentParentsTable, "department_id" | "position">[];
  versions: {
    /** Versions of duties that changed hands whole. */
    given: number[];
    /** Versions that ended on the eve, each with the day until which it held; null = without end. */
    ended: { id: number; until: string | null }[];
    /** Versions that took their place. */
    created: number[];
  };
}
