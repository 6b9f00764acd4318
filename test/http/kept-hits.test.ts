import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Destination } from "../../app/http/address/address-gate.server.ts";
import { cacheKey, keptHits } from "../../app/http/cache/kept-hits.server.ts";
import { finishPage, PageCache } from "../../app/http/cache/page-cache.server.ts";
import { ScopeVersions } from "../../app/http/cache/scope-versions.server.ts";
import { openSite } from "../helpers/sites.ts";

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A plain request: nothing is added, taken apart or followed. */
function get(url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject).end();
  });
}

/** Without those that Node.js adds by itself. */
const told = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)));

describe("a page that is at hand", () => {
  const site = openSite({ engine: "SQLite" });
  /** Weighed encodings go the long way: what they name is the same. */
  const LONG: Record<string, string> = { br: "br;q=1", gzip: "gzip;q=1", identity: "identity;q=1" };

  test.each(Object.keys(LONG))(
    "is answered with the same headers and bytes as the long way gives: %s",
    async (encoding) => {
      for (const path of ["/", "/cases?state=late", "/departments", "/feed.atom", "/robots.txt"]) {
        const url = site().url + path;
        await get(url);
        const [short, long] = [
          await get(url, { "Accept-Encoding": encoding }),
          await get(url, { "Accept-Encoding": LONG[encoding] ?? "" }),
        ];
        expect(told(short.headers), path).toEqual(told(long.headers));
        expect(short.body.equals(long.body), path).toBe(true);
        expect(short.headers["content-encoding"]).toBe(encoding === "identity" ? undefined : encoding);
        const again = { "If-None-Match": short.headers.etag ?? "" };
        const [shortly, atLength] = [
          await get(url, { ...again, "Accept-Encoding": encoding }),
          await get(url, { ...again, "Accept-Encoding": LONG[encoding] ?? "" }),
        ];
        expect([shortly.status, atLength.status, shortly.body.length]).toEqual([304, 304, 0]);
        for (const name of ["etag", "vary", "cache-control", "content-security-policy"] as const)
          expect(shortly.headers[name], `${path} ${name}`).toBe(atLength.headers[name]);
      }
    },
  );

  test("is in the language of the visitor, and an address that names one is remembered", async () => {
    const url = `${site().url}/departments`;
    const english = { Cookie: "a=1; lang=en; b=2" };
    for (let twice = 0; twice < 2; twice += 1) {
      expect((await get(url, english)).body.toString()).toContain('<html lang="en">');
      expect((await get(url)).body.toString()).toContain('<html lang="zh-CN">');
      expect((await get(`${url}?lang=en`)).headers["set-cookie"]?.join()).toContain("lang=en");
    }
  });

  test("has no body for HEAD, and is not the page of staff", async () => {
    const url = `${site().url}/`;
    await get(url);
    const head = await get(url, {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    const staff = await get(url, { Cookie: "x=1; staff=forged" });
    expect(staff.headers["cache-control"]).not.toContain("public");
  });
});

describe("the short way", () => {
  let server: Server;
  let base: string;
  let served: boolean[];
  const counted: number[] = [];
  let changed: { scope: string; version: number }[] = [{ scope: "x", version: 1 }];
  let day = "2026-11-23";
  let versions: ScopeVersions;
  const page = (over: Partial<Destination["page"] & object> = {}): Destination => ({
    address: "/x",
    page: { path: "/x", routes: [], forEveryone: true, hydrates: false, ...over } as never,
    reads: ["x"],
  });
  const ways = new Map<string, Destination>();
  beforeAll(async () => {
    versions = new ScopeVersions(
      async () => changed,
      () => day,
    );
    const cache = new PageCache(versions);
    const html = {
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: Buffer.from("<p>x</p>"),
    };
    await cache.page(cacheKey("zh-CN", "/x"), ["x"], async () => html);
    await cache.page(cacheKey("zh-CN", "/gone"), ["x"], async () => ({ ...html, status: 404 }));
    ways
      .set("/x", page())
      .set("/staff", page({ tellsStaff: true }))
      .set("/own", page({ forEveryone: false }));
    ways
      .set("/unkept", page({ unkept: true }))
      .set("/x?lang=en", page())
      .set("/gone", { ...page(), address: "/gone" });
    const hit = keptHits({
      known: (url) => ways.get(url),
      cache,
      headers: { "X-All": "1" },
      count: (status) => void counted.push(status),
    });
    served = [];
    server = createServer((req, res) => {
      const was = hit(req, res);
      served.push(was);
      if (!was) res.writeHead(500).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const isServed = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    await get(base + path, headers, method);
    return served.at(-1);
  };

  test("is taken by a plain visit of a kept page for everyone, and by nothing else", async () => {
    await versions.recent();
    expect(await isServed("/x")).toBe(true);
    expect(await isServed("/staff")).toBe(true);
    expect(counted).toEqual([200, 200]);
    for (const path of ["/own", "/unkept", "/x?lang=en", "/gone", "/never"])
      expect(await isServed(path), path).toBe(false);
    expect(await isServed("/x", {}, "POST")).toBe(false);
    expect(await isServed("/x", {}, "HEAD")).toBe(false);
    expect(await isServed("/staff", { Cookie: "staff=1" })).toBe(false);
    expect(await isServed("/x", { Cookie: "lang=en" })).toBe(false);
    expect(await isServed("/x", { "Accept-Encoding": "gzip;q=0" })).toBe(false);
  });

  test("is left once a part that the page shows has changed, the day is over, or nobody has asked for half a second", async () => {
    await versions.recent();
    expect(await isServed("/x")).toBe(true);
    versions.expire();
    expect(await isServed("/x")).toBe(false);
    await versions.recent();
    expect(await isServed("/x")).toBe(true);
    day = "2026-11-24";
    expect(await isServed("/x")).toBe(false);
    day = "2026-11-23";
    expect(await isServed("/x")).toBe(true);
    changed = [{ scope: "x", version: 2 }];
    versions.expire();
    await versions.recent();
    expect(await isServed("/x")).toBe(false);
  });
});

test("a finished page is compressed for whoever takes it so, whatever its kind of text", async () => {
  for (const type of [
    "text/plain",
    "application/feed+json",
    "application/xml; charset=utf-8",
    "application/atom+xml",
  ]) {
    expect(finishPage({ status: 200, headers: { "content-type": type }, body: Buffer.from("x") }).packs, type).toBe(
      true,
    );
  }
  expect(finishPage({ status: 200, headers: { "content-type": "image/webp" }, body: Buffer.from("x") }).packs).toBe(
    false,
  );
});
