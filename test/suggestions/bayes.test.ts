import { describe, expect, test } from "vitest";
import { addCount, addDocument, noDocuments, weighDocuments } from "../../app/suggestions/ranking/bayes.ts";
import { Tally } from "../../app/suggestions/ranking/tally.ts";
import { countPairs } from "../../app/suggestions/suggestion.ts";

const NONE = noDocuments();

function documents(of: Record<string, string>) {
  const all = noDocuments();
  for (const [target, text] of Object.entries(of)) addDocument(all, target, countPairs(text));
  return all;
}

const best = (shares: ReturnType<typeof weighDocuments>) => [...shares].sort((a, b) => b[1].share - a[1].share)[0]?.[0];

describe("counted pairs", () => {
  test("are counted as often as they stand, and at most for some 800 different ones", () => {
    expect(countPairs("猪车，猪车").get("猪车")).toBe(2);
    const long = Array.from({ length: 5000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
    expect(countPairs(long).size).toBe(800);
  });

  test("lead to the target whose others have them least, and shares come to 1", () => {
    const first = documents({ farm: "死猪掩埋死猪", water: "河道采砂", road: "公路超载河道" });
    const shares = weighDocuments(countPairs("死猪在河道"), first, NONE);
    expect(best(shares)).toBe("farm");
    expect([...shares.values()].reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(shares.get("farm")?.pairs).toEqual(["死猪"]);
  });

  test("do not favour what has the most documents", () => {
    const first = documents({ big: "工地扬尘".repeat(50), small: "古桥祠堂" });
    expect(best(weighDocuments(countPairs("古桥旁的工地"), first, NONE))).toBe("small");
  });

  test("follow links of the past against the first documents", () => {
    const first = documents({ farm: "石磨磨坊", mill: "面粉" });
    const past = noDocuments();
    past.total = 400;
    past.totals.set("farm", 200).set("mill", 200);
    past.inAll.set("石磨", 60);
    addCount(past, "mill", "石磨", 60);
    const text = countPairs("石磨");
    expect(best(weighDocuments(text, first, NONE))).toBe("farm");
    expect(best(weighDocuments(text, first, past))).toBe("mill");
  });

  test("say nothing of a text of which none was counted", () => {
    expect(weighDocuments(countPairs("天气"), documents({ farm: "死猪" }), NONE).size).toBe(0);
  });
});

describe("the words shown for a suggestion", () => {
  test("are cues and names, or at least three signs, never shreds", () => {
    const tally = new Tally();
    tally.add("farm", 1, "死猪", 0);
    for (const [pair, at] of [
      ["们没", 4],
      ["石磨", 10],
      ["磨坊", 11],
      ["工棚", 20],
    ] as const) {
      tally.addPair("farm", pair, at);
    }
    expect(tally.ranked()[0]?.words).toEqual(["死猪", "石磨坊"]);
  });
});
