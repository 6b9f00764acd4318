import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { readBases, saysBases, writeBases } from "../../app/imports/reading/bases.ts";

describe("legal bases are read out of what lists write", () => {
  test.each([
    ["《动物防疫法》第八条", ["动物防疫法 0 8"]],
    ["《中华人民共和国动物防疫法》（2021年修订）第八条、第九条第二款：", ["动物防疫法 2021 8", "动物防疫法 2021 9"]],
    [
      "1.《甲条例》(2019年3月修正)第一百零二条：“第五条的规定……”\n2.《乙办法》第75条之一",
      ["甲条例 2019 102", "乙办法 0 75之一"],
    ],
    ["《某某规定》", ["某某规定 0 "]],
    ["按上级文件执行", []],
    ["《甲法》第二十条、《甲法》第二十条", ["甲法 0 20"]],
  ])("%s", (text, bases) => {
    expect(readBases(text).map(({ law, year, article }) => `${law} ${year} ${article}`)).toEqual(bases);
  });

  const basis = fc.record({
    law: fc.string({ unit: fc.constantFrom("防", "疫", "法", "条", "例", "第"), minLength: 2, maxLength: 20 }),
    year: fc.oneof(fc.constant(0), fc.integer({ min: 1950, max: 2049 })),
    article: fc.oneof(fc.constant(""), fc.integer({ min: 1, max: 999 }).map(String)),
  });
  property.prop([fc.uniqueArray(basis, { selector: (one) => JSON.stringify(one) })])(
    "what is written is read again",
    (bases) => {
      expect(readBases(writeBases(bases))).toEqual(bases);
      expect(saysBases(writeBases(bases), bases)).toBe(true);
    },
  );
});
