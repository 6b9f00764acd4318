import { beforeAll, describe, expect, test } from "vitest";
import { readCallouts } from "../../app/callouts/callout.server.ts";
import { readStages } from "../../app/cases/clock/clock.server.ts";
import { readRounds } from "../../app/cases/rounds/open-rounds.server.ts";
import { listPublicCases } from "../../app/cases/read-case.server.ts";
import { listOverdue } from "../../app/cases/overdue/overdue.server.ts";
import { readMentionsOf } from "../../app/mentions/mention.server.ts";
import { readNudges } from "../../app/office/supervision/nudge.server.ts";
import { readAnswers } from "../../app/replies/reply.server.ts";
import { readChecks } from "../../app/rulings/checking/check-answer.server.ts";
import { readCorrections } from "../../app/rulings/corrections/read-corrections.server.ts";
import { readDisputes } from "../../app/rulings/disputes/read-disputes.server.ts";
import { readSupports } from "../../app/supports/support.server.ts";
import { listTopicsOf } from "../../app/topics/topic.server.ts";
import { readTransfers } from "../../app/transfers/transfer.server.ts";
import { readCaseEntries } from "../../app/feeds/feed.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import * as cases from "../../db/queries/cases/cases.ts";
import { hangingOn } from "../../db/queries/cases/page/hanging.ts";
import * as caseSums from "../../db/queries/cases/sums/counts.ts";
import { sumCases } from "../../db/queries/cases/sums/keep.ts";
import { casesByHours, groupsTellingBoth } from "../../db/queries/cases/sums/told.ts";
import * as bases from "../../db/queries/register/bases.ts";
import * as verdicts from "../../db/queries/cases/verdicts.ts";
import * as counters from "../../db/queries/counters.ts";
import * as departments from "../../db/queries/register/departments.ts";
import * as duties from "../../db/queries/register/duties.ts";
import * as ledger from "../../db/queries/ledger/ledger.ts";
import { countRefusalEntries } from "../../db/queries/ledger/refusals.ts";
import * as keptFigures from "../../db/queries/measures/kept.ts";
import * as measures from "../../db/queries/measures/measures.ts";
import * as caseClocks from "../../db/queries/cases/clocks.ts";
import * as replies from "../../db/queries/replies/replies.ts";
import * as signals from "../../db/queries/replies/signals.ts";
import * as attachments from "../../db/queries/reports/attachments.ts";
import * as voices from "../../db/queries/cases/voices.ts";
import { watchesBeside } from "../../db/queries/rulings/delays.ts";
import * as mergers from "../../db/queries/rulings/mergers.ts";
import * as reports from "../../db/queries/reports/reports.ts";
import * as secondLooks from "../../db/queries/reports/fairness/second-looks.ts";
import { type PublicCase, publicCases, textsOfCases } from "../../db/queries/search/case-texts.ts";
import * as searchTerms from "../../db/queries/search/search-terms.ts";
import type { Database } from "../../db/tables/index.ts";
import { explainQueries } from "../helpers/query-plans.ts";

/** Tables that stay small however large the site is: settings, the register, the calendar, the staff and what runs. All others grow. */
const SMALL = [
  "settings",
  "site_marks",
  "served_counties",
  "regions",
  "region_amendments",
  "lines",
  "departments",
  "department_parents",
  "department_names",
  "department_changes",
  "duties",
  "duty_versions",
  "duty_bases",
  "duty_imports",
  "duty_layouts",
  "stage_days",
  "calendar_days",
  "holiday_notes",
  "calendar_feeds",
  "message_templates",
  "users",
  "user_roles",
  "invitations",
  "ledger_head",
  "public_versions",
  "sequences",
  "case_sums",
  "topics",
  "editions",
  "sealing_keys",
] as const satisfies (keyof Database)[];
type Small = (typeof SMALL)[number];
const isSmall = (table: string): table is Small => (SMALL as readonly string[]).includes(table);

const ROWS = { regionIds: [1, 2], bodyIds: [1, 2], clock: { state: "late", today: "2026-11-23" } } as const;

const today = "2026-11-23";
const after = "2026-11-22.17";

describe("every query that a public page runs finds its rows by an index", () => {
  let db: Db;
  const tables = new Set<string>();
  beforeAll(async () => {
    db = connect("sqlite::memory:");
    await migrateToLatest(db);
    for (const { name } of await db.introspection.getTables()) tables.add(name);
    return () => db.destroy();
  });

  const bareScans = (steps: string[]) =>
    steps.filter((step) => {
      const table = /^SCAN (\w+)/.exec(step)?.[1];
      return table !== undefined && tables.has(table) && !isSmall(table) && !/USING (COVERING )?INDEX/.test(step);
    });

  type Read = (db: Db) => Promise<unknown>;
  const clocks = ["running", "on_time", "late", "due"] as const;
  const lists: [string, Read][] = [
    ["newest", (on) => listPublicCases(on, { limit: 20 }, today)],
    ["next page", (on) => listPublicCases(on, { limit: 20, after }, today)],
    ["of a department", (on) => listPublicCases(on, { limit: 20, departmentIds: [1] }, today)],
    ["of a department, next page", (on) => listPublicCases(on, { limit: 20, departmentIds: [1], after }, today)],
    ["of a duty", (on) => listPublicCases(on, { limit: 20, dutyId: 1, after }, today)],
    ["of a county", (on) => listPublicCases(on, { limit: 20, regionId: 1, after }, today)],
    ["of a kind", (on) => listPublicCases(on, { limit: 20, kind: "K1", after }, today)],
    ...clocks.map((state): [string, Read] => [
      `with the clock ${state}`,
      (on) => listPublicCases(on, { limit: 20, clock: { state, today }, after }, today),
    ]),
  ];

  const scopes = ["department_id", "duty_id", "region_id"] as const;
  const feeds: [string, Read][] = [
    ["a feed of everything", (on) => readCaseEntries(on, null, today)],
    ...scopes.map((column): [string, Read] => [
      `a feed by ${column}`,
      (on) => readCaseEntries(on, [{ column, id: 1 }], today),
    ]),
  ];

  test.each(feeds)("%s, which is read from its newest entry in order and not sorted", async (_, read) => {
    for (const { sql, steps } of await explainQueries(db, read)) {
      const first = /^(SCAN case_entries|SEARCH case_entries USING INDEX case_entries_\w+ \(\w+=\?\))$/;
      // Its cases are asked for apart, by their row ids.
      expect(
        steps.filter((step) => first.test(step)),
        sql,
      ).toHaveLength(sql.includes("case_entries") ? 1 : 0);
      const byKey = /^SEARCH \w+ USING (INTEGER PRIMARY KEY|(COVERING )?INDEX)/;
      expect(
        steps.filter((step) => !first.test(step) && !byKey.test(step)),
        sql,
      ).toEqual([]);
    }
  });

  test.each(lists)("a list of cases, %s, which is read in order and not sorted", async (_, read) => {
    for (const { sql, steps } of await explainQueries(db, read)) {
      expect(bareScans(steps), sql).toEqual([]);
      // What is on the page, a few rows, is put in its order once more when all is told of each.
      const sorts = steps.filter((step) => step === "USE TEMP B-TREE FOR ORDER BY");
      expect(sorts.length, sql).toBeLessThanOrEqual(sql.includes(" in (select ") ? 1 : 0);
    }
  });

  const others: [string, Read][] = [
    ["the overdue cases", (on) => listPublicCases(on, { limit: 20, clock: { state: "overdue", today }, after }, today)],
    [
      "a department's overdue cases",
      (on) => listPublicCases(on, { limit: 20, departmentIds: [1], clock: { state: "overdue", today } }, today),
    ],
    ["the feed of a case", (on) => readCaseEntries(on, [{ column: "case_id", id: 1 }], today)],
    ["what became overdue", (on) => listOverdue(on, { order: "body", limit: 50, after: `x.${today}.1` }, today)],
    [
      "what became overdue in a county, as a feed",
      (on) => listOverdue(on, { order: "newest", regionIds: [1], limit: 50 }, today),
    ],
    ["the bodies below a body", (on) => departments.bodiesBelow(on, 1, 300)],
    ["a case", (on) => cases.findCaseByNumber(on, "GW-2026-000001")],
    ["its voices", (on) => cases.voicesOfCase(on, 1)],
    ["its marks", (on) => cases.marksOfVoices(on, 1)],
    ["what its texts hide", (on) => voices.redactionsOfCase(on, 1)],
    ["its pictures", (on) => attachments.imagesOfCase(on, 1)],
    ["a picture", (on) => attachments.caseOfImage(on, "x")],
    ["the bytes of a picture", (on) => attachments.findImage(on, "x")],
    ["its verdicts", (on) => verdicts.verdictsOfCase(on, 1)],
    ["the parts of its verdicts", (on) => verdicts.partsOfVerdicts(on, [1, 2])],
    ["what went into it", (on) => mergers.listMergedCases(on, 1)],
    ["from which case what stands in it came", (on) => mergers.originsOfCase(on, 1)],
    ["what was due beside", (on) => watchesBeside(on, 1)],
    ["its answers and its clock", (on) => readAnswers(on, 1, today).catch(() => null)],
    ["what is due of it", (on) => readStages(on, 1, today)],
    ["its rounds", (on) => readRounds(on, 1, today).catch(() => null)],
    ["its disputes", (on) => readDisputes(on, 1)],
    ["its transfers", (on) => readTransfers(on, 1, today)],
    ["its calls", (on) => readCallouts(on, 1, today)],
    ["its supporting bodies", (on) => readSupports(on, 1, today)],
    ["what reminded of it", (on) => readNudges(on, 1)],
    ["what was corrected in it", (on) => readCorrections(on, 1)],
    ["how its answers were checked", (on) => readChecks(on, 1)],
    ["its topics", (on) => listTopicsOf(on, { caseId: 1 })],
    ["where it was used", (on) => readMentionsOf(on, { of: "case", code: "GW-2026-000001" })],
    ["its clock", (on) => caseClocks.findClock(on, 1).catch(() => null)],
    ["its replies", (on) => replies.repliesOfCase(on, 1)],
    ["answers that say the same", (on) => signals.countSameEarlier(on, 1)],
    ["the clocks its body met", (on) => signals.clocksMetInTime(on, 1, today, 200)],
    ["the reporters' words on it", (on) => replies.confirmationsOfCase(on, 1)],
    [
      "the newest that have a word, and those before",
      async (on) => {
        await searchTerms.newestBlocks(on, { kind: "case", term: "焚烧", before: null, limit: 9 });
        await searchTerms.newestBlocks(on, { kind: "case", term: "焚烧", before: 7, limit: 9 });
      },
    ],
    [
      "those that have another, too",
      (on) => searchTerms.blocksWith(on, { kind: "case", term: "秸秆", blocks: [1, 2] }),
    ],
    ["those in some counties", (on) => searchTerms.thingsThatAre(on, "case", [1, 2], ROWS)],
    ["the words of a case", (on) => searchTerms.replaceTerms(on, "case", new Map([[1, new Map([["焚烧", 4]])]]))],
    ["what is shown of cases that were found", (on) => publicCases(on, [1, 2])],
    ["and their texts", (on) => textsOfCases(on, [{ id: 1 } as PublicCase])],
    ["a department's cases by duty", (on) => caseSums.countCasesByDuty(on, [1, 2])],
    ["the same by verdict", (on) => caseSums.countCasesByVerdict(on, [1, 2])],
    ["a county's cases off the list", (on) => caseSums.countOffList(on, 1)],
    ["what hangs on a case", (on) => hangingOn(on, 1)],
    ["what stands in the sums of cases", (on) => sumCases(on, [1, 2])],
    [
      "what a county's groups of voices tell",
      (on) => groupsTellingBoth(on, { regionIds: [1] }, "2026-11-23", ["M", "G"]),
    ],
    ["the hours that a body's tell", (on) => casesByHours(on, { departmentIds: [1, 2] }, "2026-11-23")],
    [
      "the cases that a body's duties are held against",
      (on) => bases.countByWhose(on, { departmentIds: [1], day: "2026-11-23" }),
    ],
    ["a department", (on) => departments.findDepartmentByCode(on, "agriculture")],
    ["a scorecard", (on) => counters.sumsOf(on, "department", [1, 2])],
    ["how many cases a scope has", (on) => counters.sumOf(on, "region", [1, 2], "cases")],
    ["what is kept of a month", (on) => keptFigures.listKept(on, [1, 2], "2026-10")],
    ["whether a month is kept that an act is of", (on) => keptFigures.isKeptFrom(on, [1, 2], "2026-11")],
    ["what is to be kept anew", (on) => keptFigures.versionsOf(on, ["months:990101-nyncj"])],
    ["the month of the first case", (on) => measures.monthOfFirstCase(on)],
    ["what a scorecard does not tell yet", (on) => counters.countedFrom(on, "site", [0], today)],
    ["figures by month", (on) => counters.countersByDay(on, "duty", [1], ["cases", "due"], today)],
    ["an item of the register", (on) => duties.findDutyByCode(on, "own")],
    ["the versions of an item", (on) => duties.dutyVersions(on, { dutyId: 1 })],
    ["the number of reports that wait", (on) => reports.queueSize(on)],
    ["the pairs of second looks", (on) => secondLooks.listPairs(on)],
    ["a report by its receipt", (on) => reports.findReportBySelector(on, "ABCDEF")],
    ["the cases of a report", (on) => cases.casesOfReport(on, 1)],
    ["the voices of a report", (on) => voices.voicesOfReport(on, 1)],
    ["the last word of a reporter", (on) => replies.latestConfirmation(on, 1, 1)],
    ["all words of a reporter", (on) => replies.confirmationsOfReport(on, 1)],
    ["what was not published", (on) => countRefusalEntries(on, today)],
    ["the ledger, from a number on", (on) => ledger.listLedgerEntries(on, today, 1000, 50)],
    ["the ledger in order", (on) => ledger.ledgerEntriesAfter(on, 1000, 50)],
    ["the number of the last act", (on) => ledger.lastLedgerSeq(on).catch(() => null)],
  ];

  test.each(others)("%s", async (_, read) => {
    const plans = await explainQueries(db, read);
    expect(plans.length).toBeGreaterThan(0);
    for (const { sql, steps } of plans) expect(bareScans(steps), sql).toEqual([]);
  });

  test("the ledger's first page, which is read from its end in the order of its key", async () => {
    for (const { sql, steps } of await explainQueries(db, (on) => ledger.listLedgerEntries(on, today, undefined, 50))) {
      expect(sql).toContain("limit");
      expect(steps).toEqual(["SCAN ledger_entries"]);
    }
  });
});
