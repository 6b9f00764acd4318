import type { ReactNode } from "react";
import { say } from "../../say.ts";

/** Words on the departments' answers that a moderator looks at, hides or corrects. */
export const answers = {
  title: "待核对的部门答复",
  lede: "写进了可能认出反映人的内容、部门仍要保留的答复，和同事录入的来信、传真、当面的答复。最早提交的在前。公布以后按部门提交的那天算，录入的按收到的那天算；核对用的时间不算部门的。",
  none: "没有待核对的答复。",
  filed: (department: string, day: string) => `${department}，${day}提交`,
  countsOn: "公布后按哪天算",
  foundTitle: "可能认出人的内容（处）",
  note: "退回时写给部门的话",
  noteHint: "写明哪些内容要删去，不要抄录。只有部门看到。最多 500 字。",
  publish: "看过了，不会认出人，照原样公布",
  return: "退回部门修改",
  done: { publish: "答复已公布，按部门提交或者收到的那天算。", return: "已退回。" },
  office: {
    found: (count: number) => `这里有 ${count} 处可能认出反映人`,
    foundText: "标出来的内容一旦公布，可能让人认出是谁反映的。请删去，再提交；内容都还在下面，没有公布。",
    keepLabel: "确实要保留",
    keep: "我看过了，确实要保留这些内容：先由审核员核对，再公布",
    keepHint: "时限按今天算，核对用的时间不算您的。",
    heldTitle: "在核对的答复和退回的答复",
    held: "在等审核员核对",
    heldText: (day: string) =>
      `已提交，在等审核员核对。公布以后按${day}算，不影响时限。删去有关内容再提交一次，可以立即公布。`,
    returned: "退回修改",
    returnedText: (days: number, day: string) =>
      `审核员${day}退回。退回后 ${days} 个工作日内改好再提交，仍按第一次提交的那天算。`,
    returnedNote: (note: string) => `审核员的话：${note}`,
    heldDone: "答复已收到，在等审核员核对；公布以后按今天算，不影响时限。",
    caseHidden: (day: string) =>
      `这件事由暂时隐去，等另一人决定；没有人确认，${day}恢复。隐去的几天不计入部门的时限，您仍可以答复和提出异议；答复随事由一起恢复公开。`,
    disputeKeep: "我看过了，确实要保留这些内容",
    disputeFound:
      "标出来的内容可能让人认出是谁反映的。请删去；确实要保留的，勾选后再提交，由决定异议的审核员核对，核对以前不公开。",
  },
  onCase: {
    held: (day: string) => `部门${day}已提交答复，审核员正在核对里面有没有能认出人的内容。公布以后按提交的那天算。`,
    by: (department: string, day: ReactNode) => say`${department}，${day}`,
    released: (filed: string, shown: string) => `${filed}提交，审核员核对后${shown}公布；时限按提交的那天算`,
    hidden: (reason: string) => `这条答复的内容已由两人决定隐去：${reason}。答复仍然算数，时限和数字不变。`,
    hiddenForNow: (day: string) =>
      `这条答复可能暴露反映人，内容暂时隐去，等另一人决定；没有人确认，${day}恢复。答复仍然算数，时限和数字不变。`,
    hiddenUntilLooked:
      "这条答复可能暴露反映人，内容暂时隐去，等另一人看过再定，不会自己恢复。答复仍然算数，时限和数字不变。",
    shownToYou: (reason: string) => `公开页上看不到这条答复的内容（${reason}）。`,
  },
};
