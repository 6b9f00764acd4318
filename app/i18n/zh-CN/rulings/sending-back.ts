import { DAYS_TO_MEND, type HollowGround, MAX_HOLLOW_REASON } from "../../../replies/reply.ts";

const grounds: Record<HollowGround, string> = {
  forwarded: "只说已转给别人办",
  says_nothing: "没说办了什么，也没说哪天办",
  same_text: "和别的事由的答复一个样",
  other: "其他",
};

/** An answer that a moderator sends back as none in substance. */
export const sendingBack = {
  link: "退回没有实质内容的答复",
  title: (number: string) => `退回答复 ${number}`,
  heading: "退回没有实质内容的答复",
  lede: `退回的答复算签收，不算实质答复，时限接着走。从部门答复那天到退回以后的 ${DAYS_TO_MEND} 个工作日，不计入部门的时限；答复时已经逾期的，仍然逾期。一个部门对一件事由只能退回一次；理由公开，答复留在原处。`,
  none: {
    none: "现在没有算作实质答复的公开答复，没有可以退回的。",
    merged: "现在算作答复的那一条，是从合并进来的事由带来的，不能退回。",
    once: "这个部门的答复已经退回过一次，不能再退。",
  },
  answer: (position: number, day: string) => `要退回的：第 ${position} 条，${day}`,
  ground: "为什么不算实质答复",
  grounds,
  reason: "理由",
  reasonHint: `公开。写缺的是什么：没有说办了什么、由谁办、哪天办完。不写是谁反映的。最多 ${MAX_HOLLOW_REASON} 字。`,
  submit: "退回这条答复",
  done: "答复已退回，理由已公开。",
  /** On the public page, beside the answer. */
  sentBack: (day: string, ground: string) => `${day}由审核员退回，不算实质答复（${ground}）`,
  awaited: (day: string) => `部门的答复被退回，还没有实质答复。部门最迟要在${day}重新答复。`,
  awaitedLate: "部门的答复被退回，还没有实质答复，已经逾期。",
  moment: "答复被退回，不算实质答复",
  /** In the department's inbox and on its page. */
  row: (day: string) => `${day}退回，要重新答复`,
  toDepartment: (day: string) => `${day}审核员退回了本单位的答复：算签收，不算实质答复。请在下面重新答复。`,
  errors: {
    ground_required: "请选择为什么不算实质答复",
    reason_required: "请写理由",
    reason_long: `理由最多 ${MAX_HOLLOW_REASON} 字`,
    personal: "里面有像是个人信息的，请去掉",
    wrong_state: "这条答复现在不算实质答复，或者已经退回",
    sent_back_once: "这个部门的答复已经退回过一次",
    stale_version: "打开本页以后有了新的答复，或者事由合并了。请看过再提交",
  },
};
