import { pinyin } from "pinyin-pro";

/** Names that English has of old, or that pinyin alone would confuse (陕西 beside 山西). */
const KNOWN: Record<string, string> = {
  内蒙古自治区: "Inner Mongolia Autonomous Region",
  广西壮族自治区: "Guangxi Zhuang Autonomous Region",
  西藏自治区: "Xizang Autonomous Region",
  宁夏回族自治区: "Ningxia Hui Autonomous Region",
  新疆维吾尔自治区: "Xinjiang Uygur Autonomous Region",
  陕西省: "Shaanxi Province",
  市辖区: "Districts under the Municipality",
  县: "Counties under the Municipality",
  省直辖县级行政区划: "Counties directly under the Province",
  自治区直辖县级行政区划: "Counties directly under the Region",
  各族自治县: "Multi-ethnic Autonomous County",
};

/** The nationalities in the spelling of GB/T 3304. */
const NATIONALITIES: Record<string, string> = Object.fromEntries(
  (
    "蒙古族 Mongol 回族 Hui 藏族 Zang 维吾尔族 Uygur 苗族 Miao 彝族 Yi 壮族 Zhuang 布依族 Buyei 朝鲜族 Chosen 满族 Man " +
    "侗族 Dong 瑶族 Yao 白族 Bai 土家族 Tujia 哈尼族 Hani 哈萨克族 Kazak 傣族 Dai 黎族 Li 傈僳族 Lisu 佤族 Va 畲族 She " +
    "高山族 Gaoshan 拉祜族 Lahu 水族 Sui 东乡族 Dongxiang 纳西族 Naxi 景颇族 Jingpo 柯尔克孜族 Kirgiz 土族 Tu " +
    "达斡尔族 Daur 仫佬族 Mulao 羌族 Qiang 布朗族 Blang 撒拉族 Salar 毛南族 Maonan 仡佬族 Gelao 锡伯族 Xibe " +
    "阿昌族 Achang 普米族 Pumi 塔吉克族 Tajik 怒族 Nu 乌孜别克族 Uzbek 俄罗斯族 Russ 鄂温克族 Ewenki 德昂族 Deang " +
    "保安族 Bonan 裕固族 Yugur 京族 Gin 塔塔尔族 Tatar 独龙族 Derung 鄂伦春族 Oroqen 赫哲族 Hezhen 门巴族 Monba " +
    "珞巴族 Lhoba 基诺族 Jino 蒙古 Mongol 哈萨克 Kazak 柯尔克孜 Kirgiz 塔吉克 Tajik 锡伯 Xibe 达斡尔 Daur"
  )
    .split(" ")
    .flatMap((word, index, words) => (index % 2 === 0 ? [[word, words[index + 1]] as [string, string]] : [])),
);

/** What a name ends in, longest first. */
const ENDINGS: [string, string][] = [
  ["经济技术开发区", "Economic and Technological Development Zone"],
  ["高新技术产业开发区", "High-tech Industrial Development Zone"],
  ["管理委员会", "Management Committee"],
  ["经济开发区", "Economic Development Zone"],
  ["工业开发区", "Industrial Development Zone"],
  ["旅游度假区", "Tourist Resort"],
  ["工业集中区", "Industrial Zone"],
  ["产业集聚区", "Industrial Cluster"],
  ["街道办事处", "Subdistrict"],
  ["工业园区", "Industrial Park"],
  ["产业园区", "Industrial Park"],
  ["开发区", "Development Zone"],
  ["工业园", "Industrial Park"],
  ["产业园", "Industrial Park"],
  ["工业区", "Industrial Area"],
  ["管理区", "Management Area"],
  ["自治州", "Autonomous Prefecture"],
  ["自治县", "Autonomous County"],
  ["自治旗", "Autonomous Banner"],
  ["办事处", "Subdistrict Office"],
  ["管委会", "Management Committee"],
  ["风景区", "Scenic Area"],
  ["度假区", "Resort"],
  ["保税区", "Bonded Zone"],
  ["种畜场", "Stock Farm"],
  ["地区", "Prefecture"],
  ["林区", "Forestry District"],
  ["矿区", "Mining District"],
  ["特区", "Special District"],
  ["新区", "New Area"],
  ["园区", "Park"],
  ["群岛", "Islands"],
  ["街道", "Subdistrict"],
  ["苏木", "Sumu"],
  ["农场", "Farm"],
  ["林场", "Forest Farm"],
  ["牧场", "Pasture"],
  ["渔场", "Fishery"],
  ["监狱", "Prison"],
  ["省", "Province"],
  ["市", "City"],
  ["盟", "League"],
  ["县", "County"],
  ["旗", "Banner"],
  ["区", "District"],
  ["团", "Regiment"],
  ["镇", "Town"],
  ["乡", "Township"],
];

const nationalities = new RegExp(
  `(?:${Object.keys(NATIONALITIES)
    .sort((one, other) => other.length - one.length)
    .join("|")})+$`,
);

/** `青禾县` → `Qinghe County`; pinyin by machine, so that a rare reading may be wrong. */
export function englishName(name: string, level: "province" | "city" | "county" | "township"): string {
  const known = KNOWN[name];
  if (known) return known;
  const [ending = "", kind = ""] = ENDINGS.find(([one]) => name.endsWith(one) && hasStem(name, one)) ?? [];
  const stem = name.slice(0, name.length - ending.length);
  const people = /^(自治.|区|乡|镇|苏木)$/.test(ending) ? (nationalities.exec(stem)?.[0] ?? "") : "";
  const place = spell(stem.slice(0, stem.length - people.length));
  const word = kindWord(kind, level);
  return [place, spellPeople(people), word].filter(Boolean).join(" ");
}

/** 绿园区 is the district (区) of 绿园, not a park (园区) of 绿. */
function hasStem(name: string, ending: string): boolean {
  return name.length > ending.length + (/^[林矿特新园地]区$/.test(ending) ? 1 : 0);
}

function kindWord(kind: string, level: string): string {
  if (level === "province" && kind === "City") return "Municipality";
  return level === "township" && kind === "Prefecture" ? "Area" : kind;
}

function spellPeople(people: string): string {
  const found = people.match(new RegExp(nationalities.source.slice(0, -2), "g")) ?? [];
  return found.map((one) => NATIONALITIES[one]).join(" and ");
}

/** Pinyin as one word for each run of characters between brackets. */
function spell(stem: string): string {
  return stem
    .split(/[（）]/)
    .map((part) => spellWord(part.trim()))
    .filter(Boolean)
    .join(" ");
}

/** With an apostrophe where a syllable starts with a vowel: `西安` → `Xi'an`. */
function spellWord(stem: string): string {
  const syllables = pinyin(stem, { toneType: "none", type: "array" });
  const joined = syllables.map((one, index) => (index > 0 && /^[aoe]/.test(one) ? `'${one}` : one)).join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
