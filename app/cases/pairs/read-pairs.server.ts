import type { Db } from "../../../db/engine.ts";
import type { Day } from "../../day.ts";
import { readToldGroups, type ToldAsked } from "../voices/read-told.server.ts";
import { type ToldPairs, toldPairs } from "./pairs.ts";

/** By what means duties were handed down in the cases of bodies or counties, and what was missing with them, on a day. */
export async function readToldPairs(db: Db, asked: ToldAsked, today: Day): Promise<ToldPairs | null> {
  return toldPairs(await readToldGroups(db, asked, today));
}
