import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { areFiguresKept } from "../../app/measures/kept/kept.server.ts";
import { doApart, type MonthTask } from "../../app/month-apart.server.ts";
import { isEditionDue, readEditions } from "../../app/open-data/editions/edition.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { buildCounty, publishCase, TODAY } from "../helpers/factories.ts";

const folder = mkdtempSync(path.join(tmpdir(), "guiwei-month-"));
const databaseUrl = `sqlite:${folder}/guiwei.db`;
let db: Db;

beforeAll(async () => {
  db = connect(databaseUrl);
  await migrateToLatest(db);
  const county = await buildCounty(db);
  await publishCase(db, county, { today: "2026-10-08" });
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const task = (act: MonthTask["act"]): MonthTask => ({ act, databaseUrl, today: TODAY });
const months = async () => (await readEditions(db, "en")).editions.map(({ month }) => month);

test("what a month asks for is done in another process, once for all who ask, and only where it is needed", async () => {
  const asks: string[] = [];
  const isNeeded = (act: string, needed: () => Promise<boolean>) => () => {
    asks.push(act);
    return needed();
  };
  expect([await areFiguresKept(db, TODAY), await isEditionDue(db, TODAY), await months()]).toEqual([false, true, []]);
  await Promise.all([
    doApart(
      task("keep"),
      isNeeded("keep", async () => !(await areFiguresKept(db, TODAY))),
    ),
    doApart(
      task("freeze"),
      isNeeded("freeze", () => isEditionDue(db, TODAY)),
    ),
    doApart(
      task("freeze"),
      isNeeded("freeze", () => isEditionDue(db, TODAY)),
    ),
  ]);
  expect([await areFiguresKept(db, TODAY), await isEditionDue(db, TODAY)]).toEqual([true, false]);
  expect(await months()).toEqual(["2026-10"]);
  expect(asks).toEqual(["keep", "freeze"]);

  // Where nothing is needed no process is begun: this one could not be.
  await doApart({ ...task("freeze"), databaseUrl: "nowhere" }, async () => false);
});

test("that it could not be done is told, and keeps the next from nothing", async () => {
  await expect(doApart({ ...task("freeze"), databaseUrl: "nowhere" }, async () => true)).rejects.toThrow("ended: 1");
  await doApart(task("freeze"), async () => true);
  expect(await months()).toEqual(["2026-10"]);
});
