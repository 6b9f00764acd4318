import { describe, expect, test, vi } from "vitest";
import { PageCache } from "../../app/http/cache/page-cache.server.ts";
import { type ScopeVersion, ScopeVersions } from "../../app/http/cache/scope-versions.server.ts";

const page = (text: string) => Buffer.from(`<p>${text}</p>`);

const DAY = "2026-11-23";
const READS = ["everything", "site"];

/** A cache over versions that the test changes as an act would: `act` changes a part, `site` unless another is named. */
function cacheAt(first: number) {
  const state = { day: DAY, versions: new Map([["site", first]]) };
  const last = () => Math.max(0, ...state.versions.values());
  const read = vi.fn(async (from: number | null): Promise<ScopeVersion[]> => {
    const rows = [...state.versions].map(([scope, version]) => ({ scope, version }));
    return rows.filter(({ version }) => version >= (from ?? last()));
  });
  const versions = new ScopeVersions(read, () => state.day);
  const act = (scope = "site") => void state.versions.set(scope, last() + 1);
  const at = async (version: number) => ({ ...(await versions.look()), version });
  return { cache: new PageCache(versions), state, act, at, read };
}

const rendered = (body: Buffer, type = "text/html; charset=utf-8") => ({
  status: 200,
  headers: { "content-type": type },
  body,
});

const visit = (cache: PageCache, key: string, render: () => Buffer | Promise<Buffer>, reads = READS) =>
  cache.page(key, reads, async () => rendered(await render()));

describe("the cache of public pages", () => {
  test("keeps a page, by its key", async () => {
    const { cache } = cacheAt(1);
    const render = vi.fn(() => page("one"));
    await visit(cache, "/", render);
    await visit(cache, "/", render);
    expect(render).toHaveBeenCalledTimes(1);
    expect(await cache.get("/other")).toBeUndefined();
  });

  test("drops every page once something public has changed", async () => {
    const { cache, act } = cacheAt(1);
    await visit(cache, "/", () => page("one"));
    act();
    cache.expire();
    expect(await cache.get("/")).toBeUndefined();
  });

  test("finds out about another process's act within a second", async () => {
    const { cache, act } = cacheAt(1);
    await visit(cache, "/", () => page("one"));
    act();
    await vi.waitFor(async () => expect(await cache.get("/")).toBeUndefined(), { timeout: 1000 });
  });

  test("asks for the version once in a while, not at every visit", async () => {
    const { cache, read } = cacheAt(1);
    for (let visits = 0; visits < 100; visits += 1) await cache.get("/");
    expect(read.mock.calls.length).toBeGreaterThan(0);
    expect(read.mock.calls.length).toBeLessThan(5);
  });

  test("shows but does not keep a page that was rendered before a change", async () => {
    const { cache, act } = cacheAt(1);
    const shown = await visit(cache, "/", () => {
      act();
      return page("old");
    });
    expect(shown.bodies.identity.toString()).toBe("<p>old</p>");
    expect(await cache.get("/")).toBeUndefined();
  });

  test("does not keep a page from before a change although it learns of the change while the page is being put", async () => {
    const questions = [Promise.withResolvers<ScopeVersion[]>(), Promise.withResolvers<ScopeVersion[]>()] as const;
    let asked = 0;
    const now = [{ scope: "site", version: 2 }];
    const versions = new ScopeVersions(
      () => questions[asked++]?.promise ?? Promise.resolve(now),
      () => DAY,
    );
    const cache = new PageCache(versions);
    const putting = cache.put("/", READS, { era: 0, version: 1, day: DAY }, rendered(page("old")));
    await vi.waitFor(() => expect(asked).toBe(1));
    // The act comes now. Another visitor's question, asked later on another connection, is answered first.
    const visiting = cache.get("/");
    questions[1].resolve(now);
    expect(await visiting).toBeUndefined();
    questions[0].resolve([{ scope: "site", version: 1 }]);
    await putting;
    expect(await cache.get("/")).toBeUndefined();
  });

  test("does not forget that it was told to ask again, while an earlier question is on its way", async () => {
    const answers: ((rows: ScopeVersion[]) => void)[] = [];
    const asking = () => new Promise<ScopeVersion[]>((resolve) => answers.push(resolve));
    const cache = new PageCache(new ScopeVersions(asking, () => DAY));
    const visiting = cache.get("/");
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    cache.expire();
    answers[0]?.([]);
    await visiting;
    void cache.get("/");
    await vi.waitFor(() => expect(answers).toHaveLength(2), { timeout: 200 });
  });

  test("learns of every change there has been since it looked at a site where nothing had changed yet", async () => {
    const { cache, state, act } = cacheAt(1);
    state.versions.clear();
    for (const scope of ["everything", "case:1", "site"]) {
      expect(String((await visit(cache, scope, () => page("old"), [scope])).bodies.identity)).toContain("old");
    }
    for (const scope of ["everything", "case:1", "site"]) act(scope);
    cache.expire();
    for (const scope of ["everything", "case:1", "site"]) {
      expect(String((await visit(cache, scope, () => page("new"), [scope])).bodies.identity)).toContain("new");
    }
  });

  test.each([[["old", "new"]], [["new", "old"]]] as const)(
    "of two visitors who race across an act keeps the later state, when the pages are finished in the order %j",
    async (order) => {
      const { cache, act } = cacheAt(1);
      const race = (text: string) => {
        const page = Promise.withResolvers<Buffer>();
        const render = vi.fn(() => page.promise);
        return { render, shown: visit(cache, "/", render), finish: () => page.resolve(Buffer.from(text)) };
      };
      const old = race("old");
      await vi.waitFor(() => expect(old.render).toHaveBeenCalled());
      act();
      cache.expire();
      const later = race("new");
      await vi.waitFor(() => expect(later.render).toHaveBeenCalled());
      for (const name of order) {
        const { finish, shown } = { old, new: later }[name];
        finish();
        expect((await shown).bodies.identity.toString()).toBe(name);
      }
      expect((await cache.get("/"))?.bodies.identity.toString()).toBe("new");
    },
  );

  test("of two visitors who race without an act keeps a page, and both see it", async () => {
    const { cache } = cacheAt(1);
    const seen = await Promise.all([visit(cache, "/", () => page("one")), visit(cache, "/", () => page("one"))]);
    expect(seen[0].etag).toBe(seen[1].etag);
    expect((await cache.get("/"))?.etag).toBe(seen[0].etag);
  });

  test("shows a page on its day alone, and none of a database that was put back to an earlier state", async () => {
    const { cache, state, act } = cacheAt(5);
    await visit(cache, "/", () => page("one"));
    state.day = "2026-11-24";
    expect(await cache.get("/")).toBeUndefined();
    state.day = DAY;
    expect(await cache.get("/")).toBeDefined();
    state.versions.set("site", 3);
    cache.expire();
    expect(await cache.get("/")).toBeUndefined();
    // Nor when as many changes have come since.
    act();
    act();
    cache.expire();
    expect(await cache.get("/")).toBeUndefined();
  });

  test("drops the pages that read what has changed, and keeps all others", async () => {
    const { cache, act } = cacheAt(1);
    const render = vi.fn(() => page("x"));
    const reads = { "/": ["site"], "/a": ["case:a"], "/b": ["case:b"], "/ab": ["case:a", "case:b"], "/about": [] };
    const visitAll = async () => {
      render.mockClear();
      for (const [key, read] of Object.entries(reads)) await visit(cache, key, render, ["everything", ...read]);
      return render.mock.calls.length;
    };
    expect(await visitAll()).toBe(5);
    for (const [scope, stale] of [
      ["case:a", 2],
      ["case:b", 2],
      ["site", 1],
      ["case:c", 0],
      ["everything", 5],
    ] as const) {
      act(scope);
      cache.expire();
      expect(await visitAll(), scope).toBe(stale);
      expect(await visitAll(), scope).toBe(0);
    }
  });

  test("waits for a rendering of somebody else's that an act elsewhere has not made stale", async () => {
    const { cache, act } = cacheAt(1);
    const turn = Promise.withResolvers<Buffer>();
    const render = vi.fn(() => turn.promise);
    const first = visit(cache, "/a", render, ["case:a"]);
    await vi.waitFor(() => expect(render).toHaveBeenCalledTimes(1));
    act("case:b");
    cache.expire();
    const second = visit(cache, "/a", render, ["case:a"]);
    turn.resolve(page("one"));
    expect((await first).etag).toBe((await second).etag);
    expect(render).toHaveBeenCalledTimes(1);
    expect(await cache.get("/a")).toBeDefined();
  });

  test("names equal pages by equal tags and different ones by different tags", async () => {
    const { cache, at } = cacheAt(1);
    const tag = async (text: string) => (await cache.put("/", READS, await at(1), rendered(page(text)))).etag;
    expect(await tag("a")).toMatch(/^W\/"[\w-]{22}"$/);
    expect(await tag("a")).toBe(await tag("a"));
    expect(await tag("a")).not.toBe(await tag("b"));
  });

  test("renders a page once for all who ask for it at the same time, and again after an act", async () => {
    const { cache, act } = cacheAt(1);
    const turns = [Promise.withResolvers<Buffer>(), Promise.withResolvers<Buffer>()] as const;
    let began = 0;
    const render = () => turns[began++]?.promise ?? page("never");
    const before = Array.from({ length: 20 }, () => visit(cache, "/", render));
    await vi.waitFor(() => expect(began).toBe(1));
    act();
    cache.expire();
    const after = Array.from({ length: 20 }, () => visit(cache, "/", render));
    await vi.waitFor(() => expect(began).toBe(2));
    turns[0].resolve(page("old"));
    turns[1].resolve(page("new"));
    for (const one of await Promise.all(before)) expect(one.bodies.identity.toString()).toBe("<p>old</p>");
    for (const one of await Promise.all(after)) expect(one.bodies.identity.toString()).toBe("<p>new</p>");
    expect(began).toBe(2);
  });

  test("lets the next one try when a page could not be rendered", async () => {
    const { cache } = cacheAt(1);
    await expect(visit(cache, "/", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await visit(cache, "/", () => page("one"))).bodies.identity.toString()).toBe("<p>one</p>");
  });

  test("asks whether a visitor may have one more page rendered, and not when it need not be", async () => {
    const { cache } = cacheAt(1);
    const refuse = () => {
      throw new Error("enough");
    };
    const render = async () => rendered(page("one"));
    await expect(cache.page("/", READS, render, refuse)).rejects.toThrow("enough");
    await cache.page("/", READS, render);
    expect((await cache.page("/", READS, render, refuse)).status).toBe(200);
  });

  test("keeps what is not found, and no failure and no way on", async () => {
    const { cache } = cacheAt(1);
    for (const [status, kept] of [
      [404, true],
      [410, true],
      [302, false],
      [500, false],
    ] as const) {
      await cache.page(`/${status}`, READS, async () => ({ ...rendered(page("x")), status }));
      expect((await cache.get(`/${status}`)) !== undefined, String(status)).toBe(kept);
    }
  });

  test("is bounded in pages and in bytes, those of the addresses among them", async () => {
    const { cache } = cacheAt(1);
    await cache.page("/a", READS, async () => rendered(page("x")));
    const one = cache.size.bytes;
    await cache.page(`/${"a".repeat(14_001)}`, READS, async () => rendered(page("x")));
    expect(cache.size.bytes - one).toBeGreaterThan(one + 14_000);
    for (let at = 0; at < 6000; at += 1)
      await cache.page(`/${at}`, READS, async () => rendered(page("x"), "image/png"));
    expect(cache.size.pages).toBeLessThanOrEqual(5000);
    const large = Buffer.alloc(1024 * 1024);
    for (let at = 0; at < 100; at += 1)
      await cache.page(`/large/${at}`, READS, async () => rendered(large, "image/png"));
    expect(cache.size.bytes).toBeLessThanOrEqual(64 * 1024 * 1024);
  });

  test("holds memory of its own, not slices that keep larger blocks alive", async () => {
    const { cache, at } = cacheAt(1);
    const { bodies } = await cache.put("/", READS, await at(1), rendered(page("x")));
    for (const body of Object.values(bodies)) expect(body.buffer.byteLength).toBe(body.length);
  });
});
