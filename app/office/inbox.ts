import { addDays, type Day, sundayOf } from "../day.ts";
import { KINDS, type Kind } from "../reports/vocabulary.ts";
import { CODE } from "../http/address/accepted.ts";
import type { ClockStage } from "../cases/clock/clock.ts";
import { CURSOR } from "../cases/case.ts";

/** Lists of clocks, by how they stand, in the order in which they are offered. */
export const CLOCK_TABS = ["open", "sign", "overdue", "today", "week", "later", "answered", "remedy", "all"] as const;
export type ClockTab = (typeof CLOCK_TABS)[number];

/** Lists of a department's inbox: of clocks, of what somebody has to do, of its disputes. */
export const INBOX_TABS = [
  "open",
  "sign",
  "overdue",
  "today",
  "week",
  "later",
  "mine",
  "answered",
  "remedy",
  "disputes",
  "all",
] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

/** Days after an answer in which reporters are asked what became of it: until a week after the last time. */
export const DAYS_ASKED = 97;

/** What narrows the list of a page, as its address says it. */
export interface ClockFilters<Tab extends string = InboxTab> {
  tab: Tab;
  /** Code of the county. */
  region?: string;
  kind?: Kind;
  /** Code of the department, for whoever watches several. */
  body?: string;
  after?: string;
}

/** The filters that an address asks for; what is not understood is left out. */
export function clockFiltersOf<Tab extends string>(
  asked: URLSearchParams,
  tabs: readonly [Tab, ...Tab[]],
): ClockFilters<Tab> {
  const value = (name: string, fits: RegExp) => {
    const said = asked.get(name) ?? "";
    return fits.test(said) ? said : undefined;
  };
  return {
    tab: tabs.find((one) => one === asked.get("tab")) ?? tabs[0],
    region: value("region", /^\d{12}$/),
    kind: KINDS.find((one) => one === asked.get("kind")),
    body: value("body", CODE),
    after: value("after", CURSOR),
  };
}

/** The address of a list; the first tab goes without saying. */
export function clocksHref(path: string, filters: Partial<ClockFilters<string>>): string {
  const query = new URLSearchParams();
  for (const name of ["tab", "body", "region", "kind", "after"] as const) {
    const value = filters[name];
    if (value && !(name === "tab" && value === "open")) query.set(name, value);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What is due of the clocks that a tab shows. */
export function stageOfTab(tab: InboxTab): ClockStage {
  return tab === "sign" ? "signed" : tab === "remedy" ? "remedied" : "answered";
}

/** Which clocks a tab shows on a day, and by which day they are read. */
export function spanOf(tab: ClockTab, today: Day) {
  const open = { met: false };
  const sunday = sundayOf(today);
  switch (tab) {
    case "open":
      return { span: open, order: "due" } as const;
    case "sign":
      return { span: { ...open, stage: stageOfTab(tab) }, order: "due" } as const;
    case "overdue":
      return { span: { ...open, dueUpTo: addDays(today, -1) }, order: "due" } as const;
    case "today":
      return { span: { ...open, dueFrom: today, dueUpTo: today }, order: "due" } as const;
    case "week":
      return { span: { ...open, dueFrom: addDays(today, 1), dueUpTo: sunday }, order: "due" } as const;
    case "later":
      return { span: { ...open, dueFrom: addDays(sunday, 1) }, order: "due" } as const;
    case "answered":
      return { span: { met: true, metFrom: addDays(today, -DAYS_ASKED) }, order: "latest_met" } as const;
    case "remedy":
      return { span: { ...open, stage: stageOfTab(tab) }, order: "due" } as const;
    case "all":
      return { span: {}, order: "latest_due" } as const;
  }
}
