import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DiskStorage } from "../../../app/attachments/storage/disk-storage.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { filesSeen } from "../../../app/replies/files/answer-file.ts";
import { addFile, checkFile } from "../../../app/replies/files/keep-file.server.ts";
import { readAnswers, readWaitingFiles, reviseReply } from "../../../app/replies/reply.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { answerCase, buildCounty, type County, publishCase, TODAY } from "../../helpers/factories.ts";
import { ledgerProblems } from "../../helpers/ledger-problems.ts";

forEachEngine((engine) => {
  let folder: string;
  let county: County;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "guiwei-corrected-"));
    county = await buildCounty(engine.db());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("the files of an answer stay with it when its words are corrected, in the ledger too", async () => {
    const officer = county.officers.agriculture;
    const { number: caseNumber } = await publishCase(engine.db(), county);
    const { id: caseId, department_id: departmentId } = await readCase(engine.db(), caseNumber);
    const waiting = () => readWaitingFiles(engine.db(), { caseId, departmentId });
    const source = { folder, open: () => Readable.from([Buffer.from("已停止。")]) };
    const storage = new DiskStorage(join(folder, "kept"));
    expect(await addFile(engine.db(), storage, officer, { caseNumber, title: "通知" }, source, TODAY)).toBeNull();
    const [file] = await waiting();
    await checkFile(engine.db(), officer, { caseNumber, id: file?.id ?? "" }, TODAY);
    await answerCase(engine.db(), county, caseNumber, TODAY, { files: filesSeen(await waiting()) });
    const body = "已收回，本月起由本局办理。";
    const revision = { caseNumber, position: 1, reason: "facts", seen: 0, remedies: ["R1"], body } as const;
    await reviseReply(engine.db(), officer, revision, TODAY);
    const { replies } = await readAnswers(engine.db(), caseId, TODAY, "public");
    expect(replies).toMatchObject([{ files: [{ sha256: file?.sha256, until: null }] }]);
    const entry = await engine
      .db()
      .selectFrom("ledger_entries")
      .select("body")
      .orderBy("seq", "desc")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.body)).toMatchObject({ position: 1, version: 2, files: [file?.sha256] });
    expect(await ledgerProblems(engine.db())).toEqual([]);
  });
});
