import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { decideDispute, type DisputeDecision } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { listDisputes, readDisputes, readDisputeShare } from "../../app/rulings/disputes/read-disputes.server.ts";
import { confirmRelief, publishReply, readAnswers } from "../../app/replies/reply.server.ts";
import { readScorecard, readScorecards } from "../../app/scorecards/scorecard.server.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { insertDepartment } from "../../db/queries/register/departments.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { disputeMoments } from "../../app/rulings/disputes/dispute-moments.tsx";
import { forEachEngine } from "../helpers/database.ts";
import { aVerdict, buildCounty, type County, expectRefusal, publishCase, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

const SAID = { reasons: "核对了名录。", bodyPublic: true };
const MOVE: DisputeDecision = { outcome: "upheld", remedy: "move", department: "forestry", duty: "off-list", ...SAID };

describe("a department's dispute", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const file = (number: string, verdictId: number | null = null, by = county.officers.agriculture) =>
      fileDispute(
        engine.db(),
        by,
        { caseNumber: number, verdictId, ground: "not_our_duty", body: "不属于本局职责。" },
        TODAY,
      );
    const filed = async (options: Parameters<typeof publishCase>[2] = {}) => {
      const { number, reportId } = await publishCase(engine.db(), county, options);
      await file(number);
      const { id } = await engine
        .db()
        .selectFrom("disputes")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      return { number, reportId, id };
    };
    const decide = (id: number, decision: DisputeDecision, by = county.secondModerator) =>
      decideDispute(engine.db(), by, id, decision, TODAY);
    const shown = async (number: string) => readDisputes(engine.db(), (await readCase(engine.db(), number)).id);

    test("is public as filed, its text only after the decision and a check", async () => {
      const { number, id } = await filed();
      expect((await shown(number)).disputes).toMatchObject([{ ground: "not_our_duty", outcome: null, text: null }]);
      await decide(id, { outcome: "refused", ...SAID });
      expect((await shown(number)).disputes).toMatchObject([
        { outcome: "refused", reasons: SAID.reasons, text: "不属于本局职责。" },
      ]);
      const second = await filed();
      await decide(second.id, { outcome: "refused", ...SAID, bodyPublic: false });
      expect((await shown(second.number)).disputes[0]?.text).toBeNull();
    });

    test("is counted by what it is of and how it ended, for its department and for all", async () => {
      const db = engine.db();
      const [own, other] = [[county.departments.agriculture], [county.departments.forestry]];
      const of = async (departments: number[] | null) => readDisputeShare(db, departments);
      const before = [await of(own), await of(null), await of(other)] as const;
      const refused = await filed();
      await decide(refused.id, { outcome: "refused", ...SAID });
      const upheld = await filed();
      await decide(upheld.id, MOVE);
      await filed();
      const { number } = await publishCase(db, county);
      const { id } = await db.selectFrom("verdicts").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
      await file(number, id);
      for (const [at, departments] of [own, null].entries()) {
        const now = await of(departments);
        const was = before[at];
        const more = (kind: "link" | "verdict") =>
          Object.fromEntries(
            Object.entries(now.of[kind]).map(([end, count]) => [end, count - (was?.of[kind][end as "disputed"] ?? 0)]),
          );
        expect(more("link")).toEqual({ disputed: 3, changed: 1, stood: 1, lapsed: 0, waiting: 1 });
        expect(more("verdict")).toEqual({ disputed: 1, changed: 0, stood: 0, lapsed: 0, waiting: 1 });
        expect(now.verdicts).toBeGreaterThan(was?.verdicts ?? 0);
      }
      expect((await of(other)).of).toEqual(before[2].of);
    });

    test("is decided by somebody else than who decided the case or gave the verdict", async () => {
      const { number, id } = await filed();
      const before = await readFacts(engine.db());
      await expectRefusal(decide(id, { outcome: "refused", ...SAID }, county.moderator), "own_decision");
      for (const by of [county.farModerator, county.admin, county.officers.agriculture]) {
        await expectRefusal(decide(id, { outcome: "refused", ...SAID }, by), "forbidden");
      }
      expect(await readFacts(engine.db())).toEqual(before);
      const own = async (by: typeof county.moderator) =>
        (await listDisputes(engine.db(), by, TODAY)).find((one) => one.number === number)?.notTwo;
      expect([await own(county.moderator), await own(county.secondModerator)]).toEqual(["own_decision", null]);
      expect(await own(county.farModerator)).toBeUndefined();
    });

    test("is decided by nobody who filed it, whatever they have become since", async () => {
      const { number } = await publishCase(engine.db(), county);
      await file(number);
      const { id } = await engine
        .db()
        .selectFrom("disputes")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      await engine
        .db()
        .updateTable("disputes")
        .set({ filed_by: county.secondModerator.userId })
        .where("id", "=", id)
        .execute();
      await expectRefusal(decide(id, { outcome: "refused", ...SAID }), "own_decision");
      const [mine] = (await listDisputes(engine.db(), county.secondModerator, TODAY)).filter((one) => one.id === id);
      expect(mine?.notTwo).toBe("own_decision");
    });

    test("moves the case, when upheld: a new clock for the other department, nothing left with the first", async () => {
      const db = engine.db();
      const cards = async () => {
        const ids = [county.departments.agriculture, county.departments.forestry];
        const all = await readScorecards(db, "department", ids, "2026-12-31");
        return ids.map((id) => all.get(id)?.cases ?? 0);
      };
      const before = await cards();
      const { number, reportId, id } = await filed({ today: "2026-10-12" });
      const reply = { caseNumber: number, remedies: ["R1"] as const, body: "不归我们。", seen: 0 };
      await publishReply(db, county.officers.agriculture, reply, "2026-11-20");
      await confirmRelief(db, reportId, "not", "2026-11-21");
      await decide(id, MOVE);
      expect(await cards()).toEqual([before[0], (before[1] ?? 0) + 1]);
      const matter = await readCase(db, number);
      expect(matter).toMatchObject({ state: "open", department_id: county.departments.forestry });
      const answers = await readAnswers(db, matter.id, TODAY);
      expect(answers.clock).toMatchObject({ startedOn: TODAY, metOn: null });
      expect(answers.replies).toMatchObject([{ setAside: true }]);
      expect((await shown(number)).moves).toMatchObject([{ on: TODAY, metOn: "2026-11-20" }]);
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
      // The other department answers, and the reporter is asked anew.
      await publishReply(db, county.officers.forestry, { ...reply, seen: 1 }, TODAY);
      await confirmRelief(db, reportId, "gone", TODAY);
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
      // Who moved it is not the one to decide the next dispute.
      await fileDispute(
        db,
        county.officers.forestry,
        { caseNumber: number, verdictId: null, ground: "not_our_duty", body: "也不归我们。" },
        TODAY,
      );
      const next = (await listDisputes(db, county.secondModerator, TODAY)).find((one) => one.number === number);
      expect(next?.notTwo).toBe("own_decision");
    });

    test.each([
      ["stays with the department that disputed after it", "2026-11-03", "2026-11-02", 1],
      [
        "is none of one that disputed on the last day: the time of the decision is not charged",
        "2026-11-02",
        "2026-11-24",
        0,
      ],
      ["is none of one that disputed within five working days", "2026-10-19", "2026-12-08", 0],
    ])("moved away, a missed deadline %s", async (_, filedOn, dueOn, stays) => {
      const db = engine.db();
      const card = async () => readScorecard(db, { scope: "department", id: county.departments.agriculture }, TODAY);
      const before = await card();
      // A Monday: the fifth working day after it is the next Monday; fifteen working days end on 2 November.
      const { number } = await publishCase(db, county, { today: "2026-10-12" });
      const dispute = {
        caseNumber: number,
        verdictId: null,
        ground: "not_our_duty",
        body: "不属于本局职责。",
      } as const;
      await fileDispute(db, county.officers.agriculture, dispute, filedOn);
      const { id } = await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
      await decide(id, MOVE);
      const after = await card();
      expect((after?.due ?? 0) - (before?.due ?? 0)).toBe(stays);
      expect((after?.overdue ?? 0) - (before?.overdue ?? 0)).toBe(stays);
      const [move] = (await shown(number)).moves;
      expect(move).toMatchObject({ dueOn, metOn: null, delayStays: stays === 1 });
      const moments = disputeMoments(await shown(number), zhCN);
      const missed = moments.filter((one) => one.tone === "overdue");
      const told = { dateTime: "2026-11-02", heading: "期限已过，青禾县农业农村局没有按时答复" };
      expect(missed).toMatchObject(stays === 1 ? [told] : []);
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
    });

    test("puts no case to a body that answers elsewhere", async () => {
      const db = engine.db();
      const { line_id } = await db.selectFrom("departments").select("line_id").executeTakeFirstOrThrow();
      const elsewhere = { code: `far-${engine.name}`, name: "白石县农业农村局", name_en: "Far bureau", host_id: null };
      await insertDepartment(db, { ...elsewhere, line_id, region_id: county.regions.farCounty, type: "government" });
      const { id } = await filed();
      const before = await readFacts(db);
      await expectRefusal(
        decide(id, { ...MOVE, department: elsewhere.code } as DisputeDecision),
        "department_elsewhere",
      );
      const opened = publishCase(db, county, { newCase: { department: elsewhere.code } });
      await expectRefusal(opened, "department_elsewhere");
      const after = await readFacts(db);
      expect(after.cases).toEqual(before.cases);
      expect(after.disputes).toEqual(before.disputes);
    });

    test("brings a new verdict, or a takedown that a second person must confirm", async () => {
      const db = engine.db();
      const first = await filed();
      await decide(first.id, { outcome: "upheld", remedy: "verdict", verdict: aVerdict({ code: "V5" }), ...SAID });
      expect((await readCasePage(db, first.number, TODAY)).verdicts.map((one) => one.code)).toEqual(["V5", "V1"]);
      const second = await filed();
      await decide(second.id, {
        outcome: "upheld",
        remedy: "takedown",
        reason: "wrong_department",
        words: "认错了。",
        ...SAID,
      });
      expect((await readCase(db, second.number)).state).toBe("open");
      const waiting = await db.selectFrom("takedowns").selectAll().where("outcome", "is", null).execute();
      expect(waiting).toMatchObject([{ proposed_by: county.secondModerator.userId, reason: "wrong_department" }]);
    });

    test("is one at a time, once a ground, of the department's own case and of a verdict on it", async () => {
      const { number, id } = await filed();
      await expectRefusal(file(number), "already_disputed");
      await decide(id, { outcome: "refused", ...SAID });
      await expectRefusal(file(number), "already_disputed");
      await expectRefusal(file(number, 999_999), "not_found");
      await expectRefusal(file(number, null, county.officers.forestry), "forbidden");
      await expectRefusal(file(number, null, county.moderator), "forbidden");
      await expectRefusal(decide(id, MOVE), "stale_version");
      const [verdict] = (await readCasePage(engine.db(), number, TODAY)).verdicts;
      await file(number, verdict?.id ?? 0);
    });

    test("leaves nothing half done when what should follow is refused", async () => {
      const { id } = await filed();
      const before = await readFacts(engine.db());
      await expectRefusal(decide(id, { ...MOVE, department: "agriculture" } as DisputeDecision), "wrong_state");
      await expectRefusal(decide(id, { ...MOVE, duty: "nothing" } as DisputeDecision), "unknown_duty");
      await expectRefusal(decide(id, { ...MOVE, department: "weather" } as DisputeDecision), "unknown_department");
      expect(await readFacts(engine.db())).toEqual(before);
    });
  });
});
