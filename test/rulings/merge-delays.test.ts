import { beforeEach, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import type { Day } from "../../app/day.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { decideDispute, type DisputeDecision } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { unmergeCase, versionOf } from "../../app/rulings/merging/merging.server.ts";
import { readScorecard } from "../../app/scorecards/scorecard.server.ts";
import type { Actor } from "../../app/accounts/permissions.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { findClock } from "../../db/queries/cases/clocks.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, buildCounty, type County, mergeByTwo, publishCase, TODAY } from "../helpers/factories.ts";
import { clearFacts, factsOfCases } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

type Body = "agriculture" | "forestry";

describe("a deadline that was missed", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeEach(async () => {
      if (county) await clearFacts(engine.db());
      else county = await buildCounty(engine.db());
    });

    /** How many deadlines a department has missed: answered late, or past and not answered. */
    const missedBy = async (body: Body) => {
      const card = await readScorecard(engine.db(), { scope: "department", id: county.departments[body] }, TODAY);
      return card.late + card.overdue;
    };
    const missed = async () => [await missedBy("agriculture"), await missedBy("forestry")];
    const move = async (number: string, to: Body, filer: Actor, filedOn: Day = TODAY) => {
      const db = engine.db();
      const dispute = {
        caseNumber: number,
        verdictId: null,
        ground: "not_our_duty",
        body: "不属于本局职责。",
      } as const;
      await fileDispute(db, filer, dispute, filedOn);
      const said = { reasons: "核对了名录。", bodyPublic: true };
      const decision: DisputeDecision = {
        outcome: "upheld",
        remedy: "move",
        department: to,
        duty: "off-list",
        ...said,
      };
      const { id } = await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
      await decideDispute(db, county.secondModerator, id, decision, TODAY);
    };
    const expectWhole = async () => {
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
      const problems = [];
      for await (const problem of checkLedger(engine.db())) problems.push(problem);
      expect(problems).toEqual([]);
    };

    test.each([
      ["unanswered", null],
      ["answered late", "2026-11-20"],
    ])(
      "by a case that was merged is told and counts on, also down a chain, until it is taken out: %s",
      async (_, day) => {
        const db = engine.db();
        const { number: third } = await publishCase(db, county, { today: "2026-10-10" });
        const { number: older } = await publishCase(db, county, { today: "2026-10-12" });
        await answerCase(db, county, older, "2026-10-13");
        const { number: younger } = await publishCase(db, county, { today: "2026-10-20" });
        if (day !== null) await answerCase(db, county, younger, day);
        const { due_on: due } = await findClock(db, (await readCase(db, younger)).id);
        expect(due < TODAY).toBe(true);
        const before = await factsOfCases(db);
        const missedOn = async () => {
          const ofDay = counterLines(await listCounters(db)).filter((line) => line.endsWith(` ${due}: 1`));
          return ofDay.filter((line) => /^department \d+ (due|late) /.test(line)).length;
        };
        await mergeByTwo(db, county, older, younger);
        expect(await missedOn()).toBe(2);
        expect((await readCasePage(db, younger, TODAY)).missed).toMatchObject([{ number: younger, dueOn: due }]);
        await mergeByTwo(db, county, older, third);
        expect(await missedOn()).toBe(2);
        const told = expect.objectContaining({ number: younger, dueOn: due }) as unknown;
        expect((await readCasePage(db, third, TODAY)).missed).toContainEqual(told);
        await expectWhole();
        for (const [number, from] of [
          [older, third],
          [younger, older],
        ] as const) {
          const seen = await versionOf(db, await readCase(db, from));
          await unmergeCase(db, county.moderator, { number, seen, reason: "another_matter" }, TODAY);
        }
        expect(await factsOfCases(db)).toEqual(before);
      },
    );

    test("stays with the department on whose watch it fell when the joined case goes to another", async () => {
      const db = engine.db();
      const { number: older } = await publishCase(db, county, { today: "2026-10-12" });
      const { number: younger } = await publishCase(db, county, { today: "2026-10-13" });
      await answerCase(db, county, older, "2026-10-14");
      expect(await missed()).toEqual([1, 0]);
      await mergeByTwo(db, county, older, younger);
      expect(await missed()).toEqual([1, 0]);
      await move(older, "forestry", county.officers.agriculture);
      expect(await missed()).toEqual([1, 0]);
      expect((await readCasePage(db, older, TODAY)).missed).toMatchObject([
        { number: younger, department: { code: "agriculture" } },
      ]);
      await expectWhole();
    });

    test("before its case went to another department stays when that case is merged, and when it is taken out", async () => {
      const db = engine.db();
      const { number: older } = await publishCase(db, county, { today: "2026-10-12" });
      await answerCase(db, county, older, "2026-10-14");
      const { number: younger } = await publishCase(db, county, {
        today: "2026-10-13",
        newCase: { department: "forestry" },
      });
      await move(younger, "agriculture", county.officers.forestry, "2026-11-05");
      expect(await missed()).toEqual([0, 1]);
      await mergeByTwo(db, county, older, younger);
      expect(await missed()).toEqual([0, 1]);
      expect((await readCasePage(db, older, TODAY)).missed).toMatchObject([
        { number: younger, department: { code: "forestry" } },
      ]);
      await expectWhole();
      const seen = await versionOf(db, await readCase(db, older));
      await unmergeCase(db, county.moderator, { number: younger, seen, reason: "another_matter" }, TODAY);
      expect(await missed()).toEqual([0, 1]);
      await expectWhole();
    });
  });
});
