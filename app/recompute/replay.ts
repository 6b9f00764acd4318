import { type Day, dueDay, lastDay } from "./days.ts";
import {
  type Answer,
  type Case,
  CLOCKS,
  currentOf,
  holdsOn,
  known,
  leadOf,
  type LedgerLine,
  type Merger,
  type Name,
  type Replayed,
  type Watch,
} from "./history.ts";

/** The facts of an entry, of those that this sum needs. */
interface Facts extends Partial<Record<Name, { workingDays: number }>> {
  demandedBy: string;
  to: string;
  into: string;
  position: number;
  countsOn?: Day;
  workingDays: number;
  round: number;
  from: Day;
  until: Day;
  held: string;
  of: string;
  remedy?: string;
  verdict: string;
  appliesOn: Day;
  hiddenUntil?: Day;
}

/** In which a body says that a case is not its own and is rid of what it missed (信访工作条例, 2022, article 23). */
const DAYS_TO_REFUSE = 5;

/** Takes in one entry after another. Throws when one cannot follow those before it. */
export function replay(replayed: Replayed, line: LedgerLine): void {
  const { cases } = replayed;
  if (line.kind === "case_published") cases.set(line.subject, newCase(line.subject));
  const one = cases.get(line.subject);
  if (!one) return;
  const facts = JSON.parse(line.body) as Facts;
  if (line.kind === "case_merged") merge(replayed, one, known(cases.get(facts.into)), line.day);
  else if (line.kind === "case_unmerged") unmerge(replayed, one);
  else {
    follow(replayed, one, line, facts);
    settle(one);
  }
}

const newCase = (number: string): Case => ({
  number,
  body: "",
  watches: [],
  answers: [],
  holds: [],
  merger: null,
  withdrawn: false,
  verdicts: [],
  disputes: [],
  disputedOn: null,
});

function follow({ daysOff, hosts }: Replayed, one: Case, { seq, kind, day }: LedgerLine, facts: Facts): void {
  const hostOf = (body: string) => hosts.get(body) ?? body;
  const supporting = () => known(one.watches.find((each) => !each.lead && !each.closed && each.body === facts.to));
  switch (kind) {
    case "case_published":
      one.body = hostOf(facts.demandedBy);
      return;
    case "clock_started":
      return begin(one, one.body, true, day, { ...facts, answered: facts });
    case "case_moved": {
      const { started, round } = currentOf(one, "answered");
      const first = round === 1 && one.disputedOn !== null && one.disputedOn;
      close(leadOf(one), day, !(first && first <= lastDay(started, DAYS_TO_REFUSE, daysOff)));
      one.body = hostOf(facts.demandedBy);
      one.disputedOn = null;
      for (const answer of one.answers) answer.aside = true;
      return;
    }
    case "case_signed":
    case "transfer_asked":
      leadOf(one).signed.push(day);
      return;
    case "remedy_declared":
      currentOf(one, "remedied").met = day;
      return;
    case "reply_published": {
      const { round } = currentOf(one, "answered");
      const { position, countsOn: counts = day } = facts;
      one.answers.push({ position, counts, round, hollow: false, aside: false, brought: [] });
      return;
    }
    case "answer_sent_back": {
      known(one.answers.find(({ position }) => position === facts.position)).hollow = true;
      one.holds.push({ kind: "hollow", from: facts.from, until: facts.until, stage: currentOf(one, "answered") });
      return;
    }
    case "case_reopened":
      again(leadOf(one), "answered", day, facts.workingDays, facts.round);
      if (facts.remedied) again(leadOf(one), "remedied", day, facts.remedied.workingDays, facts.round);
      return;
    case "answer_entered":
    case "reply_held": {
      const since = currentOf(one, "answered").started;
      if (!one.holds.some(({ kind, from }) => kind === "answer_held" && from >= since)) hold(one, "answer_held", day);
      return;
    }
    case "dispute_filed": {
      const { body: by } = one;
      const verdicts = one.verdicts.length;
      const before = one.disputes.filter((each) => each.by === by && each.of === facts.of);
      // The first of the link, and of each verdict, makes the clock stand still.
      if (before.every((each) => each.of === "verdict" && each.verdicts < verdicts)) hold(one, "dispute", day);
      one.disputes.push({ by, of: facts.of, on: day, verdicts });
      return;
    }
    case "dispute_decided":
      if (facts.remedy === "move") one.disputedOn = known(one.disputes.at(-1)).on;
      return;
    case "verdict_given":
      one.verdicts.push({ code: facts.verdict, appliesOn: facts.appliesOn, seq });
      return;
    case "takedown_proposed":
      if (facts.of === "case" && facts.hiddenUntil !== undefined) hold(one, "hidden", day);
      return;
    case "transfer_declined":
    case "transfer_unanswered":
      return hold(one, "transfer", day);
    case "clock_resumed":
      return resume(one, facts.held, day);
    case "case_withdrawn":
      one.withdrawn = true;
      return;
    case "support_asked":
      return begin(one, facts.to, false, day, facts);
    case "support_signed":
      return meet(supporting(), "signed", day);
    case "support_answered":
      meet(supporting(), "signed", day);
      supporting().given.push({ position: facts.position, on: day, hollow: false });
      return answeredBy(supporting());
    case "support_sent_back": {
      const watch = supporting();
      known(watch.given.find(({ position }) => position === facts.position)).hollow = true;
      const stage = known(watch.stages.find(({ name }) => name === "answered"));
      one.holds.push({ kind: "hollow", from: facts.from, until: facts.until, stage });
      return answeredBy(watch);
    }
    case "support_ended":
    case "support_absorbed":
      return close(supporting(), day, true);
  }
}

function begin(one: Case, body: string, lead: boolean, day: Day, due: Pick<Facts, Name>): void {
  const watch: Watch = { body, lead, opened: day, closed: null, charged: true, signed: [], given: [], stages: [] };
  one.watches.push(watch);
  for (const name of CLOCKS) {
    const days = due[name]?.workingDays;
    if (days !== undefined) again(watch, name, day, days, 1);
  }
}

/** Starts a stage of a watch, which goes by what was due of it before no more. */
function again(watch: Watch, name: Name, started: Day, workingDays: number, round: number): void {
  for (const before of watch.stages) if (before.name === name) before.current = false;
  watch.stages.push({ name, round, started, workingDays, met: null, current: true });
}

function close(watch: Watch, day: Day, charged: boolean): void {
  watch.closed = day;
  watch.charged = charged;
}

/** A supporting body has answered since the first of its answers that was not sent back. */
function answeredBy(watch: Watch): void {
  const stage = known(watch.stages.find(({ name }) => name === "answered"));
  stage.met = earliest(watch.given.filter(({ hollow }) => !hollow).map(({ on }) => on));
}

/** Of a supporting body: what is met is met once. */
function meet(watch: Watch, name: Name, day: Day): void {
  const stage = known(watch.stages.find((each) => each.name === name));
  stage.met ??= day;
}

function hold(one: Case, kind: string, from: Day): void {
  one.holds.push({ kind, from, until: null, stage: null });
}

function resume(one: Case, kind: string, until: Day): void {
  const lasting = one.holds.filter((each) => each.kind === kind && each.until === null);
  if (lasting.length === 0) throw new Error(`no ${kind} of ${one.number} made its clock stand still`);
  for (const each of lasting) each.until = until;
}

/** Lets a case be answered since the first answer of the round that counts, and signed for since that or its body's word. */
function settle(one: Case): void {
  const watch = one.watches.find(({ lead, closed }) => lead && closed === null);
  if (!watch || one.merger) return;
  const standing = one.answers.filter(({ aside }) => !aside);
  const answered = currentOf(one, "answered");
  answered.met = earliest(standing.filter((each) => !each.hollow && each.round === answered.round).map(countsOn));
  const signed = watch.stages.find(({ name }) => name === "signed");
  // An answer that a merger brought signed for the other case.
  const own = standing.filter(({ brought }) => brought.length === 0).map(countsOn);
  if (signed) signed.met = earliest([...watch.signed, ...own]);
}

const countsOn = ({ counts }: Answer) => counts;
const earliest = (days: readonly Day[]) => days.toSorted()[0] ?? null;

/** The younger case goes into the older with its answers; what each had missed by then stays missed. */
function merge({ daysOff, mergers }: Replayed, from: Case, into: Case, on: Day): void {
  const missedBy = (one: Case) => {
    const stage = currentOf(one, "answered");
    const due = dueDay(stage, holdsOn(one, stage), daysOff);
    return due < (stage.met ?? on) ? due : null;
  };
  const before = missedBy(into);
  const merger: Merger = { from, into, on, missed: missedBy(from), overdue: null };
  const last = Math.max(0, ...into.answers.map(({ position }) => position));
  for (const [index, answer] of from.answers.toSorted(byPosition).entries()) {
    answer.brought.push({ by: merger, position: answer.position });
    answer.position = last + index + 1;
    into.answers.push(answer);
  }
  from.answers = [];
  from.merger = merger;
  settle(into);
  if (before !== null && missedBy(into) === null && currentOf(into, "answered").met !== null) merger.overdue = before;
  mergers.push(merger);
}

const byPosition = (a: Answer, b: Answer) => a.position - b.position;

/** Everything that the merger brought goes back; what came since stays. */
function unmerge({ mergers }: Replayed, from: Case): void {
  const merger = known(from.merger);
  const { into } = merger;
  for (const answer of into.answers.filter(({ brought }) => brought.at(-1)?.by === merger)) {
    answer.position = answer.brought.pop()?.position ?? answer.position;
    from.answers.push(answer);
  }
  into.answers = into.answers.filter((answer) => !from.answers.includes(answer));
  from.merger = null;
  mergers.splice(mergers.indexOf(merger), 1);
  settle(from);
  settle(into);
}
