import { describe, expect, test } from "vitest";
import { addNames, indexNames } from "../../app/suggestions/ranking/names.ts";
import { Tally } from "../../app/suggestions/ranking/tally.ts";

const body = (code: string, ...names: string[]) => ({
  code,
  line: code,
  answers: code,
  ordinary: true,
  name: names[0] ?? "",
  names,
});
const BODIES = [
  body("civil", "民政局", "民政"),
  body("police", "公安局", "派出所"),
  body("housing", "住建局"),
  body("fire", "消防大队", "消防"),
  body("hotline", "政务中心", "12345热线", "12345"),
];
const NAMES = indexNames(BODIES, ["消防通道"]);

/** What each body's name weighs in a text. */
function weigh(plain: string, typed = ""): Record<string, number> {
  const tally = new Tally();
  const bodies = new Map(BODIES.map((one) => [one.code, one]));
  addNames(NAMES, bodies, { plain, typed }, tally);
  return Object.fromEntries(tally.ranked().map(({ code, score }) => [code, score]));
}

describe("names of bodies in a text", () => {
  test("are the longest words: 民政 is not in 人民政府, nor 消防 in 消防通道", () => {
    expect(weigh("镇人民政府要我们去，消防通道要我们清")).toEqual({});
    expect(weigh("民政要我们去")).toHaveProperty("civil");
  });

  test("count once a text", () => {
    expect(weigh("住建局要我们去。住建局要我们查。住建局让我们报。")).toEqual(weigh("住建局要我们去。"));
  });

  test("count fully only where a demand follows", () => {
    const { housing = 0 } = weigh("住建局要我们去查。");
    expect(weigh("楼就在住建局对面。").housing).toBeLessThan(housing / 2);
  });

  test("count little where the body says that the matter is not its own, came by, or was only asked", () => {
    const { police = 0 } = weigh("派出所让我们去。");
    for (const text of ["派出所说这个不归他们。", "派出所来过，登记一下就走了。", "不是派出所的事。"]) {
      expect(weigh(text).police, text).toBeLessThan(police / 8);
    }
    expect(weigh("我去派出所。").police).toBeLessThan(police / 4);
  });

  test("count of a hotline only where it hands something down", () => {
    expect(weigh("打了12345，没有回音。")).toEqual({});
    expect(weigh("打了12345热线也没用。")).toEqual({});
    expect(weigh("12345热线派来的工单退不掉。")).toHaveProperty("hotline");
  });

  test("weigh more as the reporter's own answer to who it was", () => {
    expect(weigh("天天交材料。", "住建局").housing).toBeGreaterThan(weigh("住建局要我们交材料。").housing ?? 0);
  });
});
