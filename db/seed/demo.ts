import { shanghaiDay } from "../../app/day.ts";
import { readEnv } from "../../app/http/env.server.ts";
import { connect, type Db } from "../engine.ts";
import { migrateToLatest } from "../migrate.ts";
import { listRegions } from "../queries/regions.ts";
import { loadCalendar } from "./calendar.ts";
import { playScenario } from "./demo-scenario.ts";
import { createDemoStaff, type SignIn } from "./demo-staff.ts";
import { loadRegister } from "./register.ts";

/** Loads the demonstration county into an empty database and returns the sign-ins of its staff. */
export async function loadDemo(db: Db): Promise<SignIn[]> {
  await loadRegister(db);
  const staff = await createDemoStaff(db);
  await playScenario(db, staff, shanghaiDay());
  return staff.signIns;
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
    if ((await listRegions(db, "county")).length === 0) announce(await loadDemo(db));
  } finally {
    await db.destroy();
  }
}
