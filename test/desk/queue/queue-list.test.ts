import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { filtersOf } from "../../../app/desk/queue/narrowing/queue-filters.ts";
import { countQueueFor, readPulse, readQueue, readSeen } from "../../../app/desk/queue/queue.server.ts";
import { raiseFlag } from "../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { insertDepartment, insertLine } from "../../../db/queries/register/departments.ts";
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
} from "../../helpers/factories.ts";

const NOW = new Date("2026-11-23T02:00:00Z");
const everywhere = { role: "moderator", departmentId: null, regionId: null, lineId: null } as const;

describe("the list of reports", () => {
  forEachEngine((engine) => {
    let county: County;
    let all: Actor;
    const ids: Record<string, number> = {};
    beforeAll(async () => {
      const db = engine.db();
      county = await buildCounty(db);
      all = await addStaff(db, "all", everywhere);
      const water = await insertLine(db, { code: "water", name: "水利", name_en: "Water" });
      await insertDepartment(db, {
        code: "water",
        line_id: water,
        region_id: county.regions.county,
        type: "government",
        name: "青禾县水利局",
        name_en: "Water",
        host_id: null,
      });
      const add = async (name: string, day: string, report: Parameters<typeof sendReport>[1]) => {
        ids[name] = await sendReport(db, report, day);
      };
      await add("a1", "2026-11-20", { kind: "K4" });
      await add("a2", "2026-11-10", { kind: "K4" });
      await add("a3", "2026-11-15", { kind: "K4" });
      await add("harm", "2026-11-22", { department: "", body: "修路时塌方，有人受伤。" });
      await add("flagged", "2026-11-23", { department: "water", kind: "K6" });
      await add("plain", "2026-11-01", { department: "water", region: OTHER_TOWNSHIP, kind: "K2" });
      await add("far", "2026-10-01", { region: FAR_TOWNSHIP, department: "", departmentText: "防汛办" });
      await add("done", "2026-09-01", {});
      await add("later", "2026-09-02", {});
      for (const name of ["done", "later"]) await decide(db, county, ids[name] ?? 0, declining());
      await raiseFlag(db, ids.flagged ?? 0, { body: "被停职", token: "t" }, TODAY);
    });

    const namesFor = async (query: string, actor = all, after?: string, limit = 50) => {
      const filters = filtersOf(new URLSearchParams(query.includes("order=") ? query : `${query}&order=oldest`));
      const page = await readQueue(engine.db(), actor, { filters, after, limit, today: TODAY, now: NOW });
      const names = page.reports.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? "");
      return { names, next: page.next };
    };

    test.each([
      ["order=priority&", ["flagged", "harm", "far", "plain", "a2", "a3", "a1"]],
      ["", ["far", "plain", "a2", "a3", "a1", "harm", "flagged"]],
      ["order=priority", ["flagged", "harm", "far", "plain", "a2", "a3", "a1"]],
      ["state=decided", ["later", "done"]],
      ["state=waiting&kind=K4", ["a2", "a3", "a1"]],
      ["flag=alike", ["a2", "a3", "a1"]],
      ["flag=retaliation", ["flagged"]],
      ["flag=health,retaliation", []],
      ["flag=health", ["harm"]],
      ["line=water", ["plain", "flagged"]],
      ["line=none", ["far", "harm"]],
      ["body=water", ["plain", "flagged"]],
      ["body=nothing", []],
      [`town=${OTHER_TOWNSHIP}`, ["plain"]],
      ["line=nothing", []],
      ["region=990101000000", ["plain", "a2", "a3", "a1", "harm", "flagged"]],
      [`region=${OTHER_TOWNSHIP}`, ["plain"]],
      ["region=990100000000&kind=K1", ["far", "harm"]],
      ["region=123456789012", []],
      ["age=fresh", ["harm", "flagged"]],
      ["age=days", ["a1"]],
      ["age=week", ["far", "plain", "a2", "a3"]],
      ["age=month", ["far"]],
    ])("lets through what %j asks for, in order", async (query, names) => {
      expect((await namesFor(query)).names).toEqual(names);
    });

    test.each(["", "order=priority", "state=decided"])("pages by key without a gap or a repeat (%s)", async (query) => {
      const whole = (await namesFor(query)).names;
      const seen: string[] = [];
      let after: string | undefined;
      for (let pages = 0; pages < 10; pages += 1) {
        const page = await namesFor(query, all, after, query === "state=decided" ? 1 : 2);
        seen.push(...page.names);
        if (page.next === null) break;
        after = page.next;
      }
      expect(seen).toEqual(whole);
    });

    test("shows a moderator of a line its reports and those of no line, page by page", async () => {
      const water = await engine.db().selectFrom("lines").select("id").where("code", "=", "water").executeTakeFirst();
      const bound = await addStaff(engine.db(), "water", { ...everywhere, lineId: water?.id ?? 0 });
      expect((await namesFor("", bound)).names).toEqual(["far", "plain", "harm", "flagged"]);
      const first = await namesFor("", bound, undefined, 3);
      expect(first.names).toEqual(["far", "plain", "harm"]);
      expect((await namesFor("", bound, first.next ?? "", 3)).names).toEqual(["flagged"]);
      expect((await countQueueFor(engine.db(), bound, undefined, TODAY, NOW)).open).toBe(4);
      const here = await addStaff(engine.db(), "water-here", {
        ...everywhere,
        lineId: water?.id ?? 0,
        regionId: county.regions.county,
      });
      expect((await namesFor("line=water", here)).names).toEqual(["plain", "flagged"]);
    });

    test("shows nobody the county that they come from", async () => {
      const local = await addStaff(engine.db(), "local", everywhere, county.regions.county);
      expect((await namesFor("", local)).names).toEqual(["far"]);
    });

    test("counts what another stage or one flag more would show, under the same conditions", async () => {
      const countsOf = (query: string) =>
        countQueueFor(engine.db(), all, filtersOf(new URLSearchParams(query)), TODAY, NOW);
      const alike = await countsOf("kind=K4&flag=alike");
      expect(alike).toMatchObject({
        shown: 3,
        open: 3,
        stages: { waiting: 3, decided: 0 },
        flags: { health: 0, alike: 3 },
      });
      for (const query of [
        "kind=K4",
        "line=water",
        `region=${OTHER_TOWNSHIP}`,
        "body=water",
        "age=fresh&flag=health",
      ]) {
        const { shown, open } = await countsOf(query);
        expect([shown, open], query).toEqual(Array(2).fill((await namesFor(query)).names.length));
      }
      const counts = await countsOf("");
      expect(counts).toEqual({
        shown: 7,
        open: 7,
        mine: 0,
        stages: { waiting: 7, asked: 0, answered: 0, appealed: 0, reopened: 0, decided: 2 },
        flags: { retaliation: 1, health: 1, alike: 3, files: 0, news: 0 },
      });
      const far = await countQueueFor(engine.db(), county.farModerator, undefined, TODAY, NOW);
      expect([far.open, far.stages.decided, far.flags.alike]).toEqual([1, 0, 0]);
    });

    test("names who holds a report, until the claim is over", async () => {
      const db = engine.db();
      const claim = { report_id: ids.plain ?? 0, user_id: all.userId, claimed_at: NOW.toISOString() };
      await db
        .insertInto("claims")
        .values({ ...claim, expires_at: "2026-11-23T02:20:00.000Z" })
        .execute();
      const claimOf = async (actor: Actor, now: Date) => {
        const { reports } = await readQueue(db, actor, { limit: 50, today: TODAY, now });
        return reports.find((one) => one.id === ids.plain)?.claim;
      };
      expect(await claimOf(all, NOW)).toEqual({ mine: true, name: "all" });
      expect(await claimOf(county.moderator, NOW)).toEqual({ mine: false, name: "all" });
      expect((await namesFor("mine=1")).names).toEqual(["plain"]);
      expect((await namesFor("mine=1", county.moderator)).names).toEqual([]);
      expect(await claimOf(all, new Date("2026-11-23T02:20:00Z"))).toBeNull();
      await db.deleteFrom("claims").execute();
    });

    test("tells a page that is open what has come since, as far as its filters let it through", async () => {
      const db = engine.db();
      const see = (query: string, actor: Actor = all) =>
        readSeen(db, actor, filtersOf(new URLSearchParams(query)), TODAY, NOW);
      const [seen, ofKind, ofOther, elsewhere] = [
        await see(""),
        await see("kind=K9"),
        await see("kind=K4"),
        await see("", county.moderator),
      ];
      const page = (query: string) => ({
        filters: filtersOf(new URLSearchParams(query)),
        limit: 50,
        today: TODAY,
        now: NOW,
      });
      const before = await readPulse(db, all, page(""), seen);
      expect(before.newer).toBe(0);
      await sendReport(db, { region: FAR_TOWNSHIP, department: "", kind: "K9" }, TODAY);
      const after = await readPulse(db, all, page(""), seen);
      expect(after.newer).toBe(1);
      expect(after.digest).not.toBe(before.digest);
      expect((await readPulse(db, all, page("kind=K9"), ofKind)).newer).toBe(1);
      expect((await readPulse(db, all, page("kind=K4"), ofOther)).newer).toBe(0);
      expect((await readPulse(db, county.moderator, page(""), elsewhere)).newer).toBe(0);
      // Whatever comes beyond a moderator's bounds, their page is told the same.
      expect(await see("", county.moderator)).toBe(elsewhere);
      expect(await see("")).not.toBe(seen);
      for (const forged of ["", "x", "2026-11-22", "5", "2026-11-22.-1"]) {
        expect((await readPulse(db, all, page(""), forged)).newer).toBe(0);
      }
    });

    test("is closed to who is no moderator", async () => {
      for (const actor of [county.admin, county.officers.agriculture]) {
        await expectRefusal(countQueueFor(engine.db(), actor, undefined, TODAY, NOW), "forbidden");
        await expectRefusal(readPulse(engine.db(), actor, { limit: 1, today: TODAY, now: NOW }, ""), "forbidden");
      }
    });
  });
});
