import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { connect, engineOf } from "../../../db/engine.ts";
import { bringUpToDate, knownMigrations } from "../../../db/migrate.ts";
import { rewriteTables } from "../../../db/queries/site/rewrite-tables.ts";
import { isEmptyPlace, loadSnapshot } from "../../../db/snapshot.ts";
import { deleteStored } from "../../attachments/attachment.server.ts";
import { openStorage } from "../../attachments/storage/open-storage.server.ts";
import type { Day } from "../../day.ts";
import type { Env } from "../../http/env.server.ts";
import type { Storage } from "../../http/uploads/upload.ts";
import { acceptClock } from "../../ledger/ledger.server.ts";
import { destroyExpired } from "../../reports/retention.server.ts";
import { takeBackAgain } from "../../reports/withdrawal/take-back-again.server.ts";
import { TakenBackList } from "../../reports/withdrawal/taken-back-list.server.ts";
import { VERSION } from "../../version.server.ts";
import { checkLedger } from "../check-ledger/check-ledger.server.ts";
import { tellProblem } from "../check-ledger/problem.ts";
import { unpackParts } from "./archive.server.ts";
import { type ArchiveKey, openArchive } from "./envelope.server.ts";
import { DATABASE, FILES, MANIFEST, STORED } from "./make-backup.server.ts";
import { type Manifest, manifestSchema } from "./manifest.ts";
import { BackupRefusal, damaged } from "./refusal.ts";

const STAGE = "restoring-";
const BEYOND = new Date(8.64e15);

/** What was restored, and what was done to it since. */
export interface Restored {
  manifest: Manifest;
  files: number;
  /** Reports that were taken back since the backup, and are again; null where no list of them was found. */
  takenBack: number | null;
  /** Reports whose time was over meanwhile. */
  destroyed: number;
  /** What does not fit between ledger and database, a line each. */
  problems: string[];
}

/** How somebody at the terminal helps. */
export interface Helper {
  /** The shares of the key to which the archive is sealed. */
  shares(key: ArchiveKey): Promise<readonly string[]>;
  /** True when it is right that the archive is of that day and today is today. */
  isToday(madeOn: Day): boolean;
}

/**
 * Restores an archive into an empty place, all of it or nothing: reads it to its end and proves it whole before the
 * database has its place, migrates what an older version made, takes back again what reporters took back since, destroys
 * what is past its time, and holds the ledger against the rest. Throws refusals, those of `joinShares`, ToolMissing.
 */
export async function restore(env: Env, path: string, helper: Helper, today: Day): Promise<Restored> {
  const storage = openStorage(env);
  if (!(await isEmptyPlace(env.DATABASE_URL))) throw notEmpty("数据库", "a database");
  await mkdir(env.DATA_DIR, { recursive: true, mode: 0o700 });
  const stage = await mkdtemp(join(env.DATA_DIR, STAGE));
  const files: string[] = [];
  try {
    const source = await openArchive(path, helper.shares);
    const manifest = await unpack(source, {
      check: (found) => check(found, env, storage, helper, today),
      database: join(stage, DATABASE),
      file: async (name, bytes) => {
        files.push(name);
        await storage.write(name, bytes);
      },
    });
    await loadSnapshot(env.DATABASE_URL, join(stage, DATABASE));
    return { manifest, files: files.length, ...(await settle(env, storage, today)) };
  } catch (error) {
    if (await isEmptyPlace(env.DATABASE_URL)) await deleteStored(storage, files);
    throw error;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

interface Places {
  /** Refuses an archive before anything of it is written. */
  check(manifest: Manifest): Promise<void>;
  database: string;
  file(name: string, bytes: Buffer): Promise<void>;
}

async function unpack(source: AsyncIterable<Uint8Array>, places: Places): Promise<Manifest> {
  let manifest: Manifest | undefined;
  let database = false;
  await unpackParts(source, async (name, content) => {
    if (!manifest) {
      if (name !== MANIFEST) throw damaged();
      manifest = readManifest(await buffer(content));
      return places.check(manifest);
    }
    if (name === DATABASE && !database) {
      database = true;
      return pipeline(
        Readable.from(content, { objectMode: false }),
        createWriteStream(places.database, { mode: 0o600 }),
      );
    }
    const stored = name.startsWith(FILES) ? name.slice(FILES.length) : "";
    if (!STORED.test(stored)) throw damaged();
    return places.file(stored, await buffer(content));
  }).catch((error: Error) => {
    // Of the archive's own form: cut off, or no archive at all.
    throw /Unexpected end of data|Invalid tar header/.test(error.message) ? damaged() : error;
  });
  if (!manifest || !database) throw damaged();
  return manifest;
}

function readManifest(bytes: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString()));
  } catch {
    throw damaged();
  }
}

async function check(manifest: Manifest, env: Env, storage: Storage, helper: Helper, today: Day): Promise<void> {
  const { version, engine, madeOn, migrations, files } = manifest;
  const [newer] = migrations.filter((name) => !knownMigrations().includes(name));
  if (newer !== undefined) {
    throw new BackupRefusal(
      `这份备份由更新的版本 ${version} 制作（含有 ${newer}），本程序是 ${VERSION}：先升级程序。`,
      `The archive was made by the newer version ${version} (it has ${newer}), and this is ${VERSION}: update the program first`,
    );
  }
  if (engine !== engineOf(env.DATABASE_URL)) {
    throw new BackupRefusal(
      `这份备份是 ${engine} 的，DATABASE_URL 要指向一个空的 ${engine} 数据库。`,
      `The archive is one of ${engine}: DATABASE_URL must name an empty database of ${engine}`,
    );
  }
  if (!helper.isToday(madeOn)) {
    throw new BackupRefusal(
      `备份做于 ${madeOn}，这台机器的时钟显示 ${today}。时钟若没有错，加上 --today ${today}：恢复之后会按这一天销毁到期的内容。`,
      `The archive is of ${madeOn}, and the clock of this machine shows ${today}. If that is right, add --today ${today}: what is past its time on that day is destroyed`,
    );
  }
  if (!files) return;
  for await (const _name of storage.listBefore(BEYOND)) throw notEmpty("文件", "files");
}

/** Before anybody is served: what must not be there any more goes, and what is there is proved. */
async function settle(env: Env, storage: Storage, today: Day): Promise<Omit<Restored, "manifest" | "files">> {
  const db = connect(env.DATABASE_URL);
  try {
    await bringUpToDate(db, today);
    await acceptClock(db, today);
    const list = new TakenBackList(env.TAKEN_BACK_LIST);
    const known = (await list.read()) !== null;
    const { reports, files } = await takeBackAgain(db, list, today);
    await deleteStored(storage, files);
    const destroyed = await destroyExpired(db, today, env.RETENTION_DAYS);
    await rewriteTables(db);
    const problems: string[] = [];
    for await (const problem of checkLedger(db)) problems.push(tellProblem(problem));
    return { takenBack: known ? reports : null, destroyed, problems };
  } finally {
    await db.destroy();
  }
}

function notEmpty(chinese: string, english: string): BackupRefusal {
  return new BackupRefusal(
    `这里已经有${chinese}。只恢复到空的地方：换一个 DATA_DIR（和 DATABASE_URL），或先把原有的移走。`,
    `There are ${english} here already. A restore needs an empty place: another DATA_DIR (and DATABASE_URL), or move away what is there`,
  );
}
