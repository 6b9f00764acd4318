import type { DepartmentType } from "../../db/tables/register/departments.ts";
import type { DepartmentCode } from "../../db/tables/named.ts";

export { isStandIn, type Place, type PlaceHit } from "./place.ts";
export type { DepartmentType };

/** A body as pages name it. */
export interface DepartmentName {
  code: DepartmentCode;
  name: string;
  nameEn: string;
}

export interface Department extends DepartmentName {
  id: number;
  type: DepartmentType;
  regionId: number;
  /** The department that hosts the office of a temporary body and answers for it. */
  hostId: number | null;
  /** The day from which it is no body any more; null while it is one. */
  endedOn: string | null;
}

/** The id of the department that answers for the body: itself, or the host of a temporary body. */
export function accountableId(body: { id: number; hostId: number | null }): number {
  return body.hostId ?? body.id;
}
