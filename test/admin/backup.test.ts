// Long: programs of PostgreSQL's, and every division of the country for each restore.
import { execFile, execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeBackup } from "../../app/admin/backup/make-backup.server.ts";
import { restore } from "../../app/admin/backup/restore.server.ts";
import { openStorage } from "../../app/attachments/storage/open-storage.server.ts";
import { addDays } from "../../app/day.ts";
import { type Env, readEnv } from "../../app/http/env.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReportBody, readReport, submitReport } from "../../app/reports/report.server.ts";
import {
  newSubmissionToken,
  receiptFor,
  sealReceipt,
  openByReceipt,
} from "../../app/reports/receipt/receipt.server.ts";
import { askToHide } from "../../app/rulings/takedown/ask-to-hide.server.ts";
import { noteTakenBackIn, TakenBackList } from "../../app/reports/withdrawal/taken-back-list.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { appliedMigrations, knownMigrations } from "../../db/migrate.ts";
import { migrations } from "../../db/migrations/index.ts";
import { findTool, ToolMissing } from "../../db/postgres-tools.ts";
import { insertAttachments } from "../../db/queries/reports/attachments.ts";
import { realDay } from "../helpers/clock.ts";
import { aPlace } from "../helpers/database.ts";
import { aReport, buildCounty, decide, linking, publishCase, TODAY } from "../helpers/factories.ts";
import { counterLines, recount } from "../helpers/recount.ts";
import { scratch } from "../helpers/scratch.ts";
import { aKey, sharesOf } from "../helpers/sealing.ts";
import { inherited } from "../helpers/site.ts";
import { ENGINES } from "../helpers/sites.ts";

const TOLD = "镇上每天派十二个人上路拦车，谁也没有执法证。";
const PUBLIC = "我们镇也一样，撤回之前公开过。";
const FILE = "ab".repeat(16);
const COMMAND = path.join(import.meta.dirname, "../../app/admin/backup/backup-command.server.ts");
const NOBODY = { shares: async () => [], isToday: () => true };

/** PostgreSQL's own programs are not everywhere; npm's server comes without them, and older ones refuse a newer server. */
async function missingTool(engine: string, url: string): Promise<string | null> {
  if (engine === "SQLite") return null;
  try {
    const version = execFileSync(findTool("pg_dump"), ["--version"], { encoding: "utf8" });
    const db = connect(url);
    const { rows } = await sql<{ v: string }>`select current_setting('server_version') as v`.execute(db);
    await db.destroy();
    const [program, server] = [version, rows[0]?.v ?? ""].map((text) => Number(/\d+/.exec(text)?.[0]));
    return (program ?? 0) < (server ?? 0) ? `pg_dump ${program} does not read a server ${server}` : null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe.each(ENGINES)("a backup on %s", (engine) => {
  let folder: string;
  let places: { remove(): Promise<void> }[];
  beforeEach(() => {
    folder = mkdtempSync(path.join(scratch(), "guiwei-backup-"));
    places = [];
  });
  afterEach(async () => {
    noteTakenBackIn(null);
    for (const place of places) await place.remove();
    rmSync(folder, { recursive: true });
  });

  async function aSite(name: string, filled: boolean): Promise<Env> {
    const home = path.join(folder, name);
    execFileSync("mkdir", ["-p", home]);
    const { url, remove } = await aPlace(engine, home, { filled });
    places.push({ remove });
    return readEnv({ DATA_DIR: home, SECRETS_DIR: path.join(folder, "secrets"), DATABASE_URL: url });
  }

  /** Sends a report with a receipt that opens. */
  async function send(db: Db, body: string) {
    const code = receiptFor(newSubmissionToken());
    const id = await submitReport(db, aReport({ body }), await sealReceipt(code), TODAY);
    return { id, code };
  }

  /** A county at work: reports that wait, a case of two voices, a file. */
  async function aJourney(env: Env) {
    const db = connect(env.DATABASE_URL);
    const county = await buildCounty(db);
    const kept = await send(db, TOLD);
    const regretted = await send(db, "这一份备份之后会撤回。");
    const { number, reportId } = await publishCase(db, county);
    const { id: second } = await send(db, `我是镇上的。${PUBLIC}`);
    await decide(db, county, second, linking(number, PUBLIC));
    await openStorage(env).write(FILE, Buffer.from("noise of a photograph"));
    const file = { report_id: kept.id, key: "k", kind: "jpeg" as const, bytes: 1, sha256: "", added_on: TODAY };
    await insertAttachments(db, [{ ...file, position: 1, storage_name: FILE, sealed_name: null }]);
    return { db, kept, regretted, number, reportId, second };
  }

  const voicesOf = (db: Db) =>
    db.selectFrom("voices").select(["report_id", "public_text", "hidden_on"]).orderBy("report_id").execute();

  async function skipped(env: Env, skip: (why: string) => void): Promise<void> {
    const why = await missingTool(engine, env.DATABASE_URL);
    if (why !== null) skip(why);
  }

  test("brings a lost site back: receipts open, the ledger is whole, figures recount, what was taken back stays so", async ({
    skip,
  }) => {
    const env = await aSite("before", true);
    await skipped(env, skip);
    const { db, kept, regretted, second, number, reportId } = await aJourney(env);
    const { made } = await aKey(db);
    const { path: archive, key, files } = await makeBackup(env, path.join(folder, "archives"), true, TODAY);
    expect([path.basename(archive), key?.threshold, files]).toEqual([`guiwei-${TODAY}.tar.sealed`, 2, 1]);

    // Since the backup: two reports are taken back, one that waits and one that is public, and a third is received.
    noteTakenBackIn(new TakenBackList(env.TAKEN_BACK_LIST));
    for (const id of [regretted.id, second]) await withdrawReport(db, await readReport(db, id), addDays(TODAY, 1));
    const ask = { caseNumber: number, position: 1, words: "" };
    await askToHide(db, reportId, ask, addDays(TODAY, 1));
    const late = await send(db, "备份之后才收到的。");
    await db.destroy();
    rmSync(env.DATA_DIR, { recursive: true });

    const anew = await aSite("after", false);
    const helper = { shares: async () => sharesOf(made, 1, 3), isToday: () => true };
    const restored = await restore(anew, archive, helper, addDays(TODAY, 2));
    expect(restored).toMatchObject({ files: 1, takenBack: 2, problems: [] });

    const back = connect(anew.DATABASE_URL);
    expect((await openByReceipt(back, kept.code)).id).toBe(kept.id);
    expect(await readReportBody(back, kept.id)).toBe(TOLD);
    await expect(openByReceipt(back, late.code)).rejects.toThrow();
    expect(await openByReceipt(back, regretted.code)).toMatchObject({ state: "withdrawn" });
    expect(await readReportBody(back, regretted.id)).toBeNull();
    expect((await voicesOf(back)).find((voice) => voice.report_id === second)?.public_text ?? "").toBe("");
    // What was hidden at its reporter's word comes back, and one press more hides it, as their page says.
    const hidden = async () => (await voicesOf(back)).find((voice) => voice.report_id === reportId)?.hidden_on;
    expect(await hidden()).toBeNull();
    await askToHide(back, reportId, ask, addDays(TODAY, 2));
    expect(await hidden()).not.toBeNull();
    expect(counterLines(await back.selectFrom("counters").selectAll().execute())).toEqual(await recount(back));
    expect(await text(await openStorage(anew).get(FILE))).toBe("noise of a photograph");
    await back.destroy();
    // A restore is no chance to do it again: the place is not empty any more.
    await expect(restore(anew, archive, helper, TODAY)).rejects.toThrow("empty place");
  });

  test("holds no secret, no time and nothing that can be read without the shares", async ({ skip }) => {
    const env = await aSite("before", true);
    await skipped(env, skip);
    const { db } = await aJourney(env);
    const open = await makeBackup(env, folder, true, TODAY);
    expect(open.key).toBeNull();
    const listed = execFileSync("tar", ["--utc", "-tvf", open.path], { encoding: "utf8" }).trim().split("\n");
    expect(listed.map((line) => line.split(/ +/).at(-1))).toEqual([
      "manifest.json",
      "database",
      `files/${FILE}`,
      "SHA256SUMS",
    ]);
    for (const line of listed) expect(line).toMatch(/^-rw------- 0\/0 +\d+ 2000-01-01 00:00 /);
    const inside = path.join(folder, "inside");
    execFileSync("mkdir", [inside]);
    execFileSync("tar", ["-xf", open.path, "-C", inside]);
    execFileSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: inside });

    await aKey(db);
    const sealed = await makeBackup(env, folder, true, TODAY);
    expect(path.basename(sealed.path)).toBe(`guiwei-${TODAY}.tar.sealed`);
    expect(statSync(sealed.path).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(sealed.path);
    for (const known of [TOLD, PUBLIC, "manifest.json", FILE, "ustar"]) expect(bytes.includes(known)).toBe(false);
    await db.destroy();
  });

  test("is refused whole when it is changed, cut off, newer, of another engine or of another day", async ({ skip }) => {
    const env = await aSite("before", true);
    await skipped(env, skip);
    const { db } = await aJourney(env);
    const { path: archive } = await makeBackup(env, folder, true, TODAY);
    const { made } = await aKey(db);
    const { path: sealed } = await makeBackup(env, folder, true, TODAY);
    await db.destroy();
    const anew = await aSite("after", false);
    const holders = { shares: async () => sharesOf(made, 2, 3), isToday: () => true };
    const refused = async (file: string, words: string, helper = holders) => {
      await expect(restore(anew, file, helper, TODAY)).rejects.toThrow(words);
      for await (const left of openStorage(anew).listBefore(new Date(8.64e15))) expect.unreachable(left);
    };
    const altered = (from: string, change: (file: string) => void) => {
      const file = path.join(folder, "altered");
      copyFileSync(from, file);
      change(file);
      return file;
    };
    const flip = (at: number) => (file: string) => {
      const bytes = readFileSync(file);
      const place = at < 0 ? bytes.length + at : at;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    };
    const rewrite = (from: string, to: string) => (file: string) =>
      writeFileSync(file, readFileSync(file, "latin1").replace(from, to), "latin1");
    const size = statSync(archive).size;
    await refused(altered(archive, flip(Math.floor(size / 2))), "not whole");
    await refused(
      altered(archive, (file) => truncateSync(file, Math.floor(size / 2))),
      "not whole",
    );
    await refused(
      altered(archive, (file) => writeFileSync(file, "nothing of the kind")),
      "not whole",
    );
    await refused(altered(sealed, flip(-100)), "damaged");
    await refused(
      altered(sealed, (file) => truncateSync(file, statSync(sealed).size - 70_000)),
      "damaged",
    );
    await refused(sealed, "Too few shares", { ...holders, shares: async () => sharesOf(made, 2) });
    const last = knownMigrations().at(-1) ?? "";
    const newer = altered(archive, rewrite(last, last.replace(/.$/, "_")));
    await refused(newer, `newer version 0.1.0 (it has ${last.replace(/.$/, "_")})`);
    if (engine === "PostgreSQL") {
      const elsewhere = { ...anew, DATABASE_URL: `sqlite:${folder}/elsewhere/guiwei.db` };
      await expect(restore(elsewhere, archive, NOBODY, TODAY)).rejects.toThrow("The archive is one of PostgreSQL");
    }
    await refused(archive, "add --today", { ...holders, isToday: () => false });
  });

  test("of an older version is migrated", async ({ skip }) => {
    const env = await aSite("before", false);
    await skipped(env, skip);
    const db = connect(env.DATABASE_URL);
    const until = Object.keys(migrations).at(-3) ?? "";
    const older = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    expect((await older.migrateTo(until)).error).toBeUndefined();
    const { path: archive } = await makeBackup(env, folder, true, TODAY);
    await db.destroy();
    const anew = await aSite("after", false);
    expect((await restore(anew, archive, NOBODY, TODAY)).manifest.migrations.at(-1)).toBe(until);
    const back = connect(anew.DATABASE_URL);
    expect(await appliedMigrations(back)).toEqual(knownMigrations());
    await back.destroy();
  });

  test("is made and restored by the commands, which say what is lost", async ({ skip }) => {
    const env = await aSite("before", true);
    await skipped(env, skip);
    const anew = await aSite("after", false);
    const run = async (from: Env, ...args: string[]) => {
      const { DATA_DIR, SECRETS_DIR, DATABASE_URL } = from;
      const settings = { ...inherited(), NODE_ENV: "test" as const, DATA_DIR, SECRETS_DIR, DATABASE_URL };
      return promisify(execFile)(process.execPath, [COMMAND, ...args], { env: settings }).catch(
        (error: { stdout: string; stderr: string }) => error,
      );
    };
    const { db, regretted } = await aJourney(env);
    const made = await run(env, "backup", folder);
    await withdrawReport(db, await readReport(db, regretted.id), addDays(TODAY, 1));
    await db.destroy();
    expect(made.stdout).toContain("NOT SEALED");
    const archive = path.join(folder, `guiwei-${realDay()}.tar`);
    expect(made.stdout).toContain(archive);
    const restored = await run(anew, "restore", archive);
    expect(restored.stderr).toBe("");
    // Without the list nobody knows of it: the report is here again, and its reporter alone can take it back once more.
    expect(restored.stdout).toContain("NO LIST of what was taken back");
    const back = connect(anew.DATABASE_URL);
    expect(await readReportBody(back, regretted.id)).not.toBeNull();
    await withdrawReport(back, await openByReceipt(back, regretted.code), addDays(TODAY, 2));
    expect(await readReportBody(back, regretted.id)).toBeNull();
    await back.destroy();
    expect(restored.stdout).toContain("the ledger and the database fit");
    expect((await run(anew, "restore", archive)).stderr).toContain("A restore needs an empty place");
    expect((await run(anew, "restore")).stderr).toContain("npm run restore -- FILE");
  });
});

describe("the program that PostgreSQL is backed up with", () => {
  const away = path.join(tmpdir(), "no-programs-here");

  test.each(["pg_dump", "pg_restore"] as const)("is asked for by name where it is missing: %s", (name) => {
    expect(() => findTool(name, [away])).toThrow(ToolMissing);
    expect(() => findTool(name, [away])).toThrow(`找不到 ${name}`);
    expect(() => findTool(name, [away])).toThrow(`${name} is not on this machine: install the PostgreSQL client`);
  });

  test("is found where it is", () => {
    const here = path.dirname(process.execPath);
    const program = path.join(here, path.basename(process.execPath));
    expect(findTool(path.basename(program) as "pg_dump", [away, here])).toBe(program);
  });
});
