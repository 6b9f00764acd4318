import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "./chromium.ts";
import { watchPage } from "./page-problems.ts";

/** How the visitor of a test sees the site. */
export type PageOptions = {
  javaScript?: boolean;
  width?: number;
  height?: number;
  dark?: boolean;
  locale?: string;
};

/**
 * No sandbox: it refuses root and needs rights that containers lack. No network: only this machine has a name. One process
 * draws all pages of a context. Scripts are short, axe too: to optimise them takes longer than it wins, but to compile them
 * plainly at once does not.
 */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-pings",
  "--font-render-hinting=none",
  "--renderer-process-limit=1",
  "--js-flags=--max-optimized-bytecode-size=0 --always-sparkplug",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

const RUNNING = Symbol.for("guiwei.chromium");

/** Chromium, started once in a process and shared by its files; whoever asks for it closes it, which closes what they opened. */
export async function launchBrowser(): Promise<Browser> {
  const process = globalThis as { [RUNNING]?: Browser };
  if (!process[RUNNING]?.isConnected()) process[RUNNING] = await startChromium();
  return lend(process[RUNNING]);
}

/** One of its own, for a program that ends when it has closed it; the shared one ends with its process, whose end of the pipe it loses then. */
export async function startChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, args: BROWSER_ARGS, headless: true });
}

function lend(browser: Browser): Browser {
  const opened = new Set<BrowserContext>();
  const newContext: Browser["newContext"] = async (options) => {
    const context = await browser.newContext(options);
    opened.add(context);
    context.once("close", () => opened.delete(context));
    return context;
  };
  const newPage: Browser["newPage"] = async (options) => (await newContext(options)).newPage();
  const close: Browser["close"] = async () => {
    for (const context of opened) await context.close();
  };
  return Object.assign(Object.create(browser) as Browser, { newContext, newPage, close });
}

/**
 * Runs `fn` in a fresh page with cookies and stores of its own, then fails if the page had errors: exceptions, console
 * errors, violations of its content security policy, assets that did not load, requests that leave this machine.
 */
export async function withPage<T>(browser: Browser, options: PageOptions, fn: (page: Page) => Promise<T>): Promise<T> {
  const seat = await takeSeat(browser, options);
  try {
    const page = await seat.context.newPage();
    const problems = watchPage(page);
    const result = await fn(page);
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join("\n")}`);
    await seat.leave(page);
    return result;
  } catch (error) {
    await seat.context.close();
    throw error;
  }
}

/** Where one visitor after another sits, each finding nothing of the one before but what the browser itself keeps of the site. */
interface Seat {
  context: BrowserContext;
  leave(page: Page): Promise<void>;
}

const free = new WeakMap<Browser, Map<string, Seat[]>>();

async function takeSeat(browser: Browser, options: PageOptions): Promise<Seat> {
  const all = free.get(browser) ?? new Map<string, Seat[]>();
  free.set(browser, all);
  const settings = contextOptions(options);
  const kind = JSON.stringify(settings);
  const alike = all.get(kind) ?? [];
  all.set(kind, alike);
  return alike.pop() ?? openSeat(await browser.newContext(settings), alike);
}

/** A blank page keeps the process alive that draws the pages (see `BROWSER_ARGS`): to start one takes longer than most visits do. */
async function openSeat(context: BrowserContext, alike: Seat[]): Promise<Seat> {
  const blank = await context.newPage();
  const browser = await context.newCDPSession(blank);
  const seat: Seat = {
    context,
    async leave(page) {
      const clockIsItsOwn = await page.evaluate(() => !("isFake" in Date));
      // `page.clock` holds for the whole context and cannot be taken off again.
      if (!clockIsItsOwn) return context.close();
      for (const one of context.pages()) if (one !== blank) await one.close();
      await context.clearCookies();
      await browser.send("Storage.clearDataForOrigin", { origin: "*", storageTypes: "all" });
      alike.push(seat);
    },
  };
  return seat;
}

function contextOptions({
  javaScript = true,
  width = 1280,
  height = 800,
  dark = false,
  locale = "zh-CN",
}: PageOptions) {
  return {
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    colorScheme: dark ? ("dark" as const) : ("light" as const),
    locale,
    timezoneId: "Asia/Shanghai",
  };
}
