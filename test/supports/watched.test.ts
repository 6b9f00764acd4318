import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { addDays, noonOf } from "../../app/day.ts";
import { en } from "../../app/i18n/en/index.ts";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import { planNotifications, SETTLED_MINUTES } from "../../app/notifications/planning/plan.server.ts";
import { nudge } from "../../app/office/supervision/nudge.server.ts";
import { readSupervision, readWatchedCase, supervisionCsv } from "../../app/office/supervision/supervision.server.ts";
import { readSupportClocks } from "../../app/supports/support.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addStaff, buildCounty, type County } from "../helpers/factories.ts";
import { giveAddress } from "../notifications/mailboxes.ts";
import { ANSWER_BY, ASKED, supporting } from "./asking.ts";

const LATE = addDays(ANSWER_BY, 1);

describe("whoever watches a body that supports a case", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let watch: Actor;
    let far: Actor;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
      const grant = { role: "supervisor", departmentId: null, lineId: null } as const;
      watch = await addStaff(db, "watch", { ...grant, regionId: county.regions.county });
      far = await addStaff(db, "watch-far", { ...grant, regionId: county.regions.farCounty });
    });
    const { asked, answer, end, refuses, whole } = supporting(
      () => db,
      () => county,
    );

    test("sees its clock in the list and in the file, as far as the tab and the body have it", async () => {
      const number = await asked();
      const listed = async (by: Actor, tab: "open" | "overdue" | "answered" | "remedy", body?: string) =>
        (await readSupervision(db, by, { tab, body }, LATE)).supports.map((row) => [row.number, row.department.code]);
      const own = [[number, "forestry"]];
      expect(await listed(watch, "open")).toEqual(own);
      expect(await listed(watch, "overdue", "forestry")).toEqual(own);
      expect(await listed(watch, "open", "agriculture")).toEqual([]);
      expect(await listed(watch, "answered")).toEqual([]);
      expect(await listed(watch, "remedy")).toEqual([]);
      expect(await listed(far, "open")).toEqual([]);
      const { bodies } = await readSupervision(db, watch, { tab: "open" }, LATE);
      expect(bodies.map(({ code }) => code)).toEqual(["agriculture", "forestry"]);
      const [head = [], ...lines] = parse(await supervisionCsv(db, watch, { tab: "open" }, en, LATE), {
        bom: true,
      }) as string[][];
      const part = head.indexOf(en.supports.inbox.csvPart);
      expect(lines.map((line) => [line[0], line[part]])).toEqual([
        [number, en.supports.part.lead],
        [number, en.supports.part.supporting],
      ]);
      await answer(number, LATE);
      expect(await listed(watch, "open")).toEqual([]);
      expect(await listed(watch, "answered")).toEqual(own);
    });

    test("reminds it in public, once in seven days, beside the lead body; it is told, and the lead body is not", async () => {
      const number = await asked();
      const [lead, own] = [
        await giveAddress(db, county.departments.agriculture),
        await giveAddress(db, county.departments.forestry),
      ];
      await nudge(db, watch, number, LATE, "forestry");
      await refuses(() => nudge(db, watch, number, addDays(LATE, 6), "forestry"), "nudged_lately");
      const at = (minutes: number) => new Date(noonOf(LATE).getTime() + minutes * 60_000);
      await planNotifications(db, [tellBodies], at(0));
      await planNotifications(db, [tellBodies], at(SETTLED_MINUTES));
      const told = await db.selectFrom("notifications").select(["kind", "recipient_id"]).execute();
      expect(told).toContainEqual({ kind: "support_reminded", recipient_id: own });
      expect(told.filter((one) => one.recipient_id === lead).map(({ kind }) => kind)).not.toContain("reminded");
      const of = { departmentIds: [county.departments.forestry] };
      expect(await readSupportClocks(db, of, { limit: 1 }, LATE)).toMatchObject([{ nudgedOn: LATE }]);
      expect(await readWatchedCase(db, watch, number, LATE)).toMatchObject({
        leads: true,
        mayNudge: true,
        againOn: null,
        nudges: [{ on: LATE, stage: "answered", department: { code: "forestry" } }],
        supports: [{ department: { code: "forestry" }, mayNudge: true, againOn: addDays(LATE, 7) }],
      });
      await nudge(db, watch, number, LATE);
      await nudge(db, watch, number, addDays(LATE, 7), "forestry");
      await whole();
    });

    test("reminds nobody else, and nobody who has answered or is asked no more", async () => {
      const number = await asked();
      await refuses(() => nudge(db, far, number, ASKED, "forestry"), "forbidden");
      await refuses(() => nudge(db, county.officers.forestry, number, ASKED, "forestry"), "forbidden");
      await refuses(() => nudge(db, watch, number, ASKED, "emergency"), "support_over");
      await refuses(() => readWatchedCase(db, far, number, ASKED), "forbidden");
      await answer(number, LATE);
      await refuses(() => nudge(db, watch, number, LATE, "forestry"), "wrong_state");
      expect((await readWatchedCase(db, watch, number, LATE)).supports).toMatchObject([
        { answered: true, mayNudge: false },
      ]);
      await end(number, LATE);
      await refuses(() => nudge(db, watch, number, LATE, "forestry"), "support_over");
      expect((await readWatchedCase(db, watch, number, LATE)).supports).toEqual([]);
      await whole();
    });

    test("of another county sees the case for the body that supports it, and reminds that alone", async () => {
      const number = await asked();
      await db
        .updateTable("departments")
        .set({ region_id: county.regions.farCounty })
        .where("id", "=", county.departments.forestry)
        .execute();
      expect(await readWatchedCase(db, far, number, ASKED)).toMatchObject({
        leads: false,
        mayNudge: false,
        supports: [{ department: { code: "forestry" }, mayNudge: true }],
      });
      await refuses(() => nudge(db, far, number, ASKED), "forbidden");
      await nudge(db, far, number, ASKED, "forestry");
      await whole();
    });
  });
});
