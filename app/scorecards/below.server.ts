import type { Db } from "../../db/engine.ts";
import { bodiesBelow } from "../../db/queries/register/departments.ts";
import type { Day } from "../day.ts";
import { readScorecards } from "./scorecard.server.ts";

/** Bodies of a province in all its counties, and more. */
const MOST_BELOW = 300;

export interface BodyBelow {
  code: string;
  name: string;
  nameEn: string;
  /** Cases past their day without an answer. */
  overdue: number;
}

/** The bodies right below one that owe an answer now, in the order of their codes; null when there are none below. */
export async function readOverdueBelow(db: Db, departmentId: number, today: Day): Promise<BodyBelow[] | null> {
  const bodies = await bodiesBelow(db, departmentId, MOST_BELOW);
  if (bodies.length === 0) return null;
  const ids = bodies.map(({ id }) => id);
  const scorecards = await readScorecards(db, "department", ids, today);
  return bodies
    .map((body) => ({
      code: body.code,
      name: body.name,
      nameEn: body.name_en,
      overdue: scorecards.get(body.id)?.overdue ?? 0,
    }))
    .filter(({ overdue }) => overdue > 0);
}
