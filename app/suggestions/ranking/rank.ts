import type { Kind } from "../../reports/vocabulary.ts";
import { GAP_CUES, KIND_CUES } from "../cues/kinds.ts";
import { plainText, pairsOf, type Ranking, SHOWN, type Suggested, type SuggestedDepartment } from "../suggestion.ts";
import { isWithin, Phrases } from "./phrases.ts";
import type { RegisterIndex } from "./register-index.ts";
import { Tally } from "./tally.ts";

/** What links of the past say of a text: a score from 0 for each code, and the pairs of signs that speak for it. */
export interface Learned {
  departments: Map<string, { score: number; pairs: string[] }>;
  duties: Map<string, { score: number; pairs: string[] }>;
  kinds: Map<string, { score: number; pairs: string[] }>;
}

/** What is known of a report besides its text. */
export interface Known {
  /** How the reporter called whoever demanded it. */
  departmentText?: string;
  /** The kind that the reporter ticked. */
  kind?: string;
}

const NO_LESSONS: Learned = { departments: new Map(), duties: new Map(), kinds: new Map() };

/** How much each source counts beside a cue word of two signs, which counts 1. Chosen on the tuning texts. */
const WEIGHT = { pair: 0.45, pairForDepartment: 0.35, department: 0.35, learned: 1.2, topic: 1, ticked: 1.5 };

/** Ranks the bodies, duty items, kinds and gaps that a text may be about. */
export function rankText(index: RegisterIndex, text: string, known: Known = {}, learned = NO_LESSONS): Ranking {
  const plain = plainText(text);
  const departments = new Tally();
  const duties = new Tally();
  addTopics(index, plain, departments, duties);
  addRegisterWords(index, plain, departments, duties);
  const named = addNames(index, plain, plainText(known.departmentText ?? ""), departments);
  addLessons(learned.departments, departments, plain);
  addLessons(learned.duties, duties, plain);
  const rankedDepartments = departments.ranked();
  addHolders(index, rankedDepartments, duties);
  return {
    departments: likely(rankedDepartments).map((one) => withBodies(index, one, named, plain)),
    duties: likely(duties.ranked()),
    kinds: rankKinds(plain, known, learned),
    gaps: tallyCues(GAPS, plain).ranked().slice(0, SHOWN) as Ranking["gaps"],
  };
}

/** What has a smaller share of the first one's score is no help to look at. */
const MIN_SHARE = 0.1;

function likely(ranked: readonly Suggested[]): Suggested[] {
  const least = (ranked[0]?.score ?? 0) * MIN_SHARE;
  return ranked.filter((one) => one.score >= least).slice(0, SHOWN);
}

function addTopics(index: RegisterIndex, plain: string, departments: Tally, duties: Tally): void {
  const hits = index.cues.find(plain);
  const counted = new Set<string>();
  for (const hit of hits) {
    if (counted.has(hit.phrase)) continue;
    const around = hits.filter((other) => other !== hit && isWithin(hit, [other]));
    const topics = hit.tags.flatMap((tag) => index.topics[tag] ?? []);
    const lines = new Set(topics.map((topic) => topic.line));
    counted.add(hit.phrase);
    const weight = (index.cueWeights.get(hit.phrase) ?? 0) * (around.length > 0 ? 0.3 : 1);
    for (const line of lines) {
      const ofLine = topics.filter((topic) => topic.line === line);
      const heads = new Set(ofLine.map((topic) => topic.department));
      for (const head of heads) if (head) departments.add(head, weight / heads.size, hit.phrase, hit.at);
      for (const topic of ofLine) {
        const best = topic.duties[0]?.fit ?? 1;
        for (const { code, fit } of topic.duties) {
          const share = (fit / best) ** 2 * WEIGHT.topic;
          duties.add(code, (weight * share) / Math.sqrt(ofLine.length), hit.phrase, hit.at);
        }
      }
    }
  }
}

function addRegisterWords(index: RegisterIndex, plain: string, departments: Tally, duties: Tally): void {
  const best = new Map<string, number>();
  for (const pair of pairsOf(plain)) {
    const at = plain.indexOf(pair);
    for (const { duty, weight } of index.pairs.get(pair) ?? []) {
      duties.add(duty, weight * WEIGHT.pair, weight > 0.3 ? pair : "", at);
      best.set(duty, (best.get(duty) ?? 0) + weight);
    }
  }
  const holders = new Map<string, number>();
  for (const [duty, score] of best) {
    const holder = index.holderOf.get(duty);
    if (holder) holders.set(holder, Math.max(holders.get(holder) ?? 0, score));
  }
  for (const [holder, score] of holders) departments.add(holder, score * WEIGHT.pairForDepartment, "", 0);
}

/** Says that the name stands there as somebody else's matter. */
const DENIED = /(不是|不归|不属于|并非|不该|不关)[^，。；,;]{0,2}$/;
const DEMANDS = /^[^，。；,;]{0,6}(要求|让|叫|要|给|把|催|派|发|下|考|规定|通知|按|定|强制|布置)/;
/** Rung up to complain: the way that the matter went, not whose it is. */
const RUNG = /(打|拨|拨打|打了|打过)$/;
const BESIDE = /(配合|会同|协助|联合|和|跟)$/;

/** Names count most; answers which bodies were named. */
function addNames(index: RegisterIndex, plain: string, typed: string, departments: Tally): Set<string> {
  const named = new Set<string>();
  for (const [source, share] of [
    [plain, 1],
    [typed, 1.5],
  ] as const) {
    const hits = index.names.find(source);
    for (const hit of hits) {
      if (isWithin(hit, hits)) continue;
      const before = source.slice(Math.max(0, hit.at - 8), hit.at);
      const after = source.slice(hit.at + hit.phrase.length, hit.at + hit.phrase.length + 10);
      const denied = DENIED.test(before) ? 0.1 : 1;
      const manner =
        denied * (DEMANDS.test(after) ? 1.3 : 1) * (BESIDE.test(before) ? 0.7 : 1) * (RUNG.test(before) ? 0.25 : 1);
      const weight = (hit.phrase.length <= 2 ? 3 : 6 + hit.phrase.length * 0.2) * share * manner;
      for (const code of hit.tags) {
        const body = index.bodies.get(code);
        if (!body) continue;
        if (denied === 1) named.add(code);
        departments.add(body.answers, weight / hit.tags.length, hit.phrase, source === plain ? hit.at : 0);
      }
    }
  }
  return named;
}

function addLessons(lessons: Learned["departments"], tally: Tally, plain: string): void {
  for (const [code, { score, pairs }] of lessons) {
    tally.add(code, score * WEIGHT.learned, "", 0);
    for (const pair of pairs) tally.add(code, 0, pair, plain.indexOf(pair));
  }
}

/** A duty is likelier when its holder is: the first department gives its items the most. */
function addHolders(index: RegisterIndex, departments: readonly Suggested[], duties: Tally): void {
  const scores = new Map(departments.map((one) => [one.code, one.score]));
  const top = departments[0]?.score ?? 0;
  if (top <= 0) return;
  for (const code of duties.codes()) {
    const holder = index.holderOf.get(code);
    const share = holder ? (scores.get(holder) ?? 0) / top : 0.3;
    duties.scale(code, 0.3 + WEIGHT.department * 2 * share);
  }
}

function withBodies(
  index: RegisterIndex,
  one: Suggested,
  named: ReadonlySet<string>,
  plain: string,
): SuggestedDepartment {
  const pairs = pairsOf(plain);
  const others = index.register.bodies
    .filter((body) => body.answers === one.code && body.code !== one.code)
    .map((body) => ({ code: body.code, named: named.has(body.code), shared: sharedPairs(body.name, pairs) }));
  const fitting = others.filter((body) => body.named || body.shared >= 2);
  fitting.sort((a, b) => Number(b.named) - Number(a.named) || b.shared - a.shared);
  const first = fitting.filter((body) => body.named).map((body) => body.code);
  const later = fitting.filter((body) => !body.named).map((body) => body.code);
  return { ...one, bodies: [...first, one.code, ...later.slice(0, 2)] };
}

/** Pairs of a temporary body's own subject, without what every such name has. */
function sharedPairs(name: string, pairs: ReadonlySet<string>): number {
  const subject = name.replace(/^.{2,4}[县市区]|工作|领导小组|指挥部|办公室|委员会|专班|专项|整治/g, "，");
  return [...pairsOf(plainText(subject))].filter((pair) => pairs.has(pair)).length;
}

const KINDS = phrasesOf(KIND_CUES);
const GAPS = phrasesOf(GAP_CUES);

function phrasesOf(cues: Readonly<Record<string, string>>): Phrases<string> {
  const phrases = new Phrases<string>();
  for (const [code, words] of Object.entries(cues)) {
    for (const word of new Set(words.split(" ").map(plainText))) phrases.add(word, code);
  }
  return phrases.ready();
}

function tallyCues(phrases: Phrases<string>, plain: string): Tally {
  const tally = new Tally();
  const counted = new Set<string>();
  for (const hit of phrases.find(plain)) {
    if (counted.has(hit.phrase)) continue;
    counted.add(hit.phrase);
    for (const code of hit.tags) tally.add(code, Math.sqrt(hit.phrase.length) / hit.tags.length, hit.phrase, hit.at);
  }
  return tally;
}

/** Of these kinds the one that the words of a text speak of; null when none does. */
export function kindSpokenOf(text: string, kinds: readonly Kind[]): Kind | null {
  const spoken = tallyCues(KINDS, plainText(text)).ranked();
  return spoken.flatMap(({ code }) => kinds.filter((kind) => kind === code))[0] ?? null;
}

/** Most reports are of the first kind: what tells nothing else is proposed as that. */
const COMMON = 0.8;

function rankKinds(plain: string, known: Known, learned: Learned): Ranking["kinds"] {
  const tally = tallyCues(KINDS, plain);
  tally.add("K1", COMMON, "", 0);
  if (known.kind) tally.add(known.kind, WEIGHT.ticked, "", 0);
  addLessons(learned.kinds, tally, plain);
  return tally.ranked().slice(0, SHOWN) as Ranking["kinds"];
}
