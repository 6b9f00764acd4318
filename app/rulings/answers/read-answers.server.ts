import type { Db } from "../../../db/engine.ts";
import { listWaitingHeldReplies } from "../../../db/queries/replies/held-replies.ts";
import { findClock } from "../../../db/queries/cases/clocks.ts";
import { type Actor, can } from "../../accounts/permissions.ts";
import { readAnswer } from "../../replies/reply.ts";
import { findInAnswer, readWaitingFiles } from "../../replies/reply.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";

const LIMIT = 100;

/** The answers that wait for a look and concern the actor, the first filed first, with what may point to somebody. */
export async function listHeldAnswers(db: Db, actor: Actor) {
  const waiting = [];
  for (let after = 0; waiting.length < LIMIT;) {
    const rows = await listWaitingHeldReplies(db, after, LIMIT);
    for (const row of rows) {
      if (!can(actor, "judge:case", await readCaseScope(db, row))) continue;
      const answer = readAnswer(row.contents);
      if (!answer) continue;
      const { due_on: dueOn } = await findClock(db, row.case_id);
      waiting.push({
        id: row.id,
        number: row.number,
        title: row.title,
        department: { name: row.department_name, nameEn: row.department_name_en },
        answer,
        files: await readWaitingFiles(db, { heldId: row.id }),
        found: await findInAnswer(db, row.region_id, answer),
        filedOn: row.filed_on,
        /** The way on which it came, where a moderator entered it. */
        channel: row.channel,
        countsOn: row.counts_on,
        dueOn,
        own: row.user_id === actor.userId,
      });
    }
    after = rows.at(-1)?.id ?? 0;
    if (rows.length < LIMIT) break;
  }
  return waiting;
}
