import { once } from "node:events";
import type { Db } from "../../../db/engine.ts";
import { connect } from "../../../db/engine.ts";
import { hideFromCleaning } from "../../attachments/sanitise/sanitiser.server.ts";
import { DomainError } from "../../domain-error.ts";
import { LIST_ACTS } from "./acts.server.ts";
import type { Task } from "./run-apart.server.ts";

/* A process of its own that does one act on one list and ends: all the memory that the list took goes back with it. */

const [{ act, asked, databaseUrl, own }] = (await once(process, "message")) as [Task];
hideFromCleaning(own);
const db = connect(databaseUrl);
const run = LIST_ACTS[act] as (db: Db, ...handed: unknown[]) => Promise<unknown>;
let said: unknown;
try {
  said = { answer: await run(db, asked, process.stdin) };
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  said = { refused: error.code };
}
await db.destroy();
process.send?.(said, () => process.exit());
