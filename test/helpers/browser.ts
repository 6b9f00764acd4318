import { chromium, type Browser, type Page } from "playwright-core";
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

/** No sandbox: it refuses root and needs rights that containers lack. No network: only this machine has a name. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-pings",
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** Starts Chromium; whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, args: BROWSER_ARGS, headless: true });
}

/**
 * Runs `fn` in a fresh page with cookies of its own, then fails if the page had errors: exceptions, console errors,
 * violations of its content security policy, assets that did not load, requests that leave this machine.
 */
export async function withPage<T>(browser: Browser, options: PageOptions, fn: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(contextOptions(options));
  try {
    const page = await context.newPage();
    const problems = watchPage(page);
    const result = await fn(page);
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join("\n")}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Runs acts one after another in one page, each without the cookies of those before. */
export interface SharedPage {
  run(act: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/**
 * A page for many short looks: a process of its own for each, as `withPage` has it, takes longer than most looks do. Fails
 * as `withPage` does; what a failed act left behind is thrown away with its page.
 */
export async function sharePage(browser: Browser, options: PageOptions): Promise<SharedPage> {
  const { width = 1280, height = 800 } = options;
  const open = async () => {
    const page = await (await browser.newContext(contextOptions(options))).newPage();
    return { page, problems: watchPage(page) };
  };
  let current = await open();
  return {
    async run(act) {
      const { page, problems } = current;
      try {
        await page.context().clearCookies();
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: options.dark ? "dark" : "light" });
        await act(page);
        if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join("\n")}`);
      } catch (error) {
        await page.context().close();
        current = await open();
        throw error;
      }
    },
    close: () => current.page.context().close(),
  };
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
