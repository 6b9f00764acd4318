/** What reports as itself: a township's or street's office, or a committee of villagers or residents. */
export const UNIT_KINDS = ["township_office", "village_committee"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What becomes of the report when its letter is refused, as the reporter chose: it goes on without the name, or not at all. */
export const UNLESS_CONFIRMED = ["anonymous", "stop"] as const;
export type UnlessConfirmed = (typeof UNLESS_CONFIRMED)[number];

/** A claim waits until a moderator has held the letter against it. */
export type UnitStatus = "claimed" | "confirmed" | "refused";

/** Longest name of a unit, in characters. */
export const MAX_UNIT_NAME = 60;
/** Longest words to a reporter whose letter is refused. */
export const MAX_UNIT_NOTE = 500;

/** In whose name somebody reports. */
export interface UnitClaim {
  kind: UnitKind;
  name: string;
  unless: UnlessConfirmed;
}

/**
 * As what a report can be published: under the unit's name, without any, or not at all, since the letter waits for a look
 * (`waits`) or was refused and the reporter wants nothing published then (`stopped`).
 */
export function publishesAs(
  claim: { status: UnitStatus; unless: UnlessConfirmed } | null,
): "unit" | "anonymous" | "waits" | "stopped" {
  if (claim === null) return "anonymous";
  if (claim.status === "claimed") return "waits";
  if (claim.status === "confirmed") return "unit";
  return claim.unless === "anonymous" ? "anonymous" : "stopped";
}

/** The name on one line: what an editor or a phone leaves between its signs says nothing. */
export const unitNameOf = (typed: string) => typed.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
