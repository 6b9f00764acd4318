import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { correct } from "../../../app/rulings/corrections/correct.server.ts";
import { publishReply, readAnswers } from "../../../app/replies/reply.server.ts";
import { hideReply } from "../../../db/queries/replies/replies.ts";
import { named } from "../../../db/tables/named.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, publishCase, withdrawCase } from "../../helpers/factories.ts";

/** A Monday; its clock of fifteen working days ends on Monday three weeks on. */
const OPENED = "2026-11-02";
const LAST_BUT_ONE = "2026-11-20";
const DUE = "2026-11-23";
const AFTER = "2026-12-31";
const PLAIN = "经查，要求每天报送照片没有依据，我局已经废止该通知，今后不再要求乡镇报送，改由我局执法大队到现场核查。";

describe("what can be counted in an answer", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const open = async (today = OPENED) => (await publishCase(engine.db(), county, { today })).number;
    const answer = (number: string, body: string, today: string, by: Actor = county.officers.agriculture) =>
      publishReply(engine.db(), by, { caseNumber: number, remedies: ["R1"], body, seen: 0 }, today);
    const answersOf = async (number: string, today = AFTER, reader: "public" | "staff" = "public") =>
      (await readAnswers(engine.db(), (await readCase(engine.db(), number)).id, today, reader)).replies;
    const signalsOf = async (number: string) => (await answersOf(number)).flatMap((reply) => reply.signals);

    test("stands beside it, and nothing of one that is hidden", async () => {
      const number = await open();
      await answer(number, "已转石桥镇处理。", "2026-11-10");
      expect(await signalsOf(number)).toEqual([{ kind: "forwarded" }, { kind: "short", characters: 8 }]);
      const { id } = await engine
        .db()
        .selectFrom("replies")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      await hideReply(engine.db(), id, {
        hidden_on: AFTER,
        hidden_reason: "identifies_reporter",
        hidden_until: "2027-01-05",
      });
      expect(await signalsOf(number)).toEqual([]);
      expect((await answersOf(number, AFTER, "staff"))[0]?.signals).toEqual([]);
    });

    test("is that three earlier ones say the same, as far as they can be read", async () => {
      const said = (at: number) => `${PLAIN}联系人请找值班室，文号青农发〔2026〕${at}号。`;
      const numbers: string[] = [];
      for (let at = 0; at < 5; at += 1) {
        const number = await open();
        numbers.push(number);
        await answer(number, said(at), "2026-11-10");
      }
      const same = async () =>
        (await Promise.all(numbers.map(signalsOf))).map((signals) =>
          signals.flatMap((one) => (one.kind === "same" ? [one.earlier] : [])),
        );
      expect(await same()).toEqual([[], [], [], [3], [4]]);
      // Not those of another body, which says the same for the first time.
      const elsewhere = await open();
      await engine
        .db()
        .updateTable("cases")
        .set({ department_id: county.officers.forestry.grants[0]?.departmentId ?? 0 })
        .where("id", "=", (await readCase(engine.db(), elsewhere)).id)
        .execute();
      await answer(elsewhere, said(9), "2026-11-10", county.officers.forestry);
      expect(await signalsOf(elsewhere)).toEqual([]);
      // A case that is withdrawn is no more to be read: what its answer said is compared with nothing.
      await withdrawCase(engine.db(), county, numbers[0] ?? "", "not_true", AFTER);
      const { text_key } = await engine
        .db()
        .selectFrom("replies as a")
        .innerJoin("cases as c", "c.id", "a.case_id")
        .select("a.text_key")
        .where("c.number", "=", named(numbers[0] ?? ""))
        .executeTakeFirstOrThrow();
      expect(text_key).toBeNull();
      numbers.shift();
      expect(await same()).toEqual([[], [], [], [3]]);
    });

    test("changes with a correction of its words", async () => {
      const numbers = [await open(), await open(), await open(), await open()];
      const said = `${PLAIN}文件和说明的副本均存放于我局办公室，可以随时来看。`;
      for (const number of numbers) await answer(number, said, "2026-11-10");
      const last = numbers.at(-1) ?? "";
      expect(await signalsOf(last)).toEqual([{ kind: "same", earlier: 3 }]);
      await correct(
        engine.db(),
        county.moderator,
        {
          caseNumber: last,
          part: "reply",
          place: 1,
          texts: { body: said.replace("的副本", "") },
          reason: "identifies",
          words: "删去可能认出人的内容。",
          seen: 0,
        },
        "2026-11-11",
      );
      expect(await signalsOf(last)).toEqual([]);
    });

    test("is that first answers in time come on the last two working days more often than chance has it", async () => {
      const db = await engine.fresh();
      const own = await buildCounty(db);
      const numbers: string[] = [];
      const bodies = [...Array(12).keys()].map((at) => `${PLAIN}${"甲乙丙丁戊己庚辛壬癸子丑"[at]}类表格由我局自己填。`);
      for (const body of bodies) {
        const { number } = await publishCase(db, own, { today: OPENED });
        numbers.push(number);
        const today = numbers.length > 10 ? DUE : numbers.length > 5 ? LAST_BUT_ONE : "2026-11-10";
        await publishReply(
          db,
          own.officers.agriculture,
          { caseNumber: number, remedies: ["R1"], body, seen: 0 },
          today,
        );
      }
      const of = async (at: number) => {
        const { id } = await readCase(db, numbers[at] ?? "");
        return (await readAnswers(db, id, AFTER)).replies[0]?.signals;
      };
      // Five of ten by the last working day but one, seven of twelve by the due day; an early one shows nothing.
      expect(await of(0)).toEqual([]);
      expect(await of(9)).toEqual([{ kind: "last_days", answers: 5, inTime: 10, expected: expect.closeTo(4 / 3) }]);
      expect(await of(11)).toEqual([{ kind: "last_days", answers: 7, inTime: 12, expected: expect.closeTo(8 / 5) }]);
    });
  });
});
