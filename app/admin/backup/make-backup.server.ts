import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, mkdir, mkdtemp, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { connect, type Db, engineOf } from "../../../db/engine.ts";
import { appliedMigrations } from "../../../db/migrate.ts";
import { findActiveKey } from "../../../db/queries/reports/sealing.ts";
import { takeSnapshot } from "../../../db/snapshot.ts";
import { openStorage } from "../../attachments/storage/open-storage.server.ts";
import type { Day } from "../../day.ts";
import type { Env } from "../../http/env.server.ts";
import type { Storage } from "../../http/uploads/upload.ts";
import { VERSION } from "../../version.server.ts";
import { packParts, type ArchivePart } from "./archive.server.ts";
import { type ArchiveKey, sealArchive } from "./envelope.server.ts";
import type { Manifest } from "./manifest.ts";
import { BackupRefusal } from "./refusal.ts";

/** Names of entries: the database's depends on nothing, files lie below theirs. */
export const MANIFEST = "manifest.json";
export const DATABASE = "database";
export const FILES = "files/";
/** Names that the storage gives: 32 hexadecimal digits. What is only half written has others. */
export const STORED = /^[0-9a-f]{32}$/;
const STAGE = "backup-";
const BEYOND = new Date(8.64e15);

/** A finished archive. */
export interface Backup {
  path: string;
  bytes: number;
  files: number;
  /** Whose shares open it; null when everybody who has it can read it. */
  key: ArchiveKey | null;
}

/**
 * Writes an archive of database and files into a folder, under a name of its day, while the site runs. The secrets are
 * not in it, and of times only the day. Without `files` those of reporters are left out. Throws a refusal where no
 * database is, ToolMissing.
 */
export async function makeBackup(env: Env, folder: string, files: boolean, today: Day): Promise<Backup> {
  const db = connect(env.DATABASE_URL);
  const stage = await openStage(env.DATA_DIR);
  try {
    const manifest = await describe(db, env, files, today);
    const key = await keyOf(db);
    const snapshot = join(stage, DATABASE);
    await takeSnapshot(env.DATABASE_URL, snapshot);
    const count = { files: 0 };
    const archive = packParts(partsOf(manifest, snapshot, files ? openStorage(env) : null, count));
    const name = `guiwei-${today}`;
    const path = await writeUnder(
      folder,
      name,
      key ? ".tar.sealed" : ".tar",
      key ? sealArchive(key, archive) : archive,
    );
    return { path, bytes: (await stat(path)).size, files: count.files, key };
  } finally {
    await db.destroy();
    await rm(stage, { recursive: true, force: true });
  }
}

async function describe(db: Db, env: Env, files: boolean, today: Day): Promise<Manifest> {
  const migrations = await appliedMigrations(db);
  if (migrations.length === 0) {
    throw new BackupRefusal(
      "这里没有可备份的数据库：看看 DATABASE_URL 和 DATA_DIR。",
      "There is no database to back up here: look at DATABASE_URL and DATA_DIR",
    );
  }
  return { format: 1, version: VERSION, madeOn: today, engine: engineOf(env.DATABASE_URL), migrations, files };
}

async function keyOf(db: Db): Promise<ArchiveKey | null> {
  const row = await findActiveKey(db);
  return row ? { fingerprint: row.fingerprint, public_key: row.public_key, threshold: row.threshold } : null;
}

async function* partsOf(
  manifest: Manifest,
  snapshot: string,
  storage: Storage | null,
  count: { files: number },
): AsyncGenerator<ArchivePart> {
  yield partOf(MANIFEST, Buffer.from(JSON.stringify(manifest)));
  yield { name: DATABASE, bytes: (await stat(snapshot)).size, content: createReadStream(snapshot) };
  if (!storage) return;
  const names: string[] = [];
  for await (const name of storage.listBefore(BEYOND)) if (STORED.test(name)) names.push(name);
  // In the order of names, which are drawn by lot: that of a folder may be the order in which files came.
  for (const name of names.sort()) {
    const bytes = await read(storage, name);
    if (!bytes) continue;
    count.files += 1;
    yield partOf(FILES + name, bytes);
  }
}

const partOf = (name: string, bytes: Buffer): ArchivePart => ({
  name,
  bytes: bytes.length,
  content: Readable.from([bytes]),
});

/** A file is never larger than what a form may send; null when it was taken back since it was listed. */
async function read(storage: Storage, name: string): Promise<Buffer | null> {
  try {
    return await buffer(await storage.get(name));
  } catch (error) {
    for await (const still of storage.listBefore(BEYOND)) if (still === name) throw error;
    return null;
  }
}

/** A folder for the snapshot, which lies there in clear: what a backup that was cut off left goes first. */
async function openStage(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(STAGE)) await rm(join(dataDir, name), { recursive: true, force: true });
  }
  return mkdtemp(join(dataDir, STAGE));
}

/** Under its name only once it is whole and on the disk; a second one of a day gets a number. */
async function writeUnder(
  folder: string,
  name: string,
  ending: string,
  content: AsyncIterable<Uint8Array>,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${name}.${randomBytes(8).toString("hex")}.part`);
  try {
    const file = await open(draft, "wx", 0o600);
    await pipeline(Readable.from(content, { objectMode: false }), file.createWriteStream({ flush: true }));
    for (let number = 1; ; number += 1) {
      const path = join(folder, number === 1 ? name + ending : `${name}-${number}${ending}`);
      const taken = await link(draft, path).then(
        () => false,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "EEXIST") return true;
          throw error;
        },
      );
      if (!taken) return path;
    }
  } finally {
    await rm(draft, { force: true });
  }
}
