import type { TextSort } from "../../../app/search/terms.ts";
import type { Db } from "../../engine.ts";
import { replyVersionsOf } from "../replies/reply-versions.ts";
import { filesOfReplies } from "../replies/reply-files.ts";
import { stagesOfWatches, supportAnswersOf, supportVersionsOf } from "../cases/supports.ts";

/** A text on the page of a case. */
export interface WordsOnCase {
  case_id: number;
  of: TextSort;
  text: string | null;
}

/** What was said before and beside the answers of cases: earlier versions, files, what moderators say of them. */
export async function wordsOnAnswers(
  db: Db,
  answers: readonly { id: number; case_id: number; hollow_on: string | null; hollow_reason: string | null }[],
): Promise<WordsOnCase[]> {
  const ids = answers.map(({ id }) => id);
  const caseOf = new Map<number | null, number>(answers.map(({ id, case_id }) => [id, case_id]));
  const about = (replyId: number | null, of: TextSort, ...texts: (string | null)[]): WordsOnCase[] => {
    const case_id = caseOf.get(replyId);
    return case_id === undefined ? [] : texts.map((text) => ({ case_id, of, text }));
  };
  const versions = await replyVersionsOf(db, ids);
  const files = await filesOfReplies(db, ids);
  return [
    ...versions.flatMap((one) =>
      about(one.reply_id, "earlier", one.document_number, one.body, one.checked, one.rest, one.contact, one.telephone),
    ),
    ...files
      .filter((one) => one.storage_name !== null || one.until_version !== null)
      .flatMap(({ reply_id, title }) => about(reply_id, "file", title)),
    ...answers.flatMap((one) => (one.hollow_on === null ? [] : about(one.id, "ruling", one.hollow_reason))),
  ];
}

/** What moderators and departments say on the pages of these cases besides verdicts and answers. */
export async function wordsOfRulings(db: Db, caseIds: readonly number[]): Promise<WordsOnCase[]> {
  const ids = [0, ...caseIds];
  const disputes = await db
    .selectFrom("disputes")
    .select(["case_id", "body", "body_public", "reasons"])
    .where("case_id", "in", ids)
    .where("outcome", "is not", null)
    .orderBy("id")
    .execute();
  const transfers = await db
    .selectFrom("transfers")
    .select(["case_id", "basis", "answer", "answer_reason", "outcome", "reasons"])
    .where("case_id", "in", ids)
    .orderBy("id")
    .execute();
  const checks = await db
    .selectFrom("replies as a")
    .innerJoin("answer_checks as k", "k.reply_id", "a.id")
    .select(["a.case_id", "k.words"])
    .where("a.case_id", "in", ids)
    .orderBy("k.id")
    .execute();
  const promises = await db
    .selectFrom("stages")
    .select(["case_id", "promise_reason"])
    .where("case_id", "in", ids)
    .where("current", "=", 1)
    .where("promised_on", "is not", null)
    .orderBy("id")
    .execute();
  return [
    ...disputes.flatMap(({ case_id, body, body_public, reasons }): WordsOnCase[] => [
      { case_id, of: "dispute", text: body_public === 1 ? body : null },
      { case_id, of: "ruling", text: reasons },
    ]),
    ...transfers.flatMap(({ case_id, basis, answer, answer_reason, outcome, reasons }): WordsOnCase[] => [
      { case_id, of: "transfer", text: basis },
      { case_id, of: "transfer", text: answer === "declined" ? answer_reason : null },
      { case_id, of: "ruling", text: outcome === "kept" || outcome === "handed_on" ? reasons : null },
    ]),
    ...checks.map(({ case_id, words }): WordsOnCase => ({ case_id, of: "ruling", text: words })),
    ...promises.flatMap(({ case_id, promise_reason }): WordsOnCase[] =>
      case_id === null ? [] : [{ case_id, of: "answer", text: promise_reason }],
    ),
  ];
}

/** What was corrected, in the moderators' words: of a case, and of the voices, answers and verdicts that stand in it now. */
export async function wordsOfCorrections(db: Db, caseIds: readonly number[]): Promise<WordsOnCase[]> {
  const ids = [0, ...caseIds];
  const ofCases = await db
    .selectFrom("corrections")
    .select(["case_id", "words"])
    .where("part", "=", "case")
    .where("case_id", "in", ids)
    .orderBy("id")
    .execute();
  const words = ["p.case_id", "k.words"] as const;
  const ofVoices = await db
    .selectFrom("voices as p")
    .innerJoin("corrections as k", "k.part_id", "p.id")
    .select(words)
    .where("k.part", "=", "voice")
    .where("p.case_id", "in", ids)
    .orderBy("k.id")
    .execute();
  const ofAnswers = await db
    .selectFrom("replies as p")
    .innerJoin("corrections as k", "k.part_id", "p.id")
    .select(words)
    .where("k.part", "=", "reply")
    .where("p.case_id", "in", ids)
    .orderBy("k.id")
    .execute();
  const ofVerdicts = await db
    .selectFrom("verdicts as p")
    .innerJoin("corrections as k", "k.part_id", "p.id")
    .select(words)
    .where("k.part", "=", "verdict")
    .where("p.case_id", "in", ids)
    .orderBy("k.id")
    .execute();
  const all = [...ofCases, ...ofVoices, ...ofAnswers, ...ofVerdicts];
  return all.map((one): WordsOnCase => ({ case_id: one.case_id, of: "ruling", text: one.words }));
}

/** What supporting bodies and calls to come say, on these cases and on those that went into them. */
export async function wordsOfOthers(db: Db, caseIds: readonly number[]): Promise<WordsOnCase[]> {
  const within = await familiesOf(db, caseIds);
  const ids = [0, ...within.keys()];
  const supports = await db
    .selectFrom("supports")
    .select(["case_id", "watch_id", "reason", "end_reason"])
    .where("case_id", "in", ids)
    .orderBy("id")
    .execute();
  const watchIds = supports.map(({ watch_id }) => watch_id);
  const caseOf = new Map(supports.map(({ watch_id, case_id }) => [watch_id, case_id]));
  const calls = await db
    .selectFrom("callouts")
    .select(["case_id", "reason", "decline_reason"])
    .where("case_id", "in", ids)
    .orderBy("id")
    .execute();
  const said = [
    ...supports.flatMap(({ case_id, reason, end_reason }) => [
      { case_id, of: "support" as const, text: reason },
      { case_id, of: "support" as const, text: end_reason },
    ]),
    ...(await supportAnswersOf(db, watchIds)).flatMap(({ watch_id, body, hollow_on, hollow_reason }) => [
      { case_id: caseOf.get(watch_id), of: "support" as const, text: body },
      { case_id: caseOf.get(watch_id), of: "ruling" as const, text: hollow_on === null ? null : hollow_reason },
    ]),
    ...(await supportVersionsOf(db, watchIds)).map(({ watch_id, body }) => ({
      case_id: caseOf.get(watch_id),
      of: "earlier" as const,
      text: body,
    })),
    ...(await stagesOfWatches(db, watchIds)).map(({ watch_id, promised_on, promise_reason }) => ({
      case_id: caseOf.get(watch_id),
      of: "support" as const,
      text: promised_on === null ? null : promise_reason,
    })),
    ...calls.flatMap(({ case_id, reason, decline_reason }) => [
      { case_id, of: "callout" as const, text: reason },
      { case_id, of: "callout" as const, text: decline_reason },
    ]),
  ];
  return said.flatMap(({ case_id, of, text }) => {
    const root = within.get(case_id ?? 0);
    return root === undefined ? [] : [{ case_id: root, of, text }];
  });
}

/** Of these cases and those that went into them, directly or through another, the one whose page tells of each. */
async function familiesOf(db: Db, caseIds: readonly number[]): Promise<Map<number, number>> {
  const within = new Map(caseIds.map((id) => [id, id]));
  for (let last = [...caseIds]; last.length > 0;) {
    const rows = await db
      .selectFrom("cases")
      .select(["id", "merged_into_id"])
      .where("merged_into_id", "in", last)
      .orderBy("id")
      .execute();
    for (const { id, merged_into_id } of rows) within.set(id, within.get(merged_into_id ?? 0) ?? id);
    last = rows.map(({ id }) => id);
  }
  return within;
}
