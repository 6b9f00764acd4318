import type { Db } from "../../../db/engine.ts";
import { imagesOfCase, imagesOfReport, showImages } from "../../../db/queries/reports/attachments.ts";
import { DomainError } from "../../domain-error.ts";
import { type Box, countBoxes } from "../attachment.ts";

/** The pictures drawn from the files of a report, in the order of the files. For its moderators alone. */
export async function listDrawn(db: Db, reportId: number) {
  const rows = await imagesOfReport(db, reportId);
  return rows.map((row) => ({
    id: row.id,
    attachmentId: row.attachment_id,
    number: row.position,
    shown: row.shown === 1,
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
 * Publishes pictures with their report, within the act that publishes it; answers the SHA-256 of each in the order of
 * the files, for the ledger. Throws `image_unknown` when one was drawn anew meanwhile.
 */
export async function publishImages(trx: Db, reportId: number, ids: readonly string[]): Promise<string[]> {
  const chosen = [...new Set(ids)];
  if ((await showImages(trx, reportId, chosen)) < chosen.length) throw new DomainError("image_unknown");
  const images = await imagesOfReport(trx, reportId);
  return images.filter(({ id }) => chosen.includes(id)).map(({ sha256 }) => sha256);
}
