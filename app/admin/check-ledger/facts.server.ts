import type { Db } from "../../../db/engine.ts";
import { correctionsOfCase } from "../../../db/queries/rulings/corrections.ts";
import {
  type CheckedCase,
  countWords,
  everMerged,
  heldRepliesOfCase,
  holdersOf,
  marksOf,
  mergersOf,
  movesOfRows,
  pendingAbout,
  repliesEverIn,
  verdictsEverIn,
  voicesEverIn,
} from "../../../db/queries/ledger/check.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { nudgesOfCase } from "../../../db/queries/office/nudges.ts";
import { checksOfCase } from "../../../db/queries/rulings/answer-checks.ts";
import { disputesOfCase, movesOfCase } from "../../../db/queries/rulings/disputes.ts";
import { takedownsOfCase } from "../../../db/queries/rulings/takedowns.ts";
import { remediesOf, repliesOfCase } from "../../../db/queries/replies/replies.ts";
import { reopenings } from "../../../db/queries/cases/rounds.ts";
import { currentStages, holdsOfCase, promisesOfCase, watchesOfCase } from "../../../db/queries/cases/clocks.ts";
import { calloutsOfCases } from "../../../db/queries/cases/callouts.ts";
import {
  stagesOfWatches,
  supportAnswersOf,
  supportsOfCases,
  supportVersionsOf,
} from "../../../db/queries/cases/supports.ts";
import { transfersOfCase } from "../../../db/queries/cases/transfers.ts";
import { filesOfReplies } from "../../../db/queries/replies/reply-files.ts";
import { replyVersionsOf } from "../../../db/queries/replies/reply-versions.ts";
import type { MovedKind } from "../../../db/tables/rulings/matters.ts";
import { listImageDigests } from "../../attachments/attachment.server.ts";
import type { WorkingCalendar } from "../../cases/clock/clock.ts";
import { type Day, daysBetween } from "../../day.ts";
import { type Act, ACTS } from "../../ledger/ledger.ts";
import type { Placed } from "./findings.server.ts";

/** An entry as the check reads it. */
export interface CheckedEntry {
  seq: number;
  day: Day;
  kind: Act;
  subject: string;
  facts: Record<string, unknown>;
  /** The day of the entry before it. */
  previousDay: Day | null;
}

/** Reads entries; `unreadable` are the numbers of those whose kind or facts nobody knows. */
export function readEntries(
  rows: readonly { seq: number; day: Day; kind: string; subject: string; body: string; previous_day?: Day | null }[],
) {
  const told: CheckedEntry[] = [];
  const unreadable: { seq: number; subject: string }[] = [];
  for (const { seq, day, subject, kind: named, body, previous_day } of rows) {
    const kind = ACTS.find((one) => one === named);
    const facts = parse(body);
    if (kind && facts) told.push({ seq, day, subject, kind, facts, previousDay: previous_day ?? null });
    else unreadable.push({ seq, subject });
  }
  return { told, unreadable };
}

function parse(body: string): Record<string, unknown> | null {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/**
 * True when an entry is of the day on which its act was done. One that began before midnight may have come to its turn
 * after acts of the next day: then it stands under that.
 */
export function isOf(day: Day | null | undefined, entry: CheckedEntry): boolean {
  if (!day) return false;
  const late = entry.day === entry.previousDay && daysBetween(day, entry.day) === 1;
  return entry.day === day || late;
}

/** All that the database says of a case, as far as the ledger tells of it too. */
export type CaseFacts = Awaited<ReturnType<typeof readCaseFacts>>;

export async function readCaseFacts(db: Db, row: CheckedCase, calendar: WorkingCalendar) {
  const voices = await publishedIn(db, "voice", row.id, await voicesEverIn(db, row.id));
  const replies = await publishedIn(db, "reply", row.id, await repliesEverIn(db, row.id));
  const replyIds = replies.map(({ row: { id } }) => id);
  const remedies = await remediesOf(db, replyIds);
  const versions = await replyVersionsOf(db, replyIds);
  const files = await filesOfReplies(db, replyIds);
  const verdicts = await publishedIn(db, "verdict", row.id, await verdictsEverIn(db, row.id));
  const voiceIds = voices.map(({ row: { id } }) => id);
  const [images, marks, holders] = await Promise.all([
    listImageDigests(db, voiceIds),
    marksOf(db, voiceIds),
    holdersOf(
      db,
      verdicts.map(({ row: { id } }) => id),
    ),
  ]);
  const supports = await supportsOfCases(db, [row.id]);
  const supporting = supports.map((one) => one.watch_id);
  return {
    row,
    calendar,
    voices,
    replies,
    remedies: Map.groupBy(remedies, (one) => one.reply_id),
    versions: Map.groupBy(versions, (one) => one.reply_id),
    files: Map.groupBy(files, (one) => one.reply_id),
    verdicts,
    images,
    marks: Map.groupBy(marks, (mark) => mark.voice_id),
    holders: Map.groupBy(holders, (part) => part.verdict_id),
    stages: await currentStages(db, row.id),
    reopenings: await reopenings(db, row.id),
    watches: await watchesOfCase(db, row.id),
    promises: await promisesOfCase(db, row.id),
    holds: await holdsOfCase(db, row.id),
    answers: await repliesOfCase(db, row.id),
    words: await countWords(db, row.id),
    corrections: await correctionsOfCase(db, row.id),
    held: await heldRepliesOfCase(db, row.id),
    mergers: await mergersOf(db, row.id),
    moves: await movesOfCase(db, row.id),
    disputes: await disputesOfCase(db, row.id),
    transfers: await transfersOfCase(db, row.id),
    callouts: await calloutsOfCases(db, [row.id]),
    supports,
    supportStages: await stagesOfWatches(db, supporting),
    supportAnswers: await supportAnswersOf(db, supporting),
    supportVersions: await supportVersionsOf(db, supporting),
    nudges: await nudgesOfCase(db, row.id),
    checks: await checksOfCase(db, row.id),
    takedowns: await takedownsOfCase(db, row.id),
    pending: await pendingAbout(db, [row.number]),
    /** Withdrawn, or gone into one that is: what it said is public no more. */
    withdrawn: await isWithdrawn(db, row.id),
    /** Places and counts of a case that was ever merged may be those of another. */
    mixed: await everMerged(db, row.id),
  };
}

/** True when a case is withdrawn, or has gone into one that is, directly or through another. */
export async function isWithdrawn(db: Db, id: number): Promise<boolean> {
  return (await rootOfCase(db, id))?.state === "withdrawn";
}

/** The case that one has gone into in the end; itself when it stands alone. */
export async function rootOfCase(db: Db, id: number) {
  let row = await findCase(db, id);
  while (row?.merged_into_id) row = await findCase(db, row.merged_into_id);
  return row;
}

/** The rows that were first published in a case, each with its first place there. */
async function publishedIn<Row extends { id: number; case_id: number; position: number }>(
  db: Db,
  kind: MovedKind,
  caseId: number,
  rows: readonly Row[],
): Promise<Placed<Row>[]> {
  const moves = await movesOfRows(
    db,
    kind,
    rows.map(({ id }) => id),
  );
  const first = Map.groupBy(moves, (move) => move.row_id);
  return rows.flatMap((row) => {
    const move = first.get(row.id)?.[0];
    const origin = move ?? row;
    return origin.case_id === caseId ? [{ row, position: origin.position }] : [];
  });
}
