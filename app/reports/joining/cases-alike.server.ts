import type { Db } from "../../../db/engine.ts";
import { countVoices, newestTexts } from "../../../db/queries/cases/alike.ts";
import { PUBLIC_STATES } from "../../cases/case.ts";
import { mostAlike } from "./alike.ts";
import { type AlikeCase, LOOKED_THROUGH } from "./joined.ts";

/** Where to look: in one county or all, and whose matter it may be. */
export interface Near {
  /** Row id of the county. */
  regionId?: number;
  /** Row id of the department or temporary body that is meant. */
  bodyId?: number;
}

/** The public cases that may be the matter of a text, the most alike first. The text is neither kept nor logged. */
export async function casesAlike(db: Db, text: string, { regionId, bodyId }: Near = {}): Promise<AlikeCase[]> {
  if (text.trim() === "") return [];
  const rows = await newestTexts(db, { states: PUBLIC_STATES, regionId, limit: LOOKED_THROUGH });
  const alike = mostAlike(text, rows, ({ department_id, demanded_by_id }) =>
    bodyId === undefined ? false : [department_id, demanded_by_id].includes(bodyId),
  );
  return Promise.all(
    alike.map(async ({ id, number, title }) => ({ number, title, voices: await countVoices(db, id) })),
  );
}
