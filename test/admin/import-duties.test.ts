// Long: a process for each call.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toCsv } from "../../app/csv.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { ASSIST, SOURCE } from "../helpers/duty-lists.ts";
import { buildCounty } from "../helpers/factories.ts";
import { scratch } from "../helpers/scratch.ts";

const COMMAND = path.join(import.meta.dirname, "../../app/admin/admin-command.server.ts");
const folder = mkdtempSync(path.join(scratch(), "guiwei-import-"));
const url = `sqlite:${folder}/guiwei.db`;
let db: Db;

beforeAll(async () => {
  db = connect(url);
  await migrateToLatest(db);
  await buildCounty(db);
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const child = spawn(process.execPath, [COMMAND, "import-duties", ...args], {
    env: { ...process.env, DATABASE_URL: url },
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, told, code: await ended };
}

const write = (name: string, content: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const versions = async () => (await db.selectFrom("duty_versions").select("id").execute()).length;

test("tells what would change, and writes it once it is told to", { timeout: 120_000 }, async () => {
  const file = write("assist.csv", toCsv(ASSIST));
  const before = await versions();
  const looked = await run("青禾县", file);
  expect(looked).toMatchObject({ code: 0, told: "" });
  expect(looked.out).toContain("new 2 ");
  expect(looked.out).toContain("nothing was written");
  expect(await versions()).toBe(before);
  expect(await run("青禾县", file, "--confirm")).toMatchObject({ code: 1, out: "" });
  const done = await run("990101000000", file, "--confirm", "--reason", SOURCE, "--from", "2026-01-01");
  expect(done).toMatchObject({ code: 0, told: "" });
  expect(done.out).toContain("Written: 2 new, 0 changed, 0 ended; 0 unchanged.");
  expect(await versions()).toBe(before + 2);
  const last = await db.selectFrom("duty_versions").selectAll().orderBy("id", "desc").executeTakeFirstOrThrow();
  expect(last.effective_from).toBe("2026-01-01");
  const act = await db.selectFrom("staff_acts").selectAll().orderBy("id", "desc").executeTakeFirstOrThrow();
  expect(act).toMatchObject({ kind: "duties_imported", by_user_id: null, about: SOURCE });
  const again = await run("青禾县", file, "--confirm", "--reason", SOURCE);
  expect(again.out).toContain("has all 2 already");
});

test("tells what is wrong, and where", { timeout: 120_000 }, async () => {
  const wrong = write("wrong.csv", toCsv([...ASSIST, ["3", "巡查", "县畜牧局", "", ""]]));
  const looked = await run("青禾县", wrong);
  expect(looked.code).toBe(1);
  expect(looked.out).toContain("row 6, column C “对应上级部门”: The register has no “县畜牧局”");
  const photo = write("photo.csv", "%PDF-1.7\n");
  for (const [args, told] of [
    [["无此县", wrong], "No county goes by this name"],
    [["青禾县", photo], "This is no table"],
    [["青禾县", path.join(folder, "none.csv")], "cannot be read"],
    [["青禾县", wrong, "--list", "fourth"], "--list must be one of"],
    [["青禾县", wrong, "--from", "soon"], "--from must be a day"],
  ] as const) {
    const answer = await run(...args);
    expect([answer.code, answer.told.includes(told)], answer.told).toEqual([1, true]);
  }
});
