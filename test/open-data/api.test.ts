import { beforeAll, describe, expect, test } from "vitest";
import { API, OPENAPI, OPERATIONS } from "../../app/open-data/api/operations.server.ts";
import { problemShape } from "../../app/open-data/api/schemas.server.ts";
import { routeFiles } from "../helpers/routes.ts";
import { openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const site = openSite({ engine: "SQLite", demo: "city" });

let number = "";
const get = (path: string, headers?: Record<string, string>) =>
  visitor(site()).get(path.replace("NUMBER", number), headers);
const json = async (path: string) => JSON.parse((await get(path)).html) as { items: Item[]; next: string | null };
interface Item {
  number?: string;
  code?: string;
}

beforeAll(async () => {
  const row = await site().db.selectFrom("cases").select("number").orderBy("id").executeTakeFirstOrThrow();
  number = row.number;
});

describe("the interface for programs", () => {
  test("has an operation for each of its addresses", () => {
    const routes = routeFiles().map(({ pattern }) => pattern.replace(/:(\w+)/g, "{$1}"));
    const ours = routes.filter((path) => path.startsWith(API) && path !== OPENAPI);
    expect(ours.toSorted()).toEqual(OPERATIONS.map(({ path }) => path).toSorted());
  });

  test.each(OPERATIONS.map((one) => [one.example, one] as const))(
    "%s answers in its shape",
    async (example, { answer }) => {
      const got = await get(example);
      expect([got.status, got.html.slice(0, 200)]).toEqual([200, expect.any(String)]);
      const value: unknown = JSON.parse(got.html);
      expect(answer.parse(value)).toEqual(value);
      if (example.includes("NUMBER")) return;
      expect((value as { items: unknown[] }).items.length).toBeGreaterThan(0);
    },
  );

  test("may be read from any web page, and is a 304 while nothing has changed", async () => {
    const first = await get(`${API}/cases`);
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(first.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(first.headers.get("ratelimit-policy")).toBe('"rendered";q=600;w=60');
    expect((await get(`${API}/cases`, { "If-None-Match": first.headers.get("etag") ?? "" })).status).toBe(304);
  });

  test("leads through all pages of a list, each row once", async () => {
    const { count } = await site()
      .db.selectFrom("departments")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const codes: (string | undefined)[] = [];
    for (let next: string | null = `${API}/departments`; next !== null;) {
      const page: { items: Item[]; next: string | null } = await json(next);
      const { headers } = await get(next);
      expect(headers.get("link")).toBe(page.next && `<${page.next}>; rel="next"`);
      codes.push(...page.items.map(({ code }) => code));
      next = page.next;
    }
    expect(codes).toHaveLength(count);
    expect(new Set(codes).size).toBe(count);
  });

  test.each([
    "",
    "?state=overdue",
    "?state=late&kind=K1",
    "?verdict=V2",
    "?region=990101000000&state=on_time",
    "?department=qinghe-environment",
    "?duty=QH-NY-002",
  ])("lists the cases that the list of cases has: %s", async (query) => {
    const page = await get(`/cases${query}`);
    const shown = [...page.html.matchAll(/href="\/cases\/(GW-\d+-\d+)"/g)].map((match) => match[1]);
    const { items } = await json(`${API}/cases${query}`);
    const numbers = items.map((one) => one.number).slice(0, 30);
    expect(numbers).toEqual([...new Set(shown)].slice(0, numbers.length));
  });

  test.each([
    [`${API}/cases/GW-2000-000001`, 404, "unknown_case"],
    [`${API}/cases?department=nobody`, 404, "unknown_department"],
    [`${API}/figures?until=2099-01`, 404, "not_found"],
    [`${API}/figures?department=qinghe-audit&region=990101000000`, 400, "bad_request"],
    [`${API}/figures?region=990100000000`, 404, "unknown_region"],
    ["/api/v2", 404, "not_found"],
    [`${API}/cases/1`, 404, "not_found"],
  ])("says what is wrong as a problem: %s", async (path, status, code) => {
    const got = await get(path);
    expect(got.headers.get("content-type")).toContain("application/problem+json");
    expect(got.headers.get("access-control-allow-origin")).toBe("*");
    expect(problemShape.parse(JSON.parse(got.html))).toMatchObject({ status, code });
    expect(got.status).toBe(status);
  });

  test("what it does not understand has no effect, and its description says what it does", async () => {
    expect((await get(`${API}/cases?from=2026-01-01&state=never`)).html).toBe((await get(`${API}/cases`)).html);
    const described = JSON.parse((await get(OPENAPI)).html) as {
      openapi: string;
      paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>;
      components: { schemas: Record<string, object> };
    };
    expect(described.openapi).toBe("3.1.0");
    for (const { path, query = {}, params = {} } of OPERATIONS) {
      const names = described.paths[path]?.get.parameters.map((one) => `${one.in} ${one.name}`);
      expect(names).toEqual([
        ...Object.keys(params).map((one) => `path ${one}`),
        ...Object.keys(query).map((one) => `query ${one}`),
      ]);
    }
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    const parts = described.components as Record<string, Record<string, unknown>>;
    expect(references.filter(([, part = "", name = ""]) => parts[part]?.[name] === undefined)).toEqual([]);
  });
});
