/** Words of the public page on how the moderators work. */
export const transparency = {
  title: "审核公开",
  lede: "反映交上来以后，由审核员逐份看过再公开。这一页说审核做得怎样：有多少在等，等了多久，没有公开的为什么，几个人审是不是一致。",
  nav: "审核公开",
  queue: {
    title: "有多少在等，等多久",
    received: "收到反映数",
    receivedUpTo: (day: string) => `开站以来，截至${day}；未公开、已撤回的也算`,
    waiting: "等待处理",
    reports: "份",
    oldest: (day: string) => `最早的一份在${day}那一周收到`,
    noneWaits: "或者没有",
    median: "等待天数中位数",
    ninth: "九成在多少天内处理",
    days: "天",
    none: "暂无",
    base: (count: string) => `近 90 天处理的 ${count} 份，从收到那一周的周一算起`,
    chart: (late: string, all: string) => `在等的 ${all} 份里，${late} 份至少等了 7 天`,
    chartText: "按至少等了多少天，分五段数在等的反映有多少份；数字见下表。",
    series: "在等的",
    step: (from: number, to: number | null) => (to === null ? `${from} 天以上` : `${from} 至 ${to} 天`),
    /** The unit stands at the first alone: on a phone there is no room for more. */
    tick: (index: number, label: string) =>
      label
        .replace(" 天以上", "+")
        .replace(" 天", index === 0 ? "天" : "")
        .replace(" 至 ", "–"),
    stepsCaption: "在等的反映，按至少等了的天数",
    waitedFor: "至少等了",
    reportsColumn: "份数",
    countiesCaption: "各县",
    county: "县",
    decided: "近 90 天处理",
    few: "不足 5 份",
    noCounty: "还没有哪个县有 5 份以上，不分县列出。",
    note: (week: string, day: string) =>
      `反映收到的日子，公开只到周。在等的，是到${week}为止收到、还没有处理的，从收到那一周的周日数起，所以说“至少”。已经处理的算到${day}，从收到那一周的周一数到最近一次处理（公开或者不公开），真正等的天数只会少。不算反映人自己撤回的。不足 5 份的县不列数字，合起来满 5 份才计入总数。`,
  },
  refusals: {
    title: "没有公开的，为什么",
    lede: "每份没有公开的，反映人凭回执码看得到原因，可以申请复议一次。下面按原因数审核员作出的不公开决定。",
    caption: "不公开的决定（次）",
    reason: "原因",
    quarter: (quarter: string) => {
      const [year, number] = quarter.split("-");
      return `${year}年${"一二三四"[Number(number) - 1]}季度`;
    },
    all: "开站以来",
    total: "合计",
    upheld: "复议成立，重新审核",
    none: "还没有。",
    through: (day: string) => `数自公开账本，算到${day}为止。`,
  },
};
