import type { Kysely } from "kysely";

const AFTER = { answer: 0, day30: 30, day90: 90 };
type Occasion = keyof typeof AFTER;
const OCCASIONS = Object.keys(AFTER) as Occasion[];
const PAGE = 500;

const addDays = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const mondayOf = (day: string) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The whole week in which an occasion begins is its own. */
const occasionOf = (answered: string, day: string) =>
  OCCASIONS.findLast((one) => addDays(answered, AFTER[one]) <= addDays(mondayOf(day), 6)) ?? "answer";

/**
 * What reporters say of the burden is counted by the occasion on which they were asked, and beside it how many could say;
 * the sums over all occasions go.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.deleteFrom("counters").where("metric", "in", ["gone", "partly", "not", "back"]).execute();
  for (let last = 0; ;) {
    const cases = await db
      .selectFrom("cases as c")
      .innerJoin("deadlines as l", "l.case_id", "c.id")
      .select(["c.id", "c.region_id", "c.department_id", "c.duty_id", "l.met_on"])
      .where("c.id", ">", last)
      .where("c.state", "<>", "withdrawn")
      .where("c.merged_into_id", "is", null)
      .where("l.met_on", "is not", null)
      .orderBy("c.id")
      .limit(PAGE)
      .execute();
    for (const matter of cases) await countCase(db, matter);
    last = cases.at(-1)?.id ?? 0;
    if (cases.length < PAGE) return;
  }
}

async function countCase(db: Kysely<any>, matter: any): Promise<void> {
  const sums = new Map<string, number>();
  const add = (metric: string, day: string, by: number) =>
    sums.set(`${metric} ${day}`, (sums.get(`${metric} ${day}`) ?? 0) + by);
  const answered: string = matter.met_on;

  const voices = await db
    .selectFrom("voices")
    .select("linked_on")
    .where("case_id", "=", matter.id)
    .where("counted", "=", 1)
    .execute();
  for (const { linked_on: linked } of voices) {
    const from = linked > answered ? linked : answered;
    for (const occasion of OCCASIONS.slice(OCCASIONS.indexOf(occasionOf(answered, from)))) {
      const begins = mondayOf(addDays(answered, AFTER[occasion]));
      add(`asked_${occasion}`, begins > from ? begins : from, 1);
    }
  }

  const words = await db
    .selectFrom("confirmations")
    .select(["report_id", "outcome", "given_on"])
    .where("case_id", "=", matter.id)
    .where("set_aside", "=", 0)
    .orderBy("report_id")
    .orderBy("round")
    .execute();
  const latest = new Map<string, string>();
  for (const { report_id, outcome, given_on: day } of words) {
    const occasion = occasionOf(answered, day);
    const key = `${report_id} ${occasion}`;
    const earlier = latest.get(key);
    latest.set(key, outcome);
    add(`${outcome}_${occasion}`, day, 1);
    if (earlier) add(`${earlier}_${occasion}`, day, -1);
  }

  const scopes = { site: 0, region: matter.region_id, department: matter.department_id, duty: matter.duty_id };
  for (const [name, value] of sums) {
    const [metric = "", day = ""] = name.split(" ");
    for (const [scope, scope_id] of Object.entries(scopes)) {
      await db
        .insertInto("counters")
        .values({ scope, scope_id, metric, day, value })
        .onConflict((conflict) =>
          conflict
            .columns(["scope", "scope_id", "metric", "day"])
            .doUpdateSet((eb) => ({ value: eb("counters.value", "+", eb.ref("excluded.value")) })),
        )
        .execute();
    }
  }
}
