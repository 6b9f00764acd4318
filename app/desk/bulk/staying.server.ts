import type { Db } from "../../../db/engine.ts";
import { type Actor, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { typedCaseNumber } from "../../cases/case.ts";
import { READ_CASE_REFUSALS, readCase } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { attempt } from "../../http/respond.server.ts";
import { readTicked } from "./bulk.server.ts";
import type { BulkItem } from "./bulk.ts";
import { assertStays, ASSERT_STAYS_REFUSALS } from "./kept.server.ts";

/** What `readStaying` refuses with. */
export const READ_STAYING_REFUSALS = [...ASSERT_CAN_REFUSALS, ...READ_CASE_REFUSALS, ...ASSERT_STAYS_REFUSALS] as const;

type Ticked = Awaited<ReturnType<typeof readTicked>>[number];

/** What stays, of which the others are copies, as the page names it before they are declined. */
export interface Staying {
  /** Of one that the actor may not decide `about` is null: it is named by its number alone. */
  report: Ticked | null;
  matter: { number: string; title: string } | null;
}

/** Row id of the report that stays and number of the case, each empty when there is none. */
interface Kept {
  kept: string;
  caseNumber: string;
}

/** The mark by which what a page has named is compared with what is sent. */
export const namedBy = ({ kept, caseNumber }: Kept) => [kept, caseNumber].filter(Boolean).join(" ");

/** Of the ticked ones those that are declined when one stays. */
export const copiesOf = (items: readonly BulkItem[], kept: string) => items.filter(({ id }) => String(id) !== kept);

/** Which of the ticked ones is proposed to stay: the oldest, if there is another; else empty. */
export function proposedToStay(items: readonly Ticked[]): string {
  const read = items.flatMap(({ id, about }) => (about === null ? [] : [{ id, day: about.receivedOn }]));
  const [oldest] = read.sort((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1));
  return oldest && items.length > 1 ? String(oldest.id) : "";
}

/** Reads what is to stay, and notes that it was looked at. Throws `no_copy_left`, and as `readCase`. */
export async function readStaying(
  db: Db,
  actor: Actor,
  items: readonly BulkItem[],
  { kept, caseNumber }: Kept,
  today: Day,
): Promise<Staying> {
  const copies = copiesOf(items, kept);
  if (copies.length === 0) throw new DomainError("no_copy_left");
  if (kept !== "") await assertStays(db, copies, Number(kept));
  const matter = caseNumber === "" ? null : await readCase(db, caseNumber);
  const [report] = kept === "" ? [] : await readTicked(db, actor, [{ id: Number(kept), version: 0 }], today);
  return { report: report ?? null, matter: matter && { number: matter.number, title: matter.title } };
}

/** As `readStaying`, of what was typed and may be wrong, with its mark; null where nothing stays. */
export async function stayingAsTyped(
  { db, today }: { db: Db; today: Day },
  actor: Actor,
  items: readonly BulkItem[],
  { kept, typed = "" }: { kept: string; typed?: string },
): Promise<(Staying & { named: string }) | null> {
  const caseNumber = typedCaseNumber(typed);
  if (!/^\d{0,9}$/.test(kept) || (kept === "" && caseNumber === "")) return null;
  const read = await attempt(READ_STAYING_REFUSALS, () => readStaying(db, actor, items, { kept, caseNumber }, today));
  return read.refused === null ? { ...read.value, named: namedBy({ kept, caseNumber }) } : null;
}
