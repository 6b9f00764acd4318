import { DomainError } from "../domain-error.ts";

/** Every query parameter that a page reads. */
const KNOWN = [
  "after",
  "age",
  "answered",
  "band",
  "before",
  "case",
  "department",
  "done",
  "duty",
  "flag",
  "holder",
  "index",
  "judged",
  "kind",
  "lang",
  "line",
  "mine",
  "number",
  "order",
  "region",
  "report",
  "seen",
  "state",
  "to",
  "with",
] as const;

/** Longest value that a page reads. */
const MAX_LENGTH = 100;

/** What the pages of the desk, of which none is cached, read besides, each with its longest value. */
const AT_THE_DESK: Record<string, number> = { day: MAX_LENGTH, from: 300 };

/**
 * The query of an address with only what pages read, in a fixed order: what nobody reads must not multiply the pages in
 * the cache. Empty, or begins with `?`. Takes a path with its query, such as `/cases?state=late`.
 */
export function knownQuery(address: string): string {
  const asked = new URLSearchParams(address.split("?")[1] ?? "");
  const kept = new URLSearchParams();
  for (const name of KNOWN) {
    const value = asked.get(name);
    if (value !== null) kept.set(name, value.slice(0, MAX_LENGTH));
  }
  for (const [name, length] of address.startsWith("/desk") ? Object.entries(AT_THE_DESK) : []) {
    const value = asked.get(name);
    if (value !== null) kept.set(name, value.slice(0, length));
  }
  return kept.size > 0 ? `?${kept}` : "";
}

/** The row id in a path. Throws `not_found` for what is none. */
export function idOf(segment: string | undefined): number {
  if (!/^\d{1,9}$/.test(segment ?? "")) throw new DomainError("not_found");
  return Number(segment);
}
