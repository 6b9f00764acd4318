import type { Db } from "../../db/engine.ts";
import { readCasesOfReport, readPublishedParts } from "../cases/case.server.ts";
import { type Day, daysBetween } from "../day.ts";
import { readAnswers, readWords } from "./reply.server.ts";
import { nextOccasion, occasionDay, occasionOn } from "./reply.ts";

/** A matter that a report was published in, as its reporter is told. */
export type Matter = Awaited<ReturnType<typeof readMatters>>[number];

/**
 * Every matter that a report was published in, in that order, with its clock, the days of its answers and the reporter's
 * words on it; `now` is null once its case is withdrawn.
 */
export async function readMatters(db: Db, reportId: number, today: Day) {
  const [parts, cases] = await Promise.all([readPublishedParts(db, reportId), readCasesOfReport(db, reportId)]);
  return Promise.all(
    parts.map(async ({ voiceId, caseId, number, position, title, publishedOn, hidden }) => {
      const words = await readWords(db, reportId, caseId);
      const visible = cases.some((one) => one.id === caseId);
      const now = visible ? await readNow(db, caseId, words, today) : null;
      return { voiceId, number, position, title, publishedOn, hidden, words, now };
    }),
  );
}

async function readNow(db: Db, caseId: number, words: readonly { occasion: string }[], today: Day) {
  const { clock, replies, askedSince } = await readAnswers(db, caseId, today);
  const { dueOn, metOn } = clock;
  const occasion = askedSince && occasionOn(askedSince, today);
  const due = occasion && !words.some((word) => word.occasion === occasion);
  return {
    clock: { dueOn, metOn },
    /** Since when it is asked, null while it is not: a further answer asks nothing anew. */
    askedSince,
    replies: replies.map((reply) => ({
      ...reply,
      /** The day on which it appeared. */
      shownOn: reply.releasedOn ?? reply.publishedOn,
    })),
    daysLate: clock.daysLate,
    /** The reporter's word is due: days since the answer after which it is asked, 0, 30 or 90. */
    ask: due ? daysBetween(askedSince, occasionDay(occasion, askedSince)) : null,
    /** The first day of the next time that it is asked. */
    nextOn: askedSince ? (nextOccasion(askedSince, today)?.day ?? null) : null,
  };
}
