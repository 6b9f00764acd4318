import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../helpers/browser.ts";
import { realDay } from "../helpers/clock.ts";
import { openSite } from "../helpers/sites.ts";

const PAGES = [
  "/",
  "/departments",
  "/departments/qinghe-environment",
  "/regions/990101000000",
  "/transparency",
  "/compare/example",
];

/** 176 of 210 millimetres, in pixels of 1/96 inch. */
const A4_WITHIN_MARGINS = 665;

/** How far something drawn or written leaves the column that it stands in, in pixels; one is rounding. */
const leaving = () => {
  const found: string[] = [];
  const measure = (inner: string, outer: string) => {
    for (const box of document.querySelectorAll(outer)) {
      const { right } = box.getBoundingClientRect();
      for (const one of box.querySelectorAll(inner)) {
        const over = Math.round(one.getBoundingClientRect().right - right);
        if (over > 1) found.push(`${inner} leaves ${outer} by ${over}`);
      }
    }
  };
  measure(".chart-series text", ".chart");
  measure(".table-stack table, .figure, .as-at, .table-note", "main .head, main .column");
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`sideways ${page.scrollWidth - page.clientWidth}`);
  return { found, drawn: document.querySelectorAll(".chart-series text").length };
};

describe("the figures and charts of the public pages", () => {
  const site = openSite({ engine: "SQLite", demo: true });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  for (const lang of ["zh-CN", "en"]) {
    test.each([320, 390, 700, 1280])(`stay within their column in ${lang} at %i pixels`, async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      let drawn = 0;
      for (const path of PAGES) {
        await page.goto(`${site().url}${path}?lang=${lang}`);
        const measured = await page.evaluate(leaving);
        expect(measured.found, path).toEqual([]);
        drawn += measured.drawn;
      }
      expect(drawn).toBeGreaterThan(4);
      await page.close();
    });

    test(`stay on an A4 sheet in ${lang}, and their tables are tables there`, async () => {
      const page = await browser.newPage({ viewport: { width: A4_WITHIN_MARGINS, height: 900 } });
      await page.emulateMedia({ media: "print" });
      const bulletin = `/regions/990101000000/bulletin/${realDay().slice(0, 7)}`;
      for (const path of [...PAGES, "/cases", "/overdue", "/ledger", bulletin]) {
        await page.goto(`${site().url}${path}?lang=${lang}`);
        const { wide, stacked } = await page.evaluate(() => ({
          wide: [...document.querySelectorAll("table")].filter(
            (one) => one.getBoundingClientRect().right > innerWidth + 1,
          ).length,
          stacked: [...document.querySelectorAll("table")].filter((one) => getComputedStyle(one).display !== "table")
            .length,
        }));
        expect([path, wide, stacked]).toEqual([path, 0, 0]);
      }
      await page.close();
    });
  }
});
