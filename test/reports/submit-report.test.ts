import { beforeAll, describe, expect, test } from "vitest";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { commitTo, readReport, submitReport } from "../../app/reports/report.server.ts";
import { marksOfReport } from "../../db/queries/reports/reports.ts";
import { named } from "../../db/tables/named.ts";
import { fillCounties } from "../helpers/counties.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  aReport,
  buildCounty,
  cheapReceipt,
  type County,
  expectRefusal,
  sendReport,
  TODAY,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

describe("submitting a report", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const textOf = async (id: number) =>
      (
        await engine
          .db()
          .selectFrom("report_texts")
          .select("body")
          .where("report_id", "=", id)
          .executeTakeFirstOrThrow()
      ).body;

    test("stores the report, its text and its marks, and the day alone", async () => {
      const report = aReport({ marks: ["M2", "C1"] });
      const id = await submitReport(engine.db(), report, cheapReceipt(), TODAY);
      expect(await readReport(engine.db(), id)).toMatchObject({
        state: "received",
        version: 1,
        kind: "K1",
        region_id: county.regions.township,
        department_id: county.departments.agriculture,
        hours_per_month: 40,
        received_on: TODAY,
        decided_on: null,
      });
      expect(await textOf(id)).toBe(report.body);
      expect(await marksOfReport(engine.db(), id)).toEqual(["C1", "M2"]);
    });

    test("enters a commitment in the ledger that recomputes from the report and its salt, and nothing else of it", async () => {
      const report = aReport({ marks: ["M2", "C1"], hoursPerMonth: null, department: "", departmentText: "防汛办" });
      const id = await submitReport(engine.db(), report, cheapReceipt(), TODAY);
      const { commitment, salt } = await readReport(engine.db(), id);
      expect(commitTo(report, salt)).toBe(commitment);
      expect(commitTo({ ...report, marks: ["C1", "M2"] }, salt)).toBe(commitment);
      expect(commitTo({ ...report, body: `${report.body} ` }, salt)).not.toBe(commitment);
      await settleLedger(engine.db(), "2026-11-30");
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .selectAll()
        .where("subject", "=", commitment)
        .execute();
      expect(entries).toMatchObject([{ kind: "report_received", day: "2026-11-29", body: "{}" }]);
    });

    test("gives equal reports commitments that nobody can tell to be equal", async () => {
      const [a, b] = [await sendReport(engine.db()), await sendReport(engine.db())];
      const [one, other] = [await readReport(engine.db(), a), await readReport(engine.db(), b)];
      expect(one.commitment).not.toBe(other.commitment);
    });

    test("keeps a text of 5,000 characters of four bytes each as it is", async () => {
      const body = "𠮷🐖".repeat(2500);
      const id = await sendReport(engine.db(), { body });
      expect(await textOf(id)).toBe(body);
      const { commitment, salt } = await readReport(engine.db(), id);
      expect(commitTo(aReport({ body }), salt)).toBe(commitment);
    });

    test("keeps quotes, line ends and SQL as they are", async () => {
      const body = "他说：\"'; drop table reports; --\r\n\t\\ %s $1 ?\u2028</script>";
      expect(await textOf(await sendReport(engine.db(), { body }))).toBe(body);
    });

    test("counts on the site, and on nothing that would name the department before a moderator has read it", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      await sendReport(db);
      await sendReport(db);
      expect(await db.selectFrom("counters").selectAll().execute()).toEqual([
        { scope: "site", scope_id: 0, metric: "reports", day: TODAY, value: 2 },
      ]);
    });

    test.each([
      ["a region that does not exist", { region: "110000000000" }, "unknown_region"],
      ["a county in place of a township", { region: "990101000000" }, "unknown_region"],
      ["a department that is not in the register", { department: "weather" }, "unknown_department"],
    ] as const)("refuses %s and writes nothing", async (_, overrides, code) => {
      const before = await readFacts(engine.db());
      await expectRefusal(sendReport(engine.db(), overrides), code);
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("takes a department of the township's county or above it alone, and none that is no more", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      const [other] = await fillCounties(db, { counties: 1, bodies: 2, duties: 1 });
      if (!other) throw new Error("not filled");
      const theirs = { region: other.township, department: `${other.body}01` };
      const before = await readFacts(db);
      await expectRefusal(sendReport(db, { department: theirs.department }), "department_elsewhere");
      await expectRefusal(sendReport(db, { region: other.township }), "department_elsewhere");
      expect(await readFacts(db)).toEqual(before);
      await sendReport(db, theirs);
      await db
        .updateTable("departments")
        .set({ ended_on: TODAY })
        .where("code", "=", named(theirs.department))
        .execute();
      await expectRefusal(sendReport(db, theirs), "department_elsewhere");
    });

    test("refuses the same receipt twice as already sent and writes nothing half", async () => {
      const receipt = cheapReceipt();
      await submitReport(engine.db(), aReport(), receipt, TODAY);
      const before = await readFacts(engine.db());
      await expectRefusal(submitReport(engine.db(), aReport({ body: "再来一次" }), receipt, TODAY), "already_sent");
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("stores one report when the same receipt arrives twice at once", async () => {
      const receipt = cheapReceipt();
      const results = await Promise.allSettled(
        [1, 2, 3].map(() => submitReport(engine.db(), aReport(), receipt, TODAY)),
      );
      expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
      const stored = await engine
        .db()
        .selectFrom("reports")
        .select("id")
        .where("receipt_selector", "=", receipt.selector)
        .execute();
      expect(stored).toHaveLength(1);
    });

    test("never says that a report was sent already when it was not: a mark ticked twice counts once", async () => {
      const id = await sendReport(engine.db(), { marks: ["M1", "M1"] });
      expect(await marksOfReport(engine.db(), id)).toEqual(["M1"]);
    });
  });
});
