import { PUBLIC_STATES, SAME_HERE } from "../../../app/cases/case.ts";
import { searchedAs, type SearchedText } from "../../../app/search/terms.ts";
import type { Db } from "../../engine.ts";
import { wordsOfCorrections, wordsOfOthers, wordsOfRulings, wordsOnAnswers } from "./words-beside.ts";

/** Of these cases those that everybody may read now, with what narrows a search for them. */
export function publicCases(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("cases as c")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select(["c.id", "c.number", "c.title", "c.demand", "c.claimed_basis", "c.kind", "c.region_id", "c.published_on"])
    .select(["c.verdict", "c.department_id", "c.duty_id", "c.met_on"])
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .where("c.id", "in", [0, ...ids])
    .where("c.state", "in", [...PUBLIC_STATES])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .execute();
}

export type PublicCase = Awaited<ReturnType<typeof publicCases>>[number];

/** What the pages of these public cases say now, in the order of the page: nothing that is hidden, taken back or replaced. */
export async function textsOfCases(db: Db, cases: readonly PublicCase[]): Promise<Map<number, SearchedText[]>> {
  const ids = [0, ...cases.map(({ id }) => id)];
  const [reasons, voices, answers] = [
    await db
      .selectFrom("verdicts")
      .select(["case_id", "reasons"])
      .where("case_id", "in", ids)
      .orderBy("id", "desc")
      .execute(),
    await db
      .selectFrom("voices")
      .select(["case_id", "public_text", "unit_name"])
      .where("case_id", "in", ids)
      .where("hidden_on", "is", null)
      .where("stripped_on", "is", null)
      .orderBy("position")
      .execute(),
    await db
      .selectFrom("replies")
      .select(["id", "case_id", "body", "checked", "rest", "contact", "telephone", "document_number"])
      .select(["hollow_on", "hollow_reason"])
      .where("case_id", "in", ids)
      .where("hidden_on", "is", null)
      .orderBy("position")
      .execute(),
  ];
  const beside = Map.groupBy(
    [
      ...(await wordsOnAnswers(db, answers)),
      ...(await wordsOfOthers(
        db,
        cases.map(({ id }) => id),
      )),
      ...(await wordsOfRulings(db, ids)),
      ...(await wordsOfCorrections(db, ids)),
    ],
    ({ case_id }) => case_id,
  );
  return new Map(
    cases.map((matter) => {
      const here = ({ case_id }: { case_id: number }) => case_id === matter.id;
      const said = voices.filter(here).flatMap(({ public_text, unit_name }) => [
        // A sentence of the dictionaries stands in its place.
        public_text === SAME_HERE ? "" : public_text,
        unit_name ?? "",
      ]);
      const answered = answers
        .filter(here)
        .flatMap((one) => [one.document_number, one.body, one.checked, one.rest, one.contact, one.telephone]);
      return [
        matter.id,
        [
          ...searchedAs("title", [matter.title]),
          ...searchedAs("demand", [matter.demand]),
          ...searchedAs("basis", [matter.claimed_basis]),
          ...searchedAs(
            "reasons",
            reasons.filter(here).map((one) => one.reasons),
          ),
          ...searchedAs("voice", said),
          ...searchedAs("answer", answered),
          ...(beside.get(matter.id) ?? []).flatMap(({ of, text }) => searchedAs(of, [text ?? ""])),
        ],
      ];
    }),
  );
}
