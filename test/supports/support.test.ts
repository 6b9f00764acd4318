import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { readStages } from "../../app/cases/clock/clock.server.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { recountClocks } from "../../app/rulings/calendar/recount-clocks.server.ts";
import { answerSupport, approveSupportDraft } from "../../app/supports/answering/answer-support.server.ts";
import {
  returnSupportDraft,
  saveSupportDraft,
  submitSupportDraft,
} from "../../app/supports/answering/draft-support.server.ts";
import { promiseSupport } from "../../app/supports/own-support.server.ts";
import { readSupportDraft } from "../../app/supports/read-supports.server.ts";
import { forgetLeftSupportDrafts, readSupportClocks } from "../../app/supports/support.server.ts";
import { findDepartmentByCode, insertDepartment } from "../../db/queries/register/departments.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addStaff, answerCase, buildCounty, type County, DOXING } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { ANSWER_BY, ASKED, FURTHER, SAID, SIGN_BY, supporting, WHY } from "./asking.ts";

describe("a supporting body", () => {
  forEachEngine((engine) => {
    let county: County;
    let approver: Actor;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      const grant = { role: "approver", regionId: null, lineId: null } as const;
      approver = await addStaff(engine.db(), "approver-e", { ...grant, departmentId: county.departments.emergency });
    });
    // The days of each begin anew.
    beforeEach(() => clearFacts(engine.db()));
    const { open, ask, own, asked, sign, answer, end, told, clocks, figures, refuses, whole } = supporting(
      () => engine.db(),
      () => county,
    );
    const lead = async (number: string, today: string) =>
      Object.fromEntries(
        (await readStages(engine.db(), (await readCase(engine.db(), number)).id, today)).map((one) => [one.stage, one]),
      );

    test("has a clock of its own from the day on which it is asked, and no clock of remedying", async () => {
      const number = await asked();
      expect(await told(number, ASKED)).toMatchObject([
        {
          department: { code: "forestry" },
          duty: { code: "off-list" },
          reason: WHY,
          askedOn: ASKED,
          over: null,
          from: null,
          answers: [],
          stages: [
            { stage: "signed", dueOn: SIGN_BY, metOn: null },
            { stage: "answered", dueOn: ANSWER_BY, metOn: null },
          ],
        },
      ]);
      expect(await lead(number, ASKED)).toMatchObject({
        signed: { dueOn: "2026-11-09" },
        answered: { dueOn: "2026-11-23" },
      });
      await whole();
    });

    test("signs and answers for itself: neither its answer nor the lead body's stops the other's clock", async () => {
      const number = await asked();
      await sign(number, "2026-11-06");
      await refuses(() => sign(number, "2026-11-06"), "wrong_state");
      await answer(number, "2026-11-10");
      expect(await clocks(number, "2026-11-10")).toMatchObject({
        signed: { metOn: "2026-11-06" },
        answered: { metOn: "2026-11-10" },
      });
      expect(await lead(number, "2026-11-10")).toMatchObject({ signed: { metOn: null }, answered: { metOn: null } });
      expect(await readCase(engine.db(), number)).toMatchObject({ state: "open" });
      expect((await told(number, "2026-11-10"))[0]?.answers).toMatchObject([
        { position: 1, body: SAID, publishedOn: "2026-11-10" },
      ]);
      await whole();
    });

    test("is not answered for by the lead body", async () => {
      const number = await asked();
      await answerCase(engine.db(), county, number, "2026-11-10");
      expect(await clocks(number, "2026-11-10")).toMatchObject({ signed: { metOn: null }, answered: { metOn: null } });
      await whole();
    });

    test("whoever answers has signed, and what it adds later is its second answer", async () => {
      const number = await asked();
      await answer(number, "2026-11-10");
      await refuses(() => answer(number, "2026-11-10"), "stale_draft");
      await answer(number, "2026-11-27", { seen: 1, body: "补充：第三处也已核对。" });
      expect(await clocks(number, "2026-11-27")).toMatchObject({
        signed: { metOn: "2026-11-10" },
        answered: { metOn: "2026-11-10", daysLate: 0 },
      });
      expect((await told(number, "2026-11-27"))[0]?.answers.map(({ position }) => position)).toEqual([1, 2]);
      await whole();
    });

    test("counts apart from what it leads, in time and late", async () => {
      const number = await asked();
      await sign(number, "2026-11-13");
      await answer(number, "2026-11-30");
      expect((await clocks(number, "2026-11-30")).answered).toMatchObject({ daysLate: 3 });
      const card = await figures("forestry", "2026-12-01");
      expect(card.supporting).toMatchObject({
        signed: { due: 1, late: 1, overdue: 0 },
        answered: { due: 1, late: 1, overdue: 0 },
      });
      expect(card).toMatchObject({ cases: 0, due: 0, late: 0, stages: { signed: { due: 0 }, answered: { due: 0 } } });
      expect((await figures("agriculture", "2026-12-01")).supporting).toMatchObject({
        signed: { due: 0 },
        answered: { due: 0 },
      });
      await whole();
    });

    test("promises a day for its answer once, before it is due", async () => {
      const db = engine.db();
      const number = await asked();
      const promise = (day: string, today: string, reason = "图斑要等省里下发。") =>
        promiseSupport(db, county.officers.forestry, { ...own(number), day, reason }, today);
      await refuses(() => promise(ANSWER_BY, ASKED), "promise_unfit");
      await refuses(() => promise("2026-12-17", ASKED), "promise_unfit");
      await refuses(() => promise("2026-12-02", ASKED, DOXING), "identifying_left");
      await refuses(() => promise("2026-12-02", "2026-11-26"), "promise_over");
      await promise("2026-12-02", ASKED);
      await refuses(() => promise("2026-12-03", ASKED), "promise_over");
      expect((await clocks(number, ASKED)).answered).toMatchObject({
        dueOn: ANSWER_BY,
        promise: { day: "2026-12-02" },
      });
      await whole();
    });

    test("is asked no more: what it missed by then stays, what was not due counts no more", async () => {
      const number = await asked();
      await end(number, "2026-11-13");
      const card = await figures("forestry", "2026-12-31");
      expect(card.supporting).toMatchObject({ signed: { due: 1, overdue: 1 }, answered: { due: 0 } });
      expect(await clocks(number, "2026-12-31")).toMatchObject({ signed: { daysLate: 2 }, answered: { daysLate: 0 } });
      await whole();
      await refuses(() => sign(number, "2026-11-16"), "support_over");
      await refuses(() => answer(number, "2026-11-16"), "support_over");
      await refuses(() => end(number, "2026-11-16"), "support_over");
      // It may be asked again, on a watch of its own.
      await ask(number, "2026-11-16");
      await sign(number, "2026-11-17");
      expect((await told(number, "2026-11-17")).map(({ over }) => over)).toEqual(["2026-11-13", null]);
      await whole();
    });

    test("that answered in time keeps that when it is asked no more", async () => {
      const number = await asked();
      await answer(number, "2026-11-10");
      await end(number, "2026-11-11");
      expect((await figures("forestry", "2026-12-31")).supporting).toMatchObject({
        signed: { due: 1, onTime: { count: 1 } },
        answered: { due: 1, onTime: { count: 1 } },
      });
      expect((await told(number, "2026-12-31"))[0]?.answers).toHaveLength(1);
      await whole();
    });

    test("is one of three at most, and never the lead body or one that is there", async () => {
      const db = engine.db();
      const number = await asked();
      await refuses(() => ask(number), "support_stands");
      await refuses(() => ask(number, ASKED, { department: "agriculture" }), "support_stands");
      await refuses(() => ask(number, ASKED, { department: "weather" }), "unknown_department");
      await refuses(() => ask(number, ASKED, { department: "emergency", duty: "nothing" }), "unknown_duty");
      await refuses(() => ask(number, ASKED, { department: "emergency", reason: DOXING }), "unseen_left");
      await refuses(() => ask("GW-2026-999999"), "unknown_case");
      // The body that hosts the temporary one.
      await ask(number, ASKED, { department: "headquarters", duty: "" });
      await refuses(() => ask(number, ASKED, { department: "emergency" }), "support_stands");
      expect((await told(number, ASKED)).map(({ department, duty }) => [department.code, duty?.code])).toEqual([
        ["forestry", "off-list"],
        ["emergency", undefined],
      ]);
      const of = { departmentIds: [county.departments.emergency] };
      expect(await readSupportClocks(db, of, { limit: 5 }, ASKED)).toMatchObject([
        { number, dueOn: ANSWER_BY, signed: { dueOn: SIGN_BY } },
      ]);
      await whole();
    });

    test("is one of three at the same time", async () => {
      const db = engine.db();
      const number = await asked();
      await ask(number, ASKED, { department: "emergency", duty: "" });
      // A body of the city, which lies above the county.
      const { line_id } = await db
        .selectFrom("departments")
        .select("line_id")
        .where("id", "=", county.departments.forestry)
        .executeTakeFirstOrThrow();
      const city = { line_id, region_id: county.regions.city, type: "government" as const, host_id: null };
      for (const code of ["city-forestry", "city-water"]) {
        const known = await findDepartmentByCode(db, code);
        if (!known) await insertDepartment(db, { ...city, code, name: `望川市${code}局`, name_en: code });
      }
      await ask(number, ASKED, { department: "city-forestry", duty: "" });
      await refuses(() => ask(number, ASKED, { department: "city-water", duty: "" }), "support_full");
      await end(number, "2026-11-05");
      await ask(number, "2026-11-05", { department: "city-water", duty: "" });
      await whole();
    });

    test("is asked and ended by a moderator of the place alone, and acted for by its own officers alone", async () => {
      const number = await asked();
      const { agriculture, emergency } = county.officers;
      const other = await open();
      for (const by of [county.farModerator, county.admin, agriculture, county.officers.forestry]) {
        await refuses(() => ask(other, ASKED, {}, by), "forbidden");
        await refuses(() => end(number, ASKED, by), "forbidden");
      }
      // The lead body's officer, and a body's that was never asked.
      for (const by of [agriculture, emergency, county.moderator, county.admin]) {
        await refuses(() => sign(number, ASKED, by), "forbidden");
        await refuses(() => answer(number, ASKED, {}, by), "forbidden");
      }
      await refuses(() => sign(number, ASKED, emergency, "emergency"), "forbidden");
      await refuses(() => answer(number, ASKED, { department: "emergency" }, emergency), "forbidden");
      await refuses(() => answer(number, ASKED, { body: DOXING }), "identifying_left");
    });

    test("lets an approver see its answer first where it has one", async () => {
      const db = engine.db();
      const { emergency } = county.officers;
      const number = await open();
      await ask(number, ASKED, { department: "emergency", duty: "" });
      const sent = { ...own(number, "emergency"), ...FURTHER, body: SAID };
      const draftOf = async (by: Actor) => {
        const [support] = await told(number, ASKED);
        if (!support) throw new Error("no support");
        return readSupportDraft(db, by, support, 0);
      };
      await refuses(() => answerSupport(db, emergency, sent, ASKED), "approval_needed");
      await saveSupportDraft(db, emergency, { ...sent, body: "图斑" }, ASKED);
      await refuses(() => saveSupportDraft(db, emergency, sent, ASKED), "stale_draft");
      await refuses(
        () => submitSupportDraft(db, emergency, { ...sent, version: 1, body: DOXING }, ASKED),
        "identifying_left",
      );
      await submitSupportDraft(db, emergency, { ...sent, version: 1 }, ASKED);
      await refuses(() => approveSupportDraft(db, emergency, { ...sent, version: 2 }, ASKED), "forbidden");
      await returnSupportDraft(db, approver, { ...sent, version: 2, note: "请写明几处。" }, ASKED);
      expect(await draftOf(emergency)).toMatchObject({
        asks: true,
        draft: { state: "returned", body: SAID, version: 3 },
      });
      await refuses(() => approveSupportDraft(db, approver, { ...sent, version: 3 }, ASKED), "stale_draft");
      await submitSupportDraft(db, emergency, { ...sent, version: 3 }, ASKED);
      expect(await draftOf(approver)).toMatchObject({ draft: { mayApprove: true } });
      await approveSupportDraft(db, approver, { ...sent, version: 4 }, "2026-11-05");
      expect(await told(number, "2026-11-05")).toMatchObject([
        { answers: [{ body: SAID, publishedOn: "2026-11-05" }] },
      ]);
      expect(await draftOf(emergency)).toMatchObject({ draft: null });
      // What an approver typed another one has to see.
      await submitSupportDraft(db, approver, { ...sent, seen: 1 }, "2026-11-05");
      await refuses(
        () => approveSupportDraft(db, approver, { ...sent, version: 1, seen: 1 }, "2026-11-05"),
        "own_draft",
      );
      await whole();
    });

    test("what it typed and did not publish goes thirty days after the support ended", async () => {
      const db = engine.db();
      const number = await asked();
      await saveSupportDraft(db, county.officers.forestry, { ...own(number), ...FURTHER, body: "图" }, ASKED);
      await end(number, "2026-11-10");
      const left = async () => (await db.selectFrom("support_drafts").select("id").execute()).length;
      await forgetLeftSupportDrafts(db, "2026-12-09");
      expect(await left()).toBe(1);
      await forgetLeftSupportDrafts(db, "2026-12-10");
      expect(await left()).toBe(0);
    });

    test("its clock follows the calendar when that changes", async () => {
      const db = engine.db();
      const number = await asked();
      await db.insertInto("calendar_days").values({ day: "2026-11-09", working: 0, name: "放假" }).execute();
      try {
        await recountClocks(db, "2026-11-06", "2026");
        expect(await clocks(number, "2026-11-06")).toMatchObject({
          signed: { dueOn: "2026-11-12" },
          answered: { dueOn: "2026-11-26" },
        });
        await whole();
      } finally {
        await db.deleteFrom("calendar_days").where("day", "=", "2026-11-09").execute();
      }
    });
  });
});
