import type { ReactNode } from "react";
import { say } from "../../say.ts";

/** What the register says of a demand, and what it is decided to be. */
export const finding = {
  title: "职责清单怎么说",
  check: "核对职责清单",
  checkHint: "选好职责事项和适用日期，核对清单当时怎么规定。",
  labels: {
    off_list: "清单外，不得下派",
    assist: "部门牵头，乡镇配合",
    withdrawn: "已由上级部门收回",
    own: "乡镇自己的职责",
    repealed: "清单已不再列这一项",
    not_in_force: "当天清单里没有这一项",
    no_item: "职责清单里没有这一项（清单外）",
  },
  since: (day: string) => `自 ${day} 起`,
  dated: (finding: ReactNode, since: string) => say`${finding}，${since}`,
  until: (day: string) => `自 ${day} 起不再有效`,
  /** Where no item was found: which list was looked through, what it means to choose that, in a box for few lines, and reasons that name the day. */
  noItem: {
    on: (day: string) => `查的是 ${day} 的清单`,
    means: "就这样公开。判给乡镇要写明为什么，不能共担；以后清单里有了，再归过去。",
    told: (finding: ReactNode, day: string, means: string) => say`${finding}：查的是 ${day} 的清单，${means}`,
    look: "看职责清单",
    reasons: (day: string) => `职责清单（${day}）没有这一项。`,
  },
  register: (code: string, version: number) => `所据：职责清单 ${code} 第 ${version} 版`,
  period: (version: number, from: string, to: string | null) => `第 ${version} 版：${from} 至 ${to ?? "今"}`,
  departmentDuty: "部门职责",
  townshipDuty: "乡镇职责",
  cite: "把依据填入理由",
  reasons: (finding: string, code: string, version: number) => `职责清单 ${code} 第 ${version} 版：${finding}。`,
  cited: (bases: string, code: string, version: number) => `依据：${bases}（职责清单 ${code} 第 ${version} 版）。`,
  contrary: "认定与清单不一致",
  contraryHint: "清单的规定见上。仍要这样认定，请在理由里写明为什么，再勾选。",
  explained: "认定与清单不一致，理由已写明",
  public: "职责清单当时的规定",
};
