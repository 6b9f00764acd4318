import { describe, expect, test } from "vitest";
import {
  compare,
  compareTexts,
  countReasons,
  findAll,
  hunkKey,
  maskFindings,
  placeInPublic,
  reasonsOf,
  suggestReason,
  unmaskFinding,
} from "../../app/redaction/redaction.ts";

const PLACES = {
  own: "柳河镇",
  townships: ["柳河镇", "石桥镇", "沙河街道", "云台乡"],
  above: ["青禾县", "望川市", "示范省"],
};
const found = (text: string) => findAll(text, PLACES).map(({ kind, text: words }) => `${kind} ${words}`);
const maskAll = (text: string) => maskFindings(text, findAll(text, PLACES), compare(text, text, PLACES));
const changes = (raw: string, shown: string) =>
  compareTexts(raw, shown).map((one) => [raw.slice(one.start, one.end), shown.slice(one.publicStart, one.publicEnd)]);

describe("places finer than the county", () => {
  test.each([
    ["在柳河镇和石桥镇开会", ["township 柳河镇", "township 石桥镇"]],
    ["柳河那边", ["township 柳河"]],
    ["石桥那边", ["township 石桥"]],
    ["到柳河村三组去", ["village 柳河村", "group 三组"]],
    ["派人到大王庄村村委会", ["village 大王庄村"]],
    ["东村、李村", ["village 东村", "village 李村"]],
    ["在和平村", ["village 和平村"]],
    ["住在东关社区", ["community 东关社区"]],
    ["沙河街道的幸福社区居民", ["township 沙河街道"]],
    ["石桥镇幸福社区居民", ["township 石桥镇", "community 幸福社区"]],
    ["望川实验小学", ["school 望川实验小学"]],
    ["大华建材有限公司", ["company 大华建材有限公司"]],
    ["农丰种植专业合作社", ["company 农丰种植专业合作社"]],
  ])("are found in %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    "要求村干部每天上报",
    "各村、每个村、全村、本村、我们村、十个村都要",
    "农村、乡村、驻村、进村入户",
    "镇村两级",
    "要求村里填表",
    "当地村民",
    "组织社区居民",
    "要求学校也参加，全县中小学",
    "一家公司",
    "【某镇】【某村】【某社区】【某学校】【某企业】",
  ])("are not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("and personal data are masked by what kind of thing they are", () => {
    expect(maskAll("我叫王小明，电话13812345678，在云台乡、沙河街道和柳河镇柳河村，文号青农发〔2026〕3号。")).toBe(
      "我叫【姓名】，电话【手机号】，在【某乡】、【某街道】和【某镇】【某村】，文号【文号】。",
    );
  });
});

describe("comparing the original with the public version", () => {
  test("goes by words and puts together what stands close", () => {
    expect(changes("县里要求每天上路。", "县里要求上路。")).toEqual([["每天", ""]]);
    expect(changes("要求我们镇设卡", "要求乡镇设卡")).toEqual([["我们", "乡"]]);
    expect(changes("一二三四五", "一X三Y五")).toEqual([["二三四", "X三Y"]]);
    expect(changes("上路，设卡", "上街，检卡")).toEqual([
      ["路", "街"],
      ["设", "检"],
    ]);
    expect(changes("同样的话", "同样的话")).toEqual([]);
    expect(changes("", "全新")).toEqual([["", "全新"]]);
  });

  test("counts every mask as a change of its own, even side by side", () => {
    const raw = "柳河镇柳河村三组";
    const { hunks } = compare(raw, maskAll(raw), PLACES);
    expect(hunks.map((hunk) => raw.slice(hunk.start, hunk.end))).toEqual(["柳河镇", "柳河村", "三组"]);
    const more = compare("在柳河镇柳河村，每天加班。", "在【某镇】【某村】。", PLACES);
    expect(more.hunks.map(({ start, end }) => [start, end])).toEqual([
      [1, 4],
      [4, 7],
      [7, 12],
    ]);
  });

  test.each([
    ["rewritten from end to end", (at: number) => 0x4e00 + ((at * 7919) % 2000)],
    ["of one clause end after another", () => "，".charCodeAt(0)],
    ["of one character", () => "村".charCodeAt(0)],
  ])("is bounded for 5,000 characters %s", (_, codeAt) => {
    const raw = Array.from({ length: 5000 }, (__, at) => String.fromCharCode(codeAt(at))).join("");
    const shown = Array.from({ length: 5000 }, (__, at) => String.fromCharCode(0x6000 + ((at * 104729) % 3000))).join(
      "",
    );
    const before = process.cpuUsage();
    const { hunks } = compare(raw, shown, PLACES);
    // Of this process alone, whatever else the machine does: 0.2 s by itself.
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
    expect(hunks.length).toBeGreaterThan(0);
  });

  test("gives back the public text when its changes are applied to the original", () => {
    const raw = "县里开会要求我们镇每天派人上路拦车，查运输证明，没有执法证也要查。到柳河镇柳河村去，找13812345678。";
    for (const shown of [maskAll(raw), "部门要求乡镇每天派人上路拦车检查。", raw.replace("每天", ""), `前${raw}后`]) {
      const { hunks } = compare(raw, shown, PLACES);
      let [built, at] = ["", 0];
      for (const hunk of hunks) {
        built += raw.slice(at, hunk.start) + shown.slice(hunk.publicStart, hunk.publicEnd);
        at = hunk.end;
      }
      expect(built + raw.slice(at)).toBe(shown);
    }
  });
});

describe("masking", () => {
  const raw = "找13812345678，或者13912345678，在柳河村。";
  const findings = findAll(raw, PLACES);
  const [first, second, village] = findings as [(typeof findings)[0], (typeof findings)[0], (typeof findings)[0]];

  test("takes one place and leaves the others, also in a text that was changed elsewhere", () => {
    const edited = raw.replace("或者", "也可以打");
    const masked = maskFindings(edited, [second], compare(raw, edited, PLACES));
    expect(masked).toBe("找13812345678，也可以打【手机号】，在柳河村。");
    const compared = compare(raw, masked, PLACES);
    expect(placeInPublic(first, compared.hunks)).toBe(1);
    expect(placeInPublic(second, compared.hunks)).toBeNull();
    expect(masked.slice(placeInPublic(village, compared.hunks) ?? 0)).toBe("柳河村。");
  });

  test("does nothing to a place that was changed already", () => {
    const edited = raw.replace("13812345678", "（略）");
    expect(maskFindings(edited, [first], compare(raw, edited, PLACES))).toBe(edited);
  });

  test("is undone place by place", () => {
    const masked = maskAll(raw);
    const back = unmaskFinding(raw, masked, village, compare(raw, masked, PLACES));
    expect(back).toBe("找【手机号】，或者【手机号】，在柳河村。");
    expect(unmaskFinding(raw, back, village, compare(raw, back, PLACES))).toBe(back);
  });
});

describe("the reason of a change", () => {
  const raw = "我叫王小明，在柳河村，每天加班。";
  const compared = compare(raw, "我叫【姓名】，在【某村】，加班。", PLACES);

  test("is the finder's where it only takes out what was found, else nobody's", () => {
    expect(compared.hunks.map((hunk) => suggestReason(hunk, compared.findings))).toEqual(["personal", "place", null]);
    const more = compare(raw, "我叫【姓名】，加班。", PLACES);
    expect(more.hunks.map((hunk) => suggestReason(hunk, more.findings))).toEqual(["personal", null]);
  });

  test("is the moderator's own before the finder's, and that before the default", () => {
    expect(reasonsOf(compared, { why: {} })).toEqual(["personal", "place", null]);
    expect(reasonsOf(compared, { why: {}, whyDefault: "wording" })).toEqual(["personal", "place", "wording"]);
    const [, village] = compared.hunks;
    const why = village ? { [hunkKey(village)]: "reporter" as const } : {};
    expect(reasonsOf(compared, { why, whyDefault: "wording" })).toEqual(["personal", "reporter", "wording"]);
    expect(countReasons(["personal", "personal", null, "place"])).toEqual({ personal: 2, place: 1 });
  });
});
