import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Rules, TABLES, type Tables } from "./check.ts";
import { parseCsv } from "./table.ts";

const MANIFEST = "manifest.json";

/** What a manifest says of a file. */
interface File {
  name: string;
  part: string;
  format: string;
  bytes: number;
  sha256: string;
}

/** An edition as it was read. */
export interface Read extends Rules {
  formula: number;
  tables: Tables;
}

/**
 * Reads the tables of an edition from a folder, or from the address of its manifest or page. Throws where a file is
 * missing, has other bytes than the manifest says, or is no table.
 */
export async function readEdition(place: string): Promise<Read> {
  const read = /^https?:/.test(place) ? overHttp(place) : fromFolder(place);
  const manifest = JSON.parse((await read(MANIFEST)).toString("utf8")) as {
    edition: string;
    formula: number;
    fewest_for_rate: number;
    files: File[];
  };
  const tables: [string, ReturnType<typeof parseTable>][] = [];
  for (const table of TABLES) {
    const file = manifest.files.find(({ part, format }) => part === table && format === "csv");
    if (!file || path.basename(file.name) !== file.name) throw new Error(`${MANIFEST}: ${table}`);
    const bytes = await read(file.name);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== file.sha256) {
      throw new Error(`${file.name}: SHA-256 ${sha256}，清单上是 | the manifest has ${file.sha256}`);
    }
    tables.push([table, parseTable(bytes)]);
  }
  return {
    month: manifest.edition,
    formula: manifest.formula,
    fewest: manifest.fewest_for_rate,
    tables: Object.fromEntries(tables) as unknown as Tables,
  };
}

const parseTable = (bytes: Buffer) => [...parseCsv(bytes.toString("utf8"))];

function fromFolder(place: string) {
  const folder = place.endsWith(MANIFEST) ? path.dirname(place) : place;
  return (name: string) => readFile(path.join(folder, name));
}

function overHttp(place: string) {
  const page = place.replace(/\/(manifest\.json)?$/, "");
  return async (name: string) => {
    const answer = await fetch(`${page}/${name}`);
    if (!answer.ok) throw new Error(`${page}/${name}: HTTP ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
}
