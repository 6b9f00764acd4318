import { beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { EVERYWHERE } from "../../db/queries/reports/bounds.ts";
import * as age from "../../db/queries/reports/queue/age.ts";
import * as queue from "../../db/queries/reports/queue/list.ts";
import * as rows from "../../db/queries/reports/queue/rows.ts";
import { insertRegion } from "../../db/queries/regions/regions.ts";
import { explainQueries } from "../helpers/query-plans.ts";

const after = { rank: 5, since: "2026-11-22", report_id: 17 };
const LINE = { within: [{ regionId: null, lineId: 1 }], exceptRegionId: null };

/** A county and a province, by row id. */
const COUNTY = { within: [{ regionId: 3, lineId: null }], exceptRegionId: 9 };
const PROVINCE = { within: [{ regionId: 1, lineId: null }], exceptRegionId: null };
const BOTH = { within: [{ regionId: 3, lineId: 1 }], exceptRegionId: null };

const LOOKS = { userId: 1, since: "2026-11-08" };

describe("the moderators' list finds its rows by an index", () => {
  let db: Db;
  beforeAll(async () => {
    db = connect("sqlite::memory:");
    await migrateToLatest(db);
    const levels = ["province", "city", "county"] as const;
    for (const [index, level] of levels.entries()) {
      const code = `99${index}000000000`;
      await insertRegion(db, { code, parent_id: index || null, level, name: level, name_en: level });
    }
    return () => db.destroy();
  });

  const bounds = { everywhere: EVERYWHERE, "of a line": LINE, "of a county": COUNTY, "of a province": PROVINCE };
  const filters: [string, queue.QueueFilter][] = [
    ["all that is open", {}],
    ["of a stage", { stage: "asked" }],
    ["of a kind", { kind: "K1" }],
    ["of a body", { departmentId: 1 }],
    ["in a region", { regionId: 3 }],
    ["of a flag", { flags: ["health"] }],
  ];
  const lists = Object.entries(bounds).flatMap(([who, of]) =>
    filters.flatMap(([what, filter]) =>
      [false, true].map(
        (byRank) => [`${who}, ${what}, ${byRank ? "by priority" : "oldest first"}`, of, filter, byRank] as const,
      ),
    ),
  );

  test.each(lists)("%s", async (_, of, filter, byRank) => {
    const read = (on: Db) =>
      queue.listQueueKeys(on, { bounds: of, filter, by: byRank ? "priority" : "oldest", after, limit: 51 });
    for (const { sql, steps } of await explainQueries(db, read)) {
      if (!sql.includes("queue_entries")) continue;
      expect(
        steps.filter((step) => step.startsWith("SCAN")),
        sql,
      ).toEqual([]);
      expect(steps.join(), sql).toMatch(/SEARCH queue_entries USING (COVERING )?INDEX queue_entries_/);
    }
  });

  const inOrder = [
    ["everywhere", EVERYWHERE],
    ["of a line", LINE],
    ["of a county", COUNTY],
    ["of a province", PROVINCE],
    ["of a line in a county", BOTH],
  ] as const;
  test.each(inOrder)("%s it is read in the order of the index, whichever way, and not sorted", async (_, of) => {
    for (const byRank of [false, true]) {
      const read = (on: Db) =>
        queue.listQueueKeys(on, { bounds: of, filter: {}, by: byRank ? "priority" : "oldest", after, limit: 51 });
      for (const { sql, steps } of await explainQueries(db, read)) {
        expect(steps, sql).not.toContain("USE TEMP B-TREE FOR ORDER BY");
        expect(
          steps.filter((step) => step.startsWith("SCAN")),
          sql,
        ).toEqual([]);
      }
    }
  });

  const others: [string, (on: Db) => Promise<unknown>][] = [
    ["the rows of a page", (on) => rows.readQueueRows(on, [1, 2], "2026-11-22T00:00:00Z", LOOKS)],
    ["the second looks that wait", (on) => queue.countQueue(on, COUNTY, { stage: "waiting", looks: LOOKS }, 1000)],
    ["a count that stops", (on) => queue.countQueue(on, COUNTY, { flags: ["news"] }, 1000)],
    ["what came in", (on) => queue.countArrivals(on, EVERYWHERE, {}, "2026-11-22", 5000)],
    ["what came in in a county", (on) => queue.countArrivals(on, COUNTY, { kind: "K1" }, "2026-11-22", 5000)],
    ["one's claims", (on) => rows.claimsOf(on, LOOKS, "2026-11-22T00:00:00Z")],
    ["the public age of the queue", (on) => age.undecidedByDay(on, "2026-11-22")],
    ["what was taken back", (on) => age.takenBackSince(on, "2026-11-22")],
    ["what was decided", (on) => age.decidedByDays(on, "2026-08-22", "2026-11-22")],
  ];
  test.each(others)("%s", async (_, read) => {
    for (const { sql, steps } of await explainQueries(db, read)) {
      const scans = steps.filter((step) => /^SCAN (queue_entries|reports|report_texts|claims)/.test(step));
      expect(
        scans.filter((step) => !/USING (COVERING )?INDEX/.test(step)),
        sql,
      ).toEqual([]);
    }
  });
});
