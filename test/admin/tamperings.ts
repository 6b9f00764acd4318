import { type Problem } from "../../app/admin/check-ledger/problem.ts";
import { addDays } from "../../app/day.ts";
import { entryHash, settleLedger } from "../../app/ledger/ledger.server.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { unmergeCase, versionOf } from "../../app/rulings/merging/merging.server.ts";
import { publishReply, reviseReply } from "../../app/replies/reply.server.ts";
import type { Db } from "../../db/engine.ts";
import type { Vetted } from "../../db/tables/vetted.ts";
import { addToCounters } from "../../db/queries/counters.ts";
import { undoMerger } from "../../db/queries/rulings/mergers.ts";
import { named } from "../../db/tables/named.ts";
import {
  addToCase,
  answerCase,
  aVerdict,
  buildCounty,
  decide,
  declining,
  mergeByTwo,
  publishCase,
  sendReport,
  TODAY,
} from "../helpers/factories.ts";

const LATER = addDays(TODAY, 40);

/**
 * Three cases: the first answered late, the second overdue with two voices, the third answered in time, into which two
 * more were merged after they had missed their deadlines, and one of them taken out again; a declined report.
 */
export async function aSite(db: Db) {
  const county = await buildCounty(db);
  const publish = () => publishCase(db, county);
  const [late, overdue, answered, merged, parted] = [
    await publish(),
    await publish(),
    await publish(),
    await publish(),
    await publish(),
  ];
  await addToCase(db, county, overdue.number);
  await decide(db, county, await sendReport(db), declining());
  const reply = (number: string, day: string) =>
    publishReply(
      db,
      county.officers.agriculture,
      { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 },
      day,
    );
  await reply(answered.number, addDays(TODAY, 1));
  await judgeCase(db, county.moderator, answered.number, aVerdict({ code: "V5" }), 1, addDays(TODAY, 2));
  for (const { number } of [merged, parted]) await mergeByTwo(db, county, answered.number, number, addDays(LATER, -1));
  const seen = await versionOf(db, await readCase(db, answered.number));
  const undoing = { number: parted.number, reason: "another_matter", seen } as const;
  await unmergeCase(db, county.moderator, undoing, addDays(LATER, -1));
  const more = { rest: "余下的文件在清理。", restBy: addDays(LATER, 30), telephone: "0371-66000000" };
  await answerCase(db, county, late.number, LATER, { remedies: ["R1", "R6"], ...more });
  const revision = { caseNumber: late.number, position: 1, reason: "slip", seen: 0, remedies: ["R6"] } as const;
  await reviseReply(db, county.officers.agriculture, { ...revision, ...more, body: "已收回，不再考核。" }, LATER);
  await settleLedger(db, addDays(LATER, 1));
  return {
    late: late.number,
    overdue: overdue.number,
    answered: answered.number,
    merged: merged.number,
    parted: parted.number,
  };
}
type Aimed = Awaited<ReturnType<typeof aSite>>;

async function idOf(db: Db, number: string): Promise<number> {
  return (await db.selectFrom("cases").select("id").where("number", "=", named(number)).executeTakeFirstOrThrow()).id;
}

async function answerOf(db: Db, number: string) {
  const id = await idOf(db, number);
  return db.selectFrom("replies").select("id").where("case_id", "=", id).executeTakeFirstOrThrow();
}

async function mergerOf(db: Db, number: string) {
  const id = await idOf(db, number);
  return db.selectFrom("mergers").selectAll().where("case_id", "=", id).executeTakeFirstOrThrow();
}

/** Takes a case out of every table, as somebody with the database at hand can. */
async function deleteCase(db: Db, number: string): Promise<void> {
  const id = await idOf(db, number);
  const of = async (table: "voices" | "verdicts") =>
    (await db.selectFrom(table).select("id").where("case_id", "=", id).execute()).map((row) => row.id);
  await db
    .deleteFrom("voice_marks")
    .where("voice_id", "in", await of("voices"))
    .execute();
  await db
    .deleteFrom("voice_redactions")
    .where("voice_id", "in", await of("voices"))
    .execute();
  await db
    .deleteFrom("verdict_parts")
    .where("verdict_id", "in", await of("verdicts"))
    .execute();
  for (const table of ["voices", "verdicts", "stages", "holds", "watches", "replies", "confirmations"] as const) {
    await db.deleteFrom(table).where("case_id", "=", id).execute();
  }
  await db.deleteFrom("summed_cases").where("case_id", "=", id).execute();
  await db.deleteFrom("cases").where("id", "=", id).execute();
}

/** Writes the whole ledger anew without the entries of a subject, so that its chain holds. */
export async function forget(db: Db, subject: string): Promise<void> {
  const entries = await db.selectFrom("ledger_entries").selectAll().orderBy("seq").execute();
  await db.deleteFrom("ledger_entries").execute();
  let [seq, previous_hash, day] = [0, "0".repeat(64), ""];
  for (const entry of entries.filter((one) => one.subject !== subject)) {
    seq += 1;
    const unhashed = { ...entry, seq, previous_hash };
    previous_hash = entryHash(unhashed);
    day = entry.day;
    await db
      .insertInto("ledger_entries")
      .values({ ...unhashed, hash: previous_hash })
      .execute();
  }
  await db.updateTable("ledger_head").set({ seq, day, hash: previous_hash }).execute();
}

/** What somebody with the database at hand may do, and what tells of it. */
export const TAMPERINGS: Record<string, (db: Db, aimed: Aimed) => Promise<Partial<Problem>[]>> = {
  "a remedy that an answer did not claim, and its own day put off": async (db, { late }) => {
    const { id } = await answerOf(db, late);
    await db.insertInto("reply_remedies").values({ reply_id: id, remedy: "R9" }).execute();
    await db.updateTable("replies").set({ rest_by: "2028-01-01" }).where("id", "=", id).execute();
    return [
      { what: "differs", thing: "remedy", subject: late },
      { what: "differs", thing: "rest_by", subject: late },
    ];
  },

  "another telephone in what an answer said before it was corrected": async (db, { late }) => {
    const { id } = await answerOf(db, late);
    const telephone = "0371-66000001" as Vetted;
    await db.updateTable("reply_versions").set({ telephone }).where("reply_id", "=", id).execute();
    return [{ what: "text", thing: "reply", subject: late }];
  },

  "what an answer said before it was corrected taken away": async (db, { late }) => {
    const { id } = await answerOf(db, late);
    await db.deleteFrom("reply_versions").where("reply_id", "=", id).execute();
    return [{ what: "no_fact", thing: "version", subject: late }];
  },

  "the due day of an overdue case moved": async (db, { overdue }) => {
    await db
      .updateTable("stages")
      .set({ due_on: "2027-06-01" })
      .where("stage", "=", "answered")
      .where("case_id", "=", await idOf(db, overdue))
      .execute();
    return [{ what: "differs", thing: "due_day", subject: overdue }];
  },
  "a case marked as answered in time": async (db, { overdue }) => {
    const id = await idOf(db, overdue);
    await db.updateTable("cases").set({ state: "answered" }).where("id", "=", id).execute();
    await db
      .updateTable("stages")
      .set({ met_on: TODAY })
      .where("stage", "=", "answered")
      .where("case_id", "=", id)
      .execute();
    return [
      { what: "differs", thing: "answered_on", subject: overdue },
      { what: "differs", thing: "state", subject: overdue },
    ];
  },
  "an overdue case deleted with its voices and verdicts": async (db, { overdue }) => {
    await deleteCase(db, overdue);
    return [
      { what: "no_subject", thing: "case", subject: overdue },
      { what: "number_missing", thing: "case", subject: overdue },
      { what: "counter", thing: "count", subject: "site 0" },
    ];
  },
  "five more answers in time in the figures": async (db) => {
    await addToCounters(db, [{ scope: "site", scope_id: 0, metric: "on_time", day: TODAY, value: 5 }]);
    return [{ what: "counter", thing: "count", subject: "site 0", detail: `on_time ${TODAY}: 5 ≠ 0` }];
  },
  "a case more in the sums of cases": async (db) => {
    await db.updateTable("case_sums").set({ cases: 7 }).where("cases", "=", 1).execute();
    await db.updateTable("summed_cases").set({ voices: 9 }).execute();
    return [{ what: "counter", thing: "count", subject: "cases" }];
  },
  "a public text changed": async (db, { overdue }) => {
    await db
      .updateTable("voices")
      .set({ public_text: "没有这回事。" as Vetted })
      .where("case_id", "=", await idOf(db, overdue))
      .where("position", "=", 2)
      .execute();
    return [{ what: "text", thing: "voice", subject: overdue }];
  },
  "a public text changed, and its salt taken away": async (db, { overdue }) => {
    await db
      .updateTable("cases")
      .set({ demand: "没有这回事。" as Vetted, hash_salt: null })
      .where("number", "=", named(overdue))
      .execute();
    return [{ what: "text", thing: "case", subject: overdue }];
  },
  "the words of an answer changed": async (db, { answered }) => {
    await db
      .updateTable("replies")
      .set({ body: "从未要求。" as Vetted })
      .where("case_id", "=", await idOf(db, answered))
      .execute();
    return [{ what: "text", thing: "reply", subject: answered }];
  },
  "a late answer given an earlier day": async (db, { late }) => {
    const id = await idOf(db, late);
    await db.updateTable("replies").set({ published_on: TODAY }).where("case_id", "=", id).execute();
    await db
      .updateTable("stages")
      .set({ met_on: TODAY })
      .where("stage", "=", "answered")
      .where("case_id", "=", id)
      .execute();
    return [{ what: "differs", thing: "day", subject: late }];
  },
  "a verdict changed": async (db, { overdue }) => {
    await db
      .updateTable("verdicts")
      .set({ code: "V2" })
      .where("case_id", "=", await idOf(db, overdue))
      .execute();
    return [{ what: "differs", thing: "verdict", subject: overdue }];
  },
  "a verdict taken away": async (db, { answered }) => {
    await db
      .deleteFrom("verdicts")
      .where("case_id", "=", await idOf(db, answered))
      .where("code", "=", "V5")
      .execute();
    return [{ what: "no_fact", thing: "verdict", subject: answered }];
  },
  "a deadline forgotten that a case had missed before it was merged": async (db, { merged }) => {
    const { missed_due_on: due } = await mergerOf(db, merged);
    await db
      .updateTable("mergers")
      .set({ missed_due_on: null })
      .where("case_id", "=", await idOf(db, merged))
      .execute();
    return [
      { what: "differs", thing: "due_day", subject: merged },
      { what: "counter", thing: "count", subject: "site 0", detail: `late ${due}: 2 ≠ 1` },
    ];
  },
  "a merger undone without an entry": async (db, { merged }) => {
    const { id } = await mergerOf(db, merged);
    await undoMerger(
      db,
      { id, case_id: await idOf(db, merged) },
      { undone_on: LATER, undone_by: 1, undone_reason: "another_matter" },
    );
    return [
      { what: "no_entry", thing: "merger", subject: merged },
      { what: "differs", thing: "merger", subject: merged },
    ];
  },
  "the reason of an undone merger changed": async (db, { parted }) => {
    await db
      .updateTable("mergers")
      .set({ undone_reason: "merged_by_mistake" })
      .where("case_id", "=", await idOf(db, parted))
      .execute();
    return [{ what: "differs", thing: "merger", subject: parted }];
  },
  "the last entries deleted, and the head set back": async (db, { late }) => {
    const { seq } = await db.selectFrom("ledger_head").select("seq").executeTakeFirstOrThrow();
    await db
      .deleteFrom("ledger_entries")
      .where("seq", ">", seq - 5)
      .execute();
    const last = await db.selectFrom("ledger_entries").selectAll().orderBy("seq", "desc").executeTakeFirstOrThrow();
    await db.updateTable("ledger_head").set({ seq: last.seq, day: last.day, hash: last.hash }).execute();
    return [{ what: "no_entry", thing: "reply", subject: late }];
  },
  "a case deleted, and taken out of the whole ledger": async (db, { overdue }) => {
    await deleteCase(db, overdue);
    await forget(db, overdue);
    return [
      { what: "number_missing", thing: "case", subject: overdue },
      { what: "counter", thing: "count", subject: "site 0" },
    ];
  },
  "an entry changed": async (db) => {
    await db.updateTable("ledger_entries").set({ body: "{}" }).where("seq", "=", 3).execute();
    return [{ what: "chain", thing: "entry", entries: [3] }];
  },
};
