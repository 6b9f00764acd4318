import type { Db } from "../../../db/engine.ts";
import { listBodiesIn } from "../../../db/queries/register/departments.ts";
import { listLines } from "../../../db/queries/register/lines.ts";
import { listChildRegions, regionChain } from "../../../db/queries/regions/regions.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";

/** The bodies of a county and its townships that have not ended. Throws `forbidden`. */
export async function readBodies(db: Db, by: Actor, countyId: number) {
  assertCan(by, "set-up:site", {});
  const townships = await listChildRegions(db, countyId);
  const bodies = await listBodiesIn(db, [countyId, ...townships.map((township) => township.id)]);
  return bodies.map((body) => ({
    code: body.code,
    name: body.name,
    nameEn: body.name_en,
    type: body.type,
    line: { name: body.line_name, nameEn: body.line_name_en },
    host: body.host_name === null ? null : { name: body.host_name, nameEn: body.host_name_en ?? "" },
  }));
}

/** The other bodies of the places where a body lies, which it may be merged into or hosted by. */
export async function readOthers(db: Db, { id, regionId }: { id: number; regionId: number }) {
  const chain = await regionChain(db, regionId);
  const bodies = await listBodiesIn(
    db,
    chain.map((region) => region.id),
  );
  return bodies.filter((body) => body.id !== id).map(({ code, name, name_en }) => ({ code, name, nameEn: name_en }));
}

/** The names of the lines, as a list of bodies may give them. */
export async function readLineNames(db: Db): Promise<string[]> {
  return (await listLines(db)).map((line) => line.name);
}
