import sharp, { type Sharp } from "sharp";
import type { Box } from "../attachment.ts";

/** Large enough to read a photographed page, small enough to keep in the cache of pages. */
const MAX_SIDE = 1600;
/** A cleaned file is at most 4,096 pixels long. */
const MAX_PIXELS = 4096 * 4096;

sharp.cache(false);
sharp.concurrency(1);

/** A picture of nothing but pixels. */
export interface Burnt {
  bytes: Buffer;
  width: number;
  height: number;
}

/**
 * Draws a picture anew with black boxes in it, at most 1,600 pixels long, as WebP without any metadata. The boxes are
 * drawn before the picture is made smaller, so that no pixel beside a box holds anything of what was under it, and
 * again afterwards; each covers every pixel that it touches.
 */
export async function burn(source: Uint8Array, boxes: readonly Box[]): Promise<Burnt> {
  const image = sharp(source, { limitInputPixels: MAX_PIXELS, failOn: "error" }).flatten({ background: "white" });
  const { width, height } = await sharp(source, { limitInputPixels: MAX_PIXELS }).metadata();
  const covered = await blacken(image, boxes, width, height).png({ compressionLevel: 1 }).toBuffer();
  const small = await sharp(covered)
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const drawn = blacken(sharp(small.data), boxes, small.info.width, small.info.height);
  return {
    bytes: await drawn.webp({ quality: 82, smartSubsample: true }).toBuffer(),
    width: small.info.width,
    height: small.info.height,
  };
}

function blacken(image: Sharp, boxes: readonly Box[], width: number, height: number): Sharp {
  return image.composite(
    boxes.map((box) => {
      const left = Math.max(0, Math.floor((box.x / 100) * width));
      const top = Math.max(0, Math.floor((box.y / 100) * height));
      const right = Math.min(width, Math.ceil(((box.x + box.width) / 100) * width));
      const bottom = Math.min(height, Math.ceil(((box.y + box.height) / 100) * height));
      const size = { width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
      return {
        input: { create: { ...size, channels: 3 as const, background: "black" } },
        left: Math.min(left, width - 1),
        top: Math.min(top, height - 1),
      };
    }),
  );
}
