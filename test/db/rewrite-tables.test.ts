import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { type Db } from "../../db/engine.ts";
import { rewriteTables } from "../../db/queries/site/rewrite-tables.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, sendReport, TODAY } from "../helpers/factories.ts";

const MARKER = "朱雀七号说的话不留痕迹";

/** The names of a PostgreSQL database's files that hold a text; the log that is written ahead is not among them. */
async function filesWith(db: Db, text: string): Promise<string[]> {
  await sql`checkpoint`.execute(db);
  const { rows } = await sql<{ folder: string; oid: number }>`select current_setting('data_directory') as folder, oid
    from pg_database where datname = current_database()`.execute(db);
  const folder = join(rows[0]?.folder ?? "", "base", String(rows[0]?.oid));
  const needle = Buffer.from(text);
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(needle));
}

describe("what a reporter took back", () => {
  forEachEngine((engine) => {
    test("is in no file of the tables once they have been written anew", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      const id = await sendReport(db, { body: MARKER });
      const kept = await sendReport(db, { body: "还在等的话" });
      if (engine.name === "PostgreSQL") expect(await filesWith(db, MARKER)).not.toEqual([]);
      await withdrawReport(db, await readReport(db, id), TODAY);
      await rewriteTables(db);
      if (engine.name === "PostgreSQL") {
        // What a statement beside it, such as the server's own ANALYZE, may still see goes the next time.
        const left = async () => {
          await rewriteTables(db);
          return filesWith(db, MARKER);
        };
        await expect.poll(left, { timeout: 120_000, interval: 500 }).toEqual([]);
        expect(await filesWith(db, "还在等的话")).not.toEqual([]);
      }
      expect((await readReport(db, kept)).state).toBe("received");
    });
  });
});
