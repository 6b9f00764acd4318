import { beforeAll, describe, expect, test } from "vitest";
import { listPublicCases } from "../../../app/cases/read-case.server.ts";
import { addDays } from "../../../app/day.ts";
import { confirmRelief, readAnswers } from "../../../app/replies/reply.server.ts";
import { OCCASIONS } from "../../../app/replies/reply.ts";
import { checkAnswer } from "../../../app/rulings/checking/check-answer.server.ts";
import { readWordsInList } from "../../../app/rulings/checking/words-in-list.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { addToCase, answerCase, buildCounty, type County, publishCase } from "../../helpers/factories.ts";
import { explainQueries } from "../../helpers/query-plans.ts";

/** A Monday. */
const DAY = "2026-11-02";
const LATER = "2026-12-14";

describe("what three sides say of each case of a list", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const listed = async (today = LATER) =>
      readWordsInList(engine.db(), (await listPublicCases(engine.db(), { limit: 30 }, today)).cases, today);

    test("is what the page of each case says, and nothing before there is an answer", async () => {
      const db = engine.db();
      const [open, answered, told] = [
        await publishCase(db, county, { today: DAY }),
        await publishCase(db, county, { today: DAY }),
        await publishCase(db, county, { today: DAY }),
      ];
      const second = await addToCase(db, county, told.number, {}, DAY);
      for (const { number } of [answered, told]) await answerCase(db, county, number, addDays(DAY, 1));
      await answerCase(db, county, told.number, addDays(DAY, 2), { remedies: ["R6", "R3"], seen: 1 });
      await confirmRelief(db, told.reportId, "gone", addDays(DAY, 3));
      await confirmRelief(db, told.reportId, "not", addDays(DAY, 34));
      await confirmRelief(db, second, "partly", addDays(DAY, 35));
      const check = { caseNumber: told.number, answer: 1, kind: "document", words: "通知已撤下。" } as const;
      await checkAnswer(db, county.moderator, { ...check, found: "so", seen: 0 }, addDays(DAY, 36));
      await checkAnswer(db, county.moderator, { ...check, found: "not_so", seen: 1 }, addDays(DAY, 37));
      const of = async (number: string, today = LATER) =>
        (await listed(today)).find((one) => one.number === number)?.words;
      expect(await of(open.number)).toBeNull();
      expect(await of(answered.number)).toMatchObject({ claims: ["R1"], checked: null });
      expect(await of(told.number)).toMatchObject({
        claims: ["R1", "R3", "R6"],
        reporters: { occasion: "day30", asked: 2, outcomes: { gone: 0, partly: 1, not: 1, back: 0 } },
        checked: { found: "not_so", on: addDays(DAY, 37) },
      });
      // No word of a week that has not ended; and always as on the case's page.
      for (const today of [addDays(DAY, 3), addDays(DAY, 7), addDays(DAY, 35), LATER]) {
        for (const one of await listed(today)) {
          const { words, replies } = await readAnswers(db, one.id, today);
          const occasion = OCCASIONS.findLast((each) => words[each].asked > 0);
          expect(one.words?.reporters ?? null).toEqual(occasion ? { occasion, ...words[occasion] } : null);
          expect([...(one.words?.claims ?? [])].sort()).toEqual(
            [...new Set(replies.flatMap(({ remedies }) => remedies))].sort(),
          );
        }
      }
    });

    test("is asked for by four queries, however long the list, each by an index", async () => {
      if (engine.name !== "SQLite") return;
      const cases = await listed();
      expect(cases.length).toBeGreaterThan(1);
      const queries = await explainQueries(engine.db(), (db) => readWordsInList(db, cases, LATER));
      expect(queries).toHaveLength(4);
      for (const { sql, steps } of queries) {
        expect(
          steps.filter((step) => step.startsWith("SCAN")),
          sql,
        ).toEqual([]);
      }
    });
  });
});
