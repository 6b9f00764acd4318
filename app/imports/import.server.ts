import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGunzip, createGzip } from "node:zlib";
import type { Db } from "../../db/engine.ts";
import { nextInSequence } from "../../db/queries/counters.ts";
import {
  deleteDutyImport,
  deleteDutyImportsBefore,
  findDutyImport,
  findDutyImportSheets,
  findDutyLayouts,
  keepDutyImport,
  keepDutyLayout,
  setDutyImportChoices,
} from "../../db/queries/register/duty-imports.ts";
import { indexDutiesOf } from "../../db/queries/search/indexing.ts";
import { findRegionsNamed } from "../../db/queries/staff/staff.ts";
import { type Actor, assertCan } from "../accounts/permissions.ts";
import { onRecord } from "../accounts/record/record.server.ts";
import type { Day } from "../day.ts";
import { countyOf, readRegion, readScope, type RegionRow } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { touchPublic } from "../ledger/ledger.server.ts";
import { LineReader, linesOf, readTable } from "../tables/table.server.ts";
import type { Sheet, TableProblem } from "../tables/table.ts";
import { applyProposal } from "./apply.server.ts";
import { readCounty } from "./county.server.ts";
import { findLayout, guessBand, headerKey, withColumns } from "./reading/layout.ts";
import type { ImportChoices, ImportCounts, ImportProposal } from "./import.ts";
import { propose } from "./propose.ts";

/** How long a list waits to be confirmed. */
const HOURS_KEPT = 24;
/** Bounds every column of a line that an administrator may have: no duty is of line 0. */
const NO_LINE = 0;

/** A list on its way into a county's register. */
export interface DutyList {
  county: RegionRow;
  /** The name and number of the document that it was published with. */
  source: string;
  /** Of the file, hexadecimal. */
  sha256: string;
  sheets: Sheet[];
}

/** Throws `forbidden` for whoever administers neither everything nor the county, and for who administers a line alone. */
export async function assertImports(db: Db, by: Actor | null, county: RegionRow): Promise<void> {
  if (!by) return;
  const { regionIds } = await readScope(db, county.id, null);
  assertCan(by, "import:duties", { regionIds, lineId: NO_LINE });
}

/** The county of a code. Throws `unknown_region`, also for a division of another level or one that is no more. */
export async function readCountyRegion(db: Db, code: string): Promise<RegionRow> {
  const region = await readRegion(db, code);
  if (region.level !== "county" || region.ended_on !== null) throw new DomainError("unknown_region");
  return region;
}

/** The county with this code, or with this name where only one has it. Throws `unknown_region`. */
export async function findCounty(db: Db, typed: string): Promise<RegionRow> {
  if (/^\d{12}$/.test(typed)) return readCountyRegion(db, typed);
  const named = (await findRegionsNamed(db, typed)).filter((region) => region.level === "county");
  const [one, another] = named;
  if (!one || another) throw new DomainError("unknown_region");
  return readCountyRegion(db, one.code);
}

/** Reads a file into a list; answers why when it holds no table. */
export async function readList(
  county: RegionRow,
  source: string,
  content: AsyncIterable<Uint8Array>,
): Promise<DutyList | { problem: TableProblem }> {
  const hash = createHash("sha256");
  const hashed = async function* () {
    for await (const part of content) {
      hash.update(part);
      yield part;
    }
  };
  const read = await readTable(hashed());
  return "problem" in read ? read : { county, source, sha256: hash.digest("hex"), sheets: read.sheets };
}

/** What is chosen before anybody has chosen: what the sheets say of themselves, and columns as they were read the last time. */
export async function firstChoices(db: Db, list: DutyList, from: Day): Promise<ImportChoices> {
  const layouts = list.sheets.map((sheet) => findLayout(sheet.rows));
  const kept = await findDutyLayouts(
    db,
    list.county.id,
    layouts.flatMap((layout) => (layout ? [digest(headerKey(layout))] : [])),
  );
  const sheets = list.sheets.map((sheet, at) => {
    const layout = layouts[at];
    if (!layout) return { taken: list.sheets.length === 1, band: null, holder: "", columns: [] };
    const { columns } = withColumns(layout, kept.get(digest(headerKey(layout))));
    return { taken: true, band: guessBand(sheet, { ...layout, columns }), holder: "", columns };
  });
  return { from, endMissing: false, sheets };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** What would come of a list. */
export async function proposeList(db: Db, list: DutyList, choices: ImportChoices): Promise<ImportProposal> {
  return propose(list.sheets, choices, await readCounty(db, list.county));
}

/** By which it is seen whether a proposal is still the one that was shown; what is missing was, whether it is to end or not. */
export function proposalKey(proposal: ImportProposal, { from, sheets }: ImportChoices): string {
  const { created, changed, unchanged, missing, problems } = proposal;
  const hash = createHash("sha256").update(JSON.stringify([from, sheets, unchanged]));
  // Item by item: as one text the whole of it would be as large as the list.
  for (const [part, items] of Object.entries({ created, changed, missing, problems })) {
    hash.update(`\n${part}\n`);
    for (const item of items) hash.update(JSON.stringify(item));
  }
  return hash.digest("hex");
}

/**
 * Writes a list into the register in one act: the items, the entry in the staff record (document, digest of the file,
 * counts), how the columns were read. Public pages are stale then. A list that changes nothing writes nothing. `seen`
 * is the key of the proposal that was shown. Throws `forbidden`, `stale_version` when the register has changed since.
 */
export async function importList(
  db: Db,
  by: Actor | null,
  list: DutyList,
  choices: ImportChoices,
  { today, seen }: { today: Day; seen?: string },
): Promise<ImportCounts> {
  await assertImports(db, by, list.county);
  return onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    // Whoever imports waits here for whoever did before.
    await nextInSequence(trx, `duty-import ${list.county.code}`);
    const county = await readCounty(trx, list.county);
    const proposal = propose(list.sheets, choices, county);
    if (seen !== undefined && seen !== proposalKey(proposal, choices)) throw new DomainError("stale_version");
    const counts = await applyProposal(trx, {
      county,
      countyId: list.county.id,
      proposal,
      endMissing: choices.endMissing,
      from: choices.from,
    });
    await keepLayouts(trx, list, choices);
    const { created, changed, ended, unchanged } = counts;
    const nothing = created + changed + ended === 0;
    await enter(
      nothing
        ? null
        : {
            kind: "duties_imported",
            userId: null,
            about: list.source,
            regionId: list.county.id,
            reason: `+${created} ~${changed} -${ended} =${unchanged} · SHA-256 ${list.sha256}`,
          },
    );
    if (!nothing) {
      await indexDutiesOf(trx, list.county.id);
      await touchPublic(trx);
    }
    return counts;
  });
}

async function keepLayouts(trx: Db, { county, sheets }: DutyList, choices: ImportChoices): Promise<void> {
  for (const [at, sheet] of sheets.entries()) {
    const layout = findLayout(sheet.rows);
    const choice = choices.sheets[at];
    if (!layout || !choice?.taken) continue;
    const columns = withColumns(layout, choice.columns).columns.join(",");
    await keepDutyLayout(trx, { region_id: county.id, header: digest(headerKey(layout)), columns });
  }
}

/** Keeps a list until its preview is confirmed, for a day, in the place of an earlier one of the same person; answers its token. */
export async function keepList(db: Db, by: Actor, list: DutyList, { today, now }: { today: Day; now: Date }) {
  await assertImports(db, by, list.county);
  const token = randomBytes(16).toString("hex");
  const sheets = (await buffer(Readable.from(linesOf(list.sheets)).pipe(createGzip()))).toString("base64");
  const choices = JSON.stringify(await firstChoices(db, list, today));
  await db.transaction().execute(async (trx) => {
    await deleteDutyImportsBefore(trx, now.toISOString());
    await keepDutyImport(trx, {
      token,
      user_id: by.userId,
      region_id: list.county.id,
      source: list.source,
      sha256: list.sha256,
      sheets,
      choices,
      expires_at: new Date(now.getTime() + HOURS_KEPT * 3600 * 1000).toISOString(),
    });
  });
  return token;
}

async function findKept(db: Db, by: Actor, token: string, now: Date) {
  const row = await findDutyImport(db, by.userId, token, now.toISOString());
  if (!row) throw new DomainError("import_over");
  const county = await countyOf(db, row.region_id);
  await assertImports(db, by, county);
  return { row, county };
}

/** A list that waits to be confirmed, with what was chosen. Throws `import_over` when it is gone, `forbidden`. */
export async function readKept(db: Db, by: Actor, token: string, now: Date) {
  const { row, county } = await findKept(db, by, token, now);
  const kept = await findDutyImportSheets(db, token);
  if (kept === undefined) throw new DomainError("import_over");
  const sheets = await readSheets(kept);
  const list: DutyList = { county, source: row.source, sha256: row.sha256, sheets };
  return { list, choices: JSON.parse(row.choices) as ImportChoices };
}

/** Throws `import_over` for a list that another version of the site has kept in another way. */
async function readSheets(kept: string): Promise<Sheet[]> {
  const lines = new LineReader();
  const unzipped = Readable.from([Buffer.from(kept, "base64")]).pipe(createGunzip());
  try {
    for await (const part of unzipped.setEncoding("utf8")) lines.push(part as string);
    const read = lines.end();
    if ("sheets" in read) return read.sheets;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new DomainError("import_over");
}

/** What was chosen of a list that waits. Throws as `readKept`. */
export async function readKeptChoices(db: Db, by: Actor, token: string, now: Date): Promise<ImportChoices> {
  const { row } = await findKept(db, by, token, now);
  return JSON.parse(row.choices) as ImportChoices;
}

/** Keeps other choices. Throws as `readKept`. */
export async function chooseKept(db: Db, by: Actor, token: string, choices: ImportChoices, now: Date): Promise<void> {
  await findKept(db, by, token, now);
  await setDutyImportChoices(db, token, JSON.stringify(choices));
}

/** Writes the list, as `importList` does, and lets it go. Throws as `readKept` and `importList` do. */
export async function confirmKept(
  db: Db,
  by: Actor,
  token: string,
  { seen, today, now }: { seen: string; today: Day; now: Date },
): Promise<ImportCounts> {
  const { list, choices } = await readKept(db, by, token, now);
  const counts = await importList(db, by, list, choices, { today, seen });
  await deleteDutyImport(db, token);
  return counts;
}

/** Lets a list go without writing it. Throws as `readKept`. */
export async function dropKept(db: Db, by: Actor, token: string, now: Date): Promise<void> {
  await findKept(db, by, token, now);
  await deleteDutyImport(db, token);
}

/** Deletes the lists that nobody confirmed in time. */
export const forgetImports = (db: Db, now: Date) => deleteDutyImportsBefore(db, now.toISOString());
