import { beforeAll, describe, expect, test } from "vitest";
import { activeKey, destroySealedContact, hasSealedContact, sealToKey } from "../../app/sealing/sealing.server.ts";
import { MAX_CONTACT } from "../../app/sealing/sealing.ts";
import { joinShares, listKeys, makeKey, retireKey } from "../../app/unsealing/key.server.ts";
import { unsealWithKey } from "../../app/unsealing/unseal.server.ts";
import { findSealedContact } from "../../db/queries/reports/sealing.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, TODAY } from "../helpers/factories.ts";
import { aKey, CONTACT, expectRefused, sendWithContact, sharesOf } from "../helpers/sealing.ts";

forEachEngine((engine) => {
  const keyRow = async (fingerprint: string) => {
    const row = (await listKeys(engine.db())).find((key) => key.fingerprint === fingerprint);
    if (!row) throw new Error("no such key");
    return row;
  };
  const open = async (made: Awaited<ReturnType<typeof aKey>>["made"], box: string, holders = [1, 3]) =>
    unsealWithKey(await joinShares(await keyRow(made.fingerprint), sharesOf(made, ...holders)), box);

  describe("a sealed text", () => {
    test.for([
      [1, 2],
      [3, 1],
      [2, 3],
      [1, 2, 3],
    ])("opens with shares %j and none other is needed", async (holders) => {
      const { made, key } = await aKey(engine.db());
      const { box, keyId } = await sealToKey(key, CONTACT);
      expect(keyId).toBe(key.id);
      expect(await open(made, box, holders)).toBe(CONTACT);
    });

    test("has one size whatever its length, and is another box each time", async () => {
      const { made, key } = await aKey(engine.db());
      const texts = ["1", CONTACT, "长".repeat(MAX_CONTACT), "😀".repeat(MAX_CONTACT / 2), ""];
      const boxes = await Promise.all([...texts, "1"].map(async (text) => (await sealToKey(key, text)).box));
      expect(new Set(boxes.map((box) => box.length)).size).toBe(1);
      expect(new Set(boxes).size).toBe(boxes.length);
      for (const [index, text] of texts.entries()) expect(await open(made, boxes[index] ?? "")).toBe(text);
    });

    test("does not open once a bit of it has changed, nor with another key", async () => {
      const { made, key } = await aKey(engine.db());
      const { box } = await sealToKey(key, CONTACT);
      for (const place of [0, 40, 200, 1000]) {
        const bytes = Buffer.from(box, "base64");
        bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
        await expectRefused(open(made, bytes.toString("base64")), "damaged");
      }
      await expectRefused(open(made, ""), "damaged");
      const other = await aKey(engine.db());
      await expectRefused(open(other.made, box), "damaged");
    });
  });

  describe("the key in use", () => {
    test("is the newest that is not retired; without one nothing can be sealed", async () => {
      const db = await engine.fresh();
      expect(await activeKey(db)).toBeNull();
      const first = await aKey(db);
      const second = await aKey(db);
      expect(await activeKey(db)).toMatchObject({ fingerprint: second.made.fingerprint });
      await retireKey(db, second.made.fingerprint, TODAY);
      expect(await activeKey(db)).toMatchObject({ fingerprint: first.made.fingerprint });
      await expectRefused(retireKey(db, second.made.fingerprint, TODAY), "retired_already");
      await expectRefused(retireKey(db, "0".repeat(16), TODAY), "unknown_key");
      await retireKey(db, first.made.fingerprint, TODAY);
      expect(await activeKey(db)).toBeNull();
    });

    test("leaves what was sealed to older keys to the older shares", async () => {
      const db = engine.db();
      const old = await aKey(db);
      const { box } = await sealToKey(old.key, CONTACT);
      const renewed = await aKey(db);
      await retireKey(db, old.made.fingerprint, TODAY);
      expect(await open(old.made, box)).toBe(CONTACT);
      await expectRefused(open(renewed.made, box), "damaged");
    });

    test.for([
      { shares: 3, threshold: 1 },
      { shares: 1, threshold: 1 },
      { shares: 2, threshold: 3 },
      { shares: 21, threshold: 2 },
      { shares: 3, threshold: 0 },
      { shares: 3.5, threshold: 2 },
      { shares: Number.NaN, threshold: 2 },
    ])("is not made of $shares shares with a threshold of $threshold", async (numbers) => {
      const before = await listKeys(engine.db());
      await expectRefused(makeKey(engine.db(), numbers, TODAY), "numbers_wrong");
      expect(await listKeys(engine.db())).toEqual(before);
    });
  });

  describe("what the database keeps", () => {
    beforeAll(() => buildCounty(engine.db()));

    test("of a contact: the box and its day, until it is destroyed", async () => {
      const db = engine.db();
      const { key } = await aKey(db);
      const id = await sendWithContact(db, key);
      expect(await hasSealedContact(db, id)).toBe(true);
      const kept = await db.selectFrom("sealed_contacts").selectAll().where("report_id", "=", id).execute();
      expect(kept).toEqual([{ report_id: id, key_id: key.id, box: expect.any(String), added_on: TODAY }]);
      const bytes = Buffer.from(kept[0]?.box ?? "", "base64");
      for (const encoding of ["utf8", "utf16le"] as const)
        expect(bytes.includes(Buffer.from(CONTACT, encoding))).toBe(false);
      await destroySealedContact(db, id);
      expect(await hasSealedContact(db, id)).toBe(false);
      expect(await findSealedContact(db, id)).toBeUndefined();
      await destroySealedContact(db, id);
    });

    test("of a key: nothing of which shares or the private half could be made", async () => {
      const db = engine.db();
      const { made, key } = await aKey(db);
      const row = await keyRow(made.fingerprint);
      const pair = await joinShares(row, sharesOf(made, 1, 2));
      expect(row).toEqual({
        id: key.id,
        public_key: Buffer.from(pair.publicKey).toString("base64"),
        fingerprint: made.fingerprint,
        threshold: 2,
        shares: 3,
        created_on: TODAY,
        retired_on: null,
      });
      const stored = JSON.stringify(row);
      const secrets = [
        pair.privateKey,
        ...made.shares.map((share) => Buffer.from(share.replaceAll(" ", ""), "hex").subarray(9)),
      ];
      for (const secret of secrets) {
        for (const encoding of ["hex", "base64"] as const)
          expect(stored).not.toContain(Buffer.from(secret).toString(encoding));
      }
    });
  });
});
