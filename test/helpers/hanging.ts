import { readCallouts } from "../../app/callouts/callout.server.ts";
import { readNudges } from "../../app/office/supervision/nudge.server.ts";
import { readChecks } from "../../app/rulings/checking/check-answer.server.ts";
import { readCorrections } from "../../app/rulings/corrections/read-corrections.server.ts";
import { readDisputes } from "../../app/rulings/disputes/read-disputes.server.ts";
import { readSupports } from "../../app/supports/support.server.ts";
import { listTopicsOf } from "../../app/topics/topic.server.ts";
import { readTransfers } from "../../app/transfers/transfer.server.ts";
import type { Db } from "../../db/engine.ts";
import { type Hanging, hangingOn } from "../../db/queries/cases/page/hanging.ts";
import { redactionsOfCase } from "../../db/queries/cases/voices.ts";
import { watchesBeside } from "../../db/queries/rulings/delays.ts";
import { listMergedCases, originsOfCase } from "../../db/queries/rulings/mergers.ts";
import { TODAY } from "./factories.ts";

/** What a page of a case reads of each part, where it is not told that there is none. */
const READ: Record<keyof Hanging, (db: Db, id: number) => Promise<number>> = {
  mergers: async (db, id) => (await listMergedCases(db, id)).length + (await originsOfCase(db, id)).size,
  beside: async (db, id) => (await watchesBeside(db, id)).length + (await readSupports(db, id, TODAY)).length,
  redactions: async (db, id) => (await redactionsOfCase(db, id)).length,
  disputes: async (db, id) => (await readDisputes(db, id)).disputes.length,
  moves: async (db, id) => (await readDisputes(db, id)).moves.length,
  transfers: async (db, id) => (await readTransfers(db, id, TODAY)).length,
  callouts: async (db, id) => (await readCallouts(db, id, TODAY)).length,
  nudges: async (db, id) => (await readNudges(db, id)).length,
  corrections: async (db, id) => (await readCorrections(db, id)).length,
  checks: async (db, id) => (await readChecks(db, id)).length,
  topics: async (db, id) => (await listTopicsOf(db, { caseId: id })).length,
};

/** What hangs on a case and would be passed over by its page: nothing. */
export async function passedOver(db: Db): Promise<string[]> {
  const missed: string[] = [];
  for (const { id, number } of await db.selectFrom("cases").select(["id", "number"]).execute()) {
    const has = await hangingOn(db, id);
    for (const part of Object.keys(READ) as (keyof Hanging)[]) {
      if (!has[part] && (await READ[part](db, id)) > 0) missed.push(`${number} ${part}`);
    }
  }
  return missed;
}
