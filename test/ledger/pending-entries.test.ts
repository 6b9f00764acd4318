import { describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import {
  firstBrokenEntry,
  officially,
  publicVersion,
  readLedger,
  readLedgerAfter,
  settleLedger,
  touchPublic,
} from "../../app/ledger/ledger.server.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import { readReport, withdrawReport } from "../../app/reports/report.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, decide, declining, expectRefusal, publishCase, sendReport, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

const TOMORROW = addDays(TODAY, 1);
const pending = (db: Db) => db.selectFrom("pending_entries").selectAll().execute();
const ledger = (db: Db) => db.selectFrom("ledger_entries").selectAll().orderBy("seq").execute();

/** Commitments of reports that arrive one after another on a day. */
async function sendMany(db: Db, count: number, day: string): Promise<string[]> {
  const commitments: string[] = [];
  for (let sent = 0; sent < count; sent += 1) {
    commitments.push((await readReport(db, await sendReport(db, {}, day))).commitment);
  }
  return commitments;
}

describe("what reporters do", () => {
  forEachEngine((engine) => {
    test("waits outside the ledger until its day has passed, then enters it under that day", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      const [subject] = await sendMany(db, 1, TODAY);
      expect(await ledger(db)).toEqual([]);
      expect(await pending(db)).toMatchObject([{ kind: "report_received", day: TODAY, subject, body: "{}" }]);
      await settleLedger(db, TODAY);
      expect(await ledger(db)).toEqual([]);
      await settleLedger(db, TOMORROW);
      expect(await ledger(db)).toMatchObject([{ seq: 1, kind: "report_received", day: TODAY, subject, body: "{}" }]);
      expect(await pending(db)).toEqual([]);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("keeps apart what came on several days, and takes in those gone by alone", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      await sendMany(db, 2, "2026-11-25");
      await sendMany(db, 2, TODAY);
      await sendMany(db, 2, "2026-11-24");
      await settleLedger(db, "2026-11-25");
      expect((await ledger(db)).map((entry) => entry.day)).toEqual([TODAY, TODAY, "2026-11-24", "2026-11-24"]);
      expect(await pending(db)).toHaveLength(2);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("enters the ledger in an order that does not follow arrival", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      const arrived = await sendMany(db, 24, TODAY);
      await settleLedger(db, TOMORROW);
      const entered = (await ledger(db)).map((entry) => entry.subject);
      expect(entered.toSorted()).toEqual(arrived.toSorted());
      expect(entered).not.toEqual(arrived);
      expect(entered).not.toEqual(arrived.toReversed());
      // By chance about one pair of neighbours in arrival stays together.
      const together = arrived.filter(
        (one, index) => index > 0 && entered[entered.indexOf(one) - 1] === arrived[index - 1],
      );
      expect(together.length).toBeLessThan(10);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("enters the ledger before the first other act of a later day, whichever act that is", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { number, reportId } = await publishCase(db, county);
      const [waiting, taken] = [await sendReport(db), await sendReport(db)];
      await withdrawReport(db, await readReport(db, taken), TODAY);
      expect((await ledger(db)).map((entry) => entry.kind)).not.toContain("report_received");
      const reply = { caseNumber: number, remedy: "R1" as const, body: "已收回。", seen: 0 };
      await publishReply(db, county.officers.agriculture, reply, TOMORROW);
      await confirmRelief(db, reportId, "gone", TOMORROW);
      await decide(db, county, waiting, declining(), "2026-11-25");
      const entries = await ledger(db);
      const days = entries.map((entry) => entry.day);
      expect(days).toEqual(days.toSorted());
      const kindsOf = (day: string) => entries.filter((entry) => entry.day === day).map((entry) => entry.kind);
      expect(kindsOf(TODAY).slice(-4).toSorted()).toEqual([
        "report_received",
        "report_received",
        "report_received",
        "report_withdrawn",
      ]);
      expect(kindsOf(TOMORROW)).toEqual(["reply_published", "relief_confirmed"]);
      expect(kindsOf("2026-11-25")).toEqual(["report_declined"]);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("leaves nothing when the act throws, and what waited waits on", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { reportId } = await publishCase(db, county);
      await sendReport(db);
      const before = await readFacts(db);
      await expectRefusal(confirmRelief(db, reportId, "gone", TOMORROW), "wrong_state");
      const act = officially(db, TOMORROW, async (_trx, record) => {
        await record({ kind: "relief_confirmed", subject: "lost", facts: {} });
        await record({ kind: "report_declined", subject: "lost", facts: {} });
        throw new Error("half way");
      });
      await expect(act).rejects.toThrow("half way");
      expect(await readFacts(db)).toEqual(before);
      expect(await pending(db)).toHaveLength(2);
    });

    test("is public a day later alone, in the page and to those who check it", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await publishCase(db, county);
      await sendReport(db);
      await settleLedger(db, TODAY);
      expect(await readLedger(db, TODAY, { limit: 100 })).toEqual([]);
      expect(await readLedgerAfter(db, TODAY, { after: 0, limit: 100 })).toEqual([]);
      await settleLedger(db, TOMORROW);
      const kinds = (await readLedger(db, TOMORROW, { limit: 100 })).map((entry) => entry.kind);
      expect(kinds.filter((kind) => kind === "report_received")).toHaveLength(2);
    });

    test("enters once although several processes settle and act at the same time", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const waiting = await sendReport(db);
      await sendMany(db, 4, TODAY);
      await Promise.all([
        settleLedger(db, TOMORROW),
        decide(db, county, waiting, declining(), TOMORROW),
        settleLedger(db, TOMORROW),
        sendReport(db, {}, TOMORROW),
      ]);
      expect((await ledger(db)).map((entry) => entry.kind)).toEqual([
        ...Array.from({ length: 5 }, () => "report_received"),
        "report_declined",
      ]);
      expect(await pending(db)).toMatchObject([{ day: TOMORROW }]);
      expect(await firstBrokenEntry(db)).toBeNull();
    });
  });
});

describe("the version of what is public", () => {
  forEachEngine((engine) => {
    test("grows by one with each act that shows the same day, and with none of a reporter", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const growth = async (act: () => Promise<unknown>) => {
        const before = await publicVersion(db);
        await act();
        return (await publicVersion(db)) - before;
      };
      expect(await publicVersion(db)).toBe(0);
      let id = 0;
      expect(await growth(async () => (id = await sendReport(db)))).toBe(0);
      expect(await growth(async () => withdrawReport(db, await readReport(db, id), TODAY))).toBe(0);
      const { number, reportId } = await publishCase(db, county);
      expect(await publicVersion(db)).toBe(1);
      const reply = { caseNumber: number, remedy: "R1" as const, body: "已收回。", seen: 0 };
      expect(await growth(() => publishReply(db, county.officers.agriculture, reply, TODAY))).toBe(1);
      expect(await growth(() => confirmRelief(db, reportId, "gone", TODAY))).toBe(0);
      expect(await growth(() => confirmRelief(db, reportId, "gone", TOMORROW))).toBe(0);
      expect(await growth(() => settleLedger(db, TOMORROW))).toBe(1);
      expect(await growth(() => settleLedger(db, TOMORROW))).toBe(0);
      expect(await growth(() => expectRefusal(decide(db, county, id, declining()), "wrong_state"))).toBe(0);
      expect(await growth(() => touchPublic(db))).toBe(1);
    });
  });
});
