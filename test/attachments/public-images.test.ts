import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  deleteStored,
  drawPicture,
  listDrawn,
  openDrawn,
  openPublicImage,
  sweepExpired,
} from "../../app/attachments/attachment.server.ts";
import { DiskStorage } from "../../app/attachments/storage/disk-storage.server.ts";
import { saltedHash } from "../../app/ledger/ledger.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { destroyExpired } from "../../app/reports/retention.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  buildCounty,
  type County,
  decide,
  expectRefusal,
  opening,
  sendReport,
  TODAY,
  withdrawCase,
  vetted,
} from "../helpers/factories.ts";
import { giveFile, redPicture } from "../helpers/pictures.ts";
import { listOf } from "./storages.ts";
import { diskNow } from "../helpers/clock.ts";

const BOXES = [{ x: 10, y: 10, width: 30, height: 30, reason: "personal" }];

describe("pictures for the public", () => {
  forEachEngine((engine) => {
    let folder: string;
    let storage: DiskStorage;
    let county: County;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "guiwei-images-"));
      storage = new DiskStorage(join(folder, "kept"));
      county = await buildCounty(engine.db());
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const draw = (reportId: number, attachmentId: number, actor = county.moderator) =>
      drawPicture(engine.db(), storage, actor, { reportId, attachmentId, boxes: BOXES, alt: vetted("一张表") });
    /** A report with a picture drawn from its file. */
    const withPicture = async () => {
      const report = await sendReport(engine.db());
      const file = await giveFile(engine.db(), storage, folder, report, await redPicture());
      return { report, file, image: await draw(report, file) };
    };
    const publish = async () => {
      const drawn = await withPicture();
      const number = await decide(engine.db(), county, drawn.report, opening({ images: [drawn.image] }));
      return { ...drawn, number };
    };
    /** The names of all the bytes that are kept. */
    const kept = () => listOf(storage.listBefore(new Date(diskNow().getTime() + 60_000)));
    const publicly = (image: string) => openPublicImage(engine.db(), storage, image);

    test("are seen by the moderators alone until they are published with the report", async () => {
      const { report, image } = await withPicture();
      await expectRefusal(publicly(image), "not_found");
      const views = () =>
        engine.db().selectFrom("report_views").select("user_id").where("report_id", "=", report).execute();
      expect(await views()).toEqual([]);
      const { bytes } = await openDrawn(engine.db(), storage, county.moderator, image, TODAY);
      expect(await views()).toEqual([{ user_id: county.moderator.userId }]);
      expect((await sharp(bytes).metadata()).format).toBe("webp");
      await expectRefusal(openDrawn(engine.db(), storage, county.farModerator, image, TODAY), "forbidden");
      const number = await decide(engine.db(), county, report, opening());
      await expectRefusal(publicly(image), "not_found"); // not chosen
      expect((await readCasePage(engine.db(), number, TODAY)).voices[0]?.images).toEqual([]);
    });

    test("are shown with their voice, saying how much is hidden but not where, and stand in the ledger within the hash of its text", async () => {
      const { number, image } = await publish();
      const { voices } = await readCasePage(engine.db(), number, TODAY);
      expect(voices[0]?.images).toEqual([
        { id: image, alt: "一张表", width: 400, height: 300, hidden: { personal: 1 } },
      ]);
      expect((await publicly(image)).type).toBe("image/webp");
      const row = await engine
        .db()
        .selectFrom("public_images")
        .selectAll()
        .where("id", "=", image)
        .executeTakeFirstOrThrow();
      const entry = await engine
        .db()
        .selectFrom("ledger_entries")
        .select("body")
        .where("subject", "=", number)
        .where("kind", "=", "voice_published")
        .executeTakeFirstOrThrow();
      const { hashSalt, text } = voices[0] ?? {};
      expect(JSON.parse(entry.body)).toEqual({
        position: 1,
        textHash: saltedHash(hashSalt ?? "", text ?? "", row.sha256),
      });
    });

    test("take the place of the one before, whose bytes and address are gone", async () => {
      const { report, file, image } = await withPicture();
      const before = (await kept()).length;
      const again = await draw(report, file);
      expect((await kept()).length).toBe(before);
      await expectRefusal(openDrawn(engine.db(), storage, county.moderator, image, TODAY), "not_found");
      expect((await listDrawn(engine.db(), report)).map(({ id }) => id)).toEqual([again]);
      await expectRefusal(decide(engine.db(), county, report, opening({ images: [image] })), "image_unknown");
      expect((await readReport(engine.db(), report)).state).toBe("received");
    });

    test("of another report cannot be published with this one", async () => {
      const [one, other] = [await withPicture(), await withPicture()];
      await expectRefusal(decide(engine.db(), county, one.report, opening({ images: [other.image] })), "image_unknown");
    });

    test("are drawn from pictures alone, of this report, within one's regions, until it is decided", async () => {
      const { report, file } = await withPicture();
      const pdf = await giveFile(engine.db(), storage, folder, report, Buffer.from("%PDF"), "pdf");
      const other = await withPicture();
      await expectRefusal(draw(report, pdf), "not_found");
      await expectRefusal(draw(report, other.file), "not_found");
      await expectRefusal(draw(report, 999_999), "not_found");
      await expectRefusal(draw(report, file, county.farModerator), "forbidden");
      await decide(engine.db(), county, report, opening());
      await expectRefusal(draw(report, file), "wrong_state");
    });

    test("are gone for the public when their case is taken down", async () => {
      const { number, image } = await publish();
      await withdrawCase(engine.db(), county, number, "not_true", TODAY);
      await expectRefusal(publicly(image), "case_withdrawn");
    });

    test("are destroyed when their reporter takes the report back", async () => {
      const { report, number, image } = await publish();
      const stored = await withdrawReport(engine.db(), await readReport(engine.db(), report), TODAY);
      await expectRefusal(publicly(image), "not_found");
      expect((await readCasePage(engine.db(), number, TODAY)).voices[0]).toMatchObject({ images: [], redactions: {} });
      expect(stored).toHaveLength(2);
      const before = new Set(await kept());
      await deleteStored(storage, stored);
      const after = await kept();
      expect(stored.every((name) => before.has(name) && !after.includes(name))).toBe(true);
    });

    test("are destroyed with the report's text when its time is over", async () => {
      const { image } = await publish();
      expect(await destroyExpired(engine.db(), "2030-01-01", 30)).toBeGreaterThan(0);
      await expectRefusal(publicly(image), "not_found");
      const rows = engine.db().selectFrom("public_images").selectAll().where("id", "=", image);
      expect(await rows.execute()).toEqual([]);
    });

    test("are no litter to the sweep while they have a row", async () => {
      const { image } = await withPicture();
      await sweepExpired(engine.db(), storage, new Date(diskNow().getTime() + 48 * 3600 * 1000));
      expect((await openDrawn(engine.db(), storage, county.moderator, image, TODAY)).bytes.length).toBeGreaterThan(0);
    });

    test.each(["", "x", "../../etc/passwd", "A".repeat(22), "A".repeat(5000)])("are not found at %j", async (id) => {
      await expectRefusal(publicly(id), "not_found");
    });
  });
});
