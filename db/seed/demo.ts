import { shanghaiDay } from "../../app/day.ts";
import { readEnv } from "../../app/http/env.server.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { connect, type Db } from "../engine.ts";
import { migrateToLatest } from "../migrate.ts";
import { lastInSequence, nextInSequence } from "../queries/counters.ts";
import { listRegions } from "../queries/regions.ts";
import { loadCalendar } from "./calendar.ts";
import { playScenario } from "./demo-scenario.ts";
import { createDemoStaff, type SignIn } from "./demo-staff.ts";
import { loadRegister } from "./register.ts";

/** Series in which the start and the end of loading are noted. */
const BEGUN = "demo:begun";
const LOADED = "demo:loaded";

/** Loads the demonstration county into an empty database and returns the sign-ins of its staff. */
export async function loadDemo(db: Db): Promise<SignIn[]> {
  await nextInSequence(db, BEGUN);
  await loadRegister(db);
  const staff = await createDemoStaff(db);
  await playScenario(db, staff, shanghaiDay());
  await settleLedger(db, shanghaiDay());
  await nextInSequence(db, LOADED);
  return staff.signIns;
}

/** Loads the demonstration on the first run. Throws a plain Error when an earlier run was cut off half way. */
async function loadDemoOnce(db: Db): Promise<SignIn[] | null> {
  const begun = await lastInSequence(db, BEGUN);
  if (begun > (await lastInSequence(db, LOADED))) {
    throw new Error(
      "The demonstration data was cut off while it was being loaded. Delete the data folder (or empty the database) and start again.",
    );
  }
  const empty = begun === 0 && (await listRegions(db, "county")).length === 0;
  return empty ? loadDemo(db) : null;
}

const SHOWN = ["admin", "moderator", "officer-agriculture", "officer-environment"];

function announce(signIns: SignIn[]): void {
  const lines = signIns
    .filter((one) => SHOWN.includes(one.username))
    .map((one) => `  ${one.username.padEnd(22)}${one.password}`);
  process.stdout.write(
    [
      "",
      "演示账号（仅显示这一次；重设：npm run admin -- reset 用户名）",
      "Demonstration sign-ins, shown once (reset: npm run admin -- reset NAME)",
      ...lines,
      "",
      "",
    ].join("\n"),
  );
}

if (import.meta.main) {
  const db = connect(readEnv(process.env).DATABASE_URL);
  try {
    await migrateToLatest(db);
    await loadCalendar(db);
    const signIns = await loadDemoOnce(db);
    if (signIns) announce(signIns);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  } finally {
    await db.destroy();
  }
}
