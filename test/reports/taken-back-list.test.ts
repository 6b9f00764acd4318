import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { newSubmissionToken, receiptFor, sealReceipt } from "../../app/reports/receipt/receipt.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReportBody, readReport, submitReport } from "../../app/reports/report.server.ts";
import { takeBackAgain } from "../../app/reports/withdrawal/take-back-again.server.ts";
import { markOf, noteTakenBackIn, TakenBackList } from "../../app/reports/withdrawal/taken-back-list.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { aReport, buildCounty, TODAY } from "../helpers/factories.ts";

describe("the list of what was taken back", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "guiwei-taken-back-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => noteTakenBackIn(null));

  forEachEngine((engine) => {
    const file = path.join(folder, engine.name);
    const list = new TakenBackList(file);
    beforeAll(async () => {
      await buildCounty(engine.db());
    });

    async function send(db: Db): Promise<number> {
      return submitReport(db, aReport(), await sealReceipt(receiptFor(newSubmissionToken())), TODAY);
    }
    const takeBack = async (db: Db, id: number) => withdrawReport(db, await readReport(db, id), TODAY);
    const lines = () => readFileSync(file, "utf8").trim().split("\n");

    test("holds a line for each, in no order of time, under a date that tells nothing, and no report's name", async () => {
      const db = engine.db();
      expect(await list.read()).toBeNull();
      noteTakenBackIn(list);
      const ids = [await send(db), await send(db), await send(db), await send(db)];
      // At once, as several reporters may.
      await Promise.all(ids.map((id) => takeBack(db, id)));
      const reports = await Promise.all(ids.map((id) => readReport(db, id)));
      expect(lines()).toEqual(reports.map(markOf).sort());
      for (const { id, commitment, receipt_selector: selector } of reports) {
        for (const known of [String(id), commitment, selector]) expect(readFileSync(file, "utf8")).not.toContain(known);
      }
      expect([statSync(file).mtime.toISOString(), statSync(file).mode & 0o777]).toEqual([
        "2000-01-01T00:00:00.000Z",
        0o600,
      ]);
      expect(readdirSync(folder)).toContain(engine.name);
      expect(readdirSync(folder).filter((name) => name.startsWith(`${engine.name}.`))).toEqual([]);
    });

    test("takes back again what an older database has brought back, and learns what it missed", async () => {
      const db = engine.db();
      const [back, missed, standing] = [await send(db), await send(db), await send(db)];
      await list.add([markOf(await readReport(db, back))]);
      await takeBack(db, missed);
      expect(await takeBackAgain(db, list, TODAY)).toMatchObject({ reports: 1 });
      expect(await readReport(db, back)).toMatchObject({ state: "withdrawn", withdrawn_on: TODAY });
      expect(await readReportBody(db, back)).toBeNull();
      expect(lines()).toContain(markOf(await readReport(db, missed)));
      expect(await readReport(db, standing)).toMatchObject({ state: "received", withdrawn_on: null });
      expect(await takeBackAgain(db, list, TODAY)).toMatchObject({ reports: 0 });
    });

    test("of another site takes nothing back here", async () => {
      const other = new TakenBackList(`${file}-other`);
      await other.add(["ab".repeat(32)]);
      expect(await takeBackAgain(engine.db(), other, TODAY)).toMatchObject({ reports: 0 });
      expect(await other.read()).toContain("ab".repeat(32));
    });

    test("keeps nobody from taking a report back when it cannot be written", async () => {
      const db = engine.db();
      noteTakenBackIn(new TakenBackList(path.join(file, "below-a-file")));
      const id = await send(db);
      await takeBack(db, id);
      expect(await readReport(db, id)).toMatchObject({ state: "withdrawn" });
    });
  });
});
