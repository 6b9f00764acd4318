import { createHash } from "node:crypto";
import type { Db } from "../../../../db/engine.ts";
import { listBodiesIn } from "../../../../db/queries/register/departments.ts";
import { listLines } from "../../../../db/queries/register/lines.ts";
import { findRegion, regionChain } from "../../../../db/queries/regions/regions.ts";
import { DomainError } from "../../../domain-error.ts";
import { readTextTable } from "../../../tables/table.server.ts";
import { BODY_COLUMNS, BODY_TYPES, type BodyColumn, type BodyProblem, MAX_BODIES, type NewBody } from "../body.ts";
import { readTemplatePlaces, readBodyTemplate } from "../template/template.server.ts";
import { type KnownNames, UsualBodies } from "../template/template.ts";

/** What `readBodyList` refuses with. */
export const READ_BODY_LIST_REFUSALS = ["unknown_region"] as const;

/** What a column may be called in the first line of a list. */
const HEADERS: Record<BodyColumn, readonly string[]> = {
  name: ["name", "名称", "部门", "部门名称", "单位名称"],
  name_en: ["name_en", "英文名", "英文名称"],
  type: ["type", "类型", "性质"],
  line: ["line", "条线"],
  parents: ["parents", "上级", "上级部门"],
  host: ["host", "办公室设在", "挂靠", "牵头部门"],
  aliases: ["aliases", "又称", "别名", "简称"],
  former_names: ["former_names", "曾用名"],
  code: ["code", "代码"],
};

const TYPES: Record<string, NewBody["type"]> = {
  政府部门: "government",
  垂直管理单位: "vertical",
  垂管: "vertical",
  党委部门: "party",
  派驻机构: "stationed",
  临时机构: "temporary",
  ...Object.fromEntries(BODY_TYPES.map((type) => [type, type])),
};

/** A type as a list may write it. */
export function nameOfType(type: NewBody["type"]): string {
  return Object.keys(TYPES).find((name) => TYPES[name] === type) ?? type;
}

/** Rows that are looked through for the header. */
const HEADER_ROWS = 20;

/** The cells of a table that was pasted from a spreadsheet (tabs) or of a CSV; null for what is neither. */
export function gridOf(text: string): string[][] | null {
  try {
    return readTextTable(Buffer.from(text))[0]?.rows ?? null;
  } catch {
    return null;
  }
}

/** Of the sheets of a file the one that lists bodies; the first when none has a column of names. */
export function listAmong(sheets: readonly { rows: string[][] }[]): string[][] {
  return (sheets.find(({ rows }) => headerOf(rows) >= 0) ?? sheets[0])?.rows ?? [];
}

export type ListReading = { bodies: NewBody[] } | { problems: BodyProblem[] };

const isHeader = (column: BodyColumn, cell: string) =>
  HEADERS[column].includes(cell.trim().toLowerCase().replace(/\*$/, ""));

/** The row, from 0 on, that names the columns; -1 when none of the first ones does. */
function headerOf(grid: readonly (readonly string[])[]): number {
  return grid.slice(0, HEADER_ROWS).findIndex((row) => row.some((cell) => isHeader("name", cell)));
}

/**
 * Reads a list of a county's bodies; above its header a title may stand. What a row leaves out is filled in from the body
 * that counties usually have under such a name: its kind, its line, what else it is called. Superiors and hosts are named by
 * the names of bodies in the list or above the county. Throws `unknown_region`.
 */
export async function readBodyList(db: Db, countyId: number, grid: readonly string[][]): Promise<ListReading> {
  const first = headerOf(grid);
  const header = grid[first] ?? [];
  const at = Object.fromEntries(
    BODY_COLUMNS.map((column) => [column, header.findIndex((cell) => isHeader(column, cell))]),
  ) as Record<BodyColumn, number>;
  if (first === -1) return { problems: [{ row: 0, name: "", column: null, what: "columns" }] };
  const rows = grid.flatMap((row, index) => (index > first && row.some((cell) => cell.trim() !== "") ? [index] : []));
  if (rows.length > MAX_BODIES) return { problems: [{ row: 0, name: "", column: null, what: "rows" }] };
  const context = await readContext(db, countyId);
  const problems: BodyProblem[] = [];
  const cells = rows.map(
    (row) => (column: BodyColumn) => (at[column] === -1 ? "" : (grid[row]?.[at[column]] ?? "").trim()),
  );
  const usual = new UsualBodies(
    await readBodyTemplate(),
    await readTemplatePlaces(db, countyId),
    cells.map((cell) => cell("name")),
    context.known,
  );
  const codes = new Map([
    ...context.bodies,
    ...cells.map((cell) => {
      const name = cell("name");
      const known = context.bodies.get(name);
      return [name, cell("code") || (known ?? usual.alone(name)?.code ?? codeFor(context, name))] as const;
    }),
  ]);
  const bodies = cells.map((cell, index): NewBody => {
    const row = (rows[index] ?? 0) + 1;
    const fault = (column: BodyColumn, what: BodyProblem["what"] = "unknown") =>
      problems.push({ row, name: cell("name"), column, what });
    const found = (column: BodyColumn, name: string) => {
      const code = codes.get(name);
      if (code === undefined) fault(column);
      return code === undefined ? [] : [code];
    };
    const known = usual.find(cell("name"));
    const type =
      cell("type") === "" ? (cell("host") ? "temporary" : (known?.type ?? "government")) : TYPES[cell("type")];
    if (type === undefined) fault("type");
    const line = lineFor(context, cell("line"), cell("name"), type) ?? (cell("line") === "" ? known?.line : undefined);
    // A body that is there has its line already.
    const needed = cell("line") !== "" || !context.bodies.has(cell("name"));
    if (line === undefined && needed) fault("line", cell("line") === "" ? "line" : "unknown");
    const superiors = partsOf(cell("parents")).flatMap((name) => found("parents", name));
    const alone = usual.alone(cell("name"));
    return {
      row,
      said: BODY_COLUMNS.filter((column) => cell(column) !== ""),
      code: codes.get(cell("name")) ?? "",
      line: line ?? "",
      type: type ?? "government",
      region: context.county.code,
      name: cell("name"),
      nameEn: cell("name_en") || (alone?.nameEn ?? cell("name")),
      superiors: [
        ...superiors.map((code) => ({ kind: "department" as const, code })),
        ...(superiors.length < 2 ? [{ kind: "region" as const, code: context.county.code }] : []),
      ],
      host: cell("host") === "" ? null : (found("host", cell("host"))[0] ?? null),
      aliases: [...new Set([...partsOf(cell("aliases")), ...(alone?.aliases ?? [])])],
      formerNames: at.former_names === -1 ? (alone?.formerNames ?? []) : partsOf(cell("former_names")),
    };
  });
  return problems.length > 0 ? { problems } : { bodies };
}

interface Context {
  county: { code: string; name: string };
  lines: readonly { code: string; name: string }[];
  /** Name → code of the bodies that are there. */
  bodies: ReadonlyMap<string, string>;
  known: KnownNames;
}

async function readContext(db: Db, countyId: number): Promise<Context> {
  const [county, lines, chain] = await Promise.all([
    findRegion(db, countyId),
    listLines(db),
    regionChain(db, countyId),
  ]);
  if (!county) throw new DomainError("unknown_region");
  const bodies = await listBodiesIn(
    db,
    chain.map((region) => region.id),
  );
  return {
    county,
    lines,
    bodies: new Map(bodies.map((body) => [body.name, body.code])),
    known: new Map(bodies.map((body) => [body.code, { name: body.name, region: body.region_code }])),
  };
}

const partsOf = (cell: string) =>
  cell
    .split(/[|、;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The line that was named, by code or name, or the one whose name the body's holds. */
function lineFor(
  { lines }: Context,
  typed: string,
  name: string,
  type: NewBody["type"] | undefined,
): string | undefined {
  if (typed !== "") return lines.find((line) => line.code === typed || line.name === typed)?.code;
  if (type === "temporary") return lines.find((line) => line.code === "temporary")?.code;
  return lines.find((line) => name.includes(line.name.slice(0, 2)))?.code;
}

/** `610429-3fa9c1`: of the county and the name, so that the same list brings the same codes. */
function codeFor({ county }: Context, name: string): string {
  return `${county.code.slice(0, 6)}-${createHash("sha256").update(name).digest("hex").slice(0, 6)}`;
}
