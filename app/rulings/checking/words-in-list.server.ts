import type { Db } from "../../../db/engine.ts";
import { claimsOfCases, confirmationsIn, daysOfVoicesIn, findingsIn } from "../../../db/queries/replies/words.ts";
import { type Day, mondayOf } from "../../day.ts";
import { inOrder, OCCASIONS } from "../../replies/reply.ts";
import { askedChanges, countsBefore, wordChanges } from "../../scorecards/occasions.ts";

/** What three sides say of a case in a list. */
export type WordsInList = Awaited<ReturnType<typeof readWordsInList>>[number]["words"];

/**
 * These cases with what their department claims, what reporters say and what a moderator checked last, each by itself, as
 * the page of each has them: of the reporters the last occasion that has begun, up to the last Sunday. Null of a case without an
 * answer. However many the cases, it asks the database four times.
 */
export async function readWordsInList<Case extends { id: number }>(db: Db, cases: readonly Case[], today: Day) {
  const claims = Map.groupBy(
    await claimsOfCases(
      db,
      cases.map(({ id }) => id),
    ),
    (one) => one.case_id,
  );
  const answered = [...claims.keys()];
  const [linked, said, found] = [
    Map.groupBy(await daysOfVoicesIn(db, answered), (one) => one.case_id),
    Map.groupBy(await confirmationsIn(db, answered), (one) => one.case_id),
    Map.groupBy(await findingsIn(db, answered), (one) => one.case_id),
  ];
  const monday = mondayOf(today);
  return cases.map((matter) => {
    const own = claims.get(matter.id);
    const since = own?.map((one) => one.published_on).sort()[0];
    if (!own || since === undefined) return { ...matter, words: null };
    const counts = countsBefore(
      [
        ...(linked.get(matter.id) ?? []).flatMap((voice) => askedChanges(voice.linked_on, since)),
        ...wordChanges(said.get(matter.id) ?? [], since),
      ],
      monday,
    );
    const occasion = OCCASIONS.findLast((one) => counts[one].asked > 0);
    const check = found.get(matter.id)?.at(-1);
    return {
      ...matter,
      words: {
        claims: inOrder(own.map((one) => one.remedy)),
        reporters: occasion ? { occasion, ...counts[occasion] } : null,
        checked: check ? { found: check.found, on: check.checked_on } : null,
      },
    };
  });
}
