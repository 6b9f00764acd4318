import { describe, expect, test } from "vitest";
import { wholePercent } from "../../app/i18n/percent.ts";

describe("a share in whole percent", () => {
  test.each([
    [0, "0"],
    [1, "100"],
    [399 / 400, ">99"],
    [1 / 400, "<1"],
    [0.995, ">99"],
    [0.994, "99"],
    [0.005, "1"],
    [0.004, "<1"],
    [26 / 47, "55"],
  ])("%d reads %s", (value, text) => {
    expect(wholePercent(value)).toBe(text);
  });
});
