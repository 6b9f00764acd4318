import type { Expression, SelectQueryBuilder, SqlBool } from "kysely";
import type { Bounds } from "../../../app/accounts/permissions.ts";
import type { Db } from "../../engine.ts";
import type { Database } from "../../tables/index.ts";
import { type AtCase, caseWithin, type WaitingAtCase } from "./case-bounds.ts";
import { fewOf, type QueueFilter } from "../reports/queue/list.ts";

/** What waits at cases, each with the bounds of whoever may decide on it; of a takedown whoever proposed it counts it too. */
export interface MattersAsked {
  disputes?: Bounds;
  answers?: Bounds;
  mergers?: Bounds;
  /** Words that a reporter has hidden. */
  corrections?: readonly Bounds[];
  takedowns?: { bounds: readonly Bounds[]; userId: number };
  /** Cases of these departments that wait for an answer. */
  office?: readonly number[];
}
export type MatterWaiting = keyof MattersAsked;

/** Reports asked for by a name of the caller's. */
export type EntriesAsked<Name extends string> = Record<Name, { bounds: Bounds; filter: QueueFilter }>;

/**
 * How much waits, by name, in one statement, each counted no further than `most` + 1 in each part of the bounds: then it
 * is "more than".
 */
export async function countForDesk<Name extends string>(
  db: Db,
  entries: Partial<EntriesAsked<Name>>,
  matters: MattersAsked,
  most: number,
): Promise<Map<Name | MatterWaiting, number>> {
  const asked = Object.entries(entries) as [Name, EntriesAsked<Name>[Name]][];
  const reports = await Promise.all(
    asked.map(async ([name, { bounds, filter }]) =>
      (await fewOf(db, bounds, filter, most)).map((few) => counted(db, name, few)),
    ),
  );
  const [first, ...rest] = [...reports.flat(), ...mattersAsked(db, matters, most)];
  if (!first) return new Map();
  const rows = await rest.reduce((all, one) => all.unionAll(one), first).execute();
  const sums = new Map<Name | MatterWaiting, number>();
  for (const { name, count } of rows) {
    sums.set(name as Name | MatterWaiting, (sums.get(name as Name | MatterWaiting) ?? 0) + count);
  }
  return sums;
}

type Few = Awaited<ReturnType<typeof fewOf>>[number];

function counted(db: Db, name: string, few: Few) {
  return db
    .selectFrom(few.as("few"))
    .select((eb) => [eb.cast<string>(eb.val(name), "text").as("name"), eb.fn.countAll<number>().as("count")]);
}

function mattersAsked(
  db: Db,
  { disputes, answers, mergers, corrections, takedowns, office }: MattersAsked,
  most: number,
) {
  const open = (table: "disputes" | "held_replies" | "transfers") =>
    db
      .selectFrom(table)
      .select((eb) => ["id as report_id", "case_id", "case_id as into_id", eb.lit(null).as("proposed_by")])
      .where("outcome", "is", null);
  const merging = db
    .selectFrom("merge_proposals")
    .select((eb) => ["id as report_id", "case_id", "into_id", eb.lit(null).as("proposed_by")])
    .where("outcome", "is", null);
  const taking = db
    .selectFrom("takedowns")
    .select(["id as report_id", "case_id", "case_id as into_id", "proposed_by"])
    .where("outcome", "is", null);
  const among = (name: MatterWaiting, waiting: unknown, lets: (eb: AtCase) => Expression<SqlBool>) =>
    counted(
      db,
      name,
      db
        .selectFrom((waiting as SelectQueryBuilder<Database, "cases", WaitingAtCase>).as("w"))
        .select("w.report_id")
        .where((eb) => lets(eb as unknown as AtCase))
        .limit(most + 1) as unknown as Few,
    );
  const all: ReturnType<typeof counted>[] = [];
  if (disputes) {
    // Whose a case is, in the words of one body or of two.
    const ruled = open("disputes").unionAll(open("transfers").where("at_desk_on", "is not", null));
    all.push(among("disputes", ruled, (eb) => caseWithin(eb, "w.case_id", disputes)));
  }
  if (answers) all.push(among("answers", open("held_replies"), (eb) => caseWithin(eb, "w.case_id", answers)));
  if (mergers) {
    const both = (eb: AtCase) => eb.and([caseWithin(eb, "w.case_id", mergers), caseWithin(eb, "w.into_id", mergers)]);
    all.push(among("mergers", merging, both));
  }
  if (corrections) {
    const asked = taking.where("proposed_by", "is", null);
    all.push(among("corrections", asked, (eb) => eb.or(corrections.map((one) => caseWithin(eb, "w.case_id", one)))));
  }
  if (takedowns) {
    const mine = (eb: AtCase) =>
      eb.or([
        eb("w.proposed_by", "=", takedowns.userId),
        ...takedowns.bounds.map((bounds) => caseWithin(eb, "w.case_id", bounds)),
      ]);
    all.push(among("takedowns", taking, mine));
  }
  if (office && office.length > 0) {
    const waiting = db
      .selectFrom("cases")
      .select("id as report_id")
      .where("department_id", "in", office)
      .where("state", "=", "open")
      .where("merged_into_id", "is", null)
      .limit(most + 1);
    all.push(counted(db, "office", waiting as unknown as Few));
  }
  return all;
}
