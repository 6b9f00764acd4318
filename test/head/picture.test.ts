import { globSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cardSvg, drawCard } from "../../app/head/picture/draw-card.server.ts";
import { evenSignLines, signLines, signsWithout, titleLines, widthOf } from "../../app/head/picture/signs.server.ts";
import { readDivisions } from "../../db/seed/divisions/divisions-file.ts";

const CARD = { title: "青禾县农业农村局", figure: "37 / 52", notes: ["截至2026年11月23日"], site: "归位" };

describe("the signs of pictures", () => {
  test("are all those of the names of places, of the words of the site and of the demonstration", async () => {
    const names = (await readDivisions()).map(({ name, nameEn }) => name + nameEn);
    expect(names.length).toBeGreaterThan(40_000);
    expect(signsWithout(names.join(""))).toEqual([]);
    for (const file of globSync(["app/i18n/**/*.ts", "db/seed/**/*.{ts,csv}"])) {
      expect(signsWithout(readFileSync(file, "utf8")), file).toEqual([]);
    }
  });

  test("that are unknown are told, and nothing is drawn with a gap", () => {
    expect(signsWithout("归位𠀀☃")).toEqual(["𠀀", "☃"]);
    expect(cardSvg({ ...CARD, title: "归𠀀" })).toBeNull();
  });

  test("have the advances of the font: a Chinese sign is as wide as it is high", () => {
    expect(widthOf("归位")).toBe(2);
    expect(widthOf("")).toBe(0);
    expect(widthOf("i")).toBeLessThan(widthOf("m"));
  });
});

describe("lines", () => {
  test("break between Chinese signs, before no closing mark, and within no word or number", () => {
    expect(signLines("一二三，四五六", 3, 9)).toEqual(["一二", "三，四", "五六"]);
    expect(signLines("办公室 of Agriculture", 6, 9)).toEqual(["办公室 of", "Agriculture"]);
    expect(signLines("逾期 233 天", 3, 9)).toEqual(["逾期", "233 天"]);
  });

  test("keep brackets to what is in them", () => {
    expect(signLines("Bureau (GW-2026-000016) of X", 9, 9)).toEqual(["Bureau", "(GW-2026-000016)", "of X"]);
    expect(signLines("部门（一二）", 4, 9)).toEqual(["部门（一", "二）"]);
  });

  test("of a title are about as long as each other, and as few as they can be", () => {
    expect(evenSignLines("一二三四五六七八九十", 9, 3)).toEqual(["一二三四五", "六七八九十"]);
    expect(evenSignLines("一二三", 9, 3)).toEqual(["一二三"]);
    expect(evenSignLines("一二三四五六七八九", 3, 2)).toEqual(["一二三", "四五…"]);
  });

  test("of a Chinese title in parts are these parts, where each is a line", () => {
    expect(titleLines("一二三四五 六七", 6, 3)).toEqual(["一二三四五", "六七"]);
    expect(titleLines("一二三四五 六七", 8, 3)).toEqual(["一二三四五 六七"]);
    expect(titleLines("一二三四五六七八 九", 6, 3)).toEqual(evenSignLines("一二三四五六七八 九", 6, 3));
    expect(titleLines("Bureau of Agriculture", 8, 3)).toEqual(evenSignLines("Bureau of Agriculture", 8, 3));
  });

  test("that are too many end in an ellipsis within the width", () => {
    const lines = signLines("一二三四五六七八九", 3, 2);
    expect(lines).toEqual(["一二三", "四五…"]);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(3);
    expect(signLines("", 3, 2)).toEqual([""]);
  });
});

describe("the picture of a page", () => {
  const pixels = async (card: typeof CARD) => {
    const { data, info } = await sharp((await drawCard(card)) ?? Buffer.of())
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, info };
  };
  /** Rows of the picture above its foot in which something is written, and the columns at their ends. */
  const written = ({ data, info }: Awaited<ReturnType<typeof pixels>>) => {
    const dark = [...data.subarray(0, info.width * 540)].flatMap((value, at) => (value < 128 ? [at] : []));
    const columns = dark.map((at) => at % info.width);
    return { dots: dark.length, left: Math.min(...columns), right: Math.max(...columns) };
  };

  test("has a square as well, with the same words as large as they can be, all of it within", async () => {
    const long = { ...CARD, title: "很".repeat(80), notes: ["一行说明".repeat(30), "截至2026年11月23日"] };
    for (const card of [CARD, long, { ...long, figure: null }]) {
      const drawn = (await drawCard(card, "square")) ?? Buffer.of();
      expect(drawn.length).toBeLessThan(100_000);
      const { data, info } = await sharp(drawn).greyscale().raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([1200, 1200]);
      const dark = [...data.subarray(0, 1200 * 1070)].flatMap((value, at) => (value < 128 ? [at] : []));
      const rows = dark.map((at) => Math.floor(at / 1200));
      const [top, bottom] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
      expect(top).toBeGreaterThanOrEqual(20);
      expect(bottom).toBeLessThan(1060);
      expect(Math.abs(top + bottom - 1070)).toBeLessThan(130);
    }
  });

  test("is 1200 by 630 pixels, small, and has its words in the middle", async () => {
    const { info, data } = await pixels(CARD);
    expect([info.width, info.height]).toEqual([1200, 630]);
    expect((await drawCard(CARD))?.length).toBeLessThan(60_000);
    const { dots, left, right } = written({ info, data });
    expect(dots).toBeGreaterThan(5000);
    expect(Math.abs(left + right - 1200)).toBeLessThan(20);
  });

  test("draws each sign as it looks: 一 is one bar, 二 two, 口 is hollow", async () => {
    const rowsOf = async (sign: string) => {
      const { data, info } = await pixels({ ...CARD, title: "", figure: sign, notes: [] });
      const rows = Array.from({ length: 540 }, (_, row) => data[row * info.width + info.width / 2] ?? 255);
      return rows.filter((value, row) => value < 128 && (rows[row - 1] ?? 255) >= 128).length;
    };
    expect(await rowsOf("一")).toBe(1);
    expect(await rowsOf("二")).toBe(2);
    expect(await rowsOf("三")).toBe(3);
    expect(await rowsOf("口")).toBe(2);
  });

  test("keeps a long figure and a long title within it", async () => {
    const { left, right } = written(await pixels({ ...CARD, title: "很".repeat(80), figure: "第".repeat(30) }));
    expect(left).toBeGreaterThanOrEqual(60);
    expect(right).toBeLessThanOrEqual(1140);
  });
});
