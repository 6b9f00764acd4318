import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { answerJointly, readJointCases, submitJointly } from "../../../app/replies/joint/joint.server.ts";
import type { JointCase } from "../../../app/replies/joint/joint.ts";
import { approveDraft, readDraft, saveDraft } from "../../../app/replies/drafts/draft.server.ts";
import { decideAnswer } from "../../../app/rulings/answers/decide-answer.server.ts";
import { publishReply, readAnswers } from "../../../app/replies/reply.server.ts";
import { wholeAnswer } from "../../../app/replies/reply.ts";
import { listCounters } from "../../../db/queries/counters.ts";
import { named } from "../../../db/tables/named.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  answerCase,
  buildCounty,
  type County,
  DOXING,
  expectRefusal,
  mergeByTwo,
  publishCase,
  withdrawCase,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { ledgerProblems } from "../../helpers/ledger-problems.ts";
import { counterLines, recount } from "../../helpers/recount.ts";

/** A Monday; its clock of fifteen working days ends on Monday three weeks on. */
const OPENED = "2026-11-02";
const DAY = "2026-11-10";
const AFTER = "2026-12-31";
const TEXT = "经查，要求每天报送照片没有依据，我局已经废止该通知，今后不再要求乡镇报送，改由我局执法大队到现场核查。";

describe("several cases answered with one text", () => {
  forEachEngine((engine) => {
    let county: County;
    let officer: Actor;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      officer = county.officers.agriculture;
    });
    const open = async (department = "agriculture") =>
      (await publishCase(engine.db(), county, { today: OPENED, newCase: { department } })).number;
    const several = async (count: number) => {
      const numbers: string[] = [];
      while (numbers.length < count) numbers.push(await open());
      return numbers;
    };
    const ticked = (numbers: readonly string[]): JointCase[] => numbers.map((number) => ({ number, seen: 0 }));
    const send = (
      numbers: readonly string[],
      { by = officer, today = DAY, body = TEXT, keep = false, cases = ticked(numbers) } = {},
    ) => answerJointly(engine.db(), by, { cases, remedies: ["R1", "R3"], body, keep }, today);
    const answersOf = async (number: string) =>
      readAnswers(engine.db(), (await readCase(engine.db(), number)).id, AFTER);
    const togetherOf = async (number: string) =>
      (await answersOf(number)).replies.map((reply) => reply.together.map((one): string => one.number));
    const sameOf = async (number: string) =>
      (await answersOf(number)).replies.flatMap(({ signals }) =>
        signals.flatMap((one) => (one.kind === "same" ? [one.earlier] : [])),
      );
    const standings = async (numbers: readonly string[], by = officer) =>
      Object.fromEntries(
        (await readJointCases(engine.db(), by, numbers)).rows.map((row) => [row.number, row.standing]),
      );
    const refuses = async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };
    const expectTrueCounters = async () =>
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));

    test("get an answer each, and each says publicly which were answered with it", async () => {
      const numbers = await several(3);
      expect(await send(numbers)).toEqual({ published: 3, held: 0 });
      for (const number of numbers) {
        const { clock, replies } = await answersOf(number);
        expect(clock).toMatchObject({ metOn: DAY, state: "on_time" });
        expect(replies).toMatchObject([{ remedies: ["R1", "R3"], texts: { body: TEXT }, publishedOn: DAY }]);
        expect(await togetherOf(number)).toEqual([numbers.filter((other) => other !== number)]);
      }
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .select("body")
        .where("kind", "=", "reply_published")
        .orderBy("seq", "desc")
        .limit(3)
        .execute();
      expect(new Set(entries.map(({ body }) => (JSON.parse(body) as { joint: number }).joint)).size).toBe(1);
      // What nobody can read any more is named no more.
      const [first = "", second = "", third = ""] = numbers;
      await withdrawCase(engine.db(), county, first, "not_true", DAY);
      expect(await togetherOf(second)).toEqual([[third]]);
      await expectTrueCounters();
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("are answered all or none: one that changed meanwhile is told by name, and nothing of the others is public", async () => {
      const numbers = await several(7);
      const [fit = "", answered = "", waiting = "", drafted = "", withdrawn = "", younger = "", older = ""] = numbers;
      await answerCase(engine.db(), county, answered, DAY);
      await answerCase(engine.db(), county, waiting, DAY, { body: DOXING, keep: true });
      const fields = { remedies: ["R2"], texts: { body: "拟答复。" } };
      await saveDraft(engine.db(), officer, { caseNumber: drafted, version: 0, fields }, DAY);
      await withdrawCase(engine.db(), county, withdrawn, "not_true", DAY);
      await mergeByTwo(engine.db(), county, older, younger, DAY);
      const foreign = await open("forestry");
      const merged = (await readCase(engine.db(), younger)).number === younger ? older : younger;
      for (const [number, standing] of [
        [answered, "answered"],
        [waiting, "waiting"],
        [drafted, "drafted"],
        [withdrawn, "gone"],
        [merged, "merged"],
        [foreign, "elsewhere"],
        ["GW-2026-999999", "gone"],
      ] as const) {
        expect(await standings([fit, number])).toEqual({ [fit]: "fit", [number]: standing });
        await refuses(() => send([fit, number]), "joint_changed");
      }
      const told = (await readJointCases(engine.db(), officer, [fit, withdrawn])).rows;
      expect(told.map(({ number, title }) => title === number)).toEqual([false, true]);
      // A number of answers that nobody saw; the draft is still there.
      const unseen = [{ number: fit, seen: 1 }, ...ticked(await several(1))];
      await refuses(() => send([], { cases: unseen }), "joint_changed");
      const { id, department_id: departmentId } = await readCase(engine.db(), drafted);
      expect((await readDraft(engine.db(), officer, { id, departmentId })).draft).toMatchObject({ fields });
    });

    test("are of one body, its own, two at least and twenty at most", async () => {
      const [one = "", two = ""] = await several(2);
      const foreign = await open("forestry");
      await refuses(() => send([one]), "bad_request");
      await refuses(() => send([one, one]), "bad_request");
      await refuses(
        () => send([one, ...Array.from({ length: 20 }, (_, at) => `GW-2026-9${at + 10000}`)]),
        "bad_request",
      );
      await refuses(() => send([one, two], { by: county.officers.forestry }), "forbidden");
      await refuses(() => send([one, two], { by: county.moderator }), "forbidden");
      await expectRefusal(readJointCases(engine.db(), county.officers.forestry, [one, two]), "forbidden");
      const both: Actor = {
        ...officer,
        grants: [...officer.grants, ...county.officers.forestry.grants],
      };
      expect(await standings([one, foreign], both)).toEqual({ [one]: "fit", [foreign]: "other_body" });
      await refuses(() => send([one, foreign], { by: both }), "joint_changed");
    });

    test("pass the gate: what points to somebody is refused, or held of each case, and named once it is public", async () => {
      const numbers = await several(2);
      await refuses(() => send(numbers, { body: DOXING }), "identifying_left");
      expect(await send(numbers, { body: DOXING, keep: true })).toEqual({ published: 0, held: 2 });
      const [first = "", second = ""] = numbers;
      const publish = async (number: string) => {
        const held = await engine
          .db()
          .selectFrom("held_replies as h")
          .innerJoin("cases as c", "c.id", "h.case_id")
          .select("h.id")
          .where("c.number", "=", named(number))
          .executeTakeFirstOrThrow();
        await decideAnswer(engine.db(), county.moderator, held.id, { act: "publish" }, "2026-11-12");
      };
      await publish(first);
      expect(await togetherOf(first)).toEqual([[]]);
      await publish(second);
      expect([await togetherOf(first), await togetherOf(second)]).toEqual([[[second]], [[first]]]);
      expect((await answersOf(second)).clock).toMatchObject({ metOn: DAY });
      await expectTrueCounters();
      const problems = await ledgerProblems(engine.db());
      expect(problems.filter(({ thing }) => thing === "joint" || thing === "reply")).toEqual([]);
    });

    test("are not told of one another as the same words again; other answers are, each of a joint one by itself", async () => {
      const said = `${TEXT}另请向值班室了解。`;
      const first = await several(4);
      await send(first, { body: said });
      expect(await Promise.all(first.map(sameOf))).toEqual([[], [], [], []]);
      const single = await open();
      const alone = { caseNumber: single, remedies: ["R1"] as const, body: said, seen: 0 };
      await publishReply(engine.db(), officer, alone, DAY);
      expect(await sameOf(single)).toEqual([4]);
      const second = await several(2);
      await send(second, { body: said });
      expect(await Promise.all(second.map(sameOf))).toEqual([[5], [5]]);
    });

    test("are sent to the approver as a draft each, who decides on each; what is changed for one case is not said to be together", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const grant = { role: "approver", regionId: null, lineId: null } as const;
      const approver = await addStaff(db, "approver", { ...grant, departmentId: here.departments.agriculture });
      const numbers: string[] = [];
      while (numbers.length < 3) numbers.push((await publishCase(db, here, { today: OPENED })).number);
      const [first = "", second = "", third = ""] = numbers;
      const answer = wholeAnswer({ remedies: ["R1"], body: TEXT });
      const fields = { remedies: ["R1"], texts: { body: TEXT } };
      const cases = ticked(numbers);
      const by = here.officers.agriculture;
      await expectRefusal(answerJointly(db, by, { ...answer, cases }, DAY), "approval_needed");
      expect(await readJointCases(db, by, numbers)).toMatchObject({ asks: true });
      const doxing = { ...answer, body: DOXING, cases, fields, keep: false };
      await expectRefusal(submitJointly(db, by, doxing, DAY), "identifying_left");
      expect(await submitJointly(db, by, { ...answer, cases, fields, keep: false }, DAY)).toBe(3);
      await expectRefusal(submitJointly(db, by, { ...answer, cases, fields, keep: false }, DAY), "joint_changed");
      const togetherIn = async (number: string) => {
        const { id, department_id: departmentId } = await readCase(db, number);
        return (await readDraft(db, approver, { id, departmentId })).together;
      };
      expect(await togetherIn(first)).toEqual([second, third]);
      await saveDraft(db, by, { caseNumber: third, version: 1, fields }, DAY);
      expect(await togetherIn(first)).toEqual([second]);
      for (const caseNumber of [first, second])
        await approveDraft(db, approver, { caseNumber, version: 1, seen: 0 }, DAY);
      const { replies } = await readAnswers(db, (await readCase(db, second)).id, AFTER);
      expect(replies).toMatchObject([{ together: [{ number: first, position: 1 }] }]);
      expect(await ledgerProblems(db)).toEqual([]);
    });
  });
});
