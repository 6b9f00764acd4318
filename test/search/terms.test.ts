import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askedTerms,
  bestText,
  excerptOf,
  markedText,
  MAX_TERMS,
  type Piece,
  searchedAs,
  termsOf,
  weighTerms,
} from "../../app/search/terms.ts";

const terms = (text: string) => termsOf(text).map(({ term }) => term);
const told = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const finds = (asked: string, text: string) => {
  const there = new Set(terms(text));
  return askedTerms(asked).every((term) => there.has(term));
};

describe("the terms of a text", () => {
  test.each([
    ["焚烧", ["焚", "烧", "焚烧"]],
    ["K1 表", ["k1", "表"]],
    ["ＡＢＣ　１２", ["abc", "12"]],
    ["café", ["cafe"]],
    ["第03批", ["第", "3", "批"]],
    ["0 00x", ["0", "00x"]],
    ["", []],
    ["——，。", []],
  ])("%s", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test.each([
    "青政办〔2024〕12号",
    "青政办[2024]12号",
    "青政办（2024）12号",
    "青政办(2024)第012号",
    "青政办【２０２４】１２ 号",
  ])("%s has the number of a document, whatever its brackets", (text) => {
    expect(terms(text)).toContain("2024:12");
    expect(terms(text).slice(0, 5)).toEqual(["青", "政", "青政", "办", "政办"]);
  });

  test("weigh as much as the weightiest text that they stand in", () => {
    const weights = weighTerms([...searchedAs("title", ["焚烧", ""]), ...searchedAs("voice", ["焚烧秸秆"])]);
    expect(Object.fromEntries(weights)).toEqual({ 焚: 8, 烧: 8, 焚烧: 8, 秸: 2, 秆: 2, 烧秸: 2, 秸秆: 2 });
  });
});

describe("what is asked for", () => {
  test.each([
    ["焚烧", ["焚烧"]],
    ["烧", ["烧"]],
    ["烧 秸秆", ["烧", "秸秆"]],
    ["焚烧焚烧", ["焚烧", "烧焚"]],
    ["〔2024〕12号", ["2024", "12", "号", "2024:12"]],
  ])("%s", (asked, expected) => {
    expect(askedTerms(asked)).toEqual(expected);
  });

  test("is bounded", () => {
    const long = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
    expect(askedTerms(long)).toHaveLength(MAX_TERMS);
    expect(askedTerms("a ".repeat(29) + "zz".repeat(500))).toEqual(["a", "zz"]);
  });

  const han = fc.string({ unit: fc.constantFrom(..."焚烧秸秆禁令检查填表上报〇々") });
  const any = fc.string({ unit: fc.constantFrom(..."焚烧秸秆Ab1２Ｃé 〔〕[]号第，ﬁ㎡𠀀") });

  test("any part of a Chinese text finds it", () => {
    fc.assert(
      fc.property(han, han, han, (before, part, after) => {
        expect(finds(part, before + part + after)).toBe(true);
      }),
    );
  });

  test("any text finds itself, in full width and capitals too, and among others", () => {
    const wide = (text: string) =>
      text.replace(/[A-Za-z0-9]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).toUpperCase();
    fc.assert(
      fc.property(any, any, (text, other) => {
        expect(finds(text, `${other} ${text} ${other}`)).toBe(true);
        expect(new Set(terms(wide(text)))).toEqual(new Set(terms(text.toUpperCase())));
      }),
    );
  });

  test("marks are pieces of the text, nothing lost, and stand only where something was asked for", () => {
    fc.assert(
      fc.property(any, any, (text, asked) => {
        const wanted = askedTerms(asked);
        const pieces = markedText(text, wanted);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        expect(pieces.some(({ hit }) => hit)).toBe(terms(text).some((term) => wanted.includes(term)));
      }),
    );
  });
});

describe("marks", () => {
  test.each([
    ["禁止焚烧秸秆。", "焚烧", "禁止[焚烧]秸秆。"],
    ["禁止焚烧秸秆。", "烧秸秆", "禁止焚[烧秸秆]。"],
    ["填ＡＢＣ表", "abc", "填[ＡＢＣ]表"],
    ["青政办〔2024〕12号", "（2024）12号", "青政办[〔2024〕12号]"],
    ["𠀀焚烧𠀀", "焚烧", "𠀀[焚烧]𠀀"],
    ["什么也没有", "焚烧", "什么也没有"],
  ])("%s, asked %s", (text, asked, expected) => {
    expect(told(markedText(text, askedTerms(asked)))).toBe(expected);
  });

  test("an excerpt begins a little before the first of them", () => {
    const text = `${"前".repeat(100)}焚烧${"后".repeat(100)}`;
    expect(told(excerptOf(text, ["焚烧"]))).toBe(`…${"前".repeat(24)}[焚烧]${"后".repeat(70)}…`);
    expect(told(excerptOf("焚烧", ["焚烧"]))).toBe("[焚烧]");
  });

  test("the best text has the most of what was asked for", () => {
    const texts = [...searchedAs("demand", ["只说焚烧"]), ...searchedAs("voice", ["焚烧秸秆", "秸秆焚烧"])];
    expect(bestText(texts, askedTerms("焚烧 秸秆"))?.text).toBe("焚烧秸秆");
    expect(bestText(texts, askedTerms("养猪"))).toBeUndefined();
  });

  test("the best text has the words as they are told apart everywhere: whole, folded, numbers without noughts", () => {
    const best = (typed: string, ...texts: string[]) => bestText(searchedAs("voice", texts), askedTerms(typed))?.text;
    expect(best("app", "apple", "ＡＰＰ打卡")).toBe("ＡＰＰ打卡");
    expect(best("7", "2017年", "第007号")).toBe("第007号");
    expect(best("[2024]12号", "2024年12月", "发〔2024〕012号")).toBe("发〔2024〕012号");
    expect(best("ガド", "カ、ト", "ｶﾞﾄﾞ")).toBe("ｶﾞﾄﾞ");
    expect(best("é", "cafe", "É")).toBe("É");
  });
});
