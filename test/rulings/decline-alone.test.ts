import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../db/engine.ts";
import { readUndoable, undoTogether } from "../../app/desk/bulk/undo.server.ts";
import { decideReport } from "../../app/rulings/decision/decision.server.ts";
import { fileAppeal } from "../../app/reports/follow-up/appeal.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal, sendReport, TODAY } from "../helpers/factories.ts";

const NOW = new Date("2026-11-23T02:00:00Z");
const LATER = new Date("2026-11-23T02:09:59Z");
const TOO_LATE = new Date("2026-11-23T02:10:00Z");

describe("a decision not to publish one report", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let id: number;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
      id = await sendReport(db, {}, TODAY);
      const decline = { outcome: "decline", reason: "no_facts", note: "请写明要求。" } as const;
      await decideReport(db, county.moderator, id, 1, decline, TODAY, NOW);
    });
    const act = async (now = LATER) => (await readUndoable(db, county.moderator, now))[0]?.id ?? 0;
    const kinds = async () =>
      (await db.selectFrom("ledger_entries").select("kind").orderBy("seq").execute()).map((one) => one.kind);

    test("can be undone for ten minutes: it waits as before, and the ledger keeps both", async () => {
      expect(await readUndoable(db, county.moderator, LATER)).toMatchObject([{ count: 1, minutes: 1 }]);
      expect(await undoTogether(db, county.moderator, await act(), TODAY, LATER)).toEqual({ undone: 1, kept: 0 });
      const report = await readReport(db, id);
      expect(report).toMatchObject({ state: "received", decided_by: null, decline_reason: null, decline_note: null });
      expect((await kinds()).slice(-2)).toEqual(["report_declined", "decline_undone"]);
    });

    test("cannot be undone later, by another, or once its reporter has appealed", async () => {
      const made = await act();
      await expectRefusal(undoTogether(db, county.moderator, made, TODAY, TOO_LATE), "undo_over");
      await expectRefusal(undoTogether(db, county.admin, made, TODAY, LATER), "forbidden");
      await fileAppeal(db, id, "我写明了。", TODAY);
      await expectRefusal(undoTogether(db, county.moderator, made, TODAY, LATER), "undo_over");
      expect((await readReport(db, id)).state).toBe("declined");
    });
  });
});
