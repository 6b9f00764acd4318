import type { Db } from "../../../db/engine.ts";
import {
  digestsOfImages,
  imagesOfCase,
  imagesOfReport,
  showImages,
  unshowImages,
} from "../../../db/queries/reports/attachments.ts";
import { DomainError } from "../../domain-error.ts";
import { type Box, countBoxes } from "../attachment.ts";

/** What `publishImages` refuses with. */
export const PUBLISH_IMAGES_REFUSALS = ["image_unknown"] as const;

/** The pictures drawn from the files of a report, in the order of the files. For its moderators alone. */
export async function listDrawn(db: Db, reportId: number) {
  const rows = await imagesOfReport(db, reportId);
  return rows.map((row) => ({
    id: row.id,
    attachmentId: row.attachment_id,
    number: row.position,
    shown: row.voice_id !== null,
    alt: row.alt,
    boxes: JSON.parse(row.boxes) as Box[],
    width: row.width,
    height: row.height,
  }));
}

/** What the public may know of a picture. */
export interface PublicImage {
  id: string;
  alt: string;
  width: number;
  height: number;
  /** Boxes by reason: how many, not where. */
  hidden: Record<string, number>;
}

/** The published pictures of a case by the position of their voice. */
export async function listPublicImages(db: Db, caseId: number): Promise<Map<number, PublicImage[]>> {
  const rows = await imagesOfCase(db, caseId);
  const grouped = Map.groupBy(rows, (row) => row.position);
  return new Map(
    [...grouped].map(([position, images]) => [
      position,
      images.map(({ id, alt, width, height, boxes }) => ({
        id,
        alt,
        width,
        height,
        hidden: countBoxes(JSON.parse(boxes) as Box[]),
      })),
    ]),
  );
}

/**
 * Publishes pictures with a voice of their report, within the act that publishes it; answers the SHA-256 of each in the
 * order of the files, for the ledger. A picture stands in one case alone: in two it would tell that one reporter told
 * both. Throws `image_unknown` when one was drawn anew meanwhile, or stands in another case.
 */
export async function publishImages(
  trx: Db,
  voice: { id: number; reportId: number },
  ids: readonly string[],
): Promise<string[]> {
  const chosen = [...new Set(ids)];
  if ((await showImages(trx, voice, chosen)) < chosen.length) throw new DomainError("image_unknown");
  const images = await imagesOfReport(trx, voice.reportId);
  return images.filter(({ id }) => chosen.includes(id)).map(({ sha256 }) => sha256);
}

/** Takes the pictures of a voice out of the public again, when their publication is undone: they stay drawn. */
export const withdrawImages = unshowImages;

/** The SHA-256 of the pictures of each voice, in the order of the files, as the ledger's digest of the voice covers them. */
export async function listImageDigests(db: Db, voiceIds: readonly number[]): Promise<Map<number | null, string[]>> {
  const rows = Map.groupBy(await digestsOfImages(db, voiceIds), (row) => row.voice_id);
  return new Map([...rows].map(([id, images]) => [id, images.map(({ sha256 }) => sha256)]));
}
