import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { sweepExpired } from "../../../app/attachments/attachment.server.ts";
import { DiskStorage } from "../../../app/attachments/storage/disk-storage.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { forgetLeftDrafts } from "../../../app/replies/drafts/draft.server.ts";
import { filesSeen, MAX_ANSWER_FILES } from "../../../app/replies/files/answer-file.ts";
import { addFile, checkFile, dropAnswerFile, openDraftFile } from "../../../app/replies/files/keep-file.server.ts";
import { openPublicFile, readAnswers, readWaitingFiles } from "../../../app/replies/reply.server.ts";
import { decideAnswer } from "../../../app/rulings/answers/decide-answer.server.ts";
import { listHeldAnswers } from "../../../app/rulings/answers/read-answers.server.ts";
import { openHeldFile } from "../../../app/rulings/answers/open-held-file.server.ts";
import { decideTakedown } from "../../../app/rulings/takedown/decide-takedown.server.ts";
import { proposeTakedown } from "../../../app/rulings/takedown/propose-takedown.server.ts";
import { diskNow } from "../../helpers/clock.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  answerCase,
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
import { pdf } from "../../attachments/files.ts";
import { listOf } from "../../attachments/storages.ts";

const TITLE = "关于停止层层报表的通知";

describe("the files of a department's answer", () => {
  forEachEngine((engine) => {
    let folder: string;
    let storage: DiskStorage;
    let county: County;
    let letter: Uint8Array;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "guiwei-answers-"));
      storage = new DiskStorage(join(folder, "kept"));
      await mkdir(join(folder, "incoming"));
      county = await buildCounty(engine.db());
      letter = await pdf();
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const stored = () => listOf(storage.listBefore(new Date(8.64e15)));
    const open = async () => (await publishCase(engine.db(), county)).number;
    const source = (bytes: Uint8Array) => ({
      folder: join(folder, "incoming"),
      open: () => Readable.from([Buffer.from(bytes)]),
    });
    const add = (
      caseNumber: string,
      {
        title = TITLE,
        bytes = Buffer.from("本局已经停止。"),
        by = county.officers.agriculture,
      }: Partial<{
        title: string;
        bytes: Uint8Array;
        by: Actor;
      }> = {},
    ) => addFile(engine.db(), storage, by, { caseNumber, title }, source(bytes), TODAY);
    const waiting = async (number: string) => {
      const matter = await readCase(engine.db(), number);
      return readWaitingFiles(engine.db(), {
        caseId: matter.id,
        departmentId: matter.department_id,
      });
    };
    const check = (caseNumber: string, id: string, by: Actor = county.officers.agriculture) =>
      checkFile(engine.db(), by, { caseNumber, id }, TODAY);
    /** Adds a file and reads it through. */
    const give = async (number: string, bytes?: Uint8Array) => {
      expect(await add(number, { bytes })).toBeNull();
      const id = (await waiting(number)).at(-1)?.id ?? "";
      await check(number, id);
      return id;
    };
    const answer = async (number: string, how: object = {}) =>
      answerCase(engine.db(), county, number, TODAY, {
        files: filesSeen(await waiting(number)),
        ...how,
      });
    const answersOf = async (number: string, reader: "public" | "staff" = "public") =>
      (await readAnswers(engine.db(), (await readCase(engine.db(), number)).id, TODAY, reader)).replies;
    const readPublic = async (id: string) => {
      const file = await openPublicFile(engine.db(), storage, id);
      return { ...file, content: await buffer(file.content) };
    };
    const entry = () =>
      engine.db().selectFrom("ledger_entries").selectAll().orderBy("seq", "desc").executeTakeFirstOrThrow();

    test("are cleaned, seen by the department alone until they are checked and published with the answer", async () => {
      const number = await open();
      expect(await add(number, { bytes: letter })).toBeNull();
      const [file] = await waiting(number);
      expect(file).toMatchObject({
        title: TITLE,
        kind: "pdf",
        checkedOn: null,
      });
      expect(file?.found).toEqual(expect.arrayContaining(["author", "comments", "embedded"]));
      const id = file?.id ?? "";
      await expectRefusal(openPublicFile(engine.db(), storage, id), "not_found");
      await expectRefusal(openDraftFile(engine.db(), storage, county.officers.forestry, id), "forbidden");
      expect(
        await buffer((await openDraftFile(engine.db(), storage, county.officers.agriculture, id)).content),
      ).toHaveLength(file?.bytes ?? 0);
      const before = await readFacts(engine.db());
      await expectRefusal(answer(number), "files_unchecked");
      expect(await readFacts(engine.db())).toEqual(before);
      await check(number, id);
      await expectRefusal(answer(number, { files: "" }), "files_stale");
      await expectRefusal(answer(number, { files: `${id}?` }), "files_stale");
      expect(await answer(number)).toBe("published");
      const [reply] = await answersOf(number);
      expect(reply?.files).toMatchObject([
        {
          id,
          title: TITLE,
          kind: "pdf",
          since: 0,
          until: null,
          sha256: file?.sha256,
        },
      ]);
      expect(await waiting(number)).toEqual([]);
      const got = await readPublic(id);
      expect(got).toMatchObject({
        filename: `guiwei-${number}-1-1.pdf`,
        type: "application/pdf",
      });
      expect(createHash("sha256").update(got.content).digest("hex")).toBe(file?.sha256);
      expect(JSON.parse((await entry()).body)).toMatchObject({
        position: 1,
        files: [file?.sha256],
      });
      expect(await ledgerProblems(engine.db())).toEqual([]);
      await expectRefusal(openDraftFile(engine.db(), storage, county.officers.agriculture, id), "not_found");
    });

    test("an answer that names none leaves them where they are; five lie beside a draft at most", async () => {
      const number = await open();
      const id = await give(number);
      await answerCase(engine.db(), county, number, TODAY);
      expect((await answersOf(number))[0]?.files).toEqual([]);
      for (let more = 1; more < MAX_ANSWER_FILES; more += 1) expect(await add(number)).toBeNull();
      await expectRefusal(add(number), "files_many");
      await dropAnswerFile(engine.db(), storage, county.officers.agriculture, {
        caseNumber: number,
        id,
      });
      expect(await add(number)).toBeNull();
      expect((await waiting(number)).map((one) => one.checkedOn)).toEqual(Array(MAX_ANSWER_FILES).fill(null));
    });

    test("a file that is not taken says why, a title that points to a person is refused, and nothing is left", async () => {
      const number = await open();
      const names = await stored();
      const before = await readFacts(engine.db());
      expect(await add(number, { bytes: Buffer.from("PK\u0003\u0004no package") })).not.toBeNull();
      expect(await add(number, { bytes: Buffer.from("%PDF-1.7 broken") })).toBe("file_broken");
      await expectRefusal(add(number, { title: "给反映人王小明的答复" }), "identifying_left");
      await expectRefusal(add(number, { by: county.officers.forestry }), "forbidden");
      await expectRefusal(add(number, { by: county.moderator }), "forbidden");
      await expectRefusal(add("GW-2026-999999"), "unknown_case");
      expect(await readFacts(engine.db())).toEqual(before);
      expect(await stored()).toEqual(names);
    });

    test("nobody else checks, removes or opens them, and not those of another case", async () => {
      const [number, other] = [await open(), await open()];
      const id = await give(number);
      const before = await readFacts(engine.db());
      const { forestry, agriculture } = county.officers;
      await expectRefusal(check(number, id, forestry), "forbidden");
      await expectRefusal(check(other, id), "not_found");
      for (const wrong of ["", "../../etc/passwd", "x".repeat(22)])
        await expectRefusal(check(number, wrong), "not_found");
      await expectRefusal(
        dropAnswerFile(engine.db(), storage, agriculture, {
          caseNumber: other,
          id,
        }),
        "not_found",
      );
      await expectRefusal(
        dropAnswerFile(engine.db(), storage, forestry, {
          caseNumber: number,
          id,
        }),
        "forbidden",
      );
      await expectRefusal(openHeldFile(engine.db(), storage, county.moderator, id), "not_found");
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("wait with an answer that is held: whoever decides reads them, and they are published or go back with it", async () => {
      const number = await open();
      const id = await give(number);
      expect(await answer(number, { body: DOXING, keep: true })).toBe("held");
      expect(await waiting(number)).toEqual([]);
      const [held] = (await listHeldAnswers(engine.db(), county.moderator)).filter((one) => one.number === number);
      expect(held?.files).toMatchObject([{ id, title: TITLE }]);
      await expectRefusal(openPublicFile(engine.db(), storage, id), "not_found");
      expect((await openHeldFile(engine.db(), storage, county.moderator, id)).type).toContain("text/plain");
      await expectRefusal(openHeldFile(engine.db(), storage, county.officers.agriculture, id), "forbidden");
      const decide = async (act: "publish" | "return") => {
        const one = (await listHeldAnswers(engine.db(), county.moderator)).find((all) => all.number === number);
        return decideAnswer(engine.db(), county.moderator, one?.id ?? 0, { act, note: "请删去姓名。" }, TODAY);
      };
      await decide("return");
      expect(await waiting(number)).toMatchObject([{ id, checkedOn: TODAY }]);
      expect(await answer(number, { body: DOXING, keep: true })).toBe("held");
      await decide("publish");
      expect((await answersOf(number))[0]?.files).toMatchObject([{ id }]);
      expect(JSON.parse((await entry()).body)).toHaveProperty("files");
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("go with a held answer in whose place another came", async () => {
      const number = await open();
      const id = await give(number);
      expect(await answer(number, { body: DOXING, keep: true })).toBe("held");
      expect(await answer(number)).toBe("published");
      expect((await answersOf(number))[0]?.files).toEqual([]);
      await expectRefusal(openDraftFile(engine.db(), storage, county.officers.agriculture, id), "not_found");
    });

    test("are not found while answer or case is hidden, come back with it, and are destroyed with it", async () => {
      const [number, withdrawn] = [await open(), await open()];
      const [id, other] = [await give(number), await give(withdrawn)];
      await answer(number);
      await answer(withdrawn);
      const propose = () =>
        proposeTakedown(
          engine.db(),
          county.moderator,
          {
            caseNumber: number,
            target: { of: "reply", position: 1 },
            reason: "identifies_reporter",
            words: "看过。",
          },
          TODAY,
        );
      await propose();
      await expectRefusal(openPublicFile(engine.db(), storage, id), "not_found");
      expect((await answersOf(number))[0]?.files).toEqual([]);
      expect((await answersOf(number, "staff"))[0]?.files).toHaveLength(1);
      const takedown = await engine
        .db()
        .selectFrom("takedowns")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      await decideTakedown(engine.db(), county.secondModerator, takedown.id, "confirmed", TODAY);
      await expectRefusal(openPublicFile(engine.db(), storage, id), "not_found");
      expect((await answersOf(number, "staff"))[0]?.files).toEqual([]);
      await withdrawCase(engine.db(), county, withdrawn, "identifies_reporter");
      await expectRefusal(openPublicFile(engine.db(), storage, other), "not_found");
      const rows = engine.db().selectFrom("reply_files").selectAll().where("id", "in", [id, other]);
      for (const row of await rows.execute()) expect(row).toMatchObject({ key: null, storage_name: null });
      expect(await ledgerProblems(engine.db())).toEqual([]);
      await sweepExpired(engine.db(), storage, new Date(diskNow().getTime() + 2 * 3600 * 1000));
      const { rows: kept } = await sql<{ storage_name: string }>`
        select storage_name from reply_files where storage_name is not null`.execute(engine.db());
      expect((await stored()).sort()).toEqual(kept.map((one) => one.storage_name).sort());
    });

    test("what lies beside the draft of a case that left is destroyed, and of others stays", async () => {
      const [left, stays] = [await open(), await open()];
      const ids = [await give(left), await give(stays)];
      await withdrawCase(engine.db(), county, left, "identifies_reporter");
      await expectRefusal(add(left), "case_withdrawn");
      await forgetLeftDrafts(engine.db(), TODAY);
      const rows = await engine.db().selectFrom("reply_files").select("id").where("id", "in", ids).execute();
      expect(rows).toEqual([{ id: ids[1] }]);
    });
  });
});
