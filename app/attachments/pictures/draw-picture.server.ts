import { createHash, randomBytes } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import {
  caseOfImage,
  findAttachment,
  findImage,
  imageOfFile,
  replaceImage,
} from "../../../db/queries/reports/attachments.ts";
import { findUnit } from "../../../db/queries/rulings/units.ts";
import { findReport } from "../../../db/queries/reports/reports.ts";
import { noteViews } from "../../../db/queries/reports/fairness/views.ts";
import type { Vetted } from "../../redaction/redaction.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { decrypt, encrypt, newFileKey } from "../../http/uploads/encryption.server.ts";
import type { Storage } from "../../http/uploads/upload.ts";
import { type Box, isPicture } from "../attachment.ts";

/** What `drawPicture` refuses with. */
export const DRAW_PICTURE_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found", "wrong_state"] as const;

/** What is to be drawn from a file. */
export interface Picture {
  reportId: number;
  attachmentId: number;
  boxes: readonly Box[];
  /** What the picture shows, in words; it is public. */
  alt: Vetted;
}

/** A picture as it is handed out. */
export interface OpenedPicture {
  type: "image/webp";
  bytes: Buffer;
}

const ID = /^[\w-]{22}$/;

/**
 * Draws a picture of a report for the public with its boxes burnt in, in place of the one drawn from the same file
 * before; the file itself stays as it is. Nobody but moderators sees it until it is published with the report. Answers
 * its id. Throws `not_found` (also for a file that is no picture, or may be the letter of a unit), `forbidden`, `wrong_state` once the report is decided,
 * or the picture public with a part of it.
 */
export async function drawPicture(db: Db, storage: Storage, actor: Actor, picture: Picture): Promise<string> {
  const file = await findAttachment(db, picture.attachmentId);
  const report = file && (await findReport(db, file.report_id));
  if (!report || report.id !== picture.reportId || !isPicture(file.kind)) throw new DomainError("not_found");
  // Which of the files is the letter, nobody has said; it is promised never to be published.
  if (await findUnit(db, report.id)) throw new DomainError("not_found");
  assertCan(actor, "decide:report", await readScope(db, report.region_id, report.department_id, report.id));
  const inVoice = (await imageOfFile(db, file.id))?.voice_id ?? null;
  if (report.state !== "received" || inVoice !== null) throw new DomainError("wrong_state");
  const source = await readAll(decrypt(file.key, await storage.get(file.storage_name)));
  // Loaded only where a picture is drawn: the library takes its memory.
  const { burn } = await import("./burn.server.ts");
  const { bytes, width, height } = await burn(source, picture.boxes);
  const id = randomBytes(16).toString("base64url");
  const key = newFileKey();
  const name = randomBytes(16).toString("hex");
  await storage.write(name, await readAll(encrypt(key, inOne(bytes))));
  try {
    const before = await db.transaction().execute((trx) =>
      replaceImage(trx, {
        id,
        report_id: report.id,
        attachment_id: file.id,
        position: file.position,
        voice_id: null,
        alt: picture.alt,
        boxes: JSON.stringify(picture.boxes),
        width,
        height,
        storage_name: name,
        key,
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      }),
    );
    await Promise.allSettled(before.map((old) => storage.delete(old)));
  } catch (error) {
    await storage.delete(name);
    throw error;
  }
  return id;
}

/** A drawn picture for a moderator who may read its report; the view is noted. Throws `not_found`, `forbidden`. */
export async function openDrawn(
  db: Db,
  storage: Storage,
  actor: Actor,
  id: string,
  today: Day,
): Promise<OpenedPicture> {
  assertCan(actor, "read:report", {});
  const image = ID.test(id) ? await findImage(db, id) : undefined;
  const report = image && (await findReport(db, image.report_id));
  if (!report) throw new DomainError("not_found");
  assertCan(actor, "read:report", await readScope(db, report.region_id, report.department_id, report.id));
  await noteViews(db, [report.id], actor.userId, today);
  return open(storage, image);
}

/**
 * A picture that everybody may see. Throws `case_withdrawn` when its case was taken down, `not_found` for any other that
 * is not public: not published, its words taken back, destroyed, or never there.
 */
export async function openPublicImage(db: Db, storage: Storage, id: string): Promise<OpenedPicture> {
  const matter = ID.test(id) ? await caseOfImage(db, id) : undefined;
  const image = matter && (await findImage(db, id));
  if (!image || matter.hidden_until !== null) throw new DomainError("not_found");
  if (matter.state === "withdrawn") throw new DomainError("case_withdrawn");
  return open(storage, image);
}

async function open(storage: Storage, image: { key: string; storage_name: string }): Promise<OpenedPicture> {
  return { type: "image/webp", bytes: await readAll(decrypt(image.key, await storage.get(image.storage_name))) };
}

async function readAll(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

async function* inOne(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}
