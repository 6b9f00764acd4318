import { randomBytes } from "node:crypto";
import { type Db, isUniqueViolation } from "../../../db/engine.ts";
import {
  boundsOfEditions,
  deleteChunks,
  deleteLeftChunks,
  findEdition,
  insertEdition,
} from "../../../db/queries/open-data/editions.ts";
import { publicVersionsFrom } from "../../../db/queries/ledger/public-versions.ts";
import type { EditionFilesTable } from "../../../db/tables/open-data/editions.ts";
import type { Day } from "../../day.ts";
import { touchPublic } from "../../ledger/ledger.server.ts";
import { FileWriter, type Written } from "../formats/stored-file.server.ts";
import { BYTE_ORDER_MARK, csvLine, ndjsonLine, type Value } from "../formats/text-rows.ts";
import { Workbook } from "../formats/workbook.server.ts";
import { readOperator } from "../../setup/setup.server.ts";
import { changesFile } from "./layouts/changes.server.ts";
import { coverOf, describeColumns, dictionaryFile, manifestFile } from "./described.server.ts";
import {
  columnsOfTable,
  comesOutOn,
  EDITION_TABLES,
  type EditionFormat,
  type EditionPart,
  type EditionTable,
  editionFileName,
  FORMULA,
  monthsToFreeze,
} from "./edition.ts";
import { lastDayOf } from "../../measures/measure.ts";
import { figureRows } from "./figure-rows.server.ts";
import { LAYOUT } from "./layouts/layout.ts";
import { revisionRows } from "./revision-rows.server.ts";
import { factRows } from "./rows/row.server.ts";

/** An edition whose facts change while it is made is made anew, so many times. */
const TRIES = 3;

type EditionFile = EditionFilesTable;

/** How an edition came to be, or why there is none: its day has not come, or its facts would not stand still. */
export type Frozen = "frozen" | "there" | "not_due" | "unsteady";

let building: Promise<unknown> = Promise.resolve();

/**
 * Freezes the edition of a month, once: the same month again changes nothing. One edition is made at a time. Where acts
 * come in between, it is thrown away and made anew, since its tables would not fit one another.
 */
export function freezeEdition(db: Db, month: string, today: Day): Promise<Frozen> {
  const frozen = building.catch(() => {}).then(() => freeze(db, month, today));
  building = frozen;
  return frozen;
}

async function freeze(db: Db, month: string, today: Day): Promise<Frozen> {
  if (comesOutOn(month) > today) return "not_due";
  if (await findEdition(db, month)) return "there";
  await deleteLeftChunks(db, today);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await lastChange(db);
    const files = new Files(db, month, `${today}-${randomBytes(8).toString("hex")}`);
    const counted = await writeAll(db, files, { month, today });
    const edition = {
      month,
      as_at: lastDayOf(month),
      frozen_on: today,
      formula: FORMULA,
      layout: LAYOUT,
      seen_before: (await readOperator(db))?.seenBefore ?? "",
      ...counted,
    };
    if (before === (await lastChange(db))) {
      try {
        await insertEdition(db, edition, files.written);
        await touchPublic(db);
        return "frozen";
      } catch (error) {
        await files.remove();
        if (isUniqueViolation(error)) return "there";
        throw error;
      }
    }
    await files.remove();
  }
  return "unsteady";
}

/** The number of the last change to what the public sees. */
async function lastChange(db: Db): Promise<number> {
  const [last] = await publicVersionsFrom(db, null);
  return last?.version ?? 0;
}

/** True when an edition is due that is not there. */
export async function isEditionDue(db: Db, today: Day): Promise<boolean> {
  return monthsToFreeze(today, await boundsOfEditions(db)).length > 0;
}

/** Freezes every edition that is due and not there, the oldest first; answers the months. Throws when one cannot be made. */
export async function freezeDue(db: Db, today: Day): Promise<string[]> {
  const months = monthsToFreeze(today, await boundsOfEditions(db));
  for (const month of months) {
    if ((await freezeEdition(db, month, today)) === "unsteady")
      throw new Error(`the facts changed while the edition of ${month} was made`);
  }
  return months;
}

/** The files of an edition on their way. */
class Files {
  readonly written: EditionFile[] = [];
  readonly #db: Db;
  readonly #month: string;
  readonly #key: string;
  #begun = 0;

  constructor(db: Db, month: string, key: string) {
    this.#db = db;
    this.#month = month;
    this.#key = key;
  }

  begin(packed: boolean): { writer: FileWriter; content: string } {
    const content = `${this.#key}-${this.#begun}`;
    this.#begun += 1;
    return { writer: new FileWriter(this.#db, content, packed), content };
  }

  done(part: EditionPart, format: EditionFormat, content: string, { sha256, bytes }: Written, rows: number): void {
    const name = editionFileName(part, format, sha256);
    const packed = format === "xlsx" ? 0 : 1;
    this.written.push({ month: this.#month, name, part, format, sha256, bytes, data_rows: rows, packed, content });
  }

  async text(part: EditionPart, format: EditionFormat, text: string): Promise<void> {
    const { writer, content } = this.begin(true);
    await writer.write(text);
    this.done(part, format, content, await writer.end(), 0);
  }

  async remove(): Promise<void> {
    await deleteChunks(
      this.#db,
      Array.from({ length: this.#begun }, (_, at) => `${this.#key}-${at}`),
    );
  }
}

interface Counted {
  cases: number;
  revisions: number;
}

async function writeAll(db: Db, files: Files, { month, today }: { month: string; today: Day }): Promise<Counted> {
  const book = files.begin(false);
  const waiting: Uint8Array[] = [];
  const workbook = new Workbook((bytes) => waiting.push(bytes));
  const drain = async () => {
    for (const bytes of waiting.splice(0)) await book.writer.write(bytes);
  };
  for (const { name, header, rows } of [await coverOf(db, month, today), describeColumns()]) {
    workbook.beginSheet(name, header, "ofWords");
    for (const row of rows) workbook.addRow(row);
  }
  const counts = new Map<EditionTable, number>();
  const reasons = new Map<string, number>();
  for (const table of EDITION_TABLES) {
    counts.set(table, await writeTable(db, files, table, month, workbook, drain, reasons));
  }
  workbook.end();
  await drain();
  files.done("workbook", "xlsx", book.content, await book.writer.end(), 0);
  await files.text("dictionary", "json", dictionaryFile());
  await files.text("changes", "json", await changesFile(db, month, { rows: counts, reasons }));
  await files.text("manifest", "json", await manifestFile(db, month, today, files.written));
  return { cases: counts.get("cases") ?? 0, revisions: counts.get("revisions") ?? 0 };
}

/** Writes a table as CSV, as NDJSON and as a sheet, in one pass; answers how many rows it has. */
async function writeTable(
  db: Db,
  files: Files,
  table: EditionTable,
  month: string,
  workbook: Workbook,
  drain: () => Promise<void>,
  reasons: Map<string, number>,
): Promise<number> {
  const columns: readonly string[] = columnsOfTable(table);
  const [csv, ndjson] = [files.begin(true), files.begin(true)];
  workbook.beginSheet(table, columns);
  await csv.writer.write(BYTE_ORDER_MARK + csvLine(columns));
  let count = 0;
  for await (const row of rowsOf(db, table, month)) {
    const values = columns.map((column) => (row as Record<string, Value>)[column] ?? null);
    await csv.writer.write(csvLine(values));
    await ndjson.writer.write(ndjsonLine(columns, values));
    workbook.addRow(values);
    if ("reasons" in row) noteReasons(reasons, String(row.reasons));
    count += 1;
    if (count % 500 === 0) await drain();
  }
  await drain();
  files.done(table, "csv", csv.content, await csv.writer.end(), count);
  files.done(table, "ndjson", ndjson.content, await ndjson.writer.end(), count);
  return count;
}

function noteReasons(reasons: Map<string, number>, codes: string): void {
  for (const code of codes.split(" ").filter(Boolean)) reasons.set(code, (reasons.get(code) ?? 0) + 1);
}

function rowsOf(db: Db, table: EditionTable, month: string): AsyncIterable<object> {
  if (table === "figures") return figureRows(db, month);
  if (table === "revisions") return revisionRows(db, month);
  return factRows(db, table, lastDayOf(month));
}
