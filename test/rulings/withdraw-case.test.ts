import { beforeAll, describe, expect, test } from "vitest";
import { readCase, readCasesOfReport } from "../../app/cases/case.server.ts";
import { countByDuty, listPublicCases, readCasePage } from "../../app/cases/read-case.server.ts";
import { decideReport } from "../../app/rulings/decision/decision.server.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import { readScorecards } from "../../app/scorecards/scorecard.server.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  expectRefusal,
  linking,
  publishCase,
  sendReport,
  TODAY,
  withdrawCase,
  NOW,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

describe("taking a case down", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const takeDown = (number: string) => withdrawCase(engine.db(), county, number, "wrong_department", TODAY);

    test("takes away all that it ever counted, save the reports that were received", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const reports = await sendReport(db, {}, "2026-10-09");
      await decideReport(
        db,
        here.moderator,
        reports,
        1,
        { outcome: "decline", reason: "duplicate", note: "" },
        TODAY,
        NOW,
      );
      const before = await listCounters(db);
      const { number, reportId } = await publishCase(db, here, { today: "2026-10-09" });
      const second = await addToCase(db, here, number, { hoursPerMonth: 7 }, "2026-10-12");
      for (const [seen, day] of ["2026-11-20", "2026-11-23"].entries()) {
        const reply = { caseNumber: number, remedies: ["R3"] as const, body: "答复", seen };
        await publishReply(db, here.officers.agriculture, reply, day);
      }
      await confirmRelief(db, reportId, "not", "2026-11-21");
      await confirmRelief(db, reportId, "gone", "2026-11-23");
      await confirmRelief(db, second, "back", "2026-11-23");
      await withdrawCase(db, here, number, "wrong_department", TODAY);
      const reported = (day: string, value: number) => ({ scope: "site", scope_id: 0, metric: "reports", day, value });
      expect(before).toEqual([reported("2026-10-09", 1)]);
      expect(await listCounters(db)).toEqual([reported("2026-10-09", 2), reported("2026-10-12", 1)]);
      for (const card of (
        await readScorecards(db, "department", Object.values(here.departments), "2026-12-31")
      ).values()) {
        expect(card).toMatchObject({
          cases: 0,
          voices: 0,
          due: 0,
          late: 0,
          overdue: 0,
          running: 0,
          replies: 0,
        });
      }
    });

    test("hides it from its page, every list and its reporters", async () => {
      const { number, reportId } = await publishCase(engine.db(), county, { newCase: { department: "forestry" } });
      await takeDown(number);
      await expectRefusal(readCase(engine.db(), number), "case_withdrawn");
      await expectRefusal(readCasePage(engine.db(), number, TODAY), "case_withdrawn");
      expect(await readCasesOfReport(engine.db(), reportId)).toEqual([]);
      const { cases } = await listPublicCases(engine.db(), { limit: 100 }, TODAY);
      expect(cases.map((row) => row.number)).not.toContain(number);
      expect(await countByDuty(engine.db(), [county.departments.forestry], TODAY)).toEqual([]);
    });

    test("keeps its number, the day and the public reason on record, and in the ledger", async () => {
      const { number } = await publishCase(engine.db(), county);
      await takeDown(number);
      const row = await engine
        .db()
        .selectFrom("cases")
        .selectAll()
        .where("number", "=", named(number))
        .executeTakeFirst();
      expect(row).toMatchObject({ state: "withdrawn", withdrawn_on: TODAY, withdrawal_reason: "wrong_department" });
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .selectAll()
        .where("subject", "=", number)
        .orderBy("seq")
        .execute();
      expect(entries.at(-1)).toMatchObject({ kind: "case_withdrawn", body: '{"reason":"wrong_department"}' });
    });

    test("ends it for good: no report joins it and it is not taken down twice", async () => {
      const { number } = await publishCase(engine.db(), county);
      await takeDown(number);
      const id = await sendReport(engine.db());
      const before = await readFacts(engine.db());
      await expectRefusal(
        decideReport(engine.db(), county.moderator, id, 1, linking(number), TODAY, NOW),
        "case_withdrawn",
      );
      await expectRefusal(takeDown(number), "case_withdrawn");
      expect(await readFacts(engine.db())).toEqual(before);
    });
  });
});
