import { Readable } from "node:stream";
import type { Db } from "../../../db/engine.ts";
import { filesOfEdition, listEditions } from "../../../db/queries/open-data/editions.ts";
import { type CaseListFilter, listPublicCases } from "../../cases/read-case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { Places } from "../../http/limits/places.ts";
import type { AskedCases } from "../asked.ts";
import { readAskedCases } from "../asked.server.ts";
import { columnsOfTable } from "../editions/edition.ts";
import { readCaseRows } from "../editions/rows/case-rows.server.ts";
import { BYTE_ORDER_MARK, csvLine } from "../formats/text-rows.ts";

/** Cases that are held at a time. */
const PAGE = 500;
/** Lists that are sent at once: each holds a page of cases and asks for one after another. */
const AT_ONCE = 3;
/** And so many wait for their turn. */
const MOST_WAITING = 50;
/** Whoever reads more slowly than this is cut off, and another has the place. */
const LONGEST_MS = 10 * 60 * 1000;

const places = new Places(AT_ONCE, MOST_WAITING);

/** The file of all cases in the newest edition, for whoever asks for all; null where there is no edition yet. */
export async function newestCasesFile(db: Db): Promise<string | null> {
  const [newest] = await listEditions(db);
  if (!newest) return null;
  const files = await filesOfEdition(db, newest.month);
  const file = files.find(({ part, format }) => part === "cases" && format === "csv");
  return file ? `/data/${newest.month}/${file.name}` : null;
}

/**
 * The cases that an address asks for, as CSV with the columns of an edition, as they are today; sent while they are read.
 * Throws as `readAskedCases` does, and `busy` when too many wait for theirs.
 */
export async function streamCases(db: Db, asked: AskedCases, today: Day): Promise<Readable> {
  const filter = await readAskedCases(db, asked, today);
  if (!(await places.take())) throw new DomainError("busy");
  const stream = Readable.from(linesOf(db, filter, today), { objectMode: false });
  const tooLong = setTimeout(() => stream.destroy(), LONGEST_MS).unref();
  stream.once("close", () => {
    clearTimeout(tooLong);
    places.leave();
  });
  return stream;
}

async function* linesOf(db: Db, filter: Omit<CaseListFilter, "limit">, today: Day): AsyncGenerator<string> {
  const columns = columnsOfTable("cases");
  yield BYTE_ORDER_MARK + csvLine(columns);
  for (let after: string | null | undefined; after !== null;) {
    const page = await listPublicCases(db, { ...filter, after, limit: PAGE }, today);
    const ids = page.cases.map(({ id }) => id);
    const rows = await readCaseRows(db, ids, today);
    if (rows.length > 0) yield rows.map((row) => csvLine(columns.map((column) => row[column]))).join("");
    after = page.next;
  }
}
