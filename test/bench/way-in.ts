import type { CDPSession, Locator, Page } from "playwright-core";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { startChromium } from "../helpers/browser.ts";
import { charactersIn } from "../helpers/reading.ts";
import { round, table } from "./figures.ts";
import { openWorkspace, startSite } from "./site.ts";

// `node test/bench/way-in.ts`, after a build: what it costs a person to report, on a phone without scripts at 50 kbit/s.

const { form, receipt } = zhCN.reports;
/** 50 kbit/s each way, 400 ms there and back. */
const LINE = { offline: false, downloadThroughput: 6250, uploadThroughput: 6250, latency: 400 };

/**
 * How the minutes are estimated: everything is read once, every character typed, every tap thought about, every page waited for.
 * - Reading 260 characters a minute: 259.5 ± 38.2 at most of Chinese students with texts on a screen ("Visual requirement for
 *   Chinese reading with normal vision"); 255 ± 29 read aloud (Trauzettel-Klosinski & Dietz 2012, International Reading Speed Texts).
 * - Typing 27 characters a minute: of people who compose on a phone. Pinyin on a touch screen, copied in a laboratory, went at 43
 *   words a minute (Ruan et al. 2018, "Comparing speech and keyboard text entry…"): that is the upper bound.
 * - A tap 2.45 s: to point 1.1 s and to make up one's mind 1.35 s (Card, Moran & Newell 1980, the keystroke-level model).
 */
const MODEL = { readPerMinute: 260, typedPerMinute: 27, secondsPerTap: 2.45 };

interface PageCost {
  name: string;
  bytes: number;
  seconds: number;
  read: number;
}

/** Somebody on their way: what they tap and type, and what each page has cost. */
class Person {
  readonly pages: PageCost[] = [];
  taps = 0;
  typed = 0;
  readonly page: Page;
  readonly #line: CDPSession;
  #bytes = 0;
  #words: string[] = [];

  constructor(page: Page, line: CDPSession) {
    this.page = page;
    this.#line = line;
    line.on("Network.loadingFinished", ({ encodedDataLength }) => (this.#bytes += encodedDataLength));
  }

  /** Opens a page or presses what leads to one, and waits until all of it has come. */
  async #arrive(name: string, go: () => Promise<unknown>): Promise<void> {
    this.#bytes = 0;
    const began = performance.now();
    await Promise.all([this.page.waitForEvent("load"), go()]);
    const seconds = (performance.now() - began) / 1000;
    // What has loaded is told a moment later.
    await this.page.waitForTimeout(200);
    this.pages.push({ name, bytes: this.#bytes, seconds, read: 0 });
  }

  /** Before a page is left: what there was to read on it, one's own words aside. */
  async #read(): Promise<void> {
    const last = this.pages.at(-1);
    if (!last) return;
    // What was opened by hand is open in the document too.
    const html = this.#words.reduce((text, words) => text.replaceAll(words, ""), await this.page.content());
    last.read = charactersIn(html);
  }

  open = (name: string, address: string) => this.#arrive(name, () => this.page.goto(address));

  async press(name: string, button: Locator): Promise<void> {
    await this.#read();
    this.taps += 1;
    await this.#arrive(name, () => button.click());
  }

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.click();
  }

  async choose(target: Locator, index: number): Promise<void> {
    this.taps += 2;
    await target.selectOption({ index });
  }

  async type(target: Locator, words: string): Promise<void> {
    this.taps += 1;
    this.typed += Array.from(words).length;
    this.#words.push(words);
    await target.fill(words);
  }

  async done(): Promise<void> {
    await this.#read();
    await this.#line.detach();
  }
}

const BODY = {
  citizen: "来检查的人说我们街上所有店的招牌都要换成一个样子，十天内不换就停业，没有给文件，也没说谁出钱。",
  cadre: "县里开会要求我们镇每天派四个人上路设卡查运输车，我们没有执法证，查不了也要每天报数，完不成就通报。",
};

const named = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const next = (page: Page) => page.getByRole("button", { name: form.next, exact: true });
const pressed = (page: Page, label: string) => page.getByRole("button", { name: label, exact: true });

/** The four pages, those optional parts between them that are wanted, and the receipt. */
async function tell(person: Person, url: string, who: "citizen" | "cadre", parts: readonly string[]): Promise<void> {
  const { page } = person;
  await person.open("story", `${url}/report`);
  await person.tap(page.locator(`[name=reporter][value=${who}]`));
  await person.type(named(page, "body"), BODY[who]);
  await person.press("place", next(page));
  await person.type(named(page, "placeText"), "青禾县柳河镇");
  await person.press("department", next(page));
  await person.tap(page.locator("[name=demandedBy][value=department]"));
  await person.type(named(page, "departmentText"), "县农业农村局");
  await person.press("check", next(page));
  if (parts.length > 0) {
    await person.press("more", pressed(page, form.addMore));
    await answerParts(person, parts);
    await person.press("check again", pressed(page, form.done));
  }
  await finish(person);
}

async function answerParts(person: Person, parts: readonly string[]): Promise<void> {
  const { page } = person;
  for (const part of parts) {
    const details = page.locator(`#part-${part}`);
    if ((await details.getAttribute("open")) === null) await person.tap(details.locator("> summary"));
    if (part === "channel") await person.tap(named(page, "channel").first());
    if (part === "channel" && (await named(page, "mechanism").count()) > 0)
      await person.tap(named(page, "mechanism").first());
    if (part === "needs") await person.tap(page.locator(`[name="need.G1"][value=no]`));
    if (part === "burden") {
      await person.type(named(page, "hours"), "60");
      await person.tap(named(page, "consequence").first());
    }
  }
}

async function finish(person: Person): Promise<void> {
  const { page } = person;
  await person.press("receipt", pressed(page, form.send));
  await person.press("after the receipt", pressed(page, receipt.saved));
  await person.done();
}

/** From a public case, without words of one's own. */
async function join(person: Person, url: string): Promise<void> {
  const { page } = person;
  await person.page.goto(`${url}/cases`);
  // Who joins has read the case for its own sake: the way begins with its button.
  await person.page.locator('main a[href^="/cases/GW-"]').first().click();
  await person.press("join", pressed(page, form.join.title));
  await person.tap(page.locator("[name=reporter][value=citizen]"));
  await person.choose(named(page, "region"), 1);
  await person.press("more", next(page));
  await answerParts(person, ["channel"]);
  await person.press("check", next(page));
  await finish(person);
}

const WAYS: Record<string, (person: Person, url: string) => Promise<void>> = {
  "citizen, four pages": (person, url) => tell(person, url, "citizen", []),
  "cadre, four pages": (person, url) => tell(person, url, "cadre", []),
  "cadre, every part opened": (person, url) =>
    tell(person, url, "cadre", ["channel", "needs", "burden", "files", "contact"]),
  "joining a case": join,
};

const site = await startSite(await openWorkspace());
const browser = await startChromium();
const summary: string[][] = [];
const perPage: string[][] = [];
for (const [way, walk] of Object.entries(WAYS)) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    locale: "zh-CN",
  });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", LINE);
  const person = new Person(page, line);
  await walk(person, site.url);
  const sum = (of: (one: PageCost) => number) => person.pages.reduce((all, one) => all + of(one), 0);
  const [read, bytes, seconds] = [sum((one) => one.read), sum((one) => one.bytes), sum((one) => one.seconds)];
  const minutes = {
    reading: read / MODEL.readPerMinute,
    typing: person.typed / MODEL.typedPerMinute,
    tapping: (person.taps * MODEL.secondsPerTap) / 60,
    waiting: seconds / 60,
  };
  const all = Object.values(minutes).reduce((total, one) => total + one);
  const counted = [person.pages.length, person.taps, read, person.typed, bytes].map((one) => round(one));
  summary.push([
    way,
    ...counted,
    round(seconds, 1),
    ...Object.values(minutes).map((one) => round(one, 1)),
    round(all, 1),
  ]);
  for (const one of person.pages)
    perPage.push([way, one.name, round(one.read), round(one.bytes), round(one.seconds, 2)]);
  await context.close();
}
await browser.close();
await site.stop();
process.stdout.write(
  table("Each page, at 50 kbit/s and 400 ms, without scripts", ["way", "page", "read", "bytes", "seconds"], perPage),
);
process.stdout.write(
  table(
    `Each way; minutes at ${MODEL.readPerMinute} characters read and ${MODEL.typedPerMinute} typed a minute, ${MODEL.secondsPerTap} s a tap`,
    ["way", "pages", "taps", "read", "typed", "bytes", "seconds", "reading", "typing", "tapping", "waiting", "minutes"],
    summary,
  ),
);
