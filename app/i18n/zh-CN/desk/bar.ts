import type { BarPlace, BarQueue } from "../../../desk/bar/bar.ts";

const short: Record<BarQueue, string> = {
  open: "待办",
  retaliation: "为难",
  health: "安全",
  appeals: "复议",
  letters: "来信",
  mine: "我的",
  disputes: "异议",
  answers: "答复",
  corrections: "更正",
  takedowns: "撤下",
  mergers: "合并",
  office: "部门答复",
  supervise: "督查",
  township: "吹哨",
  staff: "账号",
  setup: "建站",
};
const long: Record<BarQueue, string> = {
  open: "全部待办的反映，急的在前",
  retaliation: "反映人说有人因为反映为难自己",
  health: "涉及安全健康的反映",
  appeals: "申请复议的反映",
  letters: "处理以后，反映人又有话说",
  mine: "我认领的、同事交给我的反映",
  disputes: "部门异议",
  answers: "待核对的答复",
  corrections: "反映人说公开的话认得出自己，要删几个字",
  takedowns: "撤下与隐去",
  mergers: "待确认的合并",
  office: "本部门还没有答复的事由",
  supervise: "督查：本地区各部门的时限",
  township: "吹哨：请部门到场",
  staff: "账号管理",
  setup: "建站",
};

/** Words of the bar over the pages of staff. */
const places: Record<BarPlace, (name: string) => string> = {
  line: (name) => `${name}条线上的全部待办，不含部门不在册的`,
  county: (name) => `${name}的全部待办`,
};

export const bar = {
  demo: "演示",
  queuesLabel: "待处理的",
  short,
  long,
  places,
  searchLabel: "搜索反映和事由",
  searchHint: "编号、字词、部门、乡镇、职责",
  search: "搜索",
  views: "常用视图",
  publicSite: "公开网站",
};
