export { CLOCK_JUMPED } from "./day-jump.ts";

export {
  type Act,
  type ActLeaving,
  aboutOf,
  ACTS,
  BY_WEEK,
  type FactsOf,
  HASHED_TEXTS,
  type HashedAct,
  REPORTERS_ACTS,
  type SubjectOf,
} from "./acts.ts";

export type { Subjects } from "./act-of.ts";

export { MENTIONS, ofCase, ofDepartment } from "./scopes.ts";

export const FIRST_HASH = "0".repeat(64);

/** JSON with the keys of every object in order and no white space, so that equal facts have equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
