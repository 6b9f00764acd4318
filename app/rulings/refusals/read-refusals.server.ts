import type { Db } from "../../../db/engine.ts";
import { countRefusalEntries } from "../../../db/queries/ledger/refusals.ts";
import { addDays, type Day } from "../../day.ts";
import type { FactsOf } from "../../ledger/ledger.ts";
import { type RefusalEntries, refusalsOf } from "./refusals.ts";

/** Reports that were not published, by reason and quarter, as the ledger shows them: the days before today. */
export async function readRefusals(db: Db, today: Day) {
  const through = addDays(today, -1);
  const rows = await countRefusalEntries(db, today);
  const entries = rows.flatMap(({ kind, body, month, count }): RefusalEntries[] => {
    const what = whatOf(kind, JSON.parse(body));
    return what ? [{ month, what, count: Number(count) }] : [];
  });
  return { through, ...refusalsOf(entries, through) };
}

function whatOf(kind: string, facts: unknown): RefusalEntries["what"] | null {
  if (kind === "appeal_decided") return (facts as FactsOf<"appeal_decided">).upheld ? "upheld" : null;
  const { reason } = facts as FactsOf<"report_declined">;
  return kind === "report_declined" ? { declined: reason } : { undone: reason };
}
