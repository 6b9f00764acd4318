import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DEPARTMENT, DUTY_OF_ANOTHER, OPENING, PART, publishCase, withdrawByTwo } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const of = (query: Record<string, string>) => `/search?${new URLSearchParams(query)}`;

const decoded = (html: string) => html.replaceAll("&amp;", "&");

describe("the search of the public pages", () => {
  forEachSite({}, (site) => {
    let number: string;
    beforeAll(async () => {
      const decision = { ...OPENING, title: "要求清点鸬鹚", publicText: "天天清点鸬鹚，还要上报。" };
      ({ number } = await publishCase(site(), { decision }));
    });

    test("finds with no script, marks what was asked for and leads to the case", async () => {
      const { status, html, text, headers } = await visitor(site()).get(of({ q: "鸬鹚" }));
      expect(status).toBe(200);
      expect(html).toContain(`href="/cases/${number}"`);
      expect(html).toContain("要求清点<mark>鸬鹚</mark>");
      expect(html).toContain("天天清点<mark>鸬鹚</mark>，还要上报。");
      expect(text).toContain(zhCN.siteSearch.count(1, "1"));
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

    test("keeps what narrows it in the address, in the title, over pages and in the other language; each is lifted by one link", async () => {
      const year = String(site().now().getFullYear());
      const chosen = {
        q: "鸬鹚",
        body: DEPARTMENT,
        duty: PART,
        kind: "case",
        type: "K1",
        verdict: "V1",
        state: "running",
        year,
      };
      const { html, text } = await visitor(site()).get(of(chosen));
      expect(html).toContain(`href="/cases/${number}"`);
      const title = decoded(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? "");
      const { K1 } = zhCN.vocabulary.kinds;
      for (const said of ["搜索“鸬鹚”", "青禾县农业农村局", "事由", K1.label, "时限内", `${year}年公开`]) {
        expect(title).toContain(said);
        if (!said.startsWith("搜索")) expect(text).toContain(zhCN.siteSearch.drop(said));
      }
      const links = [...html.matchAll(/href="(\/search\?[^"]*)"/g)].map(
        ([, href]) => new URL(decoded(href ?? ""), site().url),
      );
      const asked = links.map(({ searchParams }) => Object.fromEntries(searchParams));
      expect(asked).toContainEqual(expect.objectContaining({ ...chosen, lang: "en" }));
      for (const name of ["duty", "kind", "type", "verdict", "state", "year"] as const) {
        const { [name]: _gone, ...rest } = chosen;
        expect(asked, name).toContainEqual(rest);
      }
      // Duty items are chosen among those of the body.
      const { body: _body, duty: _duty, ...rest } = chosen;
      expect(asked).toContainEqual(rest);
      for (const value of [DEPARTMENT, PART, "case", "K1", "V1", "running", year]) {
        expect(html, value).toMatch(new RegExp(`<option value="${value}" selected`));
      }
      const english = await visitor(site()).get(of({ ...chosen, lang: "en" }));
      expect(english.html).toContain(`href="/cases/${number}"`);
      expect(english.text).toContain(en.siteSearch.drop(en.register.cases.states.running));
    });

    test("offers the bodies of the county, and the duty items of a body once it is chosen", async () => {
      const plain = await visitor(site()).get(of({ q: "鸬鹚" }));
      expect(plain.text).toContain(zhCN.siteSearch.bodyFirst);
      expect(plain.html).toContain(`<option value="${DEPARTMENT}"`);
      expect(plain.html).not.toContain('name="duty"');
      const chosen = await visitor(site()).get(of({ q: "鸬鹚", body: DEPARTMENT }));
      expect(chosen.html).toContain(`<option value="${PART}"`);
      expect(chosen.html).not.toContain(`<option value="${DUTY_OF_ANOTHER}"`);
      const offList = await visitor(site()).get(of({ q: "鸬鹚", body: DEPARTMENT, duty: "off_list" }));
      expect(offList.html).not.toContain(`href="/cases/${number}"`);
      expect(offList.text).toContain(zhCN.register.cases.offList);
    });

    test("says how to mend a search that finds nothing: what to lift, which word to try alone", async () => {
      const { html, text } = await visitor(site()).get(of({ q: "鸬鹚 麒麟", type: "K1", body: DEPARTMENT }));
      expect(text).toContain(zhCN.siteSearch.none);
      const links = [...html.matchAll(/href="(\/search\?[^"]*)"/g)].map(
        ([, href]) => new URL(decoded(href ?? ""), site().url),
      );
      const asked = links.map(({ searchParams }) => Object.fromEntries(searchParams));
      for (const way of [
        { q: "鸬鹚 麒麟", body: DEPARTMENT },
        { q: "鸬鹚 麒麟", type: "K1" },
        { q: "鸬鹚", type: "K1", body: DEPARTMENT },
        { q: "麒麟", type: "K1", body: DEPARTMENT },
        { q: "鸬鹚 麒麟" },
      ]) {
        expect(asked).toContainEqual(way);
      }
      const empty = await visitor(site()).get(of({ body: DEPARTMENT, state: "overdue" }));
      expect(empty.html).toContain(`href="/cases?department=${DEPARTMENT}&amp;state=overdue"`);
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
        { q: "焚", body: "nowhere" },
        { q: "焚", duty: "nowhere" },
        { q: "焚", state: "never", year: "20255" },
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
