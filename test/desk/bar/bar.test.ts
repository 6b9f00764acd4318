import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, can } from "../../../app/accounts/permissions.ts";
import { barCount, barHref, BAR_QUEUES, asksJust, isHere, placeHref } from "../../../app/desk/bar/bar.ts";
import { readBar } from "../../../app/desk/bar/bar.server.ts";
import { countQueueFor } from "../../../app/desk/queue/queue.server.ts";
import { filtersOf, queryOf } from "../../../app/desk/queue/narrowing/queue-filters.ts";
import { publishReply } from "../../../app/replies/reply.server.ts";
import { listHeldAnswers } from "../../../app/rulings/answers/read-answers.server.ts";
import { askToHide } from "../../../app/rulings/takedown/ask-to-hide.server.ts";
import { fileDispute } from "../../../app/rulings/disputes/file-dispute.server.ts";
import { listDisputes } from "../../../app/rulings/disputes/read-disputes.server.ts";
import { listMergers } from "../../../app/rulings/merging/list-mergers.server.ts";
import { listTakedowns } from "../../../app/rulings/takedown/read-takedowns.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  DOXING,
  FAR_TOWNSHIP,
  NOW,
  proposeFor,
  proposeMerging,
  publishCase,
  sendReport,
  TODAY,
} from "../../helpers/factories.ts";

describe("the bar of staff", () => {
  test("every queue has an address of its own, and is marked on it alone, whatever the order", () => {
    const hrefs = BAR_QUEUES.map(barHref);
    expect(new Set(hrefs).size).toBe(BAR_QUEUES.length);
    for (const queue of BAR_QUEUES) {
      const [path = "", query = ""] = barHref(queue).split("?");
      const here = BAR_QUEUES.filter((other) => isHere(other, path, `?${query}&order=oldest&after=x`));
      expect(here).toEqual([queue]);
      if (path === "/desk") expect(queryOf(filtersOf(new URLSearchParams(query)))).toBe(query);
    }
    expect(asksJust(placeHref({ of: "line", code: "water" }), "/desk", "?line=water&order=oldest")).toBe(true);
    expect(asksJust(placeHref({ of: "county", code: "990101000000" }), "/desk", "")).toBe(false);
    expect(isHere("takedowns", "/desk/takedowns", "")).toBe(true);
    expect(isHere("disputes", "/desk/disputes/17", "")).toBe(true);
    expect(isHere("open", "/desk/reports/17", "")).toBe(false);
  });

  test("numbers stop where counting stops", () => {
    expect([barCount("health", 99), barCount("health", 100), barCount("open", 1001)]).toEqual(["99", "99+", "1000+"]);
  });

  forEachEngine((engine) => {
    let county: County;
    const actors: Record<string, Actor> = {};
    beforeAll(async () => {
      const db = engine.db();
      county = await buildCounty(db);
      const { agriculture } = county.departments;
      const line = (
        await db.selectFrom("departments").select("line_id").where("id", "=", agriculture).executeTakeFirstOrThrow()
      ).line_id;
      const grant = { role: "moderator", departmentId: null, regionId: null, lineId: null } as const;
      actors.all = await addStaff(db, "all", grant);
      actors.ofLine = await addStaff(db, "of-line", { ...grant, lineId: line });
      actors.ofCounty = await addStaff(db, "of-county", { ...grant, regionId: county.regions.county });
      actors.fromHere = { ...actors.all, homeRegionId: county.regions.county };
      const apart = { departmentId: null, lineId: null, regionId: null, reportId: null };
      actors.outOfBody = { ...actors.all, recusals: [{ ...apart, departmentId: agriculture }] };
      actors.outOfLine = { ...actors.all, recusals: [{ ...apart, lineId: line }] };
      actors.outOfRegion = { ...actors.all, recusals: [{ ...apart, regionId: county.regions.county }] };
      Object.assign(actors, { moderator: county.moderator, far: county.farModerator, admin: county.admin });
      actors.officer = county.officers.agriculture;

      await sendReport(db, { body: "修路时塌方，有人受伤。" });
      const own = await sendReport(db, {});
      actors.outOfReport = { ...actors.all, recusals: [{ ...apart, reportId: own }] };
      await sendReport(db, { region: FAR_TOWNSHIP, departmentText: "防汛办" });
      await decide(db, county, await sendReport(db), declining());
      const [first, second, third, fourth, fifth] = [
        await publishCase(db, county),
        await publishCase(db, county),
        await publishCase(db, county),
        await publishCase(db, county),
        await publishCase(db, county),
      ];
      await fileDispute(
        db,
        county.officers.agriculture,
        { caseNumber: first.number, verdictId: null, ground: "not_our_duty", body: "不属于本局。" },
        TODAY,
      );
      await proposeMerging(db, county, fourth.number, fifth.number);
      await proposeFor(db, county.moderator, second.number, "not_true");
      await askToHide(db, second.reportId, { caseNumber: second.number, position: 1, words: "" }, TODAY);
      await publishReply(
        db,
        county.officers.agriculture,
        { caseNumber: third.number, remedies: ["R1"], body: DOXING, seen: 0, keep: true },
        TODAY,
      );
    });

    const countsFor = async (actor: Actor) => {
      const { queues } = await readBar(engine.db(), actor, 0, TODAY, NOW);
      return Object.fromEntries(queues.map(({ queue, count }) => [queue, count]));
    };

    test("counts what waits at cases as the pages list it, whoever looks", async () => {
      const db = engine.db();
      for (const [who, actor] of Object.entries(actors)) {
        const { disputes = 0, answers = 0, mergers = 0, corrections = 0, takedowns = 0 } = await countsFor(actor);
        const listed = {
          disputes: (await listDisputes(db, actor, TODAY)).length,
          answers: (await listHeldAnswers(db, actor)).length,
          mergers: can(actor, "merge:case") ? (await listMergers(db, actor, TODAY)).length : 0,
          corrections: can(actor, "propose:takedown") ? (await listTakedowns(db, actor, TODAY, true)).length : 0,
          takedowns: can(actor, "propose:takedown") ? (await listTakedowns(db, actor, TODAY)).length : 0,
        };
        expect({ disputes, answers, mergers, corrections, takedowns }, who).toEqual(listed);
      }
      expect(await countsFor(actors.all as Actor)).toMatchObject({
        disputes: 1,
        answers: 1,
        mergers: 1,
        corrections: 1,
        takedowns: 2,
      });
      expect(await countsFor(actors.outOfLine as Actor)).toMatchObject({ disputes: 0, answers: 0 });
    });

    test("counts reports as the list does, without what the reader keeps out of", async () => {
      for (const who of ["all", "ofLine", "ofCounty", "fromHere", "moderator", "far"]) {
        const actor = actors[who] as Actor;
        const { open, flags } = await countQueueFor(engine.db(), actor, undefined, TODAY, NOW);
        expect(await countsFor(actor), who).toMatchObject({ open, health: flags.health });
      }
      const of = async (who: string) => (await countsFor(actors[who] as Actor)).open;
      expect(await of("all")).toBe(3);
      expect(await of("outOfReport")).toBe(2);
      for (const who of ["outOfBody", "outOfLine", "outOfRegion", "fromHere"]) expect(await of(who), who).toBe(1);
    });

    test("counts apart what is open in a line and in a county, of a moderator who works few of them", async () => {
      const placesOf = async (who: string) => {
        const { places } = await readBar(engine.db(), actors[who] as Actor, 0, TODAY, NOW);
        return places.map(({ of, code, count }) => [of, code, count]);
      };
      const listed = async (who: string, query: string) => {
        const filters = filtersOf(new URLSearchParams(query));
        return (await countQueueFor(engine.db(), actors[who] as Actor, filters, TODAY, NOW)).shown;
      };
      expect(await placesOf("all")).toEqual([]);
      const [, line = ""] = (await placesOf("ofLine"))[0] ?? [];
      const ofLine = await listed("ofLine", `line=${line}`);
      expect(await placesOf("ofLine")).toEqual([["line", line, ofLine]]);
      expect([ofLine, (await countsFor(actors.ofLine as Actor)).open]).toEqual([2, 3]);
      const code = "990101000000";
      expect(await placesOf("ofCounty")).toEqual([["county", code, await listed("ofCounty", `region=${code}`)]]);
      const grant = { role: "moderator", departmentId: null, regionId: null } as const;
      const many = [1, 2, 3].map((lineId) => ({ ...grant, lineId }));
      actors.ofMany = { ...(actors.all as Actor), grants: many };
      expect(await placesOf("ofMany")).toEqual([]);
      expect(await placesOf("officer")).toEqual([]);
    });

    test("shows each what is theirs alone", async () => {
      expect(Object.keys(await countsFor(actors.officer as Actor))).toEqual(["office"]);
      expect(await countsFor(actors.officer as Actor)).toEqual({ office: 5 });
      expect(Object.keys(await countsFor(actors.admin as Actor))).toEqual([
        "corrections",
        "takedowns",
        "staff",
        "setup",
      ]);
      const { pages, searches, home } = await readBar(engine.db(), actors.admin as Actor, 0, TODAY, NOW);
      expect({ pages, searches, home }).toEqual({
        pages: ["recusals", "templates", "audit", "staff-record"],
        searches: false,
        home: "/staff",
      });
    });
  });
});
