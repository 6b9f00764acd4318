import { describe, expect, test } from "vitest";
import { addDays } from "../../../app/day.ts";
import { readUndoable, undoTogether } from "../../../app/desk/bulk/undo.server.ts";
import { readLedgerAfter } from "../../../app/ledger/ledger.server.ts";
import { decideReport } from "../../../app/rulings/decision/decision.server.ts";
import { readRefusals } from "../../../app/rulings/refusals/read-refusals.server.ts";
import { type DeclineReason } from "../../../app/reports/report.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, sendReport, TODAY } from "../../helpers/factories.ts";

const TOMORROW = addDays(TODAY, 1);
const NOW = new Date("2026-11-23T02:00:00Z");
const LATER = new Date("2026-11-23T02:05:00Z");

async function decline(db: Db, { moderator }: County, reason: DeclineReason, day = TODAY): Promise<void> {
  const id = await sendReport(db, {}, day);
  await decideReport(db, moderator, id, 1, { outcome: "decline", reason, note: "请写明。" }, day, NOW);
}

describe("what was not published, from the ledger", () => {
  forEachEngine((engine) => {
    test("is counted up to the day before, less what was undone, as anybody counts it from the published entries", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      for (const reason of ["no_facts", "no_facts", "duplicate"] as const) await decline(db, county, reason);
      const [act] = await readUndoable(db, county.moderator, LATER);
      await undoTogether(db, county.moderator, act?.id ?? 0, TODAY, LATER);
      await decline(db, county, "abuse", addDays(TODAY, 40));
      const today = await readRefusals(db, TODAY);
      expect([today.through, today.total.all]).toEqual([addDays(TODAY, -1), 0]);
      const found = await readRefusals(db, TOMORROW);
      const counts = Object.fromEntries(found.reasons.map((row) => [row.reason, row.all]));
      const recounted: Record<string, number> = {};
      for (const { kind, body } of await readLedgerAfter(db, TOMORROW, { after: 0, limit: 1000 })) {
        if (kind !== "report_declined" && kind !== "decline_undone") continue;
        const { reason } = JSON.parse(body) as { reason: string };
        recounted[reason] = (recounted[reason] ?? 0) + (kind === "report_declined" ? 1 : -1);
      }
      expect(counts).toMatchObject(recounted);
      expect(found.total.all).toBe(2);
      expect((await readRefusals(db, addDays(TODAY, 41))).total).toEqual({ quarters: [1, 2, 0, 0], all: 3 });
    });
  });
});
