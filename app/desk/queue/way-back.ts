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

/** The queue's address with the filters that the moderator came with, and what was done. */
export function queueAddress(from: string, done?: string): string {
  const query = [keptFrom(from), done && new URLSearchParams({ done }).toString()].filter(Boolean).join("&");
  return query ? `/desk?${query}` : "/desk";
}

/** A report's address that remembers the way back. */
export function reportAddress(id: number, from: string, done?: string): string {
  const kept = keptFrom(from);
  const query = new URLSearchParams({ ...(kept && { from: kept }), ...(done && { done }) }).toString();
  return query ? `/desk/reports/${id}?${query}` : `/desk/reports/${id}`;
}

/** Where the next thing is to be done: an appeal has a page of its own, news are at the end of the conversation. */
export function hrefOfRow({ id, stage, flags }: Pick<QueueRow, "id" | "stage" | "flags">, from: string): string {
  if (stage === "appealed") return `/desk/reports/${id}/appeal`;
  const href = reportAddress(id, from);
  return stage === "decided" && flags.includes("news") ? `${href}#conversation` : href;
}
