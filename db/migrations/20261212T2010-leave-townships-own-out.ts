import type { Kysely } from "kysely";
import { atomically } from "./portable.ts";

const TOWNSHIPS_OWN = "V2";
const WHILE_HELD = "9999-12-31";
const PAGE = 500;
const AFTER = { answer: 0, day30: 30, day90: 90 };
type Occasion = keyof typeof AFTER;
const OCCASIONS = Object.keys(AFTER) as Occasion[];
const PREFIXES: Record<string, string> = {
  "lead signed": "signed_",
  "lead answered": "",
  "lead remedied": "remedied_",
  "supporting signed": "supporting_signed_",
  "supporting answered": "supporting_",
};

const addDays = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const mondayOf = (day: string) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The whole week in which an occasion begins is its own. */
const occasionOf = (answered: string, day: string) =>
  OCCASIONS.findLast((one) => addDays(answered, AFTER[one]) <= addDays(mondayOf(day), 6)) ?? "answer";

/**
 * What is found to be a township's own duty counts against no body any more: its clocks, those of supporting bodies, what was
 * missed before it was moved or merged, and the words of its reporters leave the counters of the past. It stays a case, with its
 * voices and answers.
 */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    for (let last = 0; ;) {
      const cases = await trx
        .selectFrom("cases")
        .selectAll()
        .where("id", ">", last)
        .where("verdict", "=", TOWNSHIPS_OWN)
        .where("state", "<>", "withdrawn")
        .where("merged_into_id", "is", null)
        .orderBy("id")
        .limit(PAGE)
        .execute();
      for (const matter of cases) await leaveOut(trx, matter);
      last = cases.at(-1)?.id ?? 0;
      if (cases.length < PAGE) return;
    }
  });
}

type Whose = { department_id: number; duty_id: number | null };
type Count = (whose: Whose, metric: string, day: string, by?: number) => void;

async function leaveOut(db: Kysely<any>, matter: any): Promise<void> {
  const sums = new Map<string, number>();
  const count: Count = ({ department_id, duty_id }, metric, day, by = 1) => {
    const scopes = [`site 0`, `region ${matter.region_id}`, `department ${department_id}`];
    for (const scope of duty_id === null ? scopes : [...scopes, `duty ${duty_id}`]) {
      const key = `${scope} ${metric} ${day}`;
      sums.set(key, (sums.get(key) ?? 0) + by);
    }
  };
  await clocksOf(db, matter, count);
  for (const id of await within(db, matter.id)) await besideOf(db, id, count);
  await wordsOf(db, matter, count);
  for (const [key, value] of sums) {
    if (value === 0) continue;
    const [scope = "", id = "", metric = "", day = ""] = key.split(" ");
    const member = { scope, scope_id: Number(id), metric };
    await takeFrom(db, "counters", { ...member, day }, value);
    await takeFrom(db, "counter_sums", member, value);
  }
}

async function takeFrom(db: Kysely<any>, table: string, where: Record<string, unknown>, value: number): Promise<void> {
  let update = db.updateTable(table).set((eb: any) => ({ value: eb("value", "-", value) }));
  for (const [column, one] of Object.entries(where)) update = update.where(column, "=", one);
  await update.execute();
}

function stagesOf(db: Kysely<any>, caseId: number) {
  return db
    .selectFrom("stages as s")
    .innerJoin("watches as w", "w.id", "s.watch_id")
    .select(["s.stage", "s.current", "s.due_on", "s.met_on", "s.held_on"])
    .select(["w.department_id", "w.duty_id", "w.part", "w.closed_on", "w.charged"])
    .where("s.case_id", "=", caseId)
    .execute();
}

function countStage(count: Count, whose: Whose, stage: any): void {
  const prefix = PREFIXES[`${stage.part} ${stage.stage}`] ?? "";
  const day = stage.held_on === null ? stage.due_on : WHILE_HELD;
  count(whose, `${prefix}due`, day);
  if (stage.met_on !== null) count(whose, `${prefix}${stage.met_on > stage.due_on ? "late" : "on_time"}`, day);
}

/** The clocks that the case goes by, and its earlier rounds. */
async function clocksOf(db: Kysely<any>, matter: any, count: Count): Promise<void> {
  for (const stage of await stagesOf(db, matter.id)) {
    if (stage.part === "lead" && stage.closed_on === null) countStage(count, matter, stage);
  }
}

/** What counted for a body beside the one that the case was put to in the end. */
async function besideOf(db: Kysely<any>, id: number, count: Count): Promise<void> {
  const matter = await db.selectFrom("cases").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const mergers = await db
    .selectFrom("mergers as m")
    .innerJoin("cases as y", "y.id", "m.case_id")
    .select(["m.case_id", "m.merged_on", "m.missed_due_on", "m.overdue_due_on", "y.department_id"])
    .where("m.undone_on", "is", null)
    .where((eb: any) => eb.or([eb("m.case_id", "=", id), eb("m.into_id", "=", id)]))
    .execute();
  const own = mergers.find((one: any) => one.case_id === id);
  const missed = (whose: Whose, prefix: string, day: string, how: "due" | "late") => {
    count(whose, `${prefix}due`, day);
    if (how === "late") count(whose, `${prefix}late`, day);
  };
  for (const one of mergers) {
    if (one.case_id === id && one.missed_due_on !== null) missed(matter as Whose, "", one.missed_due_on, "late");
    if (one.case_id !== id && one.overdue_due_on !== null) {
      missed({ department_id: one.department_id, duty_id: matter.duty_id }, "", one.overdue_due_on, "late");
    }
  }
  for (const stage of await stagesOf(db, id)) {
    const over = stage.closed_on ?? own?.merged_on ?? null;
    const whose = stage as Whose;
    const prefix = PREFIXES[`${stage.part} ${stage.stage}`] ?? "";
    if (stage.part === "supporting") {
      if (over === null || stage.met_on !== null || stage.due_on < over) countStage(count, whose, stage);
    } else if (stage.closed_on !== null) {
      if (stage.charged === 1 && stage.due_on < (stage.met_on ?? stage.closed_on)) {
        missed(whose, prefix, stage.due_on, stage.met_on === null ? "due" : "late");
      }
    } else if (own && (stage.stage !== "answered" || stage.current === null)) {
      if (stage.due_on < (stage.met_on ?? own.merged_on)) missed(whose, prefix, stage.due_on, "late");
    }
  }
}

async function within(db: Kysely<any>, id: number): Promise<number[]> {
  const ids = [id];
  for (let into = ids; into.length > 0;) {
    const parts = await db.selectFrom("cases").select("id").where("merged_into_id", "in", into).execute();
    into = parts.map((one: any) => one.id);
    ids.push(...into);
  }
  return ids;
}

async function wordsOf(db: Kysely<any>, matter: any, count: Count): Promise<void> {
  const answered: string | null = matter.asked_from;
  if (answered === null) return;
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
      count(matter, `asked_${occasion}`, begins > from ? begins : from);
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
    const earlier = latest.get(`${report_id} ${occasion}`);
    latest.set(`${report_id} ${occasion}`, outcome);
    count(matter, `${outcome}_${occasion}`, day);
    if (earlier) count(matter, `${earlier}_${occasion}`, day, -1);
  }
}
