import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { readQueue } from "../../../app/desk/queue/queue.server.ts";
import { readReportForDesk } from "../../../app/desk/report/desk-report.server.ts";
import { decideAppeal, fileAppeal } from "../../../app/reports/follow-up/appeal.server.ts";
import { newSubmissionToken } from "../../../app/reports/receipt/receipt.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { releaseClaim } from "../../../app/rulings/claims/claim.server.ts";
import {
  colleaguesFor,
  handToColleague,
  readHanded,
  readNotes,
  writeNote,
} from "../../../app/rulings/colleagues/colleague.server.ts";
import { HANDED_SHOWN } from "../../../app/rulings/colleagues/colleague.ts";
import { decideReport } from "../../../app/rulings/decision/decision.server.ts";
import { recuse, recuseFromReport } from "../../../app/rulings/fairness/recusal/recusal.server.ts";
import { setSample } from "../../../app/rulings/fairness/second-look/draw.server.ts";
import { LOOK_DAYS } from "../../../app/rulings/fairness/second-look/second-look.server.ts";
import { addDays } from "../../../app/day.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
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
import { firstPart, TWO_MATTERS } from "../../helpers/split.ts";
import { drawnCounty } from "../fairness/second-look/drawn-county.ts";

const note = (body = "您更熟悉农业。") => ({ body, token: newSubmissionToken() });

forEachEngine((engine) => {
  let db: Db;
  let here: County;
  beforeEach(async () => {
    db = await engine.fresh();
    here = await buildCounty(db);
  });
  const give = (id: number, to: Actor, by = here.moderator, words = note(), now = NOW) =>
    handToColleague(db, by, id, { ...words, colleague: to.userId }, now);
  const handed = async (to: Actor, today = TODAY) => (await readHanded(db, to, today)).shown.map((one) => one.report);

  test("what was handed to somebody who never opened it shows no raw text in their list", async () => {
    const id = await sendReport(db, { body: "只有打开才能看到的话。" });
    await give(id, here.secondModerator);
    const excerpts = async () =>
      (await readQueue(db, here.secondModerator, { limit: 10, today: TODAY, now: NOW })).reports.map(
        (one) => one.excerpt,
      );
    expect(await excerpts()).toEqual([""]);
    await readReportForDesk(db, here.secondModerator, id, TODAY);
    expect(await excerpts()).toEqual(["只有打开才能看到的话。"]);
  });

  test("whoever made the decision that was overturned does not choose who decides now", async () => {
    const id = await sendReport(db);
    await decide(db, here, id, declining());
    await fileAppeal(db, id, "上次没看清。", TODAY);
    await decideAppeal(db, here.secondModerator, id, { upheld: true, note: "" }, TODAY);
    await expectRefusal(give(id, here.secondModerator), "own_decision");
  });

  test.each(["department", "line", "region"] as const)(
    "is with nobody once they keep out of its whole %s, and stays with them of elsewhere",
    async (from) => {
      const id = await sendReport(db);
      await give(id, here.secondModerator);
      const keep = { reason: "kin" as const, note: "", until: null, person: null };
      await recuse(db, here.secondModerator, { ...keep, from: "region", code: "990102000000" }, TODAY);
      expect((await readNotes(db, here.moderator, id, TODAY)).with?.name).toBe(here.secondModerator.displayName);
      const codes = { department: "agriculture", line: "rural", region: "990101000000" };
      await recuse(db, here.secondModerator, { ...keep, from, code: codes[from] }, TODAY);
      expect((await readNotes(db, here.moderator, id, TODAY)).with).toBeNull();
    },
  );

  test("is for another to choose once the reader decided it before, and for nobody where none is left", async () => {
    const id = await sendReport(db);
    await decide(db, here, id, declining());
    await fileAppeal(db, id, "上次没看清。", TODAY);
    await decideAppeal(db, here.secondModerator, id, { upheld: true, note: "" }, TODAY);
    expect(await colleaguesFor(db, here.moderator, id, TODAY)).toEqual({ mayHand: false, own: true, people: [] });
    expect(await colleaguesFor(db, here.secondModerator, id, TODAY)).toEqual({ mayHand: true, own: false, people: [] });
  });

  describe("one form", () => {
    test("that was sent as a note may still hand the report on, and hands it on once", async () => {
      const id = await sendReport(db);
      const words = note();
      await writeNote(db, here.moderator, id, words, TODAY);
      await give(id, here.secondModerator, here.moderator, words);
      await give(id, here.secondModerator, here.moderator, words);
      expect(await handed(here.secondModerator)).toEqual([id]);
      expect((await readNotes(db, here.moderator, id, TODAY)).notes).toHaveLength(2);
      await releaseClaim(db, here.secondModerator, id);
      await expectRefusal(give(id, here.secondModerator, here.moderator, words), "wrong_state");
    });
  });

  describe("it is over", () => {
    afterEach(() => setSample(0, ""));

    test("when they keep out of it", async () => {
      const id = await sendReport(db);
      await give(id, here.secondModerator);
      await recuseFromReport(db, here.secondModerator, id, { whole: "report", reason: "kin" }, TODAY);
      expect((await readNotes(db, here.moderator, id, TODAY)).with).toBeNull();
    });

    test("when all of it is decided, not when a part of it was published", async () => {
      const id = await sendReport(db, { ...TWO_MATTERS, marks: [...TWO_MATTERS.marks] });
      await give(id, here.secondModerator);
      await decide(db, { ...here, moderator: here.secondModerator }, id, firstPart());
      expect(await handed(here.secondModerator)).toEqual([id]);
    });

    test("for a second look once anybody has settled it, or its days are over", async () => {
      const drawn = await drawnCounty(engine);
      db = drawn.db;
      const { second, third, county } = drawn;
      const [settled, left] = [await sendReport(db), await sendReport(db)];
      for (const id of [settled, left]) {
        await decide(db, county, id, opening());
        await give(id, third, second);
      }
      expect((await handed(third)).toSorted()).toEqual([settled, left].toSorted());
      const after = new Date(NOW.getTime() + 3_600_000);
      const { version } = await readReport(db, settled);
      await decideReport(db, second, settled, version - 1, declining(), TODAY, after);
      expect(await db.selectFrom("handovers").select("report_id").execute()).toEqual([{ report_id: left }]);
      expect(await handed(third)).toEqual([left]);
      expect(await handed(third, addDays(TODAY, LOOK_DAYS + 1))).toEqual([]);
    });
  });

  test("the list shows so many, and tells how many there are", async () => {
    for (let sent = 0; sent <= HANDED_SHOWN; sent += 1) await give(await sendReport(db), here.secondModerator);
    const { shown, count } = await readHanded(db, here.secondModerator, TODAY);
    expect([shown.length, count]).toEqual([HANDED_SHOWN, HANDED_SHOWN + 1]);
  });
});
