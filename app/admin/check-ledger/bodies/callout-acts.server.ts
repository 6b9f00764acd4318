import { type CallStep, callSteps } from "../../../callouts/callout.ts";
import { saltedHash } from "../../../ledger/ledger.server.ts";
import type { CaseCheck } from "../case-check.ts";
import { type CaseFacts, type CheckedEntry, isOf } from "../facts.server.ts";
import { type Findings, isText } from "../findings.server.ts";

type Call = CaseFacts["callouts"][number];

/** Holds entries against the calls that they name: each call that `of` picks has one, of the day that it bears. */
function each(
  found: Findings,
  entries: readonly CheckedEntry[],
  { callouts }: CaseFacts,
  of: (one: Call) => boolean,
  day: (one: Call) => string | null,
): [CheckedEntry, Call][] {
  const there = callouts.filter(of);
  found.count("callout", entries, there.length);
  return entries.flatMap((entry): [CheckedEntry, Call][] => {
    const one = there.find(({ position }) => position === entry.facts.call);
    if (!one) {
      found.add("differs", "callout", [entry]);
      return [];
    }
    found.same(isOf(day(one), entry), "day", entry, day(one) ?? "-");
    return [[entry, one]];
  });
}

/** A text of a case that is withdrawn has no salt any more. */
function worded(found: Findings, [entry, one]: [CheckedEntry, Call], salt: string | null, words: string | null): void {
  const gone = salt === null && one.counted === 0;
  if (!gone && !isText(entry, { salt, texts: [words ?? ""] })) found.add("text", "callout", [entry]);
}

export const checkMade: CaseCheck = (found, entries, facts) => {
  const pairs = each(
    found,
    entries,
    facts,
    () => true,
    (one) => one.called_on,
  );
  for (const [entry, one] of pairs) {
    found.same(one.department_code === entry.facts.to, "department", entry, one.department_code);
    found.same(one.wanted_on === entry.facts.wantedOn, "day", entry, one.wanted_on);
    for (const { step, dueOn } of callSteps(one)) found.same(dueOn === entry.facts[step], "due_day", entry, dueOn);
    worded(found, [entry, one], one.reason_salt, one.reason);
  }
  if (facts.callouts.some((one) => (one.counted === 0) !== facts.withdrawn)) found.add("differs", "callout", []);
};

export const checkStep =
  (step: CallStep): CaseCheck =>
  (found, entries, facts) => {
    const done = (one: Call) => callSteps(one).find((each) => each.step === step)?.doneOn ?? null;
    each(found, entries, facts, (one) => done(one) !== null, done);
  };

const endedOn = (one: Call) => one.ended_on;

export const checkDeclined: CaseCheck = (found, entries, facts) => {
  const pairs = each(found, entries, facts, (one) => one.ended_as === "declined", endedOn);
  for (const pair of pairs) worded(found, pair, pair[1].decline_salt, pair[1].decline_reason);
};

export const checkAnswered: CaseCheck = (found, entries, facts) => {
  const answered = (one: Call) => one.ended_as === "confirmed" || one.ended_as === "denied";
  for (const [entry, one] of each(found, entries, facts, answered, endedOn)) {
    found.same((one.ended_as === "confirmed") === entry.facts.came, "callout", entry, one.ended_as ?? "-");
  }
};

export const checkRated: CaseCheck = (found, entries, facts) => {
  const pairs = each(
    found,
    entries,
    facts,
    (one) => one.rating !== null,
    (one) => one.rated_on,
  );
  for (const [entry, one] of pairs) {
    const digest = saltedHash(one.rating_salt ?? "", one.rating ?? "");
    if (digest !== entry.facts.rating) found.add("text", "callout", [entry]);
  }
};

export const checkCallTakenBack: CaseCheck = (found, entries, facts) => {
  each(found, entries, facts, (one) => one.ended_as === "taken_back", endedOn);
};
