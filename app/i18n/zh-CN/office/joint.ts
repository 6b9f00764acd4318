import type { JointStanding } from "../../../replies/joint/joint.ts";

const standings: Record<Exclude<JointStanding, "fit">, string> = {
  gone: "已经撤下，或者没有这件。",
  merged: "已经并入别的事由。",
  elsewhere: "不归本部门答复，可能刚刚转走。",
  other_body: "是您负责的另一个部门的，要另外答复。",
  answered: "已经有答复了。要补充的，打开它单独写。",
  waiting: "有一条答复在等审核员核对。",
  drafted: "有没办完的草稿或者送审稿，先打开它办完。",
};

/** Words of one answer to several alike cases. */
export const joint = {
  title: "一并答复几件事由",
  lede: "几件事由情况相同、答复也相同的，写一次，每件各得一条同样的答复。要么全部公布，要么一件也不公布。每条答复旁边公开写明是一并答复的，并列出其他几件。",
  tick: (number: string) => `选中 ${number}`,
  open: "一并答复选中的事由",
  openHint: (least: number, most: number) => `同一个部门的，一次 ${least} 至 ${most} 件。下一页先看清单，再写答复。`,
  none: "请先在部门答复页选中要一并答复的事由。",
  back: "回到部门答复",
  cases: "一并答复这些事由",
  casesHint: "去掉勾选的不答复，留在待答复里。",
  due: (day: string) => `到期日 ${day}`,
  unfit: (count: number) => `有 ${count} 件不能一并答复`,
  standings,
  asks: "本部门的答复先要审签：送审后每件各成一份草稿，审签人逐件同意，同意一件公布一件。",
  submit: (most: number) => `公布给勾选的每一件（最多 ${most} 件）`,
  send: "逐件送审",
  previewList: "这条答复会公布在这些事由下面",
  done: (published: number, held: number) =>
    held === 0
      ? `已一并答复 ${published} 件，都已公布。`
      : `已一并答复：${published} 件已公布，${held} 件在等审核员核对，核对用的时间不算您的。`,
  sent: (count: number) => `已把 ${count} 件送审，等审签人逐件同意。时限还在走，公布了才停。`,
  together: (others: number) => `和另外 ${others} 件事由一并答复，公布时用的是同一份文字`,
  draftedWith: (numbers: string) => `和这些事由用同一份文字一起送审：${numbers}。同意后公开写明一并答复。`,
  files: (number: string) =>
    `附件只传一次：在 ${number} 那里添加、核对，公布时勾选的每一件都带上。勾选的其他事由如果有还没公布的附件，也一起带上。某一件隐去时，只有它的附件跟着隐去。`,
  errors: {
    files_stale: "附件和刚才列出的不一样了：有同事加过、去掉过、核对过，或者勾选的事由变了。请看下面的新样子，再提交",
    files_many: "一条答复最多 5 个附件：请先去掉几个",
    files_identifying: "有附件的名称在某一件事由所在的县可能认出人：请去掉，改好名称再添加",
    files_full: "有一件事由的附件合起来会超过 500 MB：请把文件压缩一下，或者去掉勾选",
    cases_few: "请至少勾选两件",
    cases_many: "一次最多 20 件",
    joint_changed: "勾选的事由有了变化：不能一并答复的列在下面。一件也没有公布，写的都还在，请看过再提交",
    approval_needed: "本部门的答复要先审签：请逐件送审",
    wrong_state: "本部门的答复不用审签了：请直接公布",
  },
};
