import sharp, { type Sharp } from "sharp";
import type { FoundInFile } from "../attachment.ts";
import { RefusedContent } from "./refused-file.server.ts";

/** A 48-megapixel phone's largest picture, and no more: 150 MB when it is unpacked. */
const MAX_PIXELS = 50_000_000;
/** Enough to read a photographed page. */
const MAX_SIDE = 4096;

export type ImageFormat = "jpeg" | "png" | "webp" | "gif" | "tiff";

sharp.cache(false);
sharp.concurrency(1);

/**
 * Draws a picture anew in the same format, upright and at most 4,096 pixels long, so that nothing is left of the file
 * but its pixels: no EXIF, XMP, IPTC, colour profile, thumbnail, comment, nor bytes after its end. Notes in `found` that
 * there was such data. Throws RefusedContent.
 */
export async function redraw(
  bytes: Uint8Array,
  format: ImageFormat,
  found: Set<FoundInFile> = new Set(),
): Promise<Uint8Array> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true, failOn: "error" });
    const told = await image.metadata();
    if (told.format !== format) throw new RefusedContent("file_broken");
    if (told.exif ?? told.xmp ?? told.iptc) found.add("picture_data");
    const upright = image
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true });
    return await inFormat(upright, format).toBuffer();
  } catch (error) {
    if (error instanceof RefusedContent) throw error;
    throw new RefusedContent(/pixel limit|too large/i.test(String(error)) ? "file_bomb" : "file_broken");
  }
}

function inFormat(image: Sharp, format: ImageFormat): Sharp {
  switch (format) {
    case "jpeg":
      return image.jpeg({ quality: 85 });
    case "png":
      return image.png({ compressionLevel: 6 });
    case "webp":
      return image.webp({ quality: 85 });
    case "gif":
      return image.gif();
    case "tiff":
      return image.tiff({ compression: "lzw" });
  }
}
