import { DomainError } from "../domain-error.ts";

/** The row id in a path. Throws `not_found` for what is none. */
export function idOf(segment: string | undefined): number {
  if (!/^\d{1,9}$/.test(segment ?? "")) throw new DomainError("not_found");
  return Number(segment);
}
