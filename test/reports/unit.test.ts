import { describe, expect, test } from "vitest";
import { findAll, forTheCase, type LocalPlaces, unsigned, vetUnitName } from "../../app/redaction/redaction.ts";
import { publishesAs, UNLESS_CONFIRMED, unitNameOf } from "../../app/reports/unit/unit.ts";
import { DomainError } from "../../app/domain-error.ts";

describe("a claim to speak for a unit", () => {
  test("is published under the name once confirmed alone, and never without a look", () => {
    expect(publishesAs(null)).toBe("anonymous");
    for (const unless of UNLESS_CONFIRMED) {
      expect(publishesAs({ status: "claimed", unless })).toBe("waits");
      expect(publishesAs({ status: "confirmed", unless })).toBe("unit");
    }
    expect(publishesAs({ status: "refused", unless: "anonymous" })).toBe("anonymous");
    expect(publishesAs({ status: "refused", unless: "stop" })).toBe("stopped");
  });

  test.each([
    ["  柳河镇人民政府 \n", "柳河镇人民政府"],
    ["柳河镇\r\n人民政府", "柳河镇 人民政府"],
    ["柳河\u202e镇人民政府\u200b", "柳河 镇人民政府"],
    ["\u2066\u0007", ""],
  ])("has its name on one line, without what nobody sees: %j", (typed, name) => {
    expect(unitNameOf(typed)).toBe(name);
  });
});

describe("the name of a unit", () => {
  test.each([
    "柳河镇人民政府",
    "青禾县城关街道办事处",
    "大坪村村民委员会",
    "幸福里社区居民委员会",
    "柳河镇张家沟村民委员会",
  ])("passes: %s", (name) => {
    expect(vetUnitName(name)).toBe(name);
  });

  test.each(["柳河镇人民政府 13912345678", "柳河镇政府（柳政发〔2026〕7号）", "柳河镇人民政府 liuhe@example.cn"])(
    "does not with a number or an address of somebody in it: %s",
    (name) => {
      expect(() => vetUnitName(name)).toThrow(new DomainError("personal_left"));
    },
  );
});

describe("in the words of a confirmed unit", () => {
  const places: LocalPlaces = {
    own: "柳河镇",
    townships: ["柳河镇", "梨园乡"],
    above: ["青禾县"],
    signed: "柳河镇人民政府",
  };
  const found = (text: string, of: LocalPlaces = places) => findAll(text, of).map((one) => one.text);

  test("its own name may stand, and nothing else that may not stand in an anonymous report", () => {
    const text = "柳河镇人民政府每天上路，柳河也去了梨园乡，大坪村、王建国，电话13912345678。";
    expect(found(text, unsigned(places))).toEqual(
      expect.arrayContaining(["柳河镇", "梨园乡", "大坪村", "13912345678"]),
    );
    expect(found(text)).not.toContain("柳河镇");
    expect(found(text)).not.toContain("柳河");
    expect(found(text)).toEqual(expect.arrayContaining(["梨园乡", "大坪村", "13912345678"]));
  });

  test("what its reporter hides stays hidden", () => {
    const hiding = { ...places, hidden: [{ kind: "township", text: "柳河镇" } as const] };
    expect(findAll("柳河镇每天上路。", hiding)).toMatchObject([{ text: "柳河镇", asked: true }]);
  });

  test("what the case tells of them names the county at most", () => {
    expect(forTheCase("柳河镇每天派人到梨园乡。", places)).toBe("【某镇】每天派人到梨园乡。");
    expect(forTheCase("柳河镇每天派人。", unsigned(places))).toBe("柳河镇每天派人。");
  });
});
