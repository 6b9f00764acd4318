import { beforeAll, describe, expect, test } from "vitest";
import { readCase, readCasesOfReport } from "../../app/cases/case.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { firstBrokenEntry, publicVersion, readLedger, settleLedger } from "../../app/ledger/ledger.server.ts";
import { decideReport } from "../../app/rulings/decision/decision.server.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReportBody, readReport } from "../../app/reports/report.server.ts";
import type { Db } from "../../db/engine.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  expectRefusal,
  linking,
  publishCase,
  sendReport,
  TODAY,
  withdrawCase,
  NOW,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

const LATER = addDays(TODAY, 3);

async function takeBack(db: Db, reportId: number, today = LATER): Promise<void> {
  await withdrawReport(db, await readReport(db, reportId), today);
}

describe("taking back a report that is public", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("leaves the case and one voice in its place, without words, ticks or hours", async () => {
      const db = engine.db();
      const { number, reportId } = await publishCase(db, county, { publicText: "朱雀说的话" });
      await takeBack(db, reportId);
      const page = await readCasePage(db, number, LATER);
      expect(page.voices).toMatchObject([{ position: 1, text: null, linkedOn: TODAY, redactions: {}, images: [] }]);
      expect(await db.selectFrom("voice_marks").selectAll().execute()).toEqual([]);
      expect(await db.selectFrom("voices").select("hours_per_month").execute()).toEqual([{ hours_per_month: null }]);
      expect(page).toMatchObject({ title: "要求乡镇上路设卡", demand: "每天派人检查过往运输车辆。" });
      expect(JSON.stringify(await readFacts(db))).not.toContain("朱雀说的话");
      expect((await readCase(db, number)).state).toBe("open");
    });

    test("ends what was told of it together with four others, and leaves other fives", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      let last = 0;
      for (let voice = 2; voice <= 10; voice += 1) last = await addToCase(db, county, number);
      const mondayAfter = addDays(TODAY, 7);
      const marks = (atLeast: number) => ["G2", "M1"].map((code) => ({ code, atLeast }));
      const before = await readCasePage(db, number, mondayAfter);
      expect(before.told).toMatchObject({ voices: 10, marks: marks(6), hours: [{ from: 40, to: 80, groups: 2 }] });
      expect((await readCasePage(db, number, addDays(mondayAfter, -1))).told.voices).toBe(0);
      await takeBack(db, last);
      const after = await readCasePage(db, number, mondayAfter);
      expect(after.told).toMatchObject({ voices: 5, marks: marks(3), hours: [{ from: 40, to: 80, groups: 1 }] });
    });

    test("destroys all that was private, says so, and lets the receipt open the case still", async () => {
      const db = engine.db();
      const { number, reportId } = await publishCase(db, county);
      const answer = { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 } as const;
      await publishReply(db, county.officers.agriculture, answer, TODAY);
      await takeBack(db, reportId);
      expect(await readReportBody(db, reportId)).toBeNull();
      expect(await readReport(db, reportId)).toMatchObject({
        state: "published",
        decided_on: TODAY,
        withdrawn_on: LATER,
        destroyed_on: LATER,
        region_id: county.regions.county,
        salt: "",
      });
      expect((await readCasesOfReport(db, reportId)).map((one) => one.number)).toEqual([number]);
      await confirmRelief(db, reportId, "gone", LATER);
    });

    test("changes no counter, whether the case is public or was taken down before", async () => {
      const db = await engine.fresh();
      const own = await buildCounty(db);
      const first = await publishCase(db, own);
      await addToCase(db, own, first.number);
      const before = counterLines(await listCounters(db));
      await takeBack(db, first.reportId);
      expect(counterLines(await listCounters(db))).toEqual(before);
      expect(before).toEqual(await recount(db));
      expect(before).toContain(`site 0 voices ${TODAY}: 2`);
      const second = await publishCase(db, own);
      await withdrawCase(db, own, second.number, "not_true", TODAY);
      await takeBack(db, second.reportId);
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
    });

    test("is entered in the ledger a day later, by case and place, never by the report", async () => {
      const db = engine.db();
      const { number, reportId } = await publishCase(db, county);
      const { commitment } = await readReport(db, reportId);
      await takeBack(db, reportId);
      const kindsOn = async (day: string) => {
        const entries = await readLedger(db, day, { limit: 200 });
        return entries.filter((entry) => entry.subject === number).map(({ kind, body }) => [kind, body]);
      };
      expect((await kindsOn(addDays(LATER, 1))).map(([kind]) => kind)).not.toContain("voice_stripped");
      await settleLedger(db, addDays(LATER, 1));
      expect(await kindsOn(addDays(LATER, 1))).toContainEqual(["voice_stripped", '{"position":1}']);
      const weekAfter = addDays(LATER, 7);
      await settleLedger(db, weekAfter);
      const entries = await readLedger(db, weekAfter, { limit: 200 });
      const naming = entries.filter((entry) => (entry.subject + entry.body).includes(commitment));
      expect(naming.map((entry) => entry.kind)).toEqual(["report_received"]);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("makes every page that was rendered before stale at once", async () => {
      const db = engine.db();
      const { reportId } = await publishCase(db, county);
      const before = await publicVersion(db);
      await takeBack(db, reportId);
      expect(await publicVersion(db)).toBeGreaterThan(before);
    });

    test("is done once, and changes nothing the second time", async () => {
      const db = engine.db();
      const { reportId } = await publishCase(db, county);
      await takeBack(db, reportId);
      const before = await readFacts(db);
      await expectRefusal(takeBack(db, reportId), "wrong_state");
      expect(await readFacts(db)).toEqual(before);
    });

    test("from two tabs at once is done once", async () => {
      const db = engine.db();
      const { reportId } = await publishCase(db, county);
      const report = await readReport(db, reportId);
      const results = await Promise.allSettled([0, 1].map(() => withdrawReport(db, report, LATER)));
      expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect((await readReport(db, reportId)).version).toBe(report.version + 1);
    });

    test("while a moderator links it: it ends either withdrawn or public with its words, never half", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      for (let round = 0; round < 5; round += 1) {
        const report = await readReport(db, await sendReport(db));
        const acts = [
          () => withdrawReport(db, report, LATER),
          () =>
            decideReport(
              db,
              county.moderator,
              report.id,
              report.version,
              linking(number, `我们镇也是 ${round}`),
              LATER,
              NOW,
            ),
        ];
        const results = await Promise.allSettled((round % 2 ? acts : acts.toReversed()).map((act) => act()));
        expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
        const { state, withdrawn_on: withdrawnOn } = await readReport(db, report.id);
        const { voices } = await readCasePage(db, number, LATER);
        const shown = voices.some((voice) => voice.text === `我们镇也是 ${round}`);
        expect([state, withdrawnOn, shown]).toEqual(
          state === "published" ? ["published", null, true] : ["withdrawn", LATER, false],
        );
        expect((await readReportBody(db, report.id)) === null).toBe(state === "withdrawn");
      }
    });

    test("while others are linked to the case: positions and counters stay right", async () => {
      const db = await engine.fresh();
      const own = await buildCounty(db);
      const { number, reportId } = await publishCase(db, own);
      const ids = await Promise.all(Array.from({ length: 4 }, () => sendReport(db)));
      await Promise.all([
        ...ids.map((id) => decideReport(db, own.moderator, id, 1, linking(number), TODAY, NOW)),
        takeBack(db, reportId, TODAY),
      ]);
      const { voices } = await readCasePage(db, number, TODAY);
      expect(voices.map((voice) => voice.position)).toEqual([1, 2, 3, 4, 5]);
      expect(voices[0]?.text).toBeNull();
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
      expect(await firstBrokenEntry(db)).toBeNull();
    });
  });
});
