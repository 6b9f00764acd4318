import type { Db } from "../../../../db/engine.ts";
import type { Place } from "../../../departments/department.ts";
import { listPlaces, readPlacePath, searchPlaces } from "../../../departments/department.server.ts";
import { attempt } from "../../../http/respond.server.ts";
import type { PlaceView } from "./place-question.tsx";

/**
 * What the question of the township shows: the chosen one (`region`, a code), what fits the typed `text`, and the
 * divisions below `at` (a code; the provinces without it). A code that is unknown counts as none.
 */
export async function readPlaceView(
  db: Db,
  { region, text, at }: { region?: string; text?: string; at?: string },
): Promise<PlaceView> {
  const [chosen, hits, path] = await Promise.all([
    region ? pathOf(db, region) : null,
    text?.trim() ? searchPlaces(db, text) : null,
    at ? pathOf(db, at) : null,
  ]);
  const below = await listPlaces(db, path?.at(-1)?.code ?? null);
  return {
    chosen: chosen?.at(-1)?.level === "township" ? chosen : null,
    hits,
    path: path ?? [],
    below,
  };
}

async function pathOf(db: Db, code: string): Promise<Place[] | null> {
  const read = await attempt(["unknown_region"], () => readPlacePath(db, code));
  return read.refused === null ? read.value : null;
}
