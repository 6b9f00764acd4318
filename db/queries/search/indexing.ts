import { type SearchedText, weighTerms } from "../../../app/search/terms.ts";
import type { Db } from "../../engine.ts";
import { lockLedgerHead } from "../ledger/ledger.ts";
import { lastInSequence, nextInSequence } from "../counters.ts";
import { publicCases, textsOfCases } from "./case-texts.ts";
import { narrowing } from "./narrowing.ts";
import { searchedBodies, searchedDuties, textsOfBodies, textsOfDuties } from "./register-texts.ts";
import { clearTerms, replaceTerms } from "./search-terms.ts";
import { idsOfTopics, searchedTopics, textsOfTopics } from "./topic-texts.ts";

/** The series that counts how often the index was made by these rules; they have a new one when the terms are others. */
const MADE = "search-index:2";
/** The same of topics alone: they came into an index that was there. */
const TOPICS_MADE = "search-index-topics:1";

/** Things that are read and written at a time: about a block of the index. */
const BATCH = 256;

/**
 * Within the transaction of an act: has these cases, by row id, be found by what their pages show now, and those that everybody
 * may read no more by nothing.
 */
export async function indexCases(db: Db, ids: readonly number[]): Promise<void> {
  const cases = new Map((await publicCases(db, ids)).map((row) => [row.id, row]));
  const texts = await textsOfCases(db, [...cases.values()]);
  const termsOf = (id: number) => {
    const matter = cases.get(id);
    const narrow = matter
      ? [
          narrowing.region(matter.region_id),
          narrowing.kind(matter.kind),
          narrowing.year(matter.published_on.slice(0, 4)),
          narrowing.body(matter.department_id),
          narrowing.duty(matter.duty_id),
          ...(matter.met_on === null ? [narrowing.unanswered] : []),
          ...(matter.verdict === null ? [] : [narrowing.verdict(matter.verdict)]),
        ]
      : [];
    return withNarrowing(weighTerms(texts.get(id) ?? []), narrow);
  };
  await replaceTerms(db, "case", new Map(ids.map((id) => [id, termsOf(id)])));
}

/** As `indexCases`, for bodies by row id: by their present, other and former names. */
export async function indexBodies(db: Db, ids: readonly number[]): Promise<void> {
  const bodies = await searchedBodies(db, ids);
  await replaceTerms(db, "body", termsWithin(bodies, await textsOfBodies(db, bodies)));
}

/** As `indexCases`, for duty items by row id: by every version of the register. */
export async function indexDuties(db: Db, ids: readonly number[]): Promise<void> {
  const duties = await searchedDuties(db, ids);
  await replaceTerms(db, "duty", termsWithin(duties, await textsOfDuties(db, duties)));
}

/** As `indexCases`, for topics by their codes: by what their pages say of the topic itself. Their cases are found by themselves. */
export async function indexTopics(db: Db, codes: readonly string[]): Promise<void> {
  await indexTopicRows(db, await idsOfTopics(db, codes));
}

async function indexTopicRows(db: Db, ids: readonly number[]): Promise<void> {
  const topics = await searchedTopics(db, ids);
  await replaceTerms(db, "topic", termsWithin(topics, await textsOfTopics(db, topics)));
}

async function indexAllTopics(trx: Db): Promise<void> {
  await inBatches(
    (after) => idsAfter(trx, "topics", after),
    (ids) => indexTopicRows(trx, ids),
  );
  await nextInSequence(trx, TOPICS_MADE);
}

function termsWithin(
  things: readonly { id: number; region_id: number }[],
  texts: ReadonlyMap<number, SearchedText[]>,
): Map<number, Map<string, number>> {
  return new Map(
    things.map(({ id, region_id }) => [
      id,
      withNarrowing(weighTerms(texts.get(id) ?? []), [narrowing.region(region_id)]),
    ]),
  );
}

/** As `indexDuties`, for all items of a county. */
export async function indexDutiesOf(db: Db, regionId: number): Promise<void> {
  await inBatches(
    (after) => idsAfter(db, "duties", after, regionId),
    (ids) => indexDuties(db, ids),
  );
}

function withNarrowing(terms: Map<string, number>, narrow: readonly string[]): Map<string, number> {
  for (const one of narrow) terms.set(one, 0);
  return terms;
}

/** Makes the whole index anew, from what is public now, in one transaction; acts wait meanwhile. */
export async function rebuildIndex(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockLedgerHead(trx);
    await clearTerms(trx);
    await inBatches(
      (after) => idsAfter(trx, "departments", after),
      (ids) => indexBodies(trx, ids),
    );
    await inBatches(
      (after) => idsAfter(trx, "duties", after),
      (ids) => indexDuties(trx, ids),
    );
    await inBatches(
      (after) => idsAfter(trx, "cases", after),
      (ids) => indexCases(trx, ids),
    );
    await indexAllTopics(trx);
    await nextInSequence(trx, MADE);
  });
}

/** Makes the index of a database that has none by these rules, or the part of it that has: one from before there was a search, or topics in it. */
export async function indexIfMissing(db: Db): Promise<void> {
  if ((await lastInSequence(db, MADE)) === 0) return rebuildIndex(db);
  if ((await lastInSequence(db, TOPICS_MADE)) > 0) return;
  await db.transaction().execute(async (trx) => {
    await lockLedgerHead(trx);
    await indexAllTopics(trx);
  });
}

async function idsAfter(
  db: Db,
  table: "cases" | "topics" | "duties" | "departments",
  after: number,
  regionId?: number,
) {
  let query = db.selectFrom(table).select("id").where("id", ">", after).orderBy("id").limit(BATCH);
  if (regionId !== undefined) query = query.where("region_id", "=", regionId);
  return (await query.execute()).map((row) => row.id);
}

async function inBatches(
  next: (after: number) => Promise<number[]>,
  write: (ids: number[]) => Promise<void>,
): Promise<void> {
  for (let ids = await next(0); ids.length > 0; ids = await next(ids.at(-1) ?? 0)) await write(ids);
}
