import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Db } from "../../../../db/engine.ts";
import { listBodiesIn } from "../../../../db/queries/departments.ts";
import { listLines } from "../../../../db/queries/lines.ts";
import { findRegion, regionChain } from "../../../../db/queries/regions/regions.ts";
import { DomainError } from "../../../domain-error.ts";
import { BODY_TYPES, type BodyColumn, type BodyProblem, MAX_BODIES, type NewBody } from "../body.ts";

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

/** The cells of a table that was pasted from a spreadsheet (tabs) or of a CSV; null for what is neither. */
export function gridOf(text: string): string[][] | null {
  const delimiter = (text.split("\n", 1)[0] ?? "").includes("\t") ? "\t" : ",";
  try {
    return parse(text, { delimiter, bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });
  } catch {
    return null;
  }
}

/** A table that was pasted, as its cells; the message is the field's own. */
export const listForm = z.object({
  list: z.string({ error: "empty" }).transform((text, context) => {
    const grid = gridOf(text);
    if (grid && grid.length > 0) return grid;
    context.addIssue({ code: "custom", message: "empty" });
    return z.NEVER;
  }),
});

export type ListReading = { bodies: NewBody[] } | { problems: BodyProblem[] };

/**
 * Reads a list of a county's bodies, the header first. What a row leaves out is filled in: a body of the county's
 * government, on the line that its name has, with a code made of the county's and the name. Superiors and hosts are
 * named by the names of bodies in the list or above the county. Throws `unknown_region`.
 */
export async function readBodyList(db: Db, countyId: number, grid: readonly string[][]): Promise<ListReading> {
  const [header = [], ...rows] = grid;
  const at = Object.fromEntries(
    Object.entries(HEADERS).map(([column, names]) => [
      column,
      header.findIndex((cell) => names.includes(cell.trim().toLowerCase().replace(/\*$/, ""))),
    ]),
  ) as Record<BodyColumn, number>;
  if (at.name === -1) return { problems: [{ row: 0, name: "", column: null, what: "columns" }] };
  if (rows.length > MAX_BODIES) return { problems: [{ row: 0, name: "", column: null, what: "rows" }] };
  const context = await readContext(db, countyId);
  const problems: BodyProblem[] = [];
  const cells = rows.map((row) => (column: BodyColumn) => (at[column] === -1 ? "" : (row[at[column]] ?? "").trim()));
  const codes = new Map([
    ...context.bodies,
    ...cells.map((cell) => [cell("name"), cell("code") || codeFor(context, cell("name"))] as const),
  ]);
  const bodies = cells.map((cell, index): NewBody => {
    const fault = (column: BodyColumn) =>
      problems.push({ row: index + 1, name: cell("name"), column, what: "unknown" });
    const found = (column: BodyColumn, name: string) => {
      const code = codes.get(name);
      if (code === undefined) fault(column);
      return code === undefined ? [] : [code];
    };
    const type = cell("type") === "" ? (cell("host") ? "temporary" : "government") : TYPES[cell("type")];
    if (type === undefined) fault("type");
    const line = lineFor(context, cell("line"), cell("name"), type);
    if (line === undefined) fault("line");
    const superiors = partsOf(cell("parents")).flatMap((name) => found("parents", name));
    return {
      code: codes.get(cell("name")) ?? "",
      line: line ?? "",
      type: type ?? "government",
      region: context.county.code,
      name: cell("name"),
      nameEn: cell("name_en") || cell("name"),
      superiors: [
        ...superiors.map((code) => ({ kind: "department" as const, code })),
        ...(superiors.length < 2 ? [{ kind: "region" as const, code: context.county.code }] : []),
      ],
      host: cell("host") === "" ? null : (found("host", cell("host"))[0] ?? null),
      aliases: partsOf(cell("aliases")),
      formerNames: partsOf(cell("former_names")),
    };
  });
  return problems.length > 0 ? { problems } : { bodies };
}

interface Context {
  county: { code: string; name: string };
  lines: readonly { code: string; name: string }[];
  /** Name → code of the bodies that are there. */
  bodies: ReadonlyMap<string, string>;
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
  return { county, lines, bodies: new Map(bodies.map((body) => [body.name, body.code])) };
}

const partsOf = (cell: string) =>
  cell
    .split(/[|、;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The line that was named, by code or name, or the one whose name the body's holds; else that of the offices. */
function lineFor(
  { lines }: Context,
  typed: string,
  name: string,
  type: NewBody["type"] | undefined,
): string | undefined {
  if (typed !== "") return lines.find((line) => line.code === typed || line.name === typed)?.code;
  if (type === "temporary") return lines.find((line) => line.code === "temporary")?.code;
  const held = lines.filter((line) => name.includes(line.name.slice(0, 2)));
  return (held[0] ?? lines.find((line) => line.code === "general-office"))?.code;
}

/** `610429-3fa9c1`: of the county and the name, so that the same list brings the same codes. */
function codeFor({ county }: Context, name: string): string {
  return `${county.code.slice(0, 6)}-${createHash("sha256").update(name).digest("hex").slice(0, 6)}`;
}
