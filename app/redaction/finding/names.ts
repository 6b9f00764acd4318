import { type Hit, hitsOf, type Span, spansOf } from "./kinds.ts";
import {
  ADDRESSES,
  COMPOUND,
  FAMILY,
  LABELS,
  NOT_GIVEN,
  NOT_NAMES,
  RARE,
  SOFT,
  SURNAMES,
  TITLES,
  UNITS,
} from "./name-words.ts";

/** A name follows for sure: 我叫孙桂兰, 联系人：刘建国 */
const STRONG = new RegExp(
  `(?:我叫|名叫|我的名字是|${FAMILY}叫|${LABELS}(?:[:：是为叫系]|[ 　](?=\\p{Script=Han})))[:：]?[ 　]{0,3}`,
  "gu",
);
/** A name may follow: 我是王建国, 支书王某, 我爱人张桂芳 */
const WEAK = new RegExp(
  `(?:我是|本人是|本人系|本人|${LABELS}|${FAMILY}|${TITLES}|${ADDRESSES}|${UNITS}|网格员|护林员|村民|农户|业主|经营者|贫困户|低保户)[ 　]?`,
  "gu",
);
/** What a name stands before: 王镇长, 张伟主任 */
const TITLED = new RegExp(`(?:常务|第一)?[副老]?${TITLES}|${ADDRESSES}`, "gu");
/** A person follows in company: 赵敏和我一起 */
const COMPANY = /[和跟与同](?=[我他她])/gu;
const AFTER_COMPANY = /(?:[我他她][和跟与])/gu;
const SURNAME_TOLD = new RegExp(`(?<!百)姓(?:${[...COMPOUND].join("|")}|[${[...SURNAMES].join("")}])(?![名氏])`, "gu");
/** 的小许。 */
const FAMILIAR = new RegExp(`(?<=[的叫是])[小老][${[...SURNAMES].join("")}](?=[，。；！？,.;!?]|$)`, "gu");
/** 张伟，男， */
const SEX = /[，,（(][ ]?[男女](?=[，,。；;）)])/gu;

/** With an office after them these are words of their own: 时任镇长, 对于书记 */
const NOT_ALONE = new Set([...RARE, "任", "万"]);
const SIDES = /[对双多各甲乙]方$/u;
/** Before a name there is no letter that could be the beginning of its first word, but one of these. */
const BEFORE = new Set(
  "找对向跟和与给被让是由从叫请问见的了们上下时诉在里到说有等及后位导部局委办站所室科股镇乡村县市区协兼任长记员系为经即而但说求托送给喊",
);
const HAN = /\p{Script=Han}/u;
const isHan = (character: string) => HAN.test(character);

/** Names of people: where a word of address, of office or of the family tells them, and wherever they are named again. */
export function findNames(text: string): Span[] {
  const full: Hit[] = [];
  for (const [, end] of hitsOf(text, STRONG)) add(full, end, nameLength(text, end));
  for (const [, end] of [...hitsOf(text, WEAK), ...hitsOf(text, AFTER_COMPANY)]) {
    const length = RARE.has(text.charAt(end)) ? 0 : nameLength(text, end);
    if (length > 0 && endsThere(text, end + length)) add(full, end, length);
  }
  const surnames: Hit[] = [...hitsOf(text, SURNAME_TOLD), ...hitsOf(text, FAMILIAR)];
  for (const [start, end] of hitsOf(text, TITLED)) {
    const length = nameBefore(text, start, 1);
    if (length === 1 && (NOT_ALONE.has(text.charAt(start - 1)) || SIDES.test(text.slice(start - 2, start)))) continue;
    if (length > 2 || (length === 2 && !COMPOUND.has(text.slice(start - 2, start)))) add(full, start - length, length);
    else if (length > 0) surnames.push([start - length, end]);
  }
  for (const [start] of [...hitsOf(text, COMPANY), ...hitsOf(text, SEX)]) {
    const length = nameBefore(text, start, 2);
    if (length > 1) add(full, start - length, length);
  }
  return spansOf("name", [...full, ...surnames, ...namedAgain(text, full)]);
}

function add(hits: Hit[], start: number, length: number): void {
  if (length > 1) hits.push([start, start + length]);
}

/** How long the name is that begins here, in characters; 0 when none does. 某 stands for a given name. */
function nameLength(text: string, at: number): number {
  const two = text.slice(at, at + 2);
  const surname = COMPOUND.has(two) ? 2 : SURNAMES.has(text.charAt(at)) ? 1 : 0;
  if (surname === 0 || (surname === 1 && NOT_NAMES.has(two))) return 0;
  const given = at + surname;
  if (text.charAt(given) === "某") return surname + (text.charAt(given + 1) === "某" ? 2 : 1);
  if (!isGiven(text.charAt(given))) return 0;
  const second = text.charAt(given + 1);
  if (!isGiven(second) || (SOFT.has(second) && isHan(text.charAt(given + 2)))) return surname + 1;
  return surname + 2;
}

const isGiven = (character: string) => isHan(character) && !NOT_GIVEN.has(character);

/** Another word can begin here, so that a name has come to its end. */
function endsThere(text: string, at: number): boolean {
  const next = text.charAt(at);
  return !isHan(next) || NOT_GIVEN.has(next) || SOFT.has(next);
}

/** How long the name is that ends here; at least `least` characters, else 0. */
function nameBefore(text: string, end: number, least: number): number {
  for (let length = Math.min(4, end); length >= least; length -= 1) {
    const start = end - length;
    if (isWholeName(text.slice(start, end)) && opensName(text.charAt(start - 1))) return length;
  }
  return 0;
}

function isWholeName(name: string): boolean {
  const surname = COMPOUND.has(name.slice(0, 2)) ? 2 : SURNAMES.has(name.charAt(0)) ? 1 : 0;
  const given = name.slice(surname);
  if (surname === 0 || given.length > 2 || (surname === 1 && NOT_NAMES.has(name.slice(0, 2)))) return false;
  return /^某{1,2}$/.test(given) || Array.from(given).every(isGiven);
}

const opensName = (before: string) => !isHan(before) || BEFORE.has(before);

/** Every further mention of the names that were found, in one pass. */
function namedAgain(text: string, full: readonly Hit[]): Hit[] {
  const names = new Set(full.map(([start, end]) => text.slice(start, end)).filter((name) => !name.includes("某")));
  const lengths = [...new Set([...names].map((name) => name.length))].sort((a, b) => b - a);
  const hits: Hit[] = [];
  for (let at = 0; names.size > 0 && at < text.length; at += 1) {
    const length = lengths.find((one) => names.has(text.slice(at, at + one)));
    if (length !== undefined) hits.push([at, at + length]);
  }
  return hits;
}
