import type { Db } from "../../db/engine.ts";
import { insertDepartment } from "../../db/queries/register/departments.ts";
import { insertDuty, insertDutyVersion } from "../../db/queries/register/duties.ts";
import { beforeAll, describe, expect, test } from "vitest";
import type { Verdict } from "../../app/cases/case.ts";
import { type CaseListFilter, countByDuty, countByVerdict, listPublicCases } from "../../app/cases/read-case.server.ts";
import { judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { publishReply } from "../../app/replies/reply.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  decide,
  FAR_TOWNSHIP,
  opening,
  publishCase,
  sendReport,
  withdrawCase,
} from "../helpers/factories.ts";

/** A duty item of the far county's own register, and a body that answers there. */
async function addFarDuty(db: Db, county: County): Promise<string> {
  await insertDepartment(db, {
    code: "far-office",
    line_id: (await db.selectFrom("lines").select("id").executeTakeFirstOrThrow()).id,
    region_id: county.regions.farCounty,
    type: "government",
    name: "白石县农业农村局",
    name_en: "Far office",
    host_id: null,
  });
  const duty_id = await insertDuty(db, { code: "far", region_id: county.regions.farCounty, parent_id: null });
  await insertDutyVersion(db, {
    duty_id,
    version: 1,
    title: "渔业执法检查",
    category: "综合",
    band: "withdrawn",
    holder_id: county.departments.agriculture,
    department_duty: "依法负责",
    township_duty: "",
    effective_from: "2020-01-01",
    effective_to: null,
    note: "",
  });
  return "far";
}

/** Due on 23 November, three weeks on. */
const OPENED = "2026-11-02";
const LATER = "2026-12-01";

describe("the list of public cases", () => {
  forEachEngine((engine) => {
    let county: County;
    const numbers: Record<string, string> = {};

    beforeAll(async () => {
      const db = engine.db();
      county = await buildCounty(db);
      const add = async (name: string, options: Parameters<typeof publishCase>[2], repliedOn?: string) => {
        const { number } = await publishCase(db, county, options);
        numbers[name] = number;
        if (repliedOn) {
          await publishReply(
            db,
            county.officers.agriculture,
            { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 },
            repliedOn,
          );
        }
      };
      await add("overdue", { today: OPENED });
      await add("onTime", { today: OPENED }, "2026-11-23");
      await add("late", { today: OPENED, kind: "K2" }, "2026-11-24");
      await add("running", { today: "2026-11-30", newCase: { department: "forestry", duty: "off-list" } });
      await add("early", { today: "2026-11-30" }, "2026-11-30");
      await add("gone", { today: OPENED });
      await withdrawCase(db, county, numbers.gone ?? "", "not_true", OPENED);
      await addToCase(db, county, numbers.running ?? "");
      const far = await sendReport(db, { region: FAR_TOWNSHIP }, OPENED);
      numbers.far = await decide(
        db,
        county,
        far,
        opening({
          newCase: { department: "far-office", duty: await addFarDuty(db, county) },
          verdict: { appliesOn: OPENED },
        }),
        OPENED,
        county.farModerator,
      );
    });

    const list = async (filter: Partial<CaseListFilter>) => {
      const { cases } = await listPublicCases(engine.db(), { limit: 50, ...filter }, LATER);
      return cases.map((row) => Object.keys(numbers).find((name) => numbers[name] === row.number));
    };

    test("shows the newest first, each with its department, clock and voices", async () => {
      expect(await list({})).toEqual(["early", "running", "far", "late", "onTime", "overdue"]);
      const { cases } = await listPublicCases(engine.db(), { limit: 2 }, LATER);
      expect(cases[1]).toEqual({
        id: expect.any(Number),
        number: numbers.running,
        title: "要求乡镇上路设卡",
        kind: "K1",
        publishedOn: "2026-11-30",
        dueOn: "2026-12-21",
        metOn: null,
        heldOn: null,
        daysLate: 0,
        voices: 2,
        verdict: "V1",
        department: { code: "forestry", name: "青禾县林业和草原局", nameEn: "forestry" },
      });
    });

    test("tells days late in working days, as the clock counts", async () => {
      const { cases } = await listPublicCases(engine.db(), { limit: 50 }, LATER);
      const lateOf = (name: string) => cases.find((row) => row.number === numbers[name])?.daysLate;
      // Due on Monday, 23 November 2026: 24 to 27, 30 November and 1 December have passed.
      expect(["onTime", "late", "overdue", "running"].map(lateOf)).toEqual([0, 1, 6, 0]);
    });

    test("tells and narrows by the verdict that stands: on the latest law, the last one given", async () => {
      const db = engine.db();
      const judge = (verdict: Verdict, appliesOn: string, seen: number) =>
        judgeCase(
          db,
          county.moderator,
          numbers.late ?? "",
          { code: verdict, appliesOn, reasons: "查清了。", parts: [], explained: true },
          seen,
          LATER,
        );
      const verdictOf = async () =>
        (await listPublicCases(db, { limit: 50 }, LATER)).cases.find((row) => row.number === numbers.late)?.verdict;
      await judge("V5", "2026-11-01", 1);
      expect(await verdictOf()).toBe("V1");
      await judge("V2", "2026-11-20", 2);
      expect(await verdictOf()).toBe("V2");
      await judge("V2", LATER, 3);
      expect(await list({ verdict: "V2" })).toEqual(["late"]);
      expect(await list({ verdict: "V1" })).toEqual(["early", "running", "far", "onTime", "overdue"]);
      expect(await list({ verdict: "V4" })).toEqual([]);
      expect(await countByVerdict(db, [county.departments.agriculture ?? 0])).toEqual([
        { code: "V1", cases: 3 },
        { code: "V2", cases: 1 },
      ]);
      // None of its clocks counts while it is a township's own duty.
      expect(await list({ clock: { state: "late", today: LATER } })).toEqual([]);
      await judge("V1", LATER, 4);
      expect(await list({ clock: { state: "late", today: LATER } })).toEqual(["late"]);
    });

    test("narrows by department, duty, county and kind", async () => {
      expect(await list({ departmentIds: [county.departments.forestry] })).toEqual(["running"]);
      const two = [county.departments.forestry, county.departments.emergency];
      expect(await list({ departmentIds: two })).toEqual(["running"]);
      expect(await list({ departmentIds: [] })).toEqual([]);
      expect(await list({ dutyId: county.duties["off-list"] })).toEqual(["running"]);
      expect(await list({ regionId: county.regions.farCounty })).toEqual(["far"]);
      expect(await list({ kind: "K2" })).toEqual(["late"]);
      expect(await list({ kind: "K2", departmentIds: [county.departments.forestry] })).toEqual([]);
    });

    test("narrows by how the clock stands, as the scorecard counts it", async () => {
      const standing = (state: NonNullable<CaseListFilter["clock"]>["state"], today = LATER) =>
        list({ clock: { state, today } });
      expect(await standing("overdue")).toEqual(["far", "overdue"]);
      expect(await standing("running")).toEqual(["early", "running"]);
      expect(await standing("on_time")).toEqual(["onTime"]);
      expect(await standing("late")).toEqual(["late"]);
      expect(await standing("due")).toEqual(["far", "late", "onTime", "overdue"]);
      expect(await standing("due", "2026-11-23")).toEqual([]);
      expect(await standing("overdue", "2026-11-23")).toEqual([]);
    });

    test("pages by key without a gap or a repeat, though many cases share a day", async () => {
      for (const limit of [1, 2, 3, 6, 7]) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await listPublicCases(engine.db(), { limit, after }, LATER);
          expect(page.cases.length).toBeGreaterThan(0);
          seen.push(...page.cases.map((row) => row.number));
          after = page.next ?? undefined;
        } while (after && seen.length < 20);
        expect(seen).toEqual(["early", "running", "far", "late", "onTime", "overdue"].map((name) => numbers[name]));
      }
    });

    test("keeps its place when a newer case appears between two pages", async () => {
      const first = await listPublicCases(engine.db(), { limit: 2 }, LATER);
      const newer = await publishCase(engine.db(), county, { today: LATER });
      const second = await listPublicCases(engine.db(), { limit: 2, after: first.next ?? "" }, LATER);
      await withdrawCase(engine.db(), county, newer.number, "not_true", LATER);
      expect(second.cases.map((row) => row.number)).toEqual([numbers.far, numbers.late]);
    });

    test("starts from the newest when the address names a cursor that is none", async () => {
      for (const after of ["", "0", "2026-11-30", "2026-11-30.x", "2026-11-30.1 or 1=1"]) {
        expect(await list({ after, limit: 1 })).toEqual(["early"]);
      }
    });

    test("shows what is longest due first, where the list asks for it", async () => {
      const earliest = await publishCase(engine.db(), county, { today: "2026-10-12" });
      const { cases } = await listPublicCases(
        engine.db(),
        {
          limit: 50,
          longestDue: true,
          clock: { state: "overdue", today: "2026-12-31" },
        },
        LATER,
      );
      const first = await listPublicCases(engine.db(), { limit: 1, longestDue: true }, LATER);
      await withdrawCase(engine.db(), county, earliest.number, "not_true", LATER);
      const { overdue, far, running } = numbers;
      expect(cases.map((row) => row.number)).toEqual([earliest.number, overdue, far, running]);
      expect(cases.map((row) => row.dueOn)).toEqual(cases.map((row) => row.dueOn).toSorted());
      expect(first.cases.map((row) => row.number)).toEqual([earliest.number]);
    });

    test("counts a department's cases and voices by duty", async () => {
      expect(await countByDuty(engine.db(), [county.departments.forestry], LATER)).toEqual([
        { duty: { code: "off-list", title: "野生动物核查" }, cases: 1, voices: 2 },
      ]);
      expect(await countByDuty(engine.db(), [county.departments.agriculture], LATER)).toMatchObject([
        { duty: { code: "withdrawn" }, cases: 4, voices: 4 },
      ]);
    });
  });
});
