import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { rewriteTables } from "../../db/queries/site/rewrite-tables.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { destroyExpired } from "../../app/reports/retention.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { loadCalendar } from "../../db/seed/calendar.ts";
import { buildCounty, type County, publishCase, sendReport, TODAY, withdrawCase } from "../helpers/factories.ts";

describe("a report that was taken back leaves no byte in the files of SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "guiwei-bytes-"));
  const file = join(folder, "guiwei.db");
  let db: Db;
  let county: County;
  beforeAll(async () => {
    db = connect(`sqlite:${file}`);
    await migrateToLatest(db);
    await loadCalendar(db);
    county = await buildCounty(db);
  });
  afterAll(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  });

  const files = () => [file, `${file}-wal`].filter((path) => existsSync(path));
  const found = (text: string) => files().some((path) => readFileSync(path).includes(text));

  test.each([
    ["one line", 1],
    ["of 5,000 characters", 800],
  ])("a text of %s, what it said of the department, and the salt", async (_, times) => {
    const [body, departmentText] = [`线索${times}BODY。`, `科室${times}OFFICE`];
    await sendReport(db, { body: "前一份", departmentText: "别处" });
    const report = await readReport(db, await sendReport(db, { body: body.repeat(times), departmentText }));
    await sendReport(db, { body: "后一份", departmentText: "别处" });
    for (const told of [body, departmentText, report.salt]) expect(found(told), told).toBe(true);
    await withdrawReport(db, report, TODAY);
    for (const told of [body, departmentText, report.salt]) expect(found(told), told).toBe(false);
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(found("前一份") && found("后一份")).toBe(true);
  });

  test("nor does one that was public, in its own words or the public ones, nor one whose time is over", async () => {
    const taken = await publishCase(db, county, { report: { body: "取回KIRIN原文" }, publicText: "取回KIRIN公开" });
    const expired = await publishCase(db, county, { report: { body: "到期LOONG原文" }, publicText: "到期LOONG公开" });
    const told = ["取回KIRIN原文", "取回KIRIN公开", "到期LOONG原文", "到期LOONG公开"];
    for (const text of told) expect(found(text), text).toBe(true);
    await withdrawReport(db, await readReport(db, taken.reportId), TODAY);
    expect(told.map(found)).toEqual([false, false, true, true]);
    const { number, reportId } = expired;
    await withdrawCase(db, county, number, "not_true", TODAY);
    await destroyExpired(db, addDays(TODAY, 180), 180);
    expect((await readReport(db, reportId)).destroyed_on).toBe(addDays(TODAY, 180));
    expect(told.map(found)).toEqual([false, false, false, true]);
  });

  test("among two hundred others of every length", async () => {
    const bodies = Array.from({ length: 200 }, (_, index) => `甲${index}乙`.repeat(1 + ((index * 37) % 90)));
    const ids: number[] = [];
    for (const [index, body] of bodies.entries()) {
      ids.push(await sendReport(db, { body, departmentText: `处${index}室` }));
    }
    for (const [index, id] of ids.entries()) {
      if (index % 3 === 0) await withdrawReport(db, await readReport(db, id), TODAY);
    }
    await rewriteTables(db);
    const left = ids.flatMap((_, index) => [`甲${index}乙`, `处${index}室`].filter(found).map(() => index));
    expect(left.filter((index) => index % 3 === 0)).toEqual([]);
    expect(new Set(left).size).toBe(ids.filter((_, index) => index % 3 !== 0).length);
  });
});
