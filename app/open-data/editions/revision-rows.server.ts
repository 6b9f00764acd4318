import { createHash } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { findEdition } from "../../../db/queries/open-data/editions.ts";
import { FORMULA, FIGURE_REVISIONS, type FigureRevision } from "./edition.ts";
import { lastDayOf, monthAfter } from "../../measures/measure.ts";
import { figureRows } from "./figure-rows.server.ts";
import { publishedRows } from "./published-rows.server.ts";
import { type FactTable, factRows } from "./rows/row.server.ts";
import type { EditionRow } from "./tables.ts";

/** What is told of a case by each table. */
const TOLD_BY = { cases: "case", stages: "clock", voices: "voices", beside: "merger" } as const satisfies Partial<
  Record<FactTable, FigureRevision>
>;

/** Of whom a case is: the scopes whose figures it moves. */
interface Belonging {
  county: string;
  departments: Set<string>;
}

const keyOf = ({ measure, scope, scope_code, window }: EditionRow<"figures">) =>
  [measure, scope, scope_code, window].join(" ");

/**
 * The figures of the month before that stand otherwise now than in its edition, each with all that has changed since of what
 * it is worked out from. None where there is no such edition.
 */
export async function* revisionRows(db: Db, month: string): AsyncIterable<EditionRow<"revisions">> {
  const before = monthAfter(month, -1);
  const edition = await findEdition(db, before);
  if (!edition) return;
  const then = new Map<string, EditionRow<"figures">>();
  for await (const row of publishedRows(db, before, "figures")) then.set(keyOf(row), row);
  const now = new Map<string, EditionRow<"figures">>();
  for await (const row of figureRows(db, before)) now.set(keyOf(row), row);
  const changed = [...new Set([...then.keys(), ...now.keys()])].filter((key) => isAnother(then.get(key), now.get(key)));
  if (changed.length === 0) return;
  const reasons = await reasonsByScope(db, before);
  for (const key of changed.toSorted()) {
    const row = now.get(key) ?? then.get(key);
    if (!row) continue;
    const found = new Set(reasons.get(`${row.scope} ${row.scope_code ?? ""}`));
    if (edition.formula !== FORMULA) found.add("formula");
    yield {
      measure: row.measure,
      scope: row.scope,
      scope_code: row.scope_code,
      window: row.window,
      until: row.until,
      numerator_before: then.get(key)?.numerator ?? 0,
      denominator_before: then.get(key)?.denominator ?? (row.denominator === null ? null : 0),
      numerator: now.get(key)?.numerator ?? 0,
      denominator: now.get(key)?.denominator ?? (row.denominator === null ? null : 0),
      reasons: FIGURE_REVISIONS.filter((one) => found.has(one)).join(" "),
    };
  }
}

function isAnother(a: EditionRow<"figures"> | undefined, b: EditionRow<"figures"> | undefined): boolean {
  return a?.numerator !== b?.numerator || a?.denominator !== b?.denominator;
}

/** What changed since an edition of what it told, by the scopes that it bears on. */
async function reasonsByScope(db: Db, month: string): Promise<Map<string, Set<FigureRevision>>> {
  const reasons = new Map<string, Set<FigureRevision>>();
  const until = lastDayOf(month);
  const belongings = new Map<string, Belonging>();
  const note = (scope: string, why: FigureRevision) => reasons.set(scope, (reasons.get(scope) ?? new Set()).add(why));
  const noteCase = (number: string, why: FigureRevision) => {
    const of = belongings.get(number);
    note("site ", why);
    if (of) note(`region ${of.county}`, why);
    for (const department of of?.departments ?? []) note(`department ${department}`, why);
  };
  const heirs = new Map<string, string>();
  const moved = new Set<string>();
  const differing: [string, FigureRevision][] = [];
  for (const table of Object.keys(TOLD_BY) as (keyof typeof TOLD_BY)[]) {
    const learn = (row: Record<string, unknown>) => learnOf(belongings, table, row);
    const then = await digests(publishedRows(db, month, table), learn);
    const now = await digests(factRows(db, table, until), learn);
    for (const number of new Set([...then.keys(), ...now.keys()])) {
      if (then.get(number) === now.get(number) || moved.has(number)) continue;
      // Of a case that left or came back, all else has changed with it.
      const whole = table !== "cases" ? null : !now.has(number) ? "gone" : !then.has(number) ? "back" : null;
      if (whole) moved.add(number);
      differing.push([number, whole ?? TOLD_BY[table]]);
    }
  }
  const reached = new Map<string, string>();
  for await (const { code, successor, reachable_since } of factRows(db, "departments", until)) {
    if (code !== null && successor !== null) heirs.set(code, successor);
    if (code !== null && reachable_since !== null) reached.set(code, reachable_since);
  }
  const before = new Map<string, string | null>();
  for await (const { code, successor, reachable_since } of publishedRows(db, month, "departments")) {
    before.set(code ?? "", successor);
    // It is noted once, and stays.
    if (typeof reachable_since === "string") reached.delete(code ?? "");
  }
  for (const [number, of] of belongings)
    if ([...of.departments].some((code) => reached.has(code))) differing.push([number, "reach"]);
  for (const [code, was] of before) {
    if ((heirs.get(code) ?? null) === was) continue;
    for (const one of [code, heirs.get(code), was]) if (one) note(`department ${one}`, "register");
  }
  for (const of of belongings.values()) for (const code of of.departments) addHeirs(of.departments, code, heirs);
  for (const [number, why] of differing) noteCase(number, why);
  return reasons;
}

function addHeirs(all: Set<string>, code: string, heirs: Map<string, string>): void {
  for (let heir = heirs.get(code); heir !== undefined && !all.has(heir); heir = heirs.get(heir)) all.add(heir);
}

/** Notes whose figures a row bears on. */
function learnOf(belongings: Map<string, Belonging>, table: FactTable, row: Record<string, unknown>): void {
  const number = String(row[table === "cases" ? "number" : "case"]);
  const of = belongings.get(number) ?? { county: "", departments: new Set<string>() };
  if (table === "cases") of.county = String(row.county);
  if (typeof row.department === "string") of.departments.add(row.department);
  belongings.set(number, of);
}

/** What a table tells of each case, as a digest. */
async function digests(
  rows: AsyncIterable<object>,
  learn: (row: Record<string, unknown>) => void,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const row of rows) {
    const values = row as Record<string, unknown>;
    learn(values);
    const number = String(values.number ?? values.case);
    const hash = createHash("sha256")
      .update(found.get(number) ?? "")
      .update(JSON.stringify(values));
    found.set(number, hash.digest("base64url").slice(0, 16));
  }
  return found;
}
