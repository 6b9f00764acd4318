import type { Db } from "../../engine.ts";
import type { CaseState, CasesTable } from "../../tables/cases/cases.ts";
import { lastLedgerSeq } from "../ledger/ledger.ts";
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
  /** With an entry of the ledger from this one on and before that one. */
  changed?: { from: number; before: number };
  limit: number;
  offset: number;
}

/**
 * The number of the first entry of the ledger of a day or a later one; one more than the last where there is none. Entries are numbered without
 * a gap and their days never go back, so it is found by halving.
 */
export async function firstEntryFrom(db: Db, day: string): Promise<number> {
  let [low, high] = [1, (await lastLedgerSeq(db)) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const entry = await db.selectFrom("ledger_entries").select("day").where("seq", "=", middle).executeTakeFirst();
    if (entry && entry.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which cases those are, before anything is told of them. */
function requestsOnPage(db: Db, asked: RequestsAsked) {
  let page = db
    .selectFrom("cases as c")
    .select("c.id")
    .where("c.state", "in", [...asked.states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .orderBy("c.published_on", "desc")
    .orderBy("c.id", "desc")
    .limit(asked.limit)
    .offset(asked.offset);
  const { numbers, kinds, from, until, answered, changed } = asked;
  if (numbers) {
    page = page.where(
      "c.number",
      "in",
      ["", ...numbers].map((number) => named(number)),
    );
  }
  if (kinds) page = page.where("c.kind", "in", [...kinds]);
  if (from !== undefined) page = page.where("c.published_on", ">=", from);
  if (until !== undefined) page = page.where("c.published_on", "<=", until);
  if (answered !== undefined) page = page.where("c.met_on", answered ? "is not" : "is", null);
  if (!changed) return page;
  return page.where((eb) =>
    eb.exists(
      eb
        .selectFrom("case_entries as t")
        .select("t.seq")
        .whereRef("t.case_id", "=", "c.id")
        .where("t.seq", ">=", changed.from)
        .where("t.seq", "<", changed.before),
    ),
  );
}

/** Public cases with the day of their last entry in the ledger that is public. */
export function listRequests(db: Db, asked: RequestsAsked) {
  return db
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
    .where("c.id", "in", requestsOnPage(db, asked))
    .orderBy("c.published_on", "desc")
    .orderBy("c.id", "desc")
    .execute();
}
