import { describe, expect, test } from "vitest";
import { touchesSafety } from "../../app/reports/safety.ts";

const plain = { kind: "K1", marks: [] } as const;

describe("health and safety are at stake", () => {
  test.each([
    "上周修路时塌方，两个人受伤。",
    "小作坊燃气泄漏没有人管",
    "村民饮水有异味",
    "干部连续加班后猝死",
    "ＡＢＣ触电",
  ])("where harm is told, whatever the kind: %s", (body) => expect(touchesSafety({ ...plain, body })).toBe(true));

  test("where a word of risk meets a kind or a damage that makes it likely", () => {
    const body = "让我们高空作业拆除招牌，很危险。";
    expect(touchesSafety({ ...plain, body })).toBe(false);
    expect(touchesSafety({ kind: "K14", marks: [], body })).toBe(true);
    expect(touchesSafety({ kind: "K13", marks: [], body })).toBe(true);
    expect(touchesSafety({ kind: "K1", marks: ["C6"], body })).toBe(true);
    expect(touchesSafety({ kind: "K1", marks: ["C3", "G2"], body })).toBe(false);
  });

  test.each(["县里要求我们每天上路设卡检查运输车辆。", "要填三张表，数据一样。", "每周在群里通报倒数三名。", ""])(
    "not in what is told every day: %s",
    (body) => {
      expect(touchesSafety({ ...plain, body })).toBe(false);
      expect(touchesSafety({ kind: "K14", marks: ["C6"], body })).toBe(false);
    },
  );
});
