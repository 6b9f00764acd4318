import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptTransfer, askTransfer } from "../../app/transfers/ask-transfer.server.ts";
import { callBody, takeCallBack } from "../../app/callouts/call.server.ts";
import { listCallouts, readCallouts } from "../../app/callouts/callout.server.ts";
import {
  CALL_DAYS,
  CALLS_A_MONTH,
  MAX_CALL_WORDS,
  MOST_DAYS_AHEAD,
  ratedTogether,
} from "../../app/callouts/callout.ts";
import { GROUP } from "../../app/cases/case.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { readCallout } from "../../app/callouts/read-callouts.server.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { unmergeCase, versionOf } from "../../app/rulings/merging/merging.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, DOXING, mergeByTwo, proposeFor, withdrawCase } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { addCallers, CALLED, type Callers, playing } from "./playing.ts";

describe("a call", () => {
  forEachEngine((engine) => {
    let county: County;
    let callers: Callers;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      callers = await addCallers(engine.db(), county);
    });
    beforeEach(() => clearFacts(engine.db()));
    const { open, call, called, step, came, confirm, decline, rate, told, figures, refuses, whole } = playing(
      () => engine.db(),
      () => county,
      () => callers,
    );

    test("is refused to everybody but a township of the county, and its steps to everybody but its two sides", async () => {
      const db = engine.db();
      const { number, id } = await called();
      const fresh = await open();
      const { agriculture, forestry } = county.officers;
      const stranger = (by: Callers["township"], township = "990101101000") =>
        callBody(db, by, { caseNumber: fresh, township, reason: "请到现场。", wantedOn: "2026-11-05" }, CALLED);
      await refuses(() => call(fresh, {}, { by: "farTownship" }), "forbidden");
      // In the name of another township.
      await refuses(() => stranger(callers.otherTownship), "forbidden");
      for (const by of [agriculture, county.moderator, county.admin]) await refuses(() => stranger(by), "forbidden");
      await refuses(() => stranger(callers.township, "999999999999"), "unknown_region");
      await refuses(() => call("GW-2026-999999"), "unknown_case");
      await refuses(() => call(fresh, { reason: DOXING }), "identifying_left");
      // The public does not read which township it is.
      await refuses(() => call(fresh, { reason: "请到沙河镇来看。" }), "identifying_left");
      for (const by of [forestry, callers.township, county.moderator]) {
        await refuses(() => step(id, "signed", CALLED, by), "forbidden");
        await refuses(() => decline(id, CALLED, "不来。", by), "forbidden");
      }
      await refuses(() => step(id, "contacted"), "stale_version");
      await refuses(() => step(id, "came"), "stale_version");
      await refuses(() => step(999_999, "signed"), "not_found");
      await refuses(() => step(999_999, "signed", CALLED, callers.township), "forbidden");
      await came(id);
      await refuses(() => step(id, "signed"), "stale_version");
      for (const by of [callers.otherTownship, callers.farTownship, agriculture]) {
        await refuses(() => confirm(id, true, CALLED, by), "forbidden");
        await refuses(() => takeCallBack(db, by, id, CALLED), "forbidden");
      }
      await confirm(id);
      for (const by of [callers.otherTownship, agriculture])
        await refuses(() => rate(id, "resolved", CALLED, by), "forbidden");
      await refuses(() => readCallout(db, callers.otherTownship, id, "township", CALLED), "forbidden");
      await refuses(() => readCallout(db, forestry, id, "body", CALLED), "forbidden");
      expect((await told(number))[0]).toMatchObject({ endedAs: "confirmed" });
      await whole();
    });

    test("goes on when its case is merged, on the page of the other, and when it is taken out again", async () => {
      const db = engine.db();
      const older = await open();
      const { number, id } = await called();
      await mergeByTwo(db, county, number, older, CALLED);
      await step(id, "signed");
      expect(await told(older)).toMatchObject([{ origin: number, position: 1, steps: [{ doneOn: CALLED }, {}, {}] }]);
      // It is one matter now: one open call of a township.
      await refuses(() => call(older), "call_open");
      await refuses(() => call(number), "stale_version");
      const seen = await versionOf(db, await readCase(db, older));
      await unmergeCase(db, county.moderator, { number, reason: "another_matter", seen }, CALLED);
      expect(await told(older)).toEqual([]);
      expect(await told(number)).toMatchObject([{ origin: null }]);
      await whole();
    });

    test("goes on while its case is hidden, but none begins, and its title is not read", async () => {
      const db = engine.db();
      const [{ number, id }, fresh] = [await called(), await open()];
      for (const one of [number, fresh]) await proposeFor(db, county.moderator, one, "identifies_reporter", CALLED);
      await refuses(() => call(fresh), "case_hidden");
      expect(await listCallouts(db, county.officers.agriculture, CALLED)).toMatchObject([{ title: number }]);
      await came(id);
      await confirm(id);
      await whole();
    });

    test("lapses when its case goes to another body: what was missed stays with the first", async () => {
      const db = engine.db();
      const { number, id } = await called();
      const asked = { caseNumber: number, department: "forestry", duty: "off-list", basis: "名录写明归林业部门。" };
      await askTransfer(db, county.officers.agriculture, asked, "2026-11-04");
      await acceptTransfer(db, county.officers.forestry, number, "2026-11-05");
      await refuses(() => step(id, "signed", "2026-11-05"), "call_over");
      expect(await told(number, "2026-11-20")).toMatchObject([
        { endedAs: "lapsed", steps: [{ state: "missed" }, { state: "missed" }, { state: "dropped" }] },
      ]);
      expect(await figures("2026-11-20")).toMatchObject({
        calls: 1,
        steps: [{ missed: 1 }, { missed: 1 }, { due: 0 }],
      });
      // The body that has it now can be called.
      await call(number, { wantedOn: "2026-11-09" }, { today: "2026-11-05" });
      expect(await listCallouts(db, county.officers.forestry, "2026-11-05")).toHaveLength(1);
      await whole();
    });

    test("counts no lateness for a body that disputed in time that the case is its own", async () => {
      const db = engine.db();
      const { number } = await called();
      const filed = { caseNumber: number, verdictId: null, ground: "not_our_duty" as const, body: "不归本局。" };
      await fileDispute(db, county.officers.agriculture, filed, "2026-11-04");
      const { id } = await db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
      const decided = { outcome: "upheld", reasons: "归林业。", bodyPublic: false } as const;
      const to = { remedy: "move", department: "forestry", duty: "off-list" } as const;
      await decideDispute(db, county.secondModerator, id, { ...decided, ...to }, "2026-11-06");
      expect(await told(number, "2026-11-20")).toMatchObject([{ endedAs: "lapsed" }]);
      expect(await figures("2026-11-20")).toMatchObject({ calls: 1, steps: [{ due: 0 }, { due: 0 }, { due: 0 }] });
      await whole();
    });

    test("lapses when its case is withdrawn, counts for nothing, and its words prove nothing any more", async () => {
      const db = engine.db();
      const [{ number, id }, other] = [await called(), await called()];
      const { id: caseId } = await readCase(db, number);
      await decline(other.id);
      await withdrawCase(db, county, number, "not_true", CALLED);
      await withdrawCase(db, county, other.number, "not_true", CALLED);
      await refuses(() => step(id, "signed"), "call_over");
      await refuses(() => call(number), "case_withdrawn");
      expect(await readCallouts(db, caseId, CALLED)).toMatchObject([{ endedAs: "lapsed", reasonSalt: null }]);
      expect(await figures("2026-11-20")).toMatchObject({ calls: 0, declined: 0 });
      await whole();
    });
  });
});

describe("what townships say came of it", () => {
  const rated = (township_id: number, rating: "resolved" | "partly" | "unresolved", rated_on = "2026-11-02") => ({
    township_id,
    rating,
    rated_on,
  });
  const five = [1, 2, 3, 4, 5].map((id) => rated(id, id === 1 ? "unresolved" : "resolved"));

  test("is told from five townships on, from the Monday after", () => {
    expect(ratedTogether(five.slice(0, 4), "2026-11-30")).toBeNull();
    expect(ratedTogether(five, "2026-11-08")).toBeNull();
    expect(ratedTogether(five, "2026-11-09")).toEqual({ resolved: 4, partly: 0, unresolved: 1 });
  });

  test("is told of five townships, not of five ratings, and never of fewer at once", () => {
    expect(ratedTogether([...five.slice(0, 4), rated(4, "partly"), rated(1, "partly")], "2026-11-30")).toBeNull();
    const more = [...five, ...[1, 2, 3, 4].map((id) => rated(id, "partly"))];
    expect(ratedTogether(more, "2026-11-30")).toEqual(ratedTogether(five, "2026-11-30"));
    expect(ratedTogether([...more, rated(9, "partly")], "2026-11-30")).toEqual({
      resolved: 4,
      partly: 5,
      unresolved: 1,
    });
  });
});

test("the pages of a township promise the numbers that the program uses", () => {
  const [zh, inEnglish] = [zhCN.callouts, en.callouts];
  expect([CALL_DAYS.signed, CALL_DAYS.contacted, CALL_DAYS.came]).toEqual([1, 2, 5]);
  expect(zh.township.rule).toContain("一个工作日内签收，两个工作日内联系，五个工作日内到场");
  expect(inEnglish.township.rule).toContain("within one working day, is in touch within two and comes within five");
  expect([CALLS_A_MONTH, MOST_DAYS_AHEAD, MAX_CALL_WORDS, GROUP]).toEqual([10, 20, 500, 5]);
  for (const text of [zh.township.rule, zh.errors.calls_many]) expect(text).toContain("10 次");
  for (const text of [inEnglish.township.rule, inEnglish.errors.calls_many]) expect(text).toContain("ten");
  expect([zh.errors.wanted_unfit, inEnglish.errors.wanted_unfit].join()).toMatch(/二十个工作日.*twenty working days/);
  expect([zh.errors.reason_long, inEnglish.errors.reason_long].join()).toMatch(/500 字.*500 characters/);
  expect([zh.township.rateText, inEnglish.township.rateText].join()).toMatch(/五个乡镇.*five townships/);
});
