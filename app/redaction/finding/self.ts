import { hitsOf, type Span, spansOf } from "./kinds.ts";
import { TITLES, UNITS } from "./name-words.ts";

/** Whoever writes speaks of themselves; what stands between may name the place, and no other person. */
const SELF =
  "(?:我是|我们是|本人是|本人系|我系|我在|我当|我任|本人任|我担任|本人担任|作为|身为|(?:举报|反映|投诉)人[系是为])[^，。；！？,.;!?\\n听找跟向对说问让被叫请给和与见碰遇求打告]{0,8}";
const OWN_POST = new RegExp(`(?<=${SELF})(?:分管|常务|包村|驻村|第一|[村乡镇副老](?!村)){0,3}${TITLES}(?!们)`, "gu");
const OWN_UNIT = new RegExp(`(?<=${SELF})${UNITS}`, "gu");

const PERSON =
  "(?:一个|一名|一位|那个)?的?(?:[女男老]|年轻|本地|大专|本科){0,2}(?:干部|职工|工作人员|会计|党员|大学生|同志|医生|村医|教师|老师|兽医|代表|委员|乡镇|镇长|乡长|镇|乡|村|站|所|商户|企业|女的|男的|人|家|户)";
const UNIQUE = [
  /全(?:县|市|镇|乡|村|所|站|局)(?:只有|就)我(?:们|一个人?)/g,
  /(?:只有|就)我们(?:镇|乡|村|街道|社区|所|站|一个|这一个)/g,
  /(?:只有|就)(?:我|本人)一个人?/g,
  /(?:只有|就)(?:我|本人)(?:会|能|管|懂|知道|没签|没报|不肯|不签)/g,
  new RegExp(`唯一${PERSON}`, "g"),
  /全(?:县|市|镇|乡|村|所|站|局)唯一/g,
];

/** The writer's own office and unit, and what is told of nobody else. */
export function findSelf(text: string): Span[] {
  return [
    ...spansOf("post", hitsOf(text, OWN_POST)),
    ...spansOf("unit", hitsOf(text, OWN_UNIT)),
    ...UNIQUE.flatMap((pattern) => spansOf("unique", hitsOf(text, pattern))),
  ];
}
