import type { Db } from "../../db/engine.ts";

export interface Numbers {
  counted: number;
  base: number;
}

/** What one row adds to a measure; `only`: in that kind of scope alone, where it ranks. */
export interface Counted extends Numbers {
  measure: string;
  region: number;
  body: number;
  at: string;
  only?: string;
}

export type Facts = Awaited<ReturnType<typeof readAll>>;
export type Case = Facts["cases"][number];

export async function readAll(db: Db) {
  return {
    cases: await db.selectFrom("cases").selectAll().orderBy("id").execute(),
    watches: await db.selectFrom("watches").selectAll().execute(),
    stages: await db.selectFrom("stages").selectAll().execute(),
    replies: await db.selectFrom("replies").selectAll().execute(),
    remedies: await db.selectFrom("reply_remedies").selectAll().execute(),
    checks: await db.selectFrom("answer_checks").selectAll().orderBy("id").execute(),
    verdicts: await db.selectFrom("verdicts").selectAll().orderBy("id").execute(),
    voices: await db.selectFrom("voices").selectAll().execute(),
    words: await db.selectFrom("confirmations").selectAll().orderBy("round").execute(),
    disputes: await db.selectFrom("disputes").selectAll().execute(),
    transfers: await db.selectFrom("transfers").selectAll().execute(),
    mergers: await db.selectFrom("mergers").selectAll().where("undone_on", "is", null).execute(),
    bodies: await db.selectFrom("departments").select(["id", "successor_id", "reachable_since"]).execute(),
    calendar: new Map(
      (await db.selectFrom("calendar_days").selectAll().execute()).map((row) => [row.day, row.working === 1]),
    ),
  };
}

const isPublic = (one: Case, until: string) =>
  one.state !== "withdrawn" && one.merged_into_id === null && one.hidden_until === null && one.published_on <= until;

export function verdictOf({ verdicts }: Facts, id: number, until: string): string | undefined {
  let last: (typeof verdicts)[number] | undefined;
  for (const one of verdicts) {
    if (one.case_id !== id || one.decided_on > until) continue;
    if (!last || one.applies_on >= last.applies_on) last = one;
  }
  return last?.code;
}

export const publicCases = (facts: Facts, until: string) => facts.cases.filter((one) => isPublic(one, until));
export const heldCases = (facts: Facts, until: string) =>
  publicCases(facts, until).filter((one) => verdictOf(facts, one.id, until) !== "V2");

export const place = (one: Case, body = one.department_id) => ({ region: one.region_id, body });

const VERDICTS = { V1: "department", V2: "township", V3: "shared", V4: "repealed", V5: "unclear" };

export function ofCases(facts: Facts, until: string): Counted[] {
  const rows: Counted[] = [];
  for (const one of publicCases(facts, until)) {
    const at = one.published_on;
    const add = (measure: string, counted: boolean, base: boolean) =>
      rows.push({ measure, ...place(one), at, counted: counted ? 1 : 0, base: base ? 1 : 0 });
    add("cases", true, false);
    for (const voice of facts.voices) {
      if (voice.case_id !== one.id || voice.counted !== 1 || voice.linked_on > until) continue;
      rows.push({ measure: "voices", ...place(one), at: voice.linked_on, counted: 1, base: 0 });
    }
    const verdict = verdictOf(facts, one.id, until);
    for (const [code, name] of Object.entries(VERDICTS))
      add(`verdict_${name}`, verdict === code, verdict !== undefined);
    if (verdict === "V2") continue;
    const counting = facts.replies.filter((reply) => reply.case_id === one.id && reply.set_aside === 0);
    const answers = counting.filter((reply) => reply.hollow_on === null && reply.published_on <= until);
    if (answers.length === 0) continue;
    const ids = answers.map(({ id }) => id);
    add(
      "claimed",
      facts.remedies.some((row) => ids.includes(row.reply_id) && row.remedy !== "R9" && /^R[1-8]$/.test(row.remedy)),
      true,
    );
    const checks = facts.checks.filter(
      (check) => counting.some(({ id }) => id === check.reply_id) && check.checked_on <= until,
    );
    add("checked", checks.length > 0, true);
    if (checks.length > 0) add("checked_so", checks.at(-1)?.found === "so", true);
    const open = facts.watches.filter((w) => w.case_id === one.id && w.part === "lead" && w.closed_on === null);
    const again = facts.stages.some(
      (s) => open.some(({ id }) => id === s.watch_id) && s.stage === "answered" && s.round > 1 && s.started_on <= until,
    );
    add("came_back", again, true);
  }
  return rows;
}

export function ofDisputes(facts: Facts, until: string): Counted[] {
  return facts.disputes.flatMap((one): Counted[] => {
    const of = facts.cases.find(({ id }) => id === one.case_id);
    if (!of || !isPublic(of, until) || one.decided_on === null || one.decided_on > until) return [];
    if (one.outcome !== "upheld" && one.outcome !== "refused") return [];
    const counted = one.outcome === "upheld" ? 1 : 0;
    return [{ measure: "changed_on_dispute", ...place(of, one.department_id), at: one.decided_on, counted, base: 1 }];
  });
}

const DAYS = { answer: 0, day30: 30, day90: 90 };

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function monday(day: string): string {
  return plus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Weeks count once they are over: the words of the last one of a month that was not are of the next month. */
export function ofWords(facts: Facts, until: string): Counted[] {
  const rows: Counted[] = [];
  const before = monday(plus(until, 1));
  for (const one of heldCases(facts, until)) {
    const [since] = facts.replies
      .filter((reply) => reply.case_id === one.id && reply.set_aside === 0)
      .map(({ published_on }) => published_on)
      .sort();
    if (since === undefined) continue;
    const begins = Object.values(DAYS).map((days) => monday(plus(since, days)));
    for (const voice of facts.voices.filter((v) => v.case_id === one.id && v.counted === 1)) {
      Object.keys(DAYS).forEach((occasion, index) => {
        const ends = begins[index + 1] ?? "9999-12-31";
        if (voice.linked_on >= ends) return;
        const at = [begins[index] ?? "", voice.linked_on, since].sort().at(-1) ?? "";
        if (at >= before) return;
        const said = facts.words.filter(
          (word) =>
            word.case_id === one.id &&
            word.report_id === voice.report_id &&
            word.set_aside === 0 &&
            word.given_on < before &&
            word.given_on < ends &&
            (index === 0 || word.given_on >= (begins[index] ?? "")),
        );
        const last = said.at(-1);
        rows.push({ measure: `heard_${occasion}`, ...place(one), at, counted: last ? 1 : 0, base: 1 });
        if (!last) return;
        rows.push({
          measure: `gone_${occasion}`,
          ...place(one),
          at,
          counted: last.outcome === "gone" ? 1 : 0,
          base: 1,
        });
      });
    }
  }
  return rows;
}
