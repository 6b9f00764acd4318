import type { Browser, Locator, Page } from "playwright-core";
import { GIVEN_BACK } from "../../app/early-answers.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import type { PageName } from "../../app/reports/form/pages.ts";
import { type PageOptions, withPage } from "./browser.ts";
import { freshCode } from "./second-factor.ts";
import { type Site, siteAt } from "./site.ts";
import { STAFF_PASSWORD } from "./site-seeds.ts";

const { accounts, answering, site: words, reports, desk, decision, redaction, vocabulary } = zhCN;

/** What the reporter of a journey answers. */
export const ANSWERS = {
  body: "县里开会要求我们镇每天派人上路拦车，查运输证明，没有执法证也要查。",
  township: "柳河镇",
  department: "青禾县农业农村局",
  kind: vocabulary.kinds.K1.label,
  mechanism: vocabulary.mechanisms.M6.label,
  gap: vocabulary.gaps.G1,
  consequence: vocabulary.consequences.C1,
  hours: "60",
};

const PATIENCE_MS = 60_000;

/**
 * Runs an act in a page of its own, and gives up sooner than Playwright. Without JavaScript Chromium reports that our
 * policy keeps it from preloading the scripts, which it would not run: that is no problem of the page.
 */
export async function visit<T>(browser: Browser, options: PageOptions, act: (page: Page) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await withPage(browser, options, async (page) => {
      page.setDefaultTimeout(PATIENCE_MS);
      result = { value: await act(page) };
    });
  } catch (error) {
    const [, ...problems] = String(error).split("\n");
    const harmless = options.javaScript === false && problems.every((line) => line.startsWith("request failed (csp)"));
    if (!result || !harmless) throw error;
  }
  if (!result) throw new Error("the page was left too early");
  return result.value;
}

/** Waits for a page and, where its scripts run, until they have taken it over. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState();
  if (!(await page.evaluate(() => "__remixContext" in window))) return;
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, GIVEN_BACK);
}

/** What the page tells, once all of it has come. */
export async function main(page: Page): Promise<string> {
  await page.waitForLoadState("domcontentloaded");
  return page.getByRole("main").innerText();
}

/** What the page says of what was just done. */
export const notice = (page: Page) => page.locator(".notice[role=status]");

/** The number of the case that a report was published in last; nothing on the desk tells it after a decision. */
export async function lastCase(site: Site): Promise<string> {
  const { number } = await site.db
    .selectFrom("voices as v")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .select("c.number")
    .orderBy("v.id", "desc")
    .executeTakeFirstOrThrow();
  return number;
}

export const field = (page: Page, label: string) => page.getByRole("textbox", { name: label, exact: true });
export const choice = (page: Page, label: string) => page.getByRole("combobox", { name: label, exact: true });
export const button = (page: Page, label: string, exact = true) => page.getByRole("button", { name: label, exact });
export const radio = (page: Page | Locator, label: string) => page.getByRole("radio", { name: label, exact: true });
export const box = (page: Page, label: string) => page.getByRole("checkbox", { name: label, exact: true });

/** The headline of a page by its text: its accessible name has a space between the clauses that are kept whole. */
export const headline = (page: Page, title: string) => page.locator("h1").and(page.getByText(title, { exact: true }));

/** Waits for a page of the report form. */
export async function asked(page: Page, name: PageName): Promise<void> {
  await page.locator(`#report input[name=step][value=${name}]`).waitFor({ state: "attached" });
}

/** What the reporter does on each page of the form, before the button that leads on. */
const FILL: Record<PageName, (page: Page) => Promise<void>> = {
  async story(page) {
    await radio(page, reports.form.reporters.cadre.label).check();
    await field(page, reports.form.questions.demand).fill(ANSWERS.body);
  },
  place: (page) => page.locator("[name=placeText]").fill(`青禾县 ${ANSWERS.township}`),
  async department(page) {
    await radio(page, reports.form.demandedBy.department.label).check();
    await page.locator("[name=departmentText]").fill(ANSWERS.department);
  },
  async join(page) {
    await radio(page, reports.form.reporters.cadre.label).check();
    await choice(page, reports.form.questions.place).selectOption({ label: ANSWERS.township });
  },
  async more(page) {
    const parts = page.locator("details.optional-part:not([open]) > summary");
    while ((await parts.count()) > 0) await parts.first().click();
    await box(page, reports.form.channels.document).check();
    // Residents are asked for other ones.
    if ((await box(page, ANSWERS.mechanism).count()) > 0) {
      await box(page, ANSWERS.mechanism).check();
      await radio(group(page, ANSWERS.gap), reports.form.came.no).check();
    }
    await page.locator("[name=hours]").fill(ANSWERS.hours);
    const named = box(page, ANSWERS.consequence);
    await ((await named.count()) > 0 ? named : page.locator("[name=consequence]").first()).check();
  },
  check: async (page) => {
    await choice(page, reports.form.questions.kind).selectOption({ label: ANSWERS.kind });
  },
};

/** Answers one page of the form and goes on; the last one is left as it is then. */
export async function fill(page: Page, name: PageName): Promise<void> {
  await asked(page, name);
  await FILL[name](page);
  if (name !== "check") await button(page, name === "more" ? reports.form.done : reports.form.next).click();
}

/** Fills the whole report in as a cadre, with what is optional, up to its last page. */
export async function fillReport(page: Page, url: string, body = ANSWERS.body): Promise<void> {
  await page.goto(`${url}/report`);
  await asked(page, "story");
  await radio(page, reports.form.reporters.cadre.label).check();
  await field(page, reports.form.questions.demand).fill(body);
  await button(page, reports.form.next).click();
  await fill(page, "place");
  await fill(page, "department");
  await asked(page, "check");
  await button(page, reports.form.addMore).click();
  await fill(page, "more");
  await fill(page, "check");
}

/** Sends it, and reads the receipt code. */
export async function sendReport(page: Page): Promise<string> {
  await button(page, reports.form.send).click();
  return readCode(page);
}

export async function readCode(page: Page): Promise<string> {
  await headline(page, reports.receipt.title).waitFor();
  return (await page.getByRole("code").first().innerText()).replace(/\s/g, "");
}

/** Enters a receipt code, in lower case and with spaces, as from a slip of paper. */
export async function openReceipt(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/status`);
  await field(page, reports.status.code).fill(
    ` ${code
      .toLowerCase()
      .match(/.{1,4}/g)
      ?.join("  ")} `,
  );
  await button(page, reports.status.submit).click();
  await page.getByRole("heading", { level: 1, name: reports.status.reportTitle }).waitFor();
}

/** Signs in with the password and a code of the person's app. */
export async function signIn(page: Page, url: string, path: string, username: string): Promise<void> {
  await page.goto(`${url}${path}`);
  await field(page, words.signIn.username).fill(username);
  await page.getByLabel(words.signIn.password, { exact: true }).fill(STAFF_PASSWORD);
  const code = await freshCode(siteAt(url), username);
  await button(page, words.signIn.submit).click();
  await field(page, accounts.second.code).fill(code);
  await button(page, accounts.second.submit).click();
  await button(page, accounts.second.submit).waitFor({ state: "detached" });
  await page.locator(".bar-menu").waitFor();
  // A page of the desk grows shorter when its scripts take it over: a click in that moment meets something else.
  await settled(page);
}

/** Signs out by the menu of the bar. */
export async function signOut(page: Page): Promise<void> {
  await page.locator(".bar-menu > summary").click();
  await button(page, words.signIn.signOut).click();
}

/** The link in the moderators' list to the report that says this: the list itself shows no word of it before a claim. */
export async function rowOf(page: Page, body: string): Promise<Locator> {
  const report = await siteAt(new URL(page.url()).origin)
    .db.selectFrom("reports as r")
    .innerJoin("report_texts as t", "t.report_id", "r.id")
    .select("r.id")
    .where("t.body", "like", `${body.slice(0, 30)}%`)
    // Of several that say so, the one that waits.
    .orderBy("r.state", "desc")
    .executeTakeFirst();
  return page.locator(`a[data-row][href^="/desk/reports/${report?.id ?? "none"}"]`);
}

/** Opens a report from the moderator's queue, and waits for its scripts. */
export async function openFromQueue(page: Page, body: string): Promise<void> {
  await (await rowOf(page, body)).click();
  await page.getByRole("heading", { name: desk.report.original }).waitFor();
  await settled(page);
}

/** The group of radio buttons with this question. */
export const group = (page: Page, legend: string): Locator => page.getByRole("group", { name: legend, exact: true });

/** Puts other words in the place of the reporter's, for the sake of brevity. */
async function writePublicText(page: Page, publicText: string): Promise<void> {
  await field(page, desk.report.publicText).fill(publicText);
  await choice(page, redaction.why.defaultLabel).selectOption("wording");
}

/** Says that what the page proposed was read, where anything still stands so. */
export async function sayLooked(page: Page): Promise<void> {
  const tick = box(page, desk.report.proposals.looked);
  if (await tick.isVisible()) await tick.check();
}

/** Chooses the body of `ANSWERS`, unless another was chosen. */
export async function chooseBody(page: Page): Promise<void> {
  const body = choice(page, desk.report.newDepartment);
  if ((await body.inputValue()) === "") await body.selectOption({ label: ANSWERS.department });
}

export async function decideToOpen(
  page: Page,
  matter: { publicText: string; title: string; duty: string },
): Promise<void> {
  await writePublicText(page, matter.publicText);
  await radio(page, desk.report.outcomes.open).check();
  await field(page, desk.report.newTitle).fill(matter.title);
  await field(page, desk.report.demand).fill("反映称，部门要求乡镇每天派人上路拦车检查。");
  await chooseBody(page);
  await choice(page, desk.report.duty).selectOption(matter.duty);
  // With scripts the register's word comes now, and moves what stands below it away from under a click.
  if ((await page.locator("#keys").count()) > 0)
    await page.getByText(decision.finding.title, { exact: true }).waitFor();
  await radio(page, vocabulary.verdicts.V1.label).check();
  await field(page, desk.report.reasons).fill("动物防疫法（2021）第七十五条：运输检查由农业农村部门派人实施。");
  await sayLooked(page);
  await button(page, desk.report.submit).click();
}

export async function decideToLink(page: Page, publicText: string, number: string): Promise<void> {
  await writePublicText(page, publicText);
  await radio(page, desk.report.outcomes.link).check();
  await field(page, desk.report.caseNumber).fill(number.toLowerCase());
  await button(page, desk.report.submit).click();
}

export async function decideToDecline(page: Page, note: string): Promise<void> {
  await radio(page, desk.report.outcomes.decline).check();
  await radio(page, vocabulary.declineReasons.no_facts.label).check();
  await field(page, desk.report.declineNote).fill(note);
  await button(page, desk.report.submit).click();
}

export async function answerCase(page: Page, body: string): Promise<void> {
  await page.getByLabel(vocabulary.remedies.R1.label).check();
  await field(page, answering.fields.body).fill(body);
  await button(page, desk.office.submit).click();
}

/** The headline figures that a visitor reads on a page: how many cases, how many voices. */
export async function readFigures(page: Page, address: string): Promise<{ cases: number; voices: number }> {
  await page.goto(address);
  return {
    cases: await readFigure(page, zhCN.register.figures.cases),
    voices: await readFigure(page, zhCN.register.figures.voices),
  };
}

async function readFigure(page: Page, label: string): Promise<number> {
  const figure = page.getByRole("main").getByRole("link", { name: new RegExp(`^${label}\\s*[\\d,]+`) });
  const digits = /[\d,]+/.exec(await figure.first().innerText())?.[0] ?? "";
  return Number(digits.replaceAll(",", ""));
}

/** How many reports the database holds: what double clicks and reloads must not change. */
export async function countReports(site: Site): Promise<number> {
  const rows = await site.db.selectFrom("reports").select("id").execute();
  return rows.length;
}
