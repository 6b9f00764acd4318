import { beforeAll, describe, expect, test } from "vitest";
import { contradicts } from "../../app/cases/case.ts";
import { readFinding } from "../../app/duties/duty.server.ts";
import { type Band, type DutyVersion, findingOn, noItemOn, OFF_LIST } from "../../app/duties/duty.ts";
import { withProposal } from "../../app/rulings/finding/finding.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, expectRefusal } from "../helpers/factories.ts";

const version = (number: number, band: Band, effectiveFrom: string, effectiveTo: string | null): DutyVersion => ({
  id: number,
  dutyId: 1,
  regionId: 1,
  code: named("X"),
  parentCode: null,
  version: number,
  title: "某事",
  category: "综合",
  band,
  holder: null,
  departmentDuty: "",
  townshipDuty: "",
  effectiveFrom,
  effectiveTo,
  note: "",
  bases: [],
});

/** Off-list, twice withdrawn, a gap of a month, assist, gone. */
const VERSIONS = [
  version(4, "assist", "2024-02-01", "2024-12-31"),
  version(1, "off_list", "2019-01-01", "2019-12-31"),
  version(3, "withdrawn", "2022-01-01", "2023-12-31"),
  version(2, "withdrawn", "2020-01-01", "2021-12-31"),
];

describe("what follows from the register on a day", () => {
  test.each([
    ["2018-12-31", "not_in_force", null, null],
    ["2019-01-01", "off_list", 1, "2019-01-01"],
    ["2019-12-31", "off_list", 1, "2019-01-01"],
    ["2020-01-01", "withdrawn", 2, "2020-01-01"],
    ["2023-12-31", "withdrawn", 3, "2020-01-01"], // since the first of both versions
    ["2024-01-15", "not_in_force", null, null], // between two versions
    ["2024-02-01", "assist", 4, "2024-02-01"],
    ["2025-01-01", "repealed", 4, "2025-01-01"],
    ["2030-06-01", "repealed", 4, "2025-01-01"],
  ])("%s: %s", (day, kind, number, since) => {
    const finding = findingOn(VERSIONS, day);
    expect([finding.kind, finding.version?.version ?? null, finding.since]).toEqual([kind, number, since]);
    expect(finding.periods.map((period) => period.version)).toEqual([1, 2, 3, 4]);
  });

  test("a run begins anew after a gap, even within one band", () => {
    const gap = [version(1, "own", "2019-01-01", "2019-12-30"), version(2, "own", "2020-01-01", null)];
    expect(findingOn(gap, "2026-01-01").since).toBe("2020-01-01");
  });

  test("nothing follows from no versions", () => {
    expect(findingOn([], "2026-01-01")).toEqual({ kind: "not_in_force", version: null, since: null, periods: [] });
  });
});

describe("that the register has no such item", () => {
  test("is found of a day, rests on no version, and leads to the department with reasons that name the day", () => {
    const finding = noItemOn("2026-11-23");
    expect(finding).toEqual({ kind: "no_item", version: null, since: "2026-11-23", periods: [] });
    expect(withProposal(finding).proposed).toEqual({ verdict: "V1", reasons: "职责清单（2026-11-23）没有这一项。" });
  });
});

describe("a verdict contradicts the register", () => {
  test.each([
    ["off_list", ["V2", "V3", "V4"]],
    ["withdrawn", ["V2", "V3", "V4"]],
    ["assist", ["V2", "V4"]],
    ["own", ["V1", "V3", "V4"]],
    ["repealed", ["V1", "V2", "V3"]],
    ["not_in_force", []],
    ["no_item", ["V2", "V3", "V4"]],
  ] as const)("of %s when it is one of %j", (kind, expected) => {
    const verdicts = ["V1", "V2", "V3", "V4", "V5"] as const;
    expect(verdicts.filter((verdict) => contradicts(kind, verdict, false))).toEqual(expected);
    // To share it out is no contradiction where the register itself gives parts of it to both sides.
    expect(contradicts(kind, "V3", true)).toBe(false);
  });
});

describe("the finding on an item of the register", () => {
  forEachEngine((engine) => {
    beforeAll(async () => {
      await buildCounty(engine.db());
    });

    test("rests on the version of the day, with its legal bases", async () => {
      const then = await readFinding(engine.db(), "renewed", "2020-12-31");
      const now = await readFinding(engine.db(), "renewed", "2026-11-23");
      expect([then.kind, then.version?.title]).toEqual(["assist", "旧法条目"]);
      expect([now.kind, now.version?.title, now.since]).toEqual(["withdrawn", "新法条目", "2021-01-01"]);
      expect(now.version?.bases).toEqual([{ law: "动物防疫法", year: 2021, article: "8" }]);
      expect((await readFinding(engine.db(), "renewed", "1999-01-01")).periods).toHaveLength(2);
    });

    test("is that there is none, where that was chosen", async () => {
      expect(await readFinding(engine.db(), OFF_LIST, "2019-05-06")).toEqual(noItemOn("2019-05-06"));
    });

    test("is refused for what is no item", async () => {
      await expectRefusal(readFinding(engine.db(), "nothing", "2026-11-23"), "unknown_duty");
    });
  });
});
