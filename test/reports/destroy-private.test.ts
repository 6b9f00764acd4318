import { beforeAll, describe, expect, test } from "vitest";
import { readReport } from "../../app/reports/report.server.ts";
import { destroyPrivate } from "../../app/reports/withdrawal/destroy-private.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, publishCase, TODAY } from "../helpers/factories.ts";
import { explainQueries } from "../helpers/query-plans.ts";
import { readTableInterfaces } from "../helpers/table-interfaces.ts";

/** Tables with a `report_id` whose rows outlive the reporter's words, and why. */
const STAYS = [
  "receipt_sessions", // that somebody opened it, under a digest and for the day: `purgeReceiptSessions` ends it
  "voices", // the public version: `stripVoice` sees to it
  "suggestion_lessons", // whose department and duty its public voice stands under
  "confirmations", // words on the burden: codes and days, summed up in the figures
  "report_views", // who of the staff opened it, and nothing of the reporter: `deleteOldViews` ends it
  "bulk_items", // the number and version of what was declined with others, for ten minutes
  "audit_views", // the number that an administrator looked up
];
/** Rows that stay with their texts emptied: that there was an appeal is in the ledger too. */
const EMPTIED = [
  "appeals",
  "report_additions", // the commitment of what was added: its salt goes
];

/** What may still stand in a report's row. */
const KEPT_COLUMNS = [
  "id",
  "receipt_selector",
  "receipt_verifier",
  "state",
  "version",
  "reporter",
  "kind",
  "region_id", // the county, no longer the township
  "demanded_by",
  "commitment",
  "received_on",
  "decided_on",
  "decided_by",
  "decline_reason",
  "withdrawn_on",
  "destroyed_on",
  "rest_declined_on",
];

const TABLES = readTableInterfaces();
const ofReports = Object.keys(TABLES).filter((table) => TABLES[table] && "report_id" in TABLES[table]);

describe("what is destroyed of a report", () => {
  test("is looked for in every table that belongs to one", () => {
    expect(ofReports).toEqual(expect.arrayContaining(["report_texts", "report_marks", "voices", "sealed_contacts"]));
  });

  forEachEngine((engine) => {
    let reportId: number;
    beforeAll(async () => {
      const db = engine.db();
      ({ reportId } = await publishCase(db, await buildCounty(db), {
        report: {
          hidden: [{ kind: "date", text: "3月5日" }],
          departmentText: "某科室",
          document: "某发〔2026〕3号",
          people: 4,
          channels: ["chat"],
          needs: [{ code: "G2", came: "no" }],
        },
      }));
    });

    test("leaves in the report's row what is named here, and nothing else", async () => {
      const db = engine.db();
      await destroyPrivate(db, reportId, TODAY);
      const row = await readReport(db, reportId);
      const filled = Object.entries(row).filter(([, value]) => value !== null && value !== "");
      expect(filled.map(([column]) => column).filter((column) => !KEPT_COLUMNS.includes(column))).toEqual([]);
      for (const table of [
        "report_texts",
        "report_marks",
        "report_channels",
        "report_needs",
        "report_hidden_words",
      ] as const) {
        expect(await db.selectFrom(table).selectAll().where("report_id", "=", reportId).execute(), table).toEqual([]);
      }
    });

    test("keeps the day of the first time when it is done again", async () => {
      await destroyPrivate(engine.db(), reportId, "2027-01-01");
      expect(await readReport(engine.db(), reportId)).toMatchObject({ destroyed_on: TODAY });
    });

    if (engine.name !== "SQLite") return;

    test("lies in every table with a report_id, save those that are named here", async () => {
      const queries = await explainQueries(engine.db(), (db) => destroyPrivate(db, 0, TODAY));
      const emptied = queries.map(({ sql }) => /^delete from "(\w+)" where "report_id" = \?/.exec(sql)?.[1]);
      const updated = queries.map(({ sql }) => /^update "(\w+)" set .* where "report_id" = \?$/.exec(sql)?.[1]);
      const forgotten = ofReports.filter(
        (table) =>
          !STAYS.includes(table) && !emptied.includes(table) && !(EMPTIED.includes(table) && updated.includes(table)),
      );
      expect(forgotten).toEqual([]);
    });
  });
});
