import type { ReactNode } from "react";
import { say } from "../../say.ts";

/** What can be counted in an answer, beside it. */
export const signals = {
  title: "照字面和日期数出来的，不是评判：",
  rules: "怎么数的",
  forwarded: "只说转给了别人，没有说做了什么。",
  short: (characters: number) => `全文 ${characters} 个字。`,
  same: (earlier: number) => `这个部门此前有 ${earlier} 条答复与它一字不差，数字除外。`,
  township: (signature: ReactNode) => say`落款是${signature}，应当答复的是部门。`,
  lastDays: (answers: number, inTime: number, expected: number) =>
    `赶在期限的最后两个工作日。到这一条为止，这个部门最近按时的 ${inTime} 条第一次答复里，有 ${answers} 条赶在最后两个工作日；早晚均匀的话，约 ${expected} 条。`,
};
