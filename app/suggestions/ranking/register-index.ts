import { LINE_CUES } from "../cues/cue.ts";
import { pairsOf, plainText } from "../suggestion.ts";
import { Phrases } from "./phrases.ts";

/** A body that a report of the region may mean. */
export interface IndexedBody {
  code: string;
  line: string;
  /** The body that answers for it: itself, the host of a temporary one, the parent of a station. */
  answers: string;
  ordinary: boolean;
  name: string;
  names: readonly string[];
}

export interface IndexedDuty {
  code: string;
  title: string;
  /** What the register says that the department and the township do. */
  text: string;
  /** Code of the department that holds it; null for the township's own. */
  holder: string | null;
}

export interface RankedRegister {
  bodies: readonly IndexedBody[];
  duties: readonly IndexedDuty[];
}

/** A topic of a line, tied to the register's items that it fits. */
export interface Topic {
  line: string;
  /** Duty codes with how well they fit, 0 to 1. */
  duties: { code: string; fit: number }[];
  /** The department that the topic speaks for. */
  department: string | null;
}

export interface RegisterIndex {
  register: RankedRegister;
  topics: Topic[];
  /** Tags: rows of `topics`. */
  cues: Phrases<number>;
  cueWeights: Map<string, number>;
  /** Tags: codes of bodies. */
  names: Phrases<string>;
  holderOf: Map<string, string | null>;
  /** Duty codes that have a pair of signs in title or text, with the weight it has there. */
  pairs: Map<string, { duty: string; weight: number }[]>;
  bodies: Map<string, IndexedBody>;
}

/** How much a pair in the text of an item counts beside one in its title. */
const IN_TEXT = 0.3;
/** What only a register says of a topic (项目, 登记, 干部) says little of the line in anybody's mouth. */
const OFFICIAL = 0.35;
/** An item that fits a topic less is left to its own words. */
const MIN_FIT = 0.25;

/** Prepares the register of a region for ranking: some 20 ms for 60 bodies and 240 items. */
export function indexRegister(register: RankedRegister): RegisterIndex {
  const bodies = new Map(register.bodies.map((body) => [body.code, body]));
  const duties = register.duties.map((duty) => ({
    ...duty,
    titlePairs: pairsOf(plainText(duty.title)),
    textPairs: pairsOf(plainText(duty.text)),
  }));
  const pairs = indexPairs(duties);
  const frequency = (pair: string) => pairs.get(pair)?.length ?? 0;
  const topics: Topic[] = [];
  const cues = new Phrases<number>();
  const linesOf = new Map<string, Set<string>>();
  const everydayWords = new Set<string>();
  for (const [line, ofLine] of Object.entries(LINE_CUES)) {
    const ours = register.bodies.filter((body) => body.line === line && body.ordinary);
    if (ours.length === 0) continue;
    const held = duties.filter((duty) => ours.some((body) => body.code === duty.holder));
    for (const [about, everyday] of ofLine) {
      const aboutPairs = pairsOf(plainText(about.replaceAll(" ", "，")));
      const fits = held
        .map((duty) => ({ code: duty.code, holder: duty.holder, fit: fitOf(aboutPairs, duty, frequency) }))
        .filter((one) => one.fit >= MIN_FIT)
        .sort((a, b) => b.fit - a.fit);
      const at = topics.push({ line, duties: fits, department: fits[0]?.holder ?? ours.at(-1)?.code ?? null }) - 1;
      const said = new Set(everyday.split(" ").map(plainText));
      for (const phrase of new Set(`${about} ${everyday}`.split(" ").map(plainText))) {
        cues.add(phrase, at);
        linesOf.set(phrase, (linesOf.get(phrase) ?? new Set()).add(line));
        if (said.has(phrase)) everydayWords.add(phrase);
      }
    }
  }
  const cueWeights = new Map(
    [...linesOf].map(([phrase, lines]) => [
      phrase,
      weightOf(phrase, lines.size) * (everydayWords.has(phrase) || phrase.length > 3 ? 1 : OFFICIAL),
    ]),
  );
  return {
    register,
    topics,
    cues: cues.ready(),
    cueWeights,
    names: indexNames(register.bodies),
    holderOf: new Map(register.duties.map((duty) => [duty.code, duty.holder])),
    pairs,
    bodies,
  };
}

interface PairedDuty extends IndexedDuty {
  titlePairs: Set<string>;
  textPairs: Set<string>;
}

function indexPairs(duties: readonly PairedDuty[]): RegisterIndex["pairs"] {
  const pairs: RegisterIndex["pairs"] = new Map();
  for (const duty of duties) {
    for (const pair of new Set([...duty.titlePairs, ...duty.textPairs])) {
      const weight = duty.titlePairs.has(pair) ? 1 : IN_TEXT;
      const list = pairs.get(pair) ?? [];
      list.push({ duty: duty.code, weight });
      pairs.set(pair, list);
    }
  }
  for (const list of pairs.values()) {
    const rarity = Math.log(duties.length / list.length) / Math.log(duties.length || 2);
    for (const entry of list) entry.weight *= Math.max(0, rarity);
  }
  return pairs;
}

/** Share of the title's signs, the rare ones counting more, that a topic's words cover, and back. */
function fitOf(about: Set<string>, duty: PairedDuty, frequency: (pair: string) => number): number {
  const weigh = (of: Iterable<string>) => [...of].reduce((sum, pair) => sum + 1 / Math.sqrt(frequency(pair) || 1), 0);
  const shared = weigh([...about].filter((pair) => duty.titlePairs.has(pair)));
  const inText = weigh([...about].filter((pair) => !duty.titlePairs.has(pair) && duty.textPairs.has(pair)));
  return Math.min(1, (shared + IN_TEXT * inText) / (Math.min(weigh(duty.titlePairs), weigh(about)) || 1));
}

/** Longer says more; what several lines say, says less of each. */
function weightOf(phrase: string, lines: number): number {
  const byLength = [0, 0.5, 1, 1.5, 1.9, 2.2][Math.min(phrase.length, 5)] ?? 0;
  return byLength / lines ** 0.9;
}

function indexNames(bodies: readonly IndexedBody[]): Phrases<string> {
  const names = new Phrases<string>();
  for (const body of bodies) {
    for (const name of new Set([body.name, ...body.names].map(plainText))) names.add(name, body.code);
  }
  return names.ready();
}
