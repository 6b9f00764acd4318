import { LINE_CUES, WEAK_CUES } from "../cues/cue.ts";
import { countPairs, pairsOf, plainText } from "../suggestion.ts";
import { addDocument, type Documents, noDocuments } from "./bayes.ts";
import { indexNames, type NamedWord } from "./names.ts";
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
  /** Names of bodies, and the longer words that hold one without meaning it. */
  names: Phrases<NamedWord>;
  /** What departments and duties are about before anything was learned: cue words and the register's own texts. */
  documents: { departments: Documents; duties: Documents };
  holderOf: Map<string, string | null>;
  /** Duty codes that have a pair of signs in title or text, with the weight it has there. */
  pairs: Map<string, { duty: string; weight: number }[]>;
  bodies: Map<string, IndexedBody>;
}

/** How much a pair in the text of an item counts beside one in its title. */
const IN_TEXT = 0.3;
/** What only a register says of a topic (项目, 登记, 干部) says little of the line in anybody's mouth. */
const OFFICIAL = 0.35;
/** What goes with any matter says little of whose it is. */
const BY_THE_WAY = 0.3;
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
  const said: Map<string, number>[] = [];
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
      const ofTopic = new Set(everyday.split(" ").map(plainText));
      said.push(countPairs([about.replaceAll(" ", "，"), ...ofTopic].join("，")));
      for (const phrase of new Set(`${about} ${everyday}`.trim().split(" ").map(plainText))) {
        cues.add(phrase, at);
        linesOf.set(phrase, (linesOf.get(phrase) ?? new Set()).add(line));
        if (ofTopic.has(phrase)) everydayWords.add(phrase);
      }
    }
  }
  const cueWeights = new Map(
    [...linesOf].map(([phrase, lines]) => [
      phrase,
      weightOf(phrase, lines.size) *
        (WEAK_CUES.has(phrase) ? BY_THE_WAY : 1) *
        (everydayWords.has(phrase) || phrase.length > 3 ? 1 : OFFICIAL),
    ]),
  );
  return {
    register,
    topics,
    cues: cues.ready(),
    cueWeights,
    names: indexNames(register.bodies, cueWeights.keys()),
    documents: firstDocuments(duties, topics, said),
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

/** How often a topic's words count, and those of an item's title and text: chosen on the tuning texts. */
const TIMES = { topic: 1, title: 2, text: 0.5 };

function firstDocuments(duties: readonly PairedDuty[], topics: readonly Topic[], said: readonly Map<string, number>[]) {
  const documents = { departments: noDocuments(), duties: noDocuments() };
  for (const duty of duties) {
    for (const [text, times] of [
      [duty.title, TIMES.title],
      [duty.text, TIMES.text],
    ] as const) {
      const counts = countPairs(plainText(text));
      addDocument(documents.duties, duty.code, counts, times);
      if (duty.holder !== null) addDocument(documents.departments, duty.holder, counts, times);
    }
  }
  for (const [at, topic] of topics.entries()) {
    const counts = said[at] ?? new Map<string, number>();
    if (topic.department !== null) addDocument(documents.departments, topic.department, counts, TIMES.topic);
    const best = topic.duties[0]?.fit ?? 1;
    for (const { code, fit } of topic.duties)
      addDocument(documents.duties, code, counts, TIMES.topic * (fit / best) ** 2);
  }
  return documents;
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
