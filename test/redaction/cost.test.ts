import { expect, test } from "vitest";
import { findAll } from "../../app/redaction/redaction.ts";
import { PLACES } from "./places.ts";

/** What each rule begins with, in endless repetition: a rule that reads on from every start would read it all each time. */
const WORST = [
  ..."a|a.|a@|a@b.c |a@a.a-a-|1|1 |1-|0-|A|Aa |Mr |12 Mar |my name is |（|〔2026〕|冀A|加我V|微信|身份证|银行卡|电话|编号".split(
    "|",
  ),
  ..."王|王书记|书记王|王某|姓王|我叫|我是|本人|赵敏和我|，男|联系人：|农业服务中心|我在|唯一的|只有我".split("|"),
  ..."柳河|柳河镇|建设|村|村王|三组|社区|有限公司|超市|小学|3号楼|路1号|人民路|一|3.12|昨天|上周|3月|！".split("|"),
];

const times = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** CPU time of this process alone, in microseconds, whatever else the machine does. */
function costOf(text: string): number {
  const before = process.cpuUsage();
  findAll(text, PLACES);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

test.each(WORST)("a text of nothing but %j costs as many steps as it has characters", (part) => {
  const [short, long] = [times(part, 4_096), times(part, 65_536)];
  costOf(short);
  const base = Math.max(2_000, Math.min(costOf(short), costOf(short)));
  // 16 times as long: what reads on from every start would take 256 times as much.
  expect(costOf(long) / base).toBeLessThan(100);
});
