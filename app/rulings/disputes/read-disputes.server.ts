import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import {
  countDisputesByEnd,
  countVerdictsGiven,
  disputesOfCase,
  findDispute,
  listWaitingDisputes,
  movesOfCase,
} from "../../../db/queries/rulings/disputes.ts";
import { type Actor, assertCan, can } from "../../accounts/permissions.ts";
import { whyNotTwo } from "../../accounts/two-people.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { findInPublicWords } from "../../redaction/redaction.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { partiesOf } from "./decide-dispute.server.ts";
import type { DisputeOutcome } from "./dispute.ts";

const LIMIT = 100;

/** The disputes that wait and concern the actor, the first filed first. */
export async function listDisputes(db: Db, actor: Actor, today: Day) {
  const waiting = [];
  for (let after = 0; waiting.length < LIMIT;) {
    const rows = await listWaitingDisputes(db, after, LIMIT);
    for (const row of rows) {
      if (!can(actor, "decide:dispute", await readCaseScope(db, row))) continue;
      waiting.push({
        id: row.id,
        number: row.number,
        title: row.title,
        of: row.verdict_id === null ? ("link" as const) : ("verdict" as const),
        ground: row.ground,
        filedOn: row.filed_on,
        department: { name: row.department_name, nameEn: row.department_name_en },
        notTwo: await whyNotTwo(db, actor, await partiesOf(db, row), today),
      });
    }
    after = rows.at(-1)?.id ?? 0;
    if (rows.length < LIMIT) break;
  }
  return waiting;
}

/** A dispute for whoever decides it. Throws `not_found`, `forbidden`. */
export async function readDispute(db: Db, actor: Actor, id: number, today: Day) {
  const row = await findDispute(db, id);
  const matter = row && (await findCase(db, row.case_id));
  if (!row || !matter) throw new DomainError("not_found");
  assertCan(actor, "decide:dispute", await readCaseScope(db, matter));
  return {
    id: row.id,
    number: matter.number,
    regionId: matter.region_id,
    verdictId: row.verdict_id,
    ground: row.ground,
    body: row.body,
    /** What in it may point to a person. */
    findings: await findInPublicWords(db, matter.region_id, row.body),
    filedOn: row.filed_on,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    notTwo: await whyNotTwo(db, actor, await partiesOf(db, row), today),
  };
}

/** What the public may know of the disputes of a case and of its moves from one department to another. */
export async function readDisputes(db: Db, caseId: number) {
  const [disputes, moves] = await Promise.all([disputesOfCase(db, caseId), movesOfCase(db, caseId)]);
  return {
    disputes: disputes.map((row) => ({
      of: row.verdict_id === null ? ("link" as const) : ("verdict" as const),
      ground: row.ground,
      department: { id: row.department_id, name: row.department_name, nameEn: row.department_name_en },
      filedOn: row.filed_on,
      decidedOn: row.decided_on,
      outcome: row.outcome,
      remedy: row.remedy,
      reasons: row.outcome === null ? "" : row.reasons,
      /** Null until it is decided and somebody has checked that it points to nobody. */
      text: row.outcome !== null && row.body_public === 1 ? row.body : null,
      textSalt: row.outcome !== null && row.body_public === 1 ? row.body_salt : null,
      reasonsSalt: row.outcome === null ? null : row.reasons_salt,
    })),
    moves: moves.map((row) => ({
      from: { name: row.from_name, nameEn: row.from_name_en },
      to: { name: row.to_name, nameEn: row.to_name_en },
      on: row.moved_on,
      dueOn: row.due_on,
      metOn: row.met_on,
      /** That clock was missed, and stays in the figures of the first department. */
      delayStays: row.charged === 1 && row.due_on < (row.met_on ?? row.moved_on),
    })),
  };
}

/** How often what moderators decided was disputed, and how those disputes ended; of one kind `disputed` is the sum of the rest. */
export interface DisputeShare {
  verdicts: number;
  of: Record<"verdict" | "link", { disputed: number; changed: number; stood: number; lapsed: number; waiting: number }>;
}

/** The verdicts on the cases of these departments and what these disputed; of all departments where none is named. */
export async function readDisputeShare(db: Db, departmentIds: readonly number[] | null): Promise<DisputeShare> {
  const share = async (of: "verdict" | "link") => {
    const rows = await countDisputesByEnd(db, of, departmentIds);
    const ended = (outcome: DisputeOutcome | null) => rows.find((row) => row.outcome === outcome)?.disputes ?? 0;
    const ends = { changed: ended("upheld"), stood: ended("refused"), lapsed: ended("lapsed"), waiting: ended(null) };
    return { disputed: Object.values(ends).reduce((sum, count) => sum + count, 0), ...ends };
  };
  const [verdicts, verdict, link] = await Promise.all([
    countVerdictsGiven(db, departmentIds),
    share("verdict"),
    share("link"),
  ]);
  return { verdicts, of: { verdict, link } };
}
