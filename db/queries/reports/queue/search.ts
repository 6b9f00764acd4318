import { type Expression, type ExpressionWrapper, sql, type SqlBool } from "kysely";
import type { Bounds } from "../../../../app/accounts/permissions.ts";
import { OFF_LIST_WORDS } from "../../../../app/duties/duty.ts";
import { SEARCHED_AMONG } from "../../../../app/desk/search/search.ts";
import type { Db } from "../../../engine.ts";
import { type AtCase, caseWithin } from "../../desk/case-bounds.ts";
import { fewOf, newestOf } from "./list.ts";

/** Of all cases the last so many are held against the bounds. */
const CASES_AT_ALL = 20_000;

/** True where a text holds a word, whatever the case of its Latin letters. */
function holds(text: Expression<unknown>, word: string): Expression<SqlBool> {
  const pattern = `%${word.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`lower(${text}) like ${pattern} escape '\\'`;
}

/**
 * Of the last reports within the bounds those in which every word is found: in what the reporter wrote, in the township's
 * name, or in a name that the department has, had, or was given; the last received first.
 */
export async function searchReports(db: Db, bounds: Bounds, words: readonly string[], limit: number) {
  const [first, ...rest] = (await newestOf(db, bounds, SEARCHED_AMONG)).map((part) =>
    db.selectFrom(part.as("part")).select("part.report_id"),
  );
  if (!first || words.length === 0) return [];
  const among = rest.reduce((all, one) => all.union(one), first);
  return db
    .selectFrom(among.as("a"))
    .innerJoin("queue_entries as q", "q.report_id", "a.report_id")
    .innerJoin("reports as r", "r.id", "q.report_id")
    .innerJoin("report_texts as t", "t.report_id", "q.report_id")
    .innerJoin("regions as g", "g.id", "q.township_id")
    .leftJoin("departments as d", "d.id", "q.department_id")
    .select(["q.report_id", "t.body"])
    .where((eb) =>
      eb.and(
        words.map((word) =>
          eb.or([
            holds(eb.ref("t.body"), word),
            holds(eb.ref("g.name"), word),
            holds(eb.ref("d.name"), word),
            holds(eb.ref("r.department_text"), word),
            eb.exists(
              eb
                .selectFrom("department_names as n")
                .select("n.department_id")
                .whereRef("n.department_id", "=", "q.department_id")
                .where((of) => holds(of.ref("n.name"), word)),
            ),
          ]),
        ),
      ),
    )
    .orderBy("q.received_on", "desc")
    .orderBy("q.report_id", "desc")
    .limit(limit)
    .execute();
}

/** Whether the bounds let a report through that still holds its text. */
export async function isReportWithin(db: Db, bounds: Bounds, reportId: number): Promise<boolean> {
  const parts = await fewOf(db, bounds, { ids: [reportId], closedToo: true, apart: true }, 1);
  const found = await Promise.all(parts.map((part) => part.executeTakeFirst()));
  return found.some((row) => row !== undefined);
}

/**
 * Of the last public cases within the bounds those in which every word is found: in their public words, in a name of the
 * bodies or of the county, or in the title or the code of the duty, or where it is off the list
 * in the words for that; the last published first.
 */
export function searchCases(db: Db, bounds: Bounds, words: readonly string[], limit: number) {
  const last = db
    .selectFrom("cases")
    .select(["id as report_id", "id as case_id", "id as into_id", "id as proposed_by"])
    .where("state", "!=", "withdrawn")
    .where("merged_into_id", "is", null)
    .where("hidden_until", "is", null)
    .orderBy("id", "desc")
    .limit(CASES_AT_ALL);
  const among = db
    .selectFrom(last.as("w"))
    .select("w.case_id")
    .where((eb) => caseWithin(eb as unknown as AtCase, "w.case_id", bounds))
    .orderBy("w.case_id", "desc")
    .limit(SEARCHED_AMONG.cases);
  return db
    .selectFrom(among.as("a"))
    .innerJoin("cases as c", "c.id", "a.case_id")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .innerJoin("departments as b", "b.id", "c.demanded_by_id")
    .innerJoin("regions as county", "county.id", "c.region_id")
    .leftJoin("duties as u", "u.id", "c.duty_id")
    .select([
      "c.id",
      "c.number",
      "c.title",
      "c.state",
      "c.published_on",
      "county.name as county",
      "county.name_en as county_en",
    ])
    .select(["d.name as department", "d.name_en as department_en"])
    .where((eb) => {
      const inText = (word: string) =>
        (["c.title", "c.demand", "c.claimed_basis", "d.name", "b.name", "county.name", "u.code"] as const).map(
          (column) => holds(eb.ref(column) as ExpressionWrapper<never, never, unknown>, word),
        );
      return eb.and(
        words.map((word) =>
          eb.or([
            ...inText(word),
            ...(OFF_LIST_WORDS.includes(word.toLowerCase()) ? [eb("c.duty_id", "is", null)] : []),
            eb.exists(
              eb
                .selectFrom("department_names as n")
                .select("n.department_id")
                .where((of) =>
                  of.or([of("n.department_id", "=", of.ref("d.id")), of("n.department_id", "=", of.ref("b.id"))]),
                )
                .where((of) => holds(of.ref("n.name"), word)),
            ),
            eb.exists(
              eb
                .selectFrom("duty_versions as v")
                .select("v.id")
                .whereRef("v.duty_id", "=", "c.duty_id")
                .where((of) => holds(of.ref("v.title"), word)),
            ),
            eb.exists(
              eb
                .selectFrom("voices as o")
                .select("o.id")
                .whereRef("o.case_id", "=", "c.id")
                .where("o.position", "<=", SEARCHED_AMONG.voices)
                .where("o.hidden_on", "is", null)
                .where("o.stripped_on", "is", null)
                .where((of) => holds(of.ref("o.public_text"), word)),
            ),
          ]),
        ),
      );
    })
    .orderBy("c.id", "desc")
    .limit(limit)
    .execute();
}
