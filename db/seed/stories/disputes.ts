import type { Verdict } from "../../../app/cases/case.ts";
import type { Day } from "../../../app/day.ts";
import { decideDispute, type DisputeDecision } from "../../../app/rulings/disputes/decide-dispute.server.ts";
import type { Ground } from "../../../app/rulings/disputes/dispute.ts";
import { fileDispute } from "../../../app/rulings/disputes/file-dispute.server.ts";
import type { Db } from "../../engine.ts";
import { findCaseByNumber } from "../../queries/cases/cases.ts";
import { verdictsOfCase } from "../../queries/cases/verdicts.ts";
import { disputesOfCase } from "../../queries/rulings/disputes.ts";
import { readCsv } from "../csv.ts";
import type { DemoStaff } from "../demo-staff.ts";

type DisputeRow = Record<
  | "case"
  | "filed_ago"
  | "of"
  | "ground"
  | "body"
  | "outcome"
  | "decided_ago"
  | "reasons"
  | "verdict"
  | "verdict_reasons",
  string
>;

/** Plays the disputes: filed by whoever answers for the department, and decided, save one, by the second moderator. */
export async function playDisputes(
  db: Db,
  staff: DemoStaff,
  numberOf: (key: string) => string,
  at: (ago: string, order: number, run: (day: Day) => Promise<unknown>) => void,
): Promise<void> {
  const read = async (key: string) => {
    const matter = await findCaseByNumber(db, numberOf(key));
    if (!matter) throw new Error(`the scenario disputes ${key}, which is no case`);
    return matter;
  };
  for (const row of await readCsv<keyof DisputeRow>("neighbours/disputes.csv")) {
    at(row.filed_ago, 3, async (day) => {
      const matter = await read(row.case);
      const officer = staff.officers.get(matter.department_id);
      if (!officer) throw new Error(`nobody answers for the department of ${row.case}`);
      const verdict = row.of === "verdict" ? (await verdictsOfCase(db, matter.id)).at(-1) : undefined;
      const { ground, body } = row;
      await fileDispute(
        db,
        officer,
        { caseNumber: matter.number, verdictId: verdict?.id ?? null, ground: ground as Ground, body },
        day,
      );
    });
    if (row.outcome === "") continue;
    at(row.decided_ago, 4, async (day) => {
      const dispute = (await disputesOfCase(db, (await read(row.case)).id)).at(-1);
      if (!dispute) throw new Error(`the scenario decides on ${row.case} before it is disputed`);
      await decideDispute(db, staff.secondModerator, dispute.id, decisionOn(row, day), day);
    });
  }
}

function decisionOn(row: DisputeRow, day: Day): DisputeDecision {
  const { reasons, verdict, verdict_reasons } = row;
  if (row.outcome === "refused") return { outcome: "refused", reasons, bodyPublic: true };
  return {
    outcome: "upheld",
    remedy: "verdict",
    verdict: {
      code: verdict as Verdict,
      appliesOn: day,
      reasons: verdict_reasons,
      explained: true,
      parts: [],
    },
    reasons,
    bodyPublic: true,
  };
}
