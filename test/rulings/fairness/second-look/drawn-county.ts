import type { Actor } from "../../../../app/accounts/permissions.ts";
import { setSample } from "../../../../app/rulings/fairness/second-look/draw.server.ts";
import type { Db } from "../../../../db/engine.ts";
import type { Engine } from "../../../helpers/database.ts";
import { addStaff, buildCounty, type County } from "../../../helpers/factories.ts";

interface DrawnCounty {
  db: Db;
  county: County;
  second: Actor;
  third: Actor;
}

/** A county with two more moderators of everything; every decision from now on is drawn for a second look. */
export async function drawnCounty(engine: Engine): Promise<DrawnCounty> {
  const everyone = { role: "moderator", departmentId: null, regionId: null, lineId: null } as const;
  setSample(0, "");
  const db = await engine.fresh();
  const county = await buildCounty(db);
  const [second, third] = [await addStaff(db, "second", everyone), await addStaff(db, "third", everyone)];
  setSample(1, "a secret");
  return { db, county, second, third };
}
