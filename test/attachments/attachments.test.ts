// Long: a process for each file.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import sodium from "libsodium-wrappers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptFiles } from "../../app/attachments/accept-files.server.ts";
import {
  attachToReport,
  deleteStored,
  dropPending,
  forgetAttachments,
  listAttachments,
  listPending,
  openAttachment,
  sweepExpired,
} from "../../app/attachments/attachment.server.ts";
import type { Storage, Upload } from "../../app/http/uploads/upload.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { FILE_MAGIC } from "../../app/sealing/sealing.server.ts";
import type { Db } from "../../db/engine.ts";
import { insertSealingKey } from "../../db/queries/reports/sealing.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal, sendReport, TODAY } from "../helpers/factories.ts";
import * as files from "./files.ts";
import { listOf, type OpenStorage, STORAGES } from "./storages.ts";
import { diskNow } from "../helpers/clock.ts";

const HOUR = 3600 * 1000;
const later = (ms: number) => new Date(diskNow().getTime() + ms);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guiwei-attachments-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file as the server has read it. */
function upload(bytes: Uint8Array | string, name = "file", more: Partial<Upload> = {}): Upload {
  const open = () => Readable.from([Buffer.from(bytes)]);
  return { field: "upload", kept: true, folder, open, size: Buffer.byteLength(bytes), truncated: false, name, ...more };
}

const stored = async (storage: Storage) => (await listOf(storage.listBefore(later(HOUR)))).sort();
const NOTHING_HELD = { held: [], keepOriginal: false };

forEachEngine((engine) => {
  describe.each(STORAGES)("files on %s", (kind, open) => {
    let db: Db;
    let county: County;
    let opened: OpenStorage;
    let storage: Storage;
    beforeAll(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
      const own = join(folder, `${engine.name}-${kind}`.replaceAll(" ", "-"));
      await mkdir(own);
      opened = await open(own);
      storage = opened.storage;
    });
    afterAll(() => opened.close());
    beforeEach(async () => {
      await db.deleteFrom("attachments").execute();
      await db.deleteFrom("pending_files").execute();
      await sweepExpired(db, storage, later(3 * HOUR));
    });

    /** Tokens of this many small texts. */
    async function pending(texts: readonly string[]): Promise<string[]> {
      const uploads = texts.map((text) => upload(text));
      const { tokens, problems } = await acceptFiles(db, storage, uploads, NOTHING_HELD, diskNow());
      expect(problems).toEqual([]);
      return tokens;
    }

    test("go from the form to the report to the moderator, who alone can read them", async () => {
      const tokens = await pending(["第一份", "第二份"]);
      const { files: held, missing } = await listPending(db, [...tokens, "x".repeat(22), "nonsense"], diskNow());
      expect(held).toEqual([
        { token: tokens[0], kind: "text", bytes: 9, number: 1 },
        { token: tokens[1], kind: "text", bytes: 9, number: 2 },
      ]);
      expect(missing).toBe(1);
      const report = await sendReport(db);
      await db.transaction().execute((trx) => attachToReport(trx, report, tokens.toReversed(), TODAY, diskNow()));
      expect((await listPending(db, tokens, diskNow())).missing).toBe(2);
      const listed = await listAttachments(db, report);
      expect(listed).toMatchObject([
        { number: 1, kind: "text", bytes: 9, addedOn: TODAY },
        { number: 2, kind: "text", bytes: 9, addedOn: TODAY },
      ]);
      const id = listed[0]?.id ?? 0;
      const file = await openAttachment(db, storage, county.moderator, id, TODAY);
      expect(file).toMatchObject({ filename: `guiwei-${report}-1.txt`, type: "text/plain; charset=utf-8", bytes: 9 });
      expect(Buffer.concat(await listOf(file.content)).toString()).toBe("第二份");
      for (const stranger of [county.admin, county.officers.agriculture, county.farModerator]) {
        await expectRefusal(openAttachment(db, storage, stranger, id, TODAY), "forbidden");
      }
      await expectRefusal(openAttachment(db, storage, county.moderator, 999_999, TODAY), "not_found");
    });

    test("rest encrypted, and nothing says when or under which name they came", async () => {
      const { tokens } = await acceptFiles(
        db,
        storage,
        [upload("机密内容", "张三的手机.txt")],
        NOTHING_HELD,
        diskNow(),
      );
      const [name = ""] = await stored(storage);
      const bytes = Buffer.concat(await listOf(await storage.get(name)));
      expect(bytes.includes("机密内容")).toBe(false);
      const rows = JSON.stringify(await db.selectFrom("pending_files").selectAll().execute());
      expect(rows).not.toContain(tokens[0]);
      expect(rows).not.toContain("张三");
      expect(rows).toMatch(/"expires_at":"\d{4}-\d\d-\d\dT\d\d:\d0:00\.000Z"/);
    });

    test("are each taken or refused by itself, and never more than eight", async () => {
      const held = await pending(Array.from({ length: 6 }, (_, index) => `文件${index}`));
      const uploads = [
        upload("<html>", "假的.jpg"),
        upload("七", "7"),
        upload("", "空的"),
        upload("x", "大的", { truncated: true }),
        upload("x", "录音.M4A", { truncated: true }),
        upload("八", "8"),
        upload("九", "第九个"),
        { ...upload("十", "第十个"), kept: false },
      ];
      const { tokens, problems } = await acceptFiles(db, storage, uploads, { held, keepOriginal: false }, diskNow());
      expect(tokens).toHaveLength(2);
      expect(problems).toEqual([
        { name: "假的.jpg", problem: "file_type" },
        { name: "空的", problem: "file_empty" },
        { name: "大的", problem: "file_large" },
        { name: "录音.M4A", problem: "file_recording" },
        { name: "第九个", problem: "file_many" },
        { name: "第十个", problem: "file_many" },
      ]);
      expect(await stored(storage)).toHaveLength(8);
    });

    test("expire after an hour, with their bytes, and a report cannot have them any more", async () => {
      const tokens = await pending(["会过期"]);
      const report = await sendReport(db);
      await sweepExpired(db, storage, later(0.9 * HOUR));
      expect((await listPending(db, tokens, diskNow())).missing).toBe(0);
      const tooLate = later(1.2 * HOUR);
      expect(await listPending(db, tokens, tooLate)).toEqual({ files: [], missing: 1 });
      await expectRefusal(
        db.transaction().execute((trx) => attachToReport(trx, report, tokens, TODAY, tooLate)),
        "file_missing",
      );
      expect((await listPending(db, tokens, diskNow())).missing).toBe(0);
      await sweepExpired(db, storage, tooLate);
      expect(await stored(storage)).toEqual([]);
      expect(await db.selectFrom("pending_files").selectAll().execute()).toEqual([]);
    });

    test("of a form are given once, and to a report of eight no ninth", async () => {
      const tokens = await pending(Array.from({ length: 8 }, (_, index) => `文件${index}`));
      const [ninth = ""] = await pending(["第九"]);
      const report = await sendReport(db);
      const attach = (list: string[]) =>
        db.transaction().execute((trx) => attachToReport(trx, report, list, TODAY, diskNow()));
      await attach(tokens);
      await expectRefusal(attach([ninth]), "file_many");
      const other = await sendReport(db);
      await expectRefusal(
        db.transaction().execute((trx) => attachToReport(trx, other, tokens.slice(0, 1), TODAY, diskNow())),
        "file_missing",
      );
      expect(await listAttachments(db, report)).toHaveLength(8);
      expect((await listPending(db, [ninth], diskNow())).files).toHaveLength(1);
    });

    test("can be taken out of the form again, which destroys them", async () => {
      const [first = "", second = ""] = await pending(["留下", "去掉"]);
      await dropPending(db, storage, second);
      await dropPending(db, storage, second);
      await dropPending(db, storage, "never one of ours");
      expect((await listPending(db, [first, second], diskNow())).files.map(({ token }) => token)).toEqual([first]);
      expect(await stored(storage)).toHaveLength(1);
    });

    test("of a report are destroyed with it, and the sweep removes what could not be removed then", async () => {
      const reports = [await sendReport(db), await sendReport(db)];
      const tokens = await pending(["甲", "乙"]);
      for (const [index, report] of reports.entries()) {
        await db.transaction().execute((trx) => attachToReport(trx, report, [tokens[index] ?? ""], TODAY, diskNow()));
      }
      const [one = 0, two = 0] = reports;
      await deleteStored(storage, await withdrawReport(db, await readReport(db, one), TODAY));
      expect(await listAttachments(db, one)).toEqual([]);
      expect(await stored(storage)).toHaveLength(1);
      const names = await db.transaction().execute((trx) => forgetAttachments(trx, two));
      expect(await stored(storage)).toEqual(names);
      await sweepExpired(db, storage, diskNow());
      expect(await stored(storage)).toEqual(names); // too young: its row might be about to be written
      await sweepExpired(db, storage, later(2 * HOUR));
      expect(await stored(storage)).toEqual([]);
    });

    test("stay as originals only when asked, sealed to the key that is not here", async () => {
      await db.deleteFrom("sealed_contacts").execute();
      await db.deleteFrom("sealing_keys").execute();
      const photo = await files.photograph();
      const ask = async () => acceptFiles(db, storage, [upload(photo)], { held: [], keepOriginal: true }, diskNow());
      await ask();
      expect(await stored(storage)).toHaveLength(1);
      await sodium.ready;
      const pair = sodium.crypto_box_keypair();
      await insertSealingKey(db, {
        public_key: sodium.to_base64(pair.publicKey, sodium.base64_variants.ORIGINAL),
        fingerprint: "0011223344556677",
        threshold: 2,
        shares: 3,
        created_on: TODAY,
        retired_on: null,
      });
      await ask();
      expect(await stored(storage)).toHaveLength(3);
      const sealed = await db.selectFrom("pending_files").select("sealed_name").execute();
      const names = sealed.flatMap((row) => row.sealed_name ?? []);
      expect(names).toHaveLength(1);
      const bytes = Buffer.concat(await listOf(await storage.get(names[0] ?? "")));
      expect(bytes.subarray(0, FILE_MAGIC.length)).toEqual(FILE_MAGIC);
      expect(bytes.includes(files.TRACES[0])).toBe(false);
    });
  });
});
