import { MANY } from "../entry.ts";
import type { QueueFilters } from "../narrowing/queue-filters.ts";
import type { QueueRow } from "../queue.server.ts";

/**
 * The rows of a page in heaps: alike reports that wait for their first look, and that one decision could be made for, are
 * one heap where its first stands, so that many of them move nothing up; every other row is a heap by itself. Retaliation
 * and whatever somebody is at, or a unit has signed, stays apart, and danger is not hidden under what is none. A list that is asked for one
 * body's reports of one kind shows each.
 */
export function heapsOf(rows: readonly QueueRow[], filters: Pick<QueueFilters, "body" | "kind">): QueueRow[][] {
  if (filters.body !== undefined && filters.kind !== undefined) return rows.map((row) => [row]);
  const together = new Map<string, QueueRow[]>();
  for (const row of rows) {
    const key = heapKeyOf(row);
    if (key !== null) together.set(key, [...(together.get(key) ?? []), row]);
  }
  return rows.flatMap((row) => {
    const heap = together.get(heapKeyOf(row) ?? "") ?? [];
    if (heap.length < MANY) return [[row]];
    return heap[0] === row ? [heap] : [];
  });
}

/** What the rows of one heap have in common; null for a row that stands apart. */
function heapKeyOf({ group, state, stage, flags, claim, own, remains, signed }: QueueRow): string | null {
  const apart = state !== "received" || stage !== "waiting" || own || remains || signed || claim !== null;
  if (group === null || apart || flags.includes("retaliation") || flags.includes("news")) return null;
  return `${group} ${flags.includes("health")}`;
}
