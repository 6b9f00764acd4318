import type { ExpressionBuilder } from "kysely";
import type { Db } from "../../../engine.ts";
import type { Database } from "../../../tables/index.ts";

/** What may hang on a case: that a row of it is there, by the id of the case. Every clock that is not the one that runs counts as `beside`. */
const HANGING = {
  mergers: (eb, id) =>
    eb
      .selectFrom("mergers")
      .select("id")
      .where((or) => or.or([or("case_id", "=", id), or("into_id", "=", id)])),
  beside: (eb, id) =>
    eb
      .selectFrom("watches")
      .select("id")
      .where("case_id", "=", id)
      .where((or) => or.or([or("closed_on", "is not", null), or("part", "=", "supporting")])),
  redactions: (eb, id) =>
    eb
      .selectFrom("voice_redactions as r")
      .innerJoin("voices as v", "v.id", "r.voice_id")
      .select("v.id")
      .where("v.case_id", "=", id),
  disputes: (eb, id) => eb.selectFrom("disputes").select("id").where("case_id", "=", id),
  moves: (eb, id) => eb.selectFrom("case_moves").select("id").where("case_id", "=", id),
  transfers: (eb, id) => eb.selectFrom("transfers").select("id").where("case_id", "=", id),
  callouts: (eb, id) => eb.selectFrom("callouts").select("id").where("case_id", "=", id),
  nudges: (eb, id) => eb.selectFrom("nudges").select("id").where("case_id", "=", id),
  corrections: (eb, id) => eb.selectFrom("corrections").select("id").where("case_id", "=", id),
  checks: (eb, id) =>
    eb
      .selectFrom("answer_checks as k")
      .innerJoin("replies as a", "a.id", "k.reply_id")
      .select("k.id")
      .where("a.case_id", "=", id),
  topics: (eb, id) => eb.selectFrom("topic_cases").select("topic_id as id").where("case_id", "=", id),
} as const satisfies Record<string, (eb: ExpressionBuilder<Database, never>, id: number) => unknown>;

/** Which parts of a case there are. */
export type Hanging = Record<keyof typeof HANGING, boolean>;

const PARTS = Object.keys(HANGING) as (keyof Hanging)[];

/**
 * What hangs on a case, in one question: most cases have little of all that a page of one can show, and what is not there need not
 * be looked for. Of a case of a merger all may be: what hung on the other hangs on it.
 */
export async function hangingOn(db: Db, caseId: number): Promise<Hanging> {
  const found = await db
    .selectNoFrom((eb) => PARTS.map((part) => eb.exists(HANGING[part](eb, caseId)).as(part)))
    .executeTakeFirstOrThrow();
  return Object.fromEntries(PARTS.map((part) => [part, Boolean(found[part] || found.mergers)])) as Hanging;
}

/** What is read of a part, or nothing where there is none. */
export async function ofPart<Row>(there: boolean, read: () => Promise<Row[]>): Promise<Row[]> {
  return there ? read() : [];
}
