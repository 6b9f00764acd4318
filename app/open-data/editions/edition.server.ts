import type { Readable } from "node:stream";
import type { Db } from "../../../db/engine.ts";
import { casesGoneSince } from "../../../db/queries/open-data/case-rows.ts";
import {
  boundsOfEditions,
  filesOfEdition,
  findEdition,
  findEditionFile,
  listEditions,
} from "../../../db/queries/open-data/editions.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { Locale } from "../../i18n/locale.ts";
import { readOperator } from "../../setup/setup.server.ts";
import { plainBytes, storedReader } from "../formats/stored-file.server.ts";
import { licenceOf } from "./described.server.ts";
import { type EditionFormat, type EditionPart, isLate, MEDIA_TYPES } from "./edition.ts";
import { columnNames, layoutChanges } from "./layouts/layout.ts";
import { publishedRows } from "./published-rows.server.ts";

export { columnsIn } from "./described.server.ts";
export { freezeDue, freezeEdition, type Frozen, isEditionDue } from "./freeze.server.ts";

/** Cases that are named on the page of an edition. */
const MOST_GONE = 100;

/** An edition as a row of the list. */
export interface EditionSummary {
  month: string;
  asAt: Day;
  frozenOn: Day;
  formula: number;
  cases: number;
  revisions: number;
}

type Row = Awaited<ReturnType<typeof listEditions>>[number];

const summaryOf = ({ month, as_at, frozen_on, formula, cases, revisions }: Row): EditionSummary => ({
  month,
  asAt: as_at,
  frozenOn: frozen_on,
  formula,
  cases,
  revisions,
});

/** Every edition, the newest first, under what terms the data may be used, and who is handed the next ones before they are out. */
export async function readEditions(
  db: Db,
  locale: Locale,
): Promise<{ editions: EditionSummary[]; licence: string; seenBefore: string }> {
  const [rows, operator] = await Promise.all([listEditions(db), readOperator(db)]);
  return {
    editions: rows.map(summaryOf),
    licence: licenceOf(operator, locale),
    seenBefore: operator?.seenBefore ?? "",
  };
}

/** A file as its edition lists it. */
export interface EditionFileRow {
  name: string;
  part: EditionPart;
  format: EditionFormat;
  sha256: string;
  bytes: number;
  rows: number;
}

/** An edition with its files, and the numbers of its cases that are not public any more. Throws `not_found`. */
export async function readEdition(db: Db, month: string) {
  const row = await findEdition(db, month);
  if (!row) throw new DomainError("not_found");
  const [files, all, gone] = await Promise.all([filesOfEdition(db, month), listEditions(db), goneSince(db, row)]);
  const at = all.findIndex((one) => one.month === month);
  const before = all[at + 1];
  return {
    ...summaryOf(row),
    files: files.map(({ name, part, format, sha256, bytes, data_rows: rows }): EditionFileRow => {
      return { name, part, format, sha256, bytes, rows };
    }),
    gone,
    seenBefore: row.seen_before,
    casesBefore: before?.cases ?? null,
    changed: (before ? layoutChanges(before.layout, row.layout) : []).map(({ layout, added, removed }) => ({
      layout,
      added: columnNames(added),
      removed: columnNames(removed),
    })),
    newer: all[at - 1]?.month ?? null,
    older: before?.month ?? null,
  };
}

async function goneSince(db: Db, { month, as_at: until, frozen_on: since }: Row): Promise<string[]> {
  const gone = await casesGoneSince(db, { until, since, limit: MOST_GONE });
  if (gone.length === 0) return [];
  const before = new Set<string | null>();
  for await (const { number } of publishedRows(db, month, "gone")) before.add(number);
  return gone
    .map(({ number }) => number)
    .filter((number) => !before.has(number))
    .toSorted();
}

/** A file of an edition on its way to somebody. */
export interface OpenedEditionFile {
  name: string;
  type: string;
  /** A strong tag. */
  etag: string;
  /** The bytes are gzip. */
  packed: boolean;
  /** How many there are; null for packed ones. */
  bytes: number | null;
  content(): Readable;
}

/** A file of an edition, packed as it is stored for whoever takes gzip. Throws `not_found`. */
export async function openEditionFile(
  db: Db,
  { month, name, gzip }: { month: string; name: string; gzip: boolean },
): Promise<OpenedEditionFile> {
  const file = await findEditionFile(db, month, name);
  if (!file) throw new DomainError("not_found");
  const packed = file.packed === 1 && gzip;
  return {
    name,
    type: MEDIA_TYPES[file.format],
    etag: `"${file.sha256.slice(0, 32)}${packed ? "-gzip" : ""}"`,
    packed,
    bytes: packed ? null : file.bytes,
    content: () => (packed ? storedReader(db, file.content) : plainBytes(db, file)),
  };
}

/** True when an edition that should be out is not. */
export async function isEditionLate(db: Db, today: Day): Promise<boolean> {
  return isLate(today, await boundsOfEditions(db));
}
