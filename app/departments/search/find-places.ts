import { MAX_PLACE_TEXT, type Place, type PlaceHit } from "../place.ts";

/** A division with what lies above and below it. */
export interface PlaceNode extends Place {
  parent: PlaceNode | null;
  /** Current divisions only, by code. */
  below: PlaceNode[];
  /** See `isStandIn`. */
  standsIn: boolean;
  formerNames: string[] | null;
  /** The first word of the English name as it is compared; made when it is first needed. */
  latin: string | null;
  /** Of a county, the names of its townships in one text, to pass over it quickly; made when first needed. */
  namesBelow: string | null;
  latinBelow: string | null;
}

/** How well a name fits, the best first; `ABOVE`: the part was used up by names above the township. */
const [EXACT, STEM, START, INSIDE, ABOVE, NOT] = [0, 1, 2, 3, 4, 5];
/** Of a name, at least so many characters mean it. */
const MIN_NAME = 2;
const MAX_PARTS = 6;
/** In longer texts the names are not tried in every other order. */
const MAX_SPLIT = 8;

const TOWNSHIP_ENDING = /^(街道|地区|镇|乡|苏木|.{1,6}族乡)$/;
const ENDING = /(街道|苏木|[省市区县旗州盟镇乡])$/;
const LATIN = /^[a-z]+$/;
const GENERIC = new Set(["province", "city", "county", "district", "town", "township", "subdistrict"]);

/** What is left of each part of the text once names above have been taken off its start, in every way. */
type Rests = readonly (readonly string[])[];

/** The townships below these provinces that a text means: see `searchPlaces`. */
export function findPlaces(provinces: readonly PlaceNode[], text: string, limit: number): PlaceHit[] {
  const parts = partsOf(text);
  if (parts.join("").length < MIN_NAME) return [];
  for (const one of [parts, ...otherOrders(parts)]) {
    const found = findByParts(provinces, one, limit);
    if (found.length > 0) return found.map((node) => toHit(node, one));
  }
  return [];
}

/** `浙江省、青禾县 沙河镇人民政府` → 浙江省, 青禾县, 沙河镇. */
function partsOf(text: string): string[] {
  const cut = Array.from(text).slice(0, MAX_PLACE_TEXT).join("");
  return fold(cut)
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.replace(/(?<=.{2})(人民)?政府$/, "").replace(/(?<=.{2}街道)办(事处)?$/, ""))
    .filter((part) => part !== "" && !GENERIC.has(part))
    .slice(0, MAX_PARTS);
}

/**
 * What a text without hits may mean as well: other endings, since towns become subdistricts (青禾县沙河镇 → 青禾 沙河), and
 * names without a space in another order than from the province down (沙河青禾).
 */
function otherOrders(parts: string[]): string[][] {
  if (parts.some((part) => LATIN.test(part))) return [];
  const names = parts.flatMap((part) => part.match(/.+?(?:街道|[省市区县旗州盟镇乡]|$)/g) ?? []);
  const stems = names.map((name) => (name.length > MIN_NAME ? name.replace(ENDING, "") : name));
  const orders = [names, stems].filter((order) => order.length > 0 && order.join() !== parts.join());
  const [only = ""] = parts;
  if (parts.length > 1 || only.length > MAX_SPLIT) return orders;
  for (let at = MIN_NAME; at <= only.length - MIN_NAME; at += 1) orders.push([only.slice(at), only.slice(0, at)]);
  return orders;
}

function findByParts(provinces: readonly PlaceNode[], parts: string[], limit: number): PlaceNode[] {
  const latin = parts.every((part) => LATIN.test(part));
  const take = latin ? takeLatin : takeChinese;
  const scoreOf = latin ? scoreLatin : scoreChinese;
  const byScore: PlaceNode[][] = [[], [], [], [], []];
  const visit = (node: PlaceNode, above: Rests, aboveCounty: Rests) => {
    const rests = node.standsIn ? above : takeAll(above, node, take);
    if (node.level === "county" && !mayHold(rests, latin ? latinBelow(node) : namesBelow(node))) return;
    for (const below of node.below) {
      if (below.level !== "township") {
        visit(below, rests, below.level === "county" && !below.standsIn ? rests : above);
        continue;
      }
      const score = scoreAll(rests, below, scoreOf);
      const same = byScore[score];
      if (!same || same.length >= limit) continue;
      // The name of a province, or of a city with counties, alone means no township.
      if (score === ABOVE && aboveCounty.every((some) => some.includes(""))) continue;
      same.push(below);
    }
  };
  const untouched = parts.map((part) => [part]);
  for (const province of provinces) visit(province, untouched, untouched);
  return byScore.flat().slice(0, limit);
}

/** False when a part of which nothing was taken is in no name of the county's townships. */
function mayHold(rests: Rests, names: string): boolean {
  return rests.every((some) => some.length > 1 || names.includes(some[0] ?? ""));
}

function namesBelow(county: PlaceNode): string {
  return (county.namesBelow ??= county.below.flatMap((one) => [one.name, ...(one.formerNames ?? NONE)]).join("\n"));
}

function latinBelow(county: PlaceNode): string {
  return (county.latinBelow ??= county.below.map(latinOf).join("\n"));
}

type Take = (rest: string, node: PlaceNode) => string[];

function takeAll(rests: Rests, node: PlaceNode, take: Take): Rests {
  let taken = rests;
  for (const [index, some] of rests.entries()) {
    const more = some.flatMap((rest) => take(rest, node));
    if (more.length > 0) taken = taken.map((one, at) => (at === index ? [...new Set([...some, ...more])] : one));
  }
  return taken;
}

const NONE: string[] = [];

function takeChinese(rest: string, node: PlaceNode): string[] {
  let longest = commonStart(node.name, rest);
  for (const name of node.formerNames ?? NONE) longest = Math.max(longest, commonStart(name, rest));
  if (longest < MIN_NAME) return NONE;
  return Array.from({ length: longest - MIN_NAME + 1 }, (_, index) => rest.slice(index + MIN_NAME));
}

function takeLatin(rest: string, node: PlaceNode): string[] {
  const name = latinOf(node);
  if (rest.length >= MIN_NAME && name.startsWith(rest)) return [""];
  return rest.startsWith(name) ? [rest.slice(name.length)] : NONE;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

type ScoreOf = (rest: string, node: PlaceNode) => number;

/** How a township fits all parts; `NOT` when one of them means neither it nor anything above it. */
function scoreAll(rests: Rests, node: PlaceNode, scoreOf: ScoreOf): number {
  let best = ABOVE;
  for (const some of rests) {
    let score = NOT;
    for (const rest of some) score = Math.min(score, rest === "" ? ABOVE : scoreOf(rest, node));
    if (score === NOT) return NOT;
    best = Math.min(best, score);
  }
  return best;
}

function scoreChinese(rest: string, node: PlaceNode): number {
  let score = scoreName(rest, node.name);
  for (const name of node.formerNames ?? NONE) score = Math.min(score, scoreName(rest, name));
  return score;
}

function scoreName(rest: string, name: string): number {
  const at = name.indexOf(rest);
  if (at < 0) return NOT;
  if (at > 0) return INSIDE;
  if (rest.length === name.length) return EXACT;
  return TOWNSHIP_ENDING.test(name.slice(rest.length)) ? STEM : START;
}

function scoreLatin(rest: string, node: PlaceNode): number {
  const name = latinOf(node);
  if (!name.startsWith(rest)) return NOT;
  return rest.length === name.length ? STEM : START;
}

function latinOf(node: PlaceNode): string {
  return (node.latin ??= fold(node.nameEn).split(" ")[0] ?? "");
}

/** Small letters of the usual width; ü as u, since phones type it in many ways; no apostrophes. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ü|(?<=[ln])v/g, "u")
    .replace(/['’]/g, "");
}

function toHit(node: PlaceNode, parts: string[]): PlaceHit {
  const above: PlaceNode[] = [];
  for (let next = node.parent; next; next = next.parent) if (!next.standsIn) above.unshift(next);
  const { code, name, nameEn } = node;
  const path = above.map((one) => one.name).join(" ");
  const formerly = formerNameIn(node, parts);
  return { code, name, nameEn, path, pathEn: above.map((one) => one.nameEn).join(", "), formerly };
}

/** The former name that was typed, when the present one was not. */
function formerNameIn({ name, formerNames }: PlaceNode, parts: string[]): string | null {
  const typed = (one: string) => parts.some((part) => part.includes(one.replace(ENDING, "")));
  return typed(name) ? null : (formerNames?.find(typed) ?? null);
}
