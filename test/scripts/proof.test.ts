import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build, type BuildOptions } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../app/http/headers.ts";
import { Intake } from "../../app/reports/intake/intake.server.ts";
import { newSubmissionToken } from "../../app/reports/receipt/receipt.server.ts";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import { realNow } from "../helpers/clock.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const NONCE = "nonce";
const WORKING = "Getting ready";
/** The site's own patience, in milliseconds, and what a slow machine adds. */
const PATIENCE = 6000;
const SLACK = 4000;

let browser: Browser;
let server: Server;
let url = "";
let challenge = "";
let posted: URLSearchParams | undefined;
const token = newSubmissionToken();

/** A script of the site, bundled as `npm run scripts` does it. */
async function bundle(input: Pick<BuildOptions, "entryPoints" | "stdin">): Promise<string> {
  const { outputFiles } = await build({
    ...input,
    bundle: true,
    format: "esm",
    target: ["chrome70", "safari13"],
    supported: { destructuring: true },
    write: false,
  });
  return outputFiles?.[0]?.text ?? "";
}

function page(): string {
  const attribute = challenge.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html><html lang="en"><title>Check</title><link rel="icon" href="data:,">
    <form method="post" action="/post"><input type="hidden" name="token" value="${token}">
    <input type="hidden" name="proof" data-challenge="${attribute}" data-working="${WORKING}">
    <output data-proof-status></output>
    <button name="go" value="next">Send</button><button name="go" value="back">Back</button></form>
    <script type="module" nonce="${NONCE}" src="/scripts/report.js"></script></html>`;
}

beforeAll(async () => {
  const scripts: Record<string, string> = {
    "/scripts/report.js": await bundle({
      stdin: {
        contents: 'import { enhanceProof } from "./app/scripts/proof/proof.ts"; enhanceProof();',
        resolveDir: ROOT,
        loader: "ts",
      },
    }),
    "/report/scripts/proof-worker.js": await bundle({
      entryPoints: [path.join(ROOT, "app/scripts/proof/proof-worker.ts")],
    }),
  };
  server = createServer((request, response) => {
    const script = scripts[request.url ?? ""];
    response.setHeader("Content-Type", script ? "text/javascript" : "text/html");
    if (request.method === "POST") {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        posted = new URLSearchParams(body);
        response.end("<!doctype html><title>Received</title><link rel=icon href=data:,>");
      });
      return;
    }
    response.setHeader(
      "Content-Security-Policy",
      contentSecurityPolicy({ nonce: NONCE }).replace("img-src", "img-src data:"),
    );
    response.end(script ?? page());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

beforeEach(() => {
  posted = undefined;
});

/** Opens the page, presses a button at once, and answers how long it took until the form arrived. */
async function press(name: string, javaScript = true): Promise<number> {
  return withPage(browser, { javaScript }, async (tab) => {
    await tab.goto(url, { waitUntil: "load" });
    const start = performance.now();
    await tab.getByRole("button", { name }).click({ noWaitAfter: true });
    await tab.waitForURL("**/post", { timeout: PATIENCE + SLACK });
    return performance.now() - start;
  });
}

describe("the proof of a form", () => {
  test("is worked out by the browser, goes along with the button pressed, and is admitted", async () => {
    const intake = new Intake();
    ({ challenge } = await intake.prepareSend(token, "", realNow().getTime()));
    await press("Send");
    expect(posted?.getAll("go")).toEqual(["next"]);
    const proof = posted?.get("proof") ?? "";
    expect(await intake.admit({ token, proof, ticket: "", clientKey: "client", now: realNow().getTime() })).toBe(
      "admitted",
    );
  });

  test("is not waited for by the button that goes back", async () => {
    challenge = endless();
    expect(await press("Back")).toBeLessThan(PATIENCE);
    expect(posted?.getAll("go")).toEqual(["back"]);
    expect(posted?.get("proof")).toBe("");
  });

  test("is left out without JavaScript", async () => {
    challenge = endless();
    expect(await press("Send", false)).toBeLessThan(PATIENCE);
    expect(posted?.get("proof")).toBe("");
  });

  test("that takes too long is waited for a few seconds, with a word about it; then the form goes without", async () => {
    challenge = endless();
    await withPage(browser, {}, async (tab) => {
      await tab.goto(url);
      const start = performance.now();
      await tab.getByRole("button", { name: "Send" }).click({ noWaitAfter: true });
      await tab.getByText(WORKING).waitFor();
      await tab.getByRole("button", { name: "Send" }).click({ noWaitAfter: true });
      await tab.waitForURL("**/post", { timeout: PATIENCE + SLACK });
      expect(performance.now() - start).toBeGreaterThan(PATIENCE - 500);
    });
    expect(posted?.getAll("go")).toEqual(["next"]);
    expect(posted?.get("proof")).toBe("");
  });

  test("that cannot be read is not waited for", async () => {
    challenge = JSON.stringify({ parameters: {} });
    expect(await press("Send")).toBeLessThan(PATIENCE);
    expect(posted?.get("proof")).toBe("");
  });
});

/** Work for hours. */
function endless(): string {
  const parameters = {
    algorithm: "PBKDF2/SHA-256",
    nonce: "00".repeat(16),
    salt: "00".repeat(16),
    cost: 1000,
    keyLength: 32,
    keyPrefix: "00".repeat(16),
  };
  return JSON.stringify({ parameters, signature: "" });
}
