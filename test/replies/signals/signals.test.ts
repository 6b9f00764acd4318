import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  FEWEST_IN_TIME,
  lastDaysExcess,
  MOST_IN_TIME,
  type ReplySignal,
  signalsOfText,
} from "../../../app/replies/signals/signals.ts";
import { textKeyOf } from "../../../app/replies/signals/text-key.server.ts";
import { type LabelledAnswer, readLabelledAnswers } from "./labelled-answers.ts";

const answers = readLabelledAnswers();
const kindsOf = (text: string) => signalsOfText(text).map(({ kind }) => kind);

/** Of which answers a signal is given, how many of these have the label, and how many with the label there are. */
function measure(kind: ReplySignal["kind"], label: (one: LabelledAnswer) => boolean, among = answers) {
  const given = among.filter(({ text }) => kindsOf(text).includes(kind));
  return { given: given.length, right: given.filter(label).length, labelled: among.filter(label).length };
}

describe("on answers labelled by hand", () => {
  test("of which there are enough, about a third of them hollow", () => {
    const hollow = answers.filter((one) => one.hollow).length;
    expect(answers.length).toBeGreaterThanOrEqual(200);
    expect(hollow / answers.length).toBeGreaterThan(0.3);
    expect(hollow / answers.length).toBeLessThan(0.45);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
  });

  const forwarded = measure("forwarded", (one) => one.forwarded);
  const township = measure("township", (one) => one.township);
  const short = measure("short", (one) => one.hollow);

  test("“only forwarded” is right at least nineteen times in twenty, and misses one in eight at most", () => {
    expect(forwarded.right / forwarded.given).toBeGreaterThanOrEqual(0.95);
    expect(forwarded.right / forwarded.labelled).toBeGreaterThanOrEqual(0.875);
    // Those that were written after the rules, of which fewer are right.
    const last = measure("forwarded", (one) => one.forwarded, answers.slice(259));
    expect(last.right / last.given).toBeGreaterThanOrEqual(0.9);
    expect(last.right / last.labelled).toBeGreaterThanOrEqual(0.8);
  });

  test("“signed by a township” is right at least nineteen times in twenty, and misses one in twenty at most", () => {
    expect(township.right / township.given).toBeGreaterThanOrEqual(0.95);
    expect(township.right / township.labelled).toBeGreaterThanOrEqual(0.95);
  });

  test("“short” is true of hollow answers more often than of others, and by itself says little", () => {
    expect(short.right / short.given).toBeGreaterThan(0.5);
    expect(short.right / short.given).toBeLessThan(0.75);
    expect(short.right / short.labelled).toBeGreaterThan(0.75);
  });

  test("the method page gives the figures that were measured", () => {
    const [zh, en] = ["zh-CN", "en"].map((lang) => readFileSync(`app/i18n/pages/method.${lang}.md`, "utf8"));
    const missed = forwarded.labelled - forwarded.right;
    const filled = short.given - short.right;
    expect(township.right).toBe(township.given);
    expect(zh).toContain(
      `写了 ${answers.length} 条办公室常见的答复（人工标注，随程序公开）来试：“只转给了别人”列出 ${forwarded.given} 条，对 ${forwarded.right} 条，漏 ${missed} 条；` +
        `“乡镇落款”列出 ${township.given} 条，全对；不到 40 个字的 ${short.given} 条里，${short.right} 条没有说查到什么、要做什么，${filled} 条说了。`,
    );
    expect(en).toContain(`on ${answers.length} answers`);
    expect(en).toContain(`said of ${forwarded.given}, rightly of ${forwarded.right}, and missed ${missed};`);
    expect(en).toContain(`said of ${township.given}, rightly of all; of the ${short.given} with fewer`);
    expect(en).toContain(`${short.right} did not say what was found or will be done, and ${filled} did.`);
  });

  test("no two of them have the same key", () => {
    const keys = answers.map(({ text }) => textKeyOf(text));
    expect(new Set(keys).size).toBe(answers.length);
  });
});

describe("an answer", () => {
  test("is short by its characters, spaces left out", () => {
    expect(signalsOfText(`${"办".repeat(20)}\n  ${"结".repeat(19)}`)).toEqual([{ kind: "short", characters: 39 }]);
    expect(signalsOfText("办".repeat(40))).toEqual([]);
  });

  test.each([
    ["县局已经停用该表，今后不再填报，乡镇如有疑问，可以直接与我局办公室联系，电话另行公布。", null],
    ["……由石桥镇人民政府", null],
    ["此事由我局承担，与石桥镇人民政府", null],
    ["已停用。\n石桥镇人民政府", "石桥镇人民政府"],
    ["已停用。\n青禾县柳林乡政府\n2026年4月9日\n", "青禾县柳林乡政府"],
    ["已停用。（东关街道办事处）", "东关街道办事处"],
    ["已停用。\n青禾县水务局", null],
  ])("%s is signed by %s", (text, signature) => {
    const found = signalsOfText(text).find(({ kind }) => kind === "township");
    expect(found && "signature" in found ? found.signature : null).toBe(signature);
  });

  test("is the same as another but for marks, spaces, width and numbers", () => {
    const key = textKeyOf("您好，GW-2026-000012号事由已于3月5日办结。");
    expect(textKeyOf("您好：ＧＷ-2026-000981 号事由，已于 12月17日办结！")).toBe(key);
    expect(textKeyOf("您好，GW-2026-000012号事由已于3月5日办理。")).not.toBe(key);
  });

  test("of the greatest length is looked through in no time", () => {
    for (const part of ["转", "已转，", "石桥镇", "2026年", "\n", "（", "镇人民政府。"]) {
      const started = performance.now();
      signalsOfText(part.repeat(Math.ceil(7000 / part.length)));
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});

describe("answers on the last two working days", () => {
  const clocks = (inTime: number, last: number, workingDays = 15) =>
    Array.from({ length: inTime }, (_, at) => ({ workingDays, last: at < last }));

  /** The chance of `least` or more of `n`, by going through every outcome. */
  function chanceOf(least: number, chances: readonly number[]): number {
    let sum = 0;
    for (let outcome = 0; outcome < 2 ** chances.length; outcome += 1) {
      const hits = chances.map((_, at) => ((outcome >> at) & 1) === 1);
      if (hits.filter(Boolean).length < least) continue;
      sum += hits.reduce((product, hit, at) => product * (hit ? (chances[at] ?? 0) : 1 - (chances[at] ?? 0)), 1);
    }
    return sum;
  }

  test("are in excess just where so many are rarer than one in a hundred, whatever the clocks", () => {
    for (const days of [[15], [5, 15], [10, 20, 60]]) {
      for (let inTime = FEWEST_IN_TIME; inTime <= 12; inTime += 1) {
        const workingDays = Array.from({ length: inTime }, (_, at) => days[at % days.length] ?? 15);
        for (let last = 0; last <= inTime; last += 1) {
          const chance = chanceOf(
            last,
            workingDays.map((one) => 2 / one),
          );
          const given = lastDaysExcess(workingDays.map((one, at) => ({ workingDays: one, last: at < last })));
          expect([last, given !== null]).toEqual([last, chance < 0.01]);
        }
      }
    }
  });

  // Binomial, n = 10, p = 2/15: four or more 3.4 %, five or more 0.6 %.
  test("of ten answers on clocks of fifteen days are five", () => {
    expect(lastDaysExcess(clocks(10, 4))).toBeNull();
    expect(lastDaysExcess(clocks(10, 5))).toEqual({
      kind: "last_days",
      answers: 5,
      inTime: 10,
      expected: expect.closeTo(4 / 3),
    });
  });

  test("say nothing of few answers, nor of clocks that have no other days", () => {
    expect(lastDaysExcess(clocks(FEWEST_IN_TIME - 1, FEWEST_IN_TIME - 1))).toBeNull();
    expect(lastDaysExcess(clocks(50, 50, 2))).toBeNull();
    expect(lastDaysExcess(clocks(500, 500))).toMatchObject({ answers: MOST_IN_TIME, inTime: MOST_IN_TIME });
  });
});
