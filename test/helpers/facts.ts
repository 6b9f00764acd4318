import type { Db } from "../../db/engine.ts";
import { listCounters } from "../../db/queries/counters.ts";
import type { Database } from "../../db/tables/index.ts";
import { readTables } from "./facts/read-tables.ts";
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
  "summed_cases",
  "told_groups",
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
  "case_sums",
  "sequences",
  "second_looks",
  "recusals",
] as const satisfies (keyof Database)[];

/** What is noted of a look at a report: no official act. */
const VIEWS = ["report_views", "audit_views"] as const satisfies (keyof Database)[];

/** What the site adds up by itself, whenever it comes to it: no act writes it. */
const ADDED_UP = "kept_figures";

/** Every row that an official act can write, so that a test can say that nothing changed. */
export function readFacts(db: Db): Promise<Record<string, string[]>> {
  return readTables(db, TABLES);
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
