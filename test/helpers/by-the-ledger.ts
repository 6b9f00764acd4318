import { CLOCK_STAGES } from "../../app/cases/clock/clock.ts";
import { readStages } from "../../app/cases/clock/clock.server.ts";
import type { Day } from "../../app/day.ts";
import { type Counted, lateness, type Standing } from "../../app/recompute/lateness.ts";
import { NEVER } from "../../app/recompute/days.ts";
import { SUPPORTING_CLOCKS } from "../../app/scorecards/scorecard.ts";
import { readScorecards } from "../../app/scorecards/scorecard.server.ts";
import type { Db } from "../../db/engine.ts";

/** What the public ledger alone says of every clock, by the program that an outsider runs. */
export async function latenessByLedger(db: Db, today: Day) {
  const entries = await db.selectFrom("ledger_entries").selectAll().orderBy("seq").execute();
  const days = await db.selectFrom("calendar_days").selectAll().execute();
  const bodies = await db
    .selectFrom("departments as d")
    .innerJoin("departments as h", "h.id", "d.host_id")
    .select(["d.code", "h.code as host"])
    .execute();
  const daysOff = new Map(days.map((row) => [row.day, row.working === 1]));
  const hosts = new Map(bodies.map(({ code, host }) => [code, host]));
  const noted = await db
    .selectFrom("departments")
    .select(["code", "reachable_since"])
    .where("reachable_since", "is not", null)
    .execute();
  const reached = new Map(noted.map((row) => [row.code, row.reachable_since ?? ""]));
  const { counted, standing } = lateness(entries, { daysOff, hosts, reached }, today);
  return { counted: sums(counted), standing: standing.map(line).sort() };
}

/** The same as the site's own pages have it. */
export async function latenessBySite(db: Db, today: Day) {
  const bodies = await db.selectFrom("departments").select(["id", "code"]).execute();
  const cards = await readScorecards(
    db,
    "department",
    bodies.map(({ id }) => id),
    today,
  );
  const counted = bodies.flatMap(({ id, code }) => {
    const card = cards.get(id);
    if (!card) return [];
    const clocks = [
      ...CLOCK_STAGES.map((stage) => [stage, card.stages[stage]] as const),
      ...SUPPORTING_CLOCKS.map((stage) => [`supporting_${stage}`, card.supporting[stage]] as const),
    ];
    return clocks.flatMap(([clock, { onTime, late, overdue }]) => [
      `${code} ${clock} on_time: ${onTime.count}`,
      `${code} ${clock} late: ${late}`,
      `${code} ${clock} not_met: ${overdue}`,
    ]);
  });
  const cases = await db
    .selectFrom("cases")
    .select(["id", "number"])
    .where("withdrawn_on", "is", null)
    .where("merged_into_id", "is", null)
    .execute();
  const standing: string[] = [];
  for (const { id, number } of cases) {
    for (const { stage, dueOn, metOn: met, heldOn, daysLate: late } of await readStages(db, id, today)) {
      standing.push(line({ number, stage, due: heldOn === null ? dueOn : NEVER, met, late }));
    }
  }
  return { counted: counted.filter((each) => !each.endsWith(": 0")).sort(), standing: standing.sort() };
}

const line = ({ number, stage, due, met, late }: Standing) => `${number} ${stage}: ${due} ${met ?? "-"} ${late}`;

function sums(counted: readonly Counted[]): string[] {
  const clocks = Map.groupBy(counted, ({ body, clock, how }) => `${body} ${clock} ${how}`);
  return [...clocks].map(([name, each]) => `${name}: ${each.length}`).sort();
}
