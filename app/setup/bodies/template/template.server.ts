import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Db } from "../../../../db/engine.ts";
import { findRegion, listChildRegions, type RegionRow } from "../../../../db/queries/regions/regions.ts";
import { isStandIn } from "../../../departments/department.ts";
import { DomainError } from "../../../domain-error.ts";
import type { TemplatePlaces, TemplateRow } from "./template.ts";

/** Seen from the folder that the process is started in. */
const FILE = join("app/setup/bodies/template", "county-bodies.csv");

const listOf = (cell: string) => cell.split("|").filter((part) => part !== "");

/** The bodies that counties usually have. */
export async function readBodyTemplate(): Promise<TemplateRow[]> {
  const rows: Record<string, string>[] = parse(await readFile(FILE, "utf8"), { columns: true, skip_empty_lines: true });
  return rows.map(
    ({
      key = "",
      line = "",
      type,
      each,
      usual,
      name = "",
      name_en = "",
      parents = "",
      host = "",
      aliases = "",
      ...row
    }) => ({
      key,
      line,
      type: type as TemplateRow["type"],
      each: each as TemplateRow["each"],
      usual: usual === "yes",
      name,
      nameEn: name_en,
      parents: listOf(parents),
      host,
      aliases: listOf(aliases),
      formerNames: listOf(row.former_names ?? ""),
    }),
  );
}

/**
 * The names that fill the template for a county: above it the city, or the province where what lies between only stands in
 * for it (市辖区 of 北京市). Throws `unknown_region`.
 */
export async function readTemplatePlaces(db: Db, countyId: number): Promise<TemplatePlaces> {
  const county = await findRegion(db, countyId);
  const city = county?.parent_id ? await findRegion(db, county.parent_id) : undefined;
  if (!county || !city) throw new DomainError("unknown_region");
  const province = city.parent_id ? await findRegion(db, city.parent_id) : undefined;
  const above = province && isStandIn(city, province.name) ? province : city;
  const townships = await listChildRegions(db, county.id);
  return { county: named(county), city: named(above), townships: townships.map(named) };
}

const named = ({ code, name, name_en }: RegionRow) => ({ code, name, nameEn: name_en });
