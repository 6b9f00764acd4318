import { CompiledQuery } from "kysely";
import { type Db, overwritesDeleted } from "../../db/engine.ts";
import { listCounters } from "../../db/queries/counters.ts";
import type { Database } from "../../db/tables/index.ts";
import { counterLines } from "./recount.ts";

/** A table comes after those that it refers to. */
const TABLES = [
  "reports",
  "report_texts",
  "report_marks",
  "report_channels",
  "report_needs",
  "sealed_contacts",
  "pending_files",
  "attachments",
  "public_images",
  "report_messages",
  "report_additions",
  "appeals",
  "retaliation_flags",
  "flag_replies",
  "claims",
  "claim_takeovers",
  "report_notes",
  "handovers",
  "queue_entries",
  "bulk_acts",
  "bulk_items",
  "cases",
  "voices",
  "voice_marks",
  "voice_redactions",
  "verdicts",
  "verdict_parts",
  "mergers",
  "merger_moves",
  "merge_proposals",
  "disputes",
  "watches",
  "stages",
  "holds",
  "transfers",
  "callouts",
  "mentions",
  "topics",
  "topic_cases",
  "topic_steps",
  "topic_step_moves",
  "supports",
  "support_answers",
  "support_answer_versions",
  "support_drafts",
  "case_moves",
  "joint_answers",
  "replies",
  "reply_remedies",
  "reply_versions",
  "held_replies",
  "reply_files",
  "takedowns",
  "corrections",
  "confirmations",
  "ledger_entries",
  "ledger_head",
  "pending_entries",
  "public_versions",
  "outbox",
  "case_entries",
  "search_blocks",
  "search_things",
  "suggestion_terms",
  "suggestion_lessons",
  "suggestion_outcomes",
  "report_signatures",
  "counters",
  "counter_sums",
  "sequences",
  "second_looks",
  "recusals",
] as const satisfies (keyof Database)[];

/** What is noted of a look at a report: no official act. */
const VIEWS = ["report_views", "audit_views"] as const satisfies (keyof Database)[];

/** What the site adds up by itself, whenever it comes to it: no act writes it. */
const ADDED_UP = "kept_figures";

/** On PostgreSQL each question costs more than its answer, so it is one. A row is a line: JSON holds no line break; of jsonb, in whatever order the columns lie. */
const OF_ALL_TABLES = CompiledQuery.raw(
  `select ${TABLES.map((table) => `(select string_agg(to_jsonb(t)::text, chr(10)) from "${table}" as t) as "${table}"`).join(", ")}`,
);

/** Between the rows of a table of SQLite, whose texts may hold any line break. */
const BETWEEN_ROWS = "\u001e";

interface Read {
  text: string;
  rows: string[];
}

/** What was read last: thousands of times two readings are compared, and most tables are as they were. */
const lastRead = new WeakMap<Db, Map<string, Read>>();

/** Every row that an official act can write, so that a test can say that nothing changed. */
export async function readFacts(db: Db): Promise<Record<string, string[]>> {
  const last = lastRead.get(db) ?? new Map<string, Read>();
  lastRead.set(db, last);
  const onSqlite = overwritesDeleted(db);
  const texts = onSqlite ? await textsOnSqlite(db) : ((await db.executeQuery<Texts>(OF_ALL_TABLES)).rows[0] ?? {});
  return Object.fromEntries(
    TABLES.map((table) => {
      const text = texts[table] ?? "";
      const before = last.get(table);
      if (before?.text === text) return [table, before.rows];
      const rows = text === "" ? [] : text.split(onSqlite ? BETWEEN_ROWS : "\n").sort();
      last.set(table, { text, rows });
      return [table, rows];
    }),
  );
}

type Texts = Partial<Record<string, string | null>>;

type Question = readonly [table: string, query: CompiledQuery<{ text: string | null }>];

/** Put together once, of the columns that each table has. */
let ofEachTable: Question[] = [];

async function textsOnSqlite(db: Db): Promise<Texts> {
  if (ofEachTable.length === 0) {
    const questions: Question[] = [];
    for (const table of TABLES) questions.push([table, await textOf(db, table)]);
    ofEachTable = questions;
  }
  const texts: Texts = {};
  for (const [table, query] of ofEachTable) texts[table] = (await db.executeQuery(query)).rows[0]?.text;
  return texts;
}

async function textOf(db: Db, table: string): Promise<CompiledQuery<{ text: string | null }>> {
  const names = CompiledQuery.raw("select name from pragma_table_info(?)", [table]);
  const { rows } = await db.executeQuery<{ name: string }>(names as CompiledQuery<{ name: string }>);
  const row = rows.map(({ name }) => `'${name}=' || quote("${name}")`).join(" || ', ' || ");
  return CompiledQuery.raw(`select group_concat(${row}, char(30)) as text from "${table}"`) as CompiledQuery<{
    text: string | null;
  }>;
}

/** The facts of cases, of what stands in them and of the figures, without the records of what was done with them. */
export async function factsOfCases(db: Db) {
  const { cases, voices, replies, verdicts, stages, confirmations } = await readFacts(db);
  return { cases, voices, replies, verdicts, stages, confirmations, counters: counterLines(await listCounters(db)) };
}

/** Forgets every official act, and leaves the regions, the register and the staff: quicker than another database. */
export async function clearFacts(db: Db): Promise<void> {
  for (const table of [...VIEWS, ADDED_UP] as const) await db.deleteFrom(table).execute();
  // A case may have gone into a later one.
  await db.updateTable("cases").set({ merged_into_id: null }).execute();
  // And a report may join one.
  await db.updateTable("reports").set({ joins_case_id: null }).execute();
  for (const table of [...TABLES].reverse()) if (table !== "ledger_head") await db.deleteFrom(table).execute();
  await db
    .updateTable("ledger_head")
    .set({ seq: 0, day: "", hash: "0".repeat(64), seen_day: "", accepted_day: "" })
    .execute();
}
