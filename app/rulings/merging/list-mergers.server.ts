import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { listWaitingProposals, waitingProposalsOf } from "../../../db/queries/rulings/merge-proposals.ts";
import { type Actor, can } from "../../accounts/permissions.ts";
import { type NotTwo, whyNotTwo } from "../../accounts/two-people.server.ts";
import type { CaseRow } from "../../cases/case.server.ts";
import { isPublic } from "../../cases/case.ts";
import type { Day } from "../../day.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { versionOfPair } from "./merging.server.ts";
import type { MergeReason } from "./merging.ts";

export interface WaitingMerger {
  id: number;
  /** The case that stays, and the one that would go into it. */
  older: { number: string; title: string };
  younger: { number: string; title: string };
  reason: MergeReason;
  proposedBy: string;
  proposedOn: Day;
  /** One of the two is not what the proposer saw: it cannot be confirmed any more, only refused, or proposed anew. */
  changed: boolean;
  /** Why the actor is not the one to decide, if so. */
  notTwo: NotTwo | null;
}

const LIMIT = 100;

/** The mergers that wait for a second person and concern the actor, the first proposed first. */
export async function listMergers(db: Db, actor: Actor, today: Day): Promise<WaitingMerger[]> {
  const waiting: WaitingMerger[] = [];
  for (let after = 0; waiting.length < LIMIT;) {
    const rows = await listWaitingProposals(db, after, LIMIT);
    for (const row of rows) {
      const pair = await readProposed(db, row);
      const scopes = await Promise.all(pair.map((matter) => readCaseScope(db, matter)));
      if (scopes.every((scope) => can(actor, "merge:case", scope)))
        waiting.push(await tell(db, actor, row, pair, today));
    }
    after = rows.at(-1)?.id ?? 0;
    if (rows.length < LIMIT) break;
  }
  return waiting;
}

/** As `listMergers`, of one case. The caller has checked who reads. */
export async function listMergersOf(db: Db, actor: Actor, caseId: number, today: Day): Promise<WaitingMerger[]> {
  const rows = await waitingProposalsOf(db, caseId);
  return Promise.all(rows.map(async (row) => tell(db, actor, row, await readProposed(db, row), today)));
}

type ProposalRow = Awaited<ReturnType<typeof waitingProposalsOf>>[number];

async function readProposed(db: Db, row: ProposalRow): Promise<[CaseRow, CaseRow]> {
  const [older, younger] = await Promise.all([findCase(db, row.into_id), findCase(db, row.case_id)]);
  if (!older || !younger) throw new Error(`proposal ${row.id} of a case that is not there`);
  return [older, younger];
}

async function tell(
  db: Db,
  actor: Actor,
  row: ProposalRow,
  pair: [CaseRow, CaseRow],
  today: Day,
): Promise<WaitingMerger> {
  const [older, younger] = pair;
  return {
    id: row.id,
    older: { number: older.number, title: older.title },
    younger: { number: younger.number, title: younger.title },
    reason: row.reason,
    proposedBy: row.display_name,
    proposedOn: row.proposed_on,
    changed: !pair.every(isPublic) || row.seen !== (await versionOfPair(db, pair)),
    notTwo: await whyNotTwo(db, actor, [row.proposed_by], today),
  };
}
