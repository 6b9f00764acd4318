import type { NudgedStage } from "../../../office/supervision/nudge.ts";

const stages: Record<NudgedStage, string> = { signed: "签收", answered: "实质答复", remedied: "办结" };

/** The pages of whoever watches the departments of a region, and what the public reads of them. */
export const supervision = {
  title: "督查",
  lede: "本地区（含下级）各部门的时限，最早到期的在前。督查只能提醒，不能答复，也不能改变认定和时限。",
  caption: "各部门的时限",
  caseTitle: (number: string) => `督查事由 ${number}`,
  publicPage: "公开页面",
  answersTitle: "已有的答复",
  answersNone: "还没有答复。",
  nudgesTitle: "督办提醒",
  nudgesNone: "还没有提醒过。",
  nudge: "督办提醒",
  nudgeHint:
    "提醒写进事由的公开经过和公开账本：哪天、哪个地区的督查提醒了哪个部门；不写您的姓名。同一件事由对一个部门七天内只能提醒一次。",
  again: (day: string) => `上次提醒不到七天，${day}起可以再提醒。`,
  answered: "已经答复，不用提醒。",
  hidden: "事由暂时隐去，等另一人决定；这期间不能提醒。",
  done: "已提醒，写进了公开经过。",
  moment: (region: string | null, department: string) => `${region ?? ""}督查提醒${department}`,
  stages,
};
