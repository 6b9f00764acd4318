import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, assertCan } from "../../../app/accounts/permissions.ts";
import { newSubmissionToken } from "../../../app/reports/receipt/receipt.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { claimReport, readClaim, releaseClaim, takeOver } from "../../../app/rulings/claims/claim.server.ts";
import {
  colleaguesFor,
  handToColleague,
  readHanded,
  readNotes,
  writeNote,
} from "../../../app/rulings/colleagues/colleague.server.ts";
import { MAX_COLLEAGUE_NOTES } from "../../../app/rulings/colleagues/colleague.ts";
import { setSample } from "../../../app/rulings/fairness/second-look/draw.server.ts";
import { waitingFor } from "../../../app/rulings/fairness/second-look/second-look.server.ts";
import { claimsOf } from "../../../db/queries/reports/queue/rows.ts";
import { insertRecusal } from "../../../db/queries/rulings/recusals.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  NOW,
  opening,
  sendReport,
  TODAY,
} from "../../helpers/factories.ts";
import { drawnCounty } from "../fairness/second-look/drawn-county.ts";

const a = (body: string) => ({ body, token: newSubmissionToken() });
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

forEachEngine((engine) => {
  let db: Db;
  let here: County;
  beforeEach(async () => {
    db = await engine.fresh();
    here = await buildCounty(db);
  });
  const bodies = async (id: number, of = here.moderator) =>
    (await readNotes(db, of, id, TODAY)).notes.map((note) => note.body);
  const handed = async (to: Actor) => (await readHanded(db, to, TODAY)).shown;
  const give = (id: number, colleague: number, by = here.moderator, now = NOW) =>
    handToColleague(db, by, id, { ...a("您更熟悉农业。"), colleague }, now);

  describe("a note to colleagues", () => {
    test("is read by whoever may decide the report, in order, and written once for a form sent twice", async () => {
      const id = await sendReport(db);
      const note = a("<b>先等文件</b>");
      await Promise.all([
        writeNote(db, here.moderator, id, note, TODAY),
        writeNote(db, here.moderator, id, note, TODAY),
      ]);
      await writeNote(db, here.secondModerator, id, a("文件到了"), TODAY);
      expect(await bodies(id, here.secondModerator)).toEqual(["<b>先等文件</b>", "文件到了"]);
    });

    test("is taken from nobody else, and so many times for a report", async () => {
      const id = await sendReport(db);
      for (const actor of [here.farModerator, here.admin, here.officers.agriculture]) {
        await expectRefusal(writeNote(db, actor, id, a("不"), TODAY), "forbidden");
      }
      await expectRefusal(writeNote(db, here.moderator, 999_999, a("不"), TODAY), "not_found");
      for (let count = 0; count < MAX_COLLEAGUE_NOTES; count += 1) {
        await writeNote(db, here.moderator, id, a(`第 ${count} 条`), TODAY);
      }
      await expectRefusal(writeNote(db, here.moderator, id, a("多一条"), TODAY), "too_many_messages");
      expect(await bodies(id)).toHaveLength(MAX_COLLEAGUE_NOTES);
    });

    test("stays after the decision, and is destroyed with the report's text; then none is written", async () => {
      const id = await sendReport(db);
      await give(id, here.secondModerator.userId);
      await writeNote(db, here.moderator, id, a("等文件"), TODAY);
      await withdrawReport(db, await readReport(db, id), TODAY);
      for (const table of ["report_notes", "handovers"] as const) {
        expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
      }
      await expectRefusal(writeNote(db, here.moderator, id, a("还有"), TODAY), "wrong_state");
    });
  });

  describe("handing a report to a colleague", () => {
    test("passes the claim, and puts the report on top of their list with the note", async () => {
      const id = await sendReport(db);
      await claimReport(db, here.moderator, id, NOW);
      await give(id, here.secondModerator.userId);
      expect((await readClaim(db, here.secondModerator, id, NOW)).claim?.mine).toBe(true);
      expect(await handed(here.secondModerator)).toMatchObject([
        { report: id, body: "您更熟悉农业。", by: here.moderator.displayName, handedOn: TODAY },
      ]);
      expect(await handed(here.moderator)).toEqual([]);
      expect(await readNotes(db, here.secondModerator, id, TODAY)).toMatchObject({
        notes: [{ to: here.secondModerator.displayName }],
        with: { mine: true },
      });
      // Still theirs when the claim is over.
      const after = later(60).toISOString();
      expect(await claimsOf(db, waitingFor(here.secondModerator, TODAY), after)).toEqual([id]);
      await decide(db, { ...here, moderator: here.secondModerator }, id, declining());
      expect(await handed(here.secondModerator)).toEqual([]);
      expect(await bodies(id)).toEqual(["您更熟悉农业。"]);
    });

    test("ends when they give it back, hand it on, or a third takes it over", async () => {
      const id = await sendReport(db);
      await give(id, here.secondModerator.userId);
      await releaseClaim(db, here.secondModerator, id);
      expect(await handed(here.secondModerator)).toEqual([]);
      await give(id, here.secondModerator.userId);
      await give(id, here.moderator.userId, here.secondModerator);
      expect(await handed(here.moderator)).toHaveLength(1);
      expect(await handed(here.secondModerator)).toEqual([]);
      const from = { fromUserId: here.moderator.userId, reason: "他请假" };
      await takeOver(db, here.secondModerator, id, from, NOW);
      expect(await handed(here.moderator)).toEqual([]);
    });

    test("is refused to whoever may not decide it, while a third is at it, and once it is decided", async () => {
      const id = await sendReport(db);
      const recused = await addStaff(db, "recused", {
        role: "moderator",
        departmentId: null,
        regionId: here.regions.county,
        lineId: null,
      });
      const nothing = { department_id: null, line_id: null, region_id: null, until_day: null, note: "" };
      const by = { user_id: recused.userId, entered_by: here.admin.userId, from_day: TODAY, reason: "kin" as const };
      await insertRecusal(db, { ...nothing, ...by, report_id: id });
      const names = (await colleaguesFor(db, here.moderator, id, TODAY)).people.map((one) => one.id);
      expect(names).toEqual([here.secondModerator.userId]);
      for (const other of [here.farModerator, here.admin, recused, here.moderator, { userId: 999_999 }]) {
        await expectRefusal(give(id, other.userId), "colleague_unfit");
      }
      await claimReport(db, here.secondModerator, id, NOW);
      await expectRefusal(give(id, here.secondModerator.userId), "claimed_by_other");
      await releaseClaim(db, here.secondModerator, id);
      await expectRefusal(give(id, here.moderator.userId, here.farModerator), "forbidden");
      await decide(db, here, id, opening());
      await expectRefusal(give(id, here.secondModerator.userId), "wrong_state");
      expect(await bodies(id)).toEqual([]);
    });

    test("shows it to them no longer once they keep out of it", async () => {
      const id = await sendReport(db);
      await give(id, here.secondModerator.userId);
      const kept = [{ departmentId: null, lineId: null, regionId: here.regions.county, reportId: null }];
      expect(await handed({ ...here.secondModerator, recusals: kept })).toEqual([]);
      expect(() => assertCan(here.secondModerator, "decide:report", {})).not.toThrow();
    });
  });

  describe("a second look", () => {
    afterEach(() => setSample(0, ""));

    test("reads none of the notes from before, and what is written in it nobody else reads", async () => {
      const drawn = await drawnCounty(engine);
      const { county, second, third } = drawn;
      db = drawn.db;
      const id = await sendReport(db);
      await writeNote(db, county.moderator, id, a("我看是真的"), TODAY);
      await decide(db, county, id, opening());
      await writeNote(db, county.moderator, id, a("已经公开"), TODAY);
      expect(await bodies(id, second)).toEqual([]);
      await handToColleague(db, second, id, { ...a("请您来定"), colleague: third.userId }, NOW);
      expect(await bodies(id, third)).toEqual(["请您来定"]);
      expect(await bodies(id, county.moderator)).toEqual(["我看是真的", "已经公开"]);
      expect((await readNotes(db, county.moderator, id, TODAY)).with).toBeNull();
      const back = handToColleague(db, third, id, { ...a("还您"), colleague: county.moderator.userId }, NOW);
      await expectRefusal(back, "colleague_unfit");
    });
  });
});
