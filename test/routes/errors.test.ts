import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

const site = openSite({ engine: "SQLite" });

const MISSING = [
  ["/nowhere", "not_found"],
  ["/cases/GW-2000-000001", "unknown_case"],
  ["/cases/%3Cscript%3E", "not_found"],
  ["/departments/nobody", "unknown_department"],
  ["/departments/constructor", "unknown_department"],
  ["/duties/QH-XX-999", "unknown_duty"],
  ["/regions/000000000000", "unknown_region"],
  ["/cases?department=nobody", "unknown_department"],
  ["/cases?duty=nothing", "unknown_duty"],
  ["/cases?region=1", "unknown_region"],
  ["/duties?holder=nobody", "unknown_department"],
  ["/toString", "not_found"],
  ["/..%2F..%2Fpackage.json", "not_found"],
  ["/build", "not_found"],
] as const;

test("an error on a reporter's page is left as quickly as the page itself; elsewhere nobody is asked to leave", async () => {
  expect((await visitor(site()).get("/status/nothing")).html).toContain('href="/leave"');
  expect((await visitor(site()).get("/nowhere")).html).not.toContain('href="/leave"');
});

describe("an address that is no page", () => {
  test.each(MISSING)("%s says so in both languages, and leads on", async (path, code) => {
    for (const [lang, words] of [
      ["zh-CN", zhCN],
      ["en", en],
    ] as const) {
      const page = await visitor(site(), { Cookie: `lang=${lang}` }).get(path);
      expect(page.status).toBe(404);
      expect(page.title).toBe(words.site.title(words.site.errors[code].title));
      expect(page.text).toContain(words.site.errors[code].text);
      expect(page.html).toContain('href="/"');
      expect(page.html).toContain('<link rel="stylesheet"');
      expect(page.headers.get("cache-control")).toBe("no-store");
    }
  });

  test("says so to members of staff too", async () => {
    const moderator = await signedIn(site(), "moderator");
    const page = await moderator.get("/desk/reports/999999");
    expect(page.status).toBe(404);
    expect(page.text).toContain(zhCN.site.errors.not_found.title);
  });
});

describe("a filter that makes no sense", () => {
  test.each([
    "/cases?state=x&kind=x",
    "/cases?after=x",
    "/cases?state=overdue&state=late",
    "/duties?band=x",
    "/ledger?before=x",
    "/?a[]=1&a[]=2",
  ])("is left out: %s", async (path) => {
    expect((await visitor(site()).get(path)).status).toBe(200);
  });
});

describe("a method that a page does not know", () => {
  test.each(["/", "/cases", "/about", "/desk", "/nowhere"])(
    "POST %s is refused, and not as an error of ours",
    async (path) => {
      const answer = await visitor(site()).post(path, {});
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toContain(zhCN.site.errors.internal.title);
    },
  );

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])(
    "%s is refused, and not as an error of ours",
    async (method) => {
      const answer = await visitor(site()).send("/report", { method, headers: { Origin: site().url } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toContain(zhCN.site.errors.internal.title);
    },
  );
});

describe("a request that no browser sends", () => {
  const send = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(site().url);
      const asked = request({ hostname, port, path, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      });
      asked.on("error", reject).end();
    });

  test.each([
    "//",
    "//[",
    "///x",
    "/\\",
    "//evil.example/x",
    "http://evil.example/",
    "*",
    "/%",
    "/cases/%zz",
    `/${"a".repeat(8000)}`,
  ])("gets a short answer that is no error of ours: %s", async (path) => {
    const { status, text } = await send(path);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/Invalid URL|at \S+ \(|node_modules/);
  });

  test.each(["a b", 'evil"<', "[", "evil.example:99999"])(
    "claims a strange host and gets a short answer: %s",
    async (host) => {
      const { status, text } = await send("/about", { host });
      expect(status).toBeLessThan(500);
      expect(text.replace(/<style>[^<]*/, "")).not.toContain(host);
    },
  );

  test("leaves no stack trace in the log", () => {
    expect(site().logs()).not.toMatch(/\bat \S+ \(|"level":50/);
  });
});
