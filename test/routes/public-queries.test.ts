// Long: every page with every query.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { COMPARISON_QUERY } from "../../app/comparing/comparing.ts";
import type { AddressReading } from "../../app/http/address/accepted.ts";
import { cachePublicly } from "../../app/http/headers.ts";
import { CASE_PAGE_QUERY } from "../../app/open-data/asked.ts";
import { routeFiles } from "../helpers/routes.ts";
import { openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

interface Module {
  headers?: unknown;
  handle?: AddressReading;
}

const routes = await Promise.all(
  routeFiles().map(async (route) => {
    const { headers, handle } = (await import(path.join(ROOT, route.file))) as Module;
    return { ...route, headers, handle, source: sourceOf(route.file) };
  }),
);

/** What a route does stands in its file, or in the one that answers in another form too. */
function sourceOf(file: string): string {
  const source = readFileSync(path.join(ROOT, file), "utf8");
  const same = /^export \{ handle, headers, loader \} from "\.\/(.+)";\n$/.exec(source)?.[1];
  return same ? sourceOf(path.join(path.dirname(file), same)) : source;
}

const forEveryone = routes.filter(({ headers }) => headers === cachePublicly);

test("there are pages for everyone", () => {
  expect(forEveryone.length).toBeGreaterThanOrEqual(14);
});

test.each(routes.map((route) => [route.pattern, route] as const))(
  "%s says that it is for everyone when anyone may keep it",
  (_, { source, headers }) => {
    expect(source.includes("cachePublicly"), source).toBe(headers === cachePublicly);
  },
);

describe.each(forEveryone.map((route) => [route.pattern, route] as const))("%s", (pattern, { handle, source }) => {
  test("names every query parameter that it reads, and no other", () => {
    const named = [...source.matchAll(/(?:\basked|searchParams\.\w+)\(\s*"(\w+)"/g)].map(([, name]) => name);
    // These read each name of their list, and no other.
    const read = Object.entries({ "casesAskedBy(": CASE_PAGE_QUERY, "comparisonAsked(": COMPARISON_QUERY })
      .filter(([reader]) => source.includes(reader))
      .reduce((all, [, query]) => [...all, ...Object.keys(query)], named);
    expect(Object.keys(handle?.query ?? {}).sort()).toEqual([...new Set(read)].sort());
    // Whoever hands the parameters on as a whole hides what is read of them.
    expect(source).not.toMatch(/\(url\.searchParams\)|\burl\.search\b(?!P)/);
  });

  test("reads nothing of who asks, but whether it is staff where it tells them more: they are answered apart", () => {
    const anyone = handle?.tellsStaff
      ? source.replace('readSession(db, request.headers.get("Cookie"), now)', "")
      : source;
    expect(anyone).not.toMatch(/\brequest\.headers|\bclientKey\b|require(Staff|Permission)|openReport\(/);
  });

  test("names every parameter of its path, unless an own look-up is as cheap", () => {
    const named = Object.keys(handle?.params ?? {});
    const all = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(pattern.startsWith("/images/") ? [] : all).toEqual(named);
  });
});

describe("the cache of a running site", () => {
  const site = openSite({ engine: "SQLite" });

  test("gives one page for every address that asks for the same, and refuses a client that asks for ever new ones", async () => {
    const tags = new Set<string | null>();
    for (const query of ["", "?utm=1", "?after=x", "?state=never&lang=xx", "?kind=&department="]) {
      tags.add((await visitor(site()).get(`/cases${query}`)).headers.get("etag"));
    }
    expect(tags.size).toBe(1);
    const hostile = visitor(site());
    const statuses = new Map<number, number>();
    for (let at = 0; at < 700; at += 1) {
      const { status } = await hostile.get(`/cases?after=2020-01-01.${at}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses.get(429)).toBeGreaterThan(0);
    // What is in the cache is open to everybody, and others have pages rendered as before.
    expect((await hostile.get("/cases")).status).toBe(200);
    expect((await visitor(site()).get("/cases?after=2020-01-01.999")).status).toBe(200);
  });

  test("renders a page for nobody: no cookie of a visitor reaches it", async () => {
    const page = await visitor(site(), { Cookie: "staff=forged; receipt=forged" }).get("/departments");
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(page.status).toBe(200);
  });

  test("lets no shared cache keep an answer that sets a cookie", async () => {
    const chosen = await visitor(site()).get("/departments?lang=en");
    expect(chosen.headers.get("set-cookie")).toContain("lang=en");
    expect(chosen.headers.get("cache-control")).toBe("private, no-cache");
    expect((await visitor(site()).get("/departments")).headers.get("cache-control")).toMatch(/^public/);
  });
});
