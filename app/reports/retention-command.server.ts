import { connect, type Db } from "../../db/engine.ts";
import { readClock } from "../clock.ts";
import { shanghaiDay } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { readEnv } from "../http/env.server.ts";
import { CLOCK_JUMPED } from "../ledger/ledger.ts";
import { destroyExpired } from "./retention.server.ts";

// `npm run destroy-expired`: what the server does by itself once a day, now.
let db: Db | undefined;
try {
  const env = readEnv(process.env);
  db = connect(env.DATABASE_URL);
  process.stdout.write(`destroyed: ${await destroyExpired(db, shanghaiDay(readClock()), env.RETENTION_DAYS)}\n`);
} catch (error) {
  const jumped = error instanceof DomainError && error.code === "clock_jumped";
  process.stderr.write(`${jumped ? CLOCK_JUMPED : `failed: ${(error as Error).message}`}\n`);
  process.exitCode = 1;
} finally {
  await db?.destroy();
}
