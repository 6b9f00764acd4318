import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  chooseBody,
  sayLooked,
  box,
  button,
  choice,
  field,
  lastCase,
  main,
  notice,
  radio,
  settled,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { givePicture } from "../helpers/pictures.ts";
import { openSite } from "../helpers/sites.ts";

const { desk, redaction: words, vocabulary } = zhCN;
const BODY = "我叫王小明，电话13812345678。县里要求柳河镇柳河村每天派人上路拦车，没有证也要查。";
const MASKED = "我叫【姓名】，电话【手机号】。县里要求【某镇】【某村】每天派人上路拦车，没有证也要查。";
const SECRETS = ["王小明", "13812345678", "柳河镇", "柳河村"];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Fills in what a new case needs besides the public version. */
async function fillCase(page: Page, title: string): Promise<void> {
  await radio(page, desk.report.outcomes.open).check();
  await field(page, desk.report.newTitle).fill(title);
  await field(page, desk.report.demand).fill("反映称，部门要求乡镇每天派人上路拦车检查。");
  await chooseBody(page);
  await choice(page, desk.report.duty).selectOption("QH-NY-002");
  await radio(page, vocabulary.verdicts.V1.label).check();
  await field(page, desk.report.reasons).fill("动物防疫法（2021）第七十五条。");
  await sayLooked(page);
}

describe.each([true, false])("the public version of a report, with scripts: %s", (javaScript) => {
  const site = openSite({ engine: "SQLite" });
  let path = "";
  let number = "";
  let file = 0;
  beforeAll(async () => {
    const { id } = await sendReport(site(), { body: BODY });
    path = `/desk/reports/${id}`;
    file = await givePicture(site(), id);
  });
  const on = (act: (page: Page) => Promise<void>) => visit(browser, { javaScript, height: 1600 }, act);
  const open = async (page: Page, to = path) => {
    await signIn(page, site().url, to, "moderator");
    await settled(page);
  };

  test("the picture is blackened where it must be", async () => {
    await on(async (page) => {
      await open(page, `${path}/images/${file}`);
      await field(page, words.image.alt).fill("一张登记表，姓名已涂黑");
      const group = page.getByRole("group", { name: words.image.box(1), exact: true });
      if (javaScript) {
        const picture = await page.locator("[data-boxes]").boundingBox();
        const { x, y, width, height } = picture ?? { x: 0, y: 0, width: 0, height: 0 };
        await page.mouse.move(x + width * 0.1, y + height * 0.1);
        await page.mouse.down();
        await page.mouse.move(x + width * 0.5, y + height * 0.4, { steps: 4 });
        await page.mouse.up();
        await button(page, words.image.add).click();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Shift+ArrowDown");
        const second = page.getByRole("group", { name: words.image.box(2), exact: true });
        expect(await second.getByLabel(words.image.x).inputValue()).toBe("40.5");
        expect(await second.getByLabel(words.image.height).inputValue()).toBe("10.5");
        await page.keyboard.press("Delete");
        expect(await second.isVisible()).toBe(false);
      } else {
        const sides = { x: "10", y: "10", width: "40", height: "30" };
        for (const [side, value] of Object.entries(sides)) {
          await group.getByLabel(words.image[side as keyof typeof sides]).fill(value);
        }
      }
      await button(page, words.image.submit).click(); // no reason yet
      expect(await page.getByRole("alert").innerText()).toContain(words.image.errors.box_reason);
      expect(await field(page, words.image.alt).inputValue()).toBe("一张登记表，姓名已涂黑");
      await group.getByLabel(words.image.reason).selectOption("personal");
      await button(page, words.image.submit).click();
      expect(await notice(page).innerText()).toContain(words.image.done);
      expect(await page.getByRole("img", { name: "一张登记表，姓名已涂黑" }).count()).toBe(1);
      if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
    });
  });

  test("all is masked by keyboard, shown against the original, previewed and published", async () => {
    await on(async (page) => {
      await open(page);
      const area = field(page, desk.report.publicText);
      expect(await area.inputValue()).toBe(BODY);
      if (javaScript) {
        await page.locator(".found").first().focus();
        await page.keyboard.press("m");
        await page.keyboard.press("m");
        await page.keyboard.press("u"); // the third is not masked: nothing happens
        await page.keyboard.press("m");
        await page.keyboard.press("m");
        expect(await area.inputValue()).toBe(MASKED);
        await page.keyboard.press("u");
        expect(await area.inputValue()).toContain("柳河村");
        await button(page, words.found.maskAll).focus();
        await page.keyboard.press("Enter");
        await page
          .locator("output")
          .filter({ hasText: words.found.status(0) })
          .waitFor();
      } else {
        await box(page, `${words.found.maskOne(words.kinds.mobile, "13812345678")} · ${words.found.open}`).check();
        await button(page, words.found.maskChosen).click();
        expect(await area.inputValue()).toBe(BODY.replace("13812345678", "【手机号】"));
        await button(page, words.found.maskAll).click();
      }
      expect(await area.inputValue()).toBe(MASKED);
      expect(await page.locator(".diff del").allTextContents()).toEqual(
        SECRETS.map((one) => `${words.diff.removed} ${one}`),
      );
      await area.fill(MASKED.replace("，没有证也要查", ""));
      await fillCase(page, "要求乡镇上路拦车");
      await box(page, words.images.publish(1, "一张登记表，姓名已涂黑")).check();
      await button(page, words.preview.button).click();
      const preview = page.getByRole("region", { name: words.preview.title });
      const text = await preview.innerText();
      expect(text).toContain("县里要求【某镇】【某村】每天派人上路拦车。");
      expect(text).toContain(words.hidden(4, "个人信息 2，细于县的地点 2"));
      expect(text).toContain("要求乡镇上路拦车");
      expect(await preview.getByRole("img").getAttribute("alt")).toBe("一张登记表，姓名已涂黑");
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      await settled(page);
      if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
      await button(page, desk.report.submit).click(); // one change has no reason yet
      expect(await page.getByRole("alert").innerText()).toContain(desk.report.errors.unexplained);
      expect(await box(page, words.images.publish(1, "一张登记表，姓名已涂黑")).isChecked()).toBe(true);
      await settled(page);
      await choice(page, words.why.defaultLabel).selectOption("off_matter");
      await button(page, desk.report.submit).click();
      expect(await notice(page).innerText()).toContain(desk.queue.done);
      number = await lastCase(site());
    });
  });

  test("the public reads it, with how much is hidden and the blackened picture", async () => {
    await visit(browser, {}, async (page) => {
      await page.goto(`${site().url}/cases/${number}`);
      const text = await main(page);
      expect(text).toContain(words.hidden(5, "与本事由无关 1，个人信息 2，细于县的地点 2"));
      expect(text).toContain(words.hiddenInImage(1, "个人信息 1"));
      for (const secret of SECRETS) expect(await page.content()).not.toContain(secret);
      const picture = page.getByRole("img", { name: "一张登记表，姓名已涂黑" });
      await picture.scrollIntoViewIfNeeded();
      const answer = await page.request.get(`${site().url}${await picture.getAttribute("src")}`);
      const { data, info } = await sharp(await answer.body())
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) =>
        data[(Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels] ?? 0;
      for (const x of [0.12, 0.3, 0.48]) for (const y of [0.12, 0.25, 0.38]) expect(at(x, y)).toBeLessThan(12);
      expect(at(0.8, 0.8)).toBeGreaterThan(60);
    });
  });
});
