import { MEASURE_CODES, type MeasureCode, measureOf } from "../measures/measure.ts";
import type { PeerComparison } from "./comparison.ts";

/** The levels of government at which bodies are compared with one another. */
export const PEER_LEVELS = ["county", "city", "province"] as const;
export type PeerLevel = (typeof PEER_LEVELS)[number];

/** The measures by which bodies are compared: shares of which more, or less, is better. */
export const COMPARED_MEASURES = MEASURE_CODES.filter((code) => {
  const { kind, direction } = measureOf(code);
  return kind === "share" && direction !== "none";
});

/** By which they are compared when a reader asks for none. */
export const USUAL_MEASURE: MeasureCode = "answered_on_time";

/** How the rows of a comparison may be sorted; never by how much there is unless a reader asks. */
export const PEER_ORDERS = ["name", "base", "value"] as const;
export type PeerOrder = (typeof PEER_ORDERS)[number];

/** The fewest and the most bodies side by side. */
export const [FEWEST_BESIDE, MOST_BESIDE] = [2, 5];

/** A body of a group, with the place that tells it from the others. */
export interface PeerBody {
  code: string;
  name: string;
  nameEn: string;
  place: { name: string; nameEn: string };
}

/** A body of a group with its numbers. */
export interface ComparedBody extends PeerBody {
  count: number;
  base: number;
}

/** What bodies are compared as: of one line at one level. */
export interface PeerGroup {
  line: { code: string; name: string; nameEn: string };
  level: PeerLevel;
}

/** The address of a group's page. */
export function groupHref(group: { line: string; level: string }, more: Readonly<Record<string, string | null>> = {}) {
  const pairs = Object.entries({ ...group, ...more }).filter((pair): pair is [string, string] => pair[1] !== null);
  return `/compare?${new URLSearchParams(pairs)}`;
}

/** The rows in the order asked for; by value only where an order may be shown, and those not compared last. */
export function orderPeers<Row extends ComparedBody>(
  { group, rows }: PeerComparison<Row>,
  order: PeerOrder,
  nameOf: (body: { name: string; nameEn: string }) => string,
  locale: string,
): PeerComparison<Row>["rows"] {
  const { compare } = new Intl.Collator(locale);
  const byName = rows.toSorted((a, b) => compare(nameOf(a), nameOf(b)) || (a.code < b.code ? -1 : 1));
  if (order === "base") return byName.toSorted((a, b) => b.base - a.base);
  if (order === "value" && group?.rankable) {
    return byName.toSorted((a, b) => (b.standing?.shrunk ?? -1) - (a.standing?.shrunk ?? -1));
  }
  return byName;
}
