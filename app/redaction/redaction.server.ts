import type { Db } from "../../db/engine.ts";
import { hiddenWordsOfCase, hiddenWordsOfReport } from "../../db/queries/reports/reports.ts";
import { findUnit } from "../../db/queries/rulings/units.ts";
import { listPlaces, readPlacePath, readRegionChain } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import {
  compare,
  countReasons,
  countKept,
  examine,
  findAll,
  type Finding,
  FINDING_KINDS,
  type HiddenWords,
  type Kept,
  type LocalPlaces,
  type RedactionCounts,
  type RedactionReasons,
  reasonsOf,
  type Source,
  unsigned,
  vet,
  type Vetted,
} from "./redaction.ts";

/** What `gateOf` refuses with. */
export const GATE_OF_REFUSALS = ["personal_left", "unseen_left", "unknown_region"] as const;

/** What `explainRedactions` refuses with. */
export const EXPLAIN_REDACTIONS_REFUSALS = [...GATE_OF_REFUSALS, "unexplained", "unredacted"] as const;

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

/**
 * As `readLocalPlaces`, with what the reporter of this report wants hidden, and the unit in whose confirmed name it is
 * told: for whoever may read the report.
 */
export async function placesOfReport(db: Db, report: { id: number; region_id: number }): Promise<LocalPlaces> {
  const places = await readLocalPlaces(db, report.region_id);
  const unit = await findUnit(db, report.id);
  return {
    ...places,
    hidden: toHidden(await hiddenWordsOfReport(db, report.id)),
    ...(unit?.status === "confirmed" && { signed: unit.name }),
  };
}

const toHidden = (rows: readonly { kind: string; words: string }[]): HiddenWords[] =>
  rows.flatMap(({ kind: stored, words: text }) => {
    const kind = FINDING_KINDS.find((one) => one === stored);
    return kind ? [{ kind, text }] : [];
  });

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

/** The gate of a county for what a department writes, which must not learn there what its reporters want hidden. */
export async function gateOf(db: Db, regionId: number): Promise<Gate> {
  return gateWith(await readLocalPlaces(db, regionId));
}

/** The gate of what is of no place: what points to a person is held back, and no name of a place. */
export function gateOfNoPlace(): Gate {
  return gateWith({ own: null, townships: [], above: [] });
}

/** The gate of what the desk tells of a report: nothing that its reporter wants hidden passes, nor the township of a unit. */
export async function gateOfReport(db: Db, report: { id: number; region_id: number }): Promise<Gate> {
  return gateWith(unsigned(await placesOfReport(db, report)));
}

/**
 * The gate of what the desk writes of a case: nothing that one of its reporters wants hidden passes. `signed`: of the words
 * of a voice, the unit in whose name they are told.
 */
export async function gateOfCase(
  db: Db,
  matter: { id: number; region_id: number },
  signed?: string | null,
): Promise<Gate> {
  const places = await readLocalPlaces(db, matter.region_id);
  const hidden = toHidden(await hiddenWordsOfCase(db, matter.id));
  return gateWith({ ...places, hidden, ...(signed && { signed }) });
}

/**
 * Of what the reporters of a case want hidden, what stands in these texts: for the moderator who wrote them and is to
 * take it out. Says nothing else of the reports, which they may not have read.
 */
export async function hiddenWordsIn(db: Db, caseId: number, texts: readonly string[]): Promise<HiddenWords[]> {
  const hidden = toHidden(await hiddenWordsOfCase(db, caseId));
  const places: LocalPlaces = { own: null, townships: [], above: [], hidden };
  return texts.flatMap((text) =>
    findAll(text, places).flatMap(({ kind, text: words, asked }) => (asked ? [{ kind, text: words }] : [])),
  );
}

function gateWith(places: LocalPlaces): Gate {
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
  original: { id: number; region_id: number; body: string },
  { publicText, unchanged, redaction = { why: {} } }: PublicVersion,
): Promise<{ publicText: Vetted; redactions: RedactionCounts }> {
  if (!unchanged && publicText === original.body) throw new DomainError("unredacted");
  const places = await placesOfReport(db, original);
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
