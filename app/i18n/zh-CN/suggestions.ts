import type { ReactNode } from "react";
import { say } from "../say.ts";

/** What the rules and past links propose to a moderator, and how often they were right. */
export const suggestions = {
  title: "建议",
  hint: "由职责清单、部门名称、日常用语和以往的认定算出，只供参考。部门和职责事项不会自动选上；别处写着“建议”的，要看过才能定。",
  because: (told: ReactNode) => say`依据 ${told}`,
  noWords: "反映人的填写、以往的认定或清单文字",
  noWordsOfKind: "反映人的填写、以往的认定，或者只因为常见",
  none: "没有可建议的。",
  departments: "部门",
  duties: "职责事项",
  kinds: "类型",
  gaps: "缺什么",
  cases: "可能是同一事由",
  duplicates: "可能重复的反映",
  agree: "两种算法一致",
  answers: (name: string) => `由${name}答复`,
  choose: (name: string) => `选用：${name}`,
  look: "看",
  filled: (name: string) => `已填入：${name}`,
  report: (id: number) => `第 ${id} 号反映`,
  alike: (shared: number, of: number) => `文字指纹 ${of} 段中有 ${shared} 段相同`,
  inWords: (percent: string) => `用词相似度 ${percent}`,
  states: { received: "待审核", published: "已公开", declined: "未公开", withdrawn: "已撤回" },
  accuracy: {
    title: "系统建议的准确程度",
    definition: (days: number) =>
      `最近 ${days} 天里，审核员把反映归入事由时，最后选定的部门、职责事项、类型在系统建议中排第几。反映人填了部门或类型的也算在内。系统只建议，不代替审核员决定；只记日期和次数，不记哪一份反映、哪一位审核员。括号内是 95% 的威尔逊区间。`,
    caption: "建议与审核员最后选定的一致",
    columns: { subject: "建议的内容", first: "排在第一", firstThree: "排在前三" },
    subjects: { department: "部门", duty: "职责事项", kind: "类型" },
    of: (count: string, base: string) => `${count} / ${base}`,
    tooFew: "样本不足",
    noDecisions: "还没有",
  },
};
