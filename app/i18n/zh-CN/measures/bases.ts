/** What the cases of a body or a county are held against, and what they tell of hours. */
export const bases = {
  title: "放在多大的范围里看",
  asAt: (day: string) => `截至${day}。职责事项只算当天有效的。`,
  columns: { what: "项目", count: "数" },
  townships: "所管的乡镇、街道",
  townshipsOf: "乡镇、街道",
  cases: "公开的事由",
  perTen: "每 10 个乡镇、街道的事由，不算乡镇法定职责的",
  townshipsOwn: "其中认定为乡镇法定职责的",
  dutiesHeld: "职责清单里由它负责的事项",
  dutiesHeldOf: "职责清单里写明由部门负责的事项",
  dutiesTouched: "这些事项里有公开事由的，不算乡镇法定职责的",
  held: {
    ofBody: (name: string, touched: boolean) =>
      touched ? `${name}：它负责的事项里有公开事由的` : `${name}：职责清单里由它负责的事项`,
    ofCounty: (name: string, touched: boolean) =>
      touched ? `${name}：由部门负责的事项里有公开事由的` : `${name}：职责清单里写明由部门负责的事项`,
    lede: "只列当天有效的事项。一项有公开的事由，而且不全是乡镇法定职责的，才算有公开事由。",
    all: (day: string, count: number) => `截至${day}，有 ${count} 项。`,
    touched: (day: string, count: number) => `截至${day}，有公开事由的有 ${count} 项，不算乡镇法定职责的。`,
    showAll: "看全部事项",
    showTouched: "只看有公开事由的",
    columns: { cases: "公开的事由", own: "其中乡镇法定职责" },
  },
  hours: "每月工时",
  hoursAcross: (cases: number, middle: string, lowest: string, highest: string) =>
    `有 ${cases} 件事由说得出每月工时：居中的一件，一条反映每月占${middle}；最少的一件${lowest}，最多的一件${highest}。`,
  hoursNote: "工时是反映人自己估的，只按五条一组取居中的一条，从不累加。",
  hoursStep: (from: number, to: number | null) => (to === null ? ` ${from} 小时以上` : ` ${from}–${to} 小时`),
};
