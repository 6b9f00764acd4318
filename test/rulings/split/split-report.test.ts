import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../../app/cases/case.server.ts";
import { readCasePage } from "../../../app/cases/read-case.server.ts";
import { firstBrokenEntry } from "../../../app/ledger/ledger.server.ts";
import { readReportForDesk } from "../../../app/desk/report/desk-report.server.ts";
import { decideReport } from "../../../app/rulings/decision/decision.server.ts";
import { readQueue } from "../../../app/desk/queue/queue.server.ts";
import { hoursLeft, sharedSentence } from "../../../app/rulings/split/split.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { marksOfVoices } from "../../../db/queries/cases/cases.ts";
import { listCounters } from "../../../db/queries/counters.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  linking,
  opening,
  publishCase,
  sendReport,
  TODAY,
  NOW,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { counterLines, recount } from "../../helpers/recount.ts";
import { FIRST_TEXT, firstPart, lastPart, linkPart, sendSplit, TWO_MATTERS, withPart } from "../../helpers/split.ts";

describe("the parts of a report", () => {
  test("share the hours that it gives", () => {
    expect(hoursLeft(60, [{ hoursPerMonth: 40 }, { hoursPerMonth: null }])).toBe(20);
    expect(hoursLeft(null, [{ hoursPerMonth: null }])).toBe(0);
  });

  test.each([
    ["派人上路查车，一天也不能断。还要拍照。", "我们村也是。派人上路查车，\n一天也不能断！", true],
    ["派人上路查车，一天也不能断。", "派人上路查车，两天也不能断。", false],
    ["每天要报。派人上路查车。", "每天要报。填护林的台账。", false],
    ["We stand at the road. All day", "All night. We stand at the road.", true],
  ])("are alike when a sentence stands in both: %j, %j", (one, other, alike) => {
    expect(sharedSentence(one, other) !== null).toBe(alike);
  });
});

describe("a report that tells two matters", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("waits, marked, once the first is public, and any other moderator goes on", async () => {
      const db = engine.db();
      const { reportId, numbers } = await sendSplit(db, county, { second: false });
      expect(await readReport(db, reportId)).toMatchObject({
        state: "received",
        version: 2,
        decided_on: null,
        decided_by: null,
      });
      const { reports } = await readQueue(db, county.moderator, { limit: 200, today: TODAY, now: NOW });
      expect(reports.find((report) => report.id === reportId)).toMatchObject({ stage: "waiting", remains: true });
      const { parts } = await readReportForDesk(db, county.moderator, reportId, TODAY);
      expect(parts).toMatchObject([
        { number: numbers[0], publicText: FIRST_TEXT, hoursPerMonth: 40, publishedOn: TODAY },
      ]);

      const second = await addStaff(db, `second-${engine.name}`, {
        role: "moderator",
        departmentId: null,
        regionId: county.regions.county,
        lineId: null,
      });
      const number = await decide(db, county, reportId, lastPart(), TODAY, second);
      expect(await readReport(db, reportId)).toMatchObject({
        state: "published",
        version: 3,
        decided_on: TODAY,
        decided_by: second.userId,
        rest_declined_on: null,
      });
      const { parts: both } = await readReportForDesk(db, county.moderator, reportId, TODAY);
      expect(both).toMatchObject([{ hoursPerMonth: 40 }, { number, hoursPerMonth: 20 }]);
    });

    test("counts once in each case, with the hours and ticks of that matter alone", async () => {
      const db = await engine.fresh();
      const own = await buildCounty(db);
      const { numbers } = await sendSplit(db, own);
      const marksOf = async (number: string) =>
        (await marksOfVoices(db, (await readCase(db, number)).id)).map((one) => one.code);
      expect(await Promise.all(numbers.map(marksOf))).toEqual([["M1"], ["G2"]]);
      const lines = counterLines(await listCounters(db));
      expect(lines).toEqual(await recount(db));
      expect(lines).toContain(`site 0 voices ${TODAY}: 2`);
      expect(lines).toContain(`site 0 reports ${TODAY}: 1`);
      expect(await firstBrokenEntry(db)).toBeNull();
    });

    test("keeps what is public when the rest is closed, and its reporter reads why", async () => {
      const db = engine.db();
      const { reportId, numbers } = await sendSplit(db, county, { second: false });
      await decide(db, county, reportId, declining("余下的没有写明部门。"));
      expect(await readReport(db, reportId)).toMatchObject({
        state: "published",
        decline_reason: "no_department",
        decline_note: "余下的没有写明部门。",
        rest_declined_on: TODAY,
        decided_by: county.moderator.userId,
      });
      expect((await readCasePage(db, numbers[0], TODAY)).voices).toHaveLength(1);
    });

    test("is refused, and nothing is written, when a part is none", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      const { reportId, numbers } = await sendSplit(db, county, { second: false });
      const before = await readFacts(db);
      const part = { remains: false, hoursPerMonth: null, marks: [] };
      const refused = [
        [linkPart(numbers[0], "台账也要填，每周交一次。"), "same_case"],
        [linkPart(number, `又要填台账。${FIRST_TEXT}`), "parts_alike"],
        [withPart(linking(number, TWO_MATTERS.body, true), part), "not_a_part"],
        [withPart(linking(number, "台账也要填。"), { ...part, hoursPerMonth: 21 }), "hours_over"],
        [withPart(linking(number, "台账也要填。"), { ...part, marks: ["C1"] }), "bad_request"],
      ] as const;
      for (const [decision, code] of refused) await expectRefusal(decide(db, county, reportId, decision), code);
      await expectRefusal(decideReport(db, county.farModerator, reportId, 2, lastPart(), TODAY, NOW), "forbidden");
      await expectRefusal(decideReport(db, county.moderator, reportId, 1, lastPart(), TODAY, NOW), "stale_version");
      expect(await readFacts(db)).toEqual(before);
      const whole = await sendReport(db);
      await expectRefusal(
        decide(db, county, whole, withPart(linking(number), { remains: false, hoursPerMonth: 3, marks: [] })),
        "not_split",
      );
    });

    test("is published in five matters at most; then only the rest can be closed", async () => {
      const db = engine.db();
      const reportId = await sendReport(db);
      for (const matter of ["一", "二", "三", "四", "五"]) {
        await decide(
          db,
          county,
          reportId,
          withPart(opening({ publicText: `第${matter}件。` }), { remains: true, hoursPerMonth: null, marks: [] }),
        );
      }
      await expectRefusal(decide(db, county, reportId, opening({ publicText: "第六件。" })), "too_many_parts");
      await decide(db, county, reportId, declining());
      expect(await readReport(db, reportId)).toMatchObject({ state: "published", version: 7, rest_declined_on: TODAY });
    });

    test("decided by two moderators at once has one part, from exactly one of them", async () => {
      const db = engine.db();
      const reportId = await sendReport(db, { ...TWO_MATTERS, marks: ["M1"] });
      const results = await Promise.allSettled(
        [firstPart(), lastPart(), declining()].map((decision) =>
          decideReport(db, county.moderator, reportId, 1, decision, TODAY, NOW),
        ),
      );
      expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
      const { parts } = await readReportForDesk(db, county.moderator, reportId, TODAY);
      expect(parts.length).toBeLessThanOrEqual(1);
      expect((await readReport(db, reportId)).version).toBe(2);
    });
  });
});
