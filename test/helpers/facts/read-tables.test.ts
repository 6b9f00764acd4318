import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "../../../db/engine.ts";
import { aPlace } from "../database.ts";
import { scratch } from "../scratch.ts";
import { ENGINES } from "../sites.ts";
import { readTables } from "./read-tables.ts";

const TABLES = ["settings", "sequences", "counters"];
const NAME = "reports";

/** Changes one row as the one that it is called by. */
const WRITES: Record<string, (db: Db) => Promise<unknown>> = {
  insert: (db) => db.insertInto("sequences").values({ name: NAME, value: 1 }).execute(),
  update: (db) => db.updateTable("sequences").set({ value: 2 }).where("name", "=", NAME).execute(),
  delete: (db) => db.deleteFrom("sequences").where("name", "=", NAME).execute(),
};

describe.each(ENGINES)("on %s", (engine) => {
  const folder = mkdtempSync(path.join(scratch(), "guiwei-facts-"));
  let place: Awaited<ReturnType<typeof aPlace>>;
  let [own, other]: Db[] = [];
  beforeAll(async () => {
    place = await aPlace(engine, folder, { filled: true });
    [own, other] = [connect(place.url), connect(place.url)];
    await own.deleteFrom("sequences").execute();
  });
  afterAll(async () => {
    await own?.destroy();
    await other?.destroy();
    await place.remove();
    rmSync(folder, { recursive: true });
  });
  const read = async () => (await readTables(own as Db, TABLES)).sequences;

  // More readings than it takes until only what was written to is read.
  test.each([1, 2, 3, 4, 5])(
    "each write is seen, whoever wrote it, and a write taken back is none: time %i",
    async () => {
      for (const who of [own, other] as Db[]) {
        expect(await read()).toEqual([]);
        await WRITES.insert?.(who);
        const inserted = await read();
        expect(inserted).toHaveLength(1);
        expect(await read()).toEqual(inserted);
        await WRITES.update?.(who);
        expect(await read()).not.toEqual(inserted);
        const before = await read();
        const taken = who.transaction().execute(async (trx) => {
          await WRITES.delete?.(trx);
          throw new Error("taken back");
        });
        await expect(taken).rejects.toThrow("taken back");
        expect(await read()).toEqual(before);
        await WRITES.delete?.(who);
      }
      expect(await read()).toEqual([]);
    },
  );

  test("a write is seen once it is done, though the tables were read while it was under way", async () => {
    const [reader, writer] = [own, other] as [Db, Db];
    await writer.transaction().execute(async (trx) => {
      await WRITES.insert?.(trx);
      expect((await readTables(reader, TABLES)).sequences).toEqual([]);
    });
    expect(await read()).toHaveLength(1);
  });
});
