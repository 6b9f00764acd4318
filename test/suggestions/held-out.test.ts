import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findRegionByCode } from "../../db/queries/regions/regions.ts";
import { loadRegister } from "../../db/seed/register.ts";
import { suggestForText } from "../../app/suggestions/suggestion.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { TODAY } from "../helpers/factories.ts";
import { type HitRates, inWords, type LabelledSet, measure, readInPart, readUnrelated } from "./labelled.ts";

const TOWNSHIP = "990101101000";
const ROOT = path.resolve(import.meta.dirname, "../..");
const textOf = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/*
 * The held-out texts were written before the first cue word, the rough ones before any rule for such messages, and no
 * rule was changed for one of them; but by the same hand as the cue words, so that other people's texts fare worse.
 */

/** Each set with how it is called in the two READMEs. */
const SETS: Record<LabelledSet, { en: string; zh: string }> = {
  "held-out": { en: "short texts, held out", zh: "短句，未参与调整" },
  "another-hand": { en: "short texts by another hand", zh: "短句，另一人写" },
  rough: { en: "long, rough messages, held out", zh: "长而杂的留言，未参与调整" },
  tuning: { en: "short texts tuned on", zh: "短句，用于调整" },
  "rough-tuning": { en: "long, rough messages tuned on", zh: "长而杂的留言，用于调整" },
};

const percent = (share: number) => Math.round(share * 100);

/** A row of the table in a README, from what was just measured. */
function rowOf(name: string, set: LabelledSet, rates: HitRates): string {
  const texts = readInPart(set);
  const shares = (what: "department" | "duty" | "kind") =>
    texts[0]?.[what] === undefined ? "–" : `${percent(rates[what][0] ?? 0)} / ${percent(rates[what][1] ?? 0)}`;
  return `| ${name} | ${texts.length} | ${shares("department")} | ${shares("duty")} | ${shares("kind")} |`;
}

describe("the suggestions for texts that nobody tuned on", () => {
  forEachEngine((engine) => {
    let regionId: number;
    const measured = {} as Record<LabelledSet, HitRates>;
    const rank = (text: string) => suggestForText(engine.db(), regionId, text, undefined, TODAY);
    const sets = Object.keys(SETS) as LabelledSet[];
    beforeAll(async () => {
      await loadRegister(engine.db());
      regionId = (await findRegionByCode(engine.db(), TOWNSHIP))?.id ?? 0;
      for (const set of sets) measured[set] = await measure(readInPart(set), rank);
    });

    test.each(sets)("are as often right on %s as both READMEs say", (set) => {
      console.info(`${set}: ${inWords(measured[set])}`);
      expect(textOf("README.md")).toContain(rowOf(SETS[set].en, set, measured[set]));
      expect(textOf("docs/README.zh-CN.md")).toContain(rowOf(SETS[set].zh, set, measured[set]));
    });

    test("are as often right on rough messages as the page on method says", () => {
      const [first = 0, three = 0] = measured.rough.department;
      const texts = readInPart("rough").length;
      expect(textOf("app/i18n/pages/method.zh-CN.md")).toContain(
        `${texts} 条仿真留言上，部门排第一的是 ${percent(first)}%，在前三的是 ${percent(three)}%`,
      );
      expect(textOf("app/i18n/pages/method.en.md")).toContain(
        `on ${texts} messages written in that style the right department is first in ${percent(first)}% and among the first three in ${percent(three)}%`,
      );
    });

    test("have the right kind among the first three in 85 of a hundred", () => {
      expect(measured["held-out"].kind[1]).toBeGreaterThanOrEqual(0.85);
      expect(measured.rough.kind[1]).toBeGreaterThanOrEqual(0.85);
    });

    test("are right more often where both methods agree", () => {
      for (const set of ["held-out", "another-hand", "rough"] as const) {
        const { agreed, department } = measured[set];
        expect(agreed.texts).toBeGreaterThan(readInPart(set).length / 2);
        expect(agreed.right / agreed.texts).toBeGreaterThan(department[0] ?? 1);
      }
    });

    test.each(["tuning", "held-out"] as const)("are silent on four of five texts of no department: %s", async (set) => {
      const texts = readUnrelated(set);
      expect(texts.length).toBe(20);
      const rankings = await Promise.all(texts.map(rank));
      const silent = rankings.filter(({ departments, duties }) => departments.length + duties.length === 0).length;
      console.info(`silent on ${silent} of ${texts.length} unrelated texts (${set})`);
      expect(silent).toBeGreaterThanOrEqual(16);
    });

    test("cover most lines that hold a duty", () => {
      expect(new Set(readInPart("held-out").map((one) => one.department)).size).toBeGreaterThanOrEqual(40);
      expect(new Set(readInPart("rough").map((one) => one.department)).size).toBeGreaterThanOrEqual(30);
    });
  });
});
