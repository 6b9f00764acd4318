import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { encrypt, newFileKey } from "../../app/http/uploads/encryption.server.ts";
import { openStorage } from "../../app/attachments/storage/open-storage.server.ts";
import type { FileKind } from "../../db/tables/reports/attachments.ts";
import type { Db } from "../../db/engine.ts";
import { drawId } from "../../db/queries/reports/lot.ts";
import type { Storage } from "../../app/http/uploads/upload.ts";
import type { Site } from "./site.ts";

/** A bright red picture, so that whatever is left of it can be told. */
export function redPicture(width = 400, height = 300): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: 230, g: 30, b: 30 } } })
    .jpeg()
    .toBuffer();
}

/** Where a site keeps its files. */
export function storageOf(site: Pick<Site, "folder">): Storage {
  return openStorage({ UPLOADS_DIR: path.join(site.folder, "uploads"), S3_REGION: "auto" });
}

/** Gives a report a file, encrypted as the form does; answers its row id. */
export async function giveFile(
  db: Db,
  storage: Storage,
  folder: string,
  reportId: number,
  content: Uint8Array,
  kind: FileKind = "jpeg",
): Promise<number> {
  const key = newFileKey();
  const name = randomBytes(16).toString("hex");
  const from = path.join(folder, name);
  const source = (async function* () {
    yield await Promise.resolve(content);
  })();
  await writeFile(from, encrypt(key, source));
  await storage.put(name, from);
  const { files } = await db
    .selectFrom("attachments")
    .select((eb) => eb.fn.countAll<number>().as("files"))
    .where("report_id", "=", reportId)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto("attachments")
    .values({
      id: await drawId(db, "attachments"),
      report_id: reportId,
      position: Number(files) + 1,
      storage_name: name,
      key,
      kind,
      bytes: content.length,
      sha256: "",
      sealed_name: null,
      added_on: "2026-11-23",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Gives a report of a running site a picture; answers the row id of the file. */
export async function givePicture(site: Site, reportId: number): Promise<number> {
  return giveFile(site.db, storageOf(site), site.folder, reportId, await redPicture());
}
