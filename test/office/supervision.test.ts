import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { passedOver } from "../helpers/hanging.ts";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import type { Problem } from "../../app/admin/check-ledger/problem.ts";
import type { Db } from "../../db/engine.ts";
import { addDays } from "../../app/day.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { en } from "../../app/i18n/en/index.ts";
import { readInbox } from "../../app/office/inbox.server.ts";
import { nudge, readNudges } from "../../app/office/supervision/nudge.server.ts";
import { readSupervision, readWatchedCase, supervisionCsv } from "../../app/office/supervision/supervision.server.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addStaff,
  answerCase,
  buildCounty,
  type County,
  expectRefusal,
  publishCase,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

async function problemsOf(db: Db): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const one of checkLedger(db)) problems.push(one);
  return problems;
}

describe("whoever watches the departments of a region", () => {
  forEachEngine((engine) => {
    let county: County;
    const watch: Record<string, Actor> = {};
    beforeAll(async () => {
      const db = engine.db();
      county = await buildCounty(db);
      const bounds = { role: "supervisor", departmentId: null, regionId: null, lineId: null } as const;
      const { regions } = county;
      const line = await db.selectFrom("lines").select("id").executeTakeFirstOrThrow();
      const other = await db
        .insertInto("lines")
        .values({ code: "other", name: "别的", name_en: "Other" })
        .returning("id")
        .executeTakeFirstOrThrow();
      for (const [name, grant] of Object.entries({
        everywhere: bounds,
        province: { ...bounds, regionId: regions.province },
        city: { ...bounds, regionId: regions.city },
        county: { ...bounds, regionId: regions.county },
        line: { ...bounds, regionId: regions.city, lineId: line.id },
        farCounty: { ...bounds, regionId: regions.farCounty },
        township: { ...bounds, regionId: regions.township },
        otherLine: { ...bounds, regionId: regions.county, lineId: other.id },
      })) {
        watch[name] = await addStaff(db, `watch-${name}`, grant);
      }
    });
    const of = (name: string) => watch[name] as Actor;
    const SEE = ["everywhere", "province", "city", "county", "line"];
    const BLIND = ["farCounty", "township", "otherLine"];

    test.each(SEE)("%s: reads its clocks, the first due first, and reminds", async (name) => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      const { rows, counts, bodies } = await readSupervision(db, of(name), { tab: "open" }, TODAY);
      expect(rows.map((row) => row.number)).toContain(number);
      expect(counts.open).toBe(rows.length);
      expect(bodies.map((one) => one.code)).toContain("agriculture");
      await nudge(db, of(name), number, TODAY);
      expect(await passedOver(db)).toEqual([]);
      const [said] = await readNudges(db, (await readCase(db, number)).id);
      expect(said).toMatchObject({ on: TODAY, stage: "answered", department: { code: "agriculture" } });
      const region = { everywhere: null, province: "示范省", city: "望川市", county: "青禾县", line: "望川市" }[name];
      expect(said?.region?.name ?? null).toBe(region);
      const inbox = await readInbox(db, county.officers.agriculture, { tab: "open" }, TODAY);
      expect(inbox.rows.find((row) => row.number === number)?.nudgedOn).toBe(TODAY);
    });

    test.each(BLIND)("%s: reads no clock of it and reminds nobody", async (name) => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      const { rows, counts, bodies } = await readSupervision(db, of(name), { tab: "all" }, TODAY);
      expect([rows, counts.all, bodies]).toEqual([[], 0, []]);
      const before = await readFacts(db);
      await expectRefusal(nudge(db, of(name), number, TODAY), "forbidden");
      await expectRefusal(readWatchedCase(db, of(name), number, TODAY), "forbidden");
      // A department that they do not watch narrows nothing, and shows nothing.
      expect((await readSupervision(db, of(name), { tab: "all", body: "agriculture" }, TODAY)).rows).toEqual([]);
      expect(await readFacts(db)).toEqual(before);
    });

    test("nobody else reminds: not the department, not a moderator, not an administrator", async () => {
      const { number } = await publishCase(engine.db(), county);
      for (const by of [county.officers.agriculture, county.moderator, county.admin]) {
        await expectRefusal(nudge(engine.db(), by, number, TODAY), "forbidden");
      }
    });

    test("narrows by department, and takes the list along as a file", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county, { newCase: { department: "forestry", duty: "off-list" } });
      const filters = { tab: "open", body: "forestry" } as const;
      const { rows } = await readSupervision(db, of("county"), filters, TODAY);
      expect(rows.map((row) => row.number)).toEqual([number]);
      const csv = parse(await supervisionCsv(db, of("county"), filters, en, TODAY), { bom: true }) as string[][];
      expect(csv.slice(1).map((line) => [line[0], line[2]])).toEqual([[number, "青禾县林业和草原局"]]);
    });

    test("once in seven days for a case, and again on the seventh", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      await nudge(db, of("county"), number, TODAY);
      await expectRefusal(nudge(db, of("county"), number, TODAY), "nudged_lately");
      await expectRefusal(nudge(db, of("city"), number, addDays(TODAY, 6)), "nudged_lately");
      expect((await readWatchedCase(db, of("city"), number, addDays(TODAY, 6))).againOn).toBe(addDays(TODAY, 7));
      await nudge(db, of("city"), number, addDays(TODAY, 7));
      expect(await readNudges(db, (await readCase(db, number)).id)).toHaveLength(2);
    });

    test("not what is answered, withdrawn, hidden or nowhere", async () => {
      const db = engine.db();
      const [answered, withdrawn, hidden] = [
        await publishCase(db, county),
        await publishCase(db, county),
        await publishCase(db, county),
      ];
      const later = addDays(TODAY, 7);
      await answerCase(db, county, answered.number, later);
      await withdrawCase(db, county, withdrawn.number, "not_true", later);
      await db
        .updateTable("cases")
        .set({ hidden_until: "2027-01-01" })
        .where("number", "=", named(hidden.number))
        .execute();
      for (const [number, code] of [
        [answered.number, "wrong_state"],
        [withdrawn.number, "case_withdrawn"],
        [hidden.number, "case_hidden"],
        ["GW-2000-000001", "unknown_case"],
      ] as const) {
        const before = await readFacts(db);
        await expectRefusal(nudge(db, of("county"), number, later), code);
        expect(await readFacts(db)).toEqual(before);
      }
      expect(await readWatchedCase(db, of("county"), answered.number, later)).toMatchObject({ mayNudge: false });
      await db.updateTable("cases").set({ hidden_until: null }).where("number", "=", named(hidden.number)).execute();
    });

    test("stands in the ledger as it was done", async () => {
      const db = await engine.fresh();
      const own = await buildCounty(db);
      const grant = { role: "supervisor", departmentId: null, regionId: own.regions.city, lineId: null } as const;
      const { number } = await publishCase(db, own);
      await nudge(db, await addStaff(db, "watch", grant), number, TODAY);
      await settleLedger(db, addDays(TODAY, 1));
      expect(await problemsOf(db)).toEqual([]);
      await db
        .updateTable("nudges")
        .set({ nudged_on: addDays(TODAY, -3) })
        .execute();
      expect(await problemsOf(db)).toMatchObject([{ what: "differs", thing: "day", subject: number }]);
      await db.deleteFrom("nudges").execute();
      expect(await problemsOf(db)).toMatchObject([{ what: "no_fact", thing: "nudge", subject: number }]);
    });
  });
});
