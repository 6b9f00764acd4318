import { beforeEach, describe, expect, test } from "vitest";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays, type Day } from "../../app/day.ts";
import { firstBrokenEntry } from "../../app/ledger/ledger.server.ts";
import { publishReply } from "../../app/replies/reply.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReportBody, readReport, submitReport } from "../../app/reports/report.server.ts";
import {
  newSubmissionToken,
  receiptFor,
  sealReceipt,
  openByReceipt,
} from "../../app/reports/receipt/receipt.server.ts";
import { destroyExpired } from "../../app/reports/retention.server.ts";
import { closedUntil } from "../../app/reports/retention.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  aReport,
  buildCounty,
  type County,
  decide,
  declining,
  opening,
  publishCase,
  sendReport,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { clearFacts, readFacts } from "../helpers/facts.ts";

const DAYS = 180;

describe("what is closed", () => {
  test("counts back from today: the decision, 90 days for the last answer, a year for what was due", () => {
    expect(closedUntil("2026-11-23", 180)).toEqual({
      decided: "2026-05-27",
      answered: "2026-02-26",
      due: "2025-05-27",
    });
  });
});

describe("the retention of what reporters gave", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County | undefined;
    beforeEach(async () => {
      db = engine.db();
      county ??= await buildCounty(db);
      await clearFacts(db);
    });
    const staff = () => county as County;

    const answer = (number: string, seen: number, today: Day) =>
      publishReply(
        db,
        staff().officers.agriculture,
        { caseNumber: number, remedies: ["R1"], body: "已收回。", seen },
        today,
      );

    /** Destroyed on the day given and not the day before. */
    const expectDestroyedOn = async (day: Day, ...ids: number[]) => {
      expect(await destroyExpired(db, addDays(day, -1), DAYS)).toBe(0);
      for (const id of ids) expect(await readReportBody(db, id)).not.toBeNull();
      expect(await destroyExpired(db, day, DAYS)).toBe(ids.length);
      for (const id of ids) {
        expect(await readReportBody(db, id)).toBeNull();
        expect(await readReport(db, id)).toMatchObject({ destroyed_on: day, withdrawn_on: null, salt: "" });
      }
    };

    test("ends for a declined report so many days after the decision", async () => {
      const id = await sendReport(db);
      await decide(db, staff(), id, declining());
      await expectDestroyedOn(addDays(TODAY, DAYS), id);
      expect(await readReport(db, id)).toMatchObject({ state: "declined", decline_reason: "no_department" });
    });

    test("never ends for a report that nobody has decided", async () => {
      const id = await sendReport(db);
      expect(await destroyExpired(db, addDays(TODAY, 3650), DAYS)).toBe(0);
      expect(await readReportBody(db, id)).not.toBeNull();
    });

    test("counts from 90 days after the last answer of an answered case", async () => {
      const { number, reportId } = await publishCase(db, staff());
      await answer(number, 0, addDays(TODAY, 10));
      await answer(number, 1, addDays(TODAY, 50));
      await expectDestroyedOn(addDays(TODAY, 50 + 90 + DAYS), reportId);
    });

    test("counts for a report linked later from its own decision", async () => {
      const { number, reportId } = await publishCase(db, staff());
      await answer(number, 0, TODAY);
      const linked = await addToCase(db, staff(), number, {}, addDays(TODAY, 200));
      await expectDestroyedOn(addDays(TODAY, 90 + DAYS), reportId);
      await expectDestroyedOn(addDays(TODAY, 200 + DAYS), linked);
    });

    test("counts from a year after the day due where nobody answers", async () => {
      const { number, reportId } = await publishCase(db, staff());
      const { due_on: dueOn } = await db.selectFrom("clocks").select("due_on").executeTakeFirstOrThrow();
      await expectDestroyedOn(addDays(dueOn, 365 + DAYS), reportId);
      expect((await readCasePage(db, number, TODAY)).voices).toHaveLength(1);
    });

    test("counts from the day on which a case is withdrawn", async () => {
      const { number, reportId } = await publishCase(db, staff());
      await answer(number, 0, addDays(TODAY, 1));
      await withdrawCase(db, staff(), number, "not_true", addDays(TODAY, 4));
      await expectDestroyedOn(addDays(TODAY, 4 + DAYS), reportId);
    });

    test("waits for an appeal to be decided, and then for its time", async () => {
      const id = await sendReport(db);
      await decide(db, staff(), id, declining());
      await db
        .insertInto("appeals")
        .values({ id: 1, report_id: id, body: "请再看", filed_on: TODAY, declined_on: TODAY, note: "" })
        .execute();
      expect(await destroyExpired(db, addDays(TODAY, 3650), DAYS)).toBe(0);
      await db
        .updateTable("appeals")
        .set({ decided_on: addDays(TODAY, 9), upheld: 0 })
        .execute();
      await expectDestroyedOn(addDays(TODAY, 9 + DAYS), id);
      expect(await db.selectFrom("appeals").select(["body", "upheld"]).execute()).toEqual([{ body: "", upheld: 0 }]);
      await db.deleteFrom("appeals").execute();
    });

    test("waits while somebody says that they suffer for the report", async () => {
      const id = await sendReport(db);
      await decide(db, staff(), id, declining());
      const flag = { id: 1, report_id: id, body: "被约谈", token: "t", raised_on: TODAY, note: "" };
      await db.insertInto("retaliation_flags").values(flag).execute();
      expect(await destroyExpired(db, addDays(TODAY, 3650), DAYS)).toBe(0);
      await db.updateTable("retaliation_flags").set({ handled_on: TODAY }).execute();
      expect(await destroyExpired(db, addDays(TODAY, 3650), DAYS)).toBe(1);
      expect(await db.selectFrom("retaliation_flags").selectAll().execute()).toEqual([]);
    });

    test("ends for what was told of retaliation afterwards as long after it was handled", async () => {
      const id = await sendReport(db);
      await decide(db, staff(), id, declining());
      await withdrawReport(db, await readReport(db, id), TODAY);
      const flag = { report_id: id, raised_on: TODAY, note: "" };
      await db
        .insertInto("retaliation_flags")
        .values([
          { ...flag, id: 1, body: "等着", token: "1" },
          { ...flag, id: 2, body: "已处理", token: "2", handled_on: addDays(TODAY, 5) },
        ])
        .execute();
      const left = async (day: Day) => {
        expect(await destroyExpired(db, day, DAYS)).toBe(0);
        const rows = await db.selectFrom("retaliation_flags").select("body").orderBy("id").execute();
        return rows.map((row) => row.body);
      };
      expect(await left(addDays(TODAY, 5 + DAYS - 1))).toEqual(["等着", "已处理"]);
      expect(await left(addDays(TODAY, 5 + DAYS))).toEqual(["等着"]);
      await db.deleteFrom("retaliation_flags").execute();
    });

    test("leaves the public version, the commitment and the receipt, and opens with the code", async () => {
      const code = receiptFor(newSubmissionToken());
      const id = await submitReport(db, aReport(), await sealReceipt(code), TODAY);
      const number = await decide(db, staff(), id, opening({ publicText: "公开的话" }));
      const before = await readReport(db, id);
      await destroyExpired(db, addDays(TODAY, 3650), DAYS);
      const after = await readReport(db, id);
      for (const kept of ["commitment", "receipt_selector", "receipt_verifier", "state", "decided_on"] as const) {
        expect(after[kept]).toBe(before[kept]);
      }
      const [voice] = (await readCasePage(db, number, TODAY)).voices;
      expect(voice).toMatchObject({ text: "公开的话" });
      expect(await openByReceipt(db, code)).toEqual(after);
    });

    test("enters the number of a day in the ledger, and no report; doing it again enters nothing", async () => {
      const ids = [await sendReport(db), await sendReport(db), await sendReport(db)];
      for (const id of ids) await decide(db, staff(), id, declining());
      const day = addDays(TODAY, DAYS + 5);
      expect(await destroyExpired(db, day, DAYS)).toBe(3);
      const entries = () =>
        db.selectFrom("ledger_entries").select(["subject", "body"]).where("kind", "=", "texts_destroyed").execute();
      expect(await entries()).toEqual([{ subject: day, body: '{"reports":3}' }]);
      const before = await readFacts(db);
      expect(await destroyExpired(db, day, DAYS)).toBe(0);
      expect(await readFacts(db)).toEqual(before);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("goes in batches of a hundred, and two processes at once destroy each report once", async () => {
      for (let count = 0; count < 130; count += 1) {
        await decide(db, staff(), await sendReport(db), declining());
      }
      const day = addDays(TODAY, DAYS);
      const destroyed = await Promise.all([destroyExpired(db, day, DAYS), destroyExpired(db, day, DAYS)]);
      expect((destroyed[0] ?? 0) + (destroyed[1] ?? 0)).toBe(130);
      expect(await db.selectFrom("report_texts").selectAll().execute()).toEqual([]);
      const entries = await db
        .selectFrom("ledger_entries")
        .select("body")
        .where("kind", "=", "texts_destroyed")
        .execute();
      const counted = entries.map((entry) => (JSON.parse(entry.body) as { reports: number }).reports);
      expect(counted.reduce((sum, one) => sum + one, 0)).toBe(130);
      expect(counted.every((one) => one > 0 && one <= 100)).toBe(true);
      expect(await firstBrokenEntry(db)).toBeNull();
    });
  });
});
