import type { Kind } from "../../reports/vocabulary.ts";
import { KIND_SIGNS, RESIDENT, SERVANT } from "../cues/kind-signs.ts";
import { KIND_CUES } from "../cues/kinds.ts";
import { countPairs, plainText, type Ranking, SHOWN } from "../suggestion.ts";
import { addDocument, type Documents, noDocuments, weighDocuments } from "./bayes.ts";
import { phrasesOf, tallyCues } from "./cue-tally.ts";
import type { Tally } from "./tally.ts";

const KINDS = phrasesOf(KIND_CUES);

/** What kinds are about before anything was learned. */
const FIRST = firstDocuments();

function firstDocuments(): Documents {
  const documents = noDocuments();
  for (const [kind, words] of Object.entries(KIND_CUES)) {
    addDocument(documents, kind, countPairs(words.replaceAll(" ", "，")));
  }
  return documents;
}

/** How much each source counts beside a cue word. Chosen on the tuning texts. */
const WEIGHT = { bayes: 0.8, ticked: 1.5 };
/** Rules that speak louder than this say no more. */
const LOUDEST = 6;
/** Signs shown of how something is said: a whole sentence shows nothing. */
const MAX_SIGNS = 8;
/** So many kinds are proposed even where some are only common. */
const AT_LEAST = 3;

/** What nothing speaks for is proposed after the rest, in the order in which kinds are common. */
const COMMON: Readonly<Partial<Record<Kind, number>>> = {
  K1: 0.8,
  K13: 0.6,
  K6: 0.35,
  K12: 0.3,
  K7: 0.25,
  K9: 0.2,
  K4: 0.15,
};
/** What each sign of who speaks adds, to at most three: residents wait and are sent about, servants are given tasks. */
const SPEAKER = {
  most: 3,
  resident: { K13: 0.8, K12: 0.35, K2: 0.1 },
  servant: { K1: 0.35, K6: 0.1, K9: 0.1, K4: 0.1 },
  /** What is left of "they let us do it" where a resident says so, whom nobody can hand a duty. */
  handedToResident: 0.3,
};

/** Of these kinds the one that the words of a text speak of; null when none does. */
export function kindSpokenOf(text: string, kinds: readonly Kind[]): Kind | null {
  const spoken = spokenOf(plainText(text)).ranked();
  return spoken.flatMap(({ code }) => kinds.filter((kind) => kind === code))[0] ?? null;
}

/** The kinds that a text may tell of; none where neither its words nor the reporter, nor `anything` else, speak of one. */
export function rankKinds(
  plain: string,
  { ticked, anything, past }: { ticked?: string; anything: boolean; past: Documents },
): Ranking["kinds"] {
  const tally = spokenOf(plain);
  const spoken = new Set([...tally.codes(), ...(ticked === undefined ? [] : [ticked])]);
  if (spoken.size === 0 && !anything) return [];
  const { resident, servant } = speakerOf(plain);
  for (const [adds, times] of [
    [COMMON, 1],
    [SPEAKER.resident, resident],
    [SPEAKER.servant, servant],
  ] as const) {
    for (const [kind, weight] of Object.entries(adds)) tally.add(kind, weight * times, "", 0);
  }
  const shares = weighDocuments(countPairs(plain), FIRST, past);
  for (const kind of new Set([...spoken, ...tally.codes(), ...shares.keys()])) {
    const own = kind === ticked ? WEIGHT.ticked : 0;
    const { share = 0 } = shares.get(kind) ?? {};
    tally.set(kind, Math.log(1 + Math.min(tally.of(kind), LOUDEST)) + own + WEIGHT.bayes * share);
  }
  const ranked = tally.ranked().filter(({ code }, at) => at < AT_LEAST || spoken.has(code));
  return ranked.slice(0, SHOWN) as Ranking["kinds"];
}

/** How many signs a text has that a resident speaks, and that somebody in office does. */
function speakerOf(plain: string): { resident: number; servant: number } {
  const said = (signs: RegExp) => Math.min(SPEAKER.most, new Set(plain.match(signs)).size);
  return { resident: said(RESIDENT), servant: said(SERVANT) };
}

/** What the words say, and how they are put. */
function spokenOf(plain: string): Tally {
  const tally = tallyCues(KINDS, plain);
  for (const { kind, sign, weight } of KIND_SIGNS) {
    const [first, second] = plain.matchAll(sign);
    if (!first) continue;
    const shown = Array.from(first[0]).slice(0, MAX_SIGNS).join("");
    tally.add(kind, second ? weight * 1.5 : weight, shown, first.index);
  }
  const { resident, servant } = speakerOf(plain);
  if (resident > servant && tally.of("K1") > 0) tally.set("K1", tally.of("K1") * SPEAKER.handedToResident);
  return tally;
}
