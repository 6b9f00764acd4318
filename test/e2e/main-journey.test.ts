import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { stepOf } from "../../app/reports/form/pages.ts";
import { launchBrowser, type PageOptions } from "../helpers/browser.ts";
import {
  answerCase,
  ANSWERS,
  asked,
  button,
  decideToLink,
  decideToOpen,
  field,
  fill,
  fillReport,
  main,
  notice,
  openFromQueue,
  openReceipt,
  radio,
  readCode,
  readFigures,
  rowOf,
  sendReport,
  settled,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { forEachSite } from "../helpers/sites.ts";

const { site: words, reports, desk, queue, followUp, register, vocabulary } = zhCN;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("a burden is reported, answered and confirmed gone", () => {
  forEachSite({ demo: true }, (site) => {
    describe.each([true, false])("with JavaScript: %s", (javaScript) => {
      const phone: PageOptions = { javaScript, width: 390, height: 844 };
      const desktop: PageOptions = { javaScript, width: 1280 };
      const on = <T>(options: PageOptions, act: (page: Page) => Promise<T>) => visit(browser, options, act);
      const title = `要求乡镇上路拦车（${javaScript ? "有" : "无"}脚本）`;
      const body = `${javaScript ? "有脚本" : "无脚本"}：${ANSWERS.body}`;
      const second = `${javaScript ? "有脚本" : "无脚本"}：我们镇也被要求上路拦车，查运输证明。`;
      const department = "/departments/qinghe-agriculture";
      let code = "";
      let number = "";
      let before: Record<"home" | "department", { cases: number; voices: number }>;
      const figures = () =>
        on(desktop, async (page) => ({
          home: await readFigures(page, `${site().url}/`),
          department: await readFigures(page, `${site().url}${department}`),
        }));

      test("the reporter is told what is missing, and each line leads to its field", async () => {
        before = await figures();
        await on(phone, async (page) => {
          await page.goto(site().url);
          await page
            .getByRole("navigation", { name: words.navLabel })
            .getByRole("link", { name: words.nav.report })
            .click();
          await fill(page, "story");
          await fill(page, "place");
          const named = page.getByLabel(reports.form.departmentText);
          await named.fill("县指挥部");
          await button(page, reports.form.next).click();
          await expect.poll(() => page.title()).toBe(words.errorTitle(reports.tab.step(stepOf("department"))));
          const summary = page.getByRole("alert");
          expect(await summary.innerText()).toContain(words.errorSummary);
          const message = reports.form.errors.demanded_by_required;
          expect(await summary.getByRole("link", { name: message }).count()).toBe(1);
          expect(await page.getByText(message).count()).toBe(2); // above, and at the field
          expect(await named.inputValue()).toBe("县指挥部");
          await summary.getByRole("link", { name: message }).click();
          await page.keyboard.press("Space");
          expect(await radio(page, reports.form.demandedBy.department.label).isChecked()).toBe(true);
          const described = await page
            .getByRole("group", { name: reports.form.questions.department })
            .getAttribute("aria-describedby");
          expect(await page.locator(`[id="${described?.split(" ").at(-1)}"]`).innerText()).toContain(message);
        });
      });

      test("the reporter goes back and forward, checks, changes one answer and gets a receipt", async () => {
        code = await on(phone, async (page) => {
          await page.goto(`${site().url}/report`);
          await asked(page, "story");
          await radio(page, reports.form.reporters.cadre.label).check();
          await field(page, reports.form.questions.demand).fill("先写错的话");
          await button(page, reports.form.next).click();
          await fill(page, "place");
          await asked(page, "department");
          await button(page, reports.form.back).click();
          await asked(page, "place");
          expect(await main(page)).toContain(ANSWERS.township);
          await button(page, reports.form.back).click();
          await asked(page, "story");
          expect(await field(page, reports.form.questions.demand).inputValue()).toBe("先写错的话");
          await button(page, reports.form.next).click();
          await asked(page, "place");
          await button(page, reports.form.next).click(); // the place stays chosen
          await fill(page, "department");
          await asked(page, "check");
          await button(page, reports.form.addMore).click();
          await fill(page, "more");
          await fill(page, "check");
          const checked = page.getByRole("main");
          for (const answer of ["先写错的话", ...Object.values(ANSWERS).slice(1)])
            expect(await checked.innerText()).toContain(answer);
          await button(page, reports.form.change, false).filter({ hasText: reports.form.questions.demand }).click();
          await asked(page, "story");
          await field(page, reports.form.questions.demand).fill(body);
          await button(page, reports.form.next).click();
          await asked(page, "check");
          expect(await checked.innerText()).toContain(body);
          const sent = await sendReport(page);
          await field(page, reports.receipt.typed).fill(sent.slice(0, -2));
          await button(page, reports.receipt.compare).click();
          expect(await page.getByRole("alert").innerText()).toContain(reports.receipt.differs);
          expect(await readCode(page)).toBe(sent);
          await field(page, reports.receipt.typed).fill(sent.toLowerCase());
          await button(page, reports.receipt.compare).click();
          await page.getByRole("heading", { level: 1, name: reports.receipt.keptTitle }).waitFor();
          expect(await page.content()).not.toContain(sent);
          return sent;
        });
        expect(code).toMatch(/^[0-9A-Z]{16}$/);
      });

      test("the receipt code opens the report, typed in lower case with spaces", async () => {
        await on(phone, async (page) => {
          await openReceipt(page, site().url, code);
          expect(await main(page)).toContain(reports.status.states.received.title);
          expect(page.url()).not.toContain(code);
        });
        expect(await figures()).toEqual(before); // nothing public yet
      });

      test("the moderator takes it from the end of the queue that begins with the oldest, and publishes it in other words", async () => {
        await on(desktop, async (page) => {
          await signIn(page, site().url, "/desk", "moderator");
          await page.getByRole("link", { name: queue.orders.oldest, exact: true }).click();
          await page.waitForURL(/order=oldest/);
          await settled(page);
          const days = await page
            .getByRole("main")
            .locator(".queue-row time")
            .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
          expect(days.length).toBeGreaterThan(3);
          expect(days).toEqual([...days].sort());
          await openFromQueue(page, body);
          expect(await main(page)).toContain(ANSWERS.township);
          expect(await field(page, desk.report.publicText).inputValue()).toBe(body);
          await decideToOpen(page, { publicText: "部门要求乡镇每天派人上路拦车检查。", title, duty: "QH-NY-002" });
          expect(await notice(page).innerText()).toContain(desk.queue.done);
          const newest = site().db.selectFrom("cases").select("number").orderBy("id", "desc");
          ({ number } = await newest.executeTakeFirstOrThrow());
          expect(await (await rowOf(page, body)).count()).toBe(0);
        });
      });

      test("home page, scorecard and list count it at once", async () => {
        const more = (one: { cases: number; voices: number }) => ({ cases: one.cases + 1, voices: one.voices + 1 });
        expect(await figures()).toEqual({ home: more(before.home), department: more(before.department) });
        await on(phone, async (page) => {
          for (const path of ["/", "/cases", department]) {
            await page.goto(`${site().url}${path}`);
            expect(await page.getByRole("link", { name: title }).count()).toBeGreaterThan(0);
          }
          await page.getByRole("link", { name: title }).first().click();
          const text = await main(page);
          expect(text).toContain(vocabulary.verdicts.V1.label);
          expect(text).toContain("部门要求乡镇每天派人上路拦车检查。");
          expect(text).not.toContain(body);
          expect(text).not.toContain(ANSWERS.township);
        });
      });

      test("a second report is linked to the same case", async () => {
        await on(phone, async (page) => {
          await fillReport(page, site().url, second);
          await sendReport(page);
        });
        await on(desktop, async (page) => {
          await signIn(page, site().url, "/desk", "moderator");
          await openFromQueue(page, second);
          await page.getByRole("radio", { name: desk.report.outcomes.link, exact: true }).check();
          expect(await main(page)).toContain(number); // among the department's cases
          await decideToLink(page, "另一个镇反映了同样的要求。", number);
          await notice(page).waitFor();
          await page.goto(`${site().url}/cases/${number}`);
          await page.getByRole("heading", { name: register.cases.voicesTitle(2, 0) }).waitFor();
        });
        const now = await figures();
        expect(now.department).toEqual({ cases: before.department.cases + 1, voices: before.department.voices + 2 });
        expect(now.home).toEqual({ cases: before.home.cases + 1, voices: before.home.voices + 2 });
      });

      test("the department answers, and the case shows it", async () => {
        const answer = "经核实，情况属实。自即日起由本局派人检查，不再要求乡镇上路。";
        await on(desktop, async (page) => {
          await signIn(page, site().url, `/office/cases/${number}`, "officer-agriculture");
          await answerCase(page, answer);
          expect(await notice(page).innerText()).toContain(desk.office.published);
        });
        await on(phone, async (page) => {
          await page.goto(`${site().url}/cases/${number}`);
          const text = await main(page);
          expect(text).toContain(answer);
          expect(text).toContain(vocabulary.remedies.R1.label);
          expect(text).not.toContain(register.cases.answerNone);
        });
      });

      test("the reporter comes back, reads that it is published and says that the burden is gone", async () => {
        await on(phone, async (page) => {
          await openReceipt(page, site().url, code);
          expect(await main(page)).toContain(reports.status.states.published.title);
          expect(await page.getByRole("main").getByRole("link", { name: title }).getAttribute("href")).toBe(
            `/cases/${number}`,
          );
          await page.getByRole("link", { name: followUp.published.confirmNow }).click();
          await button(page, followUp.confirm.send).click();
          expect(await page.getByRole("alert").innerText()).toContain(followUp.errors.outcome_required);
          await page.getByRole("radio", { name: vocabulary.outcomes.gone.label, exact: true }).check();
          await button(page, followUp.confirm.send).click();
          expect(await notice(page).innerText()).toContain(followUp.confirm.saved);
          await page.goto(`${site().url}/cases/${number}`); // a reporter's word is public from the Monday after on
          expect(await main(page)).toContain(register.cases.outcomesNone);
        });
      });
    });
  });
});
