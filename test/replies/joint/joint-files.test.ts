import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { sweepExpired } from "../../../app/attachments/attachment.server.ts";
import { DiskStorage } from "../../../app/attachments/storage/disk-storage.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { approveDraft } from "../../../app/replies/drafts/draft.server.ts";
import { filesSeen, MAX_ANSWER_FILES, MAX_CASE_MEGABYTES } from "../../../app/replies/files/answer-file.ts";
import { addFile, checkFile, dropAnswerFile } from "../../../app/replies/files/keep-file.server.ts";
import { answerJointly, readJointCases, submitJointly } from "../../../app/replies/joint/joint.server.ts";
import { openPublicFile, readAnswers, readWaitingFiles } from "../../../app/replies/reply.server.ts";
import { wholeAnswer } from "../../../app/replies/reply.ts";
import { decideAnswer } from "../../../app/rulings/answers/decide-answer.server.ts";
import { listHeldAnswers } from "../../../app/rulings/answers/read-answers.server.ts";
import { diskNow } from "../../helpers/clock.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  DOXING,
  expectRefusal,
  publishCase,
  TODAY,
  withdrawCase,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { ledgerProblems } from "../../helpers/ledger-problems.ts";
import { listOf } from "../../attachments/storages.ts";

const BODY = "要求每天报送照片没有依据，我局已经废止该通知。";

describe("the files of a joint answer", () => {
  forEachEngine((engine) => {
    let folder: string;
    let storage: DiskStorage;
    let county: County;
    let officer: Actor;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "guiwei-joint-"));
      storage = new DiskStorage(join(folder, "kept"));
      await mkdir(join(folder, "incoming"));
      county = await buildCounty(engine.db());
      officer = county.officers.agriculture;
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const several = async (count: number) => {
      const numbers: string[] = [];
      while (numbers.length < count) numbers.push((await publishCase(engine.db(), county)).number);
      return numbers;
    };
    const waiting = async (number: string) => {
      const { id: caseId, department_id: departmentId } = await readCase(engine.db(), number);
      return readWaitingFiles(engine.db(), { caseId, departmentId });
    };
    const give = async (caseNumber: string, said: string, how: "checked" | "unchecked" = "checked") => {
      const source = { folder: join(folder, "incoming"), open: () => Readable.from([Buffer.from(said)]) };
      expect(await addFile(engine.db(), storage, officer, { caseNumber, title: said }, source, TODAY)).toBeNull();
      const id = (await waiting(caseNumber)).at(-1)?.id ?? "";
      if (how === "checked") await checkFile(engine.db(), officer, { caseNumber, id }, TODAY);
      return id;
    };
    /** What the page shows of the files of these cases. */
    const shown = async (numbers: readonly string[]) =>
      filesSeen((await readJointCases(engine.db(), officer, numbers)).rows.flatMap(({ files }) => files));
    const ticked = (numbers: readonly string[]) => numbers.map((number) => ({ number, seen: 0 }));
    const send = async (numbers: readonly string[], how: { files?: string; body?: string; keep?: boolean } = {}) => {
      const files = await shown(numbers);
      const answer = { cases: ticked(numbers), remedies: ["R1"] as const, body: BODY, files, ...how };
      return answerJointly(engine.db(), officer, answer, TODAY);
    };
    const filesOf = async (number: string) =>
      (await readAnswers(engine.db(), (await readCase(engine.db(), number)).id, TODAY)).replies.flatMap(
        ({ files }) => files,
      );
    const idOf = async (number: string) => (await filesOf(number))[0]?.id ?? "";
    const saidIn = async (id: string) => text((await openPublicFile(engine.db(), storage, id)).content);
    const stored = () => listOf(storage.listBefore(new Date(8.64e15)));
    const sweep = () => sweepExpired(engine.db(), storage, new Date(diskNow().getTime() + 2 * 3600 * 1000));
    const refuses = async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };

    test("are sent once, kept once, and public with each of its cases at an address of its own, in the ledger too", async () => {
      const numbers = await several(3);
      const before = (await stored()).length;
      await give(numbers[1] ?? "", "废止通知");
      await give(numbers[0] ?? "", "清单");
      expect(await send(numbers)).toEqual({ published: 3, held: 0 });
      expect((await stored()).length).toBe(before + 2);
      const ids = new Set<string>();
      for (const number of numbers) {
        const files = await filesOf(number);
        expect(files.map(({ title }) => String(title))).toEqual(["清单", "废止通知"]);
        for (const { id, title } of files) {
          expect(await saidIn(id)).toBe(String(title));
          ids.add(id);
        }
        expect(await waiting(number)).toEqual([]);
      }
      expect(ids.size).toBe(6);
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .select("body")
        .where("kind", "=", "reply_published")
        .orderBy("seq", "desc")
        .limit(3)
        .execute();
      const hashes = (await filesOf(numbers[0] ?? "")).map(({ sha256 }) => sha256);
      for (const { body } of entries) expect(JSON.parse(body)).toMatchObject({ files: hashes });
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("are gone with a case that is withdrawn, there alone; the content goes with the last", async () => {
      const numbers = await several(2);
      const [first = "", second = ""] = numbers;
      const before = (await stored()).length;
      await give(first, "废止通知");
      await send(numbers);
      const [gone, stays] = [await idOf(first), await idOf(second)];
      await withdrawCase(engine.db(), county, first, "identifies_reporter");
      await sweep();
      await expectRefusal(openPublicFile(engine.db(), storage, gone), "not_found");
      expect(await saidIn(stays)).toBe("废止通知");
      await withdrawCase(engine.db(), county, second, "identifies_reporter");
      await sweep();
      await expectRefusal(openPublicFile(engine.db(), storage, stays), "not_found");
      expect((await stored()).length).toBe(before);
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("are those that were seen, checked, five at most, with room in each case", async () => {
      const numbers = await several(2);
      const [first = "", second = ""] = numbers;
      const seen = await shown(numbers);
      const unread = await give(first, "没看过的", "unchecked");
      await refuses(() => send(numbers, { files: seen }), "files_stale");
      await refuses(() => send(numbers), "files_unchecked");
      await checkFile(engine.db(), officer, { caseNumber: first, id: unread }, TODAY);
      // Unticked, its files go with no other case.
      const both = await shown(numbers);
      const others = [second, ...(await several(1))];
      await refuses(() => send(others, { files: both }), "files_stale");
      for (let one = 0; one < MAX_ANSWER_FILES; one += 1) await give(second, `第${one}份`);
      await refuses(() => send(numbers), "files_many");
      const most = MAX_CASE_MEGABYTES * 1024 * 1024;
      const heavy = await several(2);
      const id = await give(heavy[0] ?? "", "大的");
      const weigh = (bytes: number) =>
        engine.db().updateTable("reply_files").set({ bytes }).where("id", "=", id).execute();
      await weigh(most + 1);
      await refuses(() => send(heavy), "files_full");
      await weigh(most);
      expect(await send(heavy)).toEqual({ published: 2, held: 0 });
    });

    test("left out of the form go nowhere", async () => {
      const numbers = await several(2);
      const id = await give(numbers[0] ?? "", "以后用的");
      await send(numbers, { files: undefined });
      expect([...(await filesOf(numbers[0] ?? "")), ...(await filesOf(numbers[1] ?? ""))]).toEqual([]);
      expect(await waiting(numbers[0] ?? "")).toMatchObject([{ id }]);
    });

    test("wait with each answer that is held; what goes back and is removed in one case stays in the other", async () => {
      const numbers = await several(2);
      const [first = "", second = ""] = numbers;
      await give(first, "废止通知");
      expect(await send(numbers, { body: DOXING, keep: true })).toEqual({ published: 0, held: 2 });
      const decide = async (number: string, act: "publish" | "return") => {
        const one = (await listHeldAnswers(engine.db(), county.moderator)).find((held) => held.number === number);
        expect(one?.files.map(({ title }) => String(title))).toEqual(["废止通知"]);
        await decideAnswer(engine.db(), county.moderator, one?.id ?? 0, { act, note: "请删去姓名。" }, TODAY);
      };
      await decide(first, "return");
      const [back] = await waiting(first);
      await dropAnswerFile(engine.db(), storage, officer, { caseNumber: first, id: back?.id ?? "" });
      await decide(second, "publish");
      expect(await saidIn(await idOf(second))).toBe("废止通知");
      const problems = await ledgerProblems(engine.db());
      expect(problems.filter(({ thing }) => thing === "file")).toEqual([]);
    });

    test("lie beside each draft that is sent to the approvers, and are public with what is approved", async () => {
      const grant = { role: "approver", regionId: null, lineId: null } as const;
      const { agriculture } = county.departments;
      const numbers = await several(2);
      const [first = "", second = ""] = numbers;
      await give(second, "废止通知");
      const approver = await addStaff(engine.db(), "approver-of-files", { ...grant, departmentId: agriculture });
      const answer = wholeAnswer({ remedies: ["R1"], body: BODY });
      const fields = { remedies: ["R1"], texts: { body: BODY } };
      const sent = { ...answer, cases: ticked(numbers), fields, keep: false };
      await refuses(() => submitJointly(engine.db(), officer, { ...sent, files: "" }, TODAY), "files_stale");
      const files = await shown(numbers);
      expect(await submitJointly(engine.db(), officer, { ...sent, files }, TODAY)).toBe(2);
      expect((await waiting(second)).map(({ title }) => String(title))).toEqual(["废止通知"]);
      const seen = { version: 1, seen: 0, files: filesSeen(await waiting(first)) };
      await approveDraft(engine.db(), approver, { caseNumber: first, ...seen }, TODAY);
      expect(await saidIn(await idOf(first))).toBe("废止通知");
      expect(await filesOf(second)).toEqual([]);
      expect(await waiting(second)).toMatchObject([{ checkedOn: TODAY }]);
      expect(await ledgerProblems(engine.db())).toMatchObject([]);
    });
  });
});
