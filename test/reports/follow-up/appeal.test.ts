import { beforeAll, describe, expect, test } from "vitest";
import { settleLedger } from "../../../app/ledger/ledger.server.ts";
import { decideReport } from "../../../app/rulings/decision/decision.server.ts";
import { filtersOf } from "../../../app/desk/queue/narrowing/queue-filters.ts";
import { readQueue } from "../../../app/desk/queue/queue.server.ts";
import { decideAppeal, fileAppeal, readAppeal } from "../../../app/reports/follow-up/appeal.server.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import type { Actor } from "../../../app/accounts/permissions.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  opening,
  publishCase,
  sendReport,
  TODAY,
  NOW,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";

const LATER = "2026-11-26";
const APPEALS = filtersOf(new URLSearchParams("state=appealed"));

async function people(db: Db) {
  const county = await buildCounty(db);
  const scope = { role: "moderator" as const, departmentId: null, regionId: county.regions.county, lineId: null };
  return { county, second: await addStaff(db, "second", scope), third: await addStaff(db, "third", scope) };
}

describe("an appeal", () => {
  forEachEngine((engine) => {
    let county: County;
    let second: Actor;
    beforeAll(async () => {
      ({ county, second } = await people(engine.db()));
    });

    /** The appeals that wait, as the moderator's list shows them. */
    const listed = async (actor: Actor) =>
      (await readQueue(engine.db(), actor, { filters: APPEALS, limit: 200, today: TODAY, now: NOW })).reports;

    async function declined(db = engine.db(), here = county) {
      const id = await sendReport(db);
      await decide(db, here, id, declining());
      return id;
    }

    test("is filed once, against a declined report only", async () => {
      const db = engine.db();
      const id = await declined();
      await fileAppeal(db, id, "上次没看清。", LATER);
      expect(await readAppeal(db, id)).toEqual({
        body: "上次没看清。",
        note: "",
        filedOn: LATER,
        declinedOn: TODAY,
        decidedOn: null,
        state: "waiting",
      });
      await expectRefusal(fileAppeal(db, id, "再来一次", LATER), "already_appealed");
      const gone = await declined();
      await withdrawReport(db, await readReport(db, gone), TODAY);
      for (const other of [await sendReport(db), (await publishCase(db, county)).reportId, gone]) {
        await expectRefusal(fileAppeal(db, other, "不服", LATER), "wrong_state");
        expect(await readAppeal(db, other)).toBeNull();
      }
    });

    test("is decided by another moderator of the region than the one who declined", async () => {
      const db = engine.db();
      const id = await declined();
      await expectRefusal(decideAppeal(db, second, id, { upheld: true, note: "" }, LATER), "not_found");
      await fileAppeal(db, id, "上次没看清。", LATER);
      const before = await readFacts(db);
      const refuses = (actor: Actor, code: "own_decision" | "forbidden") =>
        expectRefusal(decideAppeal(db, actor, id, { upheld: true, note: "" }, LATER), code);
      await refuses(county.moderator, "own_decision");
      for (const actor of [county.farModerator, county.admin, county.officers.forestry])
        await refuses(actor, "forbidden");
      expect(await readFacts(db)).toEqual(before);
      const own = async (actor: Actor) => (await listed(actor)).find((one) => one.id === id)?.own;
      expect([await own(county.moderator), await own(second), await own(county.farModerator)]).toEqual([
        true,
        false,
        undefined,
      ]);
    });

    test("that is rejected leaves the report declined and tells the reporter why", async () => {
      const db = engine.db();
      const id = await declined();
      await fileAppeal(db, id, "上次没看清。", LATER);
      await decideAppeal(db, second, id, { upheld: false, note: "仍然看不出部门。" }, LATER);
      expect(await readReport(db, id)).toMatchObject({ state: "declined", decided_on: TODAY });
      expect(await readAppeal(db, id)).toMatchObject({ state: "rejected", decidedOn: LATER, note: "仍然看不出部门。" });
      await expectRefusal(decideAppeal(db, second, id, { upheld: true, note: "" }, LATER), "wrong_state");
      await expectRefusal(fileAppeal(db, id, "再来", LATER), "already_appealed");
    });

    test("that is upheld brings the report back to the queue, for another moderator than the first", async () => {
      const db = await engine.fresh();
      const here = await people(db);
      const id = await declined(db, here.county);
      await fileAppeal(db, id, "上次没看清。", LATER);
      const stages = async () =>
        (await readQueue(db, here.second, { limit: 10, today: TODAY, now: NOW })).reports.map((one) => [
          one.id,
          one.stage,
        ]);
      expect(await stages()).toEqual([[id, "appealed"]]);
      await decideAppeal(db, here.second, id, { upheld: true, note: "" }, LATER);
      expect(await stages()).toEqual([[id, "reopened"]]);
      const { version } = await readReport(db, id);
      const again = (actor: Actor) => decideReport(db, actor, id, version, opening(), LATER, NOW);
      await expectRefusal(again(here.county.moderator), "own_decision");
      expect(await again(here.third)).toMatch(/^GW-2026-/);
      expect(await readReport(db, id)).toMatchObject({ state: "published", decided_by: here.third.userId });
    });

    test("is over once the report is taken back", async () => {
      const db = engine.db();
      const id = await declined();
      await fileAppeal(db, id, "上次没看清。", LATER);
      await withdrawReport(db, await readReport(db, id), LATER);
      await expectRefusal(decideAppeal(db, second, id, { upheld: true, note: "" }, LATER), "wrong_state");
      expect(await readAppeal(db, id)).toMatchObject({ body: "", note: "" });
      expect((await listed(second)).map((one) => one.id)).not.toContain(id);
    });

    test("is decided once when two moderators act at the same time", async () => {
      const db = await engine.fresh();
      const here = await people(db);
      const id = await declined(db, here.county);
      await fileAppeal(db, id, "上次没看清。", LATER);
      const results = await Promise.allSettled([
        decideAppeal(db, here.second, id, { upheld: true, note: "" }, LATER),
        decideAppeal(db, here.third, id, { upheld: false, note: "不" }, LATER),
      ]);
      expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    });

    test("stands in the ledger without a word of it, the filing a day later", async () => {
      const db = await engine.fresh();
      const here = await people(db);
      const id = await declined(db, here.county);
      const { commitment } = await readReport(db, id);
      await fileAppeal(db, id, "上次没看清。", LATER);
      const entries = async () =>
        (await db.selectFrom("ledger_entries").selectAll().where("subject", "=", commitment).orderBy("seq").execute())
          .filter((entry) => entry.kind.startsWith("appeal_"))
          .map((entry) => [entry.kind, entry.day, entry.body]);
      expect(await entries()).toEqual([]);
      await settleLedger(db, "2026-11-27");
      await decideAppeal(db, here.second, id, { upheld: false, note: "不" }, "2026-11-27");
      expect(await entries()).toEqual([
        ["appeal_filed", LATER, "{}"],
        ["appeal_decided", "2026-11-27", '{"upheld":false}'],
      ]);
    });
  });
});
