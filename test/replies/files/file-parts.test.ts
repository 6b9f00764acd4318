import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { DiskStorage } from "../../../app/attachments/storage/disk-storage.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import {
  MAX_OPEN_UPLOADS,
  MOST_PARTS,
  PARTS,
  PARTS_HOURS,
  UploadParts,
} from "../../../app/http/uploads/parts.server.ts";
import { UploadDesk } from "../../../app/http/uploads/receive-uploads.server.ts";
import { MAX_ANSWER_FILE_BYTES, PART_BYTES } from "../../../app/http/uploads/upload.ts";
import { addPart, addWhole, askOffset, beginFile } from "../../../app/replies/files/file-parts.server.ts";
import { addFile } from "../../../app/replies/files/keep-file.server.ts";
import { readWaitingFiles } from "../../../app/replies/reply.server.ts";
import { diskNow } from "../../helpers/clock.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, expectRefusal, publishCase, TODAY } from "../../helpers/factories.ts";
import { pdf } from "../../attachments/files.ts";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a file of an answer that comes in parts", () => {
  forEachEngine((engine) => {
    let incoming: string;
    let storage: DiskStorage;
    let parts: UploadParts;
    let county: County;
    let letter: Uint8Array;
    let officer: Actor;
    beforeAll(async () => {
      incoming = await mkdtemp(join(tmpdir(), "guiwei-parts-"));
      storage = new DiskStorage(`${incoming}-kept`);
      parts = new UploadParts(incoming);
      county = await buildCounty(engine.db());
      officer = county.officers.agriculture;
      letter = await pdf();
    });
    afterAll(async () => {
      for (const path of [incoming, `${incoming}-kept`]) await rm(path, { recursive: true, force: true });
    });

    const open = async () => (await publishCase(engine.db(), county)).number;
    const begin = (caseNumber: string, bytes: Uint8Array, by = officer) =>
      beginFile(engine.db(), parts, by, { caseNumber, size: bytes.length, sha256: hashOf(bytes) });
    const upload = (bytes: Uint8Array) => ({
      size: bytes.length,
      truncated: false,
      open: () => Readable.from([Buffer.from(bytes)]),
    });
    const send = (caseNumber: string, token: string, offset: number, bytes: Uint8Array, by = officer) =>
      addPart(engine.db(), parts, by, { caseNumber, token, offset }, upload(bytes));
    const ask = (caseNumber: string, token: string, by = officer) =>
      askOffset(engine.db(), parts, by, { caseNumber, token });
    const finish = (caseNumber: string, token: string, title = "通知", by = officer) =>
      addWhole(engine.db(), storage, parts, by, { caseNumber, token, title }, TODAY);
    const waiting = async (number: string) => {
      const { id, department_id: departmentId } = await readCase(engine.db(), number);
      return readWaitingFiles(engine.db(), { caseId: id, departmentId });
    };
    const kept = () => readdir(join(incoming, PARTS));

    test("is the same as one that came at once, though it was cut and the process began anew", async () => {
      const [cut, whole] = [await open(), await open()];
      const token = await begin(cut, letter);
      expect(await ask(cut, token)).toBe(0);
      expect(await send(cut, token, 0, letter.subarray(0, 1000))).toEqual({ taken: true, offset: 1000 });
      const broken = {
        ...upload(letter.subarray(1000, 2000)),
        open: () =>
          Readable.from(
            (function* () {
              yield Buffer.from(letter.subarray(1000, 1500));
              throw new Error("cut");
            })(),
          ),
      };
      const next = { caseNumber: cut, token, offset: 1000 };
      await expect(addPart(engine.db(), parts, officer, next, broken)).rejects.toThrow("cut");
      await new UploadDesk(incoming).sweep("all", diskNow());
      parts = new UploadParts(incoming);
      expect(await ask(cut, token)).toBe(1000);
      for (let at = 1000; at < letter.length; at += 1500) {
        expect((await send(cut, token, at, letter.subarray(at, at + 1500))).taken).toBe(true);
      }
      expect(hashOf(await buffer(parts.read(token)))).toBe(hashOf(letter));
      expect(await finish(cut, token)).toBeNull();
      const source = { folder: incoming, open: () => Readable.from([Buffer.from(letter)]) };
      expect(
        await addFile(engine.db(), storage, officer, { caseNumber: whole, title: "通知" }, source, TODAY),
      ).toBeNull();
      const [[one], [other]] = [await waiting(cut), await waiting(whole)];
      expect(one).toMatchObject({ sha256: other?.sha256, bytes: other?.bytes, found: other?.found });
      expect(await kept()).toEqual([]);
      await expectRefusal(finish(cut, token), "file_missing");
    });

    test("that is sent off twice at once is taken once", async () => {
      const number = await open();
      const token = await begin(number, letter);
      await send(number, token, 0, letter);
      expect((await Promise.all([finish(number, token), finish(number, token)])).toSorted()).toEqual([
        "file_busy",
        null,
      ]);
      expect(await waiting(number)).toHaveLength(1);
    });

    test("is cut into no crumbs", async () => {
      const number = await open();
      const token = await begin(number, letter);
      for (let at = 0; at < MOST_PARTS; at += 1) await send(number, token, at, letter.subarray(at, at + 1));
      await expectRefusal(send(number, token, MOST_PARTS, letter.subarray(MOST_PARTS)), "bad_request");
      expect(await ask(number, token)).toBe(MOST_PARTS);
      await parts.forget(token);
    });

    test("goes on from the byte that is the next, and from no other", async () => {
      const number = await open();
      const token = await begin(number, letter);
      await send(number, token, 0, letter.subarray(0, 500));
      for (const offset of [0, 400, 501, 9000]) {
        expect(await send(number, token, offset, letter.subarray(0, 100))).toEqual({ taken: false, offset: 500 });
      }
      expect(await ask(number, token)).toBe(500);
      await parts.forget(token);
    });

    test("is its sender's alone, for its case alone, and lies on the disk as noise", async () => {
      const [number, other] = [await open(), await open()];
      const said = Buffer.from("本局已经停止要求报送。".repeat(20));
      const token = await begin(number, said);
      await send(number, token, 0, said.subarray(0, 60));
      const { forestry } = county.officers;
      const colleague = { ...officer, userId: county.moderator.userId };
      const before = await kept();
      for (const by of [forestry, county.moderator]) {
        await expectRefusal(begin(number, said, by), "forbidden");
        await expectRefusal(send(number, token, 60, said.subarray(60), by), "forbidden");
        await expectRefusal(ask(number, token, by), "forbidden");
      }
      await expectRefusal(send(number, token, 60, said.subarray(60), colleague), "not_found");
      await expectRefusal(finish(number, token, "通知", colleague), "file_missing");
      await expectRefusal(send(other, token, 60, said.subarray(60)), "not_found");
      await expectRefusal(finish(other, token), "file_missing");
      for (const wrong of ["", "../../..", "x".repeat(43)]) {
        await expectRefusal(send(number, wrong, 60, said.subarray(60)), "not_found");
        await expectRefusal(finish(number, wrong), "file_missing");
      }
      expect(await kept()).toEqual(before);
      expect(before.join()).not.toContain(token);
      for (const name of await readdir(parts.folderOf(token))) {
        const bytes = await readFile(join(parts.folderOf(token), name));
        expect(bytes.includes("本局"), name).toBe(false);
        expect(bytes.includes(token), name).toBe(false);
      }
      await parts.forget(token);
    });

    test("is no longer than was said, and than is taken; what is not what was said is destroyed", async () => {
      const number = await open();
      const sized = (size: number) =>
        beginFile(engine.db(), parts, officer, { caseNumber: number, size, sha256: hashOf(letter) });
      await expectRefusal(sized(MAX_ANSWER_FILE_BYTES + 1), "upload_too_large");
      await expectRefusal(sized(0), "bad_request");
      const token = await sized(MAX_ANSWER_FILE_BYTES);
      await expectRefusal(send(number, token, 0, new Uint8Array(PART_BYTES + 1)), "upload_too_large");
      await expectRefusal(send(number, token, 0, new Uint8Array(0)), "bad_request");
      const short = await sized(10);
      await expectRefusal(send(number, short, 0, new Uint8Array(11)), "upload_too_large");
      await send(number, short, 0, new Uint8Array(9));
      await expectRefusal(send(number, short, 9, new Uint8Array(2)), "upload_too_large");
      expect(await finish(number, short)).toBe("file_broken");
      const another = await sized(10);
      await send(number, another, 0, new Uint8Array(10));
      expect(await finish(number, another)).toBe("file_broken");
      expect(await kept()).toEqual([]);
      expect(await waiting(number)).toEqual([]);
    });

    test("stays when the form is refused for something else", async () => {
      const number = await open();
      const token = await begin(number, letter);
      await send(number, token, 0, letter);
      await expectRefusal(finish(number, token, "给反映人王小明的答复"), "identifying_left");
      expect(await finish(number, token)).toBeNull();
      expect(await kept()).toEqual([]);
    });

    test("so many are begun at a time, the same one once; a day later they are swept", async () => {
      const number = await open();
      const tokens: string[] = [];
      for (let one = 0; one < MAX_OPEN_UPLOADS; one += 1) tokens.push(await begin(number, randomBytes(10)));
      await expectRefusal(begin(number, letter), "uploads_many");
      await parts.forget(tokens[0] ?? "");
      await begin(number, letter);
      await begin(number, letter);
      expect(await kept()).toHaveLength(MAX_OPEN_UPLOADS);
      const desk = new UploadDesk(incoming);
      const now = diskNow();
      const longAgo = new Date(now.getTime() - PARTS_HOURS * 3600 * 1000 - 1000);
      await utimes(join(parts.folderOf(tokens[1] ?? ""), "about.json"), longAgo, longAgo);
      await desk.sweep("stale", now);
      expect(await kept()).toHaveLength(MAX_OPEN_UPLOADS - 1);
      await expectRefusal(ask(number, tokens[1] ?? ""), "not_found");
      expect(await ask(number, tokens[2] ?? "")).toBe(0);
      await desk.sweep("all", new Date(now.getTime() + (PARTS_HOURS * 3600 + 60) * 1000));
      expect(await kept()).toEqual([]);
    });
  });
});
