/**
 * Takes the pictures of the README: `node test/e2e/screenshots.ts FOLDER`. Needs the build; loads the demonstration
 * county into a database of its own.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { startChromium } from "../helpers/browser.ts";
import { ANSWERS, asked, field, radio, signIn } from "../helpers/journey.ts";
import { type Site, startSite } from "../helpers/site.ts";

interface Screen {
  name: string;
  width: number;
  height: number;
  /** The pictures that the README shows at this width. */
  shown: string[];
}

const SCREENS: Screen[] = [
  { name: "390", width: 390, height: 844, shown: ["home", "report", "case"] },
  { name: "1280", width: 1280, height: 800, shown: ["home", "scorecard", "case", "desk"] },
];
const MAX_BYTES = 200 * 1024;

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error("usage: node test/e2e/screenshots.ts FOLDER");
  await mkdir(folder, { recursive: true });
  const site = await startSite({ engine: "SQLite", demo: "city" });
  const browser = await startChromium();
  try {
    for (const screen of SCREENS) await takeAll(browser, site, screen, folder);
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function takeAll(browser: Browser, site: Site, screen: Screen, folder: string): Promise<void> {
  const { width, height } = screen;
  const page = await browser.newPage({ viewport: { width, height }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const take = async (name: string) => {
    if (!screen.shown.includes(name)) return;
    await page.evaluate(toTop);
    const file = path.join(folder, `${name}-${screen.name}.png`);
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
    // Text on paper has few colours.
    const { size } = await sharp(picture).png({ palette: true, colours: 128 }).toFile(file);
    const note = size > MAX_BYTES ? "  larger than 200 KB" : "";
    process.stdout.write(`${file}  ${Math.round(size / 1024)} KB${note}\n`);
  };
  await page.goto(site.url);
  await take("home");
  await page.goto(`${site.url}/cases/${await answeredCase(site)}`);
  await take("case");
  await page.goto(`${site.url}/departments/qinghe-environment`);
  await take("scorecard");
  await page.goto(`${site.url}/report`);
  await asked(page, "story");
  await radio(page, zhCN.reports.form.reporters.cadre.label).check();
  await field(page, zhCN.reports.form.questions.demand).fill(ANSWERS.body);
  await take("report");
  await signIn(page, site.url, `/desk/reports/${await oldestReport(site)}`, "moderator");
  await page.locator("#keys").waitFor(); // with its scripts
  await take("desk");
  await page.close();
}

/** Nothing in focus, nothing scrolled. */
function toTop(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  window.scrollTo(0, 0);
}

/** A case that has an answer and many voices. */
async function answeredCase({ db }: Site): Promise<string> {
  const { number } = await db
    .selectFrom("cases as c")
    .innerJoin("voices as v", "v.case_id", "c.id")
    .where("c.state", "=", "answered")
    .groupBy(["c.id", "c.number"])
    .select("c.number")
    .orderBy((eb) => eb.fn.count("v.id"), "desc")
    .executeTakeFirstOrThrow();
  return number;
}

async function oldestReport({ db }: Site): Promise<number> {
  const waiting = db.selectFrom("reports").select("id").where("state", "=", "received");
  return (await waiting.orderBy("received_on").orderBy("id").executeTakeFirstOrThrow()).id;
}

await main(process.argv[2]);
