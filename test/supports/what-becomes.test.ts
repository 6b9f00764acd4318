import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { unmergeCase, versionOf } from "../../app/rulings/merging/merging.server.ts";

import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { acceptTransfer, askTransfer } from "../../app/transfers/ask-transfer.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  DOXING,
  mergeByTwo,
  proposeFor,
  withdrawCase,
} from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { ANSWER_BY, ASKED, SIGN_BY, supporting } from "./asking.ts";

describe("what becomes of support", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    beforeEach(() => clearFacts(engine.db()));
    const { open, ask, asked, sign, answer, end, told, clocks, figures, refuses, whole } = supporting(
      () => engine.db(),
      () => county,
    );
    const passTo = async (number: string, department: string, by: "forestry" | "emergency", today: string) => {
      const basis = "名录写明由该部门负责。";
      const { agriculture } = county.officers;
      await askTransfer(engine.db(), agriculture, { caseNumber: number, department, duty: "off-list", basis }, today);
      await acceptTransfer(engine.db(), county.officers[by], number, today);
    };

    test("a case that goes to a supporting body ends its support; that of the others goes on", async () => {
      const number = await asked();
      await ask(number, ASKED, { department: "emergency", duty: "" });
      await passTo(number, "forestry", "forestry", "2026-11-06");
      expect(await readCase(engine.db(), number)).toMatchObject({ department_id: county.departments.forestry });
      expect(await told(number, "2026-11-06")).toMatchObject([
        { department: { code: "forestry" }, over: "2026-11-06", overAs: "moved" },
        { department: { code: "emergency" }, over: null },
      ]);
      const card = await figures("forestry", "2026-12-31");
      expect(card).toMatchObject({ cases: 1, supporting: { signed: { due: 0 }, answered: { due: 0 } } });
      // The first body may be asked now.
      await ask(number, "2026-11-06", { department: "agriculture", duty: "" });
      await refuses(() => ask(number, "2026-11-06"), "support_stands");
      await whole();
    });

    test("a hold of the case holds every clock of it, and the days are given back", async () => {
      const number = await asked();
      await sign(number, "2026-11-05");
      await answerCase(engine.db(), county, number, "2026-11-06", { body: DOXING, keep: true });
      expect(await clocks(number, "2026-11-06")).toMatchObject({
        signed: { metOn: "2026-11-05" },
        answered: { dueOn: ANSWER_BY, heldOn: "2026-11-06" },
      });
      await refuses(() => ask(number, "2026-11-06", { department: "emergency", duty: "" }), "pending_matter");
      await answerCase(engine.db(), county, number, "2026-11-10", { seen: 0 });
      // From the 6th to the 10th there were three working days.
      expect((await clocks(number, "2026-11-10")).answered).toMatchObject({ dueOn: "2026-11-30", heldOn: null });
      await whole();
    });

    test("one that ended while a hold lasted had its days up to then", async () => {
      const number = await asked();
      await answerCase(engine.db(), county, number, "2026-11-06", { body: DOXING, keep: true });
      await end(number, "2026-12-15");
      expect(await clocks(number, "2026-12-15")).toMatchObject({
        signed: { heldOn: null, daysLate: 0 },
        answered: { heldOn: null, daysLate: 0 },
      });
      await answerCase(engine.db(), county, number, "2026-12-16", { seen: 0 });
      expect((await figures("forestry", "2027-03-01")).supporting).toMatchObject({
        signed: { due: 0 },
        answered: { due: 0 },
      });
      await whole();
    });

    test("a hidden case: nobody is asked or ended, the body goes on, and it is public no more", async () => {
      const db = engine.db();
      const number = await asked();
      const takedown = await proposeFor(db, county.moderator, number, "identifies_reporter", "2026-11-05");
      await refuses(() => ask(number, "2026-11-05", { department: "emergency", duty: "" }), "case_hidden");
      await refuses(() => end(number, "2026-11-05"), "case_hidden");
      expect((await clocks(number, "2026-11-05")).signed).toMatchObject({ dueOn: SIGN_BY, heldOn: "2026-11-05" });
      await answer(number, "2026-11-06");
      await decideTakedown(db, county.secondModerator, takedown, "refused", "2026-11-09");
      expect((await told(number, "2026-11-09"))[0]?.answers).toHaveLength(1);
      await whole();
    });

    test("a case that is withdrawn takes its support out of every figure, with the salts", async () => {
      const number = await asked();
      await answer(number, "2026-11-30");
      await withdrawCase(engine.db(), county, number, "not_true", "2026-12-01");
      expect((await figures("forestry", "2026-12-31")).supporting).toMatchObject({
        signed: { due: 0 },
        answered: { due: 0 },
      });
      await refuses(() => answer(number, "2026-12-02", { seen: 1 }), "case_withdrawn");
      const salts = await engine.db().selectFrom("support_answers").select("hash_salt").execute();
      expect(salts).toEqual([{ hash_salt: null }]);
      await whole();
    });

    test("a merger ends that of the younger case as it stood then; taken out again, it runs on", async () => {
      const db = engine.db();
      const [older, younger] = [await open(), await asked()];
      await ask(younger, ASKED, { department: "emergency", duty: "" });
      await answer(younger, "2026-11-10");
      await mergeByTwo(db, county, older, younger, "2026-11-13");
      expect(await told(older, "2026-11-13")).toMatchObject([
        { from: younger, overAs: "merged", over: "2026-11-13", answers: [{ position: 1 }] },
        { from: younger, overAs: "merged", stages: [{ daysLate: 2 }, { daysLate: 0 }] },
      ]);
      // It answered in time; the other had missed its day to sign by then, and had no more to answer.
      expect((await figures("forestry", "2026-12-31")).supporting).toMatchObject({
        signed: { due: 1, onTime: { count: 1 } },
        answered: { due: 1, onTime: { count: 1 } },
      });
      expect((await figures("emergency", "2026-12-31")).supporting).toMatchObject({
        signed: { due: 1, overdue: 1 },
        answered: { due: 0 },
      });
      await refuses(() => answer(younger, "2026-11-16", { seen: 1 }), "stale_version");
      await refuses(() => answer(older, "2026-11-16", { seen: 1 }), "support_over");
      await whole();
      const seen = await versionOf(db, await readCase(db, older));
      await unmergeCase(db, county.moderator, { number: younger, reason: "another_matter", seen }, "2026-11-16");
      expect((await told(younger, "2026-11-16")).map(({ over, from }) => [over, from])).toEqual([
        [null, null],
        [null, null],
      ]);
      expect(await told(older, "2026-11-16")).toEqual([]);
      await answer(younger, "2026-11-16", { seen: 1 });
      await whole();
    });
  });
});
