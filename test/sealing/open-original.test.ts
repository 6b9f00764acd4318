import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saltedHash } from "../../app/ledger/ledger.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { findOriginalKey, openOriginal } from "../../app/unsealing/open.server.ts";
import { writeNewFile } from "../../app/unsealing/write-new-file.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, TODAY } from "../helpers/factories.ts";
import { aKey, anOpening, expectRefused, sendWithOriginal, sharesOf, storageIn } from "../helpers/sealing.ts";

forEachEngine((engine) => {
  describe("opening a sealed original", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "guiwei-original-"));
    const storage = storageIn(folder);
    const target = path.join(folder, "original.bin");
    const original = randomBytes(200_000);

    beforeAll(() => buildCounty(engine.db()));
    afterAll(() => rmSync(folder, { recursive: true }));

    const openings = (db: Db) =>
      db.selectFrom("ledger_entries").selectAll().where("kind", "=", "original_opened").orderBy("seq").execute();

    test("writes the file as it was, for its owner alone, and enters it", async () => {
      const db = engine.db();
      const { made, key } = await aKey(db);
      const id = { reportId: await sendWithOriginal(db, folder, key, original), number: 2 };
      expect(await findOriginalKey(db, storage, id)).toMatchObject({ fingerprint: made.fingerprint, threshold: 2 });
      const opening = anOpening(sharesOf(made, 2, 3));
      await writeNewFile(target, () => openOriginal(db, storage, id, opening, TODAY));
      expect(readFileSync(target).equals(original)).toBe(true);
      expect(statSync(target).mode & 0o777).toBe(0o600);
      const entry = (await openings(db)).at(-1);
      expect(entry).toMatchObject({ day: TODAY, subject: (await readReport(db, id.reportId)).commitment });
      expect(JSON.parse(entry?.body ?? "")).toEqual({
        key: made.fingerprint,
        shares: 2,
        textHash: saltedHash(opening.salt, opening.reason),
      });
      rmSync(target);
    });

    test("leaves neither a file nor an entry when it is refused", async () => {
      const db = engine.db();
      const { made, key } = await aKey(db);
      const reportId = await sendWithOriginal(db, folder, key, original);
      const before = await openings(db);
      const right = sharesOf(made, 1, 2);
      const write = (id: { reportId: number; number: number }, opening = anOpening(right)) =>
        writeNewFile(target, () => openOriginal(db, storage, id, opening, TODAY));
      await expectRefused(write({ reportId, number: 1 }), "no_original");
      await expectRefused(write({ reportId, number: 3 }), "no_original");
      await expectRefused(write({ reportId: 999_999, number: 2 }), "unknown_report");
      await expectRefused(write({ reportId, number: 2 }, anOpening(sharesOf(made, 1))), "shares_too_few");
      await expectRefused(write({ reportId, number: 2 }, anOpening(right, { by: ["张三"] })), "names_missing");
      expect(existsSync(target)).toBe(false);
      writeFileSync(target, "taken");
      await expectRefused(write({ reportId, number: 2 }), "target_taken");
      expect(readFileSync(target, "utf8")).toBe("taken");
      rmSync(target);
      expect(await openings(db)).toEqual(before);
    });

    test("leaves no half of a file that was cut off", async () => {
      const db = engine.db();
      const { made, key } = await aKey(db);
      const reportId = await sendWithOriginal(db, folder, key, original, 70_000);
      const opened = writeNewFile(target, () =>
        openOriginal(db, storage, { reportId, number: 2 }, anOpening(sharesOf(made, 1, 2)), TODAY),
      );
      await expectRefused(opened, "damaged");
      expect(existsSync(target)).toBe(false);
    });
  });
});
