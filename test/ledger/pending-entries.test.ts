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
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import type { Db } from "../../db/engine.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, decide, declining, expectRefusal, publishCase, sendReport, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

const TOMORROW = addDays(TODAY, 1);
/** TODAY is a Monday. */
const SUNDAY = addDays(TODAY, 6);
const NEXT_MONDAY = addDays(TODAY, 7);
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
    test("waits outside the ledger until its week has passed, then enters it under the Sunday", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      const [subject] = await sendMany(db, 1, TODAY);
      expect(await ledger(db)).toEqual([]);
      expect(await pending(db)).toMatchObject([{ kind: "report_received", day: SUNDAY, subject, body: "{}" }]);
      await settleLedger(db, TODAY);
      await settleLedger(db, SUNDAY);
      expect(await ledger(db)).toEqual([]);
      await settleLedger(db, NEXT_MONDAY);
      expect(await ledger(db)).toMatchObject([{ seq: 1, kind: "report_received", day: SUNDAY, subject, body: "{}" }]);
      expect(await pending(db)).toEqual([]);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("keeps apart what came in several weeks, never what came on several days, and takes in those gone by alone", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      await sendMany(db, 2, NEXT_MONDAY);
      const here = [...(await sendMany(db, 6, TODAY)), ...(await sendMany(db, 6, SUNDAY))];
      const before = await sendMany(db, 2, addDays(TODAY, -1));
      await settleLedger(db, addDays(NEXT_MONDAY, 2));
      const entered = await ledger(db);
      expect(entered.map((entry) => entry.day)).toEqual([
        ...before.map(() => addDays(TODAY, -1)),
        ...here.map(() => SUNDAY),
      ]);
      // By lot within the week: the six of the Monday do not stand together before those of the Sunday but once in 924.
      const order = entered.slice(2).map((entry) => here.indexOf(entry.subject) < 6);
      expect(order.toSorted()).toEqual(here.map((_, index) => index >= 6).toSorted());
      expect(order).not.toEqual(here.map((_, index) => index < 6));
      expect(await pending(db)).toHaveLength(2);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("enters the ledger in an order that does not follow arrival", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      const arrived = await sendMany(db, 24, TODAY);
      await settleLedger(db, NEXT_MONDAY);
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
      const reply = { caseNumber: number, remedies: ["R1"] as const, body: "已收回。", seen: 0 };
      await publishReply(db, county.officers.agriculture, reply, TOMORROW);
      await confirmRelief(db, reportId, "gone", TOMORROW);
      await decide(db, county, waiting, declining(), NEXT_MONDAY);
      const entries = await ledger(db);
      const days = entries.map((entry) => entry.day);
      expect(days).toEqual(days.toSorted());
      const kindsOf = (day: string) => entries.filter((entry) => entry.day === day).map((entry) => entry.kind);
      expect(kindsOf(TODAY).at(-1)).toBe("report_withdrawn");
      expect(kindsOf(TOMORROW)).toEqual(["reply_published"]);
      expect(kindsOf(SUNDAY).toSorted()).toEqual([
        "relief_confirmed",
        "report_received",
        "report_received",
        "report_received",
      ]);
      expect(kindsOf(NEXT_MONDAY)).toEqual(["report_declined"]);
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
        await record("relief_confirmed", { subject: named("lost"), facts: { outcome: "gone" } });
        await record("report_declined", { subject: named("lost"), facts: { reason: "abuse" } });
        throw new Error("half way");
      });
      await expect(act).rejects.toThrow("half way");
      expect(await readFacts(db)).toEqual(before);
      expect(await pending(db)).toHaveLength(2);
    });

    test("is public on the Monday after alone, in the page and to those who check it", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await publishCase(db, county);
      await sendReport(db);
      await settleLedger(db, SUNDAY);
      const kindsOn = async (day: string) => [
        ...(await readLedger(db, day, { limit: 100 })).map((entry) => entry.kind),
        ...(await readLedgerAfter(db, day, { after: 0, limit: 100 })).map((entry) => entry.kind),
      ];
      expect(await kindsOn(TODAY)).toEqual([]);
      expect(await kindsOn(SUNDAY)).toContain("case_published");
      expect(await kindsOn(SUNDAY)).not.toContain("report_received");
      await settleLedger(db, NEXT_MONDAY);
      const kinds = (await readLedger(db, NEXT_MONDAY, { limit: 100 })).map((entry) => entry.kind);
      expect(kinds.filter((kind) => kind === "report_received")).toHaveLength(2);
    });

    test("settles what has waited under its own day since before weeks were kept", async () => {
      const db = await engine.fresh();
      await db
        .insertInto("pending_entries")
        .values({ day: TODAY, kind: "report_received", subject: "old", body: "{}", shuffle: "a" })
        .execute();
      await settleLedger(db, TOMORROW);
      expect(await ledger(db)).toMatchObject([{ day: TODAY, subject: "old" }]);
      expect(await pending(db)).toEqual([]);
    });

    test("enters once although several processes settle and act at the same time", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const waiting = await sendReport(db);
      await sendMany(db, 4, TODAY);
      await Promise.all([
        settleLedger(db, NEXT_MONDAY),
        decide(db, county, waiting, declining(), NEXT_MONDAY),
        settleLedger(db, NEXT_MONDAY),
        sendReport(db, {}, NEXT_MONDAY),
      ]);
      expect((await ledger(db)).map((entry) => entry.kind)).toEqual([
        ...Array.from({ length: 5 }, () => "report_received"),
        "report_declined",
      ]);
      expect(await pending(db)).toMatchObject([{ day: addDays(NEXT_MONDAY, 6) }]);
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
      const reply = { caseNumber: number, remedies: ["R1"] as const, body: "已收回。", seen: 0 };
      expect(await growth(() => publishReply(db, county.officers.agriculture, reply, TODAY))).toBe(1);
      expect(await growth(() => confirmRelief(db, reportId, "gone", TODAY))).toBe(0);
      expect(await growth(() => confirmRelief(db, reportId, "gone", TOMORROW))).toBe(0);
      expect(await growth(() => settleLedger(db, TOMORROW))).toBe(1);
      expect(await growth(() => settleLedger(db, SUNDAY))).toBe(0);
      expect(await growth(() => settleLedger(db, NEXT_MONDAY))).toBe(1);
      expect(await growth(() => settleLedger(db, NEXT_MONDAY))).toBe(0);
      expect(await growth(() => expectRefusal(decide(db, county, id, declining()), "wrong_state"))).toBe(0);
      expect(await growth(() => touchPublic(db))).toBe(1);
    });
  });
});
