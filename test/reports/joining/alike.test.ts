import { beforeAll, describe, expect, test } from "vitest";
import { LOOKED_AT, MOST_ALIKE, mostAlike } from "../../../app/reports/joining/alike.ts";
import { casesAlike } from "../../../app/reports/joining/joining.server.ts";
import { readCsv } from "../../../db/seed/csv.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, proposeFor, publishCase, withdrawCase } from "../../helpers/factories.ts";
import { readUnrelated } from "../../suggestions/labelled.ts";

const WORDS = "要求乡镇干部上路设卡查车";

describe("cases alike, of the demonstration", () => {
  let cases: { key: string; title: string; demand: string; department: string }[];
  let reports: { decision: string; body: string; department: string }[];
  beforeAll(async () => {
    cases = await readCsv("demo-cases.csv");
    reports = await readCsv("demo-reports.csv");
  });
  const of = (report: { decision: string }) => cases.find(({ key }) => key === report.decision);

  test.each([
    ["by the text alone", false, 141, 38],
    ["with the department known", true, 161, 36],
  ])("are as often right and as often silent as the comment says: %s", (_, known, right, silent) => {
    const alike = ({ body, department }: { body: string; department: string }) =>
      mostAlike(body, cases, (matter) => known && matter.department === department);
    const [belonging, others] = [reports.filter(of), reports.filter((report) => !of(report))];
    const unrelated = readUnrelated("tuning").map((body) => ({ body, department: "", decision: "" }));
    expect(belonging).toHaveLength(201);
    expect(belonging.filter((one) => alike(one).some(({ key }) => key === one.decision)).length).toBe(right);
    expect([...others, ...unrelated]).toHaveLength(53);
    expect([...others, ...unrelated].filter((one) => alike(one).length === 0)).toHaveLength(silent);
  });

  test.each(["", " ", "税", "，。", "𠮷", "\u0000"])("are none for what holds no two signs: %j", (text) => {
    expect(mostAlike(text, cases)).toEqual([]);
  });

  test("are a handful at most, and found by few words in any order", () => {
    expect(mostAlike("要求", cases).length).toBeLessThanOrEqual(MOST_ALIKE);
    for (const words of ["黄标车", "淘汰　黄标车", "老旧车 黄标车"])
      expect(mostAlike(words, cases)[0]?.key).toBe("yellow-label-vehicles");
  });

  test("are looked for by the beginning of a long text", () => {
    const noise = "天".repeat(LOOKED_AT);
    expect(mostAlike(`${noise}黄标车和老旧车淘汰任务数`, cases)).toEqual([]);
  });
});

describe("cases alike, of what the public may see", () => {
  forEachEngine((engine) => {
    let county: County;
    let numbers: string[];
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      const matter = { title: WORDS, demand: `反映称，${WORDS}。` };
      numbers = [];
      for (let at = 0; at < 3; at += 1)
        numbers.push((await publishCase(engine.db(), county, { newCase: matter })).number);
    });
    const found = async (regionId?: number) =>
      (await casesAlike(engine.db(), "上路设卡查车", { regionId })).map(({ number }) => number).sort();

    test("are those of the county, with the number of reports that tell of each", async () => {
      expect(await found(county.regions.county)).toEqual(numbers);
      expect(await found()).toEqual(numbers);
      expect(await found(county.regions.township)).toEqual([]);
      expect((await casesAlike(engine.db(), "上路设卡查车")).map(({ voices }) => voices)).toEqual([1, 1, 1]);
    });

    test("are none that is hidden or withdrawn", async () => {
      const [hidden = "", withdrawn = "", left = ""] = numbers;
      await proposeFor(engine.db(), county.moderator, hidden, "identifies_reporter");
      await withdrawCase(engine.db(), county, withdrawn, "not_true");
      expect(await found()).toEqual([left]);
    });
  });
});
