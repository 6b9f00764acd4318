import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Db } from "../../db/engine.ts";
import { bodiesInRegions, dutiesOfCounty, registerFingerprint } from "../../db/queries/suggestions.ts";
import type { Day } from "../day.ts";
import { countyOf, readRegionChain } from "../departments/department.server.ts";
import { indexRegister, type Register, type RegisterIndex } from "./ranking/register-index.ts";

/** A county's register, made ready for ranking, and the row ids behind its codes. */
export interface CountyRegister {
  index: RegisterIndex;
  countyId: number;
  departments: Map<string, { id: number; name: string; nameEn: string }>;
  duties: Map<string, { id: number; title: string }>;
}

/** A county takes about 2 MB; a name that was changed in place is seen after the time to live at the latest. */
const kept = new LRUCache<string, CountyRegister>({ max: 16, ttl: 60_000 });
/** By what they were made of: a register is the same on most days. */
const indexes = new LRUCache<string, RegisterIndex>({ max: 16 });

/** The register of the county that a region lies in, with the bodies of the city, the province and the centre above it. */
export async function registerFor(db: Db, regionId: number, today: Day): Promise<CountyRegister> {
  const county = await countyOf(db, regionId);
  const key = `${county.id} ${county.code} ${today} ${await registerFingerprint(db)}`;
  const known = kept.get(key);
  if (known) return known;
  const read = await readRegister(db, county.id, regionId, today);
  kept.set(key, read);
  return read;
}

async function readRegister(db: Db, countyId: number, regionId: number, today: Day): Promise<CountyRegister> {
  const chain = await readRegionChain(db, regionId);
  const ids = [countyId, ...chain.map((region) => region.id)];
  const bodies = await bodiesInRegions(db, [...new Set(ids)]);
  const duties = await dutiesOfCounty(db, countyId, today);
  const index = indexOf({
    bodies: bodies.map((body) => ({
      code: body.code,
      line: body.line_code,
      name: body.name,
      names: body.names,
      ordinary: body.type !== "temporary" && body.type !== "stationed",
      answers: body.host_code ?? (body.type === "stationed" ? body.superior_code : null) ?? body.code,
    })),
    duties: duties.map((duty) => ({
      code: duty.code,
      title: duty.title,
      text: `${duty.department_duty}\n${duty.township_duty}`,
      holder: duty.holder_code,
    })),
  });
  return {
    index,
    countyId,
    departments: new Map(bodies.map(({ id, code, name, name_en }) => [code, { id, name, nameEn: name_en }])),
    duties: new Map(duties.map(({ id, code, title }) => [code, { id, title }])),
  };
}

function indexOf(register: Register): RegisterIndex {
  const key = createHash("sha256").update(JSON.stringify(register)).digest("base64");
  const index = indexes.get(key) ?? indexRegister(register);
  indexes.set(key, index);
  return index;
}
