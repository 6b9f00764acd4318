import { randomBytes } from "node:crypto";
import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect } from "vitest";
import { openStorage } from "../../app/attachments/storage/open-storage.server.ts";
import { activeKey, keepContact, sealStream, sealToKey } from "../../app/sealing/sealing.server.ts";
import type { ActiveKey } from "../../app/sealing/sealing.ts";
import { makeKey, type NewKey } from "../../app/unsealing/key.server.ts";
import type { Opening } from "../../app/unsealing/open.server.ts";
import { type RefusalCode, Refusal } from "../../app/unsealing/refusal.ts";
import type { Db } from "../../db/engine.ts";
import { insertAttachments } from "../../db/queries/reports/attachments.ts";
import { sendReport, TODAY } from "./factories.ts";

export const CONTACT = "微信 qinghe_2026，晚上八点后";

/** Makes a key of three shares, two of which open: what its makers saw, and what the site keeps. */
export async function aKey(db: Db): Promise<{ made: NewKey; key: ActiveKey }> {
  const made = await makeKey(db, { shares: 3, threshold: 2 }, TODAY);
  const key = await activeKey(db);
  if (!key) throw new Error("the key was not stored");
  return { made, key };
}

/** Sends a report with a contact sealed to the key in use; answers its row id. */
export async function sendWithContact(db: Db, key: ActiveKey, contact = CONTACT): Promise<number> {
  const id = await sendReport(db);
  await keepContact(db, id, await sealToKey(key, contact), TODAY);
  return id;
}

/** Two holders who have a reason. */
export function anOpening(shares: readonly string[], overrides: Partial<Opening> = {}): Opening {
  return { shares, reason: "核对反映人说的会议记录", by: ["张三", "李四"], salt: "5a17".repeat(8), ...overrides };
}

/** Expects the keyholders' command to refuse with this code. */
export async function expectRefused(act: Promise<unknown>, code: RefusalCode): Promise<void> {
  const error = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  expect(error).toMatchObject({ code });
}

/** Some shares of a key, by the holders' numbers. */
export function sharesOf({ shares }: NewKey, ...holders: number[]): string[] {
  return holders.map((holder) => shares[holder - 1] ?? "");
}

/** Where files rest when `UPLOADS_DIR` is this folder. */
export function storageIn(folder: string) {
  return openStorage({ UPLOADS_DIR: folder } as Parameters<typeof openStorage>[0]);
}

/** Sends a report with two files; the original of the second one was kept, of which so many bytes are missing. */
export async function sendWithOriginal(
  db: Db,
  folder: string,
  key: ActiveKey,
  original: Buffer,
  missing = 0,
): Promise<number> {
  const reportId = await sendReport(db);
  const name = randomBytes(16).toString("hex");
  const sealed = path.join(folder, name);
  await pipeline(sealStream(key, Readable.from([original])), createWriteStream(sealed));
  writeFileSync(sealed, readFileSync(sealed).subarray(0, missing > 0 ? -missing : undefined));
  await storageIn(folder).put(name, sealed);
  const file = { report_id: reportId, key: "", kind: "pdf" as const, bytes: 1, sha256: "", added_on: TODAY };
  await insertAttachments(db, [
    { ...file, position: 1, storage_name: `${name}-1`, sealed_name: null },
    { ...file, position: 2, storage_name: `${name}-2`, sealed_name: name },
  ]);
  return reportId;
}
