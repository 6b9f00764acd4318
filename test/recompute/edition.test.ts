// Long: random acts by the hundred.
import fc from "fast-check";
import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { DomainError } from "../../app/domain-error.ts";
import { comesOutOn } from "../../app/open-data/editions/edition.ts";
import { monthAfter } from "../../app/measures/measure.ts";
import { freezeEdition } from "../../app/open-data/editions/edition.server.ts";
import { revisionRows } from "../../app/open-data/editions/revision-rows.server.ts";
import { figuresOf, rateOf } from "../../app/recompute/edition/figures.ts";
import { forEachEngine } from "../helpers/database.ts";
import { recomputeIn, saveEdition } from "../helpers/edition.ts";
import { buildCounty } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { beginning, perform, randomActs } from "../helpers/random-acts.ts";
import { scratch } from "../helpers/scratch.ts";

const SEED = 20261210;
/** PostgreSQL takes fifteen times as long for each act. */
const RUNS = { SQLite: 25, PostgreSQL: 2 };

describe("an edition after whatever people did", () => {
  forEachEngine((engine) => {
    test("gives every figure and every due day once more, and tells what was revised since the one before", async () => {
      const db = engine.db();
      const county = await buildCounty(db);
      const folder = await mkdtemp(path.join(scratch(), "random-edition-"));
      let [figures, clocks, revised] = [0, 0, 0];
      const reasons = new Set<string>();
      for (const acts of fc.sample(randomActs, { numRuns: RUNS[engine.name], seed: SEED })) {
        await db.deleteFrom("edition_files").execute();
        await db.deleteFrom("editions").execute();
        await clearFacts(db);
        const play = beginning();
        const months: string[] = [];
        const body = db.updateTable("departments").where("id", "=", county.departments.agriculture);
        await body.set({ reachable_since: null }).execute();
        const freeze = async (month: string, on: string) => {
          for await (const row of revisionRows(db, month)) row.reasons?.split(" ").forEach((why) => reasons.add(why));
          expect(await freezeEdition(db, month, on)).toBe("frozen");
          months.push(month);
          // From the second edition on, what began before is in no rate: as if the body had its first account then.
          if (months.length === 1) await body.set({ reachable_since: play.today }).execute();
          await saveEdition(db, month, path.join(folder, String(figures), month));
          const checked = await recomputeIn(path.join(folder, String(figures), month));
          expect(checked.differences).toEqual([]);
          figures += checked.figures;
          clocks += checked.dueDays;
        };
        for (const act of acts) {
          const month = play.today.slice(0, 7);
          try {
            await perform(db, county, play, act);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          // The day on which the month before comes out has passed.
          const due = monthAfter(play.today.slice(0, 7), -1);
          if (month !== play.today.slice(0, 7) && !months.includes(due))
            await freeze(due, addDays(comesOutOn(due), 30));
        }
        const last = play.today.slice(0, 7);
        if (!months.includes(last)) await freeze(last, addDays(comesOutOn(last), 90));
        const { sum } = await db
          .selectFrom("editions")
          .select((eb) => eb.fn.sum<number | null>("revisions").as("sum"))
          .executeTakeFirstOrThrow();
        revised += sum ?? 0;
      }
      expect(figures).toBeGreaterThan(100);
      expect(clocks).toBeGreaterThan(30);
      if (engine.name !== "SQLite") return;
      expect(revised).toBeGreaterThan(10);
      expect([...reasons]).toContain("reach");
    });
  });
});

describe("the formulas of outsiders", () => {
  // Newcombe 1998 (Stat. Med. 17:857), table I, method 3: Wilson's score without continuity correction.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("Wilson's interval of %i in %i", (count, base, low, high) => {
    const rate = rateOf({ count, base }, 10);
    expect(rate?.low).toBeCloseTo(low, 4);
    expect(rate?.high).toBeCloseTo(high, 4);
  });

  test("with too small a base there is no rate, and none of a count", () => {
    expect(rateOf({ count: 9, base: 9 }, 10)).toBeNull();
    expect(rateOf({ count: 10, base: 10 }, 10)?.high).toBe(1);
    expect(rateOf({ count: 10, base: null }, 10)).toBeNull();
  });

  const stage = { case: "1", department: "a", part: "lead", stage: "answered", closed_on: "", charged: "1" };
  const facts = {
    cases: [
      { number: "1", county: "c", department: "b", verdict: "V1", published_on: "2025-10-31" },
      { number: "2", county: "c", department: "b", verdict: "V2", published_on: "2025-11-01" },
    ],
    voices: [
      { case: "1", month: "2025-10", voices: "3" },
      { case: "1", month: "2026-10", voices: "4" },
    ],
    stages: [
      // In time, late, never, not due yet, standing still, missed under a body that lost it, and met by it.
      { ...stage, due_on: "2026-01-10", met_on: "2026-01-10" },
      { ...stage, due_on: "2026-01-10", met_on: "2026-01-11" },
      { ...stage, due_on: "2026-10-31", met_on: "" },
      { ...stage, due_on: "2026-11-01", met_on: "" },
      { ...stage, due_on: "", met_on: "" },
      { ...stage, due_on: "2026-01-10", met_on: "", closed_on: "2026-01-11" },
      { ...stage, due_on: "2026-01-10", met_on: "2026-01-09", closed_on: "2026-01-11" },
      { ...stage, due_on: "2026-01-10", met_on: "", closed_on: "2026-01-11", charged: "0" },
      { ...stage, part: "supporting", due_on: "2026-01-10", met_on: "" },
      { ...stage, case: "2", due_on: "2026-01-10", met_on: "" },
      // Before the first account of its body, and on that day.
      { ...stage, department: "d", started_on: "2026-02-01", due_on: "2026-02-20", met_on: "" },
      { ...stage, department: "d", started_on: "2026-02-02", due_on: "2026-02-21", met_on: "2026-02-10" },
    ],
    beside: [{ case: "1", department: "b", stage: "answered", due_on: "2025-10-31", met_on: "2025-12-01" }],
    departments: [
      { code: "a", successor: "b", reachable_since: "" },
      { code: "b", successor: "", reachable_since: "" },
      { code: "d", successor: "", reachable_since: "2026-02-02" },
    ],
  };

  test("by hand: what counts, for whom, and in which window", () => {
    const figures = figuresOf(facts, "2026-10");
    const told = (key: string) => Object.values(figures.get(key) ?? {}).join(" / ");
    expect(told("cases site  12m")).toBe("1 / ");
    expect(told("cases site  all")).toBe("2 / ");
    expect(told("voices department b 12m")).toBe("4 / ");
    expect(told("voices region c all")).toBe("7 / ");
    expect(told("answered_on_time department b 12m")).toBe("1 / 4");
    expect(told("answered_late department b 12m")).toBe("1 / 4");
    expect(told("answered_never department b 12m")).toBe("2 / 4");
    expect(told("answered_late department b all")).toBe("2 / 5");
    expect(figures.has("answered_late department a all")).toBe(false);
    expect(told("answered_on_time department d all")).toBe("1 / 1");
  });
});
