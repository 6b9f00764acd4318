import { addDays, mondayOf } from "../../app/day.ts";
import type { Db } from "../../db/engine.ts";
import type { CountersTable } from "../../db/tables/counters.ts";

/** A counter as one line of text, `department 3 late 2026-11-23: 2`, so that two lists compare as sets. */
export function counterLines(counters: readonly CountersTable[]): string[] {
  return counters
    .filter((one) => one.value !== 0)
    .map((one) => `${one.scope} ${one.scope_id} ${one.metric} ${one.day}: ${one.value}`)
    .sort();
}

/** What every counter must hold, worked out from the facts alone and in another way than the acts keep them; `withTownshipsOwn`: what it held until what is a township's own was left out. */
export async function recount(db: Db, withTownshipsOwn = false): Promise<string[]> {
  const totals = new Map<string, number>();
  const add = (scopes: string[], metric: string, day: string, by: number) => {
    for (const scope of scopes) {
      const name = `${scope} ${metric} ${day}`;
      totals.set(name, (totals.get(name) ?? 0) + by);
    }
  };
  const addStage = (scopes: string[], stage: StageOf, prefix: string) => {
    add(scopes, `${prefix}due`, stage.ends, 1);
    if (stage.met_on === null) return;
    add(scopes, `${prefix}${stage.met_on > stage.due_on ? "late" : "on_time"}`, stage.due_on, 1);
  };
  for (const report of await db.selectFrom("reports").select("received_on").execute()) {
    add(["site 0"], "reports", report.received_on, 1);
  }
  const cases = await db
    .selectFrom("cases as c")
    .innerJoin("departments as d", "d.id", "c.demanded_by_id")
    .select(["c.id", "c.published_on", "c.region_id", "c.duty_id", "d.id as body", "d.host_id as host"])
    .where("c.withdrawn_on", "is", null)
    .where("c.merged_into_id", "is", null)
    .execute();
  for (const one of cases) {
    const scopes = [
      "site 0",
      `region ${one.region_id}`,
      `department ${one.host ?? one.body}`,
      ...dutyScope(one.duty_id),
    ];
    add(scopes, "cases", one.published_on, 1);
    // Of what is a township's own duty, cases, voices and answers are counted, and nothing that anybody could be late with.
    const verdicts = await db.selectFrom("verdicts").selectAll().where("case_id", "=", one.id).orderBy("id").execute();
    const standing = verdicts.toSorted((a, b) =>
      a.applies_on < b.applies_on ? -1 : a.applies_on > b.applies_on ? 1 : 0,
    );
    const held = standing.at(-1)?.code !== "V2" || withTownshipsOwn;
    const stages = held ? await stagesOf(db, one.id, "lead") : [];
    for (const stage of stages.filter(({ closed_on }) => closed_on === null)) {
      // Of the answer the acts themselves tell below when it came.
      if (stage.stage === "answered" && stage.current === 1) add(scopes, "due", stage.ends, 1);
      else addStage(scopes, stage, prefixOf(stage.stage));
    }
    const voices = await db.selectFrom("voices").selectAll().where("case_id", "=", one.id).execute();
    for (const voice of voices) {
      if (voice.hidden_reason === "not_true" && voice.hidden_until === null) continue;
      add(scopes, "voices", voice.linked_on, 1);
    }
    const replies = await db
      .selectFrom("replies")
      .select(["published_on", "round", "hollow_on"])
      .where("case_id", "=", one.id)
      .where("set_aside", "=", 0)
      .orderBy("published_on")
      .execute();
    for (const reply of replies) add(scopes, "replies", reply.published_on, 1);
    const clock = stages.find(({ stage, current }) => stage === "answered" && current === 1);
    const first = replies.find((reply) => reply.hollow_on === null && reply.round === clock?.round);
    if (first && clock) add(scopes, first.published_on > clock.due_on ? "late" : "on_time", clock.due_on, 1);
    if (!held) continue;
    for (const left of await delaysBehind(db, one.id)) {
      const theirs = ["site 0", `region ${one.region_id}`, `department ${left.department}`, ...dutyScope(left.duty)];
      add(theirs, `${left.prefix}due`, left.day, 1);
      if (left.late) add(theirs, `${left.prefix}late`, left.day, 1);
    }
    for (const stage of await supportOf(db, one.id)) {
      const theirs = ["site 0", `region ${one.region_id}`, `department ${stage.department_id}`];
      const prefix = stage.stage === "signed" ? "supporting_signed_" : "supporting_";
      addStage([...theirs, ...dutyScope(stage.duty_id)], stage, prefix);
    }
    // Reporters are asked from the first, sent back or not.
    const [asking] = replies;
    if (!asking) continue;
    const begins = [0, 30, 90].map((days) => mondayOf(addDays(asking.published_on, days)));
    for (const voice of voices.filter((each) => each.counted === 1)) {
      OCCASIONS.forEach((occasion, index) => {
        const next = begins[index + 1];
        if (next !== undefined && voice.linked_on >= next) return;
        const day = [asking.published_on, voice.linked_on, begins[index] ?? ""].toSorted().at(-1) ?? "";
        add(scopes, `asked_${occasion}`, day, 1);
      });
    }
    for (const { metric, day, by } of await countWords(db, one.id, begins)) add(scopes, metric, day, by);
  }
  return [...totals]
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name}: ${value}`)
    .sort();
}

/** What is off the list counts under no duty. */
const dutyScope = (id: number | null) => (id === null ? [] : [`duty ${id}`]);

type StageOf = Awaited<ReturnType<typeof stagesOf>>[number];

/** What is and was due on a case, with the body on whose watch it is; `ends`: far away while the clock stands still. */
async function stagesOf(db: Db, id: number, part: "lead" | "supporting") {
  const rows = await db
    .selectFrom("stages as s")
    .innerJoin("watches as w", "w.id", "s.watch_id")
    .selectAll("s")
    .select(["w.department_id", "w.duty_id", "w.closed_on", "w.charged"])
    .where("s.case_id", "=", id)
    .where("w.part", "=", part)
    .execute();
  const since = await reachedSince(db);
  // What began before its body could answer here counts for nothing.
  return rows
    .filter((row) => row.started_on >= (since.get(row.department_id) ?? ""))
    .map((row) => ({ ...row, ends: row.held_on === null ? row.due_on : "9999-12-31" }));
}

async function reachedSince(db: Db): Promise<Map<number, string>> {
  const rows = await db.selectFrom("departments").select(["id", "reachable_since"]).execute();
  return new Map(rows.map((row) => [row.id, row.reachable_since ?? ""]));
}

/** What supporting bodies have to do on a case and on those within it; of what is over, what was met or missed by then. */
async function supportOf(db: Db, id: number, mergedOn?: string): Promise<StageOf[]> {
  const own = (await stagesOf(db, id, "supporting")).filter(({ closed_on, met_on, due_on }) => {
    const over = closed_on ?? mergedOn;
    return over === undefined || met_on !== null || due_on < over;
  });
  const parts = await db
    .selectFrom("cases as c")
    .innerJoin("mergers as m", "m.case_id", "c.id")
    .select(["c.id", "m.merged_on"])
    .where("c.merged_into_id", "=", id)
    .where("m.undone_on", "is", null)
    .execute();
  for (const part of parts) own.push(...(await supportOf(db, part.id, part.merged_on)));
  return own;
}

interface Behind {
  department: number;
  duty: number | null;
  day: string;
  late: boolean;
  prefix: string;
}

const prefixOf = (stage: string) => (stage === "answered" ? "" : `${stage}_`);

/** What a case was moved away from too late, and what was missed by those merged into it, one by one down the chain. */
async function delaysBehind(db: Db, id: number, mergedOn?: string): Promise<Behind[]> {
  const stages = await stagesOf(db, id, "lead");
  const behind = stages
    .filter(
      ({ closed_on, stage, current }) => closed_on !== null || (mergedOn && (stage !== "answered" || current === null)),
    )
    .filter((one) => one.charged === 1 && one.due_on < (one.met_on ?? one.closed_on ?? mergedOn ?? ""))
    .map((one) => ({
      department: one.department_id,
      duty: one.duty_id,
      day: one.due_on,
      late: one.met_on !== null || one.closed_on === null,
      prefix: prefixOf(one.stage),
    }));
  const mergers = await db
    .selectFrom("mergers as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .innerJoin("cases as into", "into.id", "m.into_id")
    .select(["c.id", "c.department_id as department", "c.duty_id as duty", "m.missed_due_on as day", "m.merged_on"])
    .select(["m.overdue_due_on as overdue", "into.duty_id as into_duty", "c.published_on as published"])
    .where("c.merged_into_id", "=", id)
    .where("m.undone_on", "is", null)
    .execute();
  const since = await reachedSince(db);
  for (const { id: part, department, duty, merged_on, into_duty, published, ...missed } of mergers) {
    const reached = published >= (since.get(department) ?? "");
    const [overdue, day] = reached ? [missed.overdue, missed.day] : [null, null];
    if (overdue !== null) behind.push({ department, duty: into_duty, day: overdue, late: true, prefix: "" });
    if (day !== null) behind.push({ department, duty, day, late: true, prefix: "" });
    behind.push(...(await delaysBehind(db, part, merged_on)));
  }
  return behind;
}

const OCCASIONS = ["answer", "day30", "day90"];

/**
 * How the number of reporters who stand by an outcome on an occasion at the end of a day differs from the end of the day
 * before; `begins` are the Mondays of the weeks in which the occasions begin.
 */
async function countWords(db: Db, caseId: number, begins: readonly string[]) {
  const words = await db
    .selectFrom("confirmations")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("set_aside", "=", 0)
    .orderBy("round")
    .execute();
  const changes: { metric: string; day: string; by: number }[] = [];
  const occasionOf = (day: string) =>
    OCCASIONS[Math.max(0, begins.filter((monday) => monday <= day).length - 1)] ?? "answer";
  for (const ofReporter of Map.groupBy(words, (word) => `${word.report_id} ${occasionOf(word.given_on)}`).values()) {
    const lastOfDay = new Map(ofReporter.map((word) => [word.given_on, word.outcome]));
    let before: string | undefined;
    for (const [day, outcome] of lastOfDay) {
      const metric = `${outcome}_${occasionOf(day)}`;
      changes.push({ metric, day, by: 1 });
      if (before) changes.push({ metric: before, day, by: -1 });
      before = metric;
    }
  }
  return changes;
}

/**
 * What no act may leave behind, whatever the counters say: a reporter's word that counts on a case that had no answer on
 * its day that counts. Each as `case 3: 2026-11-23`.
 */
export async function wordsWithoutAnswer(db: Db): Promise<string[]> {
  const words = await db
    .selectFrom("confirmations as w")
    .leftJoin("replies as a", (on) =>
      on.onRef("a.case_id", "=", "w.case_id").on("a.set_aside", "=", 0).onRef("a.published_on", "<=", "w.given_on"),
    )
    .select(["w.case_id", "w.given_on"])
    .where("w.set_aside", "=", 0)
    .where("a.id", "is", null)
    .execute();
  return words.map((word) => `case ${word.case_id}: ${word.given_on}`);
}
