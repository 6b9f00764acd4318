import type { Db } from "../../../db/engine.ts";
import { findUnit } from "../../../db/queries/rulings/units.ts";
import { DomainError } from "../../domain-error.ts";
import { type Vetted, vetUnitName } from "../../redaction/redaction.ts";
import { publishesAs, type UnitKind } from "./unit.ts";

/** What `signedAs` refuses with. */
export const SIGNED_AS_REFUSALS = ["unit_waits", "unit_stopped", "personal_left"] as const;

/** In whose name a report claims to speak, and what was found of it; null without. For its reporter and the desk. */
export async function readUnit(db: Db, reportId: number) {
  const row = await findUnit(db, reportId);
  if (!row) return null;
  const { kind, name, unless, status, note, decided_on: decidedOn } = row;
  return { kind, name, unless, status, note, decidedOn };
}

/**
 * In whose name a report is published: a unit's once its letter was confirmed, nobody's for a report without a claim or
 * whose reporter wants it so. Throws `unit_waits` while nobody has looked at the letter, `unit_stopped` when it was
 * refused and nothing is to be published then, and as `vetUnitName`.
 */
export async function signedAs(db: Db, reportId: number): Promise<{ kind: UnitKind; name: Vetted } | null> {
  const claim = await findUnit(db, reportId);
  const as = publishesAs(claim ?? null);
  if (as === "waits") throw new DomainError("unit_waits");
  if (as === "stopped") throw new DomainError("unit_stopped");
  return claim && as === "unit" ? { kind: claim.kind, name: vetUnitName(claim.name) } : null;
}
