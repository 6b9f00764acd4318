import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../app/day.ts";
import type { DayJump } from "../../app/ledger/day-jump.ts";
import {
  acceptClock,
  firstBrokenEntry,
  lookAtClock,
  officially,
  settleLedger,
  watchClock,
} from "../../app/ledger/ledger.server.ts";
import { lapseTakedowns } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { publishReply } from "../../app/replies/reply.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { destroyExpired } from "../../app/reports/retention.server.ts";
import type { Db } from "../../db/engine.ts";
import { findReport } from "../../db/queries/reports/reports.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

/** The clocks that cannot be right when the last day seen is TODAY. */
const JUMPS: [days: number, jump: DayJump][] = [
  [800, "ahead"],
  [4, "ahead"],
  [-1, "back"],
  [-800, "back"],
];
const RETENTION_DAYS = 180;

/** A site in use that has looked at its clock today: a published case, one hidden for now, one declined report, one waiting. */
async function inUse(db: Db) {
  const county = await buildCounty(db);
  const published = await publishCase(db, county);
  const hidden = await publishCase(db, county);
  await proposeFor(db, county.moderator, hidden.number, "identifies_reporter");
  await decide(db, county, await sendReport(db), declining());
  const waiting = await sendReport(db);
  await watchClock(db, TODAY);
  return { county, published, waiting };
}

/** All that the server does by itself, and the acts of everybody but reporters. */
function heldActs(db: Db, county: County, number: string, waiting: number, day: Day) {
  return {
    settle: () => settleLedger(db, day),
    destroy: () => destroyExpired(db, day, RETENTION_DAYS),
    lapse: () => lapseTakedowns(db, day),
    decide: () => decide(db, county, waiting, declining(), day),
    reply: () =>
      publishReply(
        db,
        county.officers.agriculture,
        { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 },
        day,
      ),
  };
}

describe("a clock that cannot be right", () => {
  forEachEngine((engine) => {
    test.each(JUMPS)(
      "%i days from the last day seen: nothing is destroyed, settled, lapsed or entered",
      async (days, jump) => {
        const db = await engine.fresh();
        const { county, published, waiting } = await inUse(db);
        const day = addDays(TODAY, days);
        const before = await readFacts(db);
        expect(await watchClock(db, day)).toMatchObject({ jump, seen: TODAY, today: day });
        for (const act of Object.values(heldActs(db, county, published.number, waiting, day))) {
          await expectRefusal(act(), "clock_jumped");
        }
        expect(await readFacts(db)).toEqual(before);
      },
    );

    test("three days ahead is a long week-end: all goes on", async () => {
      const db = await engine.fresh();
      const { county, published, waiting } = await inUse(db);
      const day = addDays(TODAY, 3);
      expect(await watchClock(db, day)).toMatchObject({ jump: null });
      expect(await lookAtClock(db, day)).toMatchObject({ jump: null, seen: day });
      for (const act of Object.values(heldActs(db, county, published.number, waiting, day))) await act();
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("a clock that is put right again needs nobody's word", async () => {
      const db = await engine.fresh();
      const { county, published, waiting } = await inUse(db);
      await watchClock(db, addDays(TODAY, 800));
      expect(await watchClock(db, addDays(TODAY, 1))).toMatchObject({ jump: null, seen: TODAY });
      for (const act of Object.values(heldActs(db, county, published.number, waiting, addDays(TODAY, 1)))) await act();
    });

    test("reports are received and taken back meanwhile, under the last day known", async () => {
      const db = await engine.fresh();
      const { waiting } = await inUse(db);
      for (const [days] of JUMPS) {
        const id = await sendReport(db, {}, addDays(TODAY, days));
        expect(await findReport(db, id)).toMatchObject({ received_on: TODAY });
      }
      await withdrawReport(db, await readReport(db, waiting), addDays(TODAY, 800));
      expect(await findReport(db, waiting)).toMatchObject({ state: "withdrawn", withdrawn_on: TODAY });
      const pending = await db.selectFrom("pending_entries").select(["kind", "day"]).execute();
      expect(new Set(pending.map(({ kind, day }) => `${kind} ${day}`))).toEqual(
        new Set([`report_received ${addDays(TODAY, 6)}`, `report_withdrawn ${TODAY}`]),
      );
    });

    test("is accepted by the operator: what waited goes on, the day seen is today", async () => {
      const db = await engine.fresh();
      const { county, published, waiting } = await inUse(db);
      const day = addDays(TODAY, 31);
      expect(await acceptClock(db, day)).toMatchObject({ jump: "ahead", seen: TODAY });
      expect(await watchClock(db, day)).toMatchObject({ jump: null, seen: day });
      for (const act of Object.values(heldActs(db, county, published.number, waiting, day))) await act();
      await expectRefusal(settleLedger(db, addDays(TODAY, 30)), "clock_jumped");
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("is right at the first start on an empty database, whatever it shows", async () => {
      const db = await engine.fresh();
      expect(await lookAtClock(db, "2041-05-06")).toMatchObject({ jump: null, seen: "" });
      expect(await watchClock(db, "2041-05-06")).toMatchObject({ jump: null });
      expect(await watchClock(db, "2041-05-05")).toMatchObject({ jump: "back" });
    });

    test("is seen at the first look of a server, when the ledger ends in its future", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await publishCase(db, county);
      const late = addDays(TODAY, -2);
      expect(await watchClock(db, late)).toMatchObject({ jump: "before_ledger", head: TODAY });
      expect(await lookAtClock(db, late)).toMatchObject({ jump: "back", seen: TODAY });
      const act = officially(db, late, (_trx, record) =>
        record("case_withdrawn", { subject: named("x"), facts: { reason: "not_true" } }),
      );
      await expectRefusal(act, "clock_jumped");
      await expectRefusal(settleLedger(db, late), "clock_jumped");
    });

    test("does not stop an act that began before midnight and comes to its turn after one of the next day", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await watchClock(db, TODAY);
      await publishCase(db, county, { today: addDays(TODAY, 1) });
      await publishCase(db, county);
      const last = await db.selectFrom("ledger_entries").select("day").orderBy("seq", "desc").executeTakeFirst();
      expect(last).toEqual({ day: addDays(TODAY, 1) });
    });

    test("before the end of the ledger is accepted too: entries go on under the day of that end", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await publishCase(db, county);
      const day = addDays(TODAY, -30);
      expect(await acceptClock(db, day)).toMatchObject({ jump: "before_ledger", head: TODAY });
      expect(await watchClock(db, day)).toMatchObject({ jump: null });
      await publishCase(db, county, { today: day });
      expect(await watchClock(db, addDays(day, 1))).toMatchObject({ jump: null });
      await publishCase(db, county, { today: addDays(day, 1) });
      const days = await db.selectFrom("ledger_entries").select("day").distinct().execute();
      expect(days).toEqual([{ day: TODAY }]);
      expect(await firstBrokenEntry(db)).toBeNull();
    });
  });
});
