import type { Db } from "../../../db/engine.ts";
import { groupsTellingBoth, type ToldAsked } from "../../../db/queries/cases/sums/told.ts";
import { type Day, mondayOf } from "../../day.ts";
import { type ToldPairs, toldPairs } from "./pairs.ts";

/** By what means duties were handed down in the cases of bodies or counties, and what was missing with them, on a day. */
export async function readToldPairs(db: Db, asked: ToldAsked, today: Day): Promise<ToldPairs | null> {
  const { rows, cases } = await groupsTellingBoth(db, asked, mondayOf(today), ["M", "G"]);
  return toldPairs(
    rows.map(({ marks, groups }) => ({ marks: marks.split(" "), groups })),
    cases,
  );
}
