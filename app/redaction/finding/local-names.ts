import type { HiddenWords } from "./hidden.ts";
import { type Hit, hitsOf, type Span, spansOf } from "./kinds.ts";
import { UNITS } from "./name-words.ts";
import { everyPlaceOf, stemsIn } from "./townships.ts";

/** What a text may name of a county, and of a matter in it. */
export interface LocalPlaces {
  /** The township that the report comes from; null when it comes from a county, or no reporter wrote the text. */
  own: string | null;
  /** Every division below the county by its full name. */
  townships: readonly string[];
  /** The county and what it lies in, by full name: the public may know these. */
  above: readonly string[];
  /** What the reporters of the matter want hidden. They are raw words: only whoever may read the report gets them. */
  hidden?: readonly HiddenWords[];
  /** The unit in whose confirmed name the text is told: its own name may stand in it. */
  signed?: string;
}

/** A name rarely holds these; where enough is left behind one, the name begins there. */
const BORDER =
  /[在到去从由给和与及或让叫是的了着把向往对里各每等说派于经来有被为将跟同住归骂加你我他她您们位处镇乡县市区道]/u;
/** One character is a village's whole name only as a surname or a side: 李村, 东村. */
const SHORT =
  /^[李王张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏付方白邹孟熊秦邱江尹薛段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔汤东西南北]$/u;
/** What stands before the word without being a name. */
const COMMON =
  /(?:[刚都就才]上|我们|你们|他们|咱们|自己|本|全|各|每|这|那|哪|某|几|多|数|个|些|所|两|行政|自然|示范|贫困|脱贫|试点|重点|中心|周边|附近|隔壁|当地|偏远|边远|个别|部分|其他|所有|有的|城中|中|农|农村|乡|乡村|驻|进|入|下|到|包|联|新农|邻|外|任|要求|通知|组织|安排|需要|负责|导致|规定|督促|动员|要|逼|催|请|涉及|覆盖|深入|走访|下沉|[一二三四五六七八九十百千\d]+个?|第三方|[一几多这那每各]家|小|大型|中型|物业|民办|公办|职业|希望)$/u;
/** What follows 村 or 社区 where they mostly mean any village: 要求村干部, 组织社区居民. */
const OF_ANY = /^(?:民|干部|级|里|支书|支部|两委|集体|务|规|医|道|工作|居民|书记|主任|组)/u;

interface Word {
  kind: "company" | "school" | "community" | "village";
  pattern: RegExp;
  /** Longest name before the word, in characters. */
  reach: number;
}

const WORDS: readonly Word[] = [
  { kind: "company", pattern: /股份有限公司|有限责任公司|有限公司|专业合作社|合作社/gu, reach: 16 },
  { kind: "company", pattern: /超市|饭店|饭馆|面馆|餐馆|酒店|宾馆|商行|门市部|理发店|药店|诊所/gu, reach: 4 },
  { kind: "school", pattern: /小学|中学|学校|幼儿园|初中|高中/gu, reach: 8 },
  { kind: "community", pattern: /社区|小区|家属院/gu, reach: 4 },
  { kind: "village", pattern: /村(?=村[委主支两])|村(?!村)/gu, reach: 4 },
];

const GROUP =
  /第?[一二三四五六七八九十\d]{1,3}(?:村民小组|村民组)|(?<=村|社区)第?[一二三四五六七八九十\d]{1,3}(?:小组|组|社|队)/gu;
const UNIT_HERE = new RegExp(UNITS, "uy");

/** Local names in a text, in the order of certainty; they may overlap, the earlier one then counts. */
export function findLocalNames(text: string, { own, townships, above }: LocalPlaces): Span[] {
  const names = [...new Set(own === null ? townships : [own, ...townships])];
  const full = names.flatMap((name) => everyPlaceOf(text, name));
  return [
    ...spansOf("township", full, true),
    ...spansOf("unit", unitsAfter(text, full)),
    ...WORDS.flatMap((word) => spansOf(word.kind, namesBefore(text, word))),
    ...spansOf("group", hitsOf(text, GROUP)),
    ...spansOf("township", stemsIn(text, names, above)),
  ];
}

/** The one unit of its kind in a township that is named: 柳河镇林业站. */
function unitsAfter(text: string, townships: readonly Hit[]): Hit[] {
  return townships.flatMap(([, end]) => {
    UNIT_HERE.lastIndex = end;
    const length = UNIT_HERE.exec(text)?.[0].length ?? 0;
    return length > 0 ? [[end, end + length] as const] : [];
  });
}

function namesBefore(text: string, { kind, pattern, reach }: Word): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - reach), match.index);
    const below = kind === "village" || kind === "community";
    const run = (below ? /\p{Script=Han}*$/u : /[\p{Script=Han}A-Za-z（）()]*$/u).exec(before)?.[0] ?? "";
    const name = nameAtEnd(run);
    const end = match.index + match[0].length;
    if (name === "" || (below && OF_ANY.test(text.slice(end)) && !followsTownship(text, match.index - name.length))) {
      return [];
    }
    return [[match.index - name.length, end] as const];
  });
}

const followsTownship = (text: string, at: number) => /(?:镇|乡|街道)$/u.test(text.slice(Math.max(0, at - 2), at));

/** The name at the end of a run of characters; empty when there is none. */
function nameAtEnd(run: string): string {
  run = run.replace(/^.*[这那]边/u, "");
  if (run === "" || BORDER.test(run.at(-1) ?? "") || COMMON.test(run)) return "";
  for (let at = run.length - 1; at > 0; at -= 1) {
    const rest = run.slice(at);
    if (BORDER.test(run.charAt(at - 1)) && (rest.length > 1 || SHORT.test(rest))) return rest;
  }
  return run.length > 1 || SHORT.test(run) ? run : "";
}
