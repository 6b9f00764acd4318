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

/** What there is of a county that is served. */
export interface CountyStanding {
  id: number;
  /** Whether it has any bodies of its own that have not ended. */
  bodies: boolean;
  /** Whether it has duty items in force. */
  duties: boolean;
  /** People with a second factor who may decide on its reports. */
  moderators: number;
  /** Whether any of its bodies has somebody who answers for it here. */
  answers: boolean;
}

/** As `CountyStanding`, with what the county is called. */
export interface CountyInSetup extends BilingualName, CountyStanding {
  code: string;
}

/** What a county lacks when it has each gap. */
const LACKS: Record<CountyGap, (county: CountyStanding) => boolean> = {
  bodies: (county) => !county.bodies,
  duties: (county) => !county.duties,
  moderator: (county) => county.moderators === 0,
  second_moderator: (county) => county.moderators === 1,
  officer: (county) => !county.answers,
};
const COUNTY_GAPS = Object.keys(LACKS) as CountyGap[];

/** Counties that lack the same: how many, and the first of them, which are named. */
export interface Lacking<Named> {
  counties: number;
  told: readonly Named[];
}
export type LackingByGap<Named> = Record<CountyGap, Lacking<Named>>;

/** More counties than this are not named one by one. */
const TOLD = 5;

/** How many of the counties lack each thing, and the row ids of the first in their order. */
export function lackingOf(counties: readonly CountyStanding[]): LackingByGap<number> {
  return eachGap((gap) => {
    const all = counties.filter(LACKS[gap]);
    return { counties: all.length, told: all.slice(0, TOLD).map(({ id }) => id) };
  });
}

/** The same with names in the place of row ids; a county without one is left out. */
export function withNames(
  lacking: LackingByGap<number>,
  names: ReadonlyMap<number, BilingualName>,
): LackingByGap<BilingualName> {
  return eachGap((gap) => ({
    counties: lacking[gap].counties,
    told: lacking[gap].told.flatMap((id) => names.get(id) ?? []),
  }));
}

function eachGap<Named>(of: (gap: CountyGap) => Lacking<Named>): LackingByGap<Named> {
  return Object.fromEntries(COUNTY_GAPS.map((gap) => [gap, of(gap)])) as LackingByGap<Named>;
}

/** What the steps are worked out from; all of it is read from the database. */
export interface SetupFacts {
  divisions: number;
  operator: Operator | null;
  administrators: { all: number; secured: number };
  /** How many counties are served. */
  served: number;
  lacking: LackingByGap<BilingualName>;
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
  served: 0,
  lacking: eachGap(() => ({ counties: 0, told: [] })),
  holidayYears: [],
  seals: false,
};

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
    counties: facts.served === 0 ? [{ what: "county" }] : [],
    bodies: gapsOf(facts, "bodies"),
    duties: gapsOf(facts, "duties"),
    calendar: yearsNeeded(today)
      .filter((year) => !facts.holidayYears.includes(year))
      .map((year) => ({ what: "holidays", year })),
    sealing: facts.seals ? [] : [{ what: "sealing" }],
    officers: gapsOf(facts, "officer"),
    moderators: [...gapsOf(facts, "moderator"), ...gapsOf(facts, "second_moderator")],
  };
  const waits = facts.served === 0;
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

function gapsOf({ lacking }: SetupFacts, what: CountyGap): StepGap[] {
  const { counties, told } = lacking[what];
  const gaps = told.map((county): StepGap => ({ what, county }));
  return counties > told.length ? [...gaps, { what: "more", of: what, counties: counties - told.length }] : gaps;
}

function yearsNeeded(today: Day): string[] {
  const [year = "", month = ""] = today.split("-");
  return month >= ANNOUNCED_FROM ? [year, String(Number(year) + 1)] : [year];
}
