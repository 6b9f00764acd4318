import type { Db } from "../../../db/engine.ts";
import { countVoices } from "../../../db/queries/cases/alike.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import type { Day } from "../../day.ts";
import { isPublic } from "../../cases/case.ts";
import { type CaseRow, readCase, READ_CASE_REFUSALS } from "../../cases/case.server.ts";
import { listPlaces, readDepartmentById, readRegionChain } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { attempt } from "../../http/respond.server.ts";
import { READ_BODY_OF_PLACE_REFUSALS, readBodyOfPlace } from "../../register/register.server.ts";
import type { Joined } from "./joined.ts";

export { casesAlike } from "./cases-alike.server.ts";

/** What `readJoined` refuses with. */
export const READ_JOINED_REFUSALS = READ_CASE_REFUSALS;

/**
 * The public case that a report of this township can join; of one that is merged, the one that it went into. Throws as
 * `readCase`, and `unknown_case` for one of another county.
 */
export async function readJoined(db: Db, number: string, township: { parent_id: number | null }): Promise<CaseRow> {
  const row = await readCase(db, number);
  if (row.region_id !== township.parent_id) throw new DomainError("unknown_case");
  return row;
}

/** A case as the form shows it to somebody who joins it; null when the public cannot see it, or no longer. */
export async function readJoinable(db: Db, number: string, today: Day): Promise<Joined | null> {
  const read = await attempt(READ_CASE_REFUSALS, () => readCase(db, number));
  if (read.refused !== null) return null;
  const row = read.value;
  const [county] = await readRegionChain(db, row.region_id);
  if (!county) return null;
  const townships = (await listPlaces(db, county.code)).filter(({ level }) => level === "township");
  return {
    number: row.number,
    title: row.title,
    demand: row.demand,
    kind: row.kind,
    body: await bodyOf(db, row, county.code, today),
    voices: await countVoices(db, row.id),
    county: { name: county.name, nameEn: county.name_en },
    townships,
  };
}

/** Code of the body that a report of the county can be laid at. */
async function bodyOf(db: Db, row: CaseRow, county: string, today: Day): Promise<string> {
  for (const id of [row.demanded_by_id, row.department_id]) {
    const body = await attempt(READ_BODY_OF_PLACE_REFUSALS, async () =>
      readBodyOfPlace(db, (await readDepartmentById(db, id)).code, county, today),
    );
    if (body.refused === null) return body.value.code;
  }
  return "";
}

/** The case that a report joins as the desk reads it, by its row id: merged or withdrawn since, or not. */
export async function joinedCaseOf(db: Db, caseId: number | null) {
  let row = caseId === null ? undefined : await findCase(db, caseId);
  while (row?.merged_into_id) row = await findCase(db, row.merged_into_id);
  return row ? { number: row.number, title: row.title, stands: isPublic(row) } : null;
}
