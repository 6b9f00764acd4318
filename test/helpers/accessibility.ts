import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** As small as it comes: each page takes it in anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALL: axe.RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
/** The rules whose answer hangs on the colours and the width of the screen; all others judge what the page consists of. */
const OF_THE_SCREEN: axe.RunOnly = {
  type: "rule",
  values: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
};
const NARROWEST = 320;
const TALL = 900;

/** A screen to look at a page on. */
interface Look {
  width: number;
  colorScheme: "light" | "dark";
  rules: axe.RunOnly;
}

/** Colours do not depend on the language, nor shapes on the colours: both languages together see all there is. */
const LOOKS: Record<string, readonly Look[]> = {
  "zh-CN": [
    { width: 390, colorScheme: "light", rules: ALL },
    { width: 1280, colorScheme: "dark", rules: OF_THE_SCREEN },
  ],
  en: [{ width: 390, colorScheme: "dark", rules: ALL }],
};

/** What keeps people from using the page that is open, one line each: axe's findings, and scrolling sideways. */
export async function findBarriers(page: Page, lang: string): Promise<string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(AXE);
  for (const { width, colorScheme, rules } of LOOKS[lang] ?? []) {
    await page.setViewportSize({ width, height: TALL });
    await page.emulateMedia({ colorScheme });
    const lines = await runAxe(page, rules);
    found.push(...lines.map((line) => `${line} (${width} px, ${colorScheme})`));
  }
  const overflow = await widthBeyond(page, NARROWEST);
  if (overflow > 0) found.push(`${overflow} px too wide at ${NARROWEST} px`);
  return found;
}

/** Axe lists what passed too unless told not to, which takes most of its time. */
async function runAxe(page: Page, rules: axe.RunOnly): Promise<string[]> {
  const violations = await page.evaluate(async (runOnly) => {
    const results = await window.axe?.run(document, { runOnly, resultTypes: ["violations"] });
    return results?.violations;
  }, rules);
  if (!violations) throw new Error("axe did not run");
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}`));
}

async function widthBeyond(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: TALL });
  return page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
}
