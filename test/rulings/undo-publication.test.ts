import { beforeEach, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { linkTogether } from "../../app/desk/bulk/link-together.server.ts";
import { readUndoable, undoTogether } from "../../app/desk/bulk/undo.server.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { readStages } from "../../app/cases/clock/clock.server.ts";
import { nudge } from "../../app/office/supervision/nudge.server.ts";
import { saveDraft } from "../../app/replies/drafts/draft.server.ts";
import { promiseDay, signFor } from "../../app/replies/stages/stages.server.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { decideReport } from "../../app/rulings/decision/decision.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addStaff,
  addToCase,
  buildCounty,
  type County,
  decide,
  expectRefusal,
  linking,
  NOW,
  opening,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
} from "../helpers/factories.ts";
import { factsOfCases, readFacts } from "../helpers/facts.ts";

const LATER = new Date(NOW.getTime() + 599_000);
const TOO_LATE = new Date(NOW.getTime() + 600_000);

/** What undoing leaves as it was, of what is told of a case and learned from it. */
async function facts(db: Db) {
  const { suggestion_terms, suggestion_lessons, public_images, voice_marks, voice_redactions } = await readFacts(db);
  return {
    ...(await factsOfCases(db)),
    suggestion_terms,
    suggestion_lessons,
    public_images,
    voice_marks,
    voice_redactions,
  };
}

/** How many decisions the accuracy of the suggestions counts. */
const judged = async (db: Db) =>
  (await db.selectFrom("suggestion_outcomes").select("decisions").where("subject", "=", "kind").execute()).reduce(
    (sum, { decisions }) => sum + decisions,
    0,
  );

describe("a decision to publish a report", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let id: number;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
      id = await sendReport(db, { body: "部门要求我们镇派人上路设卡。" }, TODAY);
    });
    const acts = () => readUndoable(db, county.moderator, LATER);
    const undo = async (now = LATER, actor = county.moderator) =>
      undoTogether(db, actor, (await acts())[0]?.id ?? 0, TODAY, now);
    const link = (number: string, report = id) =>
      decideReport(db, county.moderator, report, 1, linking(number), TODAY, NOW);
    const entries = async () =>
      (await db.selectFrom("ledger_entries").select(["kind", "subject"]).orderBy("seq").execute()).slice(-2);
    const problems = async () => {
      const found = [];
      for await (const one of checkLedger(db)) found.push(one);
      return found;
    };

    test("to a case that was there is undone for ten minutes: of case, figures and lessons nothing is left", async () => {
      const { number } = await publishCase(db, county);
      const before = await facts(db);
      await link(number);
      expect(await facts(db)).not.toEqual(before);
      expect(await acts()).toMatchObject([{ outcome: "linked", count: 1, minutes: 1 }, { outcome: "opened" }]);
      expect(await undo()).toEqual({ undone: 1, kept: 0 });
      expect(await facts(db)).toEqual(before);
      expect(await readReport(db, id)).toMatchObject({ state: "received", decided_on: null, decided_by: null });
      expect((await entries()).map(({ kind }) => kind)).toEqual(["voice_published", "voice_undone"]);
      expect(await problems()).toEqual([]);
      await decide(db, county, id, linking(number, "我们这里换了别的话。"));
      expect((await readCasePage(db, number, TODAY)).voices).toMatchObject([{ position: 1 }, { position: 2 }]);
      expect(await problems()).toEqual([]);
    });

    test("that opened a case withdraws it, under a number that is not used again", async () => {
      const number = await decide(db, county, id, opening());
      expect(await undo()).toEqual({ undone: 1, kept: 0 });
      await expectRefusal(readCasePage(db, number, TODAY), "case_withdrawn");
      expect(await entries()).toEqual([
        { kind: "voice_undone", subject: number },
        { kind: "case_withdrawn", subject: number },
      ]);
      expect((await factsOfCases(db)).counters.filter((line) => !line.includes(" reports "))).toEqual([]);
      expect((await readReport(db, id)).state).toBe("received");
      expect(await problems()).toEqual([]);
      expect(await judged(db)).toBe(1);
      const again = await decide(db, county, id, opening());
      expect(await judged(db)).toBe(2);
      expect(again).not.toBe(number);
      expect(await problems()).toEqual([]);
    });

    test("of several together is undone together, in whatever order they came", async () => {
      const { number } = await publishCase(db, county);
      const items = [];
      for (const body of ["我们镇也要派人。", "我们镇每天两人。", "也要求我们设卡。"]) {
        items.push({ id: await sendReport(db, { body }, TODAY), version: 1 });
      }
      const before = await facts(db);
      expect(await linkTogether(db, county.moderator, items, number, TODAY, NOW)).toMatchObject({ done: 3 });
      expect(await acts()).toMatchObject([
        { outcome: "linked", count: 3 },
        { outcome: "opened", count: 1 },
      ]);
      expect(await undo()).toEqual({ undone: 3, kept: 0 });
      expect(await facts(db)).toEqual(before);
      expect(await problems()).toEqual([]);
    });

    test("is not undone later, nor once its week is over, nor by another", async () => {
      await decide(db, county, id, opening());
      await expectRefusal(undo(TOO_LATE), "undo_over");
      const act = (await acts())[0]?.id ?? 0;
      await expectRefusal(undoTogether(db, county.moderator, act, addDays(TODAY, 7), LATER), "undo_over");
      await expectRefusal(undo(LATER, county.admin), "forbidden");
      await expectRefusal(undo(LATER, county.officers.agriculture), "forbidden");
    });

    test.each<[string, (number: string) => Promise<unknown>]>([
      ["another voice", (number) => addToCase(db, county, number)],
      [
        "an answer",
        (caseNumber) =>
          publishReply(
            db,
            county.officers.agriculture,
            { caseNumber, remedies: ["R1"], body: "已收回。", seen: 0 },
            TODAY,
          ),
      ],
      ["a takedown that was proposed", (number) => proposeFor(db, county.moderator, number, "not_true")],
      ["the department signed for it", (number) => signFor(db, county.officers.agriculture, number, TODAY)],
      [
        "the department promised a day",
        async (number) => {
          const { id } = await readCase(db, number);
          const due = (await readStages(db, id, TODAY)).find((one) => one.stage === "answered")?.dueOn ?? TODAY;
          const promised = { stage: "answered", day: addDays(due, 3), reason: "要先开会。" } as const;
          await promiseDay(db, county.officers.agriculture, number, promised, TODAY);
        },
      ],
      [
        "the department began an answer",
        (caseNumber) => {
          const draft = { caseNumber, version: 0, fields: { remedies: [], texts: { body: "拟收回。" } } };
          return saveDraft(db, county.officers.agriculture, draft, TODAY);
        },
      ],
      [
        "a reminder",
        async (number) => {
          const bounds = { role: "supervisor", departmentId: null, regionId: null, lineId: null } as const;
          await nudge(db, await addStaff(db, "supervisor", bounds), number, TODAY);
        },
      ],
      ["words taken back", async () => withdrawReport(db, await readReport(db, id), TODAY)],
    ])("that opened a case is not undone after %s: all stays", async (_what, meanwhile) => {
      const number = await decide(db, county, id, opening());
      const act = (await acts())[0]?.id ?? 0;
      await meanwhile(number);
      const before = await readFacts(db);
      await expectRefusal(undoTogether(db, county.moderator, act, TODAY, LATER), "undo_over");
      expect(await readFacts(db)).toEqual(before);
    });

    test("to a case that is answered takes the question whether the burden is gone with it, unless it was answered", async () => {
      const { number } = await publishCase(db, county);
      const reply = { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 } as const;
      await publishReply(db, county.officers.agriculture, reply, TODAY);
      const before = await facts(db);
      await link(number);
      const [act] = await acts();
      expect(await undoTogether(db, county.moderator, act?.id ?? 0, TODAY, LATER)).toEqual({ undone: 1, kept: 0 });
      expect(await facts(db)).toEqual(before);
      await decide(db, county, id, linking(number));
      await confirmRelief(db, id, "gone", TODAY);
      await expectRefusal(undo(), "undo_over");
    });
  });
});
