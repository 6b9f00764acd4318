import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { readDisputes } from "../../app/rulings/disputes/read-disputes.server.ts";
import { decideTransfer } from "../../app/rulings/transfers/decide-transfer.server.ts";
import { readRuling } from "../../app/rulings/transfers/read-rulings.server.ts";
import { readScorecard } from "../../app/scorecards/scorecard.server.ts";
import { acceptTransfer } from "../../app/transfers/ask-transfer.server.ts";
import { listAskedTransfers } from "../../app/transfers/read-transfers.server.ts";
import { countBounces, lapseTransfers } from "../../app/transfers/transfer.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, buildCounty, type County, DOXING, expectRefusal } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { ANSWER_BY, ASKED, BASIS, OPENED, playing, TAKE_BY } from "./playing.ts";

describe("a body that says that a case is another's", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    // The days of each begin anew.
    beforeEach(() => clearFacts(engine.db()));
    const { open, ask, asked, decline, rule, told, stagesOf, refuses, whole } = playing(
      () => engine.db(),
      () => county,
    );

    test("stays answerable, with its clock running, until the other takes it; then a new one starts", async () => {
      const db = engine.db();
      const bounces = await countBounces(db, [county.departments.agriculture]);
      const number = await asked();
      expect(await stagesOf(number, "2026-11-06")).toMatchObject({
        // It has said in time whose the case is.
        signed: { metOn: ASKED },
        answered: { dueOn: ANSWER_BY, metOn: null, heldOn: null },
      });
      expect(await listAskedTransfers(db, county.officers.forestry, ASKED)).toMatchObject([
        { number, askedOn: ASKED, answerBy: TAKE_BY, from: { nameEn: "agriculture" } },
      ]);
      expect(await listAskedTransfers(db, county.officers.agriculture, ASKED)).toEqual([]);
      expect(await countBounces(db, [county.departments.agriculture])).toBe(bounces + 1);
      await acceptTransfer(db, county.officers.forestry, number, TAKE_BY);
      const matter = await readCase(db, number);
      expect(matter).toMatchObject({ department_id: county.departments.forestry, state: "open" });
      expect(await stagesOf(number, TAKE_BY)).toMatchObject({ answered: { dueOn: "2026-12-02", metOn: null } });
      expect(await told(number)).toMatchObject([
        {
          state: "accepted",
          from: { code: "agriculture" },
          to: { code: "forestry" },
          duty: { code: "off-list" },
          basis: BASIS,
          clock: { startedOn: OPENED, dueOn: ANSWER_BY, leftOn: TAKE_BY, daysLate: 0 },
        },
      ]);
      expect((await readDisputes(db, matter.id)).moves).toMatchObject([{ on: TAKE_BY, delayStays: false }]);
      await whole();
    });

    test("is bounced on by the second within its own days, but not back, and the count goes up", async () => {
      const db = engine.db();
      const number = await asked();
      await acceptTransfer(db, county.officers.forestry, number, "2026-11-05");
      const pass = (department: string) =>
        ask(number, "2026-11-12", { department, duty: OFF_LIST }, county.officers.forestry);
      await refuses(() => pass("agriculture"), "transfer_back");
      await refuses(() => pass("forestry"), "transfer_back");
      // Put to the body that hosts the temporary one.
      await pass("headquarters");
      await acceptTransfer(db, county.officers.emergency, number, "2026-11-13");
      expect(await readCase(db, number)).toMatchObject({
        department_id: county.departments.emergency,
        demanded_by_id: county.departments.headquarters,
        duty_id: null,
        off_list_on: "2026-11-13",
      });
      expect((await told(number)).map((one) => [one.from.code, one.to.code, one.body?.code ?? null])).toEqual([
        ["agriculture", "forestry", null],
        ["forestry", "emergency", "headquarters"],
      ]);
      await whole();
    });

    test("leaves its lateness on its own watch", async () => {
      const db = engine.db();
      await db.updateTable("regions").set({ reply_working_days: 3 }).where("id", "=", county.regions.county).execute();
      const late = async (department: number) =>
        (await readScorecard(db, { scope: "department", id: department }, "2026-11-30")).overdue;
      const before = await late(county.departments.agriculture);
      const number = await asked();
      await db
        .updateTable("regions")
        .set({ reply_working_days: null })
        .where("id", "=", county.regions.county)
        .execute();
      await acceptTransfer(db, county.officers.forestry, number, "2026-11-10");
      // Due on the 5th, gone on the 10th: a Friday, a Monday, a Tuesday.
      expect(await told(number)).toMatchObject([{ clock: { dueOn: "2026-11-05", daysLate: 3 } }]);
      expect(await late(county.departments.agriculture)).toBe(before + 1);
      expect((await readDisputes(db, (await readCase(db, number)).id)).moves).toMatchObject([{ delayStays: true }]);
      await whole();
    });

    test("has the days in which the moderators had the case before added to its own", async () => {
      const db = engine.db();
      const number = await open();
      const { agriculture } = county.officers;
      const body = { caseNumber: number, verdictId: null, ground: "not_our_duty" as const, body: "不归本局。" };
      await fileDispute(db, agriculture, body, "2026-11-03");
      const { id } = await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
      const refused = { outcome: "refused", reasons: "归本局。", bodyPublic: false } as const;
      await decideDispute(db, county.secondModerator, id, refused, "2026-11-05");
      await ask(number, "2026-11-12");
      await whole();
    });

    test("goes to the moderators when the other declines: the days are not charged until they have ruled", async () => {
      const db = engine.db();
      const number = await asked();
      await refuses(() => decline(number, "2026-11-06", county.officers.agriculture), "forbidden");
      await refuses(() => acceptTransfer(db, county.officers.emergency, number, ASKED), "forbidden");
      await decline(number);
      await refuses(() => acceptTransfer(db, county.officers.forestry, number, "2026-11-06"), "transfer_over");
      expect(await told(number)).toMatchObject([{ state: "at_desk", answerReason: "不在本局的清单里。" }]);
      expect(await stagesOf(number, "2026-11-09")).toMatchObject({ answered: { heldOn: "2026-11-06" } });
      await rule(number, "first", "2026-11-10");
      // Friday to Tuesday are three working days.
      expect(await stagesOf(number, "2026-11-10")).toMatchObject({ answered: { dueOn: "2026-11-26", heldOn: null } });
      expect(await told(number)).toMatchObject([{ state: "kept", reasons: "查了名录。", decidedOn: "2026-11-10" }]);
      expect((await readCase(db, number)).department_id).toBe(county.departments.agriculture);
      await whole();
    });

    test("loses the case when the moderators rule so, and not to somebody with a part in it", async () => {
      const db = engine.db();
      const number = await asked();
      await refuses(() => rule(number, "second", ASKED), "not_found");
      const { id: early } = (await told(number))[0] ?? { id: 0 };
      await expectRefusal(readRuling(db, county.moderator, early, ASKED), "not_found");
      await decline(number);
      await refuses(() => rule(number, "second", "2026-11-09", county.farModerator), "forbidden");
      await refuses(() => rule(number, "second", "2026-11-09", county.officers.forestry), "forbidden");
      await expectRefusal(readRuling(db, county.farModerator, early, "2026-11-09"), "forbidden");
      expect(await readRuling(db, county.moderator, early, "2026-11-09")).toMatchObject({ number, notTwo: null });
      await db.updateTable("transfers").set({ asked_by: county.moderator.userId }).where("id", "=", early).execute();
      await refuses(() => rule(number, "second", "2026-11-09"), "own_decision");
      await rule(number, "second", "2026-11-09", county.secondModerator);
      expect(await readCase(db, number)).toMatchObject({ department_id: county.departments.forestry });
      await refuses(
        () => decideTransfer(db, county.secondModerator, early, { whose: "first", reasons: "又查了。" }, "2026-11-09"),
        "stale_version",
      );
      expect(await told(number)).toMatchObject([{ state: "handed_on", clock: { leftOn: "2026-11-09" } }]);
      await whole();
    });

    test("goes to the moderators when the other lets its days pass, from the day on which that is noted", async () => {
      const db = engine.db();
      const number = await asked();
      expect(await lapseTransfers(db, TAKE_BY)).toBe(0);
      await refuses(() => acceptTransfer(db, county.officers.forestry, number, "2026-11-12"), "transfer_over");
      expect(await lapseTransfers(db, "2026-11-12")).toBe(1);
      expect(await lapseTransfers(db, "2026-11-12")).toBe(0);
      await refuses(() => decline(number, "2026-11-12"), "transfer_over");
      expect(await stagesOf(number, "2026-11-16")).toMatchObject({ answered: { heldOn: "2026-11-12" } });
      await rule(number, "second", "2026-11-16");
      await whole();
    });

    test("may answer after all, which ends it, wherever it lies", async () => {
      const db = engine.db();
      const numbers = [await open(), await open(), await open()] as const;
      for (const number of numbers) await ask(number);
      const [running, held, atDesk] = numbers;
      await answerCase(db, county, running, "2026-11-06");
      await answerCase(db, county, held, "2026-11-06", { body: DOXING, keep: true });
      await decline(atDesk);
      await answerCase(db, county, atDesk, "2026-11-10");
      for (const number of numbers) {
        expect(await told(number)).toMatchObject([{ state: "withdrawn" }]);
        await refuses(() => acceptTransfer(db, county.officers.forestry, number, "2026-11-10"), "transfer_over");
      }
      expect(await stagesOf(atDesk, "2026-11-10")).toMatchObject({ answered: { metOn: "2026-11-10", heldOn: null } });
      await whole();
    });
  });
});
