import { readClock } from "../../app/clock.ts";
import { type Day, shanghaiDay } from "../../app/day.ts";
import { cookieSecretFor } from "../../app/http/cookie-secret.server.ts";
import { readEnv } from "../../app/http/env.server.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { freezeDue } from "../../app/open-data/editions/edition.server.ts";
import { signWith } from "../../app/suggestions/suggestion.server.ts";
import { markAs, readMark } from "../../app/setup/setup.server.ts";
import { describeKey } from "../../app/unsealing/contact-command.server.ts";
import { connect, type Db } from "../engine.ts";
import { bringUpToDate } from "../migrate.ts";
import { listUsers } from "../queries/staff/accounts.ts";
import { lastInSequence, nextInSequence } from "../queries/counters.ts";
import { rebuildIndex } from "../queries/search/indexing.ts";
import { hasDepartments } from "../queries/register/departments.ts";
import { type DemoKey, makeDemoKey } from "./demo-key.ts";
import { playScenario, type DemoStory } from "./demo-scenario.ts";
import { addOfficers, createDemoStaff, type SignIn } from "./demo-staff.ts";
import { bodiesOfTheirCases, loadNeighbours } from "./neighbours.ts";
import { loadRegister } from "./register.ts";

/** Series in which the start and the end of loading are noted. */
const BEGUN = "demo:begun";
const LOADED = "demo:loaded";

const REAL_SITE = [
  "这里是真实的站，不会放进演示数据，也不会改动什么；请用 npm run serve 启动。",
  "This is a real site: the demonstration is not loaded, and nothing is changed. Start it with npm run serve.",
].join("\n");

/** What is shown once: the database keeps neither the passwords nor the shares. */
export interface DemoSecrets {
  signIns: SignIn[];
  key: DemoKey;
}

/**
 * Loads the demonstration into an empty database: a city with five counties, one of them in depth. Returns the sign-ins of
 * its staff and the shares of its key. Tests leave a story out, and without the neighbours' they are not there.
 */
export async function loadDemo(
  db: Db,
  today: Day,
  stories: readonly DemoStory[] = ["in-depth", "neighbours"],
): Promise<DemoSecrets> {
  await markAs(db, "demo");
  await nextInSequence(db, BEGUN);
  await loadRegister(db);
  await rebuildIndex(db);
  const staff = await createDemoStaff(db, today);
  if (stories.includes("neighbours")) {
    await loadNeighbours(db, staff.admin, today);
    await addOfficers(db, staff, await bodiesOfTheirCases(db, today), today);
  }
  await playScenario(db, staff, today, stories);
  await settleLedger(db, today);
  const key = await makeDemoKey(db, today);
  await freezeDue(db, today);
  await nextInSequence(db, LOADED);
  return { signIns: staff.signIns, key };
}

/** Loads the demonstration on the first run. Throws a plain Error on a real site, and when an earlier run was cut off half way. */
async function loadDemoOnce(db: Db, today: Day): Promise<DemoSecrets | null> {
  if ((await readMark(db)) === "real") throw new Error(REAL_SITE);
  const begun = await lastInSequence(db, BEGUN);
  if (begun > (await lastInSequence(db, LOADED))) {
    throw new Error(
      "The demonstration data was cut off while it was being loaded. Delete the data folder (or empty the database) and start again.",
    );
  }
  const unused = !(await hasDepartments(db)) && (await listUsers(db)).length === 0;
  return begun === 0 && unused ? loadDemo(db, today) : null;
}

const SHOWN = ["admin", "moderator", "moderator-2", "officer-agriculture", "officer-environment"];

function announce({ signIns, key }: DemoSecrets): void {
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
      "演示用的密封钥匙（仅显示这一次）| the demonstration's sealing key, shown once",
      describeKey(key),
      "",
      `  npm run contact -- open ${key.reportId} --reason "..." --by "..., ..."`,
      "",
      "",
    ].join("\n"),
  );
}

if (import.meta.main) {
  const env = readEnv(process.env);
  const db = connect(env.DATABASE_URL);
  const today = shanghaiDay(readClock());
  try {
    await bringUpToDate(db, today);
    signWith(cookieSecretFor(env, (message) => process.stderr.write(`${message}\n`)));
    const secrets = await loadDemoOnce(db, today);
    if (secrets) announce(secrets);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  } finally {
    await db.destroy();
  }
}
