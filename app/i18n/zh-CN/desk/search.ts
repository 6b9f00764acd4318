/** Words of the search of the desk. */
export const search = {
  title: "搜索",
  of: (typed: string) => `搜索“${typed}”`,
  ask: "找一份反映或者一个事由",
  none: "没有找到",
  hint: "可以填编号（38、第38号、2026-38、GW-2026-000038 都行），也可以填一个或者几个词：正文、公开版本、乡镇、部门的名称或旧名、职责事项。几个词用空格隔开，都要有才算。",
  numbered: "这个编号的事由",
  reports: (count: number, more: boolean) => (more ? `反映：最近的 ${count} 份` : `反映：${count} 份`),
  reportsCaption: "找到的反映",
  cases: (count: number, more: boolean) => (more ? `事由：最近的 ${count} 个` : `事由：${count} 个`),
  casesCaption: "找到的事由",
  columns: { case: "事由", department: "部门", county: "县", published: "公开日期", received: "收到" },
  bounds: (among: { open: number; closed: number; cases: number; voices: number }) =>
    `只找您能看、不用回避的，在最近的 ${among.open} 份待办反映、${among.closed} 份已处理反映和 ${among.cases} 个事由（每个的前 ${among.voices} 份反映）里找。显示了原文片段的反映，算您看过，会记在查看记录里。`,
};
