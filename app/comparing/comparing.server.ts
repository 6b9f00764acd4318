import type { Db } from "../../db/engine.ts";
import { findLineByCode } from "../../db/queries/register/lines.ts";
import { countPeers, listPeers } from "../../db/queries/register/peers.ts";
import type { Day } from "../day.ts";
import { readRegion } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { readScorecards } from "../scorecards/scorecard.server.ts";
import { type ComparedBody, type PeerBody, type PeerGroup, PEER_LEVELS, type PeerLevel } from "./comparing.ts";
import { compareBodies, type PeerComparison } from "./comparison.ts";

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

/** Compares the bodies of a group by a share. */
export async function readComparison(
  db: Db,
  bodies: NonNullable<Peers["bodies"]>,
  today: Day,
): Promise<PeerComparison<ComparedBody>> {
  const cards = await readScorecards(
    db,
    "department",
    bodies.map(({ id }) => id),
    today,
  );
  return compareBodies(
    bodies.map(({ id, ...body }) => {
      const { count, base } = cards.get(id)?.onTime ?? { count: 0, base: 0 };
      return { ...body, count, base };
    }),
  );
}
