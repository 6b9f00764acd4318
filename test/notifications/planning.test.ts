import { describe, expect, test } from "vitest";
import { readUndoable, undoTogether } from "../../app/desk/bulk/undo.server.ts";
import { addDays, noonOf } from "../../app/day.ts";
import { officially } from "../../app/ledger/ledger.server.ts";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import type { SettledEntry } from "../../app/notifications/planning/fan-out.ts";
import { planNotifications, SETTLED_MINUTES } from "../../app/notifications/planning/plan.server.ts";
import { declareRemedied } from "../../app/replies/stages/stages.server.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { decideTransfer } from "../../app/rulings/transfers/decide-transfer.server.ts";
import { acceptTransfer, askTransfer, declineTransfer } from "../../app/transfers/ask-transfer.server.ts";
import { UNDO_MINUTES } from "../../app/rulings/undo/undo.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, answerCase, buildCounty, publishCase, TODAY, withdrawCase } from "../helpers/factories.ts";
import { enterSample } from "../ledger/sample-acts.ts";
import { giveAddress } from "./mailboxes.ts";

const MINUTE = 60_000;
const at = (minutes: number) => new Date(noonOf(TODAY).getTime() + minutes * MINUTE);
const outbox = (db: Db) => db.selectFrom("outbox").select("seq").execute();
const told = async (db: Db) =>
  (await db.selectFrom("notifications").selectAll().orderBy("id").execute()).map(
    ({ kind, about, recipient_id }) => `${recipient_id} ${kind} ${about}`,
  );

/** Looks, waits, and plans what was there. */
async function settle(db: Db, from = 0) {
  await planNotifications(db, [tellBodies], at(from));
  return planNotifications(db, [tellBodies], at(from + SETTLED_MINUTES));
}

describe("the planner", () => {
  test("waits for longer than a decision can be undone", () => {
    expect(SETTLED_MINUTES).toBeGreaterThan(UNDO_MINUTES);
  });

  forEachEngine((engine) => {
    test("plans an entry once, in its order, and not before it has been there for eleven minutes", async () => {
      const db = await engine.fresh();
      const seen: SettledEntry[] = [];
      const run = (minutes: number) =>
        planNotifications(
          db,
          [
            async (_, entries) => {
              seen.push(...entries);
              return [];
            },
          ],
          at(minutes),
        );
      await run(0);
      await officially(db, TODAY, (_, record) => enterSample(record, "reply_returned"));
      // It came after the first look, so it counts from the second one on.
      await run(SETTLED_MINUTES);
      expect(seen).toEqual([]);
      await officially(db, TODAY, (_, record) => enterSample(record, "reply_held"));
      await run(2 * SETTLED_MINUTES - 1);
      expect(seen).toEqual([]);
      expect(await run(2 * SETTLED_MINUTES)).toBe(1);
      expect(seen.map(({ kind }) => kind)).toEqual(["reply_returned"]);
      await run(3 * SETTLED_MINUTES);
      expect(seen.map(({ kind }) => kind)).toEqual(["reply_returned", "reply_held"]);
      expect(await outbox(db)).toEqual([]);
      expect(await run(4 * SETTLED_MINUTES)).toBe(0);
    });

    test("plans hundreds at a time, and several processes plan each once", async () => {
      const db = await engine.fresh();
      await officially(db, TODAY, async (_, record) => {
        for (let made = 0; made < 450; made += 1) await enterSample(record, "reply_returned");
      });
      const seqs: number[] = [];
      const run = (minutes: number) =>
        planNotifications(
          db,
          [
            async (_, entries) => {
              seqs.push(...entries.map(({ seq }) => seq));
              return [];
            },
          ],
          at(minutes),
        );
      await run(0);
      await Promise.all([run(SETTLED_MINUTES), run(SETTLED_MINUTES)]);
      expect(seqs).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
    });

    test("leaves everything where it is when somebody cannot be told", async () => {
      const db = await engine.fresh();
      await officially(db, TODAY, (_, record) => enterSample(record, "reply_returned"));
      await planNotifications(db, [], at(0));
      const fail = () => Promise.reject(new Error("half way"));
      await expect(planNotifications(db, [fail], at(SETTLED_MINUTES))).rejects.toThrow("half way");
      expect(await outbox(db)).toHaveLength(1);
    });

    test("tells nobody of what is older than a week, and starts anew when the clock was set back", async () => {
      const db = await engine.fresh();
      await officially(db, TODAY, (_, record) => enterSample(record, "reply_returned"));
      let seen = 0;
      const count = async (_: Db, entries: readonly SettledEntry[]) => {
        seen += entries.length;
        return [];
      };
      const later = (minutes: number) => new Date(noonOf(addDays(TODAY, 8)).getTime() + minutes * MINUTE);
      await planNotifications(db, [count], later(0));
      await planNotifications(db, [count], later(-60));
      expect(await planNotifications(db, [count], later(-60 + SETTLED_MINUTES))).toBe(1);
      expect([seen, await outbox(db)]).toEqual([0, []]);
    });

    test("tells a body of a new case once, at each of its addresses, and of voices that join", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { agriculture, forestry } = county.departments;
      const [one, two] = [await giveAddress(db, agriculture), await giveAddress(db, agriculture, { format: "wecom" })];
      await giveAddress(db, forestry);
      const { number } = await publishCase(db, county);
      await settle(db);
      expect(await told(db)).toEqual([`${one} new_case ${number}`, `${two} new_case ${number}`]);
      await addToCase(db, county, number);
      await settle(db, 30);
      expect((await told(db)).slice(2)).toEqual([`${one} new_voices ${number}`, `${two} new_voices ${number}`]);
      const states = await db.selectFrom("notifications").select(["state", "channel"]).distinct().execute();
      expect(states.map(({ state }) => state)).toEqual(["gathered", "gathered"]);
    });

    test("tells a body apart of voices that join after it said that all is done", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const address = await giveAddress(db, county.departments.agriculture);
      const { number } = await publishCase(db, county);
      await answerCase(db, county, number);
      await declareRemedied(db, county.officers.agriculture, number, TODAY);
      await addToCase(db, county, number);
      await addToCase(db, county, number, {}, addDays(TODAY, 1));
      await settle(db);
      expect(await told(db)).toEqual([
        `${address} new_case ${number}`,
        `${address} new_voices ${number}`,
        `${address} voices_after ${number}`,
      ]);
    });

    test("tells nobody of a case whose opening was undone, nor of a voice that was taken out again", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const address = await giveAddress(db, county.departments.agriculture);
      const { number: kept } = await publishCase(db, county);
      const undo = async (reportId: number) => {
        const [act] = await readUndoable(db, county.moderator, noonOf(TODAY), reportId);
        return undoTogether(db, county.moderator, act?.id ?? 0, TODAY, noonOf(TODAY));
      };
      const linked = await addToCase(db, county, kept);
      await undo(linked);
      await addToCase(db, county, kept);
      const { reportId } = await publishCase(db, county);
      await undo(reportId);
      const kinds = (await db.selectFrom("outbox").select("kind").execute()).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "voice_undone")).toHaveLength(2);
      await settle(db);
      expect(await told(db)).toEqual([`${address} new_case ${kept}`, `${address} new_voices ${kept}`]);
    });

    test("tells the result of a dispute to whoever filed it, and both bodies of the move", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const [from, to] = [
        await giveAddress(db, county.departments.agriculture, { atOnce: ["dispute_result"] }),
        await giveAddress(db, county.departments.forestry),
      ];
      const { number } = await publishCase(db, county);
      await settle(db);
      const before = (await told(db)).length;
      const dispute = {
        caseNumber: number,
        verdictId: null,
        ground: "not_our_duty",
        body: "不属于本局职责。",
      } as const;
      await fileDispute(db, county.officers.agriculture, dispute, TODAY);
      const { id } = await db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
      const move = { outcome: "upheld", remedy: "move", department: "forestry", duty: "off-list" } as const;
      await decideDispute(
        db,
        county.secondModerator,
        id,
        { ...move, reasons: "核对了名录。", bodyPublic: true },
        TODAY,
      );
      await settle(db, 30);
      const news = (await told(db)).slice(before).sort();
      expect(news).toEqual(
        [`${from} dispute_result ${number}`, `${from} moved_away ${number}`, `${to} moved_here ${number}`].sort(),
      );
      const atOnce = await db.selectFrom("notifications").select("kind").where("state", "=", "waiting").execute();
      expect(atOnce).toEqual([{ kind: "dispute_result" }]);
    });

    test("tells the body that is asked to take a case, the first what became of it, and both of a ruling or a move", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { agriculture, forestry } = county.officers;
      const [from, to] = [
        await giveAddress(db, county.departments.agriculture),
        await giveAddress(db, county.departments.forestry),
      ];
      const basis = { department: "forestry", duty: "off-list", basis: "名录写明由林业部门负责。" };
      const numbers = [];
      for (let made = 0; made < 3; made += 1) numbers.push((await publishCase(db, county)).number);
      const [taken = "", ruled = "", answered = ""] = numbers;
      await settle(db);
      const before = (await told(db)).length;
      for (const caseNumber of numbers) await askTransfer(db, agriculture, { caseNumber, ...basis }, TODAY);
      await acceptTransfer(db, forestry, taken, TODAY);
      await declineTransfer(db, forestry, { caseNumber: ruled, reason: "也不归本局。" }, TODAY);
      const { id } = await db
        .selectFrom("transfers")
        .select("id")
        .where("at_desk_on", "is not", null)
        .executeTakeFirstOrThrow();
      await decideTransfer(db, county.moderator, id, { whose: "first", reasons: "查了名录。" }, TODAY);
      await answerCase(db, county, answered, TODAY);
      await settle(db, 30);
      expect((await told(db)).slice(before).sort()).toEqual(
        [
          ...numbers.map((number) => `${to} transfer_asked ${number}`),
          `${from} moved_away ${taken}`,
          `${to} moved_here ${taken}`,
          `${from} transfer_result ${ruled}`,
          `${from} transfer_result ${ruled}`,
          `${to} transfer_result ${ruled}`,
          `${to} transfer_result ${answered}`,
        ].sort(),
      );
    });

    test("tells the body into which another one was merged, and nobody at an address that was stopped", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { agriculture, forestry } = county.departments;
      const { number } = await publishCase(db, county);
      await db
        .updateTable("departments")
        .set({ successor_id: forestry, ended_on: TODAY })
        .where("id", "=", agriculture)
        .execute();
      const address = await giveAddress(db, forestry);
      const stopped = await giveAddress(db, forestry);
      await db.updateTable("notification_addresses").set({ stopped_on: TODAY }).where("id", "=", stopped).execute();
      await withdrawCase(db, county, number, "not_true");
      await settle(db);
      expect(await told(db)).toEqual([`${address} new_case ${number}`, `${address} withdrawn ${number}`]);
    });
  });
});
