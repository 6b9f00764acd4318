import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { Ranking } from "../../app/suggestions/suggestion.ts";

/** A text with the department, duty item and kind that a moderator of the demonstration county would choose. */
export interface Labelled {
  department: string;
  duty: string;
  kind: string;
  text: string;
}

/** A text of which not everything was labelled. */
export type LabelledInPart = Pick<Labelled, "department" | "text"> & Partial<Labelled>;

/**
 * The sets of this folder. Never tuned on: `held-out`, `another-hand` (departments alone) and `rough`, in the style of
 * real messages (no duty items). Tuned on: `tuning`, `rough-tuning`.
 */
export type LabelledSet = "held-out" | "another-hand" | "rough" | "tuning" | "rough-tuning";

/** A labelled set of this folder. */
export function readLabelled(file: "held-out" | "tuning"): Labelled[] {
  return readRows(file).map(({ department = "", duty = "", kind = "", text = "" }) => ({
    department,
    duty,
    kind,
    text,
  }));
}

/** A set of which not everything need be labelled. */
export function readInPart(file: LabelledSet): LabelledInPart[] {
  return readRows(file).map(({ department = "", text = "", ...rest }) => ({ department, text, ...rest }));
}

/** Texts that no department is about: those on which the floor was found, or the others. */
export function readUnrelated(set: "tuning" | "held-out"): string[] {
  return readRows("unrelated").flatMap((row) => (row.set === set ? (row.text ?? []) : []));
}

/** Held-out texts, and each told again in other words. */
export function readParaphrases(): { text: string; again: string }[] {
  return readRows("paraphrases").map(({ text = "", again = "" }) => ({ text, again }));
}

function readRows(file: string): Record<string, string>[] {
  return parse(readFileSync(path.join(import.meta.dirname, `${file}.csv`), "utf8"), { columns: true });
}

/** Shares of the texts whose label is among the first 1, 3 and 5 proposed. */
export interface HitRates {
  department: number[];
  duty: number[];
  kind: number[];
  /** Of how many texts both methods agreed on the department, and how many of these were right. */
  agreed: { texts: number; right: number };
}

/** Ranks every text and counts; a department counts by the code of the body that answers. */
export async function measure(
  texts: readonly LabelledInPart[],
  rank: (text: string) => Promise<Ranking>,
): Promise<HitRates> {
  const hits: HitRates = { department: [0, 0, 0], duty: [0, 0, 0], kind: [0, 0, 0], agreed: { texts: 0, right: 0 } };
  for (const label of texts) {
    const ranking = await rank(label.text);
    if (ranking.agree) hits.agreed.texts += 1;
    if (ranking.agree && ranking.departments[0]?.code === label.department) hits.agreed.right += 1;
    count(hits.department, ranking.departments, label.department);
    count(hits.duty, ranking.duties, label.duty);
    count(hits.kind, ranking.kinds, label.kind);
  }
  for (const list of [hits.department, hits.duty, hits.kind])
    for (const at of list.keys()) list[at] = (list[at] ?? 0) / texts.length;
  return hits;
}

const DEPTHS = [1, 3, 5];

function count(hits: number[], proposed: readonly { code: string }[], right: string | undefined): void {
  const at = proposed.findIndex((one) => one.code === right);
  for (const [index, depth] of DEPTHS.entries()) if (at >= 0 && at < depth) hits[index] = (hits[index] ?? 0) + 1;
}

/** `department 88 / 96 / 97 %`, for the report of a run. */
export function inWords({ agreed, ...rates }: HitRates): string {
  const percent = (list: readonly number[]) => list.map((one) => (one * 100).toFixed(1)).join(" / ");
  return [
    ...Object.entries(rates).map(([what, list]) => `${what} ${percent(list)} %`),
    `agreed ${agreed.right} of ${agreed.texts}`,
  ].join(", ");
}
