import { beforeEach, describe, expect, test } from "vitest";
import { type BulkDecline, declineTogether, readTicked } from "../../../app/desk/bulk/bulk.server.ts";
import { forgetBulkActs, readUndoable, undoTogether } from "../../../app/desk/bulk/undo.server.ts";
import { decideAppeal, fileAppeal } from "../../../app/reports/follow-up/appeal.server.ts";
import { raiseFlag } from "../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import type { Actor } from "../../../app/accounts/permissions.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  FAR_TOWNSHIP,
  publishCase,
  sendReport,
  TODAY,
} from "../../helpers/factories.ts";
import { claimUnit } from "../../helpers/letters.ts";
import { readFacts } from "../../helpers/facts.ts";

const NOW = new Date("2026-11-23T02:00:00Z");
const LATER = new Date("2026-11-23T02:09:59Z");
const TOO_LATE = new Date("2026-11-23T02:10:00Z");

describe("declining many reports at once", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let second: Actor;
    let ids: number[];
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
      second = await addStaff(db, "second", {
        role: "moderator",
        departmentId: null,
        regionId: county.regions.county,
        lineId: null,
      });
      ids = [];
      for (let count = 0; count < 3; count += 1) ids.push(await sendReport(db, {}, TODAY));
    });

    const items = (of = ids) => of.map((id) => ({ id, version: 1 }));
    const decline = (more: Partial<BulkDecline> = {}, actor = county.moderator) =>
      declineTogether(db, actor, { items: items(), reason: "abuse", note: "广告。", ...more }, TODAY, NOW);
    const kinds = async () =>
      (await db.selectFrom("ledger_entries").select("kind").orderBy("seq").execute()).map((one) => one.kind);
    const undo = async (now = LATER, actor = county.moderator) => {
      const act = await db.selectFrom("bulk_acts").select("id").orderBy("id", "desc").executeTakeFirst();
      return undoTogether(db, actor, act?.id ?? 0, TODAY, now);
    };

    test("notes who looked at the ticked reports, of those that they may read", async () => {
      const far = await sendReport(db, { region: FAR_TOWNSHIP }, TODAY);
      const shown = await readTicked(db, county.moderator, items([...ids, far]), TODAY);
      expect(shown.map((one) => one.about !== null)).toEqual([true, true, true, false]);
      const views = await db
        .selectFrom("report_views")
        .select(["report_id", "user_id", "day"])
        .orderBy("report_id")
        .execute();
      expect(views).toEqual(
        [...ids]
          .sort((a, b) => a - b)
          .map((report_id) => ({ report_id, user_id: county.moderator.userId, day: TODAY })),
      );
    });

    test("declines each with the reason and the words, and enters each in the ledger", async () => {
      expect(await decline()).toEqual({ done: 3, obstacles: null });
      for (const id of ids) {
        expect(await readReport(db, id)).toMatchObject({
          state: "declined",
          decline_reason: "abuse",
          decline_note: "广告。",
          decided_by: county.moderator.userId,
          version: 2,
        });
      }
      expect(await kinds()).toEqual(["report_declined", "report_declined", "report_declined"]);
      expect(await readUndoable(db, county.moderator, LATER)).toEqual([
        { id: expect.any(Number), outcome: "declined", count: 3, reportId: null, minutes: 1 },
      ]);
      expect(await readUndoable(db, second, LATER)).toEqual([]);
    });

    test("declines none when one stands in the way, and says which and why", async () => {
      const far = await sendReport(db, { region: FAR_TOWNSHIP, department: "" }, TODAY);
      const decided = await sendReport(db, {}, TODAY);
      await decide(db, county, decided, declining(), TODAY, second);
      const own = await sendReport(db, {}, TODAY);
      await decide(db, county, own, declining());
      await fileAppeal(db, own, "不服", TODAY);
      await decideAppeal(db, second, own, { upheld: true, note: "" }, TODAY);
      const claimed = await sendReport(db, {}, TODAY);
      const claim = { report_id: claimed, user_id: second.userId, claimed_at: NOW.toISOString() };
      await db
        .insertInto("claims")
        .values({ ...claim, expires_at: LATER.toISOString() })
        .execute();
      const hurt = await sendReport(db, {}, TODAY);
      await raiseFlag(db, hurt, { body: "被停职", token: "t" }, TODAY);
      const before = await readFacts(db);
      const result = await decline({
        items: [
          ...items([...ids, far, claimed, hurt, 999_999]),
          { id: decided, version: 2 },
          { id: own, version: 3 },
          { id: ids[0] ?? 0, version: 7 },
        ],
      });
      expect(Object.fromEntries(result.obstacles ?? [])).toEqual({
        [far]: "forbidden",
        [decided]: "wrong_state",
        [own]: "own_decision",
        [claimed]: "claimed",
        [hurt]: "retaliation",
        999999: "not_found",
        [ids[0] ?? 0]: "stale_version",
      });
      expect(await readFacts(db)).toEqual(before);
    });

    test("declines no report of a unit as a copy, and as spam like any other", async () => {
      const unit = await claimUnit(db);
      const copies = { items: items([...ids, unit]), reason: "duplicate" as const, keptId: await sendReport(db) };
      expect(await decline(copies)).toEqual({ done: 0, obstacles: new Map([[unit, "unit"]]) });
      expect(await decline({ items: items([unit]) })).toEqual({ done: 1, obstacles: null });
    });

    test("declines no copies of nothing: one stays, and is none of them", async () => {
      const [one, other, kept] = [await sendReport(db), await sendReport(db), await sendReport(db)];
      const both = { items: items([one, other]), reason: "duplicate" as const };
      const far = await sendReport(db, { region: FAR_TOWNSHIP, department: "" }, TODAY);
      const gone = await sendReport(db);
      await decide(db, county, gone, declining());
      const before = await readFacts(db);
      for (const keptId of [undefined, one, other, gone, far, 999_999]) {
        await expectRefusal(decline({ ...both, keptId }), "no_copy_left");
      }
      expect(await readFacts(db)).toEqual(before);
      expect((await decline({ ...both, keptId: kept })).done).toBe(2);
    });

    test("names a public case of the same county only", async () => {
      const { number } = await publishCase(db, county);
      expect((await decline({ reason: "duplicate", caseNumber: number })).done).toBe(3);
      await expectRefusal(decline({ caseNumber: "GW-2026-999999" }), "unknown_case");
      const far = await sendReport(db, { region: FAR_TOWNSHIP, department: "" }, TODAY);
      const elsewhere = await decline({ items: items([far]), caseNumber: number }, county.farModerator);
      expect(elsewhere.obstacles?.get(far)).toBe("case_elsewhere");
    });

    test("takes no more than a hundred and not none, and moderators alone", async () => {
      await expectRefusal(decline({ items: [] }), "bad_request");
      const many = Array.from({ length: 101 }, (_, index) => ({ id: index + 1, version: 1 }));
      await expectRefusal(decline({ items: many }), "bad_request");
      for (const actor of [county.admin, county.officers.agriculture])
        await expectRefusal(decline({}, actor), "forbidden");
    });

    test("is undone within ten minutes: the reports wait as before, and the ledger keeps both", async () => {
      const before = await Promise.all(ids.map((id) => readReport(db, id)));
      await decline();
      expect(await undo()).toEqual({ undone: 3, kept: 0 });
      const after = await Promise.all(ids.map((id) => readReport(db, id)));
      expect(after).toEqual(before.map((one) => ({ ...one, version: 3, undone_on: TODAY })));
      expect((await kinds()).slice(3)).toEqual(["decline_undone", "decline_undone", "decline_undone"]);
      await expectRefusal(undo(), "undo_over");
      const entries = await db.selectFrom("queue_entries").select(["stage", "undecided", "alike"]).execute();
      expect(entries).toEqual(ids.map(() => ({ stage: "waiting", undecided: 1, alike: 1 })));
    });

    test("keeps who had decided a report before, so that they cannot after an undo either", async () => {
      const [id = 0] = ids;
      await decide(db, county, id, declining());
      await fileAppeal(db, id, "不服", TODAY);
      await decideAppeal(db, second, id, { upheld: true, note: "" }, TODAY);
      const third = await addStaff(db, "third", {
        role: "moderator",
        departmentId: null,
        regionId: null,
        lineId: null,
      });
      expect((await decline({ items: [{ id, version: 3 }] }, third)).done).toBe(1);
      await undo(LATER, third);
      expect((await readReport(db, id)).decided_by).toBe(county.moderator.userId);
    });

    test("leaves what changed meanwhile as it is", async () => {
      await decline();
      const [appealed = 0, withdrawn = 0] = ids;
      await fileAppeal(db, appealed, "不服", TODAY);
      await withdrawReport(db, await readReport(db, withdrawn), TODAY);
      expect(await undo()).toEqual({ undone: 1, kept: 2 });
      const states = await Promise.all(ids.map(async (id) => (await readReport(db, id)).state));
      expect(states).toEqual(["declined", "withdrawn", "received"]);
    });

    test("is undone by nobody else, never after the time, and its instant is forgotten then", async () => {
      await decline();
      await expectRefusal(undo(LATER, second), "undo_over");
      await forgetBulkActs(db, LATER);
      expect(await readUndoable(db, county.moderator, LATER)).toHaveLength(1);
      await expectRefusal(undo(TOO_LATE), "undo_over");
      await forgetBulkActs(db, TOO_LATE);
      expect(await db.selectFrom("bulk_acts").selectAll().execute()).toEqual([]);
      expect(await db.selectFrom("bulk_items").selectAll().execute()).toEqual([]);
    });

    test("by two moderators at the same time is done by exactly one", async () => {
      const results = await Promise.all([decline(), decline({}, second)]);
      expect(results.map((one) => one.done).sort()).toEqual([0, 3]);
      const loser = results.find((one) => one.done === 0);
      expect([...(loser?.obstacles?.values() ?? [])]).toEqual(["wrong_state", "wrong_state", "wrong_state"]);
    });
  });
});
