import { createHash } from "node:crypto";
import path from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { LONGEST_DESCRIPTION } from "../../app/head/description.ts";
import { freezeDue, readEditions } from "../../app/open-data/editions/edition.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { cachePublicly } from "../../app/http/headers.ts";
import { touchPublic } from "../../app/ledger/ledger.server.ts";
import { named } from "../../db/tables/named.ts";
import { DEPARTMENT, PART } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { routeFiles } from "../helpers/routes.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, unescapeHtml, visitor } from "../helpers/visitor.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const ORIGIN = "https://guiwei.example";
const COUNTY = "990101000000";

interface Module {
  headers?: unknown;
  handle?: { title?: unknown };
}

/** Pages for everyone, which others may show links to: by their handles, so that none is forgotten. */
const PAGES = await Promise.all(
  routeFiles().map(async ({ file, pattern }) => ({ pattern, module: (await import(path.join(ROOT, file))) as Module })),
).then((all) =>
  all.filter(({ module }) => module.headers === cachePublicly && module.handle?.title).map(({ pattern }) => pattern),
);

/** Pages with a picture of their own. */
const PICTURED = /^\/(cases|departments|regions|topics)\/:\w+$|^\/data\/:month$/;

/** The content of a `meta` by its name or property. */
function meta(html: string, name: string): string | null {
  const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
  return found === undefined ? null : unescapeHtml(found);
}

const titleOf = (html: string) => unescapeHtml(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "");

/** Classes that rules are for. */
const classesOf = (rules: string) => new Set([...rules.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = ""]) => name));

function linked(html: string, rel: string, language = ""): string | null {
  const more = language && ` hrefLang="${language}"`;
  const found = new RegExp(`<link rel="${rel}"${more} href="([^"]*)"`).exec(html)?.[1];
  return found === undefined ? null : unescapeHtml(found);
}

describe("the head of a page", () => {
  const site = openSite({ engine: "SQLite", demo: "city", env: { ORIGIN } });
  const page = async (path: string) => (await visitor(site()).get(path)).html;
  let number: string;
  let edition: string;
  let topic: string;
  beforeAll(async () => {
    await freezeDue(site().db, realDay());
    [edition = ""] = (await readEditions(site().db, "zh-CN")).editions.map(({ month }) => month);
    ({ code: topic } = await site().db.selectFrom("topics").select("code").orderBy("id").executeTakeFirstOrThrow());
    ({ number } = await site()
      .db.selectFrom("cases")
      .select("number")
      .where("state", "=", "answered")
      .where("merged_into_id", "is", null)
      .where("hidden_until", "is", null)
      .orderBy("id")
      .executeTakeFirstOrThrow());
  });

  /** One address of each page. */
  const addressOf = (pattern: string) =>
    pattern
      .replace("/embed/compare", "/embed/compare?line=agriculture")
      .replace(":number", number)
      .replace("/data/:month", `/data/${edition}`)
      .replace(":month", "2026-10")
      .replace(":page", "method")
      .replace("/topics/:code", `/topics/${topic}`)
      .replace(/\/(departments|duties|regions)\/:code/, (_, of: "departments" | "duties" | "regions") => {
        return `/${of}/${{ departments: DEPARTMENT, duties: PART, regions: COUNTY }[of]}`;
      });

  test("there are pages to look at", () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(14);
  });

  test.each(PAGES)(
    "%s says what it is, where it stands in each language, and what others may show of it",
    async (pattern) => {
      const path = addressOf(pattern);
      expect(path).not.toContain(":");
      const html = await page(path);
      const description = meta(html, "description") ?? "";
      expect(description.length, description).toBeGreaterThan(10);
      expect([...description].length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
      expect(meta(html, "og:description")).toBe(description);
      expect(titleOf(html)).toBe(zhCN.site.title(meta(html, "og:title") ?? "-"));
      expect(linked(html, "canonical")).toBe(ORIGIN + path);
      expect(meta(html, "og:url")).toBe(ORIGIN + path);
      const picture = PICTURED.test(pattern) ? `/pictures${path}.png` : "/share.png";
      expect(meta(html, "og:image")).toBe(ORIGIN + picture);
      const square = PICTURED.test(pattern) ? [`${ORIGIN}${picture}?shape=square`] : [];
      expect([...html.matchAll(/property="og:image" content="([^"]+)"/g)].slice(1).map(([, one]) => one)).toEqual(
        square,
      );
      if (/application\/ld\+json/.test(html) && square.length > 0) {
        expect(html).toContain(`"image":["${ORIGIN}${picture}","${square[0]}"]`);
      }
      const drawn = await fetch(site().url + picture);
      expect([drawn.status, drawn.headers.get("content-type")]).toEqual([200, "image/png"]);
      expect(linked(html, "alternate", "zh-CN")).toBe(ORIGIN + path);
      expect(linked(html, "alternate", "x-default")).toBe(ORIGIN + path);
      const inEnglish = `${path}${path.includes("?") ? "&" : "?"}lang=en`;
      expect(linked(html, "alternate", "en")).toBe(ORIGIN + inEnglish);
      const english = await page(inEnglish);
      // In the one order that addresses have.
      expect(linked(english, "canonical")).toBe(ORIGIN + inEnglish.replace(/\?(.+)&lang=en$/, "?lang=en&$1"));
      expect(meta(english, "description")).not.toBe(description);
    },
  );

  test.each(PAGES)("%s brings all its rules and needs no second request for them", async (pattern) => {
    const { html, headers } = await visitor(site()).get(addressOf(pattern));
    expect(html).not.toContain('rel="stylesheet"');
    const [, rules = ""] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
    expect(rules).toContain(":root{");
    const digest = createHash("sha256").update(rules).digest("base64");
    expect(headers.get("content-security-policy")).toContain(`style-src 'sha256-${digest}';`);
    const all = linked(await page("/report"), "stylesheet") ?? "";
    const named = classesOf(await page(all));
    const used = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
    expect(used.length).toBeGreaterThan(5);
    const [own, lost] = [classesOf(rules), new Set<string>()];
    for (const name of used) if (named.has(name) && !own.has(name)) lost.add(name);
    expect([...lost]).toEqual([]);
  });

  test("pages of reporters and of staff, and errors, ask for nothing to be shown of them", async () => {
    for (const path of ["/report", "/status", "/sign-in", "/nowhere"]) {
      const html = await page(path);
      expect(meta(html, "og:title"), path).toBeNull();
      expect(meta(html, "description"), path).toBeNull();
      expect(linked(html, "canonical"), path).toBeNull();
    }
  });

  test("a list says what it is narrowed to: lists that are narrowed otherwise have other titles", async () => {
    const lists = [
      "/cases",
      ...["state=late", "state=overdue", "asked=day30", "kind=K1", "kind=K2", "verdict=V1"].map(
        (one) => `/cases?${one}`,
      ),
      ...[`department=${DEPARTMENT}`, `duty=${PART}`, "duty=off-list"].map((one) => `/cases?${one}`),
      "/cases?kind=K1&state=late",
      "/cases?measure=answered_on_time",
      "/cases?measure=answered_on_time&part=base",
      "/cases?measure=answered_on_time&window=all",
      "/cases?measure=answered_on_time&until=2026-09",
      "/duties",
      "/duties?band=assist",
      `/duties?holder=${DEPARTMENT}`,
    ];
    const titles = new Set<string>();
    for (const path of lists) titles.add(titleOf(await page(path)));
    expect(titles.size).toBe(lists.length);
    expect([...titles]).toContain(
      zhCN.site.title(`事由：${zhCN.register.cases.states.late}、${zhCN.vocabulary.kinds.K1.label}`),
    );
  });

  test("is told in the words of schema.org what the site and a body are, in data that no text ends early", async () => {
    const data = async (path: string) => {
      const found = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(await page(path))?.[1];
      return JSON.parse(found ?? "null") as unknown;
    };
    expect(await data("/")).toMatchObject({ "@context": "https://schema.org", "@type": "WebSite", url: `${ORIGIN}/` });
    expect(await data(`/departments/${DEPARTMENT}`)).toMatchObject({
      "@type": "GovernmentOrganization",
      url: `${ORIGIN}/departments/${DEPARTMENT}`,
      areaServed: { "@type": "AdministrativeArea", url: `${ORIGIN}/regions/${COUNTY}` },
    });
  });

  test("a case and a scorecard say how to cite them, with their whole address and the day", async () => {
    const { text } = await visitor(site()).get(`/cases/${number}`);
    expect(text).toMatch(
      new RegExp(`\\[EB/OL\\]\\. \\(\\d{4}-\\d\\d-\\d\\d\\)\\[${realDay()}\\]\\. ${ORIGIN}/cases/${number}\\.`),
    );
    expect((await visitor(site()).get(`/departments/${DEPARTMENT}`)).text).toContain(
      `from ${ORIGIN}/departments/${DEPARTMENT}`,
    );
  });

  test("the picture, the icons and the manifest that it names are there", async () => {
    const html = await page("/");
    const paths = ["/share.png", linked(html, "apple-touch-icon") ?? "", linked(html, "manifest") ?? ""];
    const { icons } = JSON.parse(await page("/manifest.webmanifest")) as { icons: { src: string }[] };
    for (const path of [...paths, ...icons.map(({ src }) => src)]) {
      expect((await visitor(site()).get(path)).status, path).toBe(200);
    }
  });

  describe("for robots", () => {
    const parser = new XMLParser({ isArray: (name) => ["url", "sitemap"].includes(name) });
    const locations = async (path: string) => {
      const xml = await page(path.replace(ORIGIN, ""));
      expect(XMLValidator.validate(xml), path).toBe(true);
      const parsed = parser.parse(xml) as Record<string, { url?: { loc: string }[]; sitemap?: { loc: string }[] } | "">;
      const root = parsed.urlset ?? parsed.sitemapindex;
      return root ? (root.url ?? root.sitemap ?? []).map(({ loc }) => loc) : [];
    };
    const all = async () => (await Promise.all((await locations("/sitemap.xml")).map(locations))).flat();

    test("robots.txt names the sitemap, and the sitemaps name every page once, each of which is there", async () => {
      expect(await page("/robots.txt")).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`);
      const found = await all();
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(
        expect.arrayContaining(
          ["/", `/cases/${number}`, `/departments/${DEPARTMENT}`, `/duties/${PART}`, `/regions/${COUNTY}`].map(
            (path) => ORIGIN + path,
          ),
        ),
      );
      for (const at of [...found.filter((one) => !/\/(duties|departments)\//.test(one)), found.at(-1) ?? ""]) {
        expect((await visitor(site()).get(at.replace(ORIGIN, ""))).status, at).toBe(200);
      }
    });

    test("the sitemaps leave out no page that has one address alone, save those that robots are to leave alone", async () => {
      const found = await all();
      const single = PAGES.filter(
        (pattern) => !pattern.includes(":") && !["/search", "/compare/bodies", "/embed/compare"].includes(pattern),
      );
      expect(single.filter((pattern) => !found.includes(ORIGIN + pattern))).toEqual([]);
    });

    test("they name no page that robots are to leave alone", async () => {
      const closed = [...(await page("/robots.txt")).matchAll(/^Disallow: (.*)$/gm)].map(([, path]) => path ?? "");
      expect(closed.length).toBeGreaterThan(4);
      for (const at of await all()) for (const path of closed) expect(at.startsWith(ORIGIN + path), at).toBe(false);
    });

    test("a block without cases is empty, and what is no block is the first", async () => {
      expect(await locations("/sitemap-cases.xml?block=77")).toEqual([]);
      expect(await locations("/sitemap-cases.xml?block=x")).toEqual(await locations("/sitemap-cases.xml"));
    });

    test("a case that is hidden is named no more", async () => {
      expect(await all()).toContain(`${ORIGIN}/cases/${number}`);
      await site()
        .db.updateTable("cases")
        .set({ hidden_until: "2099-01-01" })
        .where("number", "=", named(number))
        .execute();
      await touchPublic(site().db);
      await expect.poll(async () => (await all()).includes(`${ORIGIN}/cases/${number}`)).toBe(false);
    });
  });
});

describe("a site that was not told its address", () => {
  const site = openSite({ engine: "SQLite" });

  test("pages that are rendered for one person link the stylesheet of all", async () => {
    const staff = await signedIn(site(), "moderator");
    for (const [by, path] of [
      [visitor(site()), "/report"],
      [staff, "/desk"],
    ] as const) {
      const { html, headers } = await by.get(path);
      expect(html, path).toContain('<link rel="stylesheet"');
      expect(html, path).not.toContain("<style>");
      expect(headers.get("content-security-policy"), path).toContain("style-src 'self';");
    }
  });

  test("gives neither addresses nor a picture nor data, which need a whole one", async () => {
    const { html } = await visitor(site()).get("/cases?state=late");
    expect(linked(html, "canonical")).toBeNull();
    expect(linked(html, "alternate", "en")).toBeNull();
    expect(meta(html, "og:image")).toBeNull();
    expect((await visitor(site()).get("/")).html).not.toMatch(/<script|rel="search"/);
    expect((await visitor(site()).get("/opensearch.xml")).status).toBe(404);
    expect((await visitor(site()).get("/robots.txt")).text).not.toContain("Sitemap");
  });
});
