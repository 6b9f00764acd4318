import { hitsOf, type Span, spansOf } from "./kinds.ts";

const BUILDING = "(?:\\d{1,4}(?:号楼|栋|幢|单元|号院|号门)|[一二三四五六七八九十]{1,3}(?:号楼|单元|号院))";
const ROOM = "(?:\\d{1,3}层)?\\d{1,4}(?:室|号房间?|房间|办公室)";
/** 3号楼2单元501室, 302室 */
const BUILDINGS = new RegExp(`(?<!\\d)(?:${BUILDING}(?:${BUILDING}){0,3}(?:${ROOM})?|\\d{3,4}(?:室|房间|办公室))`, "g");
/** 人民路12号, 柳家巷5号; not 一路3号线 */
const STREET =
  /[\p{Script=Han}]{1,5}(?:大道|路|街|巷|弄|胡同)(?:[东南西北中]段)?\s?\d{1,5}\s?号(?!线|楼道)(?:之[一二三四五\d])?/gu;
const HOUSE = /门牌号?[:： 是为]{0,3}\d{1,5}号?/g;
/** Ends before the name of a street: 住在人民路 → 人民路 */
const BEFORE_STREET = /^.*(?:[在到于住从往去沿的是]|位于)(?=.)/u;

/** Houses, buildings and rooms. */
export function findAddresses(text: string): Span[] {
  const streets = hitsOf(text, STREET).map(([start, end]) => {
    const before = BEFORE_STREET.exec(text.slice(start, end - 3))?.[0].length ?? 0;
    return [start + before, end] as const;
  });
  return spansOf("address", [...streets, ...hitsOf(text, BUILDINGS), ...hitsOf(text, HOUSE)]);
}
