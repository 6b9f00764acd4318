import type { Db } from "../../../db/engine.ts";
import {
  findDepartmentByCode,
  insertDepartment,
  insertDepartmentName,
  insertDepartmentParent,
  listBodiesIn,
} from "../../../db/queries/register/departments.ts";
import { listLines } from "../../../db/queries/register/lines.ts";
import { findRegionByCode, listChildRegions, regionChain } from "../../../db/queries/regions/regions.ts";
import { indexBodies } from "../../../db/queries/search/indexing.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import { onRecord } from "../../accounts/record/record.server.ts";
import type { Day } from "../../day.ts";
import { touchPublic } from "../../ledger/ledger.server.ts";
import { assertServed } from "../counties.server.ts";
import type { BodyProblem, NewBody } from "./body.ts";
import { type KnownBodies, problemsOf } from "./check.ts";
import { partedFrom } from "./list/entered.server.ts";
import { readTemplatePlaces, readBodyTemplate } from "./template/template.server.ts";
import { bodiesFrom } from "./template/template.ts";

/** What `enterBodies` refuses with. */
export const ENTER_BODIES_REFUSALS = [...ASSERT_CAN_REFUSALS, "wrong_state"] as const;

/** What `enterFromTemplate` refuses with. */
export const ENTER_FROM_TEMPLATE_REFUSALS = [...ENTER_BODIES_REFUSALS, "unknown_region"] as const;

/** The bodies and places that a list of a county's bodies may name: its own, those above it, and its townships. */
export async function readKnown(db: Db, countyId: number): Promise<KnownBodies> {
  const lines = await listLines(db);
  const chain = await regionChain(db, countyId);
  const townships = await listChildRegions(db, countyId);
  const regions = [...chain, ...townships];
  const bodies = await listBodiesIn(
    db,
    regions.map((region) => region.id),
  );
  return {
    lines: new Set(lines.map((line) => line.code)),
    regions: new Set(regions.map((region) => region.code)),
    bodies: new Map(
      bodies.map(({ code, name, region_code, type }) => [
        code,
        { name, region: region_code, temporary: type === "temporary" },
      ]),
    ),
  };
}

/** How many were entered, and how many of the list were there already as it says. */
export type Entered = { entered: number; there: number } | { problems: BodyProblem[] };

/**
 * Enters the bodies of a county that is served, all or none, on the staff record; answers how many, or what is wrong with
 * the list. Those that are there already are passed over, where the list says of them what is entered: the same list again
 * changes nothing. `by` is the administrator; null = the command on the machine. Throws `forbidden`, `wrong_state` for a county
 * that is not served.
 */
export async function enterBodies(
  db: Db,
  by: Actor | null,
  countyId: number,
  bodies: readonly NewBody[],
  today: Day,
): Promise<Entered> {
  if (by) assertCan(by, "set-up:site", {});
  return onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    await assertServed(trx, countyId);
    const known = await readKnown(trx, countyId);
    const { fresh, differing } = await partedFrom(trx, bodies, countyId);
    const problems = [...differing, ...problemsOf(fresh, known)].sort((a, b) => a.row - b.row);
    if (problems.length > 0 || fresh.length === 0) {
      await enter(null);
      return problems.length > 0 ? { problems } : { entered: 0, there: bodies.length };
    }
    await insertBodies(trx, fresh);
    await enter({ kind: "bodies_entered", userId: null, regionId: countyId, about: String(fresh.length) });
    await touchPublic(trx);
    return { entered: fresh.length, there: bodies.length - fresh.length };
  });
}

/** A body that is ticked in the template, with the name that was corrected in it. */
export interface Picked {
  key: string;
  /** Empty for the one of the template. */
  name: string;
}

/**
 * Enters the bodies of the template that were picked. A body of the city that another county has brought already is used
 * as it is. Answers and throws as `enterBodies` does.
 */
export async function enterFromTemplate(
  db: Db,
  by: Actor | null,
  countyId: number,
  picked: readonly Picked[],
  today: Day,
): Promise<Entered> {
  const [rows, places] = await Promise.all([readBodyTemplate(), readTemplatePlaces(db, countyId)]);
  const names = new Map(picked.map(({ key, name }) => [key, name.trim()]));
  const corrected = rows.map((row) =>
    row.each === "township" ? row : { ...row, name: names.get(row.key) || row.name },
  );
  const known = await readKnown(db, countyId);
  const there = namesOf(known);
  const bodies = bodiesFrom(corrected, new Set(names.keys()), places, known.bodies).filter(
    ({ code, region, name }) =>
      !(region === places.city.code && (known.bodies.has(code) || there.has(`${region} ${name}`))),
  );
  return enterBodies(db, by, countyId, bodies, today);
}

/** The names that are taken, each with its place. */
const namesOf = (known: KnownBodies) =>
  new Set([...known.bodies.values()].map(({ name, region }) => `${region} ${name}`));

/** The rows of the template that a county does not have yet, filled in, for the page and the terminal to offer. */
export async function readOffer(db: Db, countyId: number) {
  const [rows, places, known] = await Promise.all([
    readBodyTemplate(),
    readTemplatePlaces(db, countyId),
    readKnown(db, countyId),
  ]);
  const names = namesOf(known);
  return rows.flatMap((row) => {
    const bodies = bodiesFrom(rows, new Set([row.key]), places).filter(
      ({ code, region, name }) => !known.bodies.has(code) && !names.has(`${region} ${name}`),
    );
    const [first] = bodies;
    if (!first) return [];
    return [{ key: row.key, each: row.each, usual: row.usual, name: first.name, count: bodies.length }];
  });
}

async function insertBodies(db: Db, bodies: readonly NewBody[]): Promise<void> {
  const lines = new Map((await listLines(db)).map((line) => [line.code, line.id]));
  const ids = new Map<string, number>();
  const bodyId = async (code: string) => ids.get(code) ?? (await findDepartmentByCode(db, code))?.id ?? 0;
  const regionId = async (code: string) => (await findRegionByCode(db, code))?.id ?? 0;
  // A host comes before what it hosts.
  for (const body of [...bodies].sort((a, b) => Number(a.host !== null) - Number(b.host !== null))) {
    const id = await insertDepartment(db, {
      code: body.code,
      line_id: lines.get(body.line) ?? 0,
      region_id: await regionId(body.region),
      type: body.type,
      name: body.name,
      name_en: body.nameEn,
      host_id: body.host === null ? null : await bodyId(body.host),
    });
    ids.set(body.code, id);
    const aliases = new Set(body.aliases.filter((name) => name !== body.name));
    for (const name of aliases) await insertDepartmentName(db, { department_id: id, name, kind: "alias" });
    for (const name of new Set(body.formerNames)) {
      if (aliases.has(name) || name === body.name) continue;
      await insertDepartmentName(db, { department_id: id, name, kind: "former" });
    }
  }
  for (const body of bodies) {
    for (const [index, { kind, code }] of body.superiors.entries()) {
      await insertDepartmentParent(db, {
        department_id: await bodyId(body.code),
        position: index === 0 ? 1 : 2,
        parent_department_id: kind === "department" ? await bodyId(code) : null,
        parent_region_id: kind === "region" ? await regionId(code) : null,
      });
    }
  }
  await indexBodies(db, [...ids.values()]);
}
