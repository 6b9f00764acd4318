import { DEFAULT_ORDER, filtersOf, NAMED_QUEUES, queryOf } from "../queue/narrowing/queue-filters.ts";
import type { DeskPage } from "../desk-page.ts";

/** What stands in the bar with a number: queues of reports, what waits at cases, and the areas of other roles. */
export const BAR_QUEUES = [
  "open",
  "retaliation",
  "health",
  "appeals",
  "letters",
  "mine",
  "disputes",
  "answers",
  "corrections",
  "takedowns",
  "mergers",
  "office",
  "supervise",
  "township",
  "staff",
  "setup",
] as const;
export type BarQueue = (typeof BAR_QUEUES)[number];

/** What else stands there of a moderator who works one line, or one county: all that is open in it. */
export const BAR_PLACES = ["line", "county"] as const;
export type BarPlace = (typeof BAR_PLACES)[number];

export interface ShownPlace {
  of: BarPlace;
  code: string;
  name: string;
  nameEn: string;
  count: number;
}

/** Numbers in the bar go no further: beyond it they read "99+"; of all that is open, "1000+". */
export const COUNTED_IN_BAR = 99;
export const OPEN_COUNTED_IN_BAR = 1000;

/** What the bar shows to a member of staff. */
export interface BarShown {
  person: string;
  /** Where the name of the site leads them. */
  home: string;
  queues: { queue: BarQueue; count: number | null }[];
  places: ShownPlace[];
  pages: DeskPage[];
  /** Reports and cases can be searched. */
  searches: boolean;
}

const AREAS: readonly BarQueue[] = ["office", "supervise", "township", "staff", "setup"];

/** The address of what the bar names. */
export function barHref(queue: BarQueue): string {
  if (queue === "corrections") return "/desk/takedowns?asked=reporter";
  if (AREAS.includes(queue)) return `/${queue}`;
  if (!(queue in NAMED_QUEUES)) return `/desk/${queue}`;
  const query = NAMED_QUEUES[queue as keyof typeof NAMED_QUEUES];
  return query ? `/desk?${query}` : "/desk";
}

/** The address of what is open in a line or a county. */
export function placeHref({ of, code }: Pick<ShownPlace, "of" | "code">): string {
  return `/desk?${of === "line" ? "line" : "region"}=${code}`;
}

/** True where the page at an address is the one that the bar names, or lies below it. The order of a list is no matter. */
export function isHere(queue: BarQueue, path: string, search: string): boolean {
  const href = barHref(queue);
  if (path === "/desk/takedowns" && new URLSearchParams(search).has("asked")) return queue === "corrections";
  const [own = "", query] = href.split("?");
  if (own !== "/desk") return query === undefined && (path === own || path.startsWith(`${own}/`));
  return asksJust(href, path, search);
}

/** True where the list is asked for just what an address asks. */
export function asksJust(href: string, path: string, search: string): boolean {
  const [own = "", query] = href.split("?");
  if (path !== own) return false;
  const asked = queryOf({ ...filtersOf(new URLSearchParams(search)), order: DEFAULT_ORDER });
  return asked === (query ?? "");
}

/** How a number reads in the bar. */
export function barCount(queue: BarQueue | BarPlace, count: number): string {
  const most = queue === "open" ? OPEN_COUNTED_IN_BAR : COUNTED_IN_BAR;
  return count > most ? `${most}+` : String(count);
}
