import { UNSEEN_DAYS } from "../../../notifications/notification.ts";

/** The digest of what waits for a moderator: the page on which they ask for it, and the mail. */
export const staffDigest = {
  title: "待办邮件",
  lede: `填了邮箱，每个工作日早上八点半收到一封：有多少件反映和事由等您办，只有数字，没有反映的内容，也不说是哪一种反映。没有待办就不发；收到以后还没有用过审核台的，${UNSEEN_DAYS} 天内不再发。`,
  noMail: "本站没有开通邮件：填了也不会发。",
  address: "邮箱",
  addressHint: "存下时加密，别人在本站看不到。",
  language: "语言",
  languages: { "zh-CN": "中文", en: "英文" },
  save: "保存",
  remove: "不要了，删掉邮箱",
  now: (address: string) => `现在发到 ${address}。`,
  unreadable: "以前填的邮箱读不出来了，请重新填写。",
  stopped: (day: string) => `从${day}起已经停发：有人按了信里的停发按钮。重新保存邮箱就恢复。`,
  sentOn: (day: string) => `最近一封${day}送达。`,
  neverSent: "还没有发过。",
  saved: "已经保存。",
  removed: "邮箱已经删掉。",
  mail: {
    subject: "【归位】今天的待办",
    line: (queue: string, count: number) => `· ${queue}：${count} 件`,
    foot: "发给您在审核台填的邮箱。打开链接后要登录。",
    stop: "不再接收（打开后按一下按钮才生效）：",
  },
};
