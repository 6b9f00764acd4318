import { type Expression, type SqlBool, sql } from "kysely";
import { DAYS_AFTER, OCCASIONS } from "../../../app/scorecards/occasions.ts";
import { type Db, reckonsByModifiers } from "../../engine.ts";
import type { Occasion } from "../../tables/replies.ts";
import { isAskedFor, isNotTownshipsOwn, isPublicBy, type RowsAsked } from "./rows.ts";

/** Voices that count in public cases, by the day on which they were published there. */
export function voiceFlags(db: Db, asked: RowsAsked) {
  return db
    .selectFrom("cases as c")
    .innerJoin("voices as v", "v.case_id", "c.id")
    .select(["c.id as case_id", "c.department_id", "c.region_id", "v.linked_on as at"])
    .select((eb) => eb.lit(1).as("voices"))
    .where("v.counted", "=", 1)
    .where("v.linked_on", "<=", asked.until)
    .where((eb) => isPublicBy(eb, asked.until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("c.department_id"), eb.ref("c.region_id")));
}

/** A voice that counts, with the day from which it is asked whether the burden is gone; null while there is no answer. */
interface VoiceAsked {
  case_id: number;
  department_id: number;
  region_id: number;
  report_id: number;
  linked_on: string;
  since: string | null;
}

/**
 * Voices of answered cases on each occasion on which they could say whether the burden is gone, by the day on which it began for
 * them, with what they said last on it: as `askedChanges` and `wordChanges` count it. What reporters do shows from the Monday
 * after: a month takes in the weeks that were over with it.
 */
export function wordFlags(db: Db, asked: RowsAsked) {
  const { until, wordsBefore } = asked;
  const voices = db
    .selectFrom("cases as c")
    .innerJoin("voices as v", "v.case_id", "c.id")
    .select([
      "c.id as case_id",
      "c.department_id",
      "c.region_id",
      "v.report_id",
      "v.linked_on",
      "c.asked_from as since",
    ])
    .where("v.counted", "=", 1)
    .where((eb) => isPublicBy(eb, until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("c.department_id"), eb.ref("c.region_id")))
    .where((eb) => isNotTownshipsOwn(eb, until));
  // The occasions of each are looked at apart; the voices are looked for once.
  const all = db.with(
    (cte) => cte("asked").materialized(),
    () => voices,
  );
  const among = db.withTables<{ asked: VoiceAsked }>();
  const on = (occasion: Occasion) => {
    const next = OCCASIONS[OCCASIONS.indexOf(occasion) + 1];
    const begins = (one: Occasion, since: Expression<string | null>) =>
      mondayAfter(db, since as Expression<string>, DAYS_AFTER[one]);
    const weeks = among
      .selectFrom("asked as v")
      .selectAll("v")
      .select((eb) => [
        begins(occasion, eb.ref("v.since")).as("begins"),
        // The last one has no end.
        (next ? begins(next, eb.ref("v.since")) : sql<string>`${"9999-12-31"}`).as("ends"),
      ])
      .where("v.since", "is not", null);
    return among
      .selectFrom(weeks.as("o"))
      .select(["o.case_id", "o.department_id", "o.region_id"])
      .select((eb) => [
        eb
          .case()
          .when(eb.and([eb("o.begins", ">", eb.ref("o.linked_on")), eb("o.begins", ">", eb.ref("o.since"))]))
          .then(eb.ref("o.begins"))
          .when("o.linked_on", ">", eb.ref("o.since").$castTo<string>())
          .then(eb.ref("o.linked_on"))
          .else(eb.ref("o.since").$castTo<string>())
          .end()
          .as("at"),
        eb.val(occasion).as("occasion"),
        eb
          .selectFrom("confirmations as w")
          .select("w.outcome")
          .whereRef("w.case_id", "=", "o.case_id")
          .whereRef("w.report_id", "=", "o.report_id")
          .where("w.set_aside", "=", 0)
          .where("w.given_on", "<", wordsBefore)
          .where((of) =>
            occasion === OCCASIONS[0] ? of.lit(true) : of("w.given_on", ">=", of.ref("o.begins").$castTo<string>()),
          )
          .whereRef("w.given_on", "<", "o.ends")
          .orderBy("w.round", "desc")
          .limit(1)
          .as("outcome"),
      ])
      .whereRef("o.linked_on", "<", "o.ends");
  };
  const [first, ...others] = OCCASIONS.map(on);
  if (!first) throw new Error("there is no occasion");
  return all
    .with(
      (cte) => cte("k").materialized(),
      () => others.reduce((some, one) => some.unionAll(one), first),
    )
    .selectFrom("k")
    .select(["k.case_id", "k.department_id", "k.region_id", "k.at"])
    .select((eb) =>
      OCCASIONS.flatMap((occasion) => {
        const here = eb("k.occasion", "=", occasion);
        const flag = (name: string, said: Expression<SqlBool>[]) =>
          eb
            .case()
            .when(eb.and([here, ...said]))
            .then(1)
            .else(0)
            .end()
            .as(`${name}_${occasion}`);
        return [
          flag("asked", []),
          flag("said", [eb("k.outcome", "is not", null)]),
          flag("gone", [eb("k.outcome", "=", "gone")]),
        ];
      }),
    )
    .where("k.at", "<", wordsBefore);
}

/** The Monday of the week of the day so many days after another, within a query: as `mondayOf` and `addDays`. */
function mondayAfter(db: Db, day: Expression<string>, days: number) {
  return reckonsByModifiers(db)
    ? sql<string>`date(${day}, ${sql.lit(`+${days} days`)}, 'weekday 0', '-6 days')`
    : sql<string>`to_char(date_trunc('week', ${day}::date + ${sql.lit(days)}), 'YYYY-MM-DD')`;
}
