import { describe, expect, test } from "vitest";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "./database.ts";
import { buildCounty, publishCase } from "./factories.ts";

describe("a test database", () => {
  forEachEngine((engine) => {
    test("is migrated, knows the working days, and holds nothing else", async () => {
      const { days } = await engine
        .db()
        .selectFrom("calendar_days")
        .select((eb) => eb.fn.countAll<number>().as("days"))
        .executeTakeFirstOrThrow();
      expect(days).toBeGreaterThan(100);
      expect(await engine.db().selectFrom("regions").selectAll().execute()).toEqual([]);
    });

    test("can be had afresh, apart from the others", async () => {
      const other = await engine.fresh();
      const county = await buildCounty(other);
      expect((await publishCase(other, county)).number).toBe("GW-2026-000001");
      expect(await engine.db().selectFrom("regions").selectAll().execute()).toEqual([]);
    });

    test.skipIf(engine.name === "SQLite")(
      "lets nobody ask a transaction's one connection two things at once",
      async () => {
        const ask = (db: Db) => db.selectFrom("regions").select("id").execute();
        const together = engine
          .db()
          .transaction()
          .execute((trx) => Promise.all([ask(trx), ask(trx)]));
        await expect(together).rejects.toThrow("one after the other");
        const inTurn = engine
          .db()
          .transaction()
          .execute(async (trx) => [await ask(trx), await ask(trx)]);
        expect(await inTurn).toEqual([[], []]);
      },
    );
  });
});
