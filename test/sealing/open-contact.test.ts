import { beforeAll, describe, expect, test } from "vitest";
import { firstBrokenEntry, saltedHash } from "../../app/ledger/ledger.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { destroySealedContact } from "../../app/sealing/sealing.server.ts";
import { retireKey } from "../../app/unsealing/key.server.ts";
import { openContact } from "../../app/unsealing/open.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, sendReport, TODAY } from "../helpers/factories.ts";
import { aKey, anOpening, CONTACT, expectRefused, sendWithContact, sharesOf } from "../helpers/sealing.ts";

const openings = (db: Db) =>
  db.selectFrom("ledger_entries").selectAll().where("kind", "=", "contact_opened").orderBy("seq").execute();

forEachEngine((engine) => {
  describe("opening a contact", () => {
    beforeAll(() => buildCounty(engine.db()));

    test("gives the text and enters who was asked about, with which key and a hash of why: no name, no text", async () => {
      const db = engine.db();
      const { made, key } = await aKey(db);
      const id = await sendWithContact(db, key);
      const opening = anOpening(sharesOf(made, 3, 1));
      expect(await openContact(db, id, opening, TODAY)).toBe(CONTACT);
      const entry = (await openings(db)).at(-1);
      expect(entry).toMatchObject({ day: TODAY, subject: (await readReport(db, id)).commitment });
      expect(JSON.parse(entry?.body ?? "")).toEqual({
        key: made.fingerprint,
        shares: 2,
        textHash: saltedHash(opening.salt, opening.reason),
      });
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("is entered each time, also with the shares of a key retired since", async () => {
      const db = engine.db();
      const { made, key } = await aKey(db);
      const id = await sendWithContact(db, key);
      await aKey(db);
      await retireKey(db, made.fingerprint, TODAY);
      const before = (await openings(db)).length;
      for (const holders of [
        [1, 2],
        [2, 3],
        [1, 2, 3],
      ])
        expect(await openContact(db, id, anOpening(sharesOf(made, ...holders)), TODAY)).toBe(CONTACT);
      expect(await openings(db)).toHaveLength(before + 3);
    });

    test("is refused and leaves the ledger alone for want of shares, reason, people or a contact", async () => {
      const db = engine.db();
      const { made, key } = await aKey(db);
      const other = await aKey(db);
      const id = await sendWithContact(db, key);
      const bare = await sendReport(db);
      const destroyed = await sendWithContact(db, key);
      await destroySealedContact(db, destroyed);
      const before = await openings(db);
      const right = sharesOf(made, 1, 2);
      const refused = (code: Parameters<typeof expectRefused>[1], shares = right, more = {}, reportId = id) =>
        expectRefused(openContact(db, reportId, anOpening(shares, more), TODAY), code);
      await refused("shares_too_few", sharesOf(made, 2));
      await refused("shares_too_few", []);
      await refused("share_twice", sharesOf(made, 2, 2));
      await refused("share_of_another_key", sharesOf(other.made, 1, 2));
      await refused("share_malformed", [...right, "x"]);
      await refused("reason_missing", right, { reason: "  想看看   \n\n\n\n\n" });
      await refused("reason_missing", right, { reason: "长".repeat(501) });
      await refused("names_missing", right, { by: ["张三", " 张三 ", ""] });
      await refused("no_contact", right, {}, bare);
      await refused("no_contact", right, {}, destroyed);
      await refused("unknown_report", right, {}, 999_999);
      expect(await openings(db)).toEqual(before);
    });

    test("is entered before anything is in clear: a box that was tampered with costs an entry and gives nothing", async () => {
      const db = engine.db();
      const { made, key } = await aKey(db);
      const id = await sendWithContact(db, key);
      const { box } = await db
        .selectFrom("sealed_contacts")
        .select("box")
        .where("report_id", "=", id)
        .executeTakeFirstOrThrow();
      const changed = `${box.startsWith("A") ? "B" : "A"}${box.slice(1)}`;
      await db.updateTable("sealed_contacts").set({ box: changed }).where("report_id", "=", id).execute();
      const before = (await openings(db)).length;
      await expectRefused(openContact(db, id, anOpening(sharesOf(made, 1, 2)), TODAY), "damaged");
      expect(await openings(db)).toHaveLength(before + 1);
    });

    test("gives nothing when the ledger cannot be written", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      const { made, key } = await aKey(db);
      const id = await sendWithContact(db, key);
      await db.deleteFrom("ledger_head").execute();
      await expect(openContact(db, id, anOpening(sharesOf(made, 1, 2)), TODAY)).rejects.toThrow("no result");
      expect(await openings(db)).toEqual([]);
    });
  });
});
