import type { Db } from "../../db/engine.ts";
import { insertCaseEntries, refreshCaseEntries } from "../../db/queries/ledger/case-entries.ts";
import { sumCases } from "../../db/queries/cases/sums/keep.ts";
import { insertOutbox } from "../../db/queries/ledger/public-versions.ts";
import { idsWithSurvivors } from "../../db/queries/rulings/mergers.ts";
import { indexCases, indexTopics } from "../../db/queries/search/indexing.ts";
import type { LedgerEntriesTable } from "../../db/tables/ledger/ledger.ts";
import type { Act } from "./acts.ts";
import { casesShownAnew, makeStale, type Recorded, scopesChangedBy, topicsShownAnew } from "./public-version.server.ts";

/** What one transaction did. */
export interface Done {
  /** The acts that it recorded. */
  recorded: readonly Recorded[];
  /** The entries that it made: those of its own acts, and what reporters did on days gone by. */
  entered: readonly Pick<LedgerEntriesTable, "seq" | "kind" | "subject">[];
}

/** The acts after which a case stands with another body or item. */
const MOVING: readonly string[] = ["case_moved", "case_listed"] satisfies Act[];

/**
 * What follows from acts whatever they are, in this order, before they are committed. A consequence writes rows; nothing
 * is sent, rendered or ranked here, since every other act waits meanwhile.
 */
const CONSEQUENCES: readonly ((trx: Db, done: Done) => Promise<void>)[] = [
  // Pages that show what has changed are rendered anew.
  async (trx, { recorded, entered }) => makeStale(trx, await scopesChangedBy(trx, recorded, entered)),
  // Feeds find what is new on the cases of a body, an item or a county.
  async (trx, { entered }) => {
    const [first, last] = [entered[0], entered.at(-1)];
    if (first && last) await insertCaseEntries(trx, { first: first.seq, last: last.seq });
    const moved = entered.filter(({ kind }) => MOVING.includes(kind));
    if (moved.length > 0) await refreshCaseEntries(trx, [...new Set(moved.map(({ subject }) => subject))]);
  },
  // Whoever searches finds what the pages of these cases and topics show now, and nothing that they show no more; sums are of the same.
  async (trx, { recorded }) => {
    const [numbers, topics] = [casesShownAnew(recorded), topicsShownAnew(recorded)];
    if (numbers.length > 0) {
      const ids = await idsWithSurvivors(trx, numbers);
      await indexCases(trx, ids);
      await sumCases(trx, ids);
    }
    if (topics.length > 0) await indexTopics(trx, topics);
  },
  // Whoever it concerns is to be told. What a reporter did comes here with its entry, so that no row tells the time of it.
  async (trx, { entered }) => {
    if (entered.length > 0) await insertOutbox(trx, entered);
  },
];

/** Lets all that follows from acts follow, within their transaction. */
export async function letFollow(trx: Db, done: Done): Promise<void> {
  for (const follow of CONSEQUENCES) await follow(trx, done);
}
