import type { FunnelBand } from "../../comparing/statistics/funnel.ts";

const BANDS: Record<FunnelBand, string> = {
  far_below: "低于 99.8% 界限",
  below: "低于 95% 界限",
  within: "界限以内",
  above: "高于 95% 界限",
  far_above: "高于 99.8% 界限",
};

/** Words of the pages that put bodies of one line side by side. */
export const comparing = {
  title: "同类部门放在一起看",
  lede: "只比同一条线、同一级的部门。差别多半是碰巧，先看有没有超出偶然。",
  linesLede: "选一条线。一条线同一级要有 5 个部门的分母满 10，才比较、才有图；不到的，只列数字。",
  linesCaption: "各条线的部门",
  columns: { line: "条线", bodies: "部门" },
  levels: { province: "省级", city: "市级", county: "县级", township: "乡级" },
  groupTitle: (line: string, level: string) => `${line}：${level}部门`,
  measured: (group: string, measure: string) => `${group}，${measure}`,
  measure: "看哪一项",
  show: "看",
  noBodies: "这条线在这一级还没有部门。",
  tooMany: "部门很多，先选地方。",
  anywhere: "各地的",
  within: (place: string) => `只看${place}的。`,
  /** The figure's title. */
  found: {
    none: (bodies: number, level: string) => `${bodies} 个部门，没有一个与全组水平（${level}）的差别超出偶然`,
    noneSpread: (bodies: number, level: string) =>
      `${bodies} 个部门，没有一个与全组水平（${level}）的差别超出偶然和这组平常的差别`,
    some: (bodies: number, level: string, names: string) =>
      `${bodies} 个部门里，与全组水平（${level}）的差别超出偶然的：${names}`,
    someSpread: (bodies: number, level: string, names: string) =>
      `${bodies} 个部门里，与全组水平（${level}）的差别超出偶然和这组平常的差别的：${names}`,
  },
  shapes: "空心圆点在界限以内，实心圆点在 95% 界限以外，方块在 99.8% 界限以外。",
  low: (name: string) => `${name}（低）`,
  high: (name: string) => `${name}（高）`,
  perhaps: (names: string) =>
    `在 95% 界限以外、99.8% 界限以内的：${names}。各部门其实都一样时，每 20 个里最多也会有 1 个这样，所以不能说有差别。`,
  spread: (times: string) =>
    `各部门比率的方差，是光凭偶然的 ${times} 倍；两对界限已经按这个放宽。为什么不一样，这里的数说不出来。`,
  noOrder: (share: string) =>
    `不排名次：各部门比率的差别里，估计只有 ${share} 不是偶然（可排序度），不到 75%。低于 75% 还排，每 6 对里就有 1 对以上排反。`,
  order: (share: string) =>
    `各部门比率的差别里，估计有 ${share} 不是偶然（可排序度，满 75% 才排）。名次也只给范围：每 100 次里有 95 次落在里面。`,
  tooFew: (compared: number) =>
    compared === 0
      ? "没有一个部门的分母满 10；有 5 个才比较，所以这里没有图，只列数字。"
      : `分母满 10 的部门有 ${compared} 个；有 5 个才比较，所以这里没有图，只列数字。`,
  example: "算例：比较是怎么做的",
  method: "界限、缩减值、名次怎么算",
  axis: (unit: string) => `分母（${unit}）`,
  limits: { near: "95%", far: "99.8%" },
  group: (level: string) => `全组 ${level}`,
  description: (finding: string) =>
    `横轴是分母，纵轴是比率；横线是全组水平，两对曲线是 95% 和 99.8% 的界限。${finding}。各点的数在下面的表里。`,
  point: (name: string, count: string) => `${name} ${count}`,
  table: "各部门的数字",
  heads: {
    name: "部门",
    share: "分子 / 分母",
    shrunk: "缩减值",
    band: "在图上",
    ranks: "名次范围",
    pick: "并排看",
  },
  ofGroup: "全组合计",
  notCompared: "分母不满 10，不比较",
  bands: BANDS,
  ranks: (best: number, worst: number) => (best === worst ? `第 ${best}` : `第 ${best}–${worst}`),
  orderBy: "排序",
  orders: { name: "名称", base: "分母", value: "缩减值" },
  shrunkNote:
    "缩减值：分母小的，比率靠不住，往全组水平拉；分母越大，拉得越少。只用来比较，不代替分子和分母。分母不满 10 的，不算比率。",
  pickLabel: (name: string) => `选${name}`,
  sideBySide: "并排看选中的（2–5 个）",
  side: {
    title: "并排看",
    lede: (group: string) => `${group}。不排先后，按所选的次序。`,
    none: "请从同一条线、同一级里选 2 到 5 个部门。",
    choose: "去选部门",
    mixed: "这几个部门不是同一条线、同一级的，不能放在一起比。",
    caption: "选中的部门，各项指标",
    measure: "指标",
    note: "比率后面是 95% 区间。区间叠在一起的，差别可能只是碰巧；没有叠在一起，也要看它们在同类部门里是不是都在界限以内。",
  },
  exampleTitle: "算例：十二个编出来的局",
  exampleLede: "这一页的县和数字都是编的，算法和真的一样。可以照着算一遍。",
  exampleLine: "编出来的局",
  fromDepartments: "同一条线的部门放在一起看",
  window: (from: string, until: string) => `近 12 个月（${from}至${until}），截至${until}。`,
};
