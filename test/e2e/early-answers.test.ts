import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GIVEN_BACK } from "../../app/early-answers.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { field, radio, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";
import { readSources } from "../helpers/source-files.ts";
import { fillPath } from "../routes/roles/subjects.ts";

const { desk, vocabulary } = zhCN;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const site = openSite({ engine: "SQLite" });

/** Every page that hydrates, by the file of its route. */
const PAGES: Record<string, string> = {
  "desk._index": "/desk",
  "desk.answers": "/desk/answers",
  "desk.cases.$number": "/desk/cases/NUMBER",
  "desk.cases.$number_.merge": "/desk/cases/NUMBER/merge",
  "desk.disputes._index": "/desk/disputes",
  "desk.disputes.$id": "/desk/disputes/DISPUTED",
  "desk.mergers": "/desk/mergers",
  "desk.reports.$id": "/desk/reports/ID",
  "desk.takedowns": "/desk/takedowns",
};

test("the pages below are all that hydrate", () => {
  const hydrating = readSources("app/routes").filter(({ text }) => /\bscripts: true\b/.test(text));
  expect(hydrating.map(({ path }) => path.replace(/^app\/routes\/|\.tsx$/g, ""))).toEqual(Object.keys(PAGES).sort());
});

/** Opens a page whose scripts do not come until `release`. */
async function openUnscripted(page: Page, address: string): Promise<{ release: () => Promise<void> }> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/build/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.getByRole("contentinfo").waitFor();
  return {
    async release() {
      release();
      await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, GIVEN_BACK);
    },
  };
}

/** In the page: answers every field otherwise than the server did. */
function answerAll(): void {
  const tell = (of: Element, kind: string) => of.dispatchEvent(new Event(kind, { bubbles: true }));
  for (const box of document.querySelectorAll<HTMLInputElement>("main input:enabled[type=checkbox]")) box.click();
  for (const one of document.querySelectorAll<HTMLInputElement>("main input:enabled[type=radio]")) one.click();
  for (const one of document.querySelectorAll("select")) {
    one.selectedIndex = one.options.length - 1;
    tell(one, "input");
    tell(one, "change");
  }
  const texts = "main textarea, main input:is([type=text], [type=search], [type=date], :not([type]))";
  for (const one of document.querySelectorAll<HTMLInputElement>(texts)) {
    one.value = one.type === "date" ? "2020-02-02" : `${one.value}早`;
    tell(one, "input");
  }
}

/** In the page: what stands in each field that can be seen or sent, by its place among those of its name. */
function readAll(): Record<string, string> {
  const read: Record<string, string> = {};
  const fields = document.querySelectorAll<HTMLInputElement>("main :is(input, select, textarea):not([type=hidden])");
  for (const one of fields) {
    const ticked = one.type === "radio" || one.type === "checkbox";
    const form = [...document.forms].indexOf(one.form ?? document.createElement("form"));
    read[`${form} ${one.name} ${ticked ? one.value : ""}`] = ticked ? String(one.checked) : one.value;
  }
  return read;
}

test.each(Object.entries(PAGES))("what is answered on %s before its scripts come stays", async (_, path) => {
  const address = await fillPath(site(), path);
  await visit(browser, {}, async (page) => {
    await signIn(page, site().url, "/desk", "moderator-2");
    const { release } = await openUnscripted(page, site().url + address);
    const written = await page.evaluate(readAll);
    await page.evaluate(answerAll);
    const before = await page.evaluate(readAll);
    if (Object.keys(written).length > 0) expect(before).not.toEqual(written);
    await release();
    const after = await page.evaluate(readAll);
    // What a choice closes is not asked any more.
    for (const name of Object.keys(before)) if (!(name in after)) delete before[name];
    expect(after).toMatchObject(before);
  });
});

test("what depends on an early choice follows it, and is answered as well", async () => {
  const address = await fillPath(site(), "/desk/reports/ID");
  await visit(browser, {}, async (page) => {
    await signIn(page, site().url, "/desk", "moderator");
    const { release } = await openUnscripted(page, site().url + address);
    await radio(page, desk.report.outcomes.open).check();
    await field(page, desk.report.newTitle).fill("早写的题目");
    await page.getByRole("radio", { name: vocabulary.verdicts.V3.label }).check();
    await field(page, desk.report.publicText).pressSequentially("早");
    await release();
    await page.keyboard.type("写的话"); // where the person was
    expect(await field(page, desk.report.publicText).inputValue()).toContain("早写的话");
    expect(await field(page, desk.report.newTitle).isVisible()).toBe(true);
    expect(await field(page, desk.report.newTitle).inputValue()).toBe("早写的题目");
    expect(await field(page, desk.report.declineNote).isVisible()).toBe(false);
    expect(await page.getByRole("radio", { name: vocabulary.verdicts.V3.label }).isChecked()).toBe(true);
  });
});
