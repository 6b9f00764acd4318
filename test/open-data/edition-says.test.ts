import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { dictionary } from "../../app/i18n/dictionary.ts";
import { comesOutOn, MANIFEST_FILE } from "../../app/open-data/editions/edition.ts";
import {
  freezeEdition,
  openEditionFile,
  readEdition,
  readEditions,
} from "../../app/open-data/editions/edition.server.ts";
import { setOperator } from "../../app/setup/setup.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { saveEdition } from "../helpers/edition.ts";
import { buildCounty, publishCase, withdrawCase } from "../helpers/factories.ts";
import { scratch } from "../helpers/scratch.ts";

const OCTOBER = "2026-10";
const NOVEMBER = "2026-11";
const FIRST_READERS = "县政府办；县委编办";

const filesOf = async (db: Db, month: string) =>
  saveEdition(db, month, await mkdtemp(path.join(scratch(), "edition-says-")));

const jsonOf = (files: Map<string, Buffer>, part: string): unknown =>
  JSON.parse([...files].find(([name]) => name.startsWith(part))?.[1].toString() ?? "null");

describe("an edition says of itself", () => {
  forEachEngine((engine) => {
    test("what changed since the one before, and who saw it first", async () => {
      const db = engine.db();
      const county = await buildCounty(db);
      const { number } = await publishCase(db, county, { today: "2026-10-08" });
      await publishCase(db, county, { today: "2026-10-12" });

      let out = false;
      const freezing = freezeEdition(db, OCTOBER, comesOutOn(OCTOBER)).finally(() => (out = true));
      let looks = 0;
      for (; !out; looks += 1) {
        const opened = await openEditionFile(db, { month: OCTOBER, name: MANIFEST_FILE, gzip: false }).catch(
          () => null,
        );
        // Both or neither: its files and its page are there at once.
        expect(opened === null || (await readEditions(db, "en")).editions.length === 1).toBe(true);
        await new Promise((resolve) => setTimeout(resolve));
      }
      expect([await freezing, looks > 1]).toEqual(["frozen", true]);

      await withdrawCase(db, county, number, "not_true", "2026-11-10");
      await publishCase(db, county, { today: "2026-11-12" });
      await publishCase(db, county, { today: "2026-11-12" });
      await setOperator(db, null, { seenBefore: FIRST_READERS }, "2026-11-20");
      expect(await freezeEdition(db, NOVEMBER, comesOutOn(NOVEMBER))).toBe("frozen");

      expect(await readEdition(db, OCTOBER)).toMatchObject({ seenBefore: "", casesBefore: null, changed: [] });
      expect(await readEdition(db, NOVEMBER)).toMatchObject({ seenBefore: FIRST_READERS, casesBefore: 2, cases: 3 });
      expect((await readEditions(db, "en")).seenBefore).toBe(FIRST_READERS);

      const [first, second] = [await filesOf(db, OCTOBER), await filesOf(db, NOVEMBER)];
      expect(jsonOf(first, "manifest")).toMatchObject({ seen_before_by: [] });
      expect(jsonOf(second, "manifest")).toMatchObject({ seen_before_by: ["县政府办", "县委编办"] });
      expect(jsonOf(first, "changes")).toMatchObject({ before: null, rows: { cases: { before: null, now: 2 } } });
      const changes = jsonOf(second, "changes") as { figures_revised: number; figures_revised_by_reason: object };
      expect(changes).toMatchObject({
        before: { edition: OCTOBER },
        changed: [],
        rows: { cases: { before: 2, now: 3 }, gone: { before: 0, now: 1 } },
      });
      expect(changes.figures_revised).toBeGreaterThan(0);
      expect(changes.figures_revised_by_reason).toMatchObject({ gone: changes.figures_revised });

      const cover = (files: Map<string, Buffer>) => {
        const book = read([...files].find(([name]) => name.endsWith(".xlsx"))?.[1]);
        return JSON.stringify(utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 }));
      };
      expect(cover(first)).toContain(dictionary("zh-CN").openData.cover.nobody);
      expect(cover(second)).toContain(FIRST_READERS);

      // One that was laid out otherwise says what became of that.
      await db.updateTable("editions").set({ layout: 1 }).where("month", "=", OCTOBER).execute();
      expect((await readEdition(db, NOVEMBER)).changed).toEqual([
        { layout: 2, added: [], removed: [] },
        { layout: 3, added: ["beside.started_on", "departments.reachable_since"], removed: [] },
      ]);
    });
  });
});
