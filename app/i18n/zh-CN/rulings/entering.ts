import type { AnswerChannel } from "../../../replies/reply.ts";

const channels: Record<AnswerChannel, string> = { letter: "来信", fax: "传真", visit: "当面" };
const by: Record<AnswerChannel, string> = { letter: "以信函", fax: "以传真", visit: "当面" };

/** Words of an answer that came by letter, by fax or at a visit: entered by a moderator, confirmed by another. */
export const entering = {
  channels,
  link: "录入来信、传真或者当面的答复",
  title: (number: string) => `录入答复 ${number}`,
  heading: "录入部门的答复",
  lede: "部门没有在本站答复，而是来信、传真或者当面答复的，照原文录入，写明文号和收到的日期。另一位审核员核对以后公布，公开写明怎么来的；按收到的那天算，不会更晚。部门随即收到通知，可以更正。",
  channel: "怎么来的",
  receivedOn: "收到的日期",
  receivedHint: (from: string) => `不早于事由交给部门的 ${from}，不晚于今天。以收文登记为准。`,
  number: "来文的文号；当面答复的，写来访登记号。",
  submit: "录入，等另一人核对",
  done: "已录入，等另一位审核员核对；公布以前部门的时限先停着。",
  waiting: "已有一条答复在等核对，办完再录入。",
  refused: (note: string) => `上次录入的没有通过核对：${note}`,
  entered: (department: string, day: string, channel: AnswerChannel) =>
    `${department}${by[channel]}答复，${day}收到，同事录入`,
  confirmHint:
    "请和原件核对：是不是这个部门的、文号和日期对不对、文字全不全。不对的退回，写给录入的同事。最多 500 字。",
  confirmNote: "写给录入的同事的话",
  confirm: "和原件一致，公布",
  return: "不一致，退回录入的同事",
  onCase: (received: string, shown: string, channel: AnswerChannel) =>
    `${by[channel]}答复，${received}收到；两位审核员录入、核对，${shown}公布。时限按收到的那天算`,
  held: (day: string, channel: AnswerChannel) =>
    `审核员录入了部门${by[channel]}作出的答复，${day}收到，另一位审核员正在核对。公布以后按收到的那天算。`,
  office:
    "不是本部门的，或者文字、日期有出入的，公布后可以在这一页更正（写明原因），或者另写一条补充答复说明；两样都公开。",
  errors: {
    channel_required: "请选择怎么来的",
    received_required: "请填写收到的日期",
    number_required: "请填写文号或者来访登记号",
    receipt_unfit: "收到的日期不能早于事由交给部门的那天，也不能晚于今天",
    stale_version: "刚刚已经有一条答复公布了，这一条没有录入。请看过公开页再决定",
    answer_waiting: "已有一条答复在等核对，这一条没有录入",
    personal_left: "里面有不能公开的个人信息：请删去或者用“某某”代替",
  },
};
