import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { claimReport } from "../../../app/rulings/claims/claim.server.ts";
import { readReportForDesk } from "../../../app/desk/report/desk-report.server.ts";
import { readQueue, readQueueSize } from "../../../app/desk/queue/queue.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  FAR_TOWNSHIP,
  OTHER_TOWNSHIP,
  sendReport,
  TODAY,
  NOW,
} from "../../helpers/factories.ts";

/** Days out of order, so that neither the ids nor the order of arrival help. */
const RECEIVED = ["2026-11-05", "2026-11-03", "2026-11-03", "2026-11-09", "2026-11-03", "2026-11-01", "2026-11-05"];

describe("the moderators' queue", () => {
  forEachEngine((engine) => {
    let county: County;
    let here: number[];
    let far: number;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      here = [];
      for (const [index, day] of RECEIVED.entries()) {
        here.push(await sendReport(engine.db(), index % 2 ? { region: OTHER_TOWNSHIP } : {}, day));
      }
      far = await sendReport(
        engine.db(),
        { region: FAR_TOWNSHIP, department: "", departmentText: "防汛办" },
        "2026-10-01",
      );
      await decide(engine.db(), county, await sendReport(engine.db(), {}, "2026-09-01"), declining());
    });

    const idsFor = async (actor: Actor, limit = 100) =>
      (await readQueue(engine.db(), actor, { limit, today: TODAY, now: NOW })).reports.map((report) => report.id);
    const inOrder = () => {
      const days = here.map((id, index) => ({ id, day: RECEIVED[index] ?? "" }));
      return days.sort((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1)).map((one) => one.id);
    };

    test("shows what waits, the oldest first, and nothing that is decided", async () => {
      expect(await idsFor(county.moderator)).toEqual(inOrder());
    });

    test("pages by key without a gap or a repeat", async () => {
      const seen: number[] = [];
      let after: string | undefined;
      for (let pages = 0; pages < 10; pages += 1) {
        const page = await readQueue(engine.db(), county.moderator, { after, limit: 2, today: TODAY, now: NOW });
        seen.push(...page.reports.map((report) => report.id));
        if (!page.next) break;
        after = page.next;
      }
      expect(seen).toEqual(inOrder());
    });

    test("starts from the oldest when the address names a cursor that is none", async () => {
      for (const after of ["", "x", "2026-11-03", "2026-11-03.x", "2026-11-03.1; --"]) {
        const { reports } = await readQueue(engine.db(), county.moderator, { after, limit: 1, today: TODAY, now: NOW });
        expect(reports.map((report) => report.id)).toEqual(inOrder().slice(0, 1));
      }
    });

    test("shows a moderator the reports of their own county", async () => {
      expect(await idsFor(county.farModerator)).toEqual([far]);
    });

    test.each(["city", "province"] as const)(
      "shows a moderator of the %s every report below it, as they may decide them",
      async (level) => {
        const actor = await addStaff(engine.db(), `of-${level}`, {
          role: "moderator",
          departmentId: null,
          regionId: county.regions[level],
          lineId: null,
        });
        expect((await readReportForDesk(engine.db(), actor, far, TODAY)).id).toBe(far);
        expect(await idsFor(actor)).toEqual([far, ...inOrder()]);
      },
    );

    test("shows a moderator without bounds everything, and one of a township that township", async () => {
      const everywhere = await addStaff(engine.db(), "everywhere", {
        role: "moderator",
        departmentId: null,
        regionId: null,
        lineId: null,
      });
      expect(await idsFor(everywhere)).toEqual([far, ...inOrder()]);
      const township = await addStaff(engine.db(), "township", {
        role: "moderator",
        departmentId: null,
        regionId: county.regions.otherTownship,
        lineId: null,
      });
      expect((await idsFor(township)).sort()).toEqual(here.filter((_, index) => index % 2 === 1).sort());
    });

    test("is closed to everybody else", async () => {
      for (const actor of [county.admin, county.officers.agriculture]) {
        await expectRefusal(readQueue(engine.db(), actor, { limit: 1, today: TODAY, now: NOW }), "forbidden");
        await expectRefusal(readReportForDesk(engine.db(), actor, far, TODAY), "forbidden");
      }
      await expectRefusal(readReportForDesk(engine.db(), county.moderator, far, TODAY), "forbidden");
      await expectRefusal(readReportForDesk(engine.db(), county.moderator, 999_999, TODAY), "not_found");
    });

    test("names the department in the reporter's words when it is not in the register", async () => {
      const [report] = (await readQueue(engine.db(), county.farModerator, { limit: 1, today: TODAY, now: NOW }))
        .reports;
      expect(report).toMatchObject({ township: "石桥镇", department: "防汛办", receivedOn: "2026-10-01" });
    });

    test("shows no raw text before a claim, nor before it was opened: only how long it is", async () => {
      const id = await sendReport(engine.db(), { body: "只有打开才能看到的话。" }, "2026-12-31");
      const read = async (by: Actor) =>
        (await readQueue(engine.db(), by, { limit: 100, today: TODAY, now: NOW })).reports;
      const noted = () => engine.db().selectFrom("report_views").selectAll().execute();
      const before = await noted();
      expect(JSON.stringify(await read(county.moderator))).not.toContain("只有打开");
      expect((await read(county.moderator)).find((one) => one.id === id)).toMatchObject({ excerpt: "", length: 11 });
      expect(await noted()).toEqual(before);
      await claimReport(engine.db(), county.moderator, id, NOW);
      expect(JSON.stringify(await read(county.moderator))).not.toContain("只有打开");
      await readReportForDesk(engine.db(), county.moderator, id, TODAY);
      expect((await read(county.moderator)).find((one) => one.id === id)?.excerpt).toBe("只有打开才能看到的话。");
      expect(JSON.stringify(await read(county.secondModerator))).not.toContain("只有打开");
    });

    test("cuts a long text without breaking a character in two", async () => {
      const id = await sendReport(engine.db(), { body: `x${"𠮷".repeat(200)}` }, "2026-12-31");
      await claimReport(engine.db(), county.moderator, id, NOW);
      await readReportForDesk(engine.db(), county.moderator, id, TODAY);
      const { reports } = await readQueue(engine.db(), county.moderator, { limit: 100, today: TODAY, now: NOW });
      const excerpt = reports.find((report) => report.id === id)?.excerpt ?? "";
      expect(excerpt).toMatch(/^x𠮷+…$/u);
    });

    test("tells how many wait and since when", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      expect(await readQueueSize(db)).toEqual({ waiting: 0, oldest: null });
      await sendReport(db, {}, TODAY);
      await sendReport(db, {}, "2026-11-01");
      expect(await readQueueSize(db)).toEqual({ waiting: 2, oldest: "2026-11-01" });
    });
  });
});
