import { describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import {
  lackingOf,
  NOTHING_YET,
  type SetupFacts,
  type CountyStanding,
  type StepGap,
  STEPS,
  stepsLeft,
  stepsOf,
  withNames,
} from "../../app/setup/steps.ts";

const COUNTY = { id: 1, name: "旬邑县", nameEn: "Xunyi County" };
const NOTHING_LACKING = { bodies: true, duties: true, moderators: 2, answers: true };
/** What is known of these counties. */
const serving = (...counties: (CountyStanding & { name: string; nameEn: string })[]): Partial<SetupFacts> => ({
  served: counties.length,
  lacking: withNames(lackingOf(counties), new Map(counties.map(({ id, name, nameEn }) => [id, { name, nameEn }]))),
});
const OPERATOR = {
  name: "站",
  contact: "1",
  licence: "CC BY 4.0",
  corrections: "a@b.cn",
  icp: "京ICP备1号",
  seenBefore: "",
};

/** A site that lacks nothing. */
const READY: SetupFacts = {
  ...NOTHING_YET,
  divisions: 44_000,
  operator: OPERATOR,
  administrators: { all: 1, secured: 1 },
  ...serving({ ...COUNTY, ...NOTHING_LACKING }),
  holidayYears: ["2026", "2027"],
  seals: true,
};
const with_ = (lacks: Partial<CountyStanding>) => serving({ ...COUNTY, ...NOTHING_LACKING, ...lacks });

const stateOf = (facts: Partial<SetupFacts>, day = "2026-06-01") =>
  stepsOf({ ...READY, ...facts }, day).filter((step) => step.state !== "done");

describe("the steps of setting up", () => {
  test("are all to be done on an empty database, and none once everything is there", () => {
    const steps = stepsOf(NOTHING_YET, "2026-06-01");
    expect(steps.map((step) => step.name)).toEqual(STEPS);
    expect(steps.filter((step) => step.state === "done")).toEqual([]);
    expect(stepsLeft(steps)).toBe(STEPS.length - 2); // holidays and sealing are advice
    expect(stateOf({})).toEqual([]);
    expect(stepsLeft(stepsOf(READY, "2026-06-01"))).toBe(0);
  });

  test("name five counties that lack the same and count the others, which keep the step open as well", () => {
    const counties = Array.from({ length: 12 }, (_, index) => ({
      ...COUNTY,
      ...NOTHING_LACKING,
      id: index,
      name: `第${index}县`,
    }));
    const lacking = (lacks: Partial<CountyStanding>) =>
      stateOf(serving(...counties.map((county) => ({ ...county, ...lacks }))));
    const [step] = lacking({ bodies: false });
    expect(step).toMatchObject({ name: "bodies", state: "todo" });
    expect(step?.gaps).toHaveLength(6);
    expect(step?.gaps.at(-1)).toEqual({ what: "more", of: "bodies", counties: 7 });
    expect(lacking({ answers: false })).toMatchObject([{ name: "officers", state: "begun" }]);
  });

  test.each<[string, Partial<SetupFacts>, string, string, StepGap["what"][]]>([
    ["an operator without a contact", { operator: { ...OPERATOR, contact: "" } }, "operator", "todo", ["operator"]],
    ["an operator without a filing", { operator: { ...OPERATOR, icp: "" } }, "operator", "begun", ["icp"]],
    ["nobody who administers", { administrators: { all: 0, secured: 0 } }, "administrator", "todo", ["administrator"]],
    ["no second factor", { administrators: { all: 1, secured: 0 } }, "administrator", "todo", ["second_factor"]],
    ["a county without bodies", with_({ bodies: false }), "bodies", "todo", ["bodies"]],
    ["a county without duties", with_({ duties: false }), "duties", "todo", ["duties"]],
    ["a county without moderators", with_({ moderators: 0 }), "moderators", "todo", ["moderator"]],
    ["a county with one moderator", with_({ moderators: 1 }), "moderators", "begun", ["second_moderator"]],
    ["no key to seal to", { seals: false }, "sealing", "begun", ["sealing"]],
    ["a county whose bodies have nobody to answer", with_({ answers: false }), "officers", "begun", ["officer"]],
    ["no holidays", { holidayYears: [] }, "calendar", "begun", ["holidays"]],
  ])("tell of %s", (_, facts, name, state, gaps) => {
    const [step, ...others] = stateOf(facts);
    expect(others).toEqual([]);
    expect(step).toMatchObject({ name, state });
    expect(step?.gaps.map((gap) => gap.what)).toEqual(gaps);
  });

  test("ask for the next year's holidays from November on", () => {
    const facts = { ...READY, holidayYears: ["2026"] };
    expect(stateOf(facts, "2026-10-31")).toEqual([]);
    expect(stateOf(facts, "2026-11-01")[0]?.gaps).toEqual([{ what: "holidays", year: "2027" }]);
  });

  test("name each county that lacks something, and no other", () => {
    const other = { id: 2, name: "彬州市", nameEn: "Binzhou City" };
    const [step] = stateOf(serving({ ...COUNTY, ...NOTHING_LACKING }, { ...other, ...NOTHING_LACKING, duties: false }));
    expect(step?.gaps.map((gap) => zhCN.setup.gap(gap, (one) => one.name))).toEqual(["彬州市还没有职责清单"]);
    expect(step?.gaps.map((gap) => en.setup.gap(gap, (one) => one.nameEn))).toEqual([
      "Binzhou City has no duty register",
    ]);
  });
});
