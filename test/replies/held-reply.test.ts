import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { UNTIL_LOOKED_AT } from "../../app/cases/case.ts";
import { addDays } from "../../app/day.ts";
import { decideAnswer } from "../../app/rulings/answers/decide-answer.server.ts";
import { listHeldAnswers } from "../../app/rulings/answers/read-answers.server.ts";
import { decideTakedown, lapseTakedowns } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { listTakedowns } from "../../app/rulings/takedown/read-takedowns.server.ts";
import { proposeTakedown } from "../../app/rulings/takedown/propose-takedown.server.ts";
import { listHeldReplies, readReturned } from "../../app/replies/read-held.server.ts";
import { readAnswers } from "../../app/replies/reply.server.ts";
import { sql } from "kysely";
import { listCounters } from "../../db/queries/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  DOXING,
  expectRefusal,
  proposeFor,
  publishCase,
  withdrawCase,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

/** A Monday; fifteen working days later, without holidays between, is Monday three weeks on. */
const OPENED = "2026-11-02";
const DUE = "2026-11-23";

describe("an answer that may point to a reporter", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const open = async () => (await publishCase(engine.db(), county, { today: OPENED })).number;
    const file = (number: string, today: string, how: { body?: string; seen?: number; keep?: boolean } = {}) =>
      answerCase(engine.db(), county, number, today, { body: DOXING, keep: true, ...how });
    const answersOf = async (number: string, today = DUE) =>
      readAnswers(engine.db(), (await readCase(engine.db(), number)).id, today);
    const waitingOn = async (number: string, actor = county.moderator) =>
      (await listHeldAnswers(engine.db(), actor)).find((one) => one.number === number);
    const decide = async (number: string, act: "publish" | "return", today: string, by = county.moderator) =>
      decideAnswer(engine.db(), by, (await waitingOn(number))?.id ?? 0, { act, note: "请删去电话。" }, today);
    const expectTrueCounters = async () =>
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));

    test("is shown to the officer first, and nothing is public or stored", async () => {
      const number = await open();
      const before = await readFacts(engine.db());
      await expectRefusal(file(number, DUE, { keep: false }), "identifying_left");
      expect(await readFacts(engine.db())).toEqual(before);
      for (const body of ["反映人系沙河镇干部。", "身份证11010519491231002X。", "我叫王小明"]) {
        await expectRefusal(file(number, DUE, { body, keep: false }), "identifying_left");
      }
    });

    test("never appears with what nobody may read: it has to go back", async () => {
      const number = await open();
      expect(await file(number, DUE, { body: "经查，反映人电话13900000077。" })).toBe("held");
      const before = await readFacts(engine.db());
      await expectRefusal(decide(number, "publish", DUE), "personal_left");
      expect(await readFacts(engine.db())).toEqual(before);
      await decide(number, "return", DUE);
      expect(await answersOf(number)).toMatchObject({ replies: [], held: null });
    });

    test("waits for a moderator when it stays, and counts on the day on which it was filed", async () => {
      const number = await open();
      expect(await file(number, DUE)).toBe("held");
      const held = await answersOf(number, addDays(DUE, 1));
      expect(held).toMatchObject({ replies: [], held: { countsOn: DUE }, clock: { metOn: null } });
      const told = await engine
        .db()
        .selectFrom("ledger_entries")
        .select("body")
        .where("kind", "=", "reply_held")
        .execute();
      expect(told.at(-1)?.body).not.toContain("textHash");
      await expectTrueCounters();
      expect(await waitingOn(number)).toMatchObject({
        found: [{ field: "body", findings: [{ kind: "name", text: "王小明" }] }],
        dueOn: DUE,
        own: false,
      });
      await decide(number, "publish", addDays(DUE, 2));
      expect(await answersOf(number, addDays(DUE, 2))).toMatchObject({
        clock: { metOn: DUE, state: "on_time" },
        replies: [{ texts: { body: DOXING }, publishedOn: DUE, releasedOn: addDays(DUE, 2) }],
        held: null,
      });
      await expectTrueCounters();
    });

    test("goes back with a reason, and mended in three working days counts on the first day; not a second time", async () => {
      const number = await open();
      await file(number, DUE);
      await decide(number, "return", "2026-11-24");
      const { id } = await readCase(engine.db(), number);
      const own = county.departments.agriculture;
      expect(await readReturned(engine.db(), id, own)).toMatchObject({
        answer: { body: DOXING },
        note: "请删去电话。",
      });
      expect(await listHeldReplies(engine.db(), [own])).toContainEqual(
        expect.objectContaining({ number, returned: { on: "2026-11-24", note: "请删去电话。" } }),
      );
      expect(await listHeldReplies(engine.db(), [county.departments.forestry])).toEqual([]);
      // Friday is the third working day after Tuesday.
      expect(await file(number, "2026-11-27", { body: "已收回。", keep: false })).toBe("published");
      expect((await answersOf(number)).clock).toMatchObject({ metOn: DUE, state: "on_time" });
      // What was sent back is destroyed once another answer takes its place.
      expect(await readReturned(engine.db(), id, own)).toBeNull();
      const tooLate = await open();
      await file(tooLate, DUE);
      await decide(tooLate, "return", "2026-11-24");
      await file(tooLate, "2026-11-30", { body: "已收回。" });
      expect((await answersOf(tooLate)).clock).toMatchObject({ metOn: "2026-11-30", state: "late" });
      const again = await open();
      await file(again, DUE);
      await decide(again, "return", "2026-11-24");
      await file(again, "2026-11-25");
      await decide(again, "return", "2026-11-26");
      await file(again, "2026-11-27", { body: "已收回。" });
      expect((await answersOf(again)).clock).toMatchObject({ metOn: "2026-11-27", state: "late" });
      await expectTrueCounters();
    });

    test("makes room at once for one without findings, on its day", async () => {
      const number = await open();
      await file(number, DUE);
      await expectRefusal(file(number, addDays(DUE, 1)), "answer_waiting");
      await file(number, addDays(DUE, 1), { body: "已收回。", keep: false });
      expect(await answersOf(number)).toMatchObject({ clock: { metOn: DUE }, held: null });
      expect(await waitingOn(number)).toBeUndefined();
      const left = await engine
        .db()
        .selectFrom("held_replies")
        .select("contents")
        .where("outcome", "=", "replaced")
        .execute();
      expect(left.map((row) => row.contents).join()).not.toContain(DOXING);
    });

    test("is decided by an impartial moderator of the place, once, and never by whoever filed it", async () => {
      const number = await open();
      await file(number, DUE);
      const { id = 0 } = (await waitingOn(number)) ?? {};
      expect(await waitingOn(number, county.farModerator)).toBeUndefined();
      const before = await readFacts(engine.db());
      const publish = (by = county.moderator) => decideAnswer(engine.db(), by, id, { act: "publish" }, DUE);
      for (const by of [county.farModerator, county.admin, county.officers.agriculture]) {
        await expectRefusal(publish(by), "forbidden");
      }
      expect(await readFacts(engine.db())).toEqual(before);
      const forced = sql`update held_replies set decided_by = user_id, decided_on = ${DUE}, outcome = 'published'
        where id = ${id}`;
      await expect(forced.execute(engine.db())).rejects.toThrow(/check/i);
      await publish();
      await expectRefusal(publish(), "stale_version");
    });

    test("lapses with its case, and its words with it", async () => {
      const number = await open();
      await file(number, DUE);
      await withdrawCase(engine.db(), county, number, "not_true", DUE);
      expect(await waitingOn(number)).toBeUndefined();
      const rows = await engine.db().selectFrom("held_replies").select(["outcome", "contents"]).orderBy("id").execute();
      expect(rows.at(-1)).toEqual({ outcome: "lapsed", contents: "" });
    });

    test("does not keep a department from answering while its case is hidden", async () => {
      const number = await open();
      await proposeFor(engine.db(), county.moderator, number, "identifies_reporter", DUE);
      expect(await file(number, DUE, { body: "已收回。", keep: false })).toBe("published");
      await expectTrueCounters();
    });
  });
});

describe("one answer alone", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const answered = async () => {
      const { number } = await publishCase(engine.db(), county, { today: OPENED });
      await answerCase(engine.db(), county, number, DUE);
      await answerCase(engine.db(), county, number, DUE, { body: "补充说明。", seen: 1 });
      return number;
    };
    const hide = (number: string, reason: "identifies_reporter" | "court_order" | "not_true", position = 1) => {
      const target = { of: "reply", position } as const;
      return proposeTakedown(
        engine.db(),
        county.moderator,
        { caseNumber: number, target, reason, words: "看过。" },
        DUE,
      );
    };
    const last = async () =>
      (await engine.db().selectFrom("takedowns").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id;
    const read = async (number: string, reader: "public" | "staff" = "public") =>
      readAnswers(engine.db(), (await readCase(engine.db(), number)).id, DUE, reader);

    test("is hidden at once by one person, confirmed by a second, and every figure and the clock stay", async () => {
      const number = await answered();
      const figures = counterLines(await listCounters(engine.db()));
      const { clock } = await read(number);
      await hide(number, "identifies_reporter");
      expect((await read(number)).replies).toMatchObject([
        { texts: null, hidden: { reason: "identifies_reporter", until: UNTIL_LOOKED_AT } },
        { texts: { body: "补充说明。" }, hidden: null },
      ]);
      expect((await read(number, "staff")).replies[0]?.texts?.body).toBe("已收回该项工作。");
      // It does not come back by itself; that nobody has looked is overdue from the fourth day on.
      expect(await lapseTakedowns(engine.db(), addDays(DUE, 1000))).toBe(0);
      const overdue = async (days: number) => {
        const waiting = await listTakedowns(engine.db(), county.secondModerator, addDays(DUE, days));
        return waiting.find((one) => one.number === number)?.overdue;
      };
      expect([await overdue(3), await overdue(4)]).toEqual([false, true]);
      await decideTakedown(engine.db(), county.secondModerator, await last(), "confirmed", DUE);
      expect((await read(number)).replies[0]).toMatchObject({ texts: null, hidden: { until: null } });
      expect((await read(number)).clock).toEqual(clock);
      expect(counterLines(await listCounters(engine.db()))).toEqual(figures);
      expect(figures).toEqual(await recount(engine.db()));
      const entry = await engine
        .db()
        .selectFrom("ledger_entries")
        .selectAll()
        .orderBy("seq", "desc")
        .executeTakeFirst();
      expect([entry?.kind, entry?.body]).toEqual(["reply_hidden", '{"position":1,"reason":"identifies_reporter"}']);
    });

    test("comes back when the second person refuses, and is not hidden for being wrong", async () => {
      const number = await answered();
      await expectRefusal(hide(number, "not_true"), "reason_unfit");
      await expectRefusal(hide(number, "court_order", 3), "not_found");
      await hide(number, "identifies_reporter", 2);
      await decideTakedown(engine.db(), county.admin, await last(), "refused", DUE);
      expect((await read(number)).replies[1]).toMatchObject({ texts: { body: "补充说明。" }, hidden: null });
      await hide(number, "identifies_reporter", 2);
      // Once at once: the second time it waits for the second person.
      expect((await read(number)).replies[1]?.texts?.body).toBe("补充说明。");
    });
  });
});
