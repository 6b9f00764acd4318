import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, field, fillReport, main, notice, openReceipt, readCode, visit } from "../helpers/journey.ts";
import { reportWithCode } from "../helpers/reporter.ts";
import { openSite } from "../helpers/sites.ts";

const { attachments: words, reports, followUp } = zhCN;
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const grey = sharp({ create: { width: 300, height: 200, channels: 3, background: "#888" } });
const PICTURE = { name: "现场一.jpg", mimeType: "image/jpeg", buffer: await grey.jpeg().toBuffer() };
const RECORDING = {
  name: "电话录音.m4a",
  mimeType: "audio/mp4",
  buffer: Buffer.from("\0\0\0\u0020ftypM4A \0\0\0\0M4A mp42isom", "latin1"),
};
const CHOSEN = [
  PICTURE,
  RECORDING,
  { name: "很大.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(21 * 1024 * 1024, 1) },
];

describe("before they are sent, files", () => {
  const site = openSite({ engine: "SQLite", demo: true });

  test("go by their content: a picture that a phone calls HEIC is taken, and a name is said as it is", async () => {
    const { code } = await reportWithCode(site());
    await visit(browser, PHONE, async (page) => {
      await openReceipt(page, site().url, code);
      await page.locator("details:has([name=upload]) > summary").click();
      await page.locator("[name=upload]").setInputFiles([
        { ...PICTURE, name: "IMG_1.HEIC" },
        { ...RECORDING, name: "$&.m4a" },
      ]);
      const chosen = page.locator("[data-chosen]");
      await chosen.locator("canvas").waitFor();
      expect(await chosen.locator("li").allInnerTexts()).toEqual([expect.stringContaining("IMG_1.HEIC")]);
      expect(await chosen.getByRole("alert").innerText()).toBe(words.problems.file_recording("$&.m4a"));
    });
  });

  async function choose(page: Page) {
    await page.locator("details:has([name=upload]) > summary").click();
    await page.locator("[name=upload]").setInputFiles(CHOSEN);
  }

  test("are shown by the phone's own names, with a picture; what would be refused never leaves it", async () => {
    const { id, code } = await reportWithCode(site());
    await visit(browser, PHONE, async (page) => {
      await openReceipt(page, site().url, code);
      await choose(page);
      const chosen = page.locator("[data-chosen]");
      await chosen.locator("canvas").waitFor();
      expect(await chosen.locator("li").allInnerTexts()).toEqual([expect.stringContaining("现场一.jpg")]);
      const refused = await chosen.getByRole("alert").innerText();
      expect(refused).toContain(words.problems.file_recording("电话录音.m4a"));
      expect(refused).toContain(words.problems.file_large("很大.pdf"));
      const left = await page.locator("[name=upload]").evaluate((input) => (input as HTMLInputElement).files?.length);
      expect(left).toBe(1);
      await field(page, followUp.conversation.label).fill("补一张照片。");
      await button(page, followUp.conversation.send).click();
      expect(await notice(page).innerText()).toContain(followUp.conversation.sent);
    });
    const files = await site().db.selectFrom("attachments").selectAll().where("report_id", "=", id).execute();
    expect(files).toHaveLength(1);
    expect(JSON.stringify(files)).not.toContain("现场");
  });

  test("without scripts are refused by the server in the same words", async () => {
    const { code } = await reportWithCode(site());
    await visit(browser, { ...PHONE, javaScript: false }, async (page) => {
      await openReceipt(page, site().url, code);
      await page.locator("[name=upload]").setInputFiles(RECORDING);
      await field(page, followUp.conversation.label).fill("录音。");
      await button(page, followUp.conversation.send).click();
      expect(await main(page)).toContain(words.problems.file_recording("电话录音.m4a"));
    });
  });
});

describe("on paper, the receipt", () => {
  const site = openSite({ engine: "SQLite", demo: true });

  test("is the code and nothing that tells what it is for", async () => {
    await visit(browser, PHONE, async (page) => {
      await fillReport(page, site().url);
      await button(page, reports.form.send).click();
      const code = await readCode(page);
      await page.emulateMedia({ media: "print" });
      expect((await page.locator("body").innerText()).replace(/\s/g, "")).toBe(code.replace(/[\s-]/g, ""));
      await page.emulateMedia({ media: "screen" });
      await button(page, reports.receipt.saved).click();
      const calendar = page.getByRole("link", { name: reports.comeBack.save });
      expect(await calendar.getAttribute("download")).toBe("note.ics");
      expect(decodeURIComponent((await calendar.getAttribute("href")) ?? "")).toContain("SUMMARY:提醒");
    });
  });
});
