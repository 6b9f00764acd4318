import { randomInt } from "node:crypto";
import { signatureOf } from "../../app/suggestions/duplicates/signature.server.ts";
import { countPairs, plainText } from "../../app/suggestions/suggestion.ts";
import type { Db } from "../../db/engine.ts";
import type { TermTarget } from "../../db/tables/suggestions.ts";
import type { Labelled } from "../suggestions/labelled.ts";

/** Reports that wait, to suggest for. */
export interface Past {
  waiting: number[];
}

const WAITING = 200;
/** Rows a statement: SQLite takes 32,766 values. */
const BATCH = 2000;
const TODAY = "2026-11-23";

/** Fills a database with published reports as moderators would have linked them, in mixed words, and with some that wait. */
export async function fillPast(db: Db, texts: readonly Labelled[], links: number): Promise<Past> {
  const ids = await idsOf(db);
  const written = Array.from({ length: links + WAITING }, () => mix(texts));
  const first = await insertReports(db, written, links, ids);
  const counts = new Map<string, { voices: number; times: number }>();
  const add = (term: string, times: number, target: TermTarget, id: number) => {
    const key = `${term} ${target} ${id}`;
    const known = counts.get(key) ?? { voices: 0, times: 0 };
    counts.set(key, { voices: known.voices + 1, times: known.times + times });
  };
  for (const { text, label } of written.slice(0, links)) {
    const pairs = countPairs(plainText(text));
    const all = [...pairs.values()].reduce((sum, count) => sum + count, 0);
    for (const [term, times] of [["", all] as const, ...pairs]) {
      add(term, times, "all", 0);
      add(term, times, "county", ids.county);
      add(term, times, "department", ids.departments.get(label.department) ?? 0);
      add(term, times, "duty", ids.duties.get(label.duty) ?? 0);
      add(term, times, "kind", Number(label.kind.slice(1)));
    }
  }
  const rows = [...counts].map(([key, counted]) => {
    const [term = "", target = "all", id = "0"] = key.split(" ");
    return { term, target: target as TermTarget, target_id: Number(id), ...counted };
  });
  await inBatches(rows, (batch) => db.insertInto("suggestion_terms").values(batch).execute());
  return { waiting: Array.from({ length: WAITING }, (_, at) => first + links + at) };
}

/** Two texts in one, of which the first names the matter, with some signs of a third between them. */
function mix(texts: readonly Labelled[]): { text: string; label: Labelled } {
  const any = () => texts[randomInt(texts.length)] as Labelled;
  const label = any();
  const other = any().text;
  const from = randomInt(other.length);
  return { text: `${label.text}${other.slice(from, from + 12)}。${any().text.slice(0, 20)}`, label };
}

async function idsOf(db: Db) {
  const departments = await db.selectFrom("departments").select(["id", "code"]).execute();
  const duties = await db.selectFrom("duties").select(["id", "code"]).execute();
  const township = await db
    .selectFrom("regions")
    .select(["id", "parent_id"])
    .where("level", "=", "township")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const byCode = (rows: { id: number; code: string }[]) => new Map(rows.map((row) => [row.code, row.id]));
  return {
    departments: byCode(departments),
    duties: byCode(duties),
    township: township.id,
    county: township.parent_id ?? 0,
  };
}

/** Answers the row id of the first; the others follow it. */
async function insertReports(
  db: Db,
  written: readonly { text: string; label: Labelled }[],
  published: number,
  { township: region_id, county: county_id }: { township: number; county: number },
): Promise<number> {
  const { last } = await db
    .selectFrom("reports")
    .select((eb) => eb.fn.max("id").as("last"))
    .executeTakeFirstOrThrow();
  const first = (last ?? 0) + 1;
  const rows = written.map(({ text, label }, at) => ({ id: first + at, text, label, published: at < published }));
  await inBatches(
    rows,
    (batch) =>
      db
        .insertInto("reports")
        .values(
          batch.map((row) => ({
            id: row.id,
            receipt_selector: row.id.toString(32).toUpperCase().padStart(6, "0"),
            receipt_verifier: "none",
            state: row.published ? ("published" as const) : ("received" as const),
            reporter: "cadre" as const,
            kind: row.label.kind,
            region_id,
            demanded_by: "unsure" as const,
            department_id: null,
            department_text: "",
            document: "",
            hours_per_month: null,
            people: null,
            commitment: String(row.id),
            salt: "",
            received_on: TODAY,
            decided_on: row.published ? TODAY : null,
            decline_reason: null,
            decline_note: null,
          })),
        )
        .execute(),
    1000,
  );
  await inBatches(rows, (batch) =>
    db
      .insertInto("report_texts")
      .values(batch.map((row) => ({ report_id: row.id, body: row.text })))
      .execute(),
  );
  const waiting = rows.filter((row) => !row.published);
  await inBatches(waiting, (batch) =>
    db
      .insertInto("queue_entries")
      .values(
        batch.map((row) => ({
          report_id: row.id,
          township_id: region_id,
          county_id,
          city_id: null,
          province_id: null,
          line_id: null,
          department_id: null,
          kind: row.label.kind,
          stage: "waiting" as const,
          undecided: 1,
          open: 1,
          retaliation: 0,
          health: 0,
          alike: 0,
          files: 0,
          news: 0,
          rank: 3,
          received_on: TODAY,
          since: TODAY,
        })),
      )
      .execute(),
  );
  const signed = rows.flatMap((row) =>
    signatureOf(row.id % 50 === 0 ? row.text : shuffled(row.text)).map((value, band) => ({
      report_id: row.id,
      band,
      value,
    })),
  );
  await inBatches(signed, (batch) => db.insertInto("report_signatures").values(batch).execute(), 8000);
  return first;
}

/** As unlike any other text as two matters are: one report in fifty is told again in part. */
function shuffled(text: string): string {
  const signs = Array.from(text);
  for (let at = signs.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [signs[at], signs[other]] = [signs[other] ?? "", signs[at] ?? ""];
  }
  return signs.join("");
}

async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: Row[]) => Promise<unknown>,
  size = BATCH,
): Promise<void> {
  for (let from = 0; from < rows.length; from += size) await write(rows.slice(from, from + size));
}
