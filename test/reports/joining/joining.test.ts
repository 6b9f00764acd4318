import { beforeEach, describe, expect, test } from "vitest";
import { joinedCaseOf, readJoinable } from "../../../app/reports/joining/joining.server.ts";
import { commitTo, readReport } from "../../../app/reports/report.server.ts";
import { destroyPrivate } from "../../../app/reports/withdrawal/destroy-private.server.ts";
import { suggestFor } from "../../../app/desk/report/suggest.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  aReport,
  buildCounty,
  type County,
  expectRefusal,
  mergeByTwo,
  OTHER_TOWNSHIP,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
  TOWNSHIP,
  withdrawCase,
} from "../../helpers/factories.ts";
import { clearFacts, readFacts } from "../../helpers/facts.ts";
import { FAR_TOWNSHIP } from "../../helpers/county.ts";

describe("a report that joins a public case", () => {
  forEachEngine((engine) => {
    let county: County;
    let number = "";
    beforeEach(async () => {
      const db = engine.db();
      if (county) await clearFacts(db);
      else county = await buildCounty(db);
      ({ number } = await publishCase(db, county));
    });

    test("keeps which one its reporter means, and the commitment binds us to that too", async () => {
      const id = await sendReport(engine.db(), { joins: number });
      const { joins_case_id, commitment, salt } = await readReport(engine.db(), id);
      expect(await joinedCaseOf(engine.db(), joins_case_id)).toMatchObject({ number, stands: true });
      expect(commitTo(aReport({ joins: number }), salt)).toBe(commitment);
      expect(commitTo(aReport(), salt)).not.toBe(commitment);
    });

    test("decides nothing by that: it waits, and in the case stands no voice of it", async () => {
      const before = await engine.db().selectFrom("voices").selectAll().execute();
      const id = await sendReport(engine.db(), { joins: number });
      expect(await readReport(engine.db(), id)).toMatchObject({ state: "received", decided_on: null });
      expect(await engine.db().selectFrom("voices").selectAll().execute()).toEqual(before);
    });

    test("has that case first among what is suggested, whatever its words are", async () => {
      const body = "全县垃圾分类台账每天拍照上传。";
      const other = await publishCase(engine.db(), county, {
        report: { body },
        newCase: { title: body, demand: body },
      });
      const id = await sendReport(engine.db(), { body, joins: number });
      const { cases } = await suggestFor(engine.db(), county.moderator, id, TODAY);
      expect(cases[0]?.number).toBe(number);
      expect(cases.filter((one) => one.number === number)).toHaveLength(1);
      await withdrawCase(engine.db(), county, number, "not_true");
      const later = await suggestFor(engine.db(), county.moderator, id, TODAY);
      expect(later.cases.map((one) => one.number)).not.toContain(number);
      expect(other.number).not.toBe(number);
    });

    test("goes to the case that another went into", async () => {
      const other = await publishCase(engine.db(), county, { report: { region: OTHER_TOWNSHIP } });
      await mergeByTwo(engine.db(), county, number, other.number);
      expect((await readJoinable(engine.db(), other.number, TODAY))?.number).toBe(number);
      const id = await sendReport(engine.db(), { joins: other.number });
      const { joins_case_id } = await readReport(engine.db(), id);
      expect(await joinedCaseOf(engine.db(), joins_case_id)).toMatchObject({ number });
    });

    test.each([
      ["withdrawn", "case_withdrawn", () => withdrawCase(engine.db(), county, number, "not_true")],
      ["hidden", "case_hidden", () => proposeFor(engine.db(), county.moderator, number, "identifies_reporter")],
    ] as const)("joins none that is %s, and nothing is written", async (_, code, take) => {
      await take();
      const before = await readFacts(engine.db());
      await expectRefusal(sendReport(engine.db(), { joins: number }), code);
      expect(await readFacts(engine.db())).toEqual(before);
      expect(await readJoinable(engine.db(), number, TODAY)).toBeNull();
    });

    test("joins none of another county, and none that there is not", async () => {
      await expectRefusal(sendReport(engine.db(), { region: FAR_TOWNSHIP, joins: number }), "unknown_case");
      await expectRefusal(sendReport(engine.db(), { joins: "GW-2026-999999" }), "unknown_case");
    });

    test("is offered the townships of the case's county and its body", async () => {
      const joined = await readJoinable(engine.db(), number, TODAY);
      expect(joined).toMatchObject({ voices: 1, body: "agriculture" });
      expect(joined?.townships.map(({ code }) => code)).toContain(TOWNSHIP);
      expect(joined?.townships.map(({ code }) => code)).not.toContain(FAR_TOWNSHIP);
    });

    test("names no case any more once what its reporter gave is destroyed", async () => {
      const id = await sendReport(engine.db(), { joins: number });
      await engine
        .db()
        .transaction()
        .execute(async (trx) => destroyPrivate(trx, id, TODAY));
      expect((await readReport(engine.db(), id)).joins_case_id).toBeNull();
    });
  });
});
