import { beforeEach, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { countByDuty, countCasesOffList, listPublicCases, readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import { search } from "../../app/desk/search/search.server.ts";
import { deskQueryOf } from "../../app/desk/search/search.ts";
import { type FurtherVerdict, judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { decideDispute, type DisputeDecision } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { compareCases, readMergePage } from "../../app/rulings/merging/read-merge.server.ts";
import { listCounters } from "../../db/queries/counters.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  aVerdict,
  buildCounty,
  type County,
  expectRefusal,
  type Opening,
  publishCase,
  TODAY,
} from "../helpers/factories.ts";
import { counterLines, recount } from "../helpers/recount.ts";

const NEXT_WEEK = addDays(TODAY, 7);

describe("a case that the register has no item for", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });

    const open = (verdict: Opening["verdict"] = {}, today = TODAY) =>
      publishCase(db, county, { newCase: { duty: OFF_LIST }, verdict, today });
    const page = (number: string, today = TODAY) => readCasePage(db, number, today);
    const judge = async (number: string, verdict: Partial<FurtherVerdict>, today = NEXT_WEEK) => {
      const { verdicts } = await page(number);
      await judgeCase(db, county.moderator, number, { ...aVerdict(), ...verdict }, verdicts.length, today);
    };
    const acts = async (kind: string) =>
      (await db.selectFrom("ledger_entries").select(["day", "body"]).where("kind", "=", kind).execute()).map((one) => ({
        day: one.day,
        duty: (JSON.parse(one.body) as { duty: string }).duty,
      }));
    /** The counters are what a recount gives, and the ledger tells what the tables hold. */
    const fits = async () => {
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
      const problems = [];
      for await (const one of checkLedger(db)) problems.push(one);
      expect(problems).toEqual([]);
    };

    test("is published with the day on which nothing was found, counts with its department and under no duty", async () => {
      const { number } = await open({ explained: false });
      expect(await page(number)).toMatchObject({
        duty: null,
        offListOn: TODAY,
        listedOn: null,
        department: { code: "agriculture" },
        verdicts: [{ code: "V1", finding: { kind: "no_item", since: TODAY, version: null } }],
      });
      expect(await acts("case_published")).toEqual([{ day: TODAY, duty: OFF_LIST }]);
      const counters = counterLines(await listCounters(db));
      expect(counters.filter((line) => line.startsWith("duty "))).toEqual([]);
      expect(counters).toContain(`department ${county.departments.agriculture} cases ${TODAY}: 1`);
      await fits();
    });

    test("cannot be shared, and is found the township's own only with reasons that say why", async () => {
      await expectRefusal(open({ code: "V3", parts: [], explained: true }), "no_parts");
      const parts = [{ duty: "split-check", holder: "department" as const }];
      await expectRefusal(open({ code: "V3", parts, explained: true }), "no_parts");
      await expectRefusal(open({ code: "V2", explained: false }), "contrary_unexplained");
      await expectRefusal(open({ code: "V4", explained: false }), "contrary_unexplained");
      const { number } = await open({ code: "V2", explained: true });
      expect((await page(number)).verdicts).toMatchObject([{ code: "V2" }]);
      await open({ code: "V5", explained: false });
    });

    test("is in lists, the search of the desk and a department's duties as what it is", async () => {
      const { number } = await open();
      await publishCase(db, county);
      const numbers = async (dutyId: number | null) =>
        (await listPublicCases(db, { dutyId, limit: 9 }, TODAY)).cases.map((one) => one.number);
      expect(await numbers(null)).toEqual([number]);
      expect(await numbers(county.duties.withdrawn ?? 0)).not.toContain(number);
      expect(await countCasesOffList(db, county.regions.county)).toBe(1);
      expect(await countCasesOffList(db, county.regions.farCounty)).toBe(0);
      const found = async (typed: string) =>
        (
          await search(db, county.moderator, deskQueryOf(typed, "2026"), TODAY, new Date(`${TODAY}T04:00:00Z`))
        ).cases.map((one) => one.number);
      expect(await found("清单外")).toEqual([number]);
      expect(await found("设卡")).toContain(number);
      const byDuty = await countByDuty(db, [county.departments.agriculture], TODAY);
      expect(byDuty.map(({ duty, cases }) => [duty?.code ?? null, cases]).sort()).toEqual([
        [null, 1],
        ["withdrawn", 1],
      ]);
    });

    test("teaches department and kind, and nothing of a duty; nothing is noted of what was proposed as one", async () => {
      const { number } = await open();
      await addToCase(db, county, number);
      const targets = await db.selectFrom("suggestion_terms").select("target").distinct().execute();
      expect(targets.map((one) => one.target).sort()).toEqual(["all", "county", "department", "kind"]);
      const noted = await db.selectFrom("suggestion_outcomes").select("subject").distinct().execute();
      expect(noted.map((one) => one.subject).sort()).toEqual(["department", "kind"]);
    });

    test("is put under the item that a later list has, with a verdict on it; the day without one stays", async () => {
      const { number } = await open({ explained: false });
      await addToCase(db, county, number);
      await judge(number, { item: "withdrawn", appliesOn: NEXT_WEEK, explained: false });
      expect(await page(number, NEXT_WEEK)).toMatchObject({
        duty: { code: "withdrawn" },
        offListOn: TODAY,
        listedOn: NEXT_WEEK,
        verdicts: [
          { appliesOn: NEXT_WEEK, finding: { kind: "withdrawn" } },
          { appliesOn: TODAY, finding: { kind: "no_item", since: TODAY } },
        ],
      });
      expect(await acts("case_listed")).toEqual([{ day: NEXT_WEEK, duty: "withdrawn" }]);
      expect(counterLines(await listCounters(db))).toContain(`duty ${county.duties.withdrawn} voices ${TODAY}: 2`);
      await fits();
      // It is on an item now: whoever still chooses one saw another page.
      await expectRefusal(judge(number, { item: "split" }), "stale_version");
      await expectRefusal(judge((await open()).number, { item: "nothing" }), "unknown_duty");
    });

    test("gets further verdicts without an item, each with its day", async () => {
      const { number } = await open();
      await judge(number, { appliesOn: "2026-01-05", code: "V5" });
      await judge(number, { item: OFF_LIST, appliesOn: NEXT_WEEK });
      expect((await page(number)).verdicts.map(({ finding }) => [finding.kind, finding.since])).toEqual([
        ["no_item", NEXT_WEEK],
        ["no_item", TODAY],
        ["no_item", "2026-01-05"],
      ]);
      expect(await acts("case_listed")).toEqual([]);
      await fits();
    });

    const dispute = async (number: string, decision: Partial<DisputeDecision> & { remedy: string }, today = TODAY) => {
      const body = "清单里有这一项：渔业执法检查。";
      await fileDispute(
        db,
        county.officers.agriculture,
        { caseNumber: number, verdictId: null, ground: "wrong_duty", body },
        today,
      );
      const { id } = await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
      const said = { outcome: "upheld", reasons: "核对了清单。", bodyPublic: true };
      await decideDispute(db, county.secondModerator, id, { ...said, ...decision } as DisputeDecision, today);
    };

    test("is put under the item that its department names, when the dispute is upheld", async () => {
      const { number } = await open();
      const verdict = { ...aVerdict({ code: "V1", explained: false }), item: "withdrawn" };
      await dispute(number, { remedy: "verdict", verdict } as never);
      expect(await page(number)).toMatchObject({
        duty: { code: "withdrawn" },
        offListOn: TODAY,
        listedOn: TODAY,
        verdicts: [
          { replaced: false, finding: { kind: "withdrawn" } },
          { replaced: true, finding: { kind: "no_item" } },
        ],
      });
      await fits();
    });

    test("is moved to an item of another department, and an item's case to what no list has", async () => {
      const { number } = await open();
      await dispute(number, { remedy: "move", department: "forestry", duty: "off-list" } as never, NEXT_WEEK);
      const moved = { duty: { code: "off-list" }, offListOn: TODAY, listedOn: NEXT_WEEK };
      expect(await page(number, NEXT_WEEK)).toMatchObject({ ...moved, department: { code: "forestry" } });
      const other = await publishCase(db, county, { today: NEXT_WEEK });
      await dispute(other.number, { remedy: "move", department: "forestry", duty: OFF_LIST } as never, NEXT_WEEK);
      expect(await page(other.number, NEXT_WEEK)).toMatchObject({
        duty: null,
        offListOn: NEXT_WEEK,
        listedOn: null,
        verdicts: [{ finding: { kind: "withdrawn" } }],
      });
      expect((await acts("case_moved")).map(({ duty }) => duty)).toEqual(["off-list", OFF_LIST]);
      await fits();
    });

    test("is merged with another one by two people: nothing but the words says that they are one matter", async () => {
      const [one, other] = [await open(), await open()];
      const { candidates } = await readMergePage(db, county.moderator, one.number, TODAY);
      expect(candidates).toMatchObject([{ number: other.number, sameDuty: false }]);
      const compared = await compareCases(db, county.moderator, one.number, other.number, TODAY);
      expect(compared).toMatchObject({ takesTwo: true, sides: [{ duty: null }, { duty: null }] });
    });

    test("is told by the ledger: an item or a day that was written in by hand is found", async () => {
      const { number } = await open();
      const found = async () => {
        const problems = [];
        for await (const one of checkLedger(db)) if (one.subject === number) problems.push(one.thing);
        return problems;
      };
      await db
        .updateTable("cases")
        .set({ off_list_on: addDays(TODAY, -9) })
        .execute();
      expect(await found()).toEqual(["duty"]);
      await db.updateTable("cases").set({ off_list_on: TODAY, duty_id: county.duties.own }).execute();
      expect(await found()).toContain("duty");
      await db.updateTable("cases").set({ duty_id: null, listed_on: TODAY }).execute();
      expect(await found()).toEqual(["duty"]);
    });
  });
});
