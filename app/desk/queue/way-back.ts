import type { QueueRow } from "./queue.server.ts";

/** Longest query of the queue that is carried along. */
const MAX_FROM = 300;

/**
 * The query of the queue that a moderator came from, made safe: names of letters alone, what was just done left out. It
 * is only ever put behind `/desk?`, so it leads nowhere else.
 */
export function keptFrom(raw: string | null | undefined): string {
  const kept = new URLSearchParams();
  for (const [name, value] of new URLSearchParams((raw ?? "").slice(0, MAX_FROM))) {
    if (/^[a-z]{1,20}$/i.test(name) && name !== "done" && name !== "lang") kept.append(name, value);
  }
  return kept.toString();
}

/** The id of the link to which the way back leads: a browser puts the focus on it by itself. */
export const ROW_HERE = "here";

/**
 * The queue's address with the filters and the page that the moderator came with, at the row that they came from or the
 * one that stands in its place now, and what was done.
 */
export function queueAddress(from: string, done?: string): string {
  const kept = keptFrom(from);
  const query = [kept, done && new URLSearchParams({ done }).toString()].filter(Boolean).join("&");
  const row = new URLSearchParams(kept).has("at") ? `#${ROW_HERE}` : "";
  return `${query ? `/desk?${query}` : "/desk"}${row}`;
}

/** A report's address that remembers the way back. */
export function reportAddress(id: number, from: string, done?: string): string {
  const kept = keptFrom(from);
  const query = new URLSearchParams({ ...(kept && { from: kept }), ...(done && { done }) }).toString();
  return query ? `/desk/reports/${id}?${query}` : `/desk/reports/${id}`;
}

/**
 * Where the next thing is to be done: an appeal has a page of its own, news are at the end of the conversation. From there
 * the way back leads to this row.
 */
export function hrefOfRow(
  { id, stage, flags, key }: Pick<QueueRow, "id" | "stage" | "flags" | "key">,
  from: string,
): string {
  const kept = [from, `at=${key}`].filter(Boolean).join("&");
  if (stage === "appealed") return `/desk/reports/${id}/appeal?${new URLSearchParams({ from: kept }).toString()}`;
  const href = reportAddress(id, kept);
  return stage === "decided" && flags.includes("news") ? `${href}#conversation` : href;
}

/** Of the rows of a page the one at a place in the order, or the first after it; null when there is none. */
export function rowAt(rows: readonly Pick<QueueRow, "id" | "key">[], at: string | null): number | null {
  if (at === null) return null;
  const exact = rows.find((row) => row.key === at);
  return (exact ?? rows.find((row) => isAfter(row.key, at)) ?? rows.at(-1))?.id ?? null;
}

/** Whether a place comes after another in the order of the list; days and ranks have one width, ids may not. */
function isAfter(key: string, other: string): boolean {
  const [one, two] = [key, other].map((text) => /^(.*)\.(\d+)$/.exec(text));
  if (!one?.[1] || !two?.[1]) return false;
  return one[1] === two[1] ? Number(one[2]) > Number(two[2]) : one[1] > two[1];
}
