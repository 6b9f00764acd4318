import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day } from "../../app/day.ts";
import { DomainError } from "../../app/domain-error.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { listCasesForApi, readCaseForApi } from "../../app/open-data/api/read-cases.server.ts";
import { listFiguresForApi } from "../../app/open-data/api/read-figures.server.ts";
import { comesOutOn } from "../../app/open-data/editions/edition.ts";
import { freezeEdition, readEdition } from "../../app/open-data/editions/edition.server.ts";
import { publishedRows } from "../../app/open-data/editions/published-rows.server.ts";
import { streamCases } from "../../app/open-data/stream/case-stream.server.ts";
import { parseCsv } from "../../app/recompute/edition/table.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { recomputeIn, saveEdition } from "../helpers/edition.ts";
import { addToCase, buildCounty, mergeByTwo, proposeFor, publishCase, withdrawCase } from "../helpers/factories.ts";
import type { County } from "../helpers/county.ts";
import { clearFacts } from "../helpers/facts.ts";
import { scratch } from "../helpers/scratch.ts";

const OCTOBER = "2026-10";
const NOVEMBER = "2026-11";
/** After the edition of October came out, and before that of November. */
const LATER = "2026-11-10";

/** What each exit says of a case: how many voices, or why it is not there. */
async function atExits(db: Db, number: string, today: Day) {
  const asked = { region: null };
  const listed = (await listCasesForApi(db, asked, today)).items.find((one) => one.number === number);
  const rows = [...parseCsv(await text(await streamCases(db, {}, today)))];
  const read = await readCaseForApi(db, number, today).then(
    (one) => (one.number === number ? "there" : one.number),
    (error: unknown) => (error as DomainError).code,
  );
  return { api: listed?.voices ?? null, csv: rows.find((one) => one.number === number)?.voices ?? null, read };
}

async function inEdition(db: Db, month: string, number: string) {
  const found = async (table: "cases" | "gone") => {
    for await (const row of publishedRows(db, month, table)) if (row.number === number) return row;
    return null;
  };
  const { cases, gone } = { cases: await found("cases"), gone: await found("gone") };
  return { cases, gone };
}

const casesOfSite = async (db: Db, until: string, today: Day) => {
  const figures = await listFiguresForApi(db, { department: null, region: null, until }, today);
  return figures.find(({ measure, window }) => measure === "cases" && window === "all")?.numerator;
};

describe("what is no more public leaves every exit at once, and editions as they say", () => {
  forEachEngine((engine) => {
    let county: County;
    let number: string;
    let other: string;
    let joined: number;
    beforeEach(async () => {
      const db = engine.db();
      await db.deleteFrom("edition_files").execute();
      await db.deleteFrom("editions").execute();
      await clearFacts(db);
      county ??= await buildCounty(db);
      number = (await publishCase(db, county, { today: "2026-10-08" })).number;
      other = (await publishCase(db, county, { today: "2026-10-12" })).number;
      joined = await addToCase(db, county, number, {}, "2026-10-20");
      expect(await freezeEdition(db, OCTOBER, comesOutOn(OCTOBER))).toBe("frozen");
      expect(await atExits(db, number, LATER)).toEqual({ api: 2, csv: "2", read: "there" });
    });

    /** The edition of the next month, whose files alone must give its figures. */
    const freezeNext = async (db: Db) => {
      expect(await freezeEdition(db, NOVEMBER, comesOutOn(NOVEMBER))).toBe("frozen");
      const folder = await mkdtemp(path.join(scratch(), "exits-"));
      await saveEdition(db, NOVEMBER, folder);
      expect((await recomputeIn(folder)).differences).toEqual([]);
    };
    const revised = async (db: Db, measure: string) => {
      for await (const row of publishedRows(db, NOVEMBER, "revisions"))
        if (row.measure === measure && row.scope === "site" && row.window === "all") return row;
      return null;
    };

    test("a case that is taken down", async () => {
      const db = engine.db();
      await withdrawCase(db, county, number, "not_true", LATER);
      expect(await atExits(db, number, LATER)).toEqual({ api: null, csv: null, read: "case_withdrawn" });
      expect(await casesOfSite(db, OCTOBER, LATER)).toBe(1);
      expect((await readEdition(db, OCTOBER)).gone).toEqual([number]);
      expect((await inEdition(db, OCTOBER, number)).cases).toMatchObject({ voices: 2 });
      await freezeNext(db);
      expect(await inEdition(db, NOVEMBER, number)).toEqual({
        cases: null,
        gone: { number, why: "not_true", into: null, day: LATER },
      });
      expect((await readEdition(db, NOVEMBER)).gone).toEqual([]);
      expect(await revised(db, "cases")).toMatchObject({
        numerator_before: 2,
        numerator: 1,
        reasons: "gone",
      });
    });

    test("a case that one person has hidden, until it is shown again", async () => {
      const db = engine.db();
      const proposal = await proposeFor(db, county.moderator, number, "identifies_reporter", LATER);
      expect(await atExits(db, number, LATER)).toEqual({ api: null, csv: null, read: "case_hidden" });
      expect((await readEdition(db, OCTOBER)).gone).toEqual([number]);
      await freezeNext(db);
      expect((await inEdition(db, NOVEMBER, number)).gone).toEqual({ number, why: "hidden", into: null, day: null });
      await decideTakedown(db, county.admin, proposal, "refused", addDays(comesOutOn(NOVEMBER), 1));
      expect((await readEdition(db, OCTOBER)).gone).toEqual([]);
      expect((await atExits(db, number, comesOutOn(NOVEMBER))).read).toBe("there");
    });

    test("a case that went into another", async () => {
      const db = engine.db();
      await mergeByTwo(db, county, other, number, LATER);
      expect(await atExits(db, other, LATER)).toEqual({ api: null, csv: null, read: number });
      expect(await atExits(db, number, LATER)).toMatchObject({ api: 3, csv: "3" });
      expect((await readEdition(db, OCTOBER)).gone).toEqual([other]);
      await freezeNext(db);
      expect((await inEdition(db, NOVEMBER, other)).gone).toEqual({
        number: other,
        why: "merged",
        into: number,
        day: LATER,
      });
      expect((await inEdition(db, NOVEMBER, number)).cases).toMatchObject({ voices: 3 });
    });

    test("a voice that its reporter has taken back: its words are in none, and it counts as on the page", async () => {
      const db = engine.db();
      const before = await inEdition(db, OCTOBER, number);
      await withdrawReport(db, await readReport(db, joined), LATER);
      const { api } = await atExits(db, number, LATER);
      await freezeNext(db);
      expect((await inEdition(db, NOVEMBER, number)).cases).toMatchObject({ voices: api });
      expect(await inEdition(db, OCTOBER, number)).toEqual(before);
    });
  });
});
