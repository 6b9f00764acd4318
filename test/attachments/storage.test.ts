import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decrypt, encrypt, newFileKey } from "../../app/http/uploads/encryption.server.ts";
import { openStorage } from "../../app/attachments/storage/open-storage.server.ts";
import type { Storage } from "../../app/http/uploads/upload.ts";
import { listOf, STORAGES, startS3 } from "./storages.ts";
import { diskNow } from "../helpers/clock.ts";

const collect = async (source: AsyncIterable<Uint8Array>) => Buffer.concat(await listOf(source));
const name = () => randomBytes(16).toString("hex");

describe.each(STORAGES)("storage on %s", (_, open) => {
  let storage: Storage;
  let folder: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "guiwei-storage-"));
    ({ storage, close } = await open(folder));
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });

  async function put(bytes: Uint8Array) {
    const path = join(folder, name());
    await writeFile(path, bytes);
    const one = name();
    await storage.put(one, path);
    return one;
  }

  test.each([0, 1, 65_536, 5_000_000])("gives back %i bytes as they were put", async (size) => {
    const bytes = randomBytes(size);
    expect((await collect(await storage.get(await put(bytes)))).equals(bytes)).toBe(true);
  });

  test("takes bytes as well as files", async () => {
    const [one, bytes] = [name(), randomBytes(300_000)];
    await storage.write(one, bytes);
    expect((await collect(await storage.get(one))).equals(bytes)).toBe(true);
  });

  test("lists what was put before an instant, and forgets what is deleted", async () => {
    const one = await put(randomBytes(10));
    const listed = (at: Date) => listOf(storage.listBefore(at));
    expect(await listed(new Date(diskNow().getTime() + 5000))).toContain(one);
    expect(await listed(new Date(diskNow().getTime() - 60_000))).not.toContain(one);
    await storage.delete(one);
    await storage.delete(one);
    expect(await listed(new Date(diskNow().getTime() + 5000))).not.toContain(one);
    await expect((async () => collect(await storage.get(one)))()).rejects.toThrow();
  });
});

test("on disk a file is opened when it is read, and not before: whoever asks and does not read leaves none open", async () => {
  const home = await mkdtemp(join(tmpdir(), "guiwei-storage-"));
  const disk = openStorage({ UPLOADS_DIR: home } as Parameters<typeof openStorage>[0]);
  const one = name();
  await disk.write(one, randomBytes(10));
  const asked = await disk.get(one);
  await disk.delete(one);
  await expect(collect(asked)).rejects.toThrow("ENOENT");
  await rm(home, { recursive: true, force: true });
});

test("on disk every file is written anew at night: its times tell the night, its bytes are the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guiwei-storage-"));
  try {
    const storage = openStorage({ UPLOADS_DIR: folder } as Parameters<typeof openStorage>[0]);
    const names = Array.from({ length: 12 }, name);
    for (const one of names) await storage.write(one, Buffer.from(`bytes of ${one}`));
    const pathOf = (one: string) => join(folder, "kept", one.slice(0, 2), one);
    const before = new Map(names.map((one) => [one, statSync(pathOf(one), { bigint: true })]));
    await storage.rewriteAll();
    for (const one of names) {
      const [was, is] = [before.get(one), statSync(pathOf(one), { bigint: true })];
      expect(is.ino).not.toBe(was?.ino);
      expect(is.ctimeNs).toBeGreaterThan(was?.ctimeNs ?? 0n);
      expect(is.mtimeMs).toBe(was?.mtimeMs);
      expect(Number(is.mode) & 0o777).toBe(0o600);
      expect((await collect(await storage.get(one))).toString()).toBe(`bytes of ${one}`);
    }
    expect(readdirSync(folder, { recursive: true }).filter((one) => String(one).endsWith(".part"))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("on disk only the server's user may look, and no name is a client's", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guiwei-storage-"));
  const storage = openStorage({ UPLOADS_DIR: folder, S3_REGION: "auto" });
  await writeFile(join(folder, "x"), "x", { mode: 0o600 });
  const one = name();
  await storage.put(one, join(folder, "x"));
  const path = join(folder, "kept", one.slice(0, 2), one);
  expect(existsSync(join(folder, "x"))).toBe(false);
  expect(readdirSync(join(folder, "kept"))).toEqual([one.slice(0, 2)]);
  expect([statSync(path).mode & 0o777, statSync(join(path, "..")).mode & 0o777]).toEqual([0o600, 0o700]);
  await rm(folder, { recursive: true });
});

test.each([
  ["does not know us", "stranger", "S3RVER"],
  ["finds another secret in our signature", "S3RVER", "wrong"],
])("a server of S3 that %s refuses", async (_, key, secret) => {
  const folder = await mkdtemp(join(tmpdir(), "guiwei-storage-"));
  const { endpoint, close } = await startS3(folder);
  const storage = openStorage({
    UPLOADS_DIR: folder,
    S3_ENDPOINT: endpoint,
    S3_REGION: "us-east-1",
    S3_ACCESS_KEY_ID: key,
    S3_SECRET_ACCESS_KEY: secret,
  });
  await writeFile(join(folder, "x"), "x");
  await expect(storage.put(name(), join(folder, "x"))).rejects.toThrow(/403|InvalidAccessKeyId|SignatureDoesNotMatch/);
  await close();
  await rm(folder, { recursive: true });
});

describe("encryption at rest", () => {
  const seal = async (key: string, bytes: Uint8Array) =>
    collect(encrypt(key, [bytes] as unknown as AsyncIterable<Uint8Array>));
  const open = (key: string, bytes: Uint8Array) =>
    collect(decrypt(key, [bytes] as unknown as AsyncIterable<Uint8Array>));

  test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])("%i bytes come back", async (size) => {
    const key = newFileKey();
    const bytes = randomBytes(size);
    const sealed = await seal(key, bytes);
    expect(sealed.length).toBe(size + 16 * Math.max(1, Math.ceil(size / 65_536)));
    expect((await open(key, sealed)).equals(bytes)).toBe(true);
  });

  test("nothing of the content can be seen, and another key opens nothing", async () => {
    const sealed = await seal(newFileKey(), Buffer.from("secret".repeat(50)));
    expect(sealed.includes("secret")).toBe(false);
    await expect(open(newFileKey(), sealed)).rejects.toThrow();
  });

  test.each([
    ["changed", (bytes: Buffer) => bytes.fill((bytes[70_000] ?? 0) ^ 1, 70_000, 70_001)],
    ["cut off between chunks", (bytes: Buffer) => bytes.subarray(0, 65_552)],
    ["cut off within a chunk", (bytes: Buffer) => bytes.subarray(0, 100_000)],
    [
      "exchanged",
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(65_552, 131_104), bytes.subarray(0, 65_552), bytes.subarray(131_104)]),
    ],
    ["lengthened", (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(0, 100)])],
  ])("what was %s fails", async (_, spoil) => {
    const key = newFileKey();
    const sealed = await seal(key, randomBytes(200_000));
    await expect(open(key, spoil(Buffer.from(sealed)))).rejects.toThrow();
  });
});
