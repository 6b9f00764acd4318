import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, withPage } from "./browser.ts";
import { listPaths, readText } from "./source-files.ts";

const siteFonts = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("the font", () => {
  test("draws Chinese, rare names of townships included, and no boxes", async () => {
    const drawings = await withPage(browser, {}, (page) => drawAll(page, [..."归位鄠㙍亳漯睢畲", "\u{ffff}"]));
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  test("has a bold of its own", async () => {
    const [regular, bold] = await withPage(browser, {}, async (page) => [
      await drawAll(page, ["归"], 400),
      await drawAll(page, ["归"], 700),
    ]);
    expect(bold).not.toEqual(regular);
  });
});

describe("a page", () => {
  test.each([true, false])("fails when its security policy is violated (javaScript: %s)", async (javaScript) => {
    const open = withServer(
      { "content-security-policy": "default-src 'none'" },
      '<p style="color:red">归位</p>',
      (url) => withPage(browser, { javaScript }, (page) => page.goto(url)),
    );
    await expect(open).rejects.toThrow(/Content Security Policy/);
  });

  test("fails on an exception", async () => {
    const open = withPage(browser, {}, (page) => page.setContent('<script>throw new Error("broken page")</script>'));
    await expect(open).rejects.toThrow(/broken page/);
  });

  test("fails on a request to another host", async () => {
    const open = withPage(browser, {}, (page) => page.setContent('<img src="http://elsewhere.test/pixel.png">'));
    await expect(open).rejects.toThrow(/another host/);
  });

  test.each([true, false])("finds nothing of the one before (javaScript: %s)", async (javaScript) => {
    await withServer({ "set-cookie": "seen=yes" }, "<p>归位</p>", async (url) => {
      const look = () =>
        withPage(browser, { javaScript }, async (page) => {
          await page.goto(url);
          const found = await page.evaluate(() => [
            { ...localStorage },
            { ...sessionStorage },
            history.length,
            Math.abs(Date.now() - performance.timeOrigin) < 3_600_000,
          ]);
          const cookies = await page.context().cookies();
          await page.evaluate(() => {
            localStorage.setItem("left", "here");
            sessionStorage.setItem("left", "here");
          });
          return { found, cookies: cookies.length };
        });
      const first = await look();
      expect(first).toEqual({ found: [{}, {}, 2, true], cookies: 1 });
      expect(await look()).toEqual(first);
    });
  });

  test("has the time of the machine after one whose clock was set", async () => {
    const year = () =>
      withPage(browser, {}, async (page) => {
        await page.setContent("<p>归位</p>");
        const now = await page.evaluate(() => new Date().getFullYear());
        await page.clock.install({ time: new Date("2001-01-01") });
        await page.setContent("<p>归位</p>");
        return [now, await page.evaluate(() => new Date().getFullYear())];
      });
    const [now] = await year();
    expect(now).toBeGreaterThan(2001);
    expect(await year()).toEqual([now, 2001]);
  });

  test("stays up over many contexts", async () => {
    for (let visit = 0; visit < 30; visit += 1) {
      const title = await withPage(browser, { width: visit % 2 ? 390 : 1280, dark: visit % 3 === 0 }, async (page) => {
        await page.setContent(`<title>${visit}</title><p style='font-family:${siteFonts}'>归位</p>`);
        return page.title();
      });
      expect(title).toBe(String(visit));
    }
  });
});

async function withServer<T>(
  headers: Record<string, string>,
  html: string,
  fn: (url: string) => Promise<T>,
): Promise<T> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { "content-type": "text/html", ...headers }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await fn(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

function drawAll(page: Page, characters: string[], weight = 400): Promise<string[]> {
  return page.evaluate(drawInCanvas, { characters, font: `${weight} 48px ${siteFonts}` });
}

function drawInCanvas({ characters, font }: { characters: string[]; font: string }): string[] {
  return characters.map((character) => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
    pen.font = font;
    pen.fillText(character, 20, 60);
    return canvas.toDataURL();
  });
}

test("programs that end by themselves start a browser of their own", () => {
  const shared = /\blaunchBrowser\(/;
  const borrowing = listPaths("test/**/*.ts").filter((file) => shared.test(readText(file)));
  expect(borrowing.filter((file) => !file.endsWith(".test.ts"))).toEqual(["test/helpers/browser.ts"]);
  expect(borrowing.length).toBeGreaterThan(10);
});
