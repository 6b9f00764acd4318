import type { Vetted } from "../../db/tables/vetted.ts";
import { DomainError } from "../domain-error.ts";
import { findAll } from "./finding/find.ts";
import type { Finding, FindingKind } from "./finding/kinds.ts";
import type { LocalPlaces } from "./finding/local-names.ts";
import { telephoneProblem } from "./telephone.ts";

export type { Vetted };

/** Why what looks as if it pointed to somebody stays in a public text all the same. */
export const KEPT_REASONS = ["kept_office", "kept_not_personal"] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

/** What somebody has looked at and keeps, by the key of the finding. */
export type Kept = Readonly<Partial<Record<string, KeptReason>>>;

/** `told`: what a reporter told, whoever wrote it down. `official`: what a body or the desk says of its own acts. */
export type Source = "told" | "official";

/** Kinds that point to nobody in what is official: it names its days and its documents, and has to. */
const OF_OWN_ACTS: readonly FindingKind[] = ["date", "document", "school"];

/** The one way of every text to the public: what in it could tell a person, or a place below the county, in order. */
export function examine(text: string, places: LocalPlaces, source: Source): Finding[] {
  const found = findAll(text, places);
  return source === "told" ? found : found.filter(({ kind, certain }) => certain || !OF_OWN_ACTS.includes(kind));
}

/** The name of a finding in forms, in plain letters: the same words are the same finding, wherever they stand. */
export const keyOfFinding = ({ kind, text }: Pick<Finding, "kind" | "text">) =>
  [kind, ...Array.from(text, (one) => one.codePointAt(0)?.toString(16))].join("-");

/** What stands in the way of a text: all that is certain, and what is likely and nobody has looked at. */
export function blocking(findings: readonly Finding[], kept: Kept): Finding[] {
  return findings.filter((finding) => finding.certain || kept[keyOfFinding(finding)] === undefined);
}

/** A thing with public texts as it is before the gate. */
export type Unvetted<T> = { [K in keyof T]: T[K] extends Vetted ? string : T[K] };

/** The gate as one text passes it. */
export interface Passage {
  places: LocalPlaces;
  source: Source;
  /** `looked`: whoever lets it through has the whole text before their eyes, what is found in it marked. */
  kept: Kept | "looked";
}

/**
 * Lets a text through to the public. Throws `personal_left` while something certain stands in it, `unseen_left` while
 * something likely does that nobody has looked at.
 */
export function vet(text: string, { places, source, kept }: Passage): Vetted {
  const findings = examine(text, places, source);
  const left = kept === "looked" ? findings.filter(({ certain }) => certain) : blocking(findings, kept);
  if (left.some(({ certain }) => certain)) throw new DomainError("personal_left");
  if (left.length > 0) throw new DomainError("unseen_left");
  return text as Vetted;
}

/** Kinds that the name of a unit never holds: whatever else is in it names a place or a body, and has to. */
const NOT_IN_A_NAME: readonly FindingKind[] = [
  "mobile",
  "id_number",
  "bank_card",
  "account",
  "plate",
  "landline",
  "email",
  "document",
  "copy",
  "date",
];

/** Lets the name of a unit through to the public, once a moderator has confirmed it. Throws `personal_left`. */
export function vetUnitName(name: string): Vetted {
  const found = findAll(name, { own: null, townships: [], above: [] });
  if (found.some(({ kind }) => NOT_IN_A_NAME.includes(kind))) throw new DomainError("personal_left");
  return name as Vetted;
}

/** Lets the telephone of an office through to the public, which the body gives itself. Throws `personal_left` for any other. */
export function vetTelephone(telephone: string): Vetted {
  if (telephoneProblem(telephone) !== null) throw new DomainError("personal_left");
  return telephone as Vetted;
}

/** Words that were taken back. */
export const NO_WORDS = "" as Vetted;
