import { cases, overdue } from "./cases.ts";
import { departments, regions } from "./departments.ts";
import { duties } from "./duties.ts";
import { ledger } from "./ledger.ts";
import { figures, monthly, words } from "./scorecards.ts";

/** Words of the public pages, each in the file of its room; here those of the choice of a county. */
export const register = {
  figures,
  monthly,
  words,
  cases,
  overdue,
  departments,
  duties,
  county: {
    label: "县（市、区）",
    choose: "选择县（市、区）",
    none: "还没有县在用本站。",
    chosen: (name: string) => `只看${name}的，包括上级部门。`,
    another: "换一个县",
    titleOf: (title: string, county: string) => `${county}：${title}`,
    all: "全部",
    formFirst: "下面的部门按县列出：先选县，再填表。",
    formChosen: "下面列的是这个县的部门和它的上级部门。换县以前填的内容不会留下。",
    show: "列出部门",
    stepwise: "县很多，分步选：先选市（省），点按钮，再选县。",
    chooseWithin: { province: "先选省（区、市）", city: "先选市（州）" },
  },
  regions,
  ledger,
};
