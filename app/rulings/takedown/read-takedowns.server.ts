import type { Db } from "../../../db/engine.ts";
import { countTakedowns, listWaitingTakedowns } from "../../../db/queries/rulings/takedowns.ts";
import { type Actor, assertCan, barrierTo } from "../../accounts/permissions.ts";
import { type NotTwo, whyNotTwo } from "../../accounts/two-people.server.ts";
import { readCaseForStaff } from "../../cases/case.server.ts";
import type { WithdrawalReason } from "../../cases/case.ts";
import { readCasePage } from "../../cases/read-case.server.ts";
import { addDays, type Day } from "../../day.ts";
import { readAnswers } from "../../replies/reply.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { MAX_HIDDEN_DAYS } from "./takedown.ts";
import { mayDecideTakedown } from "./decide-takedown.server.ts";

export interface WaitingTakedown {
  id: number;
  number: string;
  title: string;
  /** The voice, with the words that would be hidden; when neither it nor an answer is named, the case as a whole. */
  voice: { position: number; text: string } | null;
  /** The answer, likewise. */
  reply: { position: number; text: string } | null;
  reason: WithdrawalReason;
  words: string;
  /** Null for the reporter of the voice. */
  proposedBy: string | null;
  /** Of what a reporter has hidden: words were taken out since. */
  corrected: boolean;
  proposedOn: Day;
  hiddenUntil: Day | null;
  /** It is hidden, and nobody has looked for `MAX_HIDDEN_DAYS`. */
  overdue: boolean;
  /** Why the actor is not the one to decide, if so. */
  notTwo: NotTwo | null;
}

const LIMIT = 100;

/**
 * The page of a case for the desk, its answers, and what keeps the actor from judging it or proposing to take it down. What is hidden is shown only to those who may propose or decide on hiding it there:
 * it may point to a reporter of the very county that a moderator of elsewhere comes from. Throws as `readCasePage` does.
 */
export async function readCaseForDesk(db: Db, actor: Actor, number: string, today: Day) {
  const matter = await readCaseForStaff(db, number);
  const scope = await readCaseScope(db, matter);
  const barriers = {
    judge: barrierTo(actor, "judge:case", scope),
    merge: barrierTo(actor, "merge:case", scope),
    propose: barrierTo(actor, "propose:takedown", scope),
  };
  const reader = barriers.propose === null ? "staff" : "public";
  const [page, answers] = await Promise.all([
    readCasePage(db, number, today, reader),
    readAnswers(db, matter.id, today, reader),
  ]);
  return { matter: page, answers, barriers };
}

/** Throws `forbidden`, `home_county`, `recused` for whoever may not judge this case; and as `readCaseForStaff`. */
export async function assertMayJudge(db: Db, actor: Actor, number: string): Promise<void> {
  assertCan(actor, "judge:case", await readCaseScope(db, await readCaseForStaff(db, number)));
}

/** What waits for a second person and concerns the actor, the first proposed first; `asked` = what reporters have hidden. */
export async function listTakedowns(db: Db, actor: Actor, today: Day, asked = false): Promise<WaitingTakedown[]> {
  const waiting: WaitingTakedown[] = [];
  for (let after = 0; waiting.length < LIMIT;) {
    const rows = await listWaitingTakedowns(db, after, LIMIT);
    for (const row of rows) {
      if (asked && row.proposed_by !== null) continue;
      const own = row.proposed_by === actor.userId;
      if (!own && !(await mayDecideTakedown(db, actor, row))) continue;
      waiting.push({
        id: row.id,
        number: row.number,
        title: row.title,
        voice: row.position === null ? null : { position: row.position, text: row.public_text ?? "" },
        reply: row.reply_position === null ? null : { position: row.reply_position, text: row.reply_body ?? "" },
        reason: row.reason,
        words: row.words,
        proposedBy: row.proposed_by === null ? null : (row.display_name ?? ""),
        corrected: row.corrected === 1,
        proposedOn: row.proposed_on,
        hiddenUntil: row.hidden_until,
        overdue: row.hidden_until !== null && addDays(row.proposed_on, MAX_HIDDEN_DAYS) < today,
        notTwo: await whyNotTwo(db, actor, [row.proposed_by], today),
      });
    }
    after = rows.at(-1)?.id ?? 0;
    if (rows.length < LIMIT) break;
  }
  return waiting;
}

export interface TakedownCount {
  /** YYYY-MM */
  month: string;
  reason: WithdrawalReason;
  /** Confirmed by the second person. */
  cases: number;
  voices: number;
  answers: number;
  /** Refused by the second person, or not confirmed in time. */
  refused: number;
}

/** What two people took down or one did not get confirmed, by month and reason, the latest month first. */
export async function readTakedowns(db: Db): Promise<TakedownCount[]> {
  const counts = new Map<string, TakedownCount>();
  for (const row of await countTakedowns(db)) {
    const month = (row.decided_on ?? "").slice(0, 7);
    const key = `${month} ${row.reason}`;
    const count = counts.get(key) ?? {
      month,
      reason: row.reason,
      cases: 0,
      voices: 0,
      answers: 0,
      refused: 0,
    };
    counts.set(key, count);
    if (row.outcome === "confirmed") {
      count.cases += row.all - row.voices - row.answers;
      count.voices += row.voices;
      count.answers += row.answers;
    } else count.refused += row.all;
  }
  return [...counts.values()];
}
