import type { Db } from "../../engine.ts";
import type { RegionLevel } from "../../tables/regions.ts";

/** Which bodies are of one group: those of a line at a level, in a city or a province where one is named. */
export interface PeerRowsAsked {
  lineId: number;
  level: RegionLevel;
  /** Row id of the city or the province that they lie in; null = wherever. */
  withinId: number | null;
}

/** Bodies that answer for themselves on a day: no temporary ones, none that has ended. */
function standing(db: Db, day: string) {
  return db
    .selectFrom("departments as d")
    .innerJoin("regions as r", "r.id", "d.region_id")
    .where("d.host_id", "is", null)
    .where((eb) => eb.or([eb("d.ended_on", "is", null), eb("d.ended_on", ">", day)]));
}

/** The bodies of a group with the region of each, in the order of the regions' codes and of their own, at most `limit`. */
export async function listPeers(db: Db, { lineId, level, withinId }: PeerRowsAsked, day: string, limit: number) {
  let peers = standing(db, day)
    .leftJoin("regions as above", "above.id", "r.parent_id")
    .select(["d.id", "d.code", "d.name", "d.name_en", "r.name as region_name", "r.name_en as region_name_en"])
    .where("d.line_id", "=", lineId)
    .where("r.level", "=", level);
  if (withinId !== null) {
    peers = peers.where((eb) =>
      eb.or([eb("r.id", "=", withinId), eb("r.parent_id", "=", withinId), eb("above.parent_id", "=", withinId)]),
    );
  }
  return peers.orderBy("r.code").orderBy("d.code").limit(limit).execute();
}

/** How many bodies each line has at each level, in the order in which the lines were entered. */
export function countPeers(db: Db, day: string) {
  return standing(db, day)
    .innerJoin("lines as l", "l.id", "d.line_id")
    .select(["l.id", "l.code", "l.name", "l.name_en", "r.level"])
    .select((eb) => eb.fn.countAll<number>().as("bodies"))
    .groupBy(["l.id", "l.code", "l.name", "l.name_en", "r.level"])
    .orderBy("l.id")
    .execute();
}

/** The line of a body and the level of its region, by row id; undefined for a temporary one. */
export function findPeerGroup(db: Db, departmentId: number) {
  return db
    .selectFrom("departments as d")
    .innerJoin("regions as r", "r.id", "d.region_id")
    .innerJoin("lines as l", "l.id", "d.line_id")
    .select(["l.code", "l.name", "l.name_en", "r.level"])
    .where("d.id", "=", departmentId)
    .where("d.host_id", "is", null)
    .executeTakeFirst();
}
