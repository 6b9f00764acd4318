import { expect, test } from "vitest";
import { readBases } from "../../app/imports/reading/bases.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";

test("pages say of a basis no more than the list did", () => {
  const said = readBases("《甲法》\n《乙法》第八条\n《丙法》（2021年修订）\n《丁法》（2021年）第九条").map(
    ({ law, year, article }) => [
      zhCN.register.duties.basis(law, year, article),
      en.register.duties.basis(law, year, article),
    ],
  );
  expect(said).toEqual([
    ["《甲法》", "甲法"],
    ["《乙法》第 8 条", "乙法, article 8"],
    ["《丙法》（2021）", "丙法 (2021)"],
    ["《丁法》（2021）第 9 条", "丁法 (2021), article 9"],
  ]);
});
