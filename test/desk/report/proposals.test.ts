import { describe, expect, test } from "vitest";
import { proposedFrom, standingIn, withProposals } from "../../../app/desk/report/proposals/proposals.ts";

describe("what a new case begins with", () => {
  test.each([
    [
      "您好，我是镇里的。县里开会要求我们镇每天派人上路拦车，查运输证明，没有执法证也要查。累死了。",
      {
        title: "县里开会要求该镇每天派人上路拦车",
        demand: "反映称，县里开会要求该镇每天派人上路拦车，查运输证明，没有执法证也要查。",
        claimedBasis: "会议",
      },
    ],
    [
      "水利局建的渠，去年塌了三米，水利局说我们没管好，要我们写检查。",
      {
        title: "要我们写检查",
        demand: "反映称，水利局建的渠，去年塌了三米，水利局说我们没管好，要我们写检查。",
        claimedBasis: "",
      },
    ],
    [
      "教育局发通知，在工作群里天天排名。",
      {
        title: "教育局发通知，在工作群里天天排名",
        demand: "反映称，教育局发通知，在工作群里天天排名。",
        claimedBasis: "通知、工作群、考核",
      },
    ],
    ["累。", { title: "", demand: "", claimedBasis: "" }],
    ["", { title: "", demand: "", claimedBasis: "" }],
  ])("of %s", (text, expected) => {
    expect(proposedFrom(text)).toEqual(expected);
  });

  test("keeps the limits of the fields, whatever the text", () => {
    for (const text of [
      "要求".repeat(3000),
      `${"一".repeat(5000)}。`,
      "文件会议通知群里热线平台责任状专班考核督查属地".repeat(50),
    ]) {
      const { title, demand, claimedBasis } = proposedFrom(text);
      expect(title.length).toBeLessThanOrEqual(60);
      expect(demand.length).toBeLessThanOrEqual(600);
      expect(claimedBasis.length).toBeLessThanOrEqual(200);
    }
  });

  test("says nothing that the public version does not: what is masked there is in no proposal", () => {
    const { title, demand, claimedBasis } = proposedFrom("局里要求（姓名）每天到（村名）报数，（文号）没有给我们看。");
    expect(`${title}${demand}${claimedBasis}`).not.toMatch(/文件/);
  });
});

describe("proposing other words, without scripts", () => {
  const answers = {
    title: "系统写的",
    "was.title": "系统写的",
    demand: "我写的",
    "was.demand": "系统写的",
    reasons: "",
  };

  test("knows what still stands as proposed", () => {
    expect(standingIn(answers)).toEqual({ title: "系统写的" });
  });

  test("changes what stands as proposed and what is empty, never what somebody wrote", () => {
    const values = { title: "新的", demand: "新的", reasons: "新的" };
    const changed = { ...answers, title: "新的", "was.title": "新的" };
    expect(withProposals(answers, values)).toEqual({ ...changed, reasons: "新的", "was.reasons": "新的" });
    expect(withProposals(answers, values, "kept")).toEqual(changed);
  });

  test("takes a proposal back where there is none any more", () => {
    expect(withProposals(answers, { title: "" })).toMatchObject({ title: "", demand: "我写的" });
  });
});
