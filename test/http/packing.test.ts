import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { PageCache, type RenderedPage } from "../../app/http/cache/page-cache.server.ts";
import { ScopeVersions } from "../../app/http/cache/scope-versions.server.ts";

const READS = ["site"];
const versions = new ScopeVersions(
  async () => [{ scope: "site", version: 1 }],
  () => "2026-11-23",
);
const rendered = (body: string, type = "text/html; charset=utf-8"): RenderedPage => ({
  status: 200,
  headers: { "content-type": type },
  body: Buffer.from(body),
});

async function kept(page: RenderedPage) {
  const cache = new PageCache(versions);
  return { cache, page: await cache.put("/", READS, await versions.look(), page) };
}

describe("a page of the cache", () => {
  test("is packed once for all who take it so, and is the same page in every way", async () => {
    const { cache, page } = await kept(rendered(`<p>${"归位".repeat(500)}</p>`));
    expect(Object.keys(page.bodies)).toEqual(["identity"]);
    const [first, second] = await Promise.all([cache.bodyOf("/", page, "br"), cache.bodyOf("/", page, "br")]);
    expect(second).toBe(first);
    const text = page.bodies.identity.toString();
    expect(brotliDecompressSync(first).toString()).toBe(text);
    expect(gunzipSync(await cache.bodyOf("/", page, "gzip")).toString()).toBe(text);
    expect((await cache.bodyOf("/", page, "identity")).toString()).toBe(text);
    expect(page.headers).toEqual({ "content-type": "text/html; charset=utf-8" });
  });

  test("counts packed bytes among those that are kept, as long as it is kept itself", async () => {
    const { cache, page } = await kept(rendered(`<p>${"归位".repeat(500)}</p>`));
    const bare = cache.size.bytes;
    const [br, zipped] = [await cache.bodyOf("/", page, "br"), await cache.bodyOf("/", page, "gzip")];
    expect(br.length + zipped.length).toBeGreaterThan(20);
    expect(cache.size.bytes).toBe(bare + br.length + zipped.length);
    const other = await cache.put("/", READS, await versions.look(), rendered("<p>别的</p>"));
    const small = cache.size.bytes;
    // One that was shown while another took its place is packed for whoever waits, and not kept again.
    const late = { ...page, bodies: { identity: page.bodies.identity } };
    expect(brotliDecompressSync(await cache.bodyOf("/", late, "br")).toString()).toContain("归位");
    expect(cache.size).toEqual({ pages: 1, bytes: small });
    expect((await cache.get("/"))?.etag).toBe(other.etag);
  });

  test("is not packed where it would not get smaller, as a picture", async () => {
    expect((await kept(rendered("x".repeat(5000), "image/png"))).page.packs).toBe(false);
  });
});
