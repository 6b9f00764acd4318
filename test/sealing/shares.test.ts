import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { checkShare, joinShares, listKeys, type NewKey } from "../../app/unsealing/key.server.ts";
import { formatShare, parseShare } from "../../app/unsealing/share.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { aKey, expectRefused, sharesOf } from "../helpers/sealing.ts";

/** As somebody could copy it: capitals, hyphens, full-width characters, no gaps. */
const SPELLINGS: [string, (share: string) => string][] = [
  ["capitals", (share) => share.toUpperCase()],
  ["hyphens", (share) => share.replaceAll(" ", "-")],
  ["no gaps", (share) => share.replaceAll(" ", "")],
  [
    "full-width characters",
    (share) => share.replace(/[0-9a-f]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
  ],
  ["white space around", (share) => `  ${share}\t`],
];

describe("a written share", () => {
  const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes });

  property.prop([hex(8), fc.integer({ min: 1, max: 255 }), hex(33)])(
    "reads back as it was written",
    (key, holder, part) => {
      const share = { fingerprint: Buffer.from(key).toString("hex"), holder, part };
      expect(formatShare(share)).toMatch(/^([0-9a-f]{4} ){22}[0-9a-f]{4}$/);
      expect(parseShare(formatShare(share))).toEqual({ ...share, part: new Uint8Array(part) });
    },
  );

  property.prop([fc.integer({ min: 0, max: 91 }), fc.integer({ min: 1, max: 15 })])(
    "does not read with one wrong digit, wherever it is",
    (place, by) => {
      const right = formatShare({
        fingerprint: "00112233445566ff",
        holder: 2,
        part: new Uint8Array(33).fill(7),
      }).replaceAll(" ", "");
      const digit = (Number.parseInt(right.charAt(place), 16) + by) % 16;
      const wrong = right.slice(0, place) + digit.toString(16) + right.slice(place + 1);
      expect(() => parseShare(wrong)).toThrow(expect.objectContaining({ code: "share_checksum" }));
    },
  );
});

describe("the shares of a key", () => {
  const withKeys = async (
    work: (db: Db, made: NewKey, join: (shares: string[]) => ReturnType<typeof joinShares>) => Promise<void>,
  ) => {
    const db = connect("sqlite::memory:");
    try {
      await migrateToLatest(db);
      const { made } = await aKey(db);
      const [row] = await listKeys(db);
      if (!row) throw new Error("no key");
      await work(db, made, (shares) => joinShares(row, shares));
    } finally {
      await db.destroy();
    }
  };

  test.for(SPELLINGS)("may be typed with %s", ([, spell]) =>
    withKeys(async (db, made, join) => {
      const pair = await join(sharesOf(made, 1, 2).map(spell));
      expect(pair.privateKey).toEqual((await join(sharesOf(made, 2, 3))).privateKey);
      expect(await checkShare(db, spell(made.shares[2] ?? ""))).toEqual({
        fingerprint: made.fingerprint,
        holder: 3,
        threshold: 2,
      });
    }),
  );

  test("make nothing when they are too few, the same, another key's or miscopied", () =>
    withKeys(async (db, made, join) => {
      const [one = "", two = ""] = made.shares;
      await expectRefused(join([]), "shares_too_few");
      await expectRefused(join([one]), "shares_too_few");
      await expectRefused(join([one, one]), "share_twice");
      await expectRefused(join([one, two, one.toUpperCase()]), "share_twice");
      await expectRefused(join([one, two.slice(0, -1)]), "share_malformed");
      await expectRefused(join([one, two.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"))]), "share_checksum");
      await expectRefused(join([one, "密钥"]), "share_malformed");
      const other = await aKey(db);
      await expectRefused(join([one, other.made.shares[1] ?? ""]), "share_of_another_key");
    }));

  test("that were forged with a right checksum do not pass for the key", () =>
    withKeys(async (db, made, join) => {
      const [one = "", two = ""] = made.shares;
      const forged = parseShare(two);
      // Of the first byte and the last, X25519 drops bits: a key that differs in these alone is the same key (RFC 7748, 5).
      forged.part[8] = (forged.part[8] ?? 0) ^ 1;
      await expectRefused(join([one, formatShare(forged)]), "shares_do_not_fit");
      await expectRefused(join([one, formatShare({ ...parseShare(one), holder: 2 })]), "share_twice");
      await expectRefused(checkShare(db, formatShare({ ...forged, fingerprint: "0".repeat(16) })), "unknown_key");
    }));
});
