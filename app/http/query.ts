import { DomainError } from "../domain-error.ts";

/** Every query parameter that a page reads. */
const KNOWN = [
  "after",
  "answered",
  "band",
  "before",
  "department",
  "done",
  "duty",
  "holder",
  "index",
  "judged",
  "kind",
  "lang",
  "number",
  "region",
  "state",
  "to",
  "with",
] as const;

/** Longest value that a page reads. */
const MAX_LENGTH = 100;

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
  return kept.size > 0 ? `?${kept}` : "";
}

/** The row id in a path. Throws `not_found` for what is none. */
export function idOf(segment: string | undefined): number {
  if (!/^\d{1,9}$/.test(segment ?? "")) throw new DomainError("not_found");
  return Number(segment);
}
