import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { named } from "../../db/tables/named.ts";
import { publishCase, reply } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { realDay } from "../helpers/clock.ts";
import { answerCase, button, field, main, notice, radio, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { answerFiles, answering, drafts, entering, joint, rounds, sendingBack, site: words, stages, vocabulary } = zhCN;
const NO_SCRIPTS = { javaScript: false, width: 390, height: 844 };

describe("a department, without scripts and on a phone,", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const as = (username: string, path: string, act: (page: Page) => Promise<void>) =>
    visit(browser, NO_SCRIPTS, async (page) => {
      await signIn(page, site().url, path, username);
      await act(page);
    });
  const publicly = (number: string, act: (page: Page) => Promise<void>) =>
    visit(browser, NO_SCRIPTS, async (page) => {
      await page.goto(`${site().url}/cases/${number}`);
      await act(page);
    });

  test("drafts an answer, has it returned, mends it and has it approved: then the public reads it, and only then", async () => {
    const { number } = await publishCase(site(), { decision: { department: "qinghe-audit" } });
    const address = `/office/cases/${number}`;
    const [first, mended] = ["已收回，由本局办理。", "依据动物防疫法收回，由本局办理。"];
    await as("officer-audit", address, async (page) => {
      await field(page, answering.fields.body).fill(first);
      await button(page, drafts.save).click();
      await page.getByText(drafts.saved, { exact: true }).waitFor();
    });
    await as("officer-audit", address, async (page) => {
      expect(await field(page, answering.fields.body).inputValue()).toBe(first);
      await button(page, drafts.submit).click();
      await page.getByRole("alert").getByRole("link", { name: answering.errors.remedy_required }).waitFor();
      expect(await field(page, answering.fields.body).inputValue()).toBe(first);
      await page.getByLabel(vocabulary.remedies.R1.label).check();
      await button(page, drafts.submit).click();
      await page.getByText(drafts.submitted, { exact: true }).waitFor();
    });
    await as("approver-audit", "/office", async (page) => {
      await page.getByRole("main").locator(`a[href="${address}"]`).first().click();
      expect(await main(page)).toContain(first);
      await button(page, drafts.return).click();
      await page.getByRole("alert").getByRole("link", { name: drafts.errors.note_required }).waitFor();
      await field(page, drafts.returnNote).fill("请写明依据。");
      await button(page, drafts.return).click();
      await page.getByText(drafts.returnedDone, { exact: true }).waitFor();
    });
    await publicly(number, async (page) => expect(await main(page)).not.toContain(first));
    await as("officer-audit", address, async (page) => {
      expect(await main(page)).toContain(drafts.note("请写明依据。"));
      await field(page, answering.fields.body).fill(mended);
      await button(page, drafts.submit).click();
      await page.getByText(drafts.submitted, { exact: true }).waitFor();
    });
    await publicly(number, async (page) => expect(await main(page)).not.toContain(mended));
    await as("approver-audit", address, async (page) => {
      expect(await main(page)).toContain(mended);
      await button(page, drafts.approve).click();
      await page.waitForURL("**/office?answered");
      expect(await notice(page).first().isVisible()).toBe(true);
    });
    await publicly(number, async (page) => {
      const text = await main(page);
      expect(text).toContain(mended);
      expect(text).not.toContain(first);
      expect(text).not.toContain("请写明依据。");
    });
  });

  test("signs for a case, promises a day, answers and declares it done: its public page shows all three", async () => {
    const { number } = await publishCase(site());
    const clock = `/office/cases/${number}/clock`;
    const due = await site()
      .db.selectFrom("clocks as l")
      .innerJoin("cases as c", "c.id", "l.case_id")
      .select("l.due_on")
      .where("c.number", "=", named(number))
      .executeTakeFirstOrThrow();
    const promised = addDays(due.due_on, 3);
    await as("officer-agriculture", clock, async (page) => {
      await button(page, stages.sign).click();
      await page.getByText(stages.done.sign, { exact: true }).waitFor();
      expect(await button(page, stages.sign).count()).toBe(0);
      // Nothing is done before there is an answer.
      expect(await button(page, stages.remedy).count()).toBe(0);
      await button(page, stages.submit).click();
      await page.getByRole("alert").getByRole("link", { name: stages.errors.reason_required }).waitFor();
      await radio(page, stages.until(stages.names.answered, words.day(due.due_on))).check();
      await page.getByLabel(stages.day, { exact: true }).fill(due.due_on);
      await field(page, stages.reason).fill("要和两个乡镇核对台账。");
      await button(page, stages.submit).click();
      await page.getByRole("alert").getByRole("link", { name: stages.errors.promise_unfit }).waitFor();
      expect(await field(page, stages.reason).inputValue()).toBe("要和两个乡镇核对台账。");
      await page.getByLabel(stages.day, { exact: true }).fill(promised);
      await button(page, stages.submit).click();
      await page.getByText(stages.done.promise, { exact: true }).waitFor();
      await page.goto(`${site().url}/office/cases/${number}`);
      await answerCase(page, "已收回，由本局办理。");
      await page.waitForURL("**/office?answered");
      await page.goto(`${site().url}${clock}`);
      await button(page, stages.remedy).click();
      await page.getByText(stages.done.remedy, { exact: true }).waitFor();
    });
    await publicly(number, async (page) => {
      const table = page.getByRole("table", { name: stages.caption });
      const rows = await table.getByRole("row").allInnerTexts();
      const of = (name: string) => rows.find((row) => row.includes(name)) ?? "";
      const today = realDay();
      expect(of(stages.names.signed)).toContain(stages.onTime.signed(words.day(today)));
      expect(of(stages.names.answered)).toContain(words.day(promised));
      expect(of(stages.names.answered)).toContain("要和两个乡镇核对台账。");
      expect(of(stages.names.remedied)).toContain(stages.onTime.remedied(words.day(today)));
      expect(await main(page)).not.toContain(rounds.voiceAfter);
    });
    // It said so a day earlier: what was published today came after.
    const yesterday = addDays(realDay(), -1);
    await site()
      .db.updateTable("stages")
      .set({ met_on: yesterday })
      .where("stage", "=", "remedied")
      .where("case_id", "=", (eb) => eb.selectFrom("cases").select("id").where("number", "=", named(number)))
      .execute();
    await site()
      .db.updateTable("public_versions")
      .set((eb) => ({ version: eb("version", "+", 1) }))
      .execute();
    await publicly(number, async (page) => {
      await expect
        .poll(() => page.reload().then(() => main(page)), { timeout: 30_000 })
        .toContain(rounds.voicesAfter(1, words.day(yesterday)));
      expect(await main(page)).toContain(rounds.voiceAfter);
    });
  });

  test("has an answer without substance sent back, reads why, and answers anew", async () => {
    const { number } = await publishCase(site());
    const [empty, reason, whole] = ["已转有关单位办理。", "没有说由谁办、哪天办完。", "已收回，十二月底前由本局办完。"];
    const day = words.day(realDay());
    await as("officer-agriculture", `/office/cases/${number}`, async (page) => {
      await answerCase(page, empty);
      await page.waitForURL("**/office?answered");
    });
    await as("moderator", `/desk/cases/${number}`, async (page) => {
      const link = page.getByRole("link", { name: sendingBack.link });
      await page.goto(`${site().url}${await link.getAttribute("href")}`);
      await page.getByText(empty, { exact: true }).waitFor();
      await field(page, sendingBack.reason).fill(reason);
      await button(page, sendingBack.submit).click();
      await page.getByRole("alert").getByRole("link", { name: sendingBack.errors.ground_required }).waitFor();
      expect(await field(page, sendingBack.reason).inputValue()).toBe(reason);
      await radio(page, sendingBack.grounds.forwarded).check();
      await button(page, sendingBack.submit).click();
      await page.getByText(sendingBack.done, { exact: true }).waitFor();
      expect(await button(page, sendingBack.submit).count()).toBe(0);
    });
    await publicly(number, async (page) => {
      const text = await main(page);
      expect(text).toContain(empty);
      expect(text).toContain(sendingBack.sentBack(day, sendingBack.grounds.forwarded));
      expect(text).toContain(reason);
      const rows = await page.getByRole("table", { name: stages.caption }).getByRole("row").allInnerTexts();
      expect(rows.find((row) => row.includes(stages.names.signed))).toContain(stages.onTime.signed(day));
      expect(rows.find((row) => row.includes(stages.names.answered))).toContain(stages.running);
    });
    await as("officer-agriculture", "/office?tab=mine", async (page) => {
      await page.getByText(sendingBack.row(day)).waitFor();
      await page.getByRole("main").locator(`a[href="/office/cases/${number}"]`).first().click();
      await page.getByText(sendingBack.toDepartment(day)).waitFor();
      expect(await main(page)).toContain(reason);
      await answerCase(page, whole);
      await page.waitForURL("**/office?answered");
      await page.goto(`${site().url}/office?tab=mine`);
      expect(await page.getByText(sendingBack.row(day)).count()).toBe(0);
    });
    await publicly(number, async (page) => {
      const text = await main(page);
      expect(text).toContain(whole);
      expect(text).toContain(empty);
      const rows = await page.getByRole("table", { name: stages.caption }).getByRole("row").allInnerTexts();
      expect(rows.find((row) => row.includes(stages.names.answered))).toContain(stages.onTime.answered(day));
    });
  });

  test("answers two of three alike cases at once; a third, answered meanwhile, is told by name; each says which were with it", async () => {
    const numbers: string[] = [];
    while (numbers.length < 4) numbers.push((await publishCase(site())).number);
    const [first = "", second = "", meanwhile = "", left = ""] = numbers;
    const text = "已发文取消该项要求，今后由本局办理。";
    await as("officer-agriculture", "/office", async (page) => {
      for (const number of numbers) await page.getByLabel(joint.tick(number), { exact: true }).check();
      await button(page, joint.open).click();
      await page.getByRole("heading", { level: 1, name: joint.title }).waitFor();
      for (const number of numbers) expect(await main(page)).toContain(number);
      await page.locator(`[name=cases][value^="${left}"]`).uncheck();
      await page.getByLabel(vocabulary.remedies.R1.label).check();
      await field(page, answering.fields.body).fill(text);
      const tab = await page.context().newPage();
      await tab.goto(`${site().url}${await page.getByRole("link", { name: answerFiles.link }).getAttribute("href")}`);
      await tab.locator("input[name=title]").fill("取消要求的通知");
      const upload = { name: "通知.txt", mimeType: "text/plain", buffer: Buffer.from("取消要求。") };
      await tab.locator("input[name=upload]").setInputFiles(upload);
      await button(tab, answerFiles.add).click();
      await tab.locator("section.answer-files input[type=checkbox]").check();
      await button(tab, answerFiles.confirm).click();
      await tab.getByText(answerFiles.checkedDone, { exact: true }).waitFor();
      await tab.close();
      await button(page, joint.submit(20)).click();
      await page.getByRole("alert").getByRole("link", { name: joint.errors.files_stale }).waitFor();
      expect(await main(page)).toContain("取消要求的通知");
      await button(page, answering.preview.button).click();
      await page.getByText(answering.preview.clean, { exact: true }).waitFor();
      expect(await field(page, answering.fields.body).inputValue()).toBe(text);
      await reply(site(), meanwhile);
      await button(page, joint.submit(20)).click();
      await page.getByRole("alert").getByRole("link", { name: joint.errors.joint_changed }).waitFor();
      const told = page.locator(".notice li", { hasText: meanwhile });
      expect(await told.innerText()).toContain(joint.standings.answered);
      expect(await field(page, answering.fields.body).inputValue()).toBe(text);
      expect(await page.locator("[name=cases]:checked").count()).toBe(2);
      await button(page, joint.submit(20)).click();
      await page.getByText(joint.done(2, 0), { exact: true }).waitFor();
      expect(await main(page)).toContain(left);
    });
    await publicly(first, async (page) => {
      await page.getByText(joint.together(1), { exact: true }).click();
      await page.locator("main details a", { hasText: second }).click();
      await page.waitForURL(`**/cases/${second}#reply-1`);
      expect(await main(page)).toContain(text);
      await page.locator("#reply-1 .answer-files a", { hasText: "取消要求的通知" }).waitFor();
    });
    await publicly(left, async (page) => expect(await main(page)).not.toContain(text));
  });
  test("answers by letter: a moderator enters it, another confirms it, the public reads how it came, and it can correct it", async () => {
    const { number } = await publishCase(site());
    const [wrong, right] = ["已收回，由本局办里。", "已收回，由本局办理。"];
    const day = words.day(realDay());
    await as("moderator", `/desk/cases/${number}`, async (page) => {
      const link = page.getByRole("link", { name: entering.link });
      await page.goto(`${site().url}${await link.getAttribute("href")}`);
      await page.getByLabel(vocabulary.remedies.R1.label).check();
      await field(page, answering.fields.body).fill(wrong);
      await page.getByLabel(entering.receivedOn, { exact: true }).fill(addDays(realDay(), -1));
      await button(page, entering.submit).click();
      await page.getByRole("alert").getByRole("link", { name: entering.errors.channel_required }).waitFor();
      expect(await field(page, answering.fields.body).inputValue()).toBe(wrong);
      await radio(page, entering.channels.letter).check();
      await field(page, answering.fields.documentNumber).fill("青农函〔2026〕12号");
      await button(page, entering.submit).click();
      await page.getByRole("alert").getByRole("link", { name: entering.errors.receipt_unfit }).waitFor();
      await page.getByLabel(entering.receivedOn, { exact: true }).fill(realDay());
      await button(page, entering.submit).click();
      await page.getByText(entering.done, { exact: true }).waitFor();
    });
    await publicly(number, async (page) => {
      const text = await main(page);
      expect(text).toContain(entering.held(day, "letter"));
      expect(text).not.toContain(wrong);
    });
    await as("officer-agriculture", `/office/cases/${number}`, async (page) => {
      expect(await main(page)).toContain(entering.held(day, "letter"));
    });
    await as("moderator-2", "/desk/answers", async (page) => {
      expect(await main(page)).toContain(entering.entered("青禾县农业农村局", day, "letter"));
      await button(page, entering.confirm).click();
      await notice(page).first().waitFor();
    });
    await publicly(number, async (page) => {
      const text = await main(page);
      expect(text).toContain(entering.onCase(day, day, "letter"));
      expect(text).toContain("青农函〔2026〕12号");
    });
    await as("officer-agriculture", `/office/cases/${number}`, async (page) => {
      await page.getByRole("link", { name: answering.revised.link(1) }).click();
      await field(page, answering.fields.body).fill(right);
      await radio(page, answering.revised.reasons.slip).check();
      await button(page, answering.revised.submit).click();
      await page.getByText(answering.revised.done, { exact: true }).waitFor();
    });
    await publicly(number, async (page) => {
      const text = await main(page);
      expect(text).toContain(right);
      expect(text).toContain(entering.onCase(day, day, "letter"));
    });
  });
});
