import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { en } from "../../app/i18n/en/index.ts";
import { DEPARTMENT, OTHER_DEPARTMENT, PART, publishCase, reply, withdrawByTwo } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { routeFiles } from "../helpers/routes.ts";
import { visitor } from "../helpers/visitor.ts";

const COUNTY = "990101000000";
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["entry", "link"].includes(name) });

interface Entry {
  id: string;
  title: string;
  updated: string;
  summary: string;
  link: { "@_href": string }[];
}

async function read(site: Site, path: string, lang = "zh-CN") {
  const answer = await visitor(site).get(lang === "en" ? `${path}?lang=en` : path);
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(XMLValidator.validate(answer.html), path).toBe(true);
  const { feed } = parser.parse(answer.html) as { feed: { "@_xml:lang": string; title: string; entry?: Entry[] } };
  return { answer, feed, entries: feed.entry ?? [] };
}

/** Lets a day pass: what was entered today was entered yesterday. */
async function toYesterday({ db }: Site) {
  const day = addDays(realDay(), -1);
  await db.updateTable("ledger_entries").set({ day }).where("day", ">", day).execute();
}

describe("a feed", () => {
  forEachSite({}, (site) => {
    let number: string;
    let paths: string[];
    beforeAll(async () => {
      ({ number } = await publishCase(site(), { decision: { title: "要求上路 <设卡> & 查车" } }));
      await reply(site(), number);
      await toYesterday(site());
      paths = [
        "/feed.atom",
        `/regions/${COUNTY}/feed.atom`,
        `/departments/${DEPARTMENT}/feed.atom`,
        `/duties/${PART}/feed.atom`,
        `/cases/${number}/feed.atom`,
      ];
    });

    test("there is one of the site, a county, a body, a duty item and a case, and each says what was done there", async () => {
      for (const path of paths) {
        const { entries } = await read(site(), path);
        const [first] = entries;
        expect(first?.title, path).toBe(
          zhCN.feeds.entry(zhCN.vocabulary.acts.reply_published, "要求上路 <设卡> & 查车"),
        );
        expect(first?.summary).toContain(number);
        expect(first?.link[0]?.["@_href"]).toMatch(new RegExp(`/cases/${number}$`));
        expect(first?.updated).toBe(`${addDays(realDay(), -1)}T00:00:00Z`);
        expect(first?.id).toMatch(/^tag:[\w.-]+,2026:ledger\/\d+$/);
      }
      expect((await read(site(), `/departments/${OTHER_DEPARTMENT}/feed.atom`)).entries).toEqual([]);
    });

    test("is in English where its address says so, and leads on to pages in English; its ids are the same", async () => {
      const chinese = await read(site(), "/feed.atom");
      const english = await read(site(), "/feed.atom", "en");
      expect(english.feed["@_xml:lang"]).toBe("en");
      expect(english.entries[0]?.title).toContain(en.vocabulary.acts.reply_published);
      expect(english.entries[0]?.link[0]?.["@_href"]).toMatch(/\?lang=en$/);
      expect(english.entries.map(({ id }) => id)).toEqual(chinese.entries.map(({ id }) => id));
    });

    test("is named in the head of its page and in its text", async () => {
      const pages = ["/", `/regions/${COUNTY}`, `/departments/${DEPARTMENT}`, `/duties/${PART}`, `/cases/${number}`];
      for (const [at, page] of pages.entries()) {
        const { html } = await visitor(site()).get(page);
        expect(html).toContain(`type="application/atom+xml" title="${zhCN.feeds.subscribe}" href="${paths[at]}"`);
        expect(html, page).toContain(`<a href="${paths[at]}" type="application/atom+xml">${zhCN.feeds.subscribe}</a>`);
        const english = await visitor(site()).get(`${page}?lang=en`);
        expect(english.html).toContain(`<a href="${paths[at]}?lang=en" type="application/atom+xml">`);
      }
      expect((await visitor(site()).get("/regions/990100000000")).html).not.toContain("atom+xml");
    });

    test("is sent again only when it has changed, and compressed", async () => {
      const { headers } = await visitor(site()).get("/feed.atom");
      expect(headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
      const etag = headers.get("etag") ?? "";
      const again = await fetch(`${site().url}/feed.atom`, { headers: { "If-None-Match": etag } });
      expect(again.status).toBe(304);
      const zipped = await fetch(`${site().url}/feed.atom`, { headers: { "Accept-Encoding": "gzip" } });
      expect(zipped.headers.get("content-encoding")).toBe("gzip");
      expect(await zipped.text()).toContain("<feed");
    });

    test("of what is not there is none, and an error is no page in disguise", async () => {
      for (const path of [
        "/cases/GW-2026-000999/feed.atom",
        "/departments/nobody/feed.atom",
        "/duties/nothing/feed.atom",
        "/regions/990101101000/feed.atom",
        "/regions/990100000000/feed.atom",
        "/regions/123/feed.atom",
        "/nowhere/feed.atom",
      ]) {
        const answer = await visitor(site()).get(path);
        expect(answer.status, path).toBe(404);
        expect(answer.html).not.toContain("<feed");
      }
    });

    test("says nothing of a case any more once it is withdrawn: everywhere, and at once", async () => {
      const gone = await publishCase(site(), { decision: { title: "要撤下的一件" } });
      await toYesterday(site());
      for (const path of paths.slice(0, 4)) {
        expect((await read(site(), path)).answer.html, path).toContain("要撤下的一件");
      }
      await withdrawByTwo(site(), gone.number);
      await toYesterday(site());
      for (const path of paths.slice(0, 4)) {
        const { html } = (await read(site(), path)).answer;
        expect(html, path).not.toContain(gone.number);
        expect(html, path).not.toContain("要撤下的一件");
      }
      const own = await visitor(site()).get(`/cases/${gone.number}/feed.atom`);
      expect(own.status).toBe(410);
      expect(own.html).not.toContain("要撤下的一件");
    });
  });
});

test("every feed has its page beside it", () => {
  const patterns = routeFiles().map(({ pattern }) => pattern);
  const feeds = patterns.filter((pattern) => pattern.endsWith("/feed.atom"));
  expect(feeds.length).toBeGreaterThanOrEqual(5);
  for (const feed of feeds) expect(patterns).toContain(feed.replace(/\/feed\.atom$/, "") || "/");
});
