import type { Hit } from "./kinds.ts";

/** Without its ending; nothing for a name of one character, which could be any word: 柳河镇 → 柳河, 云台苗族乡 → 云台. */
export function stemOf(township: string): string {
  const stem = township.replace(/(?:街道(?:办事处)?|民族乡|镇|乡)$/u, "");
  const place = stem.replace(/(?<=..)(?:[回满蒙藏壮苗瑶侗黎傣畲羌彝白]|土家|布依|朝鲜|蒙古|维吾尔|哈萨克)族$/u, "");
  return place.length > 1 ? place : "";
}

/**
 * Townships that are called what one says every day, as far as running texts of this kind and the divisions of the whole
 * country have shown. Their stems count where something says that a place is meant.
 */
const EVERYDAY = new Set(
  "建设 安全 资源 公安 民政 交通 计划 振兴 会同 人民 平台 平安 市场 中心 待补 健康 发展 统一 路口 文化 民生 招商 草原 工程 三张 口头 集体 劳动 土地 更新 地方 重新 荒地 合作 采石 发放 五十 民主 卫星 人和 楼下 城镇 林业局 工业 工人 通安 三班 道口 河里 关门 保安 八千 联合 台上 建筑 坑口 马上 接龙 长期 结构 沟里 喇叭 小店 和平 公园 渡口 水源 新开 电力 林草局 山里 新起 惠民 石头 栏杆 高兴 公平 水土 木门 下水 共青 共青团 新兴 广场 山口 解放 城区 上社 上司 解放路 和合 站前 治安 幸福 蓝天 奋斗 新农 超越 永久 开通 交界 民意 光荣 上游 农场 创业 星火 沿河 公道 天水 留下 青年 复原 水边 镇前 镇头 商店 水稻 菜市 吉利 后台 竹竿 三防 猪场 天和 大面 妈妈 迎接 生机 绿化 光照 余下 河滩 团结 胜利 光明 红旗 东风 前进 太平 文明 富强 自由 民族 友谊 友好 先锋 先进 跃进 向阳 高新 开发 繁荣 兴旺 兴隆 永安 新华 中华 东方 南方 北方 西南 东南 西北 东北 中山 中央 城东 城西 城南 城北 城中 城郊 河边 河东 河西 湖滨 江南 江北 大桥 新桥 新城 新区 新建 新民 新生 新村 老街 正街 大街 高山 大山 大河 小山 大坝 水库 林场 牧场 渔场 茶场 园区 学校 医院 车站 机场 码头 火车站".split(
    " ",
  ),
);
const A_PLACE = /^(?:那边|这边|那里|这里|那儿|这儿|[镇乡]里|[两三四五]个?[镇乡]|、.{1,6}[镇乡])/u;

/** Every place where a name stands. */
export function everyPlaceOf(text: string, name: string): Hit[] {
  const hits: Hit[] = [];
  for (let start = name ? text.indexOf(name) : -1; start >= 0; start = text.indexOf(name, start + name.length)) {
    hits.push([start, start + name.length]);
  }
  return hits;
}

/** Where townships are called as those who live there call them, save within the names of the county and above. */
export function stemsIn(text: string, names: readonly string[], above: readonly string[]): Hit[] {
  const covered = new Set(above.flatMap((name) => everyPlaceOf(text, name)).map(([start]) => start));
  return [...new Set(names.map(stemOf))].flatMap((stem) => {
    const hits = everyPlaceOf(text, stem).filter(([start]) => !covered.has(start));
    return EVERYDAY.has(stem) ? hits.filter(([, end]) => A_PLACE.test(text.slice(end, end + 10))) : hits;
  });
}
