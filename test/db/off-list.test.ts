import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { OFF_LIST } from "../../app/duties/duty.ts";
import * as offList from "../../db/migrations/20261205T1452-allow-off-list.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, publishCase } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

describe("the tables before cases could be off the list", () => {
  forEachEngine((engine) => {
    test("come back with all that they held, and go forward again", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await addToCase(db, county, (await publishCase(db, county)).number);
      const before = await readFacts(db);
      await offList.down(db);
      const write = db.updateTable("cases").set({ duty_id: null });
      await expect(write.execute()).rejects.toThrow();
      await offList.up(db);
      expect(await readFacts(db)).toEqual(before);
      if (engine.name === "SQLite") expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
      // Nobody is off the list without a day.
      await expect(write.execute()).rejects.toThrow();
    });

    test("do not come back while a case rests on that finding, and nothing is changed", async () => {
      const db = await engine.fresh();
      await publishCase(db, await buildCounty(db), { newCase: { duty: OFF_LIST } });
      const before = await readFacts(db);
      await expect(offList.down(db)).rejects.toThrow();
      expect(await readFacts(db)).toEqual(before);
    });
  });
});
