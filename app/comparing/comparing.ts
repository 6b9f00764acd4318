import { MEASURE_CODES, type MeasureCode, measureOf } from "../measures/measure.ts";
import { type AddressReading, CODE } from "../http/address/accepted.ts";
import type { Dictionary } from "../i18n/dictionary.ts";
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

/** What the address of a comparison says, of its page and of its frame. */
export const COMPARISON_QUERY = {
  line: CODE,
  level: PEER_LEVELS,
  measure: COMPARED_MEASURES,
  region: CODE,
} satisfies AddressReading["query"];

/** The same as it is read: where it says nothing of them, counties by the usual measure; no line asks for no comparison. */
export function comparisonAsked(read: (name: keyof typeof COMPARISON_QUERY) => string | null) {
  const asked = (name: keyof typeof COMPARISON_QUERY) => read(name) || undefined;
  return {
    line: asked("line"),
    level: PEER_LEVELS.find((one) => one === asked("level")) ?? "county",
    measure: COMPARED_MEASURES.find((one) => one === asked("measure")) ?? USUAL_MEASURE,
    region: asked("region"),
  };
}

/** Which comparison: of the bodies of a group, wherever or within a place, by a measure. */
export interface ComparisonNamed {
  peers: PeerGroup & { within: { code: string } | null };
  measure: MeasureCode;
}

/** What an address says of it besides the group; the usual measure is not named. */
export function comparisonKept({ peers: { within }, measure }: ComparisonNamed) {
  return { measure: measure === USUAL_MEASURE ? null : measure, region: within?.code ?? null };
}

/** The address of its page. */
export function comparisonHref(named: ComparisonNamed, more: Readonly<Record<string, string | null>> = {}): string {
  const { line, level } = named.peers;
  return groupHref({ line: line.code, level }, { ...comparisonKept(named), ...more });
}

export function comparisonTitle(text: Dictionary, { peers: { line, level }, measure }: ComparisonNamed): string {
  const group = text.comparing.groupTitle(text.site.nameOf(line), text.comparing.levels[level]);
  return text.comparing.measured(group, text.measureTexts[measure].name);
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
