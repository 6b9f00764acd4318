import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import {
  DEPARTMENT,
  expectRedirect,
  publishCase,
  REPORT,
  receiptOf,
  sendReport,
  withReceipt,
} from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

const site = openSite({ engine: "SQLite" });

const PUBLIC = [
  "/",
  "/cases",
  "/departments",
  `/departments/${DEPARTMENT}`,
  "/duties",
  "/regions",
  "/ledger",
  "/method",
];
const REPORTER = ["/report", "/status", "/sign-in"];

const policyOf = (headers: Headers) => headers.get("content-security-policy") ?? "";

describe("the pages of the public and of reporters", () => {
  test.each([...PUBLIC, "/sign-in", "/nowhere"])("%s allows no script and carries none", async (path) => {
    const page = await visitor(site()).get(path);
    expect(policyOf(page.headers)).toMatch(/^default-src 'none'; .*script-src 'none'/);
    expect(policyOf(page.headers)).not.toMatch(/unsafe|nonce|\*/);
    expect(page.html).not.toMatch(/<script|\son\w+=|javascript:|modulepreload/i);
  });

  test.each([
    ["/report", "/report/scripts/report.js"],
    ["/status", "/status/scripts/status.js"],
  ])("%s carries one small script of ours, and runs no other", async (path, script) => {
    const pages = [await visitor(site()).get(path), await visitor(site()).get(path)];
    const nonces = pages.map(({ headers }) => /script-src 'nonce-([\w+/=]{20,})'/.exec(policyOf(headers))?.[1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [index, { headers, html }] of pages.entries()) {
      expect(policyOf(headers)).toMatch(/^default-src 'none'; /);
      expect(policyOf(headers)).not.toContain("unsafe");
      expect(html.match(/<script\b[^>]*>/g)).toEqual([
        `<script type="module" nonce="${nonces[index]}" src="${script}">`,
      ]);
      expect(html).not.toMatch(/\son\w+=|javascript:|modulepreload/i);
    }
  });

  test.each(PUBLIC)("%s loads nothing from elsewhere", async (path) => {
    const { html } = await visitor(site()).get(path);
    expect(html.match(/<(?:link|img|iframe|object|embed|source)\b[^>]*(?:href|src)="(?!\/(?!\/))[^"]*"/g)).toBeNull();
    expect(html).not.toMatch(/ style="/);
  });
});

describe("the pages of moderators", () => {
  test("run only the scripts that carry the nonce of this one answer", async () => {
    const moderator = await signedIn(site(), "moderator");
    const pages = [await moderator.get("/desk"), await moderator.get("/desk")];
    const nonces = pages.map(
      ({ headers }) => /script-src 'nonce-([\w+/=]{20,})' 'strict-dynamic'/.exec(policyOf(headers))?.[1],
    );
    expect(nonces[0]).toBeTruthy();
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [index, page] of pages.entries()) {
      expect(policyOf(page.headers)).not.toContain("unsafe");
      const scripts = page.html.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonces[index]}"`))).toEqual([]);
    }
  });

  test("are kept by nobody", async () => {
    const moderator = await signedIn(site(), "moderator");
    expect((await moderator.get("/desk")).headers.get("cache-control")).toBe("no-store");
  });
});

describe("every answer", () => {
  test.each(["/", "/report", "/desk", "/nowhere", "/favicon.svg", "/healthz"])(
    "%s carries the headers",
    async (path) => {
      const { headers } = await visitor(site()).get(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("strict-origin");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toContain("geolocation=()");
      expect(headers.has("x-powered-by")).toBe(false);
      expect(headers.has("server")).toBe(false);
    },
  );

  test("of a reporter's pages is kept by nobody, but for the steps of the form in the reporter's own browser", async () => {
    const { code } = await sendReport(site());
    const reporter = await withReceipt(site(), code);
    for (const path of [...REPORTER, "/status/report"]) {
      const expected = path.startsWith("/report") ? "private, no-cache" : "no-store";
      expect((await reporter.get(path)).headers.get("cache-control"), path).toBe(expected);
    }
    const step = await visitor(site()).post("/report", { step: "story", go: "next" });
    expect(step.headers.get("cache-control")).toBe("private, no-cache");
    const sent = await visitor(site()).post("/report", REPORT);
    expect(sent.html).toContain(zhCN.reports.receipt.title);
    expect(sent.headers.get("cache-control")).toBe("no-store");
    const receipt = { step: "receipt", code: receiptOf(sent.html) ?? "", typed: "" };
    const kept = await visitor(site()).post("/report", { ...receipt, go: "saved" });
    const differs = await visitor(site()).post("/report", { ...receipt, go: "typed" });
    for (const { headers } of [sent, kept, differs]) {
      expect(headers.get("clear-site-data")).toBe('"cache", "storage"');
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });
});

describe("cookies", () => {
  test("of the session, the receipt and the language are HttpOnly and SameSite", async () => {
    const { code } = await publishCase(site());
    const person = visitor(site());
    const answers = [
      await person.post("/sign-in", { username: "moderator", password: "for tests of the site only" }),
      await person.post("/status?index", { code }),
      await person.get("/?lang=en"),
    ];
    for (const answer of answers) {
      const [cookie = ""] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
    }
  });

  test("are not set on those who only read", async () => {
    for (const path of [...PUBLIC, ...REPORTER]) {
      expect((await visitor(site()).get(path)).headers.getSetCookie(), path).toEqual([]);
    }
  });

  test("of the receipt goes with the browser's window, and away with everything else on leaving", async () => {
    const { code } = await sendReport(site());
    const reporter = visitor(site());
    const answer = await reporter.post("/status?index", { code });
    expectRedirect(answer);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^receipt=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const left = await reporter.get("/leave");
    expect(left.headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
    expect(left.headers.getSetCookie()[0]).toMatch(/^receipt=; Max-Age=0/);
  });
});

describe("behind https", () => {
  const secure = openSite({ engine: "SQLite", env: { ORIGIN: "https://guiwei.example" } });

  test("cookies are Secure and the browser is told to stay", async () => {
    const origin = { Origin: "https://guiwei.example" };
    const { code } = await sendReport(secure(), {}, visitor(secure(), origin));
    const person = visitor(secure(), origin);
    const answers = [
      await person.post("/sign-in", { username: "moderator", password: "for tests of the site only" }),
      await person.post("/status?index", { code }),
      await person.get("/?lang=en"),
    ];
    for (const answer of answers) {
      expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/i);
      expect(answer.headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
    }
  });
});
