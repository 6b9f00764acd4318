import type { Db } from "../../db/engine.ts";
import { countyOf, listPlaces, readRegionChain } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import {
  CERTAIN,
  compare,
  countReasons,
  findAll,
  type Finding,
  type FindingKind,
  type LocalPlaces,
  personalLeft,
  type RedactionCounts,
  type RedactionReasons,
  reasonsOf,
} from "./redaction.ts";

/** What the public will read of a report. */
export interface PublicVersion {
  publicText: string;
  /** The moderator says that the original holds nothing that points to a person; else it must not be published as it is. */
  unchanged: boolean;
  /** Why each change was made; without it only those that the finder explains have a reason. */
  redaction?: RedactionReasons;
  /** Ids of the drawn pictures that are published with it. */
  images?: readonly string[];
}

/** What a text may name of the county that a region lies in. */
export async function readLocalPlaces(db: Db, regionId: number): Promise<LocalPlaces> {
  const [region] = await readRegionChain(db, regionId);
  const county = await countyOf(db, regionId);
  const below = await listPlaces(db, county.code);
  return {
    own: region?.level === "township" ? region.name : null,
    townships: below.filter(({ level }) => level === "township").map(({ name }) => name),
  };
}

/**
 * Checks a public version against the original and answers how many places were hidden or kept, by reason. Throws
 * `unredacted` when it equals the original and nobody said that it may, `unexplained` when a change has no reason,
 * `personal_left` when certain personal data is left without a reason, also in `beside`, what the moderator writes for
 * the public in words of their own.
 */
export async function explainRedactions(
  db: Db,
  original: { body: string; regionId: number },
  { publicText, unchanged, redaction = { why: {} } }: PublicVersion,
  beside: readonly string[] = [],
): Promise<RedactionCounts> {
  if (!unchanged && publicText === original.body) throw new DomainError("unredacted");
  const compared = compare(original.body, publicText, await readLocalPlaces(db, original.regionId));
  const reasons = reasonsOf(compared, redaction);
  if (reasons.includes(null)) throw new DomainError("unexplained");
  const left = personalLeft(publicText).length;
  const everywhere = left + personalLeft(beside.join("\n")).length;
  if (everywhere > 0 && !redaction.kept) throw new DomainError("personal_left");
  return { ...countReasons(reasons), ...(left > 0 && redaction.kept && { [redaction.kept]: left }) };
}

/** What a body writes for the public about its own acts may name days and documents; it may not point to who spoke. */
const NEVER_IN_PUBLIC_WORDS: readonly FindingKind[] = [
  ...CERTAIN,
  ...(["name", "copy", "unique", "township", "group"] as const),
];

/** What in the words of a department or a moderator may point to a reporter of the county. */
export async function findInPublicWords(db: Db, countyId: number, text: string): Promise<Finding[]> {
  const places = await readLocalPlaces(db, countyId);
  return findAll(text, places).filter(({ kind }) => NEVER_IN_PUBLIC_WORDS.includes(kind));
}
