import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { addToTopic } from "../../app/topics/gather-cases.server.ts";
import { setStep } from "../../app/topics/plan-steps.server.ts";
import { listTopics, listTopicsForDesk, listTopicsOf } from "../../app/topics/topic.server.ts";
import { topicEntries } from "../../db/queries/topics/topics.ts";
import { addDays } from "../../app/day.ts";
import { proposeTakedown } from "../../app/rulings/takedown/propose-takedown.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, DOXING, mergeByTwo, TODAY, withdrawCase } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { playingTopics, QUESTION } from "./playing.ts";

describe("a topic", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    beforeEach(() => clearFacts(engine.db()));
    const { matter, seen, open, add, takeOut, set, finish, move, close, page, refuses, whole } = playingTopics(
      () => engine.db(),
      () => county,
    );

    test("gathers public cases of two bodies under one question, with a lead body", async () => {
      const [first, second] = [await matter(), await matter("forestry")];
      const code = await open({ cases: `${first}，${second}` });
      expect(code).toBe("T-2026-001");
      expect(await page(code)).toMatchObject({
        question: QUESTION,
        lead: { code: "emergency" },
        region: { code: "990101000000" },
        closedOn: null,
        cases: [{ number: second }, { number: first }],
        steps: [],
        progress: { steps: 0, done: 0, overdue: 0 },
      });
      const entries = await engine.db().selectFrom("ledger_entries").select(["kind", "subject"]).execute();
      expect(entries.filter(({ subject }) => subject === code).map(({ kind }) => kind)).toEqual([
        "topic_opened",
        "topic_case_added",
        "topic_case_added",
      ]);
      await whole();
    });

    test("is led by the department that hosts a temporary body", async () => {
      expect(await page(await open({ lead: "headquarters" }))).toMatchObject({ lead: { code: "emergency" } });
    });

    test("is refused for cases of one body, of another county, that stand elsewhere, are hidden or are none", async () => {
      const [first, second, third] = [await matter(), await matter(), await matter("forestry")];
      await refuses(() => open({ cases: `${first} ${second}` }), "bodies_few");
      await refuses(() => open({ cases: `${first} GW-2026-999999` }), "unknown_case");
      await refuses(() => open({ regionId: county.regions.farCounty, cases: `${first} ${third}` }), "forbidden");
      await open({ cases: `${first} ${third}` });
      const fourth = await matter("emergency");
      await refuses(() => open({ cases: `${first} ${fourth}` }), "case_gathered");
      const many = Array.from({ length: 31 }, (_, at) => `GW-2026-${String(at).padStart(6, "0")}`).join(" ");
      await refuses(() => open({ cases: many }), "cases_many");
      await refuses(() => open({ lead: "nobody", cases: `${second} ${fourth}` }), "unknown_department");
    });

    test("is a matter of the county's moderators alone, who do not keep out of what it touches", async () => {
      const [first, third] = [await matter(), await matter("forestry")];
      const cases = `${first} ${third}`;
      for (const by of [county.farModerator, county.officers.agriculture, county.admin])
        await refuses(() => open({ cases }, TODAY, by), "forbidden");
      const recusal = { departmentId: county.departments.forestry, lineId: null, regionId: null, reportId: null };
      await refuses(() => open({ cases }, TODAY, { ...county.moderator, recusals: [recusal] }), "recused");
      const native = { ...county.moderator, homeRegionId: county.regions.county };
      await refuses(() => open({ cases }, TODAY, native), "home_county");
      const code = await open({ cases });
      for (const by of [county.farModerator, county.officers.emergency]) {
        await refuses(() => set(code, TODAY, TODAY, "一步。", by), "forbidden");
        await refuses(() => close(code, TODAY, "结束。", by), "forbidden");
      }
      expect((await listTopicsForDesk(engine.db(), county.farModerator, undefined, TODAY)).topics).toEqual([]);
      expect((await listTopicsForDesk(engine.db(), county.moderator, undefined, TODAY)).topics).toMatchObject([
        { code },
      ]);
    });

    test("has a plan: steps are done, late, moved in public, and what was late stays late", async () => {
      const code = await open({}, "2026-11-02");
      await set(code, "2026-11-10", "2026-11-02");
      await set(code, "2026-11-16", "2026-11-02");
      await set(code, "2026-12-15", "2026-11-02");
      await finish(code, 1, "2026-11-10");
      await move(code, 2, "2026-11-30", "2026-11-18");
      expect(await page(code, TODAY)).toMatchObject({
        steps: [
          { position: 1, state: "done", doneOn: "2026-11-10", doneWords: "文件已经公布。" },
          {
            state: "open",
            missed: true,
            dueOn: "2026-11-30",
            moves: [{ before: "2026-11-16", dueOn: "2026-11-30", movedOn: "2026-11-18", reason: "文件要先报备案。" }],
          },
          { state: "open", missed: false },
        ],
        progress: { steps: 3, done: 1, overdue: 0 },
      });
      expect((await page(code, "2026-12-01")).progress).toEqual({ steps: 3, done: 1, overdue: 1 });
      await finish(code, 2, "2026-12-01");
      expect((await page(code, "2026-12-01")).steps[1]).toMatchObject({ state: "done_late", days: 1 });
      await whole();
    });

    test("takes no step that is over, too far, too many, or without change", async () => {
      const code = await open();
      await refuses(() => set(code, addDays(TODAY, -1)), "step_day_unfit");
      await refuses(() => set(code, addDays(TODAY, 731)), "step_day_unfit");
      await refuses(() => set(code, TODAY, TODAY, DOXING), "unseen_left");
      await refuses(() => finish(code, 1), "step_over");
      for (let step = 1; step <= 12; step += 1) await set(code, addDays(TODAY, step));
      await refuses(() => set(code, TODAY), "steps_many");
      await refuses(() => move(code, 1, addDays(TODAY, 1)), "nothing_changed");
      for (let day = 2; day <= 6; day += 1) await move(code, 1, addDays(TODAY, day));
      await refuses(() => move(code, 1, addDays(TODAY, 9)), "moves_many");
      await refuses(() => move(code, 2, addDays(TODAY, -1)), "step_day_unfit");
      await finish(code, 1);
      await refuses(() => finish(code, 1), "step_over");
      await refuses(() => move(code, 1, addDays(TODAY, 9)), "step_over");
      await whole();
    });

    test("gets another case and loses one, with a public reason, and keeps the last", async () => {
      const [first, third] = [await matter(), await matter("forestry")];
      const code = await open({ cases: `${first} ${third}` });
      const more = await matter("emergency");
      await add(code, more.toLowerCase());
      await refuses(() => add(code, more), "case_gathered");
      await takeOut(code, first);
      await refuses(() => takeOut(code, first), "unknown_case");
      await takeOut(code, third);
      await refuses(() => takeOut(code, more), "cases_few");
      expect(await page(code)).toMatchObject({
        cases: [{ number: more }],
        out: [
          { number: first, reason: "是另一回事。", on: TODAY },
          { number: third, reason: "是另一回事。" },
        ],
      });
      // What was taken out may stand under another, or come back.
      await add(code, first);
      await whole();
    });

    test("is changed only by who saw how it stands, and not once it is closed", async () => {
      const code = await open();
      const early = await seen(code);
      await set(code, TODAY);
      const step = { ...early, words: "再一步。", dueOn: TODAY };
      await refuses(() => setStep(engine.db(), county.moderator, step, TODAY), "stale_version");
      const other = await matter();
      await refuses(
        () => addToTopic(engine.db(), county.moderator, { ...early, caseNumber: other }, TODAY),
        "stale_version",
      );
      await close(code, addDays(TODAY, 1));
      await refuses(() => set(code, addDays(TODAY, 2), addDays(TODAY, 2)), "topic_over");
      await refuses(() => close(code, addDays(TODAY, 2)), "topic_over");
      expect(await page(code, addDays(TODAY, 9))).toMatchObject({
        closedOn: addDays(TODAY, 1),
        closing: "检查已经收回。",
        steps: [{ state: "overdue", days: 1 }],
      });
      // Its cases may be gathered again.
      const [first] = (await page(code)).cases;
      await open({ cases: `${first?.number} ${await matter("emergency")}` }, addDays(TODAY, 2));
      await whole();
    });

    test("never shows a case that is hidden, merged or withdrawn, and counts none", async () => {
      const db = engine.db();
      const older = await matter("forestry");
      const [hidden, merged, gone, stays] = [
        await matter(),
        await matter("forestry"),
        await matter(),
        await matter("emergency"),
      ];
      const code = await open({ cases: [hidden, merged, gone, stays].join(" ") });
      const target = { of: "case" } as const;
      const proposal = { caseNumber: hidden, target, reason: "identifies_reporter", words: "查一查。" } as const;
      await proposeTakedown(db, county.moderator, proposal, TODAY);
      // The younger goes into the older.
      await mergeByTwo(db, county, older, merged);
      await withdrawCase(db, county, gone, "not_true");
      const told = await page(code);
      expect(told.cases.map(({ number }) => number)).toEqual([stays]);
      const said = JSON.stringify(told);
      for (const number of [hidden, merged, gone]) expect(said).not.toContain(number);
      expect((await listTopics(db, { limit: 9 }, TODAY)).topics).toMatchObject([{ code, cases: 1, bodies: 1 }]);
      const { agriculture, emergency } = county.departments;
      expect(await listTopicsOf(db, { departmentIds: [agriculture] }, 9)).toEqual([]);
      expect(await listTopicsOf(db, { departmentIds: [emergency] }, 9)).toMatchObject([{ code }]);
      // Nor can it be taken out with a word of it left on the page.
      await takeOut(code, gone);
      expect(JSON.stringify(await page(code))).not.toContain(gone);
      await whole();
    });

    test("is told in feeds from the day after, by what was done and without numbers of cases", async () => {
      const code = await open();
      const asked = { limit: 50 };
      expect(await topicEntries(engine.db(), { ...asked, before: TODAY })).toEqual([]);
      await set(code, addDays(TODAY, 9), addDays(TODAY, 1));
      const entries = await topicEntries(engine.db(), { ...asked, before: addDays(TODAY, 1) });
      expect(entries.map(({ kind }) => kind)).toEqual(["topic_case_added", "topic_case_added", "topic_opened"]);
      expect(JSON.stringify(entries)).not.toContain("GW-");
      expect(await topicEntries(engine.db(), { ...asked, before: addDays(TODAY, 2), code })).toHaveLength(4);
      const far = { ...asked, before: addDays(TODAY, 2), regionIds: [county.regions.farCounty] };
      expect(await topicEntries(engine.db(), far)).toEqual([]);
    });

    test("is held against the ledger: a text or a day that was changed is found", async () => {
      const db = engine.db();
      const code = await open();
      await set(code, addDays(TODAY, 3));
      const found = async () => {
        const problems = [];
        for await (const one of checkLedger(db)) problems.push(`${one.what} ${one.thing} ${one.subject}`);
        return problems;
      };
      expect(await found()).toEqual([]);
      await db
        .updateTable("topic_steps")
        .set({ due_on: addDays(TODAY, 9) })
        .execute();
      await db
        .updateTable("topics")
        .set({ why: "改过" as never })
        .execute();
      await db.deleteFrom("topic_cases").where("id", ">", 0).execute();
      expect(await found()).toEqual([
        `text topic ${code}`,
        `no_fact topic ${code}`,
        `no_fact topic ${code}`,
        `differs due_day ${code}`,
      ]);
    });
  });
});
