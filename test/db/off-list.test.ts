import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { describe, expect, test } from "vitest";
import { OFF_LIST } from "../../app/duties/duty.ts";
import type { Db } from "../../db/engine.ts";
import { migrations } from "../../db/migrations/index.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, publishCase } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

const ALLOW = "20261205T1452-allow-off-list";
const BEFORE = Object.keys(migrations)[Object.keys(migrations).indexOf(ALLOW) - 1] ?? "";

const migratorOf = (db: Db) => new Migrator({ db, provider: { getMigrations: async () => migrations } });

async function go(db: Db, to: string) {
  const { error } = await migratorOf(db).migrateTo(to);
  if (error) throw error;
}

describe("the tables before cases could be off the list", () => {
  forEachEngine((engine) => {
    test("come back with all that they held, and go forward again", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await addToCase(db, county, (await publishCase(db, county)).number);
      const before = await readFacts(db);
      await go(db, BEFORE);
      const write = db.updateTable("cases").set({ duty_id: null });
      await expect(write.execute()).rejects.toThrow();
      await go(db, Object.keys(migrations).at(-1) ?? "");
      expect(await readFacts(db)).toEqual(before);
      if (engine.name === "SQLite") expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
      // Nobody is off the list without a day.
      await expect(write.execute()).rejects.toThrow();
    });

    test("do not come back while a case rests on that finding, and nothing is changed", async () => {
      const db = await engine.fresh();
      await publishCase(db, await buildCounty(db), { newCase: { duty: OFF_LIST } });
      const before = await readFacts(db);
      await expect(go(db, BEFORE)).rejects.toThrow();
      expect(await readFacts(db)).toEqual(before);
    });
  });
});
