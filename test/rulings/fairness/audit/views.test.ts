import { beforeEach, expect, test } from "vitest";
import {
  auditCsv,
  readAudit,
  readAuditLooks,
  readViewsOf,
} from "../../../../app/rulings/fairness/audit/audit.server.ts";
import { readAgreement, readPairs } from "../../../../app/rulings/fairness/second-look/agreement.server.ts";
import { readReportForDesk } from "../../../../app/desk/report/desk-report.server.ts";
import { withdrawReport } from "../../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../../app/reports/report.server.ts";
import { destroyExpired } from "../../../../app/reports/retention.server.ts";
import { addDays } from "../../../../app/day.ts";
import type { Db } from "../../../../db/engine.ts";
import { forEachEngine } from "../../../helpers/database.ts";
import {
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  sendReport,
  TODAY,
} from "../../../helpers/factories.ts";

const HEADINGS = ["谁", "周", "打开", "决定", "未决定", "之外"];

forEachEngine((engine) => {
  let db: Db;
  let county: County;
  beforeEach(async () => {
    db = await engine.fresh();
    county = await buildCounty(db);
  });

  const views = () => db.selectFrom("report_views").select(["report_id", "user_id", "day", "times"]).execute();

  test("each opening of a report counts for its day, and a refused one does not", async () => {
    const id = await sendReport(db);
    await readReportForDesk(db, county.moderator, id, TODAY);
    await readReportForDesk(db, county.moderator, id, TODAY);
    await readReportForDesk(db, county.moderator, id, addDays(TODAY, 1));
    await expectRefusal(readReportForDesk(db, county.farModerator, id, TODAY), "forbidden");
    const user_id = county.moderator.userId;
    expect((await views()).sort((a, b) => a.day.localeCompare(b.day))).toEqual([
      { report_id: id, user_id, day: TODAY, times: 2 },
      { report_id: id, user_id, day: addDays(TODAY, 1), times: 1 },
    ]);
  });

  test("the record tells who opened what by number alone, to administrators alone, and is itself recorded", async () => {
    const [id, other] = [await sendReport(db, { body: "机密原文不外传。" }), await sendReport(db)];
    for (const one of [id, other]) await readReportForDesk(db, county.moderator, one, TODAY);
    await decide(db, county, id, declining());
    const rows = await readAudit(db, county.admin, "list", TODAY);
    expect(rows).toEqual([
      {
        userId: county.moderator.userId,
        person: "moderator",
        week: "2026-11-23",
        opened: 2,
        decided: 1,
        undecided: 1,
        outside: 0,
        unusual: false,
      },
    ]);
    const found = await readViewsOf(db, county.admin, id, TODAY);
    expect(found).toEqual([{ userId: county.moderator.userId, person: "moderator", day: TODAY, times: 1 }]);
    expect(JSON.stringify([rows, found])).not.toMatch(/机密|沙河|township|body/);
    const csv = await auditCsv(db, county.admin, HEADINGS, TODAY);
    expect(csv).toBe('\ufeff"谁","周","打开","决定","未决定","之外"\r\n"moderator","2026-11-23","2","1","1","0"\r\n');
    expect((await readAuditLooks(db, county.admin)).map(({ what, report }) => [what, report])).toEqual([
      ["csv", null],
      ["report", id],
      ["list", null],
    ]);
    for (const actor of [county.moderator, county.officers.forestry]) {
      await expectRefusal(readAudit(db, actor, undefined, TODAY), "forbidden");
      await expectRefusal(readViewsOf(db, actor, id, TODAY), "forbidden");
      await expectRefusal(readAuditLooks(db, actor), "forbidden");
      await expectRefusal(readPairs(db, actor), "forbidden");
    }
  });

  test("eight weeks are shown: the Monday seven weeks ago is the first day", async () => {
    const id = await sendReport(db, {}, "2026-10-04");
    await readReportForDesk(db, county.moderator, id, "2026-10-05");
    expect(await readAudit(db, county.admin, "list", TODAY)).toHaveLength(1);
    await db.updateTable("report_views").set({ day: "2026-10-04" }).execute();
    expect(await readAudit(db, county.admin, "list", TODAY)).toEqual([]);
  });

  test("who had opened a report that was taken back is kept for the term of retention, then destroyed", async () => {
    const [id, stays] = [await sendReport(db), await sendReport(db)];
    for (const one of [id, stays]) await readReportForDesk(db, county.moderator, one, TODAY);
    await readAudit(db, county.admin, "list", TODAY);
    await withdrawReport(db, await readReport(db, id), TODAY);
    await destroyExpired(db, addDays(TODAY, 179), 180);
    expect((await views()).map((view) => view.report_id).sort()).toEqual([id, stays].sort());
    expect(await readAuditLooks(db, county.admin)).toHaveLength(1);
    await destroyExpired(db, addDays(TODAY, 180), 180);
    expect((await views()).map((view) => view.report_id)).toEqual([stays]);
    expect(await readAuditLooks(db, county.admin)).toEqual([]);
  });

  test("agreement is read from the pairs, told to the public of nobody and to administrators from thirty on", async () => {
    const { moderator, farModerator } = county;
    const enter = async (
      count: number,
      first: "publish" | "decline",
      second: "publish" | "decline",
      turned = false,
    ) => {
      for (let index = 0; index < count; index += 1) {
        const [one, other] = turned ? [farModerator, moderator] : [moderator, farModerator];
        const of = (outcome: string, kind: string) => (outcome === "publish" ? kind : null);
        await db
          .insertInto("second_looks")
          .values({
            report_id: await sendReport(db),
            version: 1,
            drawn_on: TODAY,
            first_user_id: one.userId,
            first_outcome: first,
            first_reason: null,
            first_department_id: null,
            first_duty_id: null,
            first_kind: of(first, "K1"),
            first_verdict: of(first, "V1"),
            second_on: TODAY,
            second_user_id: other.userId,
            second_outcome: second,
            second_reason: null,
            second_department_id: null,
            second_duty_id: null,
            second_kind: of(second, "K1"),
            second_verdict: of(second, "V1"),
          })
          .execute();
      }
    };
    await enter(12, "publish", "publish");
    await enter(9, "decline", "decline");
    await enter(3, "publish", "decline");
    await enter(5, "decline", "publish", true);
    expect(await readPairs(db, county.admin)).toEqual([]);
    expect((await readAgreement(db)).aspects.map(({ aspect, state, n }) => [aspect, state, n])).toEqual([
      ["outcome", "few", 29],
      ["department", "few", 0],
      ["kind", "few", 12],
      ["verdict", "few", 12],
    ]);
    await enter(1, "decline", "decline");
    // First and second as they came: 12 publish twice, 10 decline twice, 3 and 5 differ. po = 22/30; rows 15, 15; columns 17, 13: pe = 1/2.
    expect((await readAgreement(db)).aspects[0]).toMatchObject({ state: "known", n: 30, observed: 22 / 30 });
    const [pair] = await readPairs(db, county.admin);
    // By person: the five were turned round, so that one published twelve + three + five, the other twelve.
    expect(pair).toMatchObject({ state: "known", n: 30, people: ["moderator", "far-moderator"] });
    // po = 22/30; rows 20, 10; columns 12, 18: pe = (240 + 180) / 900 = 14/30; kappa = 8/16.
    expect(pair?.state === "known" && pair.kappa).toBeCloseTo(0.5, 12);
    expect(JSON.stringify(await readAgreement(db))).not.toMatch(/moderator|user/);
  });
});
