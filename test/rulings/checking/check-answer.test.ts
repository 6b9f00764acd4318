import { beforeAll, describe, expect, test } from "vitest";
import { passedOver } from "../../helpers/hanging.ts";
import { checkLedger } from "../../../app/admin/check-ledger/check-ledger.server.ts";
import { readAnswers } from "../../../app/replies/reply.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { readScorecard } from "../../../app/scorecards/scorecard.server.ts";
import {
  type AnswerCheck,
  checkAnswer,
  countChecked,
  readChecks,
} from "../../../app/rulings/checking/check-answer.server.ts";
import { hideReply } from "../../../db/queries/replies/replies.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  expectRefusal,
  publishCase,
  withdrawCase,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";

const DAY = "2026-11-23";
const LATER = "2026-11-25";

describe("what a moderator checked of an answer", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const answered = async () => {
      const { number } = await publishCase(engine.db(), county, { today: DAY });
      await answerCase(engine.db(), county, number, DAY);
      return number;
    };
    const check = (number: string, told: Partial<AnswerCheck> = {}, by = county.moderator) =>
      checkAnswer(
        engine.db(),
        by,
        { caseNumber: number, answer: 1, kind: "document", found: "so", words: "通知已撤下。", seen: 0, ...told },
        LATER,
      );
    const idOf = async (number: string) => (await readCase(engine.db(), number)).id;

    test("stands beside the department's and the reporters' words and changes neither, nor a figure", async () => {
      const number = await answered();
      const scope = { scope: "site" as const, id: 0 };
      const before = [
        await readAnswers(engine.db(), await idOf(number), LATER),
        await readScorecard(engine.db(), scope, LATER),
      ];
      await check(number, { found: "not_so", kind: "visit", words: "到村里看过，牌子还在。" });
      await check(number, { seen: 1 });
      expect(await passedOver(engine.db())).toEqual([]);
      expect(await readChecks(engine.db(), await idOf(number))).toEqual([
        expect.objectContaining({
          position: 1,
          kind: "visit",
          found: "not_so",
          words: "到村里看过，牌子还在。",
          on: LATER,
        }),
        expect.objectContaining({ position: 1, kind: "document", found: "so", words: "通知已撤下。", on: LATER }),
      ]);
      const after = [
        await readAnswers(engine.db(), await idOf(number), LATER),
        await readScorecard(engine.db(), scope, LATER),
      ];
      expect(after).toEqual(before);
      const entry = await engine
        .db()
        .selectFrom("ledger_entries")
        .selectAll()
        .where("kind", "=", "answer_checked")
        .where("subject", "=", number)
        .orderBy("seq")
        .executeTakeFirst();
      expect(JSON.parse(entry?.body ?? "")).toMatchObject({ position: 1, kind: "visit", found: "not_so" });
      expect(entry?.body).not.toContain("牌子");
    });

    test("is refused, and nothing done, to whoever may not judge the case and where there is nothing to check", async () => {
      const number = await answered();
      const open = (await publishCase(engine.db(), county, { today: DAY })).number;
      const gone = await answered();
      await withdrawCase(engine.db(), county, gone, "not_true", DAY);
      const hidden = await answered();
      const { id } = await engine
        .db()
        .selectFrom("replies")
        .select("id")
        .where("case_id", "=", await idOf(hidden))
        .executeTakeFirstOrThrow();
      await hideReply(engine.db(), id, { hidden_on: DAY, hidden_reason: "identifies_reporter", hidden_until: LATER });
      const before = await readFacts(engine.db());
      for (const [act, code] of [
        [() => check(number, {}, county.admin), "forbidden"],
        [() => check(number, {}, county.officers.agriculture), "forbidden"],
        [() => check(number, { seen: 1 }), "stale_version"],
        [() => check(number, { answer: 2 }), "not_found"],
        [() => check(open), "not_found"],
        [() => check(hidden), "not_found"],
        [() => check(gone), "case_withdrawn"],
        [() => check("GW-2026-999999"), "unknown_case"],
        [() => check(number, { words: "找反映人核实，电话13912345678。" }), "personal_left"],
      ] as const) {
        await expectRefusal(act(), code);
      }
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("is counted by cases, the last check of each, beside those that nobody checked", async () => {
      const db = await engine.fresh();
      const own = await buildCounty(db);
      const numbers: string[] = [];
      for (let at = 0; at < 4; at += 1) {
        const { number } = await publishCase(db, own, { today: DAY });
        if (at < 3) await answerCase(db, own, number, DAY);
        numbers.push(number);
      }
      const told = { answer: 1, kind: "list", words: "看过考核办法。" } as const;
      const enter = (at: number, found: AnswerCheck["found"], seen: number) =>
        checkAnswer(db, own.moderator, { ...told, caseNumber: numbers[at] ?? "", found, seen }, LATER);
      await enter(0, "so", 0);
      await enter(0, "not_so", 1);
      await enter(1, "partly", 0);
      const { department_id: department } = await readCase(db, numbers[0] ?? "");
      expect(await countChecked(db, [department])).toEqual({
        answered: 3,
        found: [
          { found: "so", cases: 0 },
          { found: "partly", cases: 1 },
          { found: "not_so", cases: 1 },
        ],
        unchecked: 1,
      });
      const problems = async () => {
        const found = [];
        for await (const one of checkLedger(db)) found.push(one);
        return found;
      };
      expect(await problems()).toEqual([]);
      // Of what is withdrawn no salt stays; what is written over is found.
      await withdrawCase(db, own, numbers[1] ?? "", "not_true", LATER);
      expect(await problems()).toEqual([]);
      const salts = await db.selectFrom("answer_checks").select("hash_salt").orderBy("id").execute();
      expect(salts.map(({ hash_salt }) => hash_salt === null)).toEqual([false, false, true]);
      await db.updateTable("answer_checks").set({ found: "so" }).where("found", "=", "not_so").execute();
      expect(await problems()).not.toEqual([]);
    });
  });
});
