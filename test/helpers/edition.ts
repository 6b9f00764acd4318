import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { plainBytes } from "../../app/open-data/formats/stored-file.server.ts";
import { check, type Checked } from "../../app/recompute/edition/check.ts";
import { readEdition } from "../../app/recompute/edition/read.server.ts";
import type { Db } from "../../db/engine.ts";

/** Writes the files of an edition into a folder, as somebody who has downloaded them all. */
export async function saveEdition(db: Db, month: string, folder: string): Promise<Map<string, Buffer>> {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, Buffer>();
  for (const file of await db.selectFrom("edition_files").selectAll().where("month", "=", month).execute()) {
    const bytes = await buffer(plainBytes(db, file));
    files.set(file.name, bytes);
    writeFileSync(path.join(folder, file.name), bytes);
  }
  return files;
}

/** What the program that an outsider runs says of an edition in a folder. */
export async function recomputeIn(folder: string): Promise<Checked> {
  const { tables, ...rules } = await readEdition(folder);
  return check(tables, rules);
}

/** Changes a file of an edition in a folder and lets the manifest bear it out. */
export function tamper(
  folder: string,
  files: ReadonlyMap<string, Buffer>,
  part: string,
  change: (text: string) => string,
) {
  const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "") as {
    files: { name: string; part: string; format: string; sha256: string }[];
  };
  const file = manifest.files.find((one) => one.part === part && one.format === "csv");
  if (!file) throw new Error(`no table ${part}`);
  const before = files.get(file.name)?.toString() ?? "";
  const after = change(before);
  if (after === before) throw new Error(`nothing of ${part} was changed`);
  writeFileSync(path.join(folder, file.name), after);
  file.sha256 = createHash("sha256").update(after).digest("hex");
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
}
