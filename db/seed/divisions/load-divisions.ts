import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { amendDivisions } from "../../../app/departments/amend-divisions.server.ts";
import type { Day } from "../../../app/day.ts";
import type { Db } from "../../engine.ts";
import { lastInSequence, nextInSequence } from "../../queries/counters.ts";
import { insertRegions, regionIdsOf } from "../../queries/regions/regions.ts";
import { LEVELS } from "../../../app/departments/place.ts";
import { type Division, readDivisions } from "./divisions-file.ts";

/** Series in which the loading of the list of 2023-06-30 is noted. */
const LOADED = "divisions:2023-06-30";

/** Enters the national divisions, once, and the amendments that the repository has of them, whichever are new. */
export async function loadDivisions(db: Db, today: Day): Promise<void> {
  if ((await lastInSequence(db, LOADED)) === 0) {
    const divisions = await readDivisions();
    await db.transaction().execute(async (trx) => {
      await enterDivisions(trx, divisions);
      await nextInSequence(trx, LOADED);
    });
  }
  await amendDivisions(db, await readFile(join(import.meta.dirname, "../data/region-amendments.csv"), "utf8"), today);
}

/** Enters divisions level by level, passing over codes that are there. Fails when a parent is missing. */
export async function enterDivisions(db: Db, divisions: readonly Division[]): Promise<void> {
  let above = new Map<string, number>();
  for (const level of LEVELS) {
    const rows = divisions.filter((one) => one.level === level);
    await insertRegions(
      db,
      rows.map(({ code, parent, name, nameEn }) => ({
        code,
        parent_id: parent === null ? null : parentId(above, parent),
        level,
        name,
        name_en: nameEn,
      })),
    );
    above = await regionIdsOf(db, level);
  }
}

function parentId(above: Map<string, number>, code: string): number {
  const id = above.get(code);
  if (id === undefined) throw new Error(`the list of divisions lacks ${code}`);
  return id;
}
