import type { Db } from "../../../db/engine.ts";
import { listVerifiers } from "../../../db/queries/reports/retention.ts";
import type { Day } from "../../day.ts";
import { readReport } from "../report.server.ts";
import { markOf, type TakenBackList } from "./taken-back-list.server.ts";
import { withdrawReport } from "./withdraw-report.server.ts";

const PAGE = 1000;

/**
 * Holds the list of what was taken back against the database: what the list alone knows, since an older database was put
 * in the place of a newer one, is taken back again, as its reporter did; what the database alone knows is added to the
 * list. Answers how many were taken back again, and the names of their files for `deleteStored`. Throws `clock_jumped`.
 */
export async function takeBackAgain(
  db: Db,
  list: TakenBackList,
  today: Day,
): Promise<{ reports: number; files: string[] }> {
  const listed = (await list.read()) ?? new Set();
  const gone = new Set<string>();
  for await (const report of each(db, "taken_back")) gone.add(markOf(report));
  const files: string[] = [];
  let reports = 0;
  if ([...listed].some((mark) => !gone.has(mark))) {
    for await (const report of each(db, "standing")) {
      if (!listed.has(markOf(report))) continue;
      files.push(...(await withdrawReport(db, await readReport(db, report.id), today)));
      reports += 1;
    }
  }
  await list.add([...gone]);
  return { reports, files };
}

async function* each(db: Db, which: "taken_back" | "standing") {
  let after = 0;
  for (;;) {
    const page = await listVerifiers(db, which, { after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}
