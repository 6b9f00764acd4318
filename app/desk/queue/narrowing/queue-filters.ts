import type { Stage } from "../../../../db/tables/desk/queue.ts";
import { addDays, type Day } from "../../../day.ts";
import { REPORT_KINDS, type ReportKind } from "../../../reports/vocabulary.ts";

export type { Stage };

export const STAGES = ["waiting", "asked", "answered", "appealed", "reopened", "decided"] as const satisfies Stage[];

/** What may be said of a report beside its stage; the first two make the order by priority. */
export const FLAGS = ["retaliation", "health", "alike", "files", "news"] as const;
export type Flag = (typeof FLAGS)[number];

/** Counts go no further: beyond it they read "1000+". */
export const COUNTED = 1000;

/** How long a report has waited: from and to how many days, both inclusive. */
export const AGES = { fresh: [0, 2], days: [3, 6], week: [7, null], month: [30, null] } as const;
export type Age = keyof typeof AGES;

export const ORDERS = ["priority", "oldest"] as const;
export type Order = (typeof ORDERS)[number];
/** In which a list stands when nothing is asked. */
export const DEFAULT_ORDER: Order = ORDERS[0];

/** How a list stands in an order: of what is decided nothing waits but news, and the last received comes first. */
export function standsBy({ state, flags }: Pick<QueueFilters, "state" | "flags">, order: Order): Order | "newest" {
  return state === "decided" && !flags.includes("news") ? "newest" : order;
}

/** A report that waits for us for so many days is shown as overdue. There is no legal limit; this is the house's own. */
export const OVERDUE_DAYS = 7;

/** Stands for reports that name no department of the register, and so are of no line yet. */
export const NO_LINE = "none";

/** What a moderator wants to see; a member left out lets everything through. No `state` = all that is open. */
export interface QueueFilters {
  state?: Stage;
  /** Division code, at any level. */
  region?: string;
  /** Code of a line, or `NO_LINE`. */
  line?: string;
  /** Code of a department. */
  body?: string;
  kind?: ReportKind;
  age?: Age;
  flags: readonly Flag[];
  /** Claimed by the moderator. */
  mine: boolean;
  order: Order;
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((one) => one === value);

const divisionOf = (code: string | null) => /^\d{12}$/.exec(code ?? "")?.[0];

/** The township that was chosen beside a county, unless the county was changed; by the first six digits of their codes. */
function placeOf(region: string | undefined, township: string | undefined): string | undefined {
  return township && (region === undefined || township.slice(0, 6) === region.slice(0, 6)) ? township : region;
}

/** The filters in an address; what is none of ours is left out, so that a stale link still shows a list. */
export function filtersOf(params: URLSearchParams): QueueFilters {
  const asked = params.getAll("flag").flatMap((value) => value.split(","));
  return {
    state: oneOf(STAGES, params.get("state")),
    region: placeOf(divisionOf(params.get("region")), divisionOf(params.get("town"))),
    line: /^[a-z][a-z0-9-]{0,39}$/.exec(params.get("line") ?? "")?.[0],
    body: /^[a-z][a-z0-9-]{0,79}$/.exec(params.get("body") ?? "")?.[0],
    kind: oneOf(REPORT_KINDS, params.get("kind")),
    age: oneOf(Object.keys(AGES) as Age[], params.get("age")),
    flags: FLAGS.filter((flag) => asked.includes(flag)),
    mine: params.get("mine") === "1",
    order: oneOf(ORDERS, params.get("order")) ?? DEFAULT_ORDER,
  };
}

/** The filters as a query without the question mark, in a fixed order; empty when nothing is asked. */
export function queryOf(filters: QueueFilters): string {
  const { state, region, line, body, kind, age, flags, mine, order } = filters;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ state, region, line, body, kind, age }))
    if (value) params.set(name, value);
  if (flags.length > 0) params.set("flag", flags.join(","));
  if (mine) params.set("mine", "1");
  if (order !== DEFAULT_ORDER) params.set("order", order);
  return params.toString().replaceAll("%2C", ",");
}

/** The address of the list under these filters, and of a page of it. */
export function hrefOf(filters: QueueFilters, after?: string): string {
  const query = [queryOf(filters), after && `after=${after}`].filter(Boolean).join("&");
  return query ? `/desk?${query}` : "/desk";
}

/** Received from and to which day somebody has waited so long; null = without bound. */
export function daysOf(age: Age, today: Day): { from: Day | null; to: Day } {
  const [least, most] = AGES[age];
  return { from: most === null ? null : addDays(today, -most), to: addDays(today, -least) };
}

/** Where a page begins: after this report. */
export interface Cursor {
  rank: number;
  day: Day;
  id: number;
}

/** `2026-11-22.17` when the oldest come first, `5.2026-11-22.17` by priority; undefined for what is none. */
export function cursorOf(text: string | null, order: Order): Cursor | undefined {
  const parts = /^(?:([0-7])\.)?(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/.exec(text ?? "");
  if (!parts?.[2] || !parts[3] || (parts[1] === undefined) !== (order === "oldest")) return undefined;
  return { rank: Number(parts[1] ?? 0), day: parts[2], id: Number(parts[3]) };
}

export function cursorText({ rank, day, id }: Cursor, order: Order): string {
  return order === "oldest" ? `${day}.${id}` : `${rank}.${day}.${id}`;
}

/** The queues of reports that stand in the bar of staff: each is a rule, as an address asks for it. */
export const NAMED_QUEUES = {
  open: "",
  health: "flag=health",
  appeals: "state=appealed",
  letters: "state=decided&flag=news",
  mine: "mine=1",
} as const satisfies Record<string, string>;
