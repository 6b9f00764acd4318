import { createHash } from "node:crypto";
import { saltedHash } from "../../ledger/ledger.server.ts";
import { canonicalJson } from "../../ledger/ledger.ts";
import type { CheckedEntry } from "./facts.server.ts";
import type { Problem, Thing } from "./problem.ts";

/** A row and its first place in the case that it was published in. */
export interface Placed<Row> {
  row: Row;
  position: number;
}

/** The problems of one subject, as they are found. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly #subject: string;

  constructor(subject: string) {
    this.#subject = subject;
  }

  add(what: Problem["what"], thing: Thing, entries: readonly CheckedEntry[] = [], detail?: string): void {
    this.problems.push({ what, thing, subject: this.#subject, entries: entries.map(({ seq }) => seq), detail });
  }

  /** Says that something is not as it was entered, unless it is. */
  same(fits: boolean, thing: Thing, entry: CheckedEntry, detail?: string): void {
    if (!fits) this.add("differs", thing, [entry], detail);
  }

  /** Holds entries against what stands in the places that they name: what is missing on either side is told. Answers the pairs. */
  atPlaces<Row>(thing: Thing, entries: readonly CheckedEntry[], rows: readonly Placed<Row>[]): [CheckedEntry, Row][] {
    const left = new Map(rows.map(({ position, row }) => [position, row]));
    return this.#pair(thing, entries, left, ({ facts }) => Number(facts.position));
  }

  /** As `atPlaces`, for what has no place: the first entry tells of the first row. */
  inOrder<Row>(thing: Thing, entries: readonly CheckedEntry[], rows: readonly Row[]): [CheckedEntry, Row][] {
    const left = new Map(rows.map((row, index) => [index + 1, row]));
    return this.#pair(thing, entries, left, (_, index) => index + 1);
  }

  #pair<Row>(
    thing: Thing,
    entries: readonly CheckedEntry[],
    left: Map<number, Row>,
    placeOf: (entry: CheckedEntry, index: number) => number,
  ): [CheckedEntry, Row][] {
    const pairs: [CheckedEntry, Row][] = [];
    for (const [index, entry] of entries.entries()) {
      const place = placeOf(entry, index);
      const row = left.get(place);
      if (row === undefined) this.add("no_fact", thing, [entry], `${place}`);
      else pairs.push([entry, row]);
      left.delete(place);
    }
    for (const place of left.keys()) this.add("no_entry", thing, [], `${place}`);
    return pairs;
  }

  /** Says that as many are there as were entered, unless it is so. */
  count(thing: Thing, entries: readonly CheckedEntry[], there: number): void {
    if (entries.length !== there) {
      this.add(entries.length < there ? "no_entry" : "no_fact", thing, entries, `${entries.length} ≠ ${there}`);
    }
  }
}

/** Whether a text is the one that was entered; entries of before there were salts have a digest of the texts alone. */
export function isText(
  entry: CheckedEntry,
  { salt, texts, unsalted = texts }: { salt: string | null; texts: readonly string[]; unsalted?: readonly string[] },
): boolean {
  const digest: string =
    salt === null ? createHash("sha256").update(canonicalJson(unsalted)).digest("hex") : saltedHash(salt, ...texts);
  return entry.facts.textHash === digest;
}
