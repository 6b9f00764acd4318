/** The monthly bulletin of a county. */
export const bulletin = {
  title: (county: string, month: string) => `${county}月报：${month}`,
  link: (month: string) => `月报：${month}`,
  lede: "新公布的、部门答复的、到期没有答复的，每个月三张表，同一个样子。按现在知道的情况列：后来撤下的、并入别的事由的，不再列出；认定为乡镇法定职责的，只列在新公布里；部门开通首个账号以前开始的，不列在到期没有答复里。",
  until: (day: string) => `数到${day}为止。`,
  titles: {
    published: (count: number) => `新公布的事由：${count} 件`,
    answered: (count: number) => `部门作出的答复：${count} 件`,
    overdue: (count: number) => `到这一天还逾期未答的：${count} 件`,
  },
  columns: { published: "公布", answered: "答复", overdue: "到期" },
  /** How what was overdue then stands today. */
  now: "现在怎样",
  onTime: "按时",
  answeredSince: (day: string, days: number) => `${day}才答复，迟 ${days} 个工作日`,
  none: "没有。",
  more: (cases: number) => `另有 ${cases} 件，见事由列表。`,
  others: "别的月份",
};
