import type { Db } from "../../db/engine.ts";
import { listPlaces, readPlacePath, readRegionChain } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import {
  compare,
  countReasons,
  countKept,
  examine,
  type Finding,
  type Kept,
  type LocalPlaces,
  type RedactionCounts,
  type RedactionReasons,
  reasonsOf,
  type Source,
  vet,
  type Vetted,
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
  return localPlacesOf(db, await readRegionChain(db, regionId));
}

/** As `readLocalPlaces`, by the code of a region. */
export async function readLocalPlacesAt(db: Db, code: string): Promise<LocalPlaces> {
  return localPlacesOf(db, (await readPlacePath(db, code)).toReversed());
}

/** As `readLocalPlaces`, for a division with those that it lies in, the nearest first; without any nothing is known. */
export async function localPlacesOf(
  db: Db,
  chain: readonly { code: string; name: string; level: string }[],
): Promise<LocalPlaces> {
  const county = chain.find(({ level }) => level === "county") ?? chain[0];
  const below = county ? await listPlaces(db, county.code) : [];
  return {
    own: chain[0]?.level === "township" ? chain[0].name : null,
    townships: below.map(({ name }) => name),
    above: chain.filter(({ level }) => level !== "township").map(({ name }) => name),
  };
}

/** The gate that every text about a matter of a region passes on its way to the public. */
export interface Gate {
  /** What in a text could tell a person, or a place below the county: see `examine`. */
  examine: (text: string, source: Source) => Finding[];
  /** Lets a text through: see `vet`, and what it throws. */
  vet: (text: string, source: Source, kept: Kept | "looked") => Vetted;
}

/** The gate of a region: of a reporter's township, or of a county for what no reporter wrote. */
export async function gateOf(db: Db, regionId: number): Promise<Gate> {
  const places = await readLocalPlaces(db, regionId);
  return {
    examine: (text, source) => examine(text, places, source),
    vet: (text, source, kept) => vet(text, { places, source, kept }),
  };
}

/**
 * Checks a public version against the original, and answers it with how many places were hidden or kept, by reason. Throws
 * `unredacted` when it equals the original and nobody said that it may, `unexplained` when a change has no reason, and
 * what `vet` throws.
 */
export async function explainRedactions(
  db: Db,
  original: { body: string; regionId: number },
  { publicText, unchanged, redaction = { why: {} } }: PublicVersion,
): Promise<{ publicText: Vetted; redactions: RedactionCounts }> {
  if (!unchanged && publicText === original.body) throw new DomainError("unredacted");
  const places = await readLocalPlaces(db, original.regionId);
  const { keep = {} } = redaction;
  const compared = compare(original.body, publicText, places);
  const reasons = reasonsOf(compared, redaction);
  if (reasons.includes(null)) throw new DomainError("unexplained");
  const vetted = vet(publicText, { places, source: "told", kept: keep });
  return { publicText: vetted, redactions: { ...countReasons(reasons), ...countKept(publicText, places, keep) } };
}

/** What in the words of a department or a moderator may point to a reporter of the county. */
export async function findInPublicWords(db: Db, countyId: number, text: string): Promise<Finding[]> {
  return (await gateOf(db, countyId)).examine(text, "official");
}
