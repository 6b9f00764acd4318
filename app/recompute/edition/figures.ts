import { CLOCKS } from "../history.ts";
import type { Row } from "./table.ts";

/** The tables that figures are worked out from. */
export interface Facts {
  cases: readonly Row[];
  stages: readonly Row[];
  voices: readonly Row[];
  beside: readonly Row[];
  departments: readonly Row[];
}

/** The two numbers of a figure; `base` null of a count. */
export interface Numbers {
  count: number;
  base: number | null;
}

/** The verdict that the duty is the township's own: no clock of such a case counts against a body. */
const TOWNSHIPS_OWN = "V2";

const MONTHS = 12;
/** z of the 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/** What this program works out itself; of other measures it checks the arithmetic alone. */
export const KNOWN: readonly string[] = [
  "cases",
  "voices",
  ...CLOCKS.flatMap((clock) => ["on_time", "late", "never"].map((how) => `${clock}_${how}`)),
];

/** What a figure is known by. */
export const keyOf = (row: Row) => [row.measure, row.scope, row.scope_code, row.window].join(" ");

/**
 * The numbers of every figure of the known measures as at the end of a month, by `keyOf`, out of the rows of the cases and of
 * what was due in them; those that are nothing are left out. `until`: `YYYY-MM`.
 */
export function figuresOf(facts: Facts, until: string): Map<string, Numbers> {
  const sums = new Map<string, number>();
  const cases = new Map(facts.cases.map((one) => [one.number ?? "", one]));
  const heirs = new Map(facts.departments.map((one) => [one.code ?? "", one.successor ?? ""]));
  const reached = new Map(facts.departments.map((one) => [one.code ?? "", one.reachable_since ?? ""]));
  const since = windowBegin(until);
  const heirOf = (body: string): string => (heirs.get(body) ? heirOf(heirs.get(body) ?? "") : body);
  const add = (name: string, month: string, county: string, body: string, by: number) => {
    if (month > until) return;
    for (const window of month >= since ? ["12m", "all"] : ["all"])
      for (const scope of ["site ", `region ${county}`, `department ${heirOf(body)}`])
        sums.set(`${name} ${scope} ${window}`, (sums.get(`${name} ${scope} ${window}`) ?? 0) + by);
  };
  const month = (day: string) => day.slice(0, 7);
  for (const one of facts.cases) add("cases", month(one.published_on ?? ""), one.county ?? "", one.department ?? "", 1);
  for (const one of facts.voices) {
    const of = cases.get(one.case ?? "");
    if (of) add("voices", one.month ?? "", of.county ?? "", of.department ?? "", Number(one.voices));
  }
  for (const one of [...facts.stages.filter(counts), ...facts.beside]) {
    const of = cases.get(one.case ?? "");
    if (!of || of.verdict === TOWNSHIPS_OWN) continue;
    const { stage = "", started_on: started = "", due_on: due = "", met_on: met = "", department = "" } = one;
    // What began before its body could answer here itself is in no rate; of an edition without the column nothing is left out.
    if (started !== "" && started < (reached.get(department) ?? "")) continue;
    const how = met === "" ? "never" : met > due ? "late" : "on_time";
    for (const name of ["due", how]) add(`${stage}_${name}`, month(due), of.county ?? "", department, 1);
  }
  return pairs(sums);
}

/** Of a turn that is over, what was missed in it alone counts, and only if it is charged to the body. */
function counts({ part, due_on: due = "", met_on: met = "", closed_on: closed = "", charged }: Row): boolean {
  if (part !== "lead" || due === "") return false;
  return closed === "" || (charged === "1" && due < (met || closed));
}

/** The first month of the twelve that end with one. */
function windowBegin(until: string): string {
  const [year = 0, of = 1] = until.split("-").map(Number);
  const months = year * 12 + (of - 1) - (MONTHS - 1);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

function pairs(sums: ReadonlyMap<string, number>): Map<string, Numbers> {
  const found = new Map<string, Numbers>();
  for (const [key, sum] of sums) {
    const [name = "", ...rest] = key.split(" ");
    const clock = CLOCKS.find((one) => name === `${one}_due`);
    if (clock) {
      for (const how of ["on_time", "late", "never"]) {
        const count = sums.get([`${clock}_${how}`, ...rest].join(" ")) ?? 0;
        found.set([`${clock}_${how}`, ...rest].join(" "), { count, base: sum });
      }
    } else if (name === "cases" || name === "voices") found.set(key, { count: sum, base: null });
  }
  return found;
}

/** A share and its 95 % interval by Wilson's formula of 1927, to six digits; null with a smaller base than `fewest`, and of a count. */
export function rateOf({ count, base }: Numbers, fewest: number): { value: number; low: number; high: number } | null {
  if (base === null || base < fewest) return null;
  const p = count / base;
  const middle = p + (Z * Z) / (2 * base);
  const reach = Z * Math.sqrt((p * (1 - p)) / base + (Z * Z) / (4 * base * base));
  const whole = 1 + (Z * Z) / base;
  const six = (value: number) => Math.round(value * 1e6) / 1e6;
  const low = count === 0 ? 0 : six((middle - reach) / whole);
  const high = count === base ? 1 : six((middle + reach) / whole);
  return { value: six(p), low, high };
}
