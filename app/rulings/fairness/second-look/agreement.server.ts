import type { Db } from "../../../../db/engine.ts";
import { listUsers } from "../../../../db/queries/staff/accounts.ts";
import { listPairs } from "../../../../db/queries/reports/fairness/second-looks.ts";
import { type Actor, assertCan } from "../../../accounts/permissions.ts";
import { agreementOf, cohensKappa, MIN_PAIRS, type Pair } from "./kappa.ts";
import { shareOfSample } from "./draw.server.ts";

type Row = Awaited<ReturnType<typeof listPairs>>[number];

/** What is compared of two decisions. */
export const ASPECTS = ["outcome", "department", "kind", "verdict"] as const;

/** The two answers where both gave one: only of what both published can department, kind and verdict be compared. */
const ANSWERS: Record<(typeof ASPECTS)[number], (row: Row) => [unknown, unknown]> = {
  outcome: (row) => [row.first_outcome, row.second_outcome],
  department: (row) => [row.first_department_id, row.second_department_id],
  kind: (row) => [row.first_kind, row.second_kind],
  verdict: (row) => [row.first_verdict, row.second_verdict],
};

function pairsOf(rows: readonly Row[], aspect: (typeof ASPECTS)[number]): Pair[] {
  return rows.flatMap((row) => {
    const [first, second] = ANSWERS[aspect](row);
    return first === null || second === null ? [] : [[String(first), String(second)] as const];
  });
}

/** How far two moderators agree who decide the same report without knowing of one another; for everybody, of nobody. */
export async function readAgreement(db: Db) {
  const rows = await listPairs(db);
  return {
    share: shareOfSample(),
    aspects: ASPECTS.map((aspect) => ({ aspect, ...agreementOf(pairsOf(rows, aspect)) })),
  };
}

/**
 * Agreement on the outcome between any two moderators who share at least `MIN_PAIRS` reports, whoever came first; for
 * administrators. Throws `forbidden`.
 */
export async function readPairs(db: Db, actor: Actor) {
  assertCan(actor, "audit:views", {});
  const [rows, users] = await Promise.all([listPairs(db), listUsers(db)]);
  const names = new Map(users.map((user) => [user.id, user.display_name]));
  const together = Map.groupBy(rows, (row) =>
    [row.first_user_id, row.second_user_id ?? 0].sort((a, b) => a - b).join(" "),
  );
  return [...together]
    .filter(([, same]) => same.length >= MIN_PAIRS)
    .map(([key, same]) => ({
      key,
      people: key.split(" ").map((id) => names.get(Number(id)) ?? id),
      // Always in the same order of the two: who came first was chance.
      ...cohensKappa(same.map((row) => inOrder(row, key))),
    }));
}

function inOrder(row: Row, key: string): Pair {
  const answers = [row.first_outcome, row.second_outcome ?? ""] as const;
  return key.startsWith(`${row.first_user_id} `) ? answers : [answers[1], answers[0]];
}
