import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILE_CHUNK, FILE_MAGIC, sealStream } from "../../app/sealing/sealing.server.ts";
import type { ActiveKey } from "../../app/sealing/sealing.ts";
import { joinShares, type KeyPair, listKeys } from "../../app/unsealing/key.server.ts";
import { readSealedFile, unsealFile } from "../../app/unsealing/unseal.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { aKey, expectRefused, sharesOf } from "../helpers/sealing.ts";

/** Magic, fingerprint, sealed key, header of the stream. */
const HEAD = 8 + 8 + 80 + 24;
const SEALED_CHUNK = FILE_CHUNK + 17;
const MIB = 1024 * 1024;

describe("a sealed file", () => {
  let db: Db;
  let key: ActiveKey;
  let pair: KeyPair;

  beforeAll(async () => {
    db = connect("sqlite::memory:");
    await migrateToLatest(db);
    const { made, key: active } = await aKey(db);
    key = active;
    const [row] = await listKeys(db);
    if (!row) throw new Error("no key");
    pair = await joinShares(row, sharesOf(made, 1, 2));
  });
  afterAll(() => db.destroy());

  const seal = (file: Buffer, part = 16_384) => buffer(sealStream(key, inParts(file, part)));
  const unseal = async (sealed: Buffer, part = 16_384, by = pair) =>
    buffer(Readable.from(unsealFile(by, await readSealedFile(inParts(sealed, part)))));

  test.for([0, 1, 1000, FILE_CHUNK - 1, FILE_CHUNK, FILE_CHUNK + 1, 3 * FILE_CHUNK, 1_000_003])(
    "of %i bytes opens as it was, however it arrives",
    async (size) => {
      const file = randomBytes(size);
      for (const part of [size > 10_000 ? 1009 : 1, 65_536, 1_000_000]) {
        const sealed = await seal(file, part);
        expect(sealed.length).toBe(HEAD + (Math.floor(size / FILE_CHUNK) + 1) * SEALED_CHUNK);
        expect((await unseal(sealed, part)).equals(file)).toBe(true);
      }
    },
  );

  test("shows its format and its key, not its text, and is sealed with a key of its own", async () => {
    const file = Buffer.from("会议记录".repeat(1000));
    const [one, other] = [await seal(file), await seal(file)];
    expect(one.subarray(0, 8).equals(FILE_MAGIC)).toBe(true);
    expect(one.subarray(8, 16).toString("hex")).toBe(key.fingerprint);
    expect((await readSealedFile(inParts(one, 7))).fingerprint).toBe(key.fingerprint);
    expect(one.includes(Buffer.from("会议"))).toBe(false);
    expect(one.subarray(16, 96).equals(other.subarray(16, 96))).toBe(false);
  });

  test("does not open when it was cut off, wherever", async () => {
    const sealed = await seal(randomBytes(3 * FILE_CHUNK + 5));
    const chunks = [1, 2, 3].map((count) => HEAD + count * SEALED_CHUNK);
    for (const end of [0, 7, 50, HEAD - 1, HEAD, HEAD + 1, ...chunks, sealed.length - 1])
      await expectRefused(unseal(sealed.subarray(0, end)), "damaged");
  });

  test("does not open when it was changed, put in another order, lengthened, or with another key", async () => {
    const sealed = await seal(randomBytes(2 * FILE_CHUNK + 5));
    for (const place of [0, 20, 100, HEAD + 3, HEAD + SEALED_CHUNK + 9, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      await expectRefused(unseal(changed), "damaged");
    }
    const chunk = (index: number) => sealed.subarray(HEAD + index * SEALED_CHUNK, HEAD + (index + 1) * SEALED_CHUNK);
    const head = sealed.subarray(0, HEAD);
    await expectRefused(unseal(Buffer.concat([head, chunk(1), chunk(0), chunk(2)])), "damaged");
    await expectRefused(unseal(Buffer.concat([head, chunk(0), chunk(2)])), "damaged");
    await expectRefused(unseal(Buffer.concat([sealed, chunk(0)])), "damaged");
    await expectRefused(unseal(Buffer.concat([sealed, Buffer.of(0)])), "damaged");
    const stranger = { ...pair, privateKey: new Uint8Array(32).fill(9) };
    await expectRefused(unseal(sealed, 1000, stranger), "damaged");
  });

  test("fails with its source, and lets go of it when nobody reads on", async () => {
    const failing = async function* () {
      yield randomBytes(10);
      throw new Error("the line broke");
    };
    await expect(buffer(sealStream(key, failing()))).rejects.toThrow("the line broke");
    for (const read of [false, true]) {
      const source = inParts(randomBytes(10 * FILE_CHUNK), 1000);
      const sealed = sealStream(key, source);
      if (read) await once(sealed, "readable");
      sealed.destroy();
      await once(sealed, "close");
      expect(source.destroyed).toBe(true);
    }
  });

  test("of 100 MB is sealed and opened in flat memory", async () => {
    const size = 100 * MIB;
    const [before, after] = [createHash("sha256"), createHash("sha256")];
    let [start, most, length] = [0, 0, 0];
    const measure = () => {
      most = Math.max(most, process.memoryUsage().rss);
    };
    const source = async function* () {
      for (let made = 0; made < size; made += FILE_CHUNK) {
        const part = randomBytes(FILE_CHUNK);
        before.update(part);
        if (made === 20 * MIB) start = process.memoryUsage().rss;
        if (start > 0) measure();
        yield part;
      }
    };
    const file = await readSealedFile(sealStream(key, source()) as AsyncIterable<Uint8Array>);
    for await (const piece of unsealFile(pair, file)) {
      after.update(piece);
      length += piece.length;
    }
    expect(length).toBe(size);
    expect(after.digest("hex")).toBe(before.digest("hex"));
    // Sealing and opening at once; buffers wait for the collector. Held whole, one copy alone would take 80 MB more.
    expect((most - start) / MIB).toBeLessThan(40);
  });
});

function inParts(bytes: Buffer, size: number): Readable {
  const parts = function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
  return Readable.from(parts(), { objectMode: false });
}
