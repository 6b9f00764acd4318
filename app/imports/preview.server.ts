import type { Db } from "../../db/engine.ts";
import { findWaitingImport } from "../../db/queries/register/duty-imports.ts";
import { bodiesOfCounty } from "../../db/queries/suggestions.ts";
import type { Actor } from "../accounts/permissions.ts";
import { readRegionChain } from "../departments/department.server.ts";
import { columnName } from "../tables/table.ts";
import type { ChangedField, Draft, DutyTexts, ImportChoices, ImportProblem } from "./import.ts";
import { type DutyList, proposalKey, proposeList, readKept } from "./import.server.ts";
import { endable } from "./propose.ts";
import { writeBases } from "./reading/bases.ts";
import { findLayout, withColumns } from "./reading/layout.ts";

/** Rows of each kind that the preview lists. */
export const PREVIEWED = 100;
/** Characters of a text that changes. */
const EXCERPT = 120;
/** Sheets and columns whose reading can be put right: a form holds no more fields. */
const SHEETS = 12;
const COLUMNS = 20;

/** What the page of a list that waits shows. Throws as `readKept` does. */
export async function readPreview(db: Db, by: Actor, token: string, now: Date) {
  const { list, choices } = await readKept(db, by, token, now);
  const [proposal, bodies] = [await proposeList(db, list, choices), await bodiesOf(db, list)];
  const names = new Map(bodies.map((body) => [body.id, body.name]));
  const troubles = alike(proposal.problems);
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? ""));
  const item = (texts: DutyTexts) => ({ title: texts.title, band: texts.band, holder: nameOf(texts.holderId) });
  const said = (texts: DutyTexts, field: ChangedField) => {
    if (field === "holderId") return nameOf(texts.holderId) ?? "";
    if (field === "bases") return excerpt(writeBases(texts.bases));
    return field === "reinstated" ? "" : excerpt(texts[field]);
  };
  return {
    county: { name: list.county.name, nameEn: list.county.name_en },
    source: list.source,
    sha256: list.sha256,
    from: choices.from,
    endMissing: choices.endMissing,
    sheets: sheetsOf(list, choices),
    bodies: bodies.map(({ code, name }) => ({ code, name })),
    seen: proposalKey(proposal, choices),
    counts: {
      created: proposal.created.length,
      changed: proposal.changed.length,
      missing: proposal.missing.length,
      unchanged: proposal.unchanged,
      problems: proposal.problems.length,
      places: troubles.length,
      endable: endable(proposal.missing, choices.from).length,
    },
    created: proposal.created.slice(0, PREVIEWED).map((draft) => ({ ...item(draft), key: keyOf(draft) })),
    changed: proposal.changed.slice(0, PREVIEWED).map(({ draft, duty, fields, inPlace }) => ({
      code: duty.code,
      title: duty.title,
      inPlace,
      changes: fields.map((field) => ({ field, before: said(duty, field), now: said(draft, field) })),
    })),
    missing: proposal.missing.slice(0, PREVIEWED).map((duty) => ({ ...item(duty), code: duty.code })),
    problems: troubles
      .slice(0, PREVIEWED)
      .map(({ problem, last }) => ({ problem, last, place: placeOf(list, choices, problem) })),
  };
}

/** Problems that say the same of rows one below the other, as a merged cell makes them, in one; `last` is its last row. */
export function alike(problems: readonly ImportProblem[]): { problem: ImportProblem; last: number | null }[] {
  const groups: { problem: ImportProblem; last: number | null }[] = [];
  const latest = new Map<string, (typeof groups)[number]>();
  for (const problem of problems) {
    const key = JSON.stringify({ ...problem, row: null });
    const before = latest.get(key);
    if (before && before.last !== null && problem.row === before.last + 1) before.last = problem.row;
    else {
      const group = { problem, last: problem.row };
      groups.push(group);
      latest.set(key, group);
    }
  }
  return groups;
}

const keyOf = ({ sheet, row }: Draft) => `${sheet}.${row}`;
const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

async function bodiesOf(db: Db, { county }: DutyList) {
  const chain = await readRegionChain(db, county.id);
  return bodiesOfCounty(
    db,
    chain.map((region) => region.id),
  );
}

/** Where a problem stands, in the words of the file. */
export function placeOf(list: DutyList, choices: ImportChoices, problem: { sheet: number; column: number | null }) {
  const sheet = list.sheets[problem.sheet];
  const layout = sheet && findLayout(sheet.rows);
  const named = list.sheets.length > 1 ? (sheet?.name ?? "") : "";
  if (problem.column === null) return { sheet: named, label: "", letter: "" };
  const label = layout
    ? (withColumns(layout, choices.sheets[problem.sheet]?.columns).labels[problem.column] ?? "")
    : "";
  return { sheet: named, label: label.replaceAll("\n", ""), letter: columnName(problem.column) };
}

function sheetsOf(list: DutyList, choices: ImportChoices) {
  return list.sheets.slice(0, SHEETS).map((sheet, at) => {
    const layout = findLayout(sheet.rows);
    const { taken = false, band = null, holder = "", columns = [] } = choices.sheets[at] ?? {};
    return {
      name: sheet.name,
      rows: sheet.rows.length,
      taken,
      band,
      holder,
      byColumn: columns.includes("band"),
      columns:
        layout &&
        layout.labels.slice(0, COLUMNS).map((label, column) => ({
          letter: columnName(column),
          label: label.replaceAll("\n", ""),
          field: columns[column] ?? "ignored",
        })),
    };
  });
}

/** The list that somebody has sent and neither confirmed nor dropped; null when there is none. */
export async function readWaiting(db: Db, by: Actor, now: Date): Promise<{ token: string; source: string } | null> {
  return (await findWaitingImport(db, by.userId, now.toISOString())) ?? null;
}
