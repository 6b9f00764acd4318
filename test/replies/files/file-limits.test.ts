import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DiskStorage } from "../../../app/attachments/storage/disk-storage.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { filesSeen, MAX_CASE_MEGABYTES } from "../../../app/replies/files/answer-file.ts";
import { addFile, checkFile } from "../../../app/replies/files/keep-file.server.ts";
import { readWaitingFiles } from "../../../app/replies/reply.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { answerCase, buildCounty, type County, expectRefusal, publishCase, TODAY } from "../../helpers/factories.ts";
import { xlsx, zipBomb } from "../../attachments/files.ts";
import { listOf } from "../../attachments/storages.ts";

describe("the files of a department's answer are bounded", () => {
  forEachEngine((engine) => {
    let folder: string;
    let storage: DiskStorage;
    let county: County;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "guiwei-answers-"));
      storage = new DiskStorage(join(folder, "kept"));
      await mkdir(join(folder, "incoming"));
      county = await buildCounty(engine.db());
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const stored = () => listOf(storage.listBefore(new Date(8.64e15)));
    const open = async () => (await publishCase(engine.db(), county)).number;
    const add = (caseNumber: string, bytes: Uint8Array) => {
      const source = { folder: join(folder, "incoming"), open: () => Readable.from([Buffer.from(bytes)]) };
      return addFile(engine.db(), storage, county.officers.agriculture, { caseNumber, title: "通知" }, source, TODAY);
    };

    test("all of one case together, those that are public among them", async () => {
      const number = await open();
      const more = Buffer.from("x".repeat(10));
      const { id, department_id: departmentId } = await readCase(engine.db(), number);
      expect(await add(number, more)).toBeNull();
      const [file] = await readWaitingFiles(engine.db(), { caseId: id, departmentId });
      await checkFile(engine.db(), county.officers.agriculture, { caseNumber: number, id: file?.id ?? "" }, TODAY);
      const files = filesSeen(await readWaitingFiles(engine.db(), { caseId: id, departmentId }));
      await answerCase(engine.db(), county, number, TODAY, { files });
      const names = await stored();
      const all = MAX_CASE_MEGABYTES * 1024 * 1024;
      const weigh = (bytes: number) =>
        engine.db().updateTable("reply_files").set({ bytes }).where("case_id", "=", id).execute();
      await weigh(all - 9);
      await expectRefusal(add(number, more), "files_full");
      expect(await stored()).toEqual(names);
      await weigh(all);
      await expectRefusal(add(number, Buffer.from("%PDF-1.7 broken")), "files_full");
      await weigh(all - 10);
      expect(await add(number, more)).toBeNull();
      expect(await add(await open(), more)).toBeNull();
    });

    test("what unpacks without end is refused, and nothing of it is kept", async () => {
      const number = await open();
      const names = await stored();
      const zeros = new Uint8Array(30 * 1024 * 1024);
      expect(await add(number, await zipBomb())).toBe("file_bomb");
      expect(await add(number, await xlsx({ "xl/worksheets/sheet2.xml": zeros }))).toBe("file_bomb");
      expect(await stored()).toEqual(names);
    });
  });
});
