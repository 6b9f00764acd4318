/** Finds in a text what could tell who wrote it: personal data, and facts that few people know. */

export const IDENTIFYING_KINDS = [
  "mobile",
  "id_number",
  "bank_card",
  "landline",
  "email",
  "account",
  "plate",
  "name",
  "document",
  "copy",
  "date",
  "unique",
] as const;
export type IdentifyingKind = (typeof IDENTIFYING_KINDS)[number];

/** Where something identifying stands: UTF-16 offsets, the end exclusive. */
export interface Identifying {
  kind: IdentifyingKind;
  start: number;
  end: number;
  text: string;
}

interface Rule {
  kind: IdentifyingKind;
  pattern: RegExp;
  /** What the pattern alone cannot tell, such as a check digit. */
  holds?: (match: string) => boolean;
}

/** The thirty-one provincial abbreviations of number plates (GA 36-2018). */
const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

/** Surnames that most people in China have (the commonest of the Ministry of Public Security's yearly name reports). */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

const digits = (text: string) => text.replace(/\D/g, "");

/** In the order of certainty: where two overlap, the one further up counts. */
const RULES: readonly Rule[] = [
  { kind: "email", pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: "id_number", pattern: /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g, holds: isIdNumber },
  { kind: "bank_card", pattern: /(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)/g, holds: (text) => passesLuhn(digits(text)) },
  { kind: "mobile", pattern: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g },
  { kind: "landline", pattern: /(?<!\d)\(?0\d{2,3}\)?[ -]?\d{7,8}(?!\d)/g },
  { kind: "account", pattern: /(?:微信号?|QQ号?|vx|VX|抖音号)[:： ]{0,3}(?:是|为)?[ ]?[A-Za-z0-9_-]{5,20}/g },
  { kind: "plate", pattern: new RegExp(`[${PROVINCES}][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])`, "g") },
  {
    kind: "name",
    pattern: new RegExp(
      `(?<=我叫|我是|本人|联系人|姓名|名叫)[:：]?[ ]?[${SURNAMES}][\\p{Script=Han}]{1,2}(?![\\p{Script=Han}]{3})`,
      "gu",
    ),
    holds: (text) => !/[的们这那村镇乡县局委办]/u.test(text),
  },
  {
    kind: "document",
    pattern: /[\p{Script=Han}]{1,10}[〔[(【（［]\s?(?:19|20)\d{2}\s?[〕\])】）］]\s?第?\s?\d{1,5}\s?号/gu,
  },
  { kind: "copy", pattern: /(?:份号|文件编号|编号|流水号|工单号)[:： ]{0,3}[A-Za-z0-9-]{3,24}/g },
  { kind: "date", pattern: /(?:(?:19|20)\d{2}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?[日号]/g },
  {
    kind: "unique",
    pattern: /(?:只有|就)我们(?:镇|乡|村|街道|社区|所|站|一个|这一个)|全(?:县|市|镇|乡)唯一|就我一个人?/g,
  },
];

/** Everything identifying in a text, in order, without overlaps. Reads full-width digits and letters as plain ones. */
export function findIdentifying(text: string): Identifying[] {
  const plain = text.replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
  const found: Identifying[] = [];
  for (const { kind, pattern, holds } of RULES) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const taken = found.some((other) => start < other.end && other.start < end);
      if (!taken && (holds?.(match[0]) ?? true)) found.push({ kind, start, end, text: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with the given places replaced by `【label】`. */
export function mask(text: string, places: readonly Identifying[], label: (kind: IdentifyingKind) => string): string {
  return [...places]
    .sort((a, b) => b.start - a.start)
    .reduce((masked, { kind, start, end }) => `${masked.slice(0, start)}【${label(kind)}】${masked.slice(end)}`, text);
}

/** Check character of an identity number: ISO 7064, MOD 11-2, as GB 11643-1999 prescribes. */
function isIdNumber(text: string): boolean {
  const sum = Array.from(text.slice(0, 17)).reduce(
    (total, digit, index) => total + Number(digit) * 2 ** (17 - index),
    0,
  );
  return "10X98765432".charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** Check digit of a bank card: the Luhn formula of ISO/IEC 7812-1. */
function passesLuhn(number: string): boolean {
  const sum = Array.from(number)
    .reverse()
    .map(Number)
    .reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return sum % 10 === 0;
}
