import { type Day, type DaysOff, daysLate, dueDay } from "./days.ts";
import {
  type Case,
  CLOCKS,
  holdsOn,
  known,
  leadOf,
  type LedgerLine,
  type Merger,
  type Name,
  type Replayed,
  type Stage,
  type Watch,
} from "./history.ts";
import { replay } from "./replay.ts";

/** A clock that ended, and for which body it counts: met in time, met late, or not met. */
export interface Counted {
  body: string;
  clock: Name | `supporting_${Name}`;
  due: Day;
  how: "on_time" | "late" | "not_met";
}

/** A clock that a public case goes by; `late` in working days. */
export interface Standing {
  number: string;
  stage: Name;
  due: Day;
  met: Day | null;
  late: number;
}

/**
 * Who was late, from the public ledger alone: every clock that ended before `today`, by the body that it counts for, and
 * every clock that a public case goes by. `entries`: whole, in order, up to the day before. Beside them it takes the announced
 * holidays, and which department answers for a body without a page of its own (`hosts`), and
 * since when a body could answer at all where clocks of its ran before (`reached`, the `reachable_since` of the editions): what began before counts for nothing. Throws when an entry cannot follow those before it.
 */
export function lateness(
  entries: Iterable<LedgerLine>,
  { daysOff, hosts, reached = new Map() }: Pick<Replayed, "daysOff" | "hosts"> & { reached?: ReadonlyMap<string, Day> },
  today: Day,
): { counted: Counted[]; standing: Standing[] } {
  const replayed: Replayed = { cases: new Map(), mergers: [], daysOff, hosts };
  for (const line of entries) replay(replayed, line);
  const all = [...replayed.cases.values()].filter((one) => !rootOf(one).withdrawn);
  const own = townshipsOwn(all);
  const counts = (one: Case) => !rootOf(one).withdrawn && !own.has(rootOf(one));
  const mergers = replayed.mergers.filter(({ into }) => counts(into));
  const counted = [
    ...all.filter(counts).flatMap((one) => one.watches.flatMap((watch) => countedOf(one, watch, daysOff))),
    ...mergers.flatMap(missedBefore),
  ].filter(({ body, started }) => started >= (reached.get(body) ?? ""));
  return {
    counted: counted.filter(({ due }) => due < today).map(({ body, clock, due, how }) => ({ body, clock, due, how })),
    standing: all.filter(({ merger }) => merger === null).flatMap((one) => standingOf(one, daysOff, today)),
  };
}

/** The verdict that the duty is the township's own. */
const TOWNSHIPS_OWN = "V2";

/** The cases, with all that went into them, whose verdict on the latest law, the last one given, is that the duty is a township's own. */
function townshipsOwn(all: readonly Case[]): Set<Case> {
  const verdicts = all.flatMap((one) => one.verdicts.map((verdict) => ({ ...verdict, root: rootOf(one) })));
  const ofRoot = Map.groupBy(verdicts, ({ root }) => root);
  return new Set(
    [...ofRoot]
      .filter(([, given]) => {
        const [last] = given.toSorted((a, b) => b.appliesOn.localeCompare(a.appliesOn) || b.seq - a.seq);
        return last?.code === TOWNSHIPS_OWN;
      })
      .map(([root]) => root),
  );
}

const rootOf = (one: Case): Case => (one.merger ? rootOf(one.merger.into) : one);

type Begun = Counted & { started: Day };

/** What a body's turn at a case counts for. */
function countedOf(one: Case, watch: Watch, daysOff: DaysOff): Begun[] {
  const over = watch.closed ?? one.merger?.on ?? null;
  return watch.stages.flatMap((stage): Begun[] => {
    // Of the answer, a merger itself says what was missed: it goes with its answers.
    if (watch.lead && watch.closed === null && one.merger && stage.name === "answered" && stage.current) return [];
    const due = dueDay(stage, holdsOn(one, stage), daysOff);
    const how = stage.met === null ? "not_met" : stage.met > due ? "late" : "on_time";
    const { body } = watch;
    const { started } = stage;
    if (!watch.lead) {
      const counts = over === null || stage.met !== null || due < over;
      return counts ? [{ body, clock: `supporting_${stage.name}`, due, how, started }] : [];
    }
    if (over === null) return [{ body, clock: stage.name, due, how, started }];
    if (!watch.charged || due >= (stage.met ?? over)) return [];
    return [{ body, clock: stage.name, due, how: watch.closed === null ? "late" : how, started }];
  });
}

function missedBefore({ from, missed, overdue }: Merger): Begun[] {
  const days = [missed, overdue].filter((due) => due !== null);
  const started = known(from.watches[0]).opened;
  return days.map((due) => ({ body: from.body, clock: "answered", due, how: "late", started }));
}

function standingOf(one: Case, daysOff: DaysOff, today: Day): Standing[] {
  const current = leadOf(one).stages.filter((stage) => stage.current);
  return CLOCKS.flatMap((name) => current.filter((stage) => stage.name === name)).map((stage: Stage) => {
    const holds = holdsOn(one, stage);
    const due = dueDay(stage, holds, daysOff);
    return {
      number: one.number,
      stage: stage.name,
      due,
      met: stage.met,
      late: daysLate({ due, met: stage.met }, holds, today, daysOff),
    };
  });
}
