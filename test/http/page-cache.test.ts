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

/** Renders as the server does: asks for the page, and keeps a fresh one under the version that held before rendering. */
async function visit(cache: PageCache, key: string, render: () => Buffer | Promise<Buffer>) {
  const kept = await cache.get(key);
  if (kept) return kept;
  const version = await cache.version();
  return cache.put(key, version, {}, await render());
}

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
    const putting = cache.put("/", "1", {}, page("old"));
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
    const kept = await cache.put("/", "1", { "Content-Type": "text/html" }, page("归位".repeat(500)));
    const text = kept.bodies.identity.toString();
    expect(gunzipSync(kept.bodies.gzip).toString()).toBe(text);
    expect(brotliDecompressSync(kept.bodies.br).toString()).toBe(text);
    expect(kept.headers).toEqual({ "Content-Type": "text/html" });
  });

  test("names equal pages by equal tags and different ones by different tags", async () => {
    const { cache } = cacheAt("1");
    const tag = async (text: string) => (await cache.put("/", "1", {}, page(text))).etag;
    expect(await tag("a")).toMatch(/^W\/"[\w-]{22}"$/);
    expect(await tag("a")).toBe(await tag("a"));
    expect(await tag("a")).not.toBe(await tag("b"));
  });
});
