import type { CaseCheck } from "../case-check.ts";
import { type CaseFacts, type CheckedEntry, isOf } from "../facts.server.ts";
import { type Findings, isText } from "../findings.server.ts";

type Transfer = CaseFacts["transfers"][number];

/** Holds entries against the transfers that they are of, in the order of what they tell. */
function each(
  found: Findings,
  entries: readonly CheckedEntry[],
  { transfers, withdrawn }: CaseFacts,
  {
    of,
    day,
    text,
  }: {
    of: (one: Transfer) => boolean;
    day: (one: Transfer) => string | null;
    text?: (one: Transfer) => { salt: string | null; words: string | null };
  },
): [CheckedEntry, Transfer][] {
  const pairs = found.inOrder("transfer", entries, transfers.filter(of));
  for (const [entry, one] of pairs) {
    found.same(isOf(day(one), entry), "day", entry, day(one) ?? "-");
    found.same(one.to_code === entry.facts.to, "department", entry, one.to_code);
    if (!text) continue;
    const { salt, words } = text(one);
    const gone = salt === null && withdrawn;
    if (!gone && !isText(entry, { salt, texts: [words ?? ""] })) found.add("text", "transfer", [entry]);
  }
  return pairs;
}

export const checkAsked: CaseCheck = (found, entries, facts) => {
  const pairs = each(found, entries, facts, {
    of: () => true,
    day: (one) => one.asked_on,
    text: (one) => ({ salt: one.basis_salt, words: one.basis }),
  });
  for (const [entry, one] of pairs) {
    found.same(one.from_code === entry.facts.from, "department", entry, one.from_code);
    found.same(one.body_code === entry.facts.demandedBy, "department", entry, one.body_code);
    found.same(one.answer_by === entry.facts.answerBy, "due_day", entry, one.answer_by);
  }
};

export const checkAccepted: CaseCheck = (found, entries, facts) => {
  each(found, entries, facts, { of: (one) => one.answer === "accepted", day: (one) => one.answered_on });
};

export const checkNotTaken: CaseCheck = (found, entries, facts) => {
  each(found, entries, facts, {
    of: (one) => one.answer === "declined",
    day: (one) => one.answered_on,
    text: (one) => ({ salt: one.answer_salt, words: one.answer_reason }),
  });
};

export const checkUnanswered: CaseCheck = (found, entries, facts) => {
  each(found, entries, facts, {
    of: (one) => one.answer === null && one.at_desk_on !== null,
    day: (one) => one.at_desk_on,
  });
};

export const checkTakenBack: CaseCheck = (found, entries, facts) => {
  each(found, entries, facts, { of: (one) => one.outcome === "withdrawn", day: (one) => one.decided_on });
};

export const checkRuled: CaseCheck = (found, entries, facts) => {
  const pairs = each(found, entries, facts, {
    of: (one) => one.outcome === "handed_on" || one.outcome === "kept",
    day: (one) => one.decided_on,
    text: (one) => ({ salt: one.reasons_salt, words: one.reasons }),
  });
  for (const [entry, one] of pairs) {
    found.same((one.outcome === "handed_on") === entry.facts.goes, "transfer", entry, one.outcome ?? "-");
  }
};
