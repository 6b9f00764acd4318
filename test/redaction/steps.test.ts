import { describe, expect, test } from "vitest";
import { takeStep } from "../../app/redaction/steps.ts";

const PLACES = { own: "柳河镇", townships: ["柳河镇"], above: [] };
const RAW = "我叫王小明，在柳河村，每天加班。";

describe("the buttons of the public version, without scripts", () => {
  const take = (step: Parameters<typeof takeStep>[0], answers: Parameters<typeof takeStep>[1]) =>
    takeStep(step, answers, RAW, PLACES);

  test("mask what is ticked, or all, and bring back what is ticked", () => {
    const answers = { go: "mask", mask: "2", publicText: `${RAW}\r\n后来加的`, title: "题" };
    expect(take("mask", answers)).toEqual({
      publicText: "我叫【姓名】，在柳河村，每天加班。\n后来加的",
      preview: null,
    });
    const all = take("mask-all", { publicText: RAW });
    expect(all.publicText).toBe("我叫【姓名】，在【某村】，每天加班。");
    const back = take("unmask", { publicText: all.publicText, mask: ["2", "7", "x"] });
    expect(back.publicText).toBe(RAW.replace("柳河村", "柳河村"));
    expect(take("check", { publicText: "别的" }).publicText).toBe("别的");
  });

  test("preview the public text with its reasons as far as they are given", () => {
    const publicText = "我叫【姓名】，在【某村】，加班，打010-88886666。";
    expect(take("preview", { publicText }).preview).toEqual({ personal: 1, place: 1 });
    const given = {
      publicText,
      whyDefault: "wording",
      "why.7-10": "reporter",
      "keep.landline-30-31-30-2d-38-38-38-38-36-36-36-36": "kept_office",
      "why.x": "nonsense",
    };
    expect(take("preview", given).preview).toEqual({ personal: 1, reporter: 1, wording: 2, kept_office: 1 });
  });
});
