import { standingVerdict } from "../cases/verdicts.ts";
import type { Db } from "../../engine.ts";
import type { CaseState } from "../../tables/cases/cases.ts";

/** What the tables tell of a case as at the end of a day, of every public case that was published by then. */
function toldCases(db: Db, until: string, states: readonly CaseState[]) {
  return db
    .selectFrom("cases as c")
    .innerJoin("regions as r", "r.id", "c.region_id")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .innerJoin("departments as b", "b.id", "c.demanded_by_id")
    .leftJoin("duties as i", "i.id", "c.duty_id")
    .select(["c.id", "c.number", "c.kind", "c.published_on", "c.off_list_on", "c.listed_on"])
    .select(["r.code as county", "d.code as department", "b.code as demanded_by", "i.code as duty"])
    .select((eb) => [
      eb
        .selectFrom("voices as v")
        .select((of) => of.fn.countAll<number>().as("voices"))
        .whereRef("v.case_id", "=", "c.id")
        .where("v.counted", "=", 1)
        .where("v.linked_on", "<=", until)
        .as("voices"),
      eb
        .selectFrom("case_moves as o")
        .select((of) => of.fn.countAll<number>().as("moves"))
        .whereRef("o.case_id", "=", "c.id")
        .where("o.moved_on", "<=", until)
        .as("moves"),
      eb
        .selectFrom("disputes as p")
        .select((of) => of.fn.countAll<number>().as("disputes"))
        .whereRef("p.case_id", "=", "c.id")
        .where("p.filed_on", "<=", until)
        .as("disputes"),
      standingVerdict(eb).where("j.decided_on", "<=", until).as("verdict"),
      eb
        .selectFrom("stages as s")
        .select((of) => of.fn.countAll<number>().as("met"))
        .whereRef("s.case_id", "=", "c.id")
        .where("s.stage", "=", "answered")
        .where("s.current", "=", 1)
        .where("s.met_on", "<=", until)
        .as("answered"),
    ])
    .where("c.state", "in", [...states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .where("c.published_on", "<=", until)
    .orderBy("c.id");
}

export type ToldCase = Awaited<ReturnType<ReturnType<typeof toldCases>["execute"]>>[number];

/** A page of the cases that are public and were published up to a day, in the order of their row ids. */
export function casesUpTo(
  db: Db,
  { until, states, after, limit }: { until: string; states: readonly CaseState[]; after: number; limit: number },
) {
  return toldCases(db, until, states).where("c.id", ">", after).limit(limit).execute();
}

/** The row ids and numbers of such a page alone. */
export function caseKeysUpTo(
  db: Db,
  { until, states, after, limit }: { until: string; states: readonly CaseState[]; after: number; limit: number },
) {
  return db
    .selectFrom("cases")
    .select(["id", "number"])
    .where("state", "in", [...states])
    .where("merged_into_id", "is", null)
    .where("hidden_until", "is", null)
    .where("published_on", "<=", until)
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** As `casesUpTo`, of these cases alone. */
export function casesAmong(
  db: Db,
  { until, states, ids }: { until: string; states: readonly CaseState[]; ids: readonly number[] },
) {
  return toldCases(db, until, states)
    .where("c.id", "in", [0, ...ids])
    .execute();
}

/** What was due of these cases up to a day, with the body's turn that it was due of; in order. */
export function stagesUpTo(db: Db, caseIds: readonly number[], until: string) {
  return db
    .selectFrom("stages as s")
    .innerJoin("watches as w", "w.id", "s.watch_id")
    .innerJoin("departments as d", "d.id", "w.department_id")
    .select(["s.id", "s.case_id", "s.stage", "s.round", "s.current", "s.started_on", "s.working_days"])
    .select(["s.due_on", "s.met_on", "s.held_on", "s.provisional", "s.promised_on"])
    .select(["w.part", "w.closed_on", "w.closed_as", "w.charged", "d.code as department"])
    .where("s.case_id", "in", [0, ...caseIds])
    .where("s.started_on", "<=", until)
    .orderBy("s.case_id")
    .orderBy("s.id")
    .execute();
}

/** The days of these cases that are not charged, of those that began up to a day; in order. */
export function holdsUpTo(db: Db, caseIds: readonly number[], until: string) {
  return db
    .selectFrom("holds")
    .selectAll()
    .where("case_id", "in", [0, ...caseIds])
    .where("from_day", "<=", until)
    .orderBy("case_id")
    .orderBy("id")
    .execute();
}

/** The days on which voices that count were published in these cases, up to a day. */
export function voicesUpTo(db: Db, caseIds: readonly number[], until: string) {
  return db
    .selectFrom("voices")
    .select(["case_id", "linked_on"])
    .where("case_id", "in", [0, ...caseIds])
    .where("counted", "=", 1)
    .where("linked_on", "<=", until)
    .execute();
}

/** The answers to these cases up to a day without their words; in order. */
export function answersUpTo(db: Db, caseIds: readonly number[], until: string) {
  return db
    .selectFrom("replies as a")
    .innerJoin("departments as d", "d.id", "a.department_id")
    .select(["a.id", "a.case_id", "a.position", "a.published_on", "a.round", "a.channel", "a.hollow_on"])
    .select(["a.set_aside", "d.code as department"])
    .select((eb) =>
      eb
        .selectFrom("reply_versions as v")
        .select((of) => of.fn.countAll<number>().as("versions"))
        .whereRef("v.reply_id", "=", "a.id")
        .where("v.replaced_on", "<=", until)
        .as("corrected"),
    )
    .where("a.case_id", "in", [0, ...caseIds])
    .where("a.published_on", "<=", until)
    .orderBy("a.case_id")
    .orderBy("a.position")
    .execute();
}

/** What answers claim, by the row ids of these. */
export function remediesOfAnswers(db: Db, replyIds: readonly number[]) {
  return db
    .selectFrom("reply_remedies")
    .selectAll()
    .where("reply_id", "in", [0, ...replyIds])
    .execute();
}

/** What supporting bodies answered to these cases up to a day, without its words; in order. */
export function supportAnswersUpTo(db: Db, caseIds: readonly number[], until: string) {
  return db
    .selectFrom("support_answers as a")
    .innerJoin("watches as w", "w.id", "a.watch_id")
    .innerJoin("departments as d", "d.id", "w.department_id")
    .select(["a.id", "w.case_id", "a.position", "a.published_on", "a.hollow_on", "d.code as department"])
    .select((eb) =>
      eb
        .selectFrom("support_answer_versions as v")
        .select((of) => of.fn.countAll<number>().as("versions"))
        .whereRef("v.answer_id", "=", "a.id")
        .where("v.replaced_on", "<=", until)
        .as("corrected"),
    )
    .where("w.case_id", "in", [0, ...caseIds])
    .where("a.published_on", "<=", until)
    .orderBy("w.case_id")
    .orderBy("a.id")
    .execute();
}

/** Every case published up to a day that the public does not read under its own number now, in the order of row ids. */
export function casesGone(db: Db, until: string) {
  return db
    .selectFrom("cases as c")
    .leftJoin("cases as r", "r.id", "c.merged_into_id")
    .leftJoin("mergers as m", (on) => on.onRef("m.case_id", "=", "c.id").on("m.undone_on", "is", null))
    .select(["c.id", "c.number", "c.state", "c.withdrawn_on", "c.withdrawal_reason", "c.merged_into_id"])
    .select(["r.number as into", "m.merged_on"])
    .where("c.published_on", "<=", until)
    .where((eb) =>
      eb.or([
        eb("c.state", "=", "withdrawn"),
        eb("c.merged_into_id", "is not", null),
        eb("c.hidden_until", "is not", null),
      ]),
    )
    .orderBy("c.id")
    .execute();
}

/** Cases published up to a day that were taken down or merged on a day or later, or are hidden now; at most so many of each. */
export async function casesGoneSince(db: Db, { until, since, limit }: { until: string; since: string; limit: number }) {
  const rows = () => db.selectFrom("cases as c").select(["c.id", "c.number"]).where("c.published_on", "<=", until);
  const [withdrawn, hidden, merged] = await Promise.all([
    rows().where("c.withdrawn_on", ">=", since).orderBy("c.withdrawn_on").orderBy("c.id").limit(limit).execute(),
    // Whatever is hidden for the time being waits for somebody's decision.
    rows()
      .innerJoin("takedowns as t", "t.case_id", "c.id")
      .where("t.voice_id", "is", null)
      .where("t.reply_id", "is", null)
      .where("t.decided_on", "is", null)
      .where("c.hidden_until", "is not", null)
      .where("c.merged_into_id", "is", null)
      .where("c.state", "<>", "withdrawn")
      .orderBy("c.id")
      .limit(limit)
      .execute(),
    rows()
      .innerJoin("mergers as m", "m.case_id", "c.id")
      .where("m.merged_on", ">=", since)
      .where("m.undone_on", "is", null)
      .orderBy("m.id")
      .limit(limit)
      .execute(),
  ]);
  return [...withdrawn, ...hidden, ...merged];
}
