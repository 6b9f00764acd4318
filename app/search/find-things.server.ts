import type { Db } from "../../db/engine.ts";
import {
  type AskedOfRows,
  blocksWith,
  newestBlocks,
  type TermBlock,
  thingsThatAre,
} from "../../db/queries/search/search-terms.ts";
import type { SearchKind } from "../../db/tables/ledger/consequences.ts";
import { blockOf, type Posting, unpackPostings, weightIn } from "./postings.ts";

/** A thing that was found, by row id, with the weights of all terms together. */
export interface FoundRef {
  id: number;
  score: number;
}

export interface AskedThings {
  kind: SearchKind;
  /** All of them must stand there. */
  terms: readonly string[];
  /** What the rows of things must be as well; null asks nothing. */
  rows: AskedOfRows | null;
  /** Looks among so many of the newest with the rarest term. */
  among: number;
  /** The last one of the page before. */
  after: FoundRef | null;
  limit: number;
}

/** A page of what was found. */
export interface FoundPage {
  refs: FoundRef[];
  /** How many there are on all pages together. */
  count: number;
  /** More things have the rarest term than were looked through: `count` is of the newest. */
  bounded: boolean;
}

/**
 * Things in which all terms stand, the weightiest first, of the same weight the newest. The same on every engine, which hand
 * out rows of the index alone.
 */
export async function findThings(db: Db, asked: AskedThings): Promise<FoundPage> {
  const { kind, terms, among, after, limit } = asked;
  const [rarest, bounded] = await rarestOf(db, asked);
  let left = rarest.postings.slice(0, among).map(({ id, weight }): FoundRef => ({ id, score: weight }));
  for (const term of terms) {
    if (term === rarest.term || left.length === 0) continue;
    left = await thoseWith(db, kind, term, left);
  }
  if (asked.rows) left = await thoseThatAre(db, kind, asked.rows, left);
  const inOrder = left.toSorted((a, b) => b.score - a.score || b.id - a.id);
  const further = after ? inOrder.filter((one) => isAfter(one, after)) : inOrder;
  return { refs: further.slice(0, limit), count: left.length, bounded };
}

const isAfter = (one: FoundRef, last: FoundRef) =>
  one.score < last.score || (one.score === last.score && one.id < last.id);

interface Newest {
  term: string;
  /** The newest first. */
  postings: Posting[];
}

/** The term that stands in the fewest things, of several the first, with the newest of these; and whether it has more. */
async function rarestOf(db: Db, { kind, terms, among }: AskedThings): Promise<[Newest, bounded: boolean]> {
  let rarest: Newest = { term: "", postings: [] };
  let enough = among + 1;
  for (const term of terms) {
    const postings = await newestWith(db, kind, term, enough);
    if (rarest.term !== "" && postings.length >= enough) continue;
    rarest = { term, postings };
    enough = Math.min(enough, postings.length);
    if (enough === 0) break;
  }
  return [rarest, rarest.postings.length > among];
}

/** Blocks that are read at a time: few hold enough of a common term, and a rare one has few. */
const [FIRST_BLOCKS, MOST_BLOCKS] = [16, 1024];

/** The newest things with a term, as soon as they are `enough`, or all. */
async function newestWith(db: Db, kind: SearchKind, term: string, enough: number): Promise<Posting[]> {
  const found: Posting[] = [];
  let before: number | null = null;
  for (let limit = FIRST_BLOCKS; found.length < enough; limit = Math.min(limit * 4, MOST_BLOCKS)) {
    const rows: TermBlock[] = await newestBlocks(db, { kind, term, before, limit });
    for (const { block, refs } of rows) found.push(...unpackPostings(block, refs));
    if (rows.length < limit) break;
    before = rows.at(-1)?.block ?? null;
  }
  return found;
}

async function thoseWith(db: Db, kind: SearchKind, term: string, left: readonly FoundRef[]): Promise<FoundRef[]> {
  const blocks = [...new Set(left.map(({ id }) => blockOf(id)))];
  const rows = new Map((await blocksWith(db, { kind, term, blocks })).map(({ block, refs }) => [block, refs]));
  return left.flatMap(({ id, score }) => {
    const weight = weightIn(rows.get(blockOf(id)) ?? "", id);
    return weight === undefined ? [] : [{ id, score: score + weight }];
  });
}

/** Rows that are asked at a time whether they are so. */
const ROWS = 1000;

/** Of these those whose rows are so. */
async function thoseThatAre(
  db: Db,
  kind: SearchKind,
  rows: AskedOfRows,
  left: readonly FoundRef[],
): Promise<FoundRef[]> {
  const found: FoundRef[] = [];
  for (let from = 0; from < left.length; from += ROWS) {
    const some = left.slice(from, from + ROWS);
    const all = some.map(({ id }) => id);
    const ids = new Set(await thingsThatAre(db, kind, all, rows));
    found.push(...some.filter(({ id }) => ids.has(id)));
  }
  return found;
}
