/** Words of what bodies are told, of the pages on which that is set, and of the operator's page. */
export const notifications = {
  /** What a body is told of. */
  occasions: {
    overdue: "已经逾期",
    due_today: "今天到期",
    due_soon: "3 个工作日内到期",
    reminded: "督查提醒答复",
    new_case: "新的事由",
    moved_here: "转到本单位",
    answer_returned: "答复被退回，请修改",
    dispute_result: "异议有了结果",
    verdict: "有新的责任认定",
    new_voices: "有新的反映加入",
    corrected: "有更正",
    moved_away: "已转给别的部门",
    merged: "与别的事由合并或者分开",
    withdrawn: "已经撤下",
  },
  letter: {
    subjectOne: (body: string, occasion: string, number: string) => `【归位】${body}：${occasion}（${number}）`,
    subjectDigest: (body: string, cases: number) => `【归位】${body}：${cases} 件事由有新情况`,
    testSubject: (body: string) => `【归位】${body}：测试消息`,
    test: "这是一条测试消息：这个地址能收到归位的通知。",
    group: (occasion: string, cases: number) => `${occasion}（${cases} 件）`,
    item: (number: string, title: string | null, due: string | null) =>
      `· ${number}${title === null ? "" : ` ${title}`}${due === null ? "" : `（答复期限 ${due}）`}`,
    more: (cases: number) => `· 另有 ${cases} 件，见待办页`,
    foot: (body: string) => `发给${body}登记的通知地址。内容都已在网站上公开；打开链接后要登录才能答复。`,
    settings: "修改通知设置：",
    stop: "这个地址不再接收（打开后按一下按钮才生效）：",
  },
};
