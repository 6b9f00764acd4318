import type { CaseCheck } from "./case-check.ts";
import { isOf } from "./facts.server.ts";

export const checkNudges: CaseCheck = (found, entries, { nudges }) => {
  for (const [entry, nudge] of found.inOrder("nudge", entries, nudges)) {
    found.same(isOf(nudge.nudged_on, entry), "day", entry, nudge.nudged_on);
    found.same(nudge.code === entry.facts.department, "department", entry, nudge.code);
    found.same(nudge.stage === entry.facts.stage, "nudge", entry, nudge.stage);
  }
};
