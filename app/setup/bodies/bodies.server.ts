import type { Db } from "../../../db/engine.ts";
import { listBodiesIn } from "../../../db/queries/departments.ts";
import { listChildRegions } from "../../../db/queries/regions/regions.ts";
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
