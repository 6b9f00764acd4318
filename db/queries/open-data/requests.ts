import type { Db } from "../../engine.ts";
import type { CaseState, CasesTable } from "../../tables/cases/cases.ts";
import { named } from "../../tables/named.ts";

/** Which public cases are asked for, and which of them, the newest first. */
export interface RequestsAsked {
  states: readonly CaseState[];
  /** What was entered on this day or later shows on none of them yet. */
  today: string;
  /** Only those with these numbers. */
  numbers?: readonly string[];
  kinds?: readonly CasesTable["kind"][];
  /** Days of publication, both among them. */
  from?: string;
  until?: string;
  /** Whether the body that has to answer has answered in substance. */
  answered?: boolean;
  /** With an entry in the ledger of this day or later. */
  changedFrom?: string;
  limit: number;
  offset: number;
}

/** Public cases with the day of their last entry in the ledger that is public. */
export function listRequests(db: Db, asked: RequestsAsked) {
  let query = db
    .selectFrom("cases as c")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .innerJoin("regions as r", "r.id", "c.region_id")
    .select(["c.number", "c.title", "c.demand", "c.kind", "c.published_on", "c.due_on", "c.met_on", "c.held_on"])
    .select(["c.verdict", "d.name as department", "r.name as county"])
    .select((eb) =>
      eb
        .selectFrom("case_entries as t")
        .innerJoin("ledger_entries as e", "e.seq", "t.seq")
        .select("e.day")
        .whereRef("t.case_id", "=", "c.id")
        .where("e.day", "<", asked.today)
        .orderBy("t.seq", "desc")
        .limit(1)
        .as("changed_on"),
    )
    .where("c.state", "in", [...asked.states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .orderBy("c.published_on", "desc")
    .orderBy("c.id", "desc")
    .limit(asked.limit)
    .offset(asked.offset);
  const { numbers, kinds, from, until, answered, changedFrom } = asked;
  if (numbers) query = query.where("c.number", "in", ["", ...numbers].map((number) => named(number)));
  if (kinds) query = query.where("c.kind", "in", [...kinds]);
  if (from !== undefined) query = query.where("c.published_on", ">=", from);
  if (until !== undefined) query = query.where("c.published_on", "<=", until);
  if (answered !== undefined) query = query.where("c.met_on", answered ? "is not" : "is", null);
  if (changedFrom !== undefined) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("case_entries as t")
          .innerJoin("ledger_entries as e", "e.seq", "t.seq")
          .select("t.seq")
          .whereRef("t.case_id", "=", "c.id")
          .where("e.day", ">=", changedFrom)
          .where("e.day", "<", asked.today),
      ),
    );
  }
  return query.execute();
}
