import { answersOf, parseForm } from "../../http/forms/form.server.ts";
import { many, one } from "../../http/forms/answers.ts";
import { pressed } from "../../http/forms/pressed.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import type { Actor } from "../../accounts/permissions.ts";
import { declineTogether, readTicked, type DECLINE_TOGETHER_REFUSALS } from "./bulk.server.ts";
import { BULK_SHAPE, type BulkError, bulkForm, tickedForm } from "./bulk-form.ts";
import { type BulkItem, type BulkReason, BULK_REASONS, itemOf, MAX_BULK, type Obstacle } from "./bulk.ts";

/** The page that asks once more, as it stands. */
export interface BulkTurn {
  status: 200 | 400 | 409;
  reason: BulkReason;
  items: (Awaited<ReturnType<typeof readTicked>>[number] & { obstacle: Obstacle | null })[];
  note: string;
  /** Number of the report that stays. */
  kept: string;
  caseNumber: string;
  errors: Partial<Record<"item" | "reason" | "note" | "kept" | "caseNumber", BulkError>>;
}

/** A report that cannot be declined is told of beside it, as an obstacle. */
type ForTheErrorPage = "bad_request" | "clock_jumped" | "forbidden" | "home_county" | "recused" | "unknown_region";
type Obstacles = "not_found" | "own_decision" | "claimed_by_other" | "stale_version" | "wrong_state";

/** What is wrong, by field, after each refusal of the use case. */
const REFUSED = {
  no_copy_left: { kept: "kept_needed" },
  unknown_case: { caseNumber: "case_unknown" },
  case_withdrawn: { caseNumber: "case_unknown" },
  case_hidden: { caseNumber: "case_unknown" },
} as const satisfies Record<
  Exclude<(typeof DECLINE_TOGETHER_REFUSALS)[number], ForTheErrorPage | Obstacles>,
  BulkTurn["errors"]
>;
const REFUSED_CODES = Object.keys(REFUSED) as (keyof typeof REFUSED)[];

/**
 * Takes a form about many reports: the first shows them with words to send, the second declines them. Answers null once
 * that is done; else the page as it stands. The words are in the site's first language: they go to reporters.
 */
export async function takeBulk(visit: Visit, actor: Actor, form: FormData): Promise<BulkTurn | null> {
  const { db, today, now } = visit;
  const answers = answersOf(form);
  const words = dictionary("zh-CN").queue.bulk;
  const sends = pressed(form, ["ask", "send"], "step") === "send";
  const reason = BULK_REASONS.find((each) => each === one(answers.reason)) ?? BULK_REASONS[0];
  const ticked = many(answers.item)
    .flatMap((text) => itemOf(text) ?? [])
    .slice(0, MAX_BULK);
  const show = async (
    status: BulkTurn["status"],
    errors: BulkTurn["errors"] = {},
    obstacles: Map<number, Obstacle> = new Map(),
  ): Promise<BulkTurn> => ({
    status,
    reason,
    items: await withObstacles(visit, actor, ticked, obstacles),
    note: sends ? one(answers.note) : words.template[reason],
    kept: one(answers.kept),
    caseNumber: one(answers.caseNumber),
    errors,
  });
  if (!sends) {
    const asked = parseForm(form, tickedForm, BULK_SHAPE);
    return asked.ok ? show(200) : show(400, asked.errors as BulkTurn["errors"]);
  }
  const parsed = parseForm(form, bulkForm, BULK_SHAPE);
  if (!parsed.ok) return show(400, parsed.errors as BulkTurn["errors"]);
  const { item: items, note, caseNumber, kept } = parsed.value;
  const keptId = kept === "" ? undefined : Number(kept);
  const whole = caseNumber === "" ? note : `${note}\n${words.sameCase(caseNumber)}`;
  const done = await attempt(REFUSED_CODES, () =>
    declineTogether(
      db,
      actor,
      { items, reason: parsed.value.reason, note: whole, caseNumber: caseNumber || undefined, keptId },
      today,
      now,
    ),
  );
  if (done.refused !== null) return show(400, REFUSED[done.refused]);
  return done.value.obstacles ? show(409, {}, done.value.obstacles) : null;
}

async function withObstacles(
  { db, today }: Visit,
  actor: Actor,
  items: readonly BulkItem[],
  obstacles: Map<number, Obstacle>,
): Promise<BulkTurn["items"]> {
  const rows = await readTicked(db, actor, items, today);
  return rows.map((row) => ({ ...row, obstacle: obstacles.get(row.id) ?? null }));
}
