import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { touchPublic } from "../../app/ledger/ledger.server.ts";
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

    test("says the same as a JSON Feed, entry by entry", async () => {
      await publishCase(site(), { decision: { title: "今天的一件" } });
      for (const path of [
        ...paths,
        "/cases/feed.atom?kind=K1",
        "/cases/feed.atom",
        "/ledger/feed.atom",
        "/overdue/feed.atom",
      ]) {
        const { entries } = await read(site(), path);
        const answer = await visitor(site()).get(path.replace(".atom", ".json"));
        expect(answer.status, path).toBe(200);
        expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
        expect(answer.headers.get("etag")).toBeTruthy();
        const feed = JSON.parse(answer.html) as { version: string; feed_url: string; items: Record<string, string>[] };
        expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
        expect(new URL(feed.feed_url).pathname + new URL(feed.feed_url).search).toBe(path.replace(".atom", ".json"));
        expect(feed.items).toEqual(
          entries.map(({ id, title, updated, summary, link }) => ({
            id,
            title,
            url: link[0]?.["@_href"],
            content_text: summary,
            date_published: updated,
          })),
        );
      }
    });

    test("of the newest cases has each from the day after it on, and of one kind those of that kind alone", async () => {
      await site()
        .db.updateTable("cases")
        .set({ published_on: addDays(realDay(), -1) })
        .where("number", "=", number as never)
        .execute();
      await touchPublic(site().db);
      const titles = async (path: string) => (await read(site(), path)).entries.map(({ title }) => title);
      await expect.poll(() => titles("/cases/feed.atom")).toEqual(["要求上路 <设卡> & 查车"]);
      expect(await titles("/cases/feed.atom?kind=K1")).toEqual(["要求上路 <设卡> & 查车"]);
      expect(await titles("/cases/feed.atom?kind=K2")).toEqual([]);
    });

    test("of the ledger has the digest of each entry, and leads to it", async () => {
      const { entries } = await read(site(), "/ledger/feed.atom");
      expect(entries.length).toBeGreaterThan(3);
      const [first] = entries;
      const href = new URL(first?.link[0]?.["@_href"] ?? "");
      const page = await visitor(site()).get(href.pathname + href.search);
      const hash = /[0-9a-f]{64}/.exec(first?.summary ?? "")?.[0] ?? "-";
      expect(page.html.indexOf(hash)).toBeGreaterThan(0);
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
