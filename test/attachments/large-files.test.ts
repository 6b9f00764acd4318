// Long: the largest files that are taken, each in a process of its own.
import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, test } from "vitest";
import { MAX_ANSWER_FILE_BYTES } from "../../app/http/uploads/upload.ts";
import { accepted } from "./cleaning.ts";
import { docx, noise } from "./files.ts";

/** Room for what is around the pictures. */
const NEARLY = MAX_ANSWER_FILE_BYTES - 1024 * 1024;

describe("a file of 50 MB is cleaned within the limits of one cleaning", () => {
  let photo: Buffer;
  beforeAll(async () => {
    photo = await noise(4000, 3000).jpeg({ quality: 90 }).toBuffer();
  });
  const photos = () => Math.floor(NEARLY / photo.length);

  test("a plain text of Chinese", async () => {
    await accepted(Buffer.alloc(MAX_ANSWER_FILE_BYTES - 2, "报"), "text");
  });

  test("a PDF of scanned pages", async () => {
    const doc = await PDFDocument.create();
    for (let number = 0; number < photos(); number += 1) {
      // Each is a picture of its own: the same one would be kept once.
      const picture = await doc.embedJpg(Uint8Array.from(photo));
      doc.addPage().drawImage(picture, { x: 0, y: 0, width: 500, height: 700 });
    }
    await accepted(await doc.save(), "pdf");
  });

  test("a Word file of photographs", async () => {
    const media = Array.from({ length: photos() }, (_, index) => [`word/media/photo${index}.jpeg`, photo] as const);
    await accepted(await docx(Object.fromEntries(media)), "docx");
  });

  test("a picture", async () => {
    await accepted(Buffer.concat([photo, Buffer.alloc(NEARLY - photo.length)]), "jpeg");
  });
});
