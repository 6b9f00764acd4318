import { describe, expect, test } from "vitest";
import { findAll, maskIn } from "../../app/redaction/redaction.ts";
import { HARMLESS, POINTING } from "./phrases.ts";
import { PLACES } from "./places.ts";

const found = (text: string) => findAll(text, PLACES).map(({ kind, text: words }) => `${kind}:${words}`);

describe("what could tell a person or a place", () => {
  test.each(POINTING)("is found in %s", (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(HARMLESS)("is not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("what is found", () => {
  test("is certain where nobody may read it: numbers of a person, and the name of a township", () => {
    const certain = findAll("我叫孙桂兰，13900000000，在柳河镇柳河村，3月5日。", PLACES)
      .filter((finding) => finding.certain)
      .map(({ kind }) => kind);
    expect(certain).toEqual(["mobile", "township"]);
  });

  test("is masked by what kind of thing it is, and nothing around it", () => {
    const mask = (text: string) => maskIn(text, findAll(text, PLACES));
    expect(mask("联系人：刘建国，王镇长和张伟主任，我们收到的文件是青林发〔2026〕18号。")).toBe(
      "联系人：【姓名】，【某镇长】和【姓名】主任，我们收到的文件是【文号】。",
    );
    const clean = mask("我叫孙桂兰，电话13900000000，3月5日来的。");
    expect(clean).toBe("我叫【姓名】，电话【手机号】，【日期】来的。");
    expect(findAll(clean, PLACES)).toEqual([]);
  });

  test("does not overlap, and stands where it says", () => {
    const text = POINTING.map(([phrase]) => phrase).join("。");
    const all = findAll(text, PLACES);
    all.forEach((finding, at) => {
      expect(text.slice(finding.start, finding.end)).toBe(finding.text);
      expect(finding.start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0);
    });
  });
});
