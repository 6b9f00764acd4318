import type { Db } from "../../../db/engine.ts";
import { listFormerRegionNames } from "../../../db/queries/regions/region-amendments.ts";
import { readAllRegions, regionsVersion } from "../../../db/queries/regions/regions.ts";
import { isStandIn } from "../place.ts";
import type { PlaceNode } from "./find-places.ts";

type Row = Awaited<ReturnType<typeof readAllRegions>>[number];
type Entry = { row: Row; node: PlaceNode };

const kept = new WeakMap<Db, { version: string; provinces: Promise<PlaceNode[]> }>();

/**
 * Every division in memory, from the provinces down: built at the first search of a process, and again when a division
 * was added or amended.
 */
export async function placeIndexOf(db: Db): Promise<PlaceNode[]> {
  const version = await regionsVersion(db);
  const known = kept.get(db);
  if (known?.version === version) return known.provinces;
  const provinces = build(db);
  kept.set(db, { version, provinces });
  provinces.catch(() => kept.delete(db));
  return provinces;
}

async function build(db: Db): Promise<PlaceNode[]> {
  const [rows, renamed] = await Promise.all([readAllRegions(db), listFormerRegionNames(db)]);
  const entries = new Map(rows.map((row): [number, Entry] => [row.id, { row, node: nodeOf(row) }]));
  const provinces: PlaceNode[] = [];
  for (const { row, node } of entries.values()) {
    const parent = row.parent_id === null ? undefined : entries.get(row.parent_id)?.node;
    node.parent = parent ?? null;
    node.standsIn = isStandIn(row, parent?.name);
    if (row.ended_on === null) (parent ? parent.below : provinces).push(node);
    else remember(successorOf(row, entries), row.name);
  }
  const byCode = new Map(rows.map((row) => [row.code, entries.get(row.id)?.node]));
  for (const { code, former_name } of renamed) remember(byCode.get(code), former_name);
  return provinces;
}

/** Townships have nothing below them: one empty list serves them all. */
const NOTHING: PlaceNode[] = [];

function nodeOf({ code, name, name_en, level }: Row): PlaceNode {
  return {
    code,
    name,
    nameEn: name_en,
    level,
    parent: null,
    below: level === "township" ? NOTHING : [],
    standsIn: false,
    formerNames: null,
    latin: null,
    namesBelow: null,
    latinBelow: null,
  };
}

/** The division that stands today for one that was merged, maybe more than once. */
function successorOf(row: Row, entries: Map<number, Entry>): PlaceNode | undefined {
  let entry = entries.get(row.successor_id ?? 0);
  // A merger leads to a division that is current on its day, so that this comes to an end.
  while (entry && entry.row.ended_on !== null) entry = entries.get(entry.row.successor_id ?? 0);
  return entry?.node;
}

function remember(node: PlaceNode | undefined, formerName: string): void {
  if (node) (node.formerNames ??= []).push(formerName);
}
