import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { PageCache } from "../../app/http/page-cache.server.ts";

const page = (text: string) => Buffer.from(`<p>${text}</p>`);

/** A cache over a version that the test changes as an act would. */
function cacheAt(first: string) {
  const state = { version: first };
  const cache = new PageCache(async () => state.version);
  return { cache, state };
}

const rendered = (body: Buffer, type = "text/html; charset=utf-8") => ({
  status: 200,
  headers: { "content-type": type },
  body,
});

const visit = (cache: PageCache, key: string, render: () => Buffer | Promise<Buffer>) =>
  cache.page(key, async () => rendered(await render()));

describe("the cache of public pages", () => {
  test("keeps a page, by its key", async () => {
    const { cache } = cacheAt("1");
    const render = vi.fn(() => page("one"));
    await visit(cache, "/", render);
    await visit(cache, "/", render);
    expect(render).toHaveBeenCalledTimes(1);
    expect(await cache.get("/other")).toBeUndefined();
  });

  test("drops every page once something public has changed", async () => {
    const { cache, state } = cacheAt("1");
    await visit(cache, "/", () => page("one"));
    state.version = "2";
    cache.expire();
    expect(await cache.get("/")).toBeUndefined();
  });

  test("finds out about another process's act within a second", async () => {
    const { cache, state } = cacheAt("1");
    await visit(cache, "/", () => page("one"));
    state.version = "2";
    await vi.waitFor(async () => expect(await cache.get("/")).toBeUndefined(), { timeout: 1000 });
  });

  test("asks for the version once in a while, not at every visit", async () => {
    const readVersion = vi.fn(async () => "1");
    const cache = new PageCache(readVersion);
    for (let visits = 0; visits < 100; visits += 1) await cache.get("/");
    expect(readVersion.mock.calls.length).toBeLessThan(5);
  });

  test("shows but does not keep a page that was rendered before a change", async () => {
    const { cache, state } = cacheAt("1");
    const shown = await visit(cache, "/", () => {
      state.version = "2";
      return page("old");
    });
    expect(shown.bodies.identity.toString()).toBe("<p>old</p>");
    expect(await cache.get("/")).toBeUndefined();
  });

  test("does not keep a page from before a change although it learns of the change while the page is being put", async () => {
    const questions = [Promise.withResolvers<string>(), Promise.withResolvers<string>()] as const;
    let asked = 0;
    const cache = new PageCache(() => questions[asked++]?.promise ?? Promise.resolve("2"));
    const putting = cache.put("/", "1", rendered(page("old")));
    await vi.waitFor(() => expect(asked).toBe(1));
    // The act comes now. Another visitor's question, asked later on another connection, is answered first.
    const visiting = cache.get("/");
    questions[1].resolve("2");
    expect(await visiting).toBeUndefined();
    questions[0].resolve("1");
    await putting;
    expect(await cache.get("/")).toBeUndefined();
  });

  test("does not forget that it was told to ask again, while an earlier question is on its way", async () => {
    const answers: ((version: string) => void)[] = [];
    const cache = new PageCache(() => new Promise((resolve) => answers.push(resolve)));
    const visiting = cache.get("/");
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    cache.expire();
    answers[0]?.("1");
    await visiting;
    void cache.get("/");
    await vi.waitFor(() => expect(answers).toHaveLength(2), { timeout: 200 });
  });

  test.each([[["old", "new"]], [["new", "old"]]] as const)(
    "of two visitors who race across an act keeps the later state, when the pages are finished in the order %j",
    async (order) => {
      const { cache, state } = cacheAt("1");
      const race = (text: string) => {
        const page = Promise.withResolvers<Buffer>();
        const render = vi.fn(() => page.promise);
        return { render, shown: visit(cache, "/", render), finish: () => page.resolve(Buffer.from(text)) };
      };
      const old = race("old");
      await vi.waitFor(() => expect(old.render).toHaveBeenCalled());
      state.version = "2";
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
    const { cache } = cacheAt("1");
    const seen = await Promise.all([visit(cache, "/", () => page("one")), visit(cache, "/", () => page("one"))]);
    expect(seen[0].etag).toBe(seen[1].etag);
    expect((await cache.get("/"))?.etag).toBe(seen[0].etag);
  });

  test("shows a page again at the version it was rendered at alone, not at an earlier or a later one", async () => {
    const { cache, state } = cacheAt("5 2026-11-23");
    await visit(cache, "/", () => page("one"));
    for (const version of ["4 2026-11-23", "6 2026-11-23", "5 2026-11-24"]) {
      state.version = version;
      cache.expire();
      expect(await cache.get("/"), version).toBeUndefined();
    }
  });

  test("compresses a page once, and every form of it is the same page", async () => {
    const { cache } = cacheAt("1");
    const kept = await cache.put("/", "1", rendered(page("归位".repeat(500))));
    const text = kept.bodies.identity.toString();
    expect(gunzipSync(kept.bodies.gzip ?? "").toString()).toBe(text);
    expect(brotliDecompressSync(kept.bodies.br ?? "").toString()).toBe(text);
    expect(kept.headers).toEqual({ "content-type": "text/html; charset=utf-8" });
  });

  test("names equal pages by equal tags and different ones by different tags", async () => {
    const { cache } = cacheAt("1");
    const tag = async (text: string) => (await cache.put("/", "1", rendered(page(text)))).etag;
    expect(await tag("a")).toMatch(/^W\/"[\w-]{22}"$/);
    expect(await tag("a")).toBe(await tag("a"));
    expect(await tag("a")).not.toBe(await tag("b"));
  });

  test("does not compress a picture, which is compressed already", async () => {
    const { cache } = cacheAt("1");
    const kept = await cache.put("/", "1", rendered(Buffer.alloc(5000, "x"), "image/png"));
    expect(Object.keys(kept.bodies)).toEqual(["identity"]);
  });

  test("renders a page once for all who ask for it at the same time, and again after an act", async () => {
    const { cache, state } = cacheAt("1");
    const turns = [Promise.withResolvers<Buffer>(), Promise.withResolvers<Buffer>()] as const;
    let began = 0;
    const render = () => turns[began++]?.promise ?? page("never");
    const before = Array.from({ length: 20 }, () => visit(cache, "/", render));
    await vi.waitFor(() => expect(began).toBe(1));
    state.version = "2";
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
    const { cache } = cacheAt("1");
    await expect(visit(cache, "/", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await visit(cache, "/", () => page("one"))).bodies.identity.toString()).toBe("<p>one</p>");
  });

  test("asks whether a visitor may have one more page rendered, and not when it need not be", async () => {
    const { cache } = cacheAt("1");
    const refuse = () => {
      throw new Error("enough");
    };
    const render = async () => rendered(page("one"));
    await expect(cache.page("/", render, refuse)).rejects.toThrow("enough");
    await cache.page("/", render);
    expect((await cache.page("/", render, refuse)).status).toBe(200);
  });

  test("keeps what is not found, and no failure and no way on", async () => {
    const { cache } = cacheAt("1");
    for (const [status, kept] of [
      [404, true],
      [410, true],
      [302, false],
      [500, false],
    ] as const) {
      await cache.page(`/${status}`, async () => ({ ...rendered(page("x")), status }));
      expect((await cache.get(`/${status}`)) !== undefined, String(status)).toBe(kept);
    }
  });

  test("is bounded in pages and in bytes, those of the addresses among them", async () => {
    const { cache } = cacheAt("1");
    await cache.page("/a", async () => rendered(page("x")));
    const one = cache.size.bytes;
    await cache.page(`/${"a".repeat(14_001)}`, async () => rendered(page("x")));
    expect(cache.size.bytes - one).toBeGreaterThan(one + 14_000);
    for (let at = 0; at < 6000; at += 1) await cache.page(`/${at}`, async () => rendered(page("x"), "image/png"));
    expect(cache.size.pages).toBeLessThanOrEqual(5000);
    const large = Buffer.alloc(1024 * 1024);
    for (let at = 0; at < 100; at += 1) await cache.page(`/large/${at}`, async () => rendered(large, "image/png"));
    expect(cache.size.bytes).toBeLessThanOrEqual(64 * 1024 * 1024);
  });

  test("holds memory of its own, not slices that keep larger blocks alive", async () => {
    const { cache } = cacheAt("1");
    const { bodies } = await cache.put("/", "1", rendered(page("x")));
    for (const body of Object.values(bodies)) expect(body.buffer.byteLength).toBe(body.length);
  });
});
