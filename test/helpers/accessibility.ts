import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NARROWEST = 320;
const TALL = 900;

/** A screen to look at a page on. */
interface Look {
  width: number;
  colorScheme: "light" | "dark";
}

/** Colours do not depend on the language, nor shapes on the colours: both languages together see all there is. */
const LOOKS: Record<string, readonly Look[]> = {
  "zh-CN": [
    { width: 390, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ],
  en: [{ width: 390, colorScheme: "dark" }],
};

/** What keeps people from using the page that is open, one line each: axe's findings, and scrolling sideways. */
export async function findBarriers(page: Page, lang: string): Promise<string[]> {
  const found: string[] = [];
  for (const { width, colorScheme } of LOOKS[lang] ?? []) {
    await page.setViewportSize({ width, height: TALL });
    await page.emulateMedia({ colorScheme });
    const lines = await runAxe(page);
    found.push(...lines.map((line) => `${line} (${width} px, ${colorScheme})`));
  }
  const overflow = await widthBeyond(page, NARROWEST);
  if (overflow > 0) found.push(`${overflow} px too wide at ${NARROWEST} px`);
  return found;
}

/** Legacy mode looks at this one frame, and opens no page of its own for the result. */
async function runAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}`));
}

async function widthBeyond(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: TALL });
  return page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
}
