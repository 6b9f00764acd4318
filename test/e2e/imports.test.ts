// Long: a list on its way into the register, in a real browser.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { ASSIST, SOURCE } from "../helpers/duty-lists.ts";
import { button, field, main, notice, settled, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";
import { bookOf, sheetOf } from "../helpers/tables.ts";
import { signedIn } from "../helpers/visitor.ts";

const words = zhCN.imports;
const HERE = "/staff/register/import";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("a duty list", () => {
  const site = openSite({ engine: "SQLite" });

  async function enter(page: Page): Promise<string> {
    const { url } = site();
    const session = (await signedIn(site(), "admin")).cookies.get("staff")?.value ?? "";
    await page.context().addCookies([{ name: "staff", value: session, url }]);
    return session;
  }

  /** Fills the first page in and sends a file. */
  async function send(page: Page, buffer: Buffer): Promise<void> {
    await page.goto(`${site().url}${HERE}`);
    await settled(page);
    await page.locator("[name=county]").fill("青禾县");
    await field(page, words.source).fill(SOURCE);
    await page.locator("[name=upload]").setInputFiles({ name: "清单.xlsx", mimeType: "", buffer });
    await button(page, words.submit).click();
    await page.waitForURL(/import\/[0-9a-f]+/);
    await settled(page);
  }
  const counted = (what: keyof typeof words.preview.counts, count: number) =>
    new RegExp(`${words.preview.counts[what]}\\s*${count}\\s*[${words.preview.unit}${words.preview.unitProblems}]`);

  /** The pages that are open or may be reached by a link, looked at in both languages. */
  async function look(page: Page, step: string): Promise<void> {
    for (const lang of ["zh-CN", "en"]) {
      await page.context().addCookies([{ name: "lang", value: lang, url: site().url }]);
      await page.reload();
      await settled(page);
      expect(await page.locator("html").getAttribute("lang")).toBe(lang);
      expect(await findBarriers(page, lang), `${step}, ${lang}`).toEqual([]);
    }
    await page.context().clearCookies({ name: "lang" });
    await page.reload();
    await settled(page);
  }

  test.each([true, false])(
    "is mended, looked at, confirmed and changes nothing again; JavaScript: %s",
    async (javaScript) => {
      const list = (department: string) =>
        bookOf([
          sheetOf("配合履职", [
            ...ASSIST.map((row) =>
              row.map((cell, at) => (at === 1 && /^\d/.test(row[0] ?? "") ? `${cell}${javaScript}` : cell)),
            ),
            ["3", `河道巡查${javaScript}`, department, "巡查", "报告"],
          ]),
        ]);
      await visit(browser, { javaScript, width: javaScript ? 1280 : 320 }, async (page) => {
        const session = await enter(page);
        await page.goto(`${site().url}${HERE}`);
        await button(page, words.submit).click();
        await page.getByRole("alert").waitFor();
        expect(await page.getByRole("alert").innerText()).toContain(words.errors.source);

        if (javaScript) {
          await page.goto(`${site().url}${HERE}`);
          await look(page, "the choice of a file");
        }
        await send(page, list("县畜牧水产局"));
        expect(await main(page)).toMatch(counted("created", 2));
        expect(await main(page)).toMatch(counted("problems", 1));
        expect(await main(page)).toContain(words.place(6, { sheet: "", letter: "C", label: "对应上级部门" }, 6));
        if (javaScript) await look(page, "a preview with a row that is wrong, and how it is read");

        // It waits; a mended file takes its place.
        await page.goto(`${site().url}${HERE}`);
        await page.getByRole("link", { name: words.toPreview }).waitFor();
        await send(page, list("县农业农村局"));
        expect(await main(page)).toMatch(counted("created", 3));
        expect(await main(page)).toMatch(counted("problems", 0));
        if (!javaScript)
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await button(page, words.preview.confirm(3)).click();
        await notice(page).waitFor();
        expect(await notice(page).innerText()).toContain(words.done(3, 0, 0, 0));
        if (javaScript) await look(page, "what was written");

        await send(page, list("县农业农村局"));
        expect(await main(page)).toMatch(counted("created", 0));
        expect(await main(page)).toMatch(counted("unchanged", 3));
        const exported = await fetch(`${site().url}/staff/register/990101000000/duties.xlsx`, {
          headers: { Cookie: `staff=${session}` },
        });
        await send(page, Buffer.from(await exported.arrayBuffer()));
        for (const what of ["created", "changed", "missing", "problems"] as const)
          expect(await main(page)).toMatch(counted(what, 0));
        expect(await main(page)).toContain(words.preview.confirmNothing);
        await button(page, words.preview.drop).click();
        await notice(page).waitFor();
        expect(await notice(page).innerText()).toContain(words.dropped);
      });
    },
  );
});
