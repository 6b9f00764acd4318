// Long: a process for each file.
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { accepted, expectNoTrace, refused } from "./cleaning.ts";
import * as files from "./files.ts";

describe("pictures", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "a %s is drawn anew, upright, without what the phone wrote",
    async (format) => {
      const original = await files.photograph(format);
      expect(original.toString("latin1")).toContain(files.TRACES[1]);
      const cleaned = await accepted(original, format);
      expectNoTrace(cleaned.toString("latin1"));
      const told = await sharp(cleaned).metadata();
      expect(told).toMatchObject({ format, width: 200, height: 300 });
      for (const block of ["exif", "xmp", "iptc", "icc", "orientation"] as const) expect(told[block]).toBeUndefined();
    },
  );

  test("is made 4,096 pixels long at most", async () => {
    const cleaned = await accepted(await files.noise(5000, 40).jpeg().toBuffer(), "jpeg");
    expect(await sharp(cleaned).metadata()).toMatchObject({ width: 4096 });
  });

  test("a ZIP after the end of a JPEG does not come along", async () => {
    const zip = zipSync({ "hidden.txt": strToU8("HIDDEN-AFTER-THE-END") }, { level: 0 });
    const cleaned = await accepted(Buffer.concat([await files.photograph(), zip]), "jpeg");
    expect(cleaned.toString("latin1")).not.toContain("HIDDEN-AFTER-THE-END");
    expect(cleaned.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  test.each(["jpeg", "png", "webp"] as const)("a %s that is cut off is refused", async (format) => {
    const whole = await files.photograph(format, 600, 400);
    await refused(whole.subarray(0, whole.length / 2), "file_broken");
  });

  test("a picture of 900 million pixels in a few bytes is refused", async () => {
    await refused(await files.pixelBomb(), "file_bomb");
  });

  test("a HEIC photograph is refused with its own words", () => refused(files.HEIC, "file_heic"));

  test.each([
    ["a recording of a phone (AMR)", Buffer.concat([Buffer.from("#!AMR\n"), Buffer.alloc(500)])],
    [
      "a recording (M4A)",
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypM4A \0\0\0\0M4A mp42"), Buffer.alloc(500)]),
    ],
    [
      "a film (MP4)",
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom\0\0\0\0isommp42"), Buffer.alloc(500)]),
    ],
    [
      "a film (MOV)",
      Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from("ftypqt  \0\0\0\0qt  "), Buffer.alloc(500)]),
    ],
  ])("%s is refused with words of its own", (_, bytes) => refused(bytes, "file_recording"));
});

describe("what is something else than its name says", () => {
  test.each([
    ["HTML", "<!DOCTYPE html><script>alert(1)</script>"],
    ["HTML with blank lines before it", "\n\n  <html><body>x</body></html>"],
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["XML", '<?xml version="1.0"?><svg/>'],
    ["a script", "#!/bin/sh\nrm -rf /"],
    ["a program of Windows", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)])],
    ["a ZIP", zipSync({ "a.txt": strToU8("a") })],
    ["bytes without sense", Buffer.from([1, 2, 3, 0, 255, 254, 0, 9])],
    ["RTF", String.raw`{\rtf1 hello}`],
  ])("%s is refused", (_, bytes) => refused(bytes, "file_type"));

  test("an old Word file is refused with its own words", () =>
    refused(Buffer.concat([Buffer.from("D0CF11E0A1B11AE1", "hex"), Buffer.alloc(2000)]), "file_old_office"));
});

describe("plain text", () => {
  test("of UTF-8 stays as it is, without its mark", async () => {
    expect((await accepted("\uFEFF要求每天上报。\r\n第二行\t完", "text")).toString()).toBe(
      "要求每天上报。\r\n第二行\t完",
    );
  });

  test("of Chinese Windows becomes UTF-8", async () => {
    expect((await accepted(Buffer.from("d2aac7f3c3bfccec", "hex"), "text")).toString()).toBe("要求每天");
    expect((await accepted(Buffer.from("\uFEFF要求", "utf16le"), "text")).toString()).toBe("要求");
  });

  test("with control characters is refused", () => refused("要求\u0007每天\u001B[31m", "file_type"));
});
