import type { Day } from "../day.ts";
import { NEEDED_FIELDS, type Operator, type OperatorField } from "./operator/operator.ts";

/** The steps from an empty database to a county at work, in the order in which they are taken. */
export const STEPS = [
  "database",
  "operator",
  "administrator",
  "counties",
  "bodies",
  "duties",
  "calendar",
  "sealing",
  "moderators",
  "officers",
] as const;
export type StepName = (typeof STEPS)[number];

/** A name in both languages. */
export interface BilingualName {
  name: string;
  nameEn: string;
}

/** What a county can lack. */
export type CountyGap = "bodies" | "duties" | "moderator" | "second_moderator" | "officer";

/** What a step still lacks; `more`: so many counties that are not named lack the same. */
export type StepGap =
  | { what: "divisions" }
  | { what: "operator"; field: OperatorField }
  | { what: "icp" }
  | { what: "administrator" }
  | { what: "second_factor" }
  | { what: "county" }
  | { what: CountyGap; county: BilingualName }
  | { what: "more"; of: CountyGap; counties: number }
  | { what: "sealing" }
  | { what: "holidays"; year: string };

/** What is better filled, but keeps no report from being published. */
const ADVICE: readonly Exclude<StepGap["what"], "more">[] = [
  "icp",
  "second_moderator",
  "holidays",
  "sealing",
  "officer",
];

/** done: nothing is missing · begun: something is, but nothing that keeps reports from being published · todo: that too */
export type StepState = "done" | "begun" | "todo";

export interface Step {
  name: StepName;
  state: StepState;
  gaps: StepGap[];
}

/** A county that is served, with what there is of it. */
export interface CountyInSetup extends BilingualName {
  id: number;
  code: string;
  /** Whether it has any of its own that have not ended. */
  bodies: boolean;
  /** Whether it has items in force. */
  duties: boolean;
  /** People with a second factor who may decide on its reports. */
  moderators: number;
  /** Whether any of its bodies has somebody who answers for it here. */
  answers: boolean;
}

/** What the steps are worked out from; all of it is read from the database. */
export interface SetupFacts {
  divisions: number;
  operator: Operator | null;
  administrators: { all: number; secured: number };
  counties: readonly CountyInSetup[];
  /** Years whose public holidays are known. */
  holidayYears: readonly string[];
  /** Whether there is a key to which contacts and original files are sealed. */
  seals: boolean;
}

/** An empty database. */
export const NOTHING_YET: SetupFacts = {
  divisions: 0,
  operator: null,
  administrators: { all: 0, secured: 0 },
  counties: [],
  holidayYears: [],
  seals: false,
};

/** More counties than this are not named one by one. */
const TOLD = 5;

/** From November on, the holidays of the next year are announced. */
const ANNOUNCED_FROM = "11";

/** How far each step has come. It is asked anew each time: a step can be left and taken up again anywhere. */
export function stepsOf(facts: SetupFacts, today: Day): Step[] {
  const gaps: Record<StepName, StepGap[]> = {
    database: facts.divisions === 0 ? [{ what: "divisions" }] : [],
    operator: operatorGaps(facts.operator),
    administrator:
      facts.administrators.all === 0
        ? [{ what: "administrator" }]
        : facts.administrators.secured === 0
          ? [{ what: "second_factor" }]
          : [],
    counties: facts.counties.length === 0 ? [{ what: "county" }] : [],
    bodies: lacking(facts.counties, "bodies", (county) => !county.bodies),
    duties: lacking(facts.counties, "duties", (county) => !county.duties),
    calendar: yearsNeeded(today)
      .filter((year) => !facts.holidayYears.includes(year))
      .map((year) => ({ what: "holidays", year })),
    sealing: facts.seals ? [] : [{ what: "sealing" }],
    officers: lacking(facts.counties, "officer", (county) => !county.answers),
    moderators: [
      ...lacking(facts.counties, "moderator", (county) => county.moderators === 0),
      ...lacking(facts.counties, "second_moderator", (county) => county.moderators === 1),
    ],
  };
  const waits = facts.counties.length === 0;
  return STEPS.map((name) => ({
    name,
    gaps: gaps[name],
    state: stateOf(gaps[name], waits && OF_A_COUNTY.includes(name)),
  }));
}

/** What cannot be done before a county is chosen. */
const OF_A_COUNTY: readonly StepName[] = ["bodies", "duties", "moderators", "officers"];

function stateOf(gaps: readonly StepGap[], waits: boolean): StepState {
  if (waits || gaps.some(isBlocking)) return "todo";
  return gaps.length > 0 ? "begun" : "done";
}

/** True for what must be there before a report can be published. */
export function isBlocking(gap: StepGap): boolean {
  return !ADVICE.includes(gap.what === "more" ? gap.of : gap.what);
}

/** How many steps must still be done before reports can be published; 0 = the site is ready. */
export function stepsLeft(steps: readonly Step[]): number {
  return steps.filter((step) => step.state === "todo").length;
}

function operatorGaps(operator: Operator | null): StepGap[] {
  const missing: StepGap[] = NEEDED_FIELDS.filter((field) => !operator?.[field]).map((field) => ({
    what: "operator",
    field,
  }));
  return operator?.icp ? missing : [...missing, { what: "icp" }];
}

function lacking(
  counties: readonly CountyInSetup[],
  what: CountyGap,
  lacks: (county: CountyInSetup) => boolean,
): StepGap[] {
  const all = counties.filter(lacks);
  const told = all.slice(0, TOLD).map(({ name, nameEn }): StepGap => ({ what, county: { name, nameEn } }));
  return all.length > TOLD ? [...told, { what: "more", of: what, counties: all.length - TOLD }] : told;
}

function yearsNeeded(today: Day): string[] {
  const [year = "", month = ""] = today.split("-");
  return month >= ANNOUNCED_FROM ? [year, String(Number(year) + 1)] : [year];
}
