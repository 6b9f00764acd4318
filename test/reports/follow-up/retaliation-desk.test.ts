import { beforeEach, describe, expect, test } from "vitest";
import {
  handleFlag,
  raiseFlag,
  readFlagQueue,
  readFlags,
  readSufferingAt,
  replyToFlag,
} from "../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import {
  bySooner,
  flagClock,
  lacksEyes,
  lastAnswerOn,
  MAX_FLAG_REPLIES,
} from "../../../app/reports/follow-up/retaliation/retaliation.ts";
import { newSubmissionToken } from "../../../app/reports/receipt/receipt.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readCaseForStaff, readPublishedParts } from "../../../app/cases/case.server.ts";
import { proposeTakedown } from "../../../app/rulings/takedown/propose-takedown.server.ts";
import { EVERYWHERE } from "../../../db/queries/reports/bounds.ts";
import { listFlags } from "../../../db/queries/reports/follow-up.ts";
import { deleteHandledFlags } from "../../../db/queries/reports/retention.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, expectRefusal, publishCase, sendReport, TODAY } from "../../helpers/factories.ts";

const a = (body: string) => ({ body, token: newSubmissionToken() });
const NO_HOLIDAYS = new Map<string, boolean>();

describe("the clock of a word of retaliation", () => {
  test("runs for three working days from the day after, and stops with the first answer", () => {
    const clock = (answeredOn: string | null, today: string) =>
      flagClock({ raisedOn: "2026-11-20", answeredOn }, today, NO_HOLIDAYS);
    // A Friday: Monday, Tuesday, Wednesday.
    expect(clock(null, "2026-11-25")).toEqual({ dueOn: "2026-11-25", state: "running", daysLate: 0 });
    expect(clock(null, "2026-11-27")).toEqual({ dueOn: "2026-11-25", state: "overdue", daysLate: 2 });
    expect(clock("2026-11-30", "2026-12-09")).toEqual({ dueOn: "2026-11-25", state: "answered", daysLate: 0 });
    const holiday = new Map([["2026-11-23", false]]);
    expect(flagClock({ raisedOn: "2026-11-20", answeredOn: null }, "2026-11-26", holiday).state).toBe("running");
  });

  test("orders what is overdue before what runs before what was answered, each by age", () => {
    const of = (raisedOn: string, state: "running" | "overdue" | "answered") => ({
      raisedOn,
      clock: { dueOn: "2026-12-01", state, daysLate: 0 },
    });
    const flags = [of("2026-11-01", "answered"), of("2026-11-03", "running"), of("2026-11-02", "overdue")];
    const sorted = [...flags, of("2026-11-01", "overdue")].sort(bySooner);
    expect(sorted.map((flag) => flag.raisedOn)).toEqual(["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-01"]);
  });

  test("asks for two of the desk to have seen it by the day after", () => {
    const lacks = (seenBy: number, today: string) => lacksEyes("2026-11-23", seenBy, today);
    expect([lacks(0, "2026-11-23"), lacks(1, "2026-11-24"), lacks(2, "2026-11-24")]).toEqual([false, true, false]);
  });

  test("knows the day of the last answer, closed or not", () => {
    expect(lastAnswerOn([])).toBeNull();
    const replies = [{ repliedOn: "2026-11-24" }];
    expect(lastAnswerOn([{ handledOn: null, replies }])).toBe("2026-11-24");
    expect(lastAnswerOn([{ handledOn: "2026-11-26", replies }])).toBe("2026-11-26");
  });
});

forEachEngine((engine) => {
  let db: Db;
  let here: County;
  beforeEach(async () => {
    db = await engine.fresh();
    here = await buildCounty(db);
  });
  const queue = async (today = TODAY, of = here.moderator) => (await readFlagQueue(db, of, today)).waiting;
  const flagOn = async (reportId: number, today = TODAY) => {
    await raiseFlag(db, reportId, a("停了我的岗。"), today);
    return (await readFlags(db, reportId))[0]?.id ?? 0;
  };

  describe("an answer that does not close", () => {
    test("reaches the reporter, keeps the flag open, stops its clock, and is taken once", async () => {
      const id = await sendReport(db);
      const flag = await flagOn(id);
      const reply = a("先留好证据。");
      await Promise.all([1, 2].map(() => replyToFlag(db, here.moderator, flag, reply, "2026-11-24")));
      expect(await readFlags(db, id)).toMatchObject([
        { handledOn: null, replies: [{ body: "先留好证据。", repliedOn: "2026-11-24" }] },
      ]);
      expect(await queue("2026-12-20")).toMatchObject([{ id: flag, clock: { state: "answered" } }]);
      await handleFlag(db, here.moderator, flag, "办结了", "2026-11-25");
      await expectRefusal(replyToFlag(db, here.moderator, flag, a("还有"), TODAY), "wrong_state");
    });

    test("is taken from nobody else, and so many times", async () => {
      const flag = await flagOn(await sendReport(db));
      for (const actor of [here.farModerator, here.admin, here.officers.agriculture]) {
        await expectRefusal(replyToFlag(db, actor, flag, a("不"), TODAY), "forbidden");
      }
      await expectRefusal(replyToFlag(db, here.moderator, 999_999, a("不"), TODAY), "not_found");
      for (let at = 0; at < MAX_FLAG_REPLIES; at += 1) await replyToFlag(db, here.moderator, flag, a(`${at}`), TODAY);
      await expectRefusal(replyToFlag(db, here.moderator, flag, a("多"), TODAY), "too_many_messages");
    });

    test("goes with the report that is taken back, and with what was told after that once its time is over", async () => {
      const { reportId } = await publishCase(db, here);
      await replyToFlag(db, here.moderator, await flagOn(reportId), a("一"), TODAY);
      await queue();
      await withdrawReport(db, await readReport(db, reportId), TODAY);
      const left = async () => [
        await db.selectFrom("flag_replies").select("id").execute(),
        await db.selectFrom("flag_looks").select("flag_id").execute(),
      ];
      expect(await left()).toEqual([[], []]);
      const later = await flagOn(reportId);
      await replyToFlag(db, here.moderator, later, a("二"), TODAY);
      await queue();
      await handleFlag(db, here.moderator, later, "办结", TODAY);
      expect((await left()).map((rows) => rows.length)).toEqual([1, 1]);
      expect(await deleteHandledFlags(db, TODAY)).toBe(1);
      expect(await left()).toEqual([[], []]);
    });
  });

  test("what nobody has answered is never cut off behind what was answered earlier", async () => {
    const answered = await flagOn(await sendReport(db));
    await replyToFlag(db, here.moderator, answered, a("先留好证据。"), TODAY);
    const waiting = await flagOn(await sendReport(db), "2026-11-25");
    expect((await listFlags(db, EVERYWHERE, false, 1)).map((flag) => flag.id)).toEqual([waiting]);
    expect((await queue("2026-11-25")).map((flag) => flag.id)).toEqual([waiting, answered]);
  });

  test("who has seen it is noted, and that nobody else has within a day", async () => {
    await flagOn(await sendReport(db));
    expect(await queue()).toMatchObject([{ seenBy: [{ name: "moderator", on: TODAY }], lacksEyes: false }]);
    expect(await queue("2026-11-24")).toMatchObject([{ seenBy: [{ name: "moderator", on: TODAY }], lacksEyes: true }]);
    const seen = await queue("2026-11-24", here.secondModerator);
    expect(seen).toMatchObject([{ seenBy: [{ name: "moderator" }, { on: "2026-11-24" }], lacksEyes: false }]);
    expect(await queue("2026-11-24", here.farModerator)).toEqual([]);
  });

  test("what is overdue stands before what was answered, whichever is older", async () => {
    const [old, young] = [await flagOn(await sendReport(db), "2026-11-02"), await flagOn(await sendReport(db))];
    await replyToFlag(db, here.moderator, old, a("先答"), "2026-11-03");
    const waiting = await queue("2026-12-01");
    expect(waiting.map((flag) => [flag.id, flag.clock.state])).toEqual([
      [young, "overdue"],
      [old, "answered"],
    ]);
  });

  test("the desk's page of a case tells of it to whoever answers it, and of nothing once it is closed", async () => {
    const { number, reportId } = await publishCase(db, here);
    const matter = await readCaseForStaff(db, number);
    const at = (actor: County["moderator"]) => readSufferingAt(db, actor, matter);
    expect(await at(here.moderator)).toEqual([]);
    const flag = await flagOn(reportId);
    expect(await at(here.moderator)).toEqual([TODAY]);
    for (const actor of [here.farModerator, here.admin]) expect(await at(actor)).toEqual([]);
    await handleFlag(db, here.moderator, flag, "办结", TODAY);
    expect(await at(here.moderator)).toEqual([]);
  });

  test("a voice hidden from there stays hidden until another has looked, and the page offers it no more", async () => {
    const { number, reportId } = await publishCase(db, here);
    await flagOn(reportId);
    expect((await queue())[0]?.published).toEqual([{ number, position: 1, readable: true }]);
    const target = { of: "voice" as const, position: 1 };
    const hiding = { caseNumber: number, target, reason: "identifies_reporter" as const, words: "请您来看。" };
    await proposeTakedown(db, here.moderator, hiding, TODAY);
    expect((await queue())[0]?.published).toEqual([{ number, position: 1, readable: false }]);
    expect((await readPublishedParts(db, reportId))[0]?.hidden?.on).toBe(TODAY);
  });
});
