import { GAP_CUES } from "../cues/kinds.ts";
import {
  countPairs,
  plainText,
  pairsOf,
  type Ranking,
  SHOWN,
  type Suggested,
  type SuggestedDepartment,
} from "../suggestion.ts";
import { type Documents, noDocuments, type Shares, weighDocuments } from "./bayes.ts";
import { phrasesOf, tallyCues } from "./cue-tally.ts";
import { rankKinds } from "./kinds.ts";
import { addNames } from "./names.ts";
import { isWithin } from "./phrases.ts";
import type { RegisterIndex } from "./register-index.ts";
import { Tally } from "./tally.ts";

/** Pairs counted over the links of the past, for those pairs of a text that tell the most. */
export interface Learned {
  departments: Documents;
  duties: Documents;
  kinds: Documents;
}

/** What is known of a report besides its text. */
export interface Known {
  /** How the reporter called whoever demanded it. */
  departmentText?: string;
  /** The kind that the reporter ticked. */
  kind?: string;
}

const NO_LESSONS: Learned = { departments: noDocuments(), duties: noDocuments(), kinds: noDocuments() };

/** How much each source counts beside a cue word of three signs. Chosen on the tuning texts. */
const WEIGHT = { pair: 0.45, holder: 0.9, bayes: 1.5, bayesOfDuty: 1.5 };
/** Rules that speak louder than this say no more. */
const LOUDEST = 6;

/** Ranks the bodies, duty items, kinds and gaps that a text may be about. */
export function rankText(index: RegisterIndex, text: string, known: Known = {}, learned = NO_LESSONS): Ranking {
  const plain = plainText(text);
  const counts = countPairs(plain);
  const departments = new Tally();
  const duties = new Tally();
  addTopics(index, plain, departments, duties);
  addRegisterWords(index, counts, duties);
  const typed = plainText(known.departmentText ?? "");
  const named = addNames(index.names, index.bodies, { plain, typed }, departments);
  const rules = departments.ranked();
  const shares = weighDocuments(counts, index.documents.departments, learned.departments);
  mix(departments, shares, WEIGHT.bayes, plain);
  mix(duties, weighDocuments(counts, index.documents.duties, learned.duties), WEIGHT.bayesOfDuty, plain);
  const rankedDepartments = departments.ranked();
  addHolders(index, rankedDepartments, duties);
  const proposed = likely(rankedDepartments);
  return {
    departments: proposed.map((one) => withBodies(index, one, named, plain)),
    duties: proposed.length > 0 ? likely(duties.ranked()) : [],
    kinds: rankKinds(plain, { ticked: known.kind, anything: proposed.length > 0, past: learned.kinds }),
    gaps: tallyCues(GAPS, plain).ranked().slice(0, SHOWN) as Ranking["gaps"],
    agree: proposed.length > 0 && isFirstOfBoth(proposed[0]?.code ?? "", rules, shares),
  };
}

/** Rules and documents in one score. */
function mix(tally: Tally, shares: Shares, weight: number, plain: string): void {
  for (const code of new Set([...tally.codes(), ...shares.keys()])) {
    const { share = 0, pairs = [] } = shares.get(code) ?? {};
    tally.set(code, Math.log(1 + Math.min(tally.of(code), LOUDEST)) + weight * share);
    for (const pair of pairs) tally.addPair(code, pair, plain.indexOf(pair));
  }
}

/** A first one with less is a guess: nothing is proposed. Found on the tuning texts, and on others that no department is about. */
const FLOOR = 0.2;
/** What has a smaller part of the first one's score is no help to look at; still less where no word can be shown for it. */
const MIN_PART = { shown: 0.15, unseen: 0.4 };

function likely(ranked: readonly Suggested[]): Suggested[] {
  const best = ranked[0]?.score ?? 0;
  if (best < FLOOR) return [];
  const least = (one: Suggested) => best * (one.words.length > 0 ? MIN_PART.shown : MIN_PART.unseen);
  return ranked.filter((one) => one.score >= least(one)).slice(0, SHOWN);
}

/** Whether the rules and the documents, each for itself, put a department first. */
function isFirstOfBoth(code: string, [first]: readonly Suggested[], shares: Shares): boolean {
  const own = shares.get(code)?.share ?? 0;
  return first?.code === code && own > 0 && [...shares.values()].every(({ share }) => share <= own);
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
          const share = (fit / best) ** 2;
          duties.add(code, (weight * share) / Math.sqrt(ofLine.length), hit.phrase, hit.at);
        }
      }
    }
  }
}

function addRegisterWords(index: RegisterIndex, counts: ReadonlyMap<string, number>, duties: Tally): void {
  for (const pair of counts.keys()) {
    for (const { duty, weight } of index.pairs.get(pair) ?? []) duties.add(duty, weight * WEIGHT.pair, "", 0);
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
    duties.set(code, duties.of(code) * (0.3 + WEIGHT.holder * share));
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

const GAPS = phrasesOf(GAP_CUES);
