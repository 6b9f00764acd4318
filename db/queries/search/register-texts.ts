import { searchedAs, type SearchedText } from "../../../app/search/terms.ts";
import type { Db } from "../../engine.ts";

/** These bodies, as their pages head them. */
export function searchedBodies(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("departments")
    .select(["id", "code", "name", "name_en", "region_id"])
    .where("id", "in", [0, ...ids])
    .execute();
}

export type SearchedBody = Awaited<ReturnType<typeof searchedBodies>>[number];

/** The names of these bodies: present, other and former. */
export async function textsOfBodies(db: Db, bodies: readonly SearchedBody[]): Promise<Map<number, SearchedText[]>> {
  const others = await db
    .selectFrom("department_names")
    .select(["department_id", "name"])
    .where("department_id", "in", [0, ...bodies.map(({ id }) => id)])
    .orderBy("kind")
    .orderBy("name")
    .execute();
  return new Map(
    bodies.map((body) => [
      body.id,
      [
        ...searchedAs("title", [body.name, body.name_en]),
        ...searchedAs(
          "name",
          others.filter((other) => other.department_id === body.id).map(({ name }) => name),
        ),
      ],
    ]),
  );
}

/** These duty items. */
export function searchedDuties(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("duties")
    .select(["id", "code", "region_id"])
    .where("id", "in", [0, ...ids])
    .execute();
}

export type SearchedDuty = Awaited<ReturnType<typeof searchedDuties>>[number];

/** What the register says and said of these items, the newest version first: title, who does what, legal bases. */
export async function textsOfDuties(db: Db, duties: readonly SearchedDuty[]): Promise<Map<number, SearchedText[]>> {
  const ids = [0, ...duties.map(({ id }) => id)];
  const versions = await db
    .selectFrom("duty_versions")
    .select(["id", "duty_id", "title", "department_duty", "township_duty", "note"])
    .where("duty_id", "in", ids)
    .orderBy("version", "desc")
    .execute();
  const bases = await db
    .selectFrom("duty_bases as b")
    .innerJoin("duty_versions as v", "v.id", "b.version_id")
    .select(["v.duty_id", "b.law", "b.article"])
    .where("v.duty_id", "in", ids)
    .orderBy("v.version", "desc")
    .orderBy("b.position")
    .execute();
  return new Map(
    duties.map((duty) => {
      const here = ({ duty_id }: { duty_id: number }) => duty_id === duty.id;
      const ours = versions.filter(here);
      const rests = bases.filter(here).map(({ law, article }) => `${law} ${article}`);
      return [
        duty.id,
        [
          ...searchedAs("title", [...ours.map(({ title }) => title), duty.code]),
          ...searchedAs("basis", rests),
          ...searchedAs(
            "duty",
            ours.flatMap((one) => [one.department_duty, one.township_duty, one.note]),
          ),
        ],
      ];
    }),
  );
}
