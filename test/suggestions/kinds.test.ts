import { describe, expect, test } from "vitest";
import { KIND_SIGNS, RESIDENT, SERVANT } from "../../app/suggestions/cues/kind-signs.ts";
import { noDocuments } from "../../app/suggestions/ranking/bayes.ts";
import { kindSpokenOf, rankKinds } from "../../app/suggestions/ranking/kinds.ts";
import { KINDS } from "../../app/reports/vocabulary.ts";

const rank = (plain: string, of: { ticked?: string; anything?: boolean } = {}) =>
  rankKinds(plain, { anything: false, past: noDocuments(), ...of });

describe("the kinds proposed for a text", () => {
  test("come from how something is said, with the words that say so", () => {
    expect(rank("这个说不归他管，让我去找那家，那家又说要材料，跑了四趟。")[0]).toMatchObject({ code: "K12" });
    expect(rank("要求乡镇干部去查。")[0]).toMatchObject({ code: "K1", words: ["要求乡镇"] });
    expect(rank("小区电梯坏了，没有人管，求领导过问。")[0]?.code).toBe("K13");
  });

  test("are none where nothing speaks of one, and at least three where something does", () => {
    expect(rank("今天天气真好。")).toEqual([]);
    expect(rank("今天天气真好。", { anything: true }).length).toBe(3);
    expect(rank("今天天气真好。", { ticked: "K11" })[0]?.code).toBe("K11");
  });

  test("are those that the form offers, or none", () => {
    expect(kindSpokenOf("派来的工单退不掉。", KINDS)).toBe("K10");
    expect(kindSpokenOf("今天天气真好。", KINDS)).toBeNull();
  });

  test("are looked for by signs that read no more than a few words on: no text makes them slow", () => {
    for (const { source } of [...KIND_SIGNS.map(({ sign }) => sign), RESIDENT, SERVANT]) {
      expect(source).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });
});
