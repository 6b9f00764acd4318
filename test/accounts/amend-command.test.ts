import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicVersion } from "../../app/ledger/ledger.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { findRegionByCode } from "../../db/queries/regions/regions.ts";
import { buildCounty, TOWNSHIP } from "../helpers/factories.ts";
import { scratch } from "../helpers/scratch.ts";

const COMMAND = path.join(import.meta.dirname, "../../app/admin/admin-command.server.ts");
const HEADER = "day,kind,code,name,name_en,target,source";

describe("npm run admin -- amend-divisions", () => {
  const folder = mkdtempSync(path.join(scratch(), "guiwei-amend-"));
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

  async function amend(file: string) {
    const child = spawn(process.execPath, [COMMAND, "amend-divisions", file], {
      env: { ...process.env, DATABASE_URL: url },
    });
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    const [out, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { out, told, code: await ended };
  }

  function write(name: string, ...lines: string[]): string {
    const file = path.join(folder, name);
    writeFileSync(file, [HEADER, ...lines].join("\n"));
    return file;
  }

  test("enters a file once, and lets the public pages know", async () => {
    const file = write("one.csv", `2026-01-01,renamed,${TOWNSHIP},沙河街道,Shahe Subdistrict,,县政府公告`);
    const before = await publicVersion(db);
    expect(await amend(file)).toEqual({ out: `${file}: 1 entered\n`, told: "", code: 0 });
    expect((await findRegionByCode(db, TOWNSHIP))?.name).toBe("沙河街道");
    const after = await publicVersion(db);
    expect(after).toBeGreaterThan(before);
    expect((await amend(file)).out).toBe(`${file}: 0 entered\n`);
    expect(await publicVersion(db)).toBe(after);
  });

  test("tells in one line what is wrong, and where", async () => {
    const file = write("wrong.csv", `2026-01-01,renamed,${TOWNSHIP},新名,Xinming,,公告`, "2026-01-01,gone,1,,,,公告");
    const answer = await amend(file);
    expect(answer).toMatchObject({ out: "", code: 1 });
    expect(answer.told).toMatch(/wrong\.csv, line 2: .* recorded already|wrong\.csv, line 3: kind must be/);
    expect(answer.told.trim().split("\n")).toHaveLength(1);
    const missing = await amend(path.join(folder, "missing.csv"));
    expect(missing).toMatchObject({ out: "", code: 1, told: expect.stringContaining("cannot be read") });
  });
});
