import { type Hit, hitsOf, type Span, spansOf } from "./kinds.ts";

/** The thirty-one provincial abbreviations of number plates (GA 36-2018). */
const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

const ID = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g;
/** Whoever calls it one means one, whatever its check digit. */
const CALLED_ID = /(?<=身份证(?:号码?)?[^\d\n]{0,6})\d{14}(?:\d{3}[\dXx]|\d)(?![\dA-Za-z])/g;
const CARD = /(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)/g;
const CALLED_CARD = /(?<=(?:银行卡|卡号|账号|帐号|账户|存折)[^\d\n]{0,8})\d(?:[ -]?\d){11,18}(?!\d)/g;
const MOBILE = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g;
const LANDLINE = /(?<!\d)\(?0\d{2,3}\)?[ -]?\d{7,8}(?!\d)/g;
const CALLED_LANDLINE = /(?<=(?:电话|座机|拨打|致电|传真|号码)[^\d\n]{0,6})[2-8]\d{6,7}(?!\d)/g;
/** 微信号：…, 加我V：…, vx …, QQ … */
const ACCOUNT =
  /(?:微信号?|薇信|威信|加我?(?:[vV](?:信)?|微信?)|[vV](?:信|[xX])|[wW][xX]|[wW]e[cC]hat|(?:QQ|qq)号?|扣扣|(?:抖音|快手)号?)[号是为:： ]{0,4}([A-Za-z0-9][A-Za-z0-9_-]{4,29})(?![A-Za-z0-9_-])/g;
const PLATE = new RegExp(`[${PROVINCES}][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])`, "g");
const COPY = /(?:份号|文件编号|编号|流水号|工单号)[:： ]{0,3}(?!GW-)[A-Za-z0-9-]{3,24}/g;

const digits = (text: string) => text.replace(/\D/g, "");

/** Numbers and addresses of a person, the surest first. */
export function findNumbers(text: string): Span[] {
  return [
    ...spansOf("email", emailsIn(text)),
    ...spansOf("id_number", [...hitsOf(text, ID, isIdNumber), ...hitsOf(text, CALLED_ID)]),
    ...spansOf(
      "bank_card",
      hitsOf(text, CARD, (match) => passesLuhn(digits(match))),
    ),
    ...spansOf("mobile", hitsOf(text, MOBILE)),
    ...spansOf("bank_card", hitsOf(text, CALLED_CARD)),
    ...spansOf("landline", [...hitsOf(text, LANDLINE), ...hitsOf(text, CALLED_LANDLINE)]),
    ...spansOf("account", hitsOf(text, ACCOUNT, isAccount)),
    ...spansOf("plate", hitsOf(text, PLATE)),
    ...spansOf("document", documentsIn(text)),
    ...spansOf("copy", hitsOf(text, COPY)),
  ];
}

/** 微信excel is a word and a word; a name of an account holds a digit, or stands after a colon. */
const isAccount = (match: string) => /[\d_:：]/.test(match);

/** From each `@` to both sides, so that a text without one costs nothing. */
function emailsIn(text: string): Hit[] {
  const found: Hit[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && /[\w.+-]/.test(text.charAt(start - 1))) start -= 1;
    const host = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/.exec(text.slice(at + 1, at + 260))?.[0];
    if (start < at && host) found.push([start, at + 1 + host.length]);
  }
  return found;
}

/** 〔2026〕18号; what names the issuing office stands before it. */
const NUMBER = /[〔[(【（［]\s?(?:19|20)\d{2}\s?[〕\])】）］]\s?第?\s?\d{1,5}\s?号/g;
/** Ends before the office's two to six characters begin. */
const BEFORE_OFFICE =
  /^.*(?:[是的按照据与和及到见为即叫《：:，]|文件|文号|依据|根据|依照|按照|印发|下发|转发|发了|发来|关于|收到|落实|执行|参照|贯彻|通知)/u;

/** Numbers of documents with the abbreviation of their office: 青林发〔2026〕18号, without the words before it. */
function documentsIn(text: string): Hit[] {
  return hitsOf(text, NUMBER).map(([start, end]) => {
    const run = /[\p{Script=Han}]{0,10}$/u.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? "";
    const office = run.replace(BEFORE_OFFICE, "").slice(-6);
    return [start - office.length, end];
  });
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
