import { plainText } from "../suggestion.ts";
import { type PhraseHit, Phrases } from "./phrases.ts";
import type { IndexedBody } from "./register-index.ts";
import type { Tally } from "./tally.ts";

/** Code of a body whose name a phrase is; null for a longer word that only holds such a name. */
export type NamedWord = string | null;

/** Words that hold the name of a body without meaning it: 民政 is not in 人民政府, nor 消防 in 消防车. */
const NOT_NAMES =
  "人民政府 人民政协 消防车 消防员 消防栓 消防门 消防证 消防水 医保卡 医保费 财政部 财政局长 税务总局 公安部 财政资金 财政补贴 财政补助 财政收入 财政拨款 财政供养 民政部 医保局长 交警岗 城管式 公安民警 消防器材 消防设备 消防手续 消防验收 消防通道";

/** Every name of the bodies; of a longer word, be it a cue, the name within is not meant. */
export function indexNames(
  bodies: readonly Pick<IndexedBody, "code" | "name" | "names">[],
  cues: Iterable<string>,
): Phrases<NamedWord> {
  const names = new Phrases<NamedWord>();
  for (const body of bodies) {
    for (const name of new Set([body.name, ...body.names].map(plainText))) names.add(name, body.code);
  }
  for (const word of new Set([...NOT_NAMES.split(" ").map(plainText), ...cues]))
    if (!names.has(word)) names.add(word, null);
  return names.ready();
}

/** Says that the name stands there as somebody else's matter. */
const DENIED = /(不是|不归|不属于|并非|不该|不关)[^，。；,;]{0,2}$/;
/** The body itself said that the matter is not its own, or only came by: a witness. */
const DENIES =
  /^[^，。；,;！？]{0,8}(说|讲|称|答复|回复|回|告诉|表示|就说|也说)?[^。；;！？]{0,4}(不归|不是他们|不属于|没权|管不了|不管|只管|不受理|让我找|让找|叫我找|让去|叫去|推给|来过|来了|来看|劝|登记|调解)/;
const DEMANDS = /^[^，。；,;]{0,6}(要求|让|叫|要|给|把|催|派|发|下|考|规定|通知|按|定|强制|布置)/;
/** Whoever rings a hotline does not say whose the matter is: only those to whom it hands the matter do. */
const HOTLINE = /热线|12345/;
const HANDS_DOWN = /派|转|工单|退单|错单/;
/** Rung up to complain: the way that the matter went, not whose it is. */
const RUNG = /(打|拨|拨打|打了|打过|报|找|问|去|到)$/;
const BESIDE = /(配合|会同|协助|联合|和|跟)$/;

/** How much a name counts, by what stands around it. Chosen on the tuning texts. */
const WEIGHT = { demands: 1.3, plain: 0.5, denied: 0.1, beside: 0.6, rung: 0.3, typed: 1.5 };

/**
 * Names count most, the longest word first and each body once; answers which bodies were named as those that demanded.
 * `typed` is how the reporter called whoever demanded it.
 */
export function addNames(
  names: Phrases<NamedWord>,
  bodies: ReadonlyMap<string, IndexedBody>,
  { plain, typed }: { plain: string; typed: string },
  departments: Tally,
): Set<string> {
  const named = new Set<string>();
  const best = new Map<string, { body: IndexedBody; weight: number; phrase: string; at: number }>();
  for (const source of [plain, typed]) {
    for (const hit of longestFirst(names.find(source))) {
      const codes = hit.tags.filter((tag) => tag !== null);
      const manner = source === typed ? WEIGHT.typed : mannerOf(hit, source);
      const weight = (hit.phrase.length <= 2 ? 3 : 6 + hit.phrase.length * 0.2) * manner;
      for (const code of codes) {
        const body = bodies.get(code);
        if (!body || weight === 0) continue;
        if (manner > WEIGHT.denied) named.add(code);
        const share = weight / codes.length;
        if (share > (best.get(code)?.weight ?? 0))
          best.set(code, { body, weight: share, phrase: hit.phrase, at: source === plain ? hit.at : -1 });
      }
    }
  }
  for (const { body, weight, phrase, at } of best.values()) departments.add(body.answers, weight, phrase, at);
  return named;
}

function mannerOf(hit: PhraseHit<NamedWord>, source: string): number {
  const before = source.slice(Math.max(0, hit.at - 8), hit.at);
  const after = source.slice(hit.at + hit.phrase.length, hit.at + hit.phrase.length + 16);
  if (HOTLINE.test(hit.phrase) && !HANDS_DOWN.test(`${before}${after.slice(0, 8)}`)) return 0;
  if (DENIED.test(before) || DENIES.test(after)) return WEIGHT.denied;
  const asks = DEMANDS.test(after) ? WEIGHT.demands : WEIGHT.plain;
  return asks * (BESIDE.test(before) ? WEIGHT.beside : 1) * (RUNG.test(before) ? WEIGHT.rung : 1);
}

/** The longest words of all; what overlaps one is none. */
function longestFirst(hits: readonly PhraseHit<NamedWord>[]): PhraseHit<NamedWord>[] {
  const taken = new Set<number>();
  const words: PhraseHit<NamedWord>[] = [];
  for (const hit of [...hits].sort((a, b) => b.phrase.length - a.phrase.length || a.at - b.at)) {
    const places = Array.from(hit.phrase, (_, index) => hit.at + index);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    words.push(hit);
  }
  return words.sort((a, b) => a.at - b.at);
}
