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

/** A text of which the department alone was labelled. */
export type LabelledDepartment = Pick<Labelled, "department" | "text">;

/** A labelled set of this folder. */
export function readLabelled(file: "held-out.csv" | "tuning.csv"): Labelled[] {
  return read(file) as Labelled[];
}

/** The set of which the departments alone were labelled. */
export function readDepartments(): LabelledDepartment[] {
  return read("another-hand.csv");
}

function read(file: string): LabelledDepartment[] {
  return parse(readFileSync(path.join(import.meta.dirname, file), "utf8"), { columns: true });
}

/** Shares of the texts whose label is among the first 1, 3 and 5 proposed. */
export interface HitRates {
  department: number[];
  duty: number[];
  kind: number[];
}

/** Ranks every text and counts; a department counts by the code of the body that answers. */
export async function measure(
  texts: readonly (LabelledDepartment & Partial<Labelled>)[],
  rank: (text: string) => Promise<Ranking>,
): Promise<HitRates> {
  const hits: HitRates = { department: [0, 0, 0], duty: [0, 0, 0], kind: [0, 0, 0] };
  for (const label of texts) {
    const ranking = await rank(label.text);
    count(hits.department, ranking.departments, label.department);
    count(hits.duty, ranking.duties, label.duty);
    count(hits.kind, ranking.kinds, label.kind);
  }
  for (const list of Object.values(hits) as number[][])
    for (const at of list.keys()) list[at] = (list[at] ?? 0) / texts.length;
  return hits;
}

const DEPTHS = [1, 3, 5];

function count(hits: number[], proposed: readonly { code: string }[], right: string | undefined): void {
  const at = proposed.findIndex((one) => one.code === right);
  for (const [index, depth] of DEPTHS.entries()) if (at >= 0 && at < depth) hits[index] = (hits[index] ?? 0) + 1;
}

/** `department 88 / 96 / 97 %`, for the report of a run. */
export function inWords(rates: HitRates): string {
  const percent = (list: readonly number[]) => list.map((one) => (one * 100).toFixed(1)).join(" / ");
  return Object.entries(rates)
    .map(([what, list]) => `${what} ${percent(list)} %`)
    .join(", ");
}
