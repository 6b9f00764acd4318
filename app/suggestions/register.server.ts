import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Db } from "../../db/engine.ts";
import { bodiesOfCounty, dutiesInRegions, registerFingerprint } from "../../db/queries/suggestions.ts";
import type { Day } from "../day.ts";
import type { Register } from "../register/register.ts";
import { registerOf } from "../register/register.server.ts";
import { indexRegister, type RankedRegister, type RegisterIndex } from "./ranking/register-index.ts";

/** A county's register, made ready for ranking, and the row ids behind its codes. */
export interface ReadyRegister {
  index: RegisterIndex;
  countyId: number;
  departments: Map<string, { id: number; name: string; nameEn: string }>;
  duties: Map<string, { id: number; title: string }>;
}

/** A county takes about 2 MB; a name that was changed in place is seen after the time to live at the latest. */
const kept = new LRUCache<string, ReadyRegister>({ max: 16, ttl: 60_000 });
/** By what they were made of: a register is the same on most days. */
const indexes = new LRUCache<string, RegisterIndex>({ max: 16 });

/** What answers in the county that a region lies in, made ready for ranking. */
export async function readyRegister(db: Db, regionId: number, today: Day): Promise<ReadyRegister> {
  const register = await registerOf(db, regionId, today);
  const key = `${register.county.id} ${register.county.code} ${today} ${await registerFingerprint(db)}`;
  const known = kept.get(key);
  if (known) return known;
  const read = await makeReady(db, register);
  kept.set(key, read);
  return read;
}

async function makeReady(db: Db, { county, regionIds, day }: Register): Promise<ReadyRegister> {
  const bodies = await bodiesOfCounty(db, regionIds);
  const duties = await dutiesInRegions(db, regionIds, day);
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
    countyId: county.id,
    departments: new Map(bodies.map(({ id, code, name, name_en }) => [code, { id, name, nameEn: name_en }])),
    duties: new Map(duties.map(({ id, code, title }) => [code, { id, title }])),
  };
}

function indexOf(register: RankedRegister): RegisterIndex {
  const key = createHash("sha256").update(JSON.stringify(register)).digest("base64");
  const index = indexes.get(key) ?? indexRegister(register);
  indexes.set(key, index);
  return index;
}
