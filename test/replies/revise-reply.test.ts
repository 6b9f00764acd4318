import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { saltedHash } from "../../app/ledger/ledger.server.ts";
import type { Revision } from "../../app/replies/answer/revise-reply.server.ts";
import { MAX_REVISIONS } from "../../app/replies/reply.ts";
import { readAnswers, reviseReply } from "../../app/replies/reply.server.ts";
import { decideAnswer } from "../../app/rulings/answers/decide-answer.server.ts";
import { correct } from "../../app/rulings/corrections/correct.server.ts";
import { proposeTakedown } from "../../app/rulings/takedown/propose-takedown.server.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { addDays } from "../../app/day.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  DOXING,
  expectRefusal,
  publishCase,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { ledgerProblems } from "../helpers/ledger-problems.ts";
import { counterLines } from "../helpers/recount.ts";

const LATER = addDays(TODAY, 3);
const FIRST = {
  remedies: ["R1"] as const,
  body: "已收回，下月起办理。",
  rest: "余下的文件在清理。",
  restBy: "2027-01-15",
};

describe("a department's correction of its own answer", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const answered = async (today = LATER) => {
      const { number } = await publishCase(engine.db(), county, { today });
      await answerCase(engine.db(), county, number, today, FIRST);
      return number;
    };
    const revise = (number: string, change: Partial<Revision> = {}, by: Actor = county.officers.agriculture) =>
      reviseReply(
        engine.db(),
        by,
        {
          caseNumber: number,
          position: 1,
          reason: "facts",
          seen: 0,
          ...FIRST,
          body: "已收回，本月起办理。",
          ...change,
        },
        LATER,
      );
    const read = async (number: string, reader: "public" | "staff" = "public") =>
      readAnswers(engine.db(), (await readCase(engine.db(), number)).id, LATER, reader);
    const entry = () =>
      engine.db().selectFrom("ledger_entries").selectAll().orderBy("seq", "desc").executeTakeFirstOrThrow();

    test("shows both versions, the day and the reason; the day that counts, the clock and the figures stay", async () => {
      const number = await answered(TODAY);
      const { clock } = await read(number);
      const figures = counterLines(await listCounters(engine.db()));
      await revise(number, { remedies: ["R6", "R1"], restBy: "2027-02-01" });
      const now = await read(number);
      expect(now.clock).toEqual(clock);
      expect(counterLines(await listCounters(engine.db()))).toEqual(figures);
      expect(now.replies).toMatchObject([
        {
          remedies: ["R1", "R6"],
          texts: { body: "已收回，本月起办理。" },
          restBy: "2027-02-01",
          publishedOn: TODAY,
          digestIn: "reply_revised",
          earlier: [
            {
              remedies: ["R1"],
              texts: { body: FIRST.body, rest: FIRST.rest },
              restBy: FIRST.restBy,
              replacedOn: LATER,
              reason: "facts",
              digestIn: "reply_published",
            },
          ],
        },
      ]);
      const { kind, body } = await entry();
      expect([kind, JSON.parse(body)]).toEqual([
        "reply_revised",
        {
          position: 1,
          version: 2,
          reason: "facts",
          remedy: "R1",
          further: ["R6"],
          restBy: "2027-02-01",
          textHash: saltedHash(now.replies[0]?.hashSalt ?? "", "已收回，本月起办理。", "", FIRST.rest),
        },
      ]);
      await revise(number, { reason: "slip", body: "已收回。", seen: 1 });
      expect((await read(number)).replies[0]?.earlier.map((one) => one.texts?.body)).toEqual([
        FIRST.body,
        "已收回，本月起办理。",
      ]);
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("is refused when nothing changes, when another came first, and for what points to a person", async () => {
      const number = await answered();
      const before = await readFacts(engine.db());
      await expectRefusal(revise(number, { body: FIRST.body }), "nothing_changed");
      for (const seen of [1, -1, Number.NaN]) await expectRefusal(revise(number, { seen }), "stale_version");
      await expectRefusal(revise(number, { body: "反映人：王小明。" }), "identifying_left");
      await expectRefusal(revise(number, { rest: "电话13900000077" }), "identifying_left");
      await expectRefusal(revise(number, { telephone: "13900000077" }), "personal_left");
      for (const position of [0, 2, Number.NaN]) {
        await expectRefusal(revise(number, { position: position || 0 }), "not_found");
      }
      await expectRefusal(revise("GW-2026-999999"), "unknown_case");
      const { officers, moderator, admin } = county;
      for (const by of [officers.forestry, moderator, admin]) await expectRefusal(revise(number, {}, by), "forbidden");
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("sent twice at once corrects once", async () => {
      const number = await answered();
      const both = await Promise.allSettled([revise(number), revise(number)]);
      expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect((await read(number)).replies[0]?.earlier).toHaveLength(1);
    });

    test("keeps what a moderator let through, and takes nothing more of the kind", async () => {
      const { number } = await publishCase(engine.db(), county, { today: LATER });
      await answerCase(engine.db(), county, number, LATER, { body: DOXING, keep: true });
      const { id } = await engine
        .db()
        .selectFrom("held_replies")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      await decideAnswer(engine.db(), county.moderator, id, { act: "publish" }, LATER);
      const bare = { ...FIRST, rest: "", restBy: null };
      await revise(number, { ...bare, body: `${DOXING}已办。` });
      await expectRefusal(revise(number, { ...bare, body: `${DOXING}反映人：李小红。`, seen: 1 }), "identifying_left");
      expect((await read(number)).replies[0]?.texts?.body).toBe(`${DOXING}已办。`);
    });

    test("brings no hidden answer into sight, and what it said before is hidden with it", async () => {
      const number = await answered();
      await revise(number);
      const target = { of: "reply", position: 1 } as const;
      const proposal = { caseNumber: number, target, reason: "identifies_reporter", words: "看过。" } as const;
      await proposeTakedown(engine.db(), county.moderator, proposal, LATER);
      expect((await read(number)).replies).toMatchObject([{ texts: null, earlier: [] }]);
      expect((await read(number, "staff")).replies[0]?.earlier).toHaveLength(1);
      await expectRefusal(revise(number, { body: "换一种写法。", seen: 1 }), "wrong_state");
      const { id } = await engine
        .db()
        .selectFrom("takedowns")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      await decideTakedown(engine.db(), county.secondModerator, id, "confirmed", LATER);
      await expectRefusal(revise(number, { body: "换一种写法。", seen: 1 }), "wrong_state");
      expect((await read(number)).replies).toMatchObject([{ texts: null, earlier: [] }]);
      const salts = await engine.db().selectFrom("reply_versions").select("hash_salt").orderBy("id", "desc").execute();
      expect(salts[0]).toEqual({ hash_salt: null });
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("goes with its case when that is withdrawn", async () => {
      const number = await answered();
      await revise(number);
      await withdrawCase(engine.db(), county, number, "not_true", LATER);
      await expectRefusal(revise(number, { seen: 1 }), "case_withdrawn");
      const salts = await engine.db().selectFrom("reply_versions").select("hash_salt").orderBy("id", "desc").execute();
      expect(salts[0]).toEqual({ hash_salt: null });
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("loses what it said before when a moderator takes words out, and can be corrected on", async () => {
      const number = await answered();
      await revise(number);
      const told = { reason: "typo", words: "删去一句。", seen: 0 } as const;
      const taken = { caseNumber: number, part: "reply", place: 1, texts: { rest: "" }, ...told } as const;
      await correct(engine.db(), county.moderator, taken, LATER);
      const { replies } = await read(number);
      expect(replies).toMatchObject([
        { texts: { rest: "" }, digestIn: "reply_corrected", earlier: [{ texts: null, replacedOn: LATER }] },
      ]);
      const rows = await engine.db().selectFrom("reply_versions").selectAll().orderBy("id", "desc").execute();
      expect(JSON.stringify(rows[0])).not.toContain("已收回");
      await revise(number, { rest: "", restBy: null, body: "已收回，今天起办理。", seen: 1 });
      expect((await read(number)).replies[0]?.earlier).toMatchObject([{ texts: null }, { texts: { rest: "" } }]);
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("comes to an end after so many", async () => {
      const number = await answered();
      for (let seen = 0; seen < MAX_REVISIONS; seen += 1) await revise(number, { body: `第${seen}稿。`, seen });
      await expectRefusal(revise(number, { body: "又一稿。", seen: MAX_REVISIONS }), "wrong_state");
    });
  });
});
