import { expect, test } from "vitest";
import { numberIn } from "../../app/reports/form/questions/burden.tsx";

test.each([
  ["12", 12],
  ["１２", 12],
  [" 12 ", 12],
  ["12.5", 13],
  ["约60小时", 60],
  ["60-80 小时", 60],
  ["1,200", 1200],
  ["0", 0],
  ["-1", null],
  ["−3", null],
  ["很多", null],
  ["", null],
])("the number in %j is %j", (typed, number) => expect(numberIn(typed)).toBe(number));
