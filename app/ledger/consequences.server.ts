import type { Db } from "../../db/engine.ts";
import { insertOutbox } from "../../db/queries/ledger/public-versions.ts";
import type { LedgerEntriesTable } from "../../db/tables/ledger/ledger.ts";
import { makeStale, type Recorded, scopesChangedBy } from "./public-version.server.ts";

/** What one transaction did. */
export interface Done {
  /** The acts that it recorded. */
  recorded: readonly Recorded[];
  /** The entries that it made: those of its own acts, and what reporters did on days gone by. */
  entered: readonly Pick<LedgerEntriesTable, "seq" | "kind" | "subject">[];
}

/**
 * What follows from acts whatever they are, in this order, before they are committed. A consequence writes rows; nothing
 * is sent, rendered or ranked here, since every other act waits meanwhile.
 */
const CONSEQUENCES: readonly ((trx: Db, done: Done) => Promise<void>)[] = [
  // Pages that show what has changed are rendered anew.
  async (trx, { recorded, entered }) => makeStale(trx, await scopesChangedBy(trx, recorded, entered.length > 0)),
  // Whoever it concerns is to be told. What a reporter did comes here with its entry, so that no row tells the time of it.
  async (trx, { entered }) => {
    if (entered.length > 0) await insertOutbox(trx, entered);
  },
];

/** Lets all that follows from acts follow, within their transaction. */
export async function letFollow(trx: Db, done: Done): Promise<void> {
  for (const follow of CONSEQUENCES) await follow(trx, done);
}
