import { type Hit, hitsOf, type Span, spansOf } from "./kinds.ts";

const TIME = "(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|半夜|深夜|[早晚])?";
const CLOCK = "(?:[\\d一二两三四五六七八九十]{1,3}点(?:半|钟|多|[\\d一二三四五]{1,3}分?)?)?";
const CHINESE = "[一二三四五六七八九十]{1,3}";

/** 2026年3月12日, 三月十二日, 2026-03-12 */
const DATES = [
  new RegExp(`(?:(?:19|20)\\d{2}\\s?年\\s?)?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]${TIME}${CLOCK}`, "g"),
  new RegExp(`(?:[一二三四五六七八九〇零○]{4}年)?${CHINESE}月${CHINESE}[日号]${TIME}${CLOCK}`, "g"),
  new RegExp(`(?<!\\d)(?:19|20)\\d{2}([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])(?!\\d)${TIME}${CLOCK}`, "g"),
];
/** 3.12, unless it is a quantity: 3.12万元, 约3.12 */
const DOTTED =
  /(?<![\d.,¥￥$约共计占达比均了前后至到第vV-]|版本|增长|下降|每亩)(?:0?[1-9]|1[0-2])\.(?:[12]\d|3[01]|0[1-9])(?![\d.%％‰万亿千百元块角斤吨公里米度小个天年月分倍亩平户人件次处级页号kKmMgG])(?:日|号|上午|下午|晚上)?/g;
/** 20日前, 12日上午; not 每月20日前, which every month has. */
const DAY_OF_MONTH =
  /(?<![\d月]|[每次下当][月周]的?)(?:[12]?\d|3[01])[日号](?:上午|中午|下午|晚上|[早晚]上?|凌晨|夜里|[之以]?前|当天|当日|那天|一早|开会|召开)/g;
/** 昨天下午三点, 前天, 上周三上午 */
const RELATIVE = [
  new RegExp(`(?:大?前[天日晚]|昨[晚夜]|今[早晚晨])${TIME}${CLOCK}`, "g"),
  new RegExp(`(?:昨|今|当)[天日](?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜)${CLOCK}`, "g"),
  new RegExp(`(?<!每个?|逢)上上?个?(?:周|星期|礼拜)[一二三四五六日天]${TIME}${CLOCK}`, "g"),
  new RegExp(`(?<!每个?|逢)[这本]?(?:周|星期|礼拜)[一二三四五六日天](?:上午|中午|下午|晚上|[早晚])${CLOCK}`, "g"),
];

/** Days and times that few reporters share. */
export function findDays(text: string): Span[] {
  const hits: Hit[] = [...DATES, DOTTED, DAY_OF_MONTH, ...RELATIVE].flatMap((pattern) => hitsOf(text, pattern));
  return spansOf("date", hits);
}
