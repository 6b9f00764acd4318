import type { Basis } from "../../duties/duty.ts";
import { keyOf } from "./fields.ts";

const DIGITS = "〇一二三四五六七八九";
const NUMBER = "[〇零一二三四五六七八九十百千两\\d]+";
/** 《law》, perhaps with the year of its version, then articles. */
const LAW = /《([^《》]{2,100})》(?:\s*[（(]([^（）()]{0,40})[）)])?((?:(?!《)[\s\S]){0,400})/g;
const ARTICLE = new RegExp(`第\\s*(${NUMBER})\\s*条(之${NUMBER})?`, "g");
/** Articles are named at once after the law, not in the words that are quoted of it. */
const QUOTED = /[:：“"]/;

/**
 * The legal bases that a text names: law, year of its version (0 = not said), article (empty = not said), each once. Of
 * `《动物防疫法》（2021年修订）第八条、第九条：……` two; the words quoted after them are no basis.
 */
export function readBases(text: string): Basis[] {
  const bases: Basis[] = [];
  for (const [, name = "", brackets = "", after = ""] of text.matchAll(LAW)) {
    const law = name.replace(/\s+/g, "").replace(/^中华人民共和国/, "");
    const year = Number(/(?:19|20)\d{2}/.exec(brackets)?.[0] ?? 0);
    const named = after.split(QUOTED)[0] ?? "";
    const articles = [...named.matchAll(ARTICLE)].map(([, number = "", more = ""]) => `${arabic(number)}${more}`);
    for (const article of articles.length > 0 ? articles : [""]) bases.push({ law, year, article });
  }
  return [...new Map(bases.map((basis) => [JSON.stringify(basis), basis])).values()];
}

/** The bases as a list writes them, one a line. */
export function writeBases(bases: readonly Basis[]): string {
  return bases
    .map(({ law, year, article }) => `《${law}》${year ? `（${year}年）` : ""}${article ? `第${article}条` : ""}`)
    .join("\n");
}

/** True when a text says just what these bases are written as. */
export function saysBases(text: string, bases: readonly Basis[]): boolean {
  return keyOf(text) === keyOf(writeBases(bases));
}

/** 一百零二 → 102, 八 → 8; digits stay. */
function arabic(number: string): string {
  if (/^\d+$/.test(number)) return number;
  let [sum, digit] = [0, 0];
  for (const one of number.replaceAll("零", "〇").replaceAll("两", "二")) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[one];
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = /\d/.test(one) ? digit * 10 + Number(one) : DIGITS.indexOf(one);
  }
  return String(sum + digit);
}
