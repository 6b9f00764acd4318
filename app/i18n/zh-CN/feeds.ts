/** Words of the feeds. */
export const feeds = {
  subscribe: "订阅（Atom）",
  json: "JSON Feed",
  subscribeHint: "用阅读器订阅，不用账号；有了动静，第二天起看得到。",
  all: "全部事由",
  title: (of: string) => `${of} · 归位动态`,
  subtitle: "公开账本里关于事由的条目，从记下的第二天起出现在这里；反映人的回访评价按周记。",
  entry: (act: string, title: string) => `${act}：${title}`,
  summary: (number: string, department: string, detail: string | null) =>
    detail === null ? `${number}，${department}` : `${number}，${department}：${detail}`,
  ledgerEntry: (seq: number, act: string) => `第 ${seq} 条：${act}`,
  ledgerDigest: (hash: string) => `校验值 ${hash}`,
  mergedHere: "另一件事由并入",
};
