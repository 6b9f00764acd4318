/** Things whose row ids follow one another share a row of the index for each term: so many. */
const BLOCK = 256;

/** A thing, by row id, that has a term, and the weight with which it has it. */
export interface Posting {
  id: number;
  weight: number;
}

export const blockOf = (id: number) => Math.floor(id / BLOCK);

/** Of each thing of a block that has a term: its place in the block, two hexadecimal digits, and its weight, one digit. */
const LENGTH = 3;

const PLACES = Array.from({ length: BLOCK }, (_, at) => at.toString(16).padStart(2, "0"));

/** One thing as a row of the index keeps it. */
export const packPosting = (id: number, weight: number): string => `${PLACES[id % BLOCK] ?? ""}${weight}`;

/** The things of one block as a row of the index keeps them, in the order of their ids. */
export function packPostings(postings: ReadonlyMap<number, number>): string {
  return [...postings]
    .toSorted(([a], [b]) => a - b)
    .map(([id, weight]) => packPosting(id, weight))
    .join("");
}

/** The things that a row of the index tells of, the newest first. */
export function unpackPostings(block: number, packed: string): Posting[] {
  const postings: Posting[] = [];
  for (let at = packed.length - LENGTH; at >= 0; at -= LENGTH) {
    postings.push({
      id: block * BLOCK + Number.parseInt(packed.slice(at, at + 2), 16),
      weight: Number(packed[at + 2]),
    });
  }
  return postings;
}

/** The weight with which a thing stands in the row of its block; undefined where it does not. */
export function weightIn(packed: string, id: number): number | undefined {
  const place = PLACES[id % BLOCK] ?? "";
  let [from, to] = [0, packed.length / LENGTH];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const there = packed.slice(middle * LENGTH, middle * LENGTH + 2);
    if (there === place) return Number(packed[middle * LENGTH + 2]);
    if (there < place) from = middle + 1;
    else to = middle;
  }
  return undefined;
}

/** The terms of a thing with their weights, as they are kept: no term has a blank in it. */
export function packTerms(terms: ReadonlyMap<string, number>): string {
  return [...terms].map(([term, weight]) => `${weight}${term}`).join(" ");
}

export function unpackTerms(packed: string): Map<string, number> {
  const parts = packed === "" ? [] : packed.split(" ");
  return new Map(parts.map((part) => [part.slice(1), Number(part[0])]));
}
