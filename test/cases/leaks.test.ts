import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { countByDuty, listPublicCases, readCasePage } from "../../app/cases/read-case.server.ts";
import { readDepartment, readDepartmentFacts } from "../../app/departments/department.server.ts";
import { readDuty } from "../../app/duties/duty.server.ts";
import { readQueueSize } from "../../app/desk/queue/queue.server.ts";
import { sharedSentence } from "../../app/rulings/split/split.ts";
import { listDuties, registerOf } from "../../app/register/register.server.ts";
import { confirmRelief, publishReply, readAnswers } from "../../app/replies/reply.server.ts";
import { readMonths, readScorecards, SITE } from "../../app/scorecards/scorecard.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  decide,
  declining,
  publishCase,
  sendReport,
  TODAY,
} from "../helpers/factories.ts";
import { sendSplit } from "../helpers/split.ts";

/** Words that only a reporter or a moderator may read. */
const SECRET = "七号线索";
const secret = { body: `原文 ${SECRET}，电话13812345678，在柳林村。`, departmentText: `部门 ${SECRET}` };
/** What was masked; the public text that stands for it says only what kind of thing it was. */
const MASKED = ["13812345678", "柳林村"];
const PUBLIC = "原文，电话【手机号】，在【某村】。";

/** Everything that the public pages read. */
async function readEverythingPublic(db: Db, number: string) {
  const day = "2026-12-31";
  const department = await readDepartment(db, "agriculture");
  const { id } = await readCase(db, number);
  return [
    await listPublicCases(db, { limit: 100 }, day),
    await listPublicCases(db, { limit: 100, clock: { state: "due", today: day } }, day),
    await readCasePage(db, number, day),
    await readAnswers(db, id, day),
    await countByDuty(db, [department.id], day),
    await readDepartmentFacts(db, department),
    await listDuties(db, await registerOf(db, department.regionId, day)),
    await readDuty(db, "withdrawn", day),
    await readQueueSize(db),
    [...(await readScorecards(db, "department", [department.id], day))],
    [...(await readScorecards(db, "region", [department.regionId], day))],
    await readMonths(db, SITE, day),
    await db.selectFrom("ledger_entries").selectAll().execute(),
  ];
}

describe("what the public can read", () => {
  forEachEngine((engine) => {
    let county: County;
    let number: string;
    let reportIds: number[];
    let split: Awaited<ReturnType<typeof sendSplit>>;
    beforeAll(async () => {
      const db = engine.db();
      county = await buildCounty(db);
      const opened = await publishCase(db, county, { report: secret, publicText: PUBLIC });
      number = opened.number;
      reportIds = [opened.reportId, await addToCase(db, county, number, secret)];
      await sendReport(db, secret);
      await decide(db, county, await sendReport(db, secret), declining(`备注 ${SECRET}`));
      await withdrawReport(db, await readReport(db, await sendReport(db, secret)), TODAY);
      await publishReply(
        db,
        county.officers.agriculture,
        { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 },
        TODAY,
      );
      await confirmRelief(db, opened.reportId, "gone", TODAY);
      split = await sendSplit(db, county);
      for (const one of split.numbers) await addToCase(db, county, one, secret);
    });

    test("never ties the cases of one report to one another, nor to the report", async () => {
      const db = engine.db();
      const { commitment } = await readReport(db, split.reportId);
      const [first, second] = split.numbers;
      for (const [own, other] of [
        [first, second],
        [second, first],
      ] as const) {
        const { id } = await readCase(db, own);
        const page = await readCasePage(db, own, "2026-12-31");
        const entries = await db.selectFrom("ledger_entries").selectAll().where("subject", "=", own).execute();
        const text = JSON.stringify([page, await readAnswers(db, id, "2026-12-31"), entries]);
        for (const value of [other, commitment]) expect(text).not.toContain(value);
      }
      const texts = await Promise.all(split.numbers.map((one) => readCasePage(db, one, "2026-12-31")));
      const [one, two] = texts.map((page) => page.voices[0]?.text ?? "");
      expect(sharedSentence(one ?? "", two ?? "")).toBeNull();
    });

    test("never holds a word of a report as it was sent, nor a moderator's note", async () => {
      const text = JSON.stringify(await readEverythingPublic(engine.db(), number));
      for (const words of [SECRET, ...MASKED]) expect(text).not.toContain(words);
      expect(text).toContain(PUBLIC);
    });

    test("never holds the receipt or the salt of a report, nor the township that it came from", async () => {
      const text = JSON.stringify(await readEverythingPublic(engine.db(), number));
      for (const id of reportIds) {
        const report = await readReport(engine.db(), id);
        for (const value of [report.receipt_selector, report.receipt_verifier, report.salt])
          expect(text).not.toContain(value);
      }
      for (const township of ["沙河镇", "990101101000"]) expect(text).not.toContain(township);
      expect(text).not.toMatch(/report_id|reportId|receipt|salt|user_id|userId|officer-/);
    });

    test("is known to the test: the moderators' desk does hold those words", async () => {
      const rows = await engine.db().selectFrom("report_texts").selectAll().execute();
      expect(JSON.stringify(rows)).toContain(SECRET);
    });
  });
});
