import { beforeAll, describe, expect, test } from "vitest";
import { OPENING, publishCase, withdrawByTwo } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const of = (query: Record<string, string>) => `/search?${new URLSearchParams(query)}`;

describe("the search of the public pages", () => {
  forEachSite({}, (site) => {
    let number: string;
    beforeAll(async () => {
      const decision = { ...OPENING, title: "要求清点鸬鹚", publicText: "天天清点鸬鹚，还要上报。" };
      ({ number } = await publishCase(site(), { decision }));
    });

    test("finds with no script, marks what was asked for and leads to the case", async () => {
      const { status, html, headers } = await visitor(site()).get(of({ q: "鸬鹚" }));
      expect(status).toBe(200);
      expect(html).toContain(`href="/cases/${number}"`);
      expect(html).toContain("要求清点<mark>鸬鹚</mark>");
      expect(html).toContain("天天清点<mark>鸬鹚</mark>，还要上报。");
      expect(html).not.toContain("<script");
      expect(headers.get("content-security-policy")).toContain("script-src 'none'");
    });

    test("keeps what was chosen in the address and in the form", async () => {
      const { html } = await visitor(site()).get(of({ q: "检查", kind: "case", type: "K1" }));
      expect(html).toMatch(/<option[^>]*value="K1"[^>]*selected/);
      expect(html).toContain('value="检查"');
      const next = /href="(\/search\?[^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
      if (next)
        expect(Object.fromEntries(new URL(next, site().url).searchParams)).toMatchObject({
          q: "检查",
          kind: "case",
          type: "K1",
        });
    });

    test("leads from a number that names its year to the case, and shows that of a bare number", async () => {
      const [, year, sequence] = number.split("-").map(Number);
      const answer = await visitor(site()).get(of({ q: `${year}-${sequence}` }));
      expect([answer.status, answer.headers.get("location")]).toEqual([302, `/cases/${number}`]);
      const bare = await visitor(site()).get(of({ q: `第${sequence}号` }));
      expect(bare.html).toContain(`href="/cases/${number}"`);
    });

    test("says how to go on when nothing was typed, and when nothing was found", async () => {
      const empty = await visitor(site()).get("/search");
      expect(empty.text).toContain("还没有填要找的词");
      const none = await visitor(site()).get(of({ q: "麒麟", kind: "duty" }));
      expect(none.text).toContain("没有找到");
      expect(none.html).toContain(`href="/search?q=${encodeURIComponent("麒麟")}"`);
    });

    test("takes a hostile search for what it is: a text, and a short one", async () => {
      for (const q of ["<script>alert(1)</script>", "%' or 1=1 --", '"><img src=x>', "\u202e焚烧", "焚".repeat(200)]) {
        const { status, html } = await visitor(site()).get(of({ q }));
        expect(status, q).toBe(200);
        expect(html).not.toMatch(/<script|<img src=x/);
      }
      for (const q of ["焚".repeat(5000), "a\u0000b", "a\nb"]) {
        expect([200, 400, 414, 431]).toContain((await visitor(site()).get(of({ q }))).status);
      }
      const odd: Record<string, string>[] = [
        { q: "焚", after: "9".repeat(30) },
        { q: "焚", county: "nowhere" },
        { q: "焚", kind: "report" },
      ];
      for (const query of odd) {
        expect([200, 404]).toContain((await visitor(site()).get(of(query))).status);
      }
    });

    test("has a box on the public pages, and none where reporters and staff type", async () => {
      const reader = visitor(site());
      const box = 'class="masthead-search"';
      for (const path of ["/", "/cases", `/cases/${number}`, "/method", "/nowhere"]) {
        expect((await reader.get(path)).html, path).toContain(box);
      }
      for (const path of ["/report", "/status", "/search", "/sign-in", "/report/nowhere"]) {
        expect((await reader.get(path)).html, path).not.toContain(box);
      }
    });

    test("finds nothing of a case from the moment in which it is withdrawn", async () => {
      const reader = visitor(site());
      expect((await reader.get(of({ q: "鸬鹚" }))).html).toContain(number);
      await withdrawByTwo(site(), number);
      expect((await reader.get(of({ q: "鸬鹚" }))).html).not.toContain(number);
      expect((await reader.get(of({ q: number }))).status).toBe(200);
    });
  });
});
