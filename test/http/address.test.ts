import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptedQuery, boundedQuery, CODE, NUMBER } from "../../app/http/address/accepted.ts";
import { Addresses } from "../../app/http/address/addresses.ts";
import { reporterPart } from "../../app/http/address/reporter-paths.ts";
import { spell } from "../../app/http/address/spelling.ts";

describe("the spelling of a path", () => {
  test.each([
    ["/", "/"],
    ["/cases/GW-2026-000001", "/cases/GW-2026-000001"],
    ["/report/", "/report"],
    ["/report///", "/report"],
    ["/cases//GW-2026-000001", "/cases/GW-2026-000001"],
    ["/%72eport", "/report"],
    ["/%72%65%70%6f%72%74%2F", "/report%2F"],
    ["/%e4%ba%8b%e7%94%b1", "/%E4%BA%8B%E7%94%B1"],
    ["/%2572eport", "/%2572eport"],
  ])("%s is %s", (path, spelled) => {
    expect(spell(path)).toBe(spelled);
  });

  test.each([
    "//evil.example",
    "//evil.example/cases",
    "///",
    "http://evil.example/cases",
    "*",
    "cases",
    "",
    "/%",
    "/%zz",
    "/%E4%BA",
    "/cases/%00",
    "//evil.example.data",
    "/%2e%2e/report",
    "/a/../report",
    "/a\\b",
  ])("%j is none", (path) => {
    expect(spell(path)).toBeNull();
  });

  test("stays what it is when it is spelled again, and is of our own site", () => {
    const paths = fc.oneof(
      fc.webPath(),
      fc.string(),
      fc
        .string({ unit: fc.constantFrom("/", "%72", "%2f", "%2E", "r", "R", ".", "~", "%e4") })
        .map((text) => `/${text}`),
    );
    fc.assert(
      fc.property(paths, (path) => {
        const spelled = spell(path);
        if (spelled === null) return;
        expect(spell(spelled)).toBe(spelled);
        expect(new URL(`http://localhost${spelled}`).origin).toBe("http://localhost");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the page of an address", () => {
  const route = (path: string, module: object = {}) => ({ id: path, parentId: "root", path, module });
  const isForEveryone = ({ headers }: { headers?: unknown }) => headers === 1;
  const addresses = new Addresses(
    {
      root: { id: "root", module: {} },
      home: { id: "home", parentId: "root", module: { headers: 1, handle: { reads: () => ["site"] } } },
      page: route(":page", { handle: { params: { page: ["about"] } } }),
      cases: route("cases", { headers: 1, handle: { query: { after: NUMBER }, reads: () => [] } }),
      one: route("cases/:number"),
      claim: route("cases/:number/claim", { handle: { scripts: true } }),
      fixed: route("cases/new"),
      rest: route("*"),
    },
    isForEveryone,
  );

  test("must say what it reads when it is the same for everyone: else the site does not start", () => {
    const built = (handle: object) => new Addresses({ page: route("page", { headers: 1, handle }) }, isForEveryone);
    expect(() => built({ query: {} })).toThrow("page: a page for everyone must say what it reads");
    expect(built({ reads: () => [] }).find("/page")).not.toBeNull();
  });

  test("names the routes that answer at its path: those of a page and of one within it, and no other", () => {
    const within = { id: "status.index", parentId: "status", module: {} };
    const both = new Addresses({ status: route("status"), within, other: route("other") }, isForEveryone);
    expect(both.find("/status")?.page.routes).toEqual(["status", "status.index"]);
  });

  test("hands on the values in its path", () => {
    expect(addresses.find("/cases/GW-%31")?.params).toEqual({ number: "GW-1" });
    expect(addresses.find("/")?.params).toEqual({});
  });

  test.each([
    ["/", "/"],
    ["/cases", "/cases"],
    ["/CASES", "/cases"],
    ["/Cases/GW-1/CLAIM", "/cases/GW-1/claim"],
    ["/cases/New", "/cases/new"],
    ["/cases/New/claim", "/cases/New/claim"],
    ["/about", "/about"],
  ])("%s is %s", (path, right) => {
    expect(addresses.find(path)?.path).toBe(right);
  });

  test.each(["/About", "/nowhere", "/cases/1/2", "/report.data"])("%s is none", (path) => {
    expect(addresses.find(path)).toBeNull();
  });

  test("knows what its route says of it", () => {
    expect(addresses.find("/cases")?.page).toMatchObject({
      forEveryone: true,
      hydrates: false,
      query: { after: NUMBER },
    });
    expect(addresses.find("/cases/1/claim")?.page).toMatchObject({ forEveryone: false, hydrates: true });
  });
});

describe("the query of a page for everyone", () => {
  const reads = { state: ["late", "overdue"], duty: CODE, after: NUMBER };
  const of = (query: string) => acceptedQuery(new URLSearchParams(query), reads);
  test.each([
    ["", ""],
    ["state=late", "?state=late"],
    ["utm_source=x&state=late&fbclid=1", "?state=late"],
    ["state=late&after=7&duty=QH-NY-001", "?after=7&duty=QH-NY-001&state=late"],
    ["state=late&state=overdue", "?state=late"],
    ["state=never", ""],
    ["after=1e9&after=7", ""],
    ["after=07", ""],
    ["STATE=late", ""],
    ["__proto__=x&constructor=y", ""],
    ["lang=en&index", "?lang=en"],
    ["lang=xx", ""],
    [`duty=${"9".repeat(61)}`, ""],
    ["duty=%2e%2e", ""],
  ])("%s keeps what the page understands, in one order: %j", (query, kept) => {
    expect(of(query)).toBe(kept);
  });

  test("keeps several values where a page reads several: each that it understands once, as they came, and no more than it reads", () => {
    const several = { body: { each: CODE, most: 3 } };
    const kept = (query: string) => acceptedQuery(new URLSearchParams(query), several);
    expect(kept("body=b&body=a&body=b&body=%2e&lang=en")).toBe("?body=b&body=a&lang=en");
    expect(kept("body=1&body=2&body=3&body=4")).toBe("?body=1&body=2&body=3");
    expect(kept("body=.&bodies=1")).toBe("");
  });

  test("of a page of one's own keeps everything, no value longer than it need be", () => {
    const query = boundedQuery(new URLSearchParams(`index&flag=news&flag=files&report=${"9".repeat(5000)}`));
    expect(query).toBe(`?index=&flag=news&flag=files&report=${"9".repeat(500)}`);
  });
});

test.each([
  ["/report", "/report"],
  ["/report/places", "/report"],
  ["/report.data", "/report"],
  ["/STATUS/report", "/status"],
  ["/reports", null],
  ["/desk/report", null],
])("a reporter acts in the part of %s: %j", (path, part) => {
  expect(reporterPart(path)).toBe(part);
});
