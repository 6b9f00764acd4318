import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toCsv } from "../../app/csv.server.ts";
import { readEnv } from "../../app/http/env.server.ts";
import { showApart, takeApart, writeApart } from "../../app/imports/apart/run-apart.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { ASSIST, SOURCE } from "../helpers/duty-lists.ts";
import { buildCounty, type County, expectRefusal, NOW, TODAY } from "../helpers/factories.ts";

// The routes' tests (`routes/duty-import`) take both engines through it; here is what they do not meet.
const folder = mkdtempSync(path.join(tmpdir(), "guiwei-apart-"));
const env = readEnv({ DATA_DIR: folder, DATABASE_URL: `sqlite:${folder}/guiwei.db` });
let db: Db;
let people: County;

beforeAll(async () => {
  db = connect(env.DATABASE_URL);
  await migrateToLatest(db);
  people = await buildCounty(db);
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const asked = () => ({ by: people.admin, county: "990101000000", source: SOURCE, today: TODAY, now: NOW });
const kept = () => db.selectFrom("duty_imports").select("token").execute();
async function* partsOf(text: string, then?: Error) {
  yield Buffer.from(text);
  if (then) throw then;
}

test("a refusal of the act comes back as itself, whether it has read the file or not", async () => {
  await expectRefusal(
    takeApart(env, { ...asked(), county: "无此县" }, partsOf("x".repeat(5_000_000))),
    "unknown_region",
  );
  await expectRefusal(showApart(env, { ...asked(), token: "0".repeat(32) }), "import_over");
  await expectRefusal(takeApart(env, { ...asked(), by: people.moderator }, partsOf(toCsv(ASSIST))), "forbidden");
  expect(await takeApart(env, asked(), partsOf(""))).toEqual({ problem: "empty" });
  expect(await kept()).toEqual([]);
});

test("of a file that breaks off on its way nothing is kept", async () => {
  const broken = new Error("the upload broke off");
  await expect(takeApart(env, asked(), partsOf(toCsv(ASSIST), broken))).rejects.toBe(broken);
  expect(await kept()).toEqual([]);
});

test("one list at a time, three wait, whoever comes then is told to come again", async () => {
  const all = await Promise.allSettled(
    Array.from({ length: 6 }, () => showApart(env, { ...asked(), token: "0".repeat(32) })),
  );
  const codes = all.map((one) => (one.status === "rejected" ? (one.reason as { code?: string }).code : "answered"));
  expect(codes.toSorted()).toEqual(["busy", "busy", ...Array.from({ length: 4 }, () => "import_over")]);
});

test("what is confirmed is written, and the preview's answer is what the page shows", async () => {
  const answer = await takeApart(env, asked(), partsOf(toCsv(ASSIST)));
  if ("problem" in answer) throw new Error(answer.problem);
  const { seen, counts } = await showApart(env, { ...asked(), ...answer });
  await expectRefusal(writeApart(env, { ...asked(), ...answer, seen: "x" }), "stale_version");
  expect((await writeApart(env, { ...asked(), ...answer, seen })).created).toBe(counts.created);
  expect(counts.created).toBeGreaterThan(0);
  expect(await kept()).toEqual([]);
});
