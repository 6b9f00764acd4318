import type { ReactNode } from "react";
import { say } from "../say.ts";

/** Words of the pages of duty items. */
export const duties = {
  title: "职责清单",
  lede: "乡镇履职事项分三类：自己负全责的、配合部门做的、由部门收回的。清单之外，是部门自己的职责。",
  bandLabel: "按类别看",
  count: (count: number) => `${count} 项`,
  columns: { code: "编号", title: "事项", holder: "责任主体", basis: "法律依据" },
  township: "乡镇政府、街道办",
  departmentDuty: "部门职责",
  townshipDuty: "乡镇职责",
  holder: "责任主体",
  band: "清单类别",
  category: "事项类别",
  versions: "历次版本",
  inForce: (from: string) => `${from}起施行`,
  between: (from: string, to: string) => `${from}至${to}`,
  parts: "子项",
  parent: "上级事项",
  cases: "相关事由",
  casesNone: "这一项还没有公开的事由。",
  /** Year 0 and an empty article: the list that was imported does not say. */
  basis: (law: string, year: number, article: string) =>
    `《${law}》${year === 0 ? "" : `（${year}）`}${article === "" ? "" : `第 ${article} 条`}`,
  none: "无",
  standing: (period: string, current: boolean) => `${period}（${current ? "现行" : "已失效"}）`,
  note: "说明",
  empty: "没有符合条件的事项。",
  onDay: (day: string, count: string) => `截至 ${day} 有效的版本，${count}`,
  /** What a list was narrowed to: whose, of which kind. */
  chosen: (...filters: (string | null | undefined | false)[]) => filters.filter(Boolean).join("，"),
  titleAndBand: (title: string, band: string) => `${title}，${band}`,
  /** Cases on what no list names. */
  offList: (cases: ReactNode) => say`清单里没有这一项的事由（清单外）：${cases}`,
  offListCases: (count: string) => `${count} 件`,
  filterHolder: (name: string) => `只看${name}负责的`,
};
