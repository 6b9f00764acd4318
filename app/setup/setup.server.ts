import type { Db } from "../../db/engine.ts";
import { countAdministrators } from "../../db/queries/staff/accounts.ts";
import { listCalendarDays } from "../../db/queries/replies/calendar.ts";
import { findActiveKey } from "../../db/queries/reports/sealing.ts";
import {
  countDivisions,
  countServed,
  listAnsweringCounties,
  listModeratorRoles,
  listServedNames,
  listServedStandings,
} from "../../db/queries/site/served.ts";
import { type Actor, assertCan } from "../accounts/permissions.ts";
import type { Day } from "../day.ts";
import { readMark } from "./mark.server.ts";
import { readOperator } from "./operator/operator.server.ts";
import {
  type BilingualName,
  type CountyInSetup,
  lackingOf,
  type LackingByGap,
  type SetupFacts,
  type CountyStanding,
  type Step,
  stepsLeft,
  stepsOf,
  withNames,
} from "./steps.ts";

export {
  assertServed,
  type CountyHit,
  findCounties,
  LEAVE_COUNTY_REFUSALS,
  leaveCounty,
  SERVE_COUNTY_REFUSALS,
  serveCounty,
  SET_REPLY_DAYS_REFUSALS,
  setReplyDays,
} from "./counties.server.ts";
export { markAs, readMark, takesReportsFrom } from "./mark.server.ts";
export { readOperator, SET_OPERATOR_REFUSALS, setOperator } from "./operator/operator.server.ts";

/** What every page says of the site: whether it is the demonstration, and who runs it. */
export async function readSite(db: Db) {
  const [mark, operator] = await Promise.all([readMark(db), readOperator(db)]);
  return { demo: mark === "demo", operator };
}

/** The steps of setting the site up, each as far as it has come. Throws `forbidden`. */
export async function readSteps(db: Db, by: Actor, today: Day): Promise<Step[]> {
  assertCan(by, "set-up:site", {});
  return stepsNow(db, today);
}

/** As `readSteps`, for the command on the machine. */
export async function stepsNow(db: Db, today: Day): Promise<Step[]> {
  return stepsOf(await readFacts(db, today), today);
}

/** How many steps staff are told are left before reports can be published; 0 for the demonstration, which is for a look. */
export async function countStepsLeft(db: Db, today: Day): Promise<number> {
  if ((await readMark(db)) === "demo") return 0;
  return stepsLeft(await stepsNow(db, today));
}

/** The counties that the site serves, by code. */
export async function readServed(db: Db, today: Day): Promise<(CountyInSetup & { replyDays: number | null })[]> {
  const [standings, rows] = await Promise.all([readStandings(db, today), listServedNames(db)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return standings.flatMap((standing) => {
    const row = byId.get(standing.id);
    if (!row) return [];
    return { ...standing, code: row.code, name: row.name, nameEn: row.name_en, replyDays: row.reply_working_days };
  });
}

/** What each county that the site serves has, by code. */
async function readStandings(db: Db, today: Day): Promise<CountyStanding[]> {
  const [rows, moderators, answering] = await Promise.all([
    listServedStandings(db, today),
    listModeratorRoles(db),
    listAnsweringCounties(db),
  ]);
  const secured = moderators.filter((one) => Boolean(one.secured));
  return rows.map((row) => ({
    id: row.id,
    bodies: Boolean(row.has_bodies),
    duties: Boolean(row.has_duties),
    moderators: new Set(
      secured.filter((one) => one.home_region_id !== row.id && reaches(one.region_id, row)).map((one) => one.user_id),
    ).size,
    answers: answering.has(row.id),
  }));
}

/** True when a bound, null = everywhere, takes in a county. */
function reaches(bound: number | null, county: { id: number; city_id: number | null; province_id: number | null }) {
  return bound === null || bound === county.id || bound === county.city_id || bound === county.province_id;
}

/** What served counties lack; only those are called by name that are told of, as there may be many. */
async function readLacking(db: Db, standings: readonly CountyStanding[]): Promise<LackingByGap<BilingualName>> {
  const lacking = lackingOf(standings);
  const told = new Set(Object.values(lacking).flatMap((gap) => gap.told));
  const rows = told.size > 0 ? await listServedNames(db, [...told]) : [];
  return withNames(lacking, new Map(rows.map((row) => [row.id, { name: row.name, nameEn: row.name_en }])));
}

/** As `readServed`, with how many bodies and duty items in force each has. */
export async function countOfServed(db: Db, today: Day) {
  const [counties, counts] = [await readServed(db, today), await countServed(db, today)];
  return counties.map((county) => ({
    ...county,
    bodies: counts.bodies.get(county.id) ?? 0,
    duties: counts.duties.get(county.id) ?? 0,
  }));
}

async function readFacts(db: Db, today: Day): Promise<SetupFacts> {
  const [divisions, operator, administrators, standings, days, key] = await Promise.all([
    countDivisions(db),
    readOperator(db),
    countAdministrators(db),
    readStandings(db, today),
    listCalendarDays(db),
    findActiveKey(db),
  ]);
  return {
    divisions,
    operator,
    administrators,
    served: standings.length,
    lacking: await readLacking(db, standings),
    holidayYears: [...new Set(days.map(({ day }) => day.slice(0, 4)))],
    seals: key !== undefined,
  };
}
