import { beforeAll, describe, expect, test } from "vitest";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReportBody, readReport } from "../../app/reports/report.server.ts";
import { marksOfReport } from "../../db/queries/reports/reports.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, decide, declining, expectRefusal, sendReport, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

describe("taking a report back", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("ends it, enters the act under its commitment, and keeps it counted as received", async () => {
      const report = await readReport(engine.db(), await sendReport(engine.db()));
      await withdrawReport(engine.db(), report, "2026-11-24");
      expect(await readReport(engine.db(), report.id)).toMatchObject({
        state: "withdrawn",
        version: 2,
        decided_on: "2026-11-24",
      });
      await settleLedger(engine.db(), "2026-11-30");
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .selectAll()
        .where("subject", "=", report.commitment)
        .orderBy("seq")
        .execute();
      expect(entries.map((entry) => [entry.kind, entry.body])).toEqual([
        ["report_withdrawn", "{}"],
        ["report_received", "{}"],
      ]);
      const counted = await engine
        .db()
        .selectFrom("counters")
        .select("value")
        .where("metric", "=", "reports")
        .executeTakeFirst();
      expect(counted).toEqual({ value: 1 });
    });

    test("destroys all that the reporter told, and leaves the other reports whole", async () => {
      const db = engine.db();
      const told = { body: "原文", departmentText: "某科室", marks: ["M1" as const], hoursPerMonth: 12 };
      const [gone, kept] = [await sendReport(db, told), await sendReport(db, told)];
      await withdrawReport(db, await readReport(db, gone), TODAY);
      expect(await readReportBody(db, gone)).toBeNull();
      expect(await marksOfReport(db, gone)).toEqual([]);
      expect(await readReport(db, gone)).toMatchObject({
        department_id: null,
        department_text: "",
        hours_per_month: null,
        salt: "",
        // Alike of every report that is gone.
        reporter: "citizen",
        demanded_by: "unsure",
        kind: "",
      });
      expect(await readReportBody(db, kept)).toBe("原文");
      expect(await marksOfReport(db, kept)).toEqual(["M1"]);
      const whole = await readReport(db, kept);
      expect(whole).toMatchObject({ department_text: "某科室", hours_per_month: 12, state: "received" });
      expect(whole.salt).toMatch(/^[0-9a-f]{32}$/);
    });

    test("is refused once it was done", async () => {
      const id = await sendReport(engine.db());
      await withdrawReport(engine.db(), await readReport(engine.db(), id), TODAY);
      const before = await readFacts(engine.db());
      await expectRefusal(withdrawReport(engine.db(), await readReport(engine.db(), id), TODAY), "wrong_state");
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("of a declined report leaves neither its text nor what the moderator said of it", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      await decide(db, county, id, declining("您写的沙河镇那件事不归本站管。"));
      await withdrawReport(db, await readReport(db, id), TODAY);
      expect(await readReportBody(db, id)).toBeNull();
      expect(await readReport(db, id)).toMatchObject({
        state: "withdrawn",
        decline_reason: null,
        decline_note: null,
        withdrawn_on: TODAY,
        destroyed_on: TODAY,
      });
    });

    test("loses to a moderator who was first", async () => {
      const asReadByReporter = await readReport(engine.db(), await sendReport(engine.db()));
      await decide(engine.db(), county, asReadByReporter.id, declining());
      await expectRefusal(withdrawReport(engine.db(), asReadByReporter, TODAY), "stale_version");
      expect((await readReport(engine.db(), asReadByReporter.id)).state).toBe("declined");
    });
  });
});
