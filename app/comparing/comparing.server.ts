import type { Db } from "../../db/engine.ts";
import { findLineByCode } from "../../db/queries/register/lines.ts";
import { countPeers, findPeerGroup, listPeers } from "../../db/queries/register/peers.ts";
import type { Day } from "../day.ts";
import { readDepartment, readRegion } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { readFigures } from "../measures/measure.server.ts";
import { lastWholeMonth, type MeasureCode, type MeasureFigure, measureOf } from "../measures/measure.ts";
import {
  COMPARED_MEASURES,
  type ComparedBody,
  type PeerBody,
  type PeerGroup,
  PEER_LEVELS,
  type PeerLevel,
} from "./comparing.ts";
import { compareBodies, type PeerComparison } from "./comparison.ts";
import type { Proportion } from "./statistics/funnel.ts";

/** More bodies than this are compared within a city or a province: what a page costs and weighs is bounded. */
const MOST_PEERS = 200;

/** Every line with its levels, and how many bodies each has. */
export async function listPeerGroups(db: Db, today: Day): Promise<(PeerGroup & { bodies: number })[]> {
  const rows = await countPeers(db, today);
  return rows.flatMap((row) => {
    const level = PEER_LEVELS.find((one) => one === row.level);
    if (!level) return [];
    return [{ line: { code: row.code, name: row.name, nameEn: row.name_en }, level, bodies: Number(row.bodies) }];
  });
}

export interface PeersAsked {
  line: string;
  level: PeerLevel;
  /** Code of the city or the province that they lie in; undefined = wherever. */
  region?: string;
}

export interface Peers extends PeerGroup {
  within: { code: string; name: string; nameEn: string } | null;
  /** Null where they are too many to be compared at once. */
  bodies: (PeerBody & { id: number })[] | null;
}

/** The bodies of a group. Throws `not_found` for a line that there is not, `unknown_region`. */
export async function readPeers(db: Db, { line: code, level, region }: PeersAsked, today: Day): Promise<Peers> {
  const line = await findLineByCode(db, code);
  if (!line) throw new DomainError("not_found");
  const within = region === undefined ? null : await readRegion(db, region);
  const asked = { lineId: line.id, level, withinId: within?.id ?? null };
  const rows = await listPeers(db, asked, today, MOST_PEERS + 1);
  return {
    line: { code: line.code, name: line.name, nameEn: line.name_en },
    level,
    within: within && { code: within.code, name: within.name, nameEn: within.name_en },
    bodies:
      rows.length > MOST_PEERS
        ? null
        : rows.map((row) => ({
            id: row.id,
            code: row.code,
            name: row.name,
            nameEn: row.name_en,
            place: { name: row.region_name, nameEn: row.region_name_en },
          })),
  };
}

/**
 * A comparison as its page and its frame show it, in the twelve months that end with the last whole month; null where its bodies are too
 * many. Throws as `readPeers`.
 */
export async function readComparisonAsked(
  db: Db,
  { measure, ...asked }: PeersAsked & { measure: MeasureCode },
  today: Day,
) {
  const { bodies, ...peers } = await readPeers(db, asked, today);
  const until = lastWholeMonth(today);
  return { peers, measure, until, comparison: bodies && (await readComparison(db, bodies, measure, until)) };
}

/** Compares the bodies of a group by a measure in the twelve months that end with a month. */
async function readComparison(
  db: Db,
  bodies: NonNullable<Peers["bodies"]>,
  measure: MeasureCode,
  until: string,
): Promise<PeerComparison<ComparedBody>> {
  const figures = await readFigures(db, { scope: "department", ids: bodies.map(({ id }) => id) }, until);
  return compareBodies(
    bodies.map(({ id, ...body }) => ({ ...body, ...numbersOf(figures.get(id) ?? [], measure) })),
    measureOf(measure).direction === "less",
  );
}

/** The two numbers of a measure in the twelve months. */
function numbersOf(figures: readonly MeasureFigure[], measure: MeasureCode): Proportion {
  const figure = figures.find((one) => one.measure === measure && one.window === "12m");
  return { count: figure?.numerator ?? 0, base: figure?.denominator ?? 0 };
}

/** Some bodies of one group with their figures. */
export interface PeersBeside extends PeerGroup {
  bodies: PeerBody[];
  /** Of each measure, the numbers of each body in the same order. */
  rows: { measure: MeasureCode; numbers: Proportion[] }[];
}

/**
 * The bodies with these codes side by side, in this order, each in the twelve months that end with a month; null where they are not of
 * one group. Throws `unknown_department`.
 */
export async function readBeside(db: Db, codes: readonly string[], until: string): Promise<PeersBeside | null> {
  const found = await Promise.all(
    codes.map(async (code) => {
      const body = await readDepartment(db, code);
      return { body, peers: await findPeerGroup(db, body.id) };
    }),
  );
  const peers = found[0]?.peers;
  const level = PEER_LEVELS.find((one) => one === peers?.level);
  const same = found.every((one) => one.peers?.code === peers?.code && one.peers?.level === level);
  if (!peers || !level || !same) return null;
  const figures = await readFigures(db, { scope: "department", ids: found.map(({ body }) => body.id) }, until);
  return {
    line: { code: peers.code, name: peers.name, nameEn: peers.name_en },
    level,
    bodies: found.map(({ body: { code, name, nameEn } }) => ({ code, name, nameEn, place: { name, nameEn } })),
    rows: COMPARED_MEASURES.map((measure) => ({
      measure,
      numbers: found.map(({ body }) => numbersOf(figures.get(body.id) ?? [], measure)),
    })),
  };
}
