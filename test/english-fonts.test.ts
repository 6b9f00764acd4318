import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const CSS = readFileSync(path.join(import.meta.dirname, "../app/ui/css/base.css"), "utf8");
/** Fonts whose “quotes” are as wide as a Chinese character, or may be: a system's own font speaks the system's language. */
const WIDE = /system-ui|^(?:sans-)?serif$|PingFang|YaHei|Songti|STSong|SC$/;

describe("English pages", () => {
  const english = /:root:lang\(en\) \{([\s\S]*?)\n\}/.exec(CSS)?.[1] ?? "";

  test.each(["--hei", "--song"])("name a Latin font of each system before any that draws quotes wide: %s", (name) => {
    const stack = new RegExp(`${name}:([^;]*);`).exec(english)?.[1] ?? "";
    const fonts = stack.split(",").map((font) => font.trim().replaceAll('"', ""));
    const wide = fonts.findIndex((font) => WIDE.test(font));
    expect(wide).toBeGreaterThan(0);
    const latin = fonts.slice(0, wide);
    const systems = name === "--hei" ? ["-apple-system", "Segoe UI", "Roboto"] : ["Georgia", "Times New Roman"];
    expect(latin).toEqual(expect.arrayContaining([...systems, name === "--hei" ? "Noto Sans" : "Noto Serif"]));
  });
});
