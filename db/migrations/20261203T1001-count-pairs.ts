import { type Kysely, sql } from "kysely";
import { atomically } from "./portable.ts";

/** Rows a statement: five values each, and SQLite takes 32,766. */
const BATCH = 5000;

/** What was learned is counted anew: how often each pair of signs stands in a text, not only whether; and by county. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, countAnew);
}

async function countAnew(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("suggestion_terms")
    .addColumn("times", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable("suggestion_lessons")
    .addColumn("county_id", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db
    .updateTable("suggestion_lessons")
    .set({
      county_id: sql`coalesce((select c.region_id from voices v join cases c on c.id = v.case_id
        where v.id = suggestion_lessons.voice_id), 0)`,
    })
    .execute();
  const lessons = await db
    .selectFrom("suggestion_lessons as l")
    .innerJoin("voices as v", "v.id", "l.voice_id")
    .select(["l.county_id", "l.department_id", "l.duty_id", "l.kind", "v.public_text"])
    .execute();
  const rows = new Map<string, { term: string; target: string; target_id: number; voices: number; times: number }>();
  for (const lesson of lessons) {
    const targets = [
      ["all", 0],
      ["county", lesson.county_id],
      ["department", lesson.department_id],
      ["duty", lesson.duty_id],
      ["kind", Number(String(lesson.kind).slice(1))],
    ] as const;
    for (const [term, times] of termsOf(lesson.public_text)) {
      for (const [target, target_id] of targets) {
        const key = `${term} ${target} ${target_id}`;
        const row = rows.get(key) ?? { term, target, target_id, voices: 0, times: 0 };
        rows.set(key, { ...row, voices: row.voices + 1, times: row.times + times });
      }
    }
  }
  await db.deleteFrom("suggestion_terms").execute();
  const all = [...rows.values()];
  for (let from = 0; from < all.length; from += BATCH) {
    await db
      .insertInto("suggestion_terms")
      .values(all.slice(from, from + BATCH))
      .execute();
  }
}

const MAX_PAIRS = 800;

/** As the suggestions counted on this day, with the empty term for all pairs. */
function termsOf(text: string): Map<string, number> {
  const counts = countPairs(text.normalize("NFKC").toUpperCase().replace(/\s+/g, ""));
  return new Map([["", [...counts.values()].reduce((sum, count) => sum + count, 0)], ...counts]);
}

function countPairs(plain: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of plain.matchAll(/[\p{Script=Han}A-Z0-9]+/gu)) {
    const signs = Array.from(run);
    for (let at = 0; at + 1 < signs.length; at += 1) {
      const pair = `${signs[at]}${signs[at + 1]}`;
      const known = counts.get(pair);
      if (known === undefined && counts.size >= MAX_PAIRS) return counts;
      counts.set(pair, (known ?? 0) + 1);
    }
  }
  return counts;
}
