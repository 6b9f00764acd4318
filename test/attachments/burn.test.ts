import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { burn } from "../../app/attachments/pictures/burn.server.ts";
import type { Box } from "../../app/attachments/attachment.ts";
import { photograph, TRACES } from "./files.ts";

const BOX: Box = { x: 20, y: 30, width: 25.3, height: 10.7, reason: "personal" };

/** A picture in which what lies below the box is green, and nothing else. */
async function withSecret(width: number, height: number) {
  const size = { width: Math.round(width * 0.253), height: Math.round(height * 0.107) };
  const secret = await sharp({ create: { ...size, channels: 3, background: { r: 0, g: 255, b: 0 } } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: { r: 255, g: 0, b: 0 } } })
    .composite([{ input: secret, left: Math.round(width * 0.2), top: Math.round(height * 0.3) }])
    .png()
    .toBuffer();
}

async function pixels(bytes: Buffer) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    ...info,
    at: (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)],
  };
}

describe("black boxes", () => {
  test.each([
    [400, 300],
    [3000, 1111],
    [37, 53],
  ])("cover all that was drawn in a picture of %i by %i, to the last pixel", async (width, height) => {
    const drawn = await burn(await withSecret(width, height), [BOX]);
    const picture = await pixels(drawn.bytes);
    expect([drawn.width, drawn.height]).toEqual([picture.width, picture.height]);
    expect(Math.max(drawn.width, drawn.height)).toBeLessThanOrEqual(1600);
    for (let y = 0; y < picture.height; y += 1) {
      for (let x = 0; x < picture.width; x += 1) {
        const [r = 0, g = 0] = picture.at(x, y);
        // Of what was green nothing is left anywhere, not even mixed in at the edge.
        if (g > 60) throw new Error(`green at ${x}, ${y}: ${picture.at(x, y).join(" ")}`);
        const [left, top] = [(BOX.x / 100) * picture.width, (BOX.y / 100) * picture.height];
        const [right, bottom] = [left + (BOX.width / 100) * picture.width, top + (BOX.height / 100) * picture.height];
        const deep = x > left + 1 && x < right - 2 && y > top + 1 && y < bottom - 2;
        if (deep && r > 24) throw new Error(`not black at ${x}, ${y}: ${picture.at(x, y).join(" ")}`);
      }
    }
    expect(picture.at(picture.width - 2, picture.height - 2)[0]).toBeGreaterThan(200);
  });

  test("at the edges and of the whole picture are drawn too", async () => {
    const source = await withSecret(200, 100);
    const edges = [
      { x: 0, y: 0, width: 100, height: 100, reason: "place" },
      { x: 99.9, y: 99.9, width: 0.1, height: 0.1, reason: "place" },
    ];
    const { at } = await pixels((await burn(source, edges)).bytes);
    for (const [x, y] of [
      [0, 0],
      [199, 99],
      [100, 50],
    ] as const)
      expect(Math.max(...at(x, y))).toBeLessThan(12);
  });

  test.each(["jpeg", "png", "webp"] as const)("leave nothing of a %s but pixels, as WebP", async (format) => {
    const { bytes } = await burn(await photograph(format), []);
    const found = await sharp(bytes).metadata();
    expect([found.format, found.exif, found.xmp, found.iptc, found.icc]).toEqual([
      "webp",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    for (const trace of TRACES) expect(bytes.includes(trace)).toBe(false);
  });
});
