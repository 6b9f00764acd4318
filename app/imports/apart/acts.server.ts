import type { Readable } from "node:stream";
import type { Db } from "../../../db/engine.ts";
import type { Actor } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import type { TableProblem } from "../../tables/table.ts";
import { confirmKept, findCounty, keepList, readList } from "../import.server.ts";
import type { ImportCounts } from "../import.ts";
import { readPreview } from "../preview.server.ts";

/** Who asks, and when. */
export interface Asking {
  by: Actor;
  today: Day;
  now: Date;
}

/** A file on its way into the register of the county that is named. */
export interface SentList extends Asking {
  county: string;
  source: string;
}

/** A list that waits. */
export interface KeptList extends Asking {
  token: string;
}

/** As it was shown: `seen` is the key of the proposal. */
export interface SeenList extends KeptList {
  seen: string;
}

export const TAKE_LIST_REFUSALS = ["forbidden", "home_county", "recused", "unknown_region"] as const;
export const SHOW_LIST_REFUSALS = ["forbidden", "home_county", "import_over", "recused", "unknown_region"] as const;
export const WRITE_LIST_REFUSALS = [...SHOW_LIST_REFUSALS, "stale_version"] as const;

/** Reads a file and keeps its list; answers its token, or why there is none. Throws `TAKE_LIST_REFUSALS`. */
export async function takeList(
  db: Db,
  { by, county, source, ...moment }: SentList,
  content: Readable,
): Promise<{ token: string } | { problem: TableProblem }> {
  const list = await readList(await findCounty(db, county), source, content);
  return "problem" in list ? { problem: list.problem } : { token: await keepList(db, by, list, moment) };
}

/** What the page of a list shows. Throws `SHOW_LIST_REFUSALS`. */
export function showList(db: Db, { by, token, now }: KeptList) {
  return readPreview(db, by, token, now);
}

/** Writes a list into the register. Throws `WRITE_LIST_REFUSALS`. */
export function writeList(db: Db, { by, token, ...rest }: SeenList): Promise<ImportCounts> {
  return confirmKept(db, by, token, rest);
}

export const LIST_ACTS = { take: takeList, show: showList, write: writeList };

/** What goes from one process to the other and back, by act. */
export interface ListActs {
  take: { asked: SentList; answer: Awaited<ReturnType<typeof takeList>>; refused: (typeof TAKE_LIST_REFUSALS)[number] };
  show: { asked: KeptList; answer: Awaited<ReturnType<typeof showList>>; refused: (typeof SHOW_LIST_REFUSALS)[number] };
  write: { asked: SeenList; answer: ImportCounts; refused: (typeof WRITE_LIST_REFUSALS)[number] };
}
