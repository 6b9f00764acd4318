import { OFF_LIST } from "../../duties/duty.ts";
import type { CaseCheck } from "./case-check.ts";
import { type CaseFacts, isOf, type CheckedEntry } from "./facts.server.ts";
import type { Findings } from "./findings.server.ts";

/** The last entry that names a duty says what the case is on; the last that found none, and the next after it, say the days. */
export function checkDuty(found: Findings, row: CaseFacts["row"], told: readonly CheckedEntry[]): void {
  const last = told.at(-1);
  if (last) found.same((row.duty ?? OFF_LIST) === last.facts.duty, "duty", last, row.duty ?? OFF_LIST);
  const none = told.findLast(({ facts }) => facts.duty === OFF_LIST);
  const item = none && told.find(({ seq }) => seq > none.seq);
  for (const [day, entry] of [[row.off_list_on, none] as const, [row.listed_on, item] as const]) {
    if (day === null && !entry) continue;
    if (!entry || !isOf(day, entry)) found.add("differs", "duty", entry ? [entry] : [], day ?? "-");
  }
}

/** That a case has an item since is told with the day by `checkPublished`; here only that there was none before. */
export const checkListed: CaseCheck = (found, entries, _facts, story) => {
  for (const entry of entries) {
    const before = [...story("case_published"), ...story("case_moved")].filter(({ seq }) => seq < entry.seq);
    const last = before.toSorted((a, b) => a.seq - b.seq).at(-1);
    found.same(last?.facts.duty === OFF_LIST, "duty", entry);
  }
};
