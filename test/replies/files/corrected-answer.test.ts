import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DiskStorage } from "../../../app/attachments/storage/disk-storage.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import type { Revision } from "../../../app/replies/answer/revise-reply.server.ts";
import { filesAt, filesSeen, MAX_ANSWER_FILES, MAX_CASE_MEGABYTES } from "../../../app/replies/files/answer-file.ts";
import { addFile, checkFile } from "../../../app/replies/files/keep-file.server.ts";
import { openPublicFile, readAnswers, readWaitingFiles, reviseReply } from "../../../app/replies/reply.server.ts";
import { correct } from "../../../app/rulings/corrections/correct.server.ts";
import { decideTakedown } from "../../../app/rulings/takedown/decide-takedown.server.ts";
import { proposeTakedown } from "../../../app/rulings/takedown/propose-takedown.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  expectRefusal,
  publishCase,
  TODAY,
  withdrawCase,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { ledgerProblems } from "../../helpers/ledger-problems.ts";

const BODY = "已收回，本月起由本局办理。";

describe("the files of an answer that its department corrects", () => {
  forEachEngine((engine) => {
    let folder: string;
    let storage: DiskStorage;
    let county: County;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "guiwei-corrected-"));
      storage = new DiskStorage(join(folder, "kept"));
      await mkdir(join(folder, "incoming"));
      county = await buildCounty(engine.db());
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const waiting = async (number: string) => {
      const { id: caseId, department_id: departmentId } = await readCase(engine.db(), number);
      return readWaitingFiles(engine.db(), { caseId, departmentId });
    };
    /** Puts a file that says this beside the draft, read through unless it is left. */
    const give = async (caseNumber: string, said: string, how: "checked" | "unchecked" = "checked") => {
      const source = { folder: join(folder, "incoming"), open: () => Readable.from([Buffer.from(said)]) };
      const officer = county.officers.agriculture;
      expect(await addFile(engine.db(), storage, officer, { caseNumber, title: said }, source, TODAY)).toBeNull();
      const id = (await waiting(caseNumber)).find(({ title }) => String(title) === said)?.id ?? "";
      if (how === "checked") await checkFile(engine.db(), officer, { caseNumber, id }, TODAY);
      return id;
    };
    /** Ids of the files of a new answer that has these, and the number of its case. */
    const answered = async (...files: string[]) => {
      const { number } = await publishCase(engine.db(), county);
      const ids: string[] = [];
      for (const one of files) ids.push(await give(number, one));
      await answerCase(engine.db(), county, number, TODAY, { files: filesSeen(await waiting(number)) });
      return { number, ids };
    };
    const revise = async (
      caseNumber: string,
      files?: { kept: readonly string[]; added?: readonly string[]; seen?: string },
      change: Partial<Revision> = {},
    ) => {
      const said = files && { added: [], seen: filesSeen(await waiting(caseNumber)), ...files };
      const revision = { caseNumber, position: 1, reason: "files", seen: 0, remedies: ["R1"], body: BODY } as const;
      await reviseReply(engine.db(), county.officers.agriculture, { ...revision, files: said, ...change }, TODAY);
    };
    const read = async (number: string, reader: "public" | "staff" = "public") => {
      const { replies } = await readAnswers(engine.db(), (await readCase(engine.db(), number)).id, TODAY, reader);
      const [reply] = replies;
      if (!reply) throw new Error("no answer");
      return reply;
    };
    /** The names of the files of each version, the one that stands last. */
    const versions = async (number: string) => {
      const { earlier, files } = await read(number);
      return [...earlier, null].map((_, version) => filesAt(files, version).map(({ title }) => String(title)));
    };
    const saidIn = async (id: string) => text((await openPublicFile(engine.db(), storage, id)).content);
    const told = async () => {
      const { body } = await engine
        .db()
        .selectFrom("ledger_entries")
        .select("body")
        .orderBy("seq", "desc")
        .executeTakeFirstOrThrow();
      return JSON.parse(body) as { position: number; version: number; files?: string[] };
    };
    const hashOf = async (number: string, title: string) =>
      (await read(number)).files.find((one) => String(one.title) === title)?.sha256;
    const refuses = async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };

    test("stay with it when nothing is said of them, in the ledger too", async () => {
      const { number } = await answered("通知");
      await give(number, "另一份");
      await revise(number);
      expect(await versions(number)).toEqual([["通知"], ["通知"]]);
      expect(await told()).toMatchObject({ position: 1, version: 2, files: [await hashOf(number, "通知")] });
      expect((await waiting(number)).map(({ title }) => String(title))).toEqual(["另一份"]);
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("are kept, left off and added by version; each version has its own, and all can be read", async () => {
      const { number, ids } = await answered("通知", "旧表");
      const [notice = "", old = ""] = ids;
      const [added, later] = [await give(number, "新表"), await give(number, "留着")];
      await revise(number, { kept: [notice], added: [added] });
      expect(await versions(number)).toEqual([
        ["通知", "旧表"],
        ["通知", "新表"],
      ]);
      expect(await told()).toMatchObject({
        version: 2,
        files: [await hashOf(number, "通知"), await hashOf(number, "新表")],
      });
      expect((await waiting(number)).map(({ id }) => id)).toEqual([later]);
      await revise(number, { kept: [] }, { seen: 1, body: "都收回了。" });
      expect(await told()).not.toHaveProperty("files");
      // What was left off comes back as a file of its own alone.
      await refuses(() => revise(number, { kept: [old] }, { seen: 2, body: "又一稿。" }), "files_stale");
      await revise(number, { kept: [], added: [later] }, { seen: 2, body: "都收回了。" });
      expect((await versions(number)).slice(1)).toEqual([["通知", "新表"], [], ["留着"]]);
      for (const [id, said] of [
        [notice, "通知"],
        [old, "旧表"],
        [added, "新表"],
        [later, "留着"],
      ] as const) {
        expect(await saidIn(id)).toBe(said);
      }
      expect(await ledgerProblems(engine.db())).toEqual([]);
      await engine.db().updateTable("reply_files").set({ until_version: 2 }).where("id", "=", old).execute();
      expect(await ledgerProblems(engine.db())).toMatchObject([{ thing: "file" }]);
      await engine.db().updateTable("reply_files").set({ until_version: 1 }).where("id", "=", old).execute();
    });

    test("are a change by themselves; the same files and words are none", async () => {
      const { number, ids } = await answered("通知");
      const [reply, words] = [await read(number), { body: "" }];
      words.body = reply.texts?.body ?? "";
      const same = { ...words, remedies: reply.remedies };
      await refuses(() => revise(number, { kept: ids }, same), "nothing_changed");
      await revise(number, { kept: [] }, same);
      expect(await versions(number)).toEqual([["通知"], []]);
    });

    test("are those that were seen, checked, of this case, and five at most", async () => {
      const { number, ids } = await answered("甲", "乙", "丙");
      const { ids: others } = await answered("别的");
      const unread = await give(number, "没看", "unchecked");
      const seen = filesSeen(await waiting(number));
      await refuses(() => revise(number, { kept: ids, added: [unread] }), "files_unchecked");
      await refuses(() => revise(number, { kept: [...ids, ...others] }), "files_stale");
      for (const added of [others, ids, ["x".repeat(22)]]) {
        await refuses(() => revise(number, { kept: ids, added }), "files_stale");
      }
      const more = [await give(number, "丁"), await give(number, "戊"), await give(number, "己")];
      await refuses(() => revise(number, { kept: ids, seen }), "files_stale");
      expect(ids.length + more.length).toBe(MAX_ANSWER_FILES + 1);
      await refuses(() => revise(number, { kept: ids, added: more }), "files_many");
      await revise(number, { kept: ids.slice(1), added: more });
      expect((await waiting(number)).map(({ id }) => id)).toEqual([unread]);
      expect((await versions(number))[1]).toEqual(["乙", "丙", "丁", "戊", "己"]);
    });

    test("count for what the files of a case may weigh, those that were left off too", async () => {
      const { number, ids } = await answered("旧表");
      await revise(number, { kept: [] });
      const bytes = MAX_CASE_MEGABYTES * 1024 * 1024;
      await engine.db().updateTable("reply_files").set({ bytes }).where("id", "in", ids).execute();
      await expectRefusal(give(number, "新表"), "files_full");
    });

    test("are hidden with the answer or the case, of every version, and destroyed with it", async () => {
      const [one, other] = [await answered("旧表"), await answered("旧的")];
      for (const { number } of [one, other]) {
        const added = await give(number, "新表");
        await revise(number, { kept: [], added: [added] });
      }
      const [old = "", gone = ""] = [...one.ids, ...other.ids];
      const target = { of: "reply", position: 1 } as const;
      const proposal = { caseNumber: one.number, target, reason: "identifies_reporter", words: "看过。" } as const;
      await proposeTakedown(engine.db(), county.moderator, proposal, TODAY);
      await expectRefusal(openPublicFile(engine.db(), storage, old), "not_found");
      expect((await read(one.number)).files).toEqual([]);
      expect((await read(one.number, "staff")).files).toMatchObject([{ destroyed: false }, { destroyed: false }]);
      const { id } = await engine
        .db()
        .selectFrom("takedowns")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      await decideTakedown(engine.db(), county.secondModerator, id, "refused", TODAY);
      expect(await saidIn(old)).toBe("旧表");
      await withdrawCase(engine.db(), county, other.number, "identifies_reporter");
      await expectRefusal(openPublicFile(engine.db(), storage, gone), "not_found");
      const rows = engine
        .db()
        .selectFrom("reply_files")
        .selectAll()
        .where("title", "in", ["旧的" as never]);
      for (const row of await rows.execute()) expect(row).toMatchObject({ key: null, storage_name: null });
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("go with earlier words when a moderator takes words out, unless the answer still has them", async () => {
      const { number, ids } = await answered("旧表", "通知");
      const [old = "", notice = ""] = ids;
      await revise(number, { kept: [notice] });
      const correction = { caseNumber: number, part: "reply", place: 1, texts: { body: "已收回。" } } as const;
      await correct(engine.db(), county.moderator, { ...correction, reason: "typo", words: "删。", seen: 0 }, TODAY);
      await expectRefusal(openPublicFile(engine.db(), storage, old), "not_found");
      expect(await saidIn(notice)).toBe("通知");
      expect((await read(number)).files).toMatchObject([
        { id: old, destroyed: true, until: 1 },
        { id: notice, destroyed: false, until: null },
      ]);
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });
  });
});
