import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DEPARTMENT, publishCase } from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";
import { unescapeHtml, visitor } from "../helpers/visitor.ts";

const PAGE = `/departments/${DEPARTMENT}`;
const TITLE = zhCN.register.departments.scorecardOf("青禾县农业农村局");

interface OEmbed {
  type: string;
  version: string;
  title: string;
  html: string;
  width: number;
  height: number;
}

describe("a scorecard in another page", () => {
  const ORIGIN = "https://guiwei.example";
  const site = openSite({ engine: "SQLite", env: { ORIGIN } });
  const ask = (url: string, more = "") => visitor(site()).get(`/oembed?url=${encodeURIComponent(url)}${more}`);

  test("is offered by its page: as a line to copy, and to programs", async () => {
    const { html } = await visitor(site()).get(PAGE);
    const code = unescapeHtml(/<pre class="embed-code"><code>([^<]*)<\/code>/.exec(html)?.[1] ?? "");
    expect(code).toContain(`<iframe src="${ORIGIN}/embed${PAGE}" title="${TITLE}"`);
    const address = unescapeHtml(/type="application\/json\+oembed" title="[^"]*" href="([^"]*)"/.exec(html)?.[1] ?? "");
    expect(address.startsWith(`${ORIGIN}/oembed?url=`)).toBe(true);
    const answer = await visitor(site()).get(address.replace(ORIGIN, ""));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const told = JSON.parse(answer.html) as OEmbed;
    expect(told).toMatchObject({ type: "rich", version: "1.0", title: TITLE });
    expect(told.html).toBe(code);
  });

  test("is in the language of the address, and no larger than is asked for", async () => {
    const english = JSON.parse((await ask(`${ORIGIN}${PAGE}?lang=en`, "&maxwidth=300&maxheight=9999")).html) as OEmbed;
    expect(english.html).toContain(`src="${ORIGIN}/embed${PAGE}?lang=en"`);
    expect(english.html).toContain('width="300"');
    expect([english.width, english.height < 9999]).toEqual([300, true]);
    expect((await visitor(site()).get(`/embed${PAGE}?lang=en`)).text).toContain(en.embeds.from(en.site.name));
  });

  test("a comparison is offered in the same ways, by what it understands of its address alone", async () => {
    const path = "/compare?line=agriculture&level=county";
    const { html } = await visitor(site()).get(path);
    const code = unescapeHtml(/<pre class="embed-code"><code>([^<]*)<\/code>/.exec(html)?.[1] ?? "");
    expect(unescapeHtml(code)).toContain(`<iframe src="${ORIGIN}/embed${path}" title="`);
    const told = JSON.parse((await ask(`${ORIGIN}${path}&order=base&x=1`)).html) as OEmbed;
    expect(told.html).toBe(code);
    const english = JSON.parse((await ask(`${ORIGIN}${path}&measure=answered_on_time&lang=en`)).html) as OEmbed;
    expect(unescapeHtml(english.html)).toMatch(
      /src="[^"]*\/embed\/compare\?line=agriculture&level=county[^"]*lang=en"/,
    );
    const address = unescapeHtml(/type="application\/json\+oembed" title="[^"]*" href="([^"]*)"/.exec(html)?.[1] ?? "");
    expect(JSON.parse((await visitor(site()).get(address.replace(ORIGIN, ""))).html)).toMatchObject({ html: code });
    expect((await visitor(site()).get("/compare")).html).not.toContain("oembed");
  });

  test.each([
    ["a comparison of no line", `${ORIGIN}/compare?level=county`],
    ["a line that is not there", `${ORIGIN}/compare?line=nothing`],
    ["a measure that is not there", `${ORIGIN}/compare?line=agriculture&measure=x`],
    ["a place that is not there", `${ORIGIN}/compare?line=agriculture&region=1`],
    ["the list of comparisons", `${ORIGIN}/compare`],
    ["another site", `https://other.example${PAGE}`],
    ["a page that is not shown so", `${ORIGIN}/cases/GW-2026-000001`],
    ["a body that is not there", `${ORIGIN}/departments/nobody`],
    ["a broken address", `${ORIGIN}/departments/%E0%A4`],
    ["no address", "x"],
  ])("is not told of %s", async (_, url) => {
    expect((await ask(url)).status).toBe(404);
  });

  test("is told as JSON alone", async () => {
    expect((await ask(`${ORIGIN}${PAGE}`, "&format=xml")).status).toBe(501);
    expect((await ask(`${ORIGIN}${PAGE}`, "&format=json")).status).toBe(200);
  });
});

describe("the page in the frame", () => {
  const site = openSite({ engine: "SQLite" });
  beforeAll(async () => {
    await publishCase(site());
  });

  test("may be shown by others, runs nothing, and its links open beside it; no other page may be shown so", async () => {
    const framed = await visitor(site()).get(`/embed${PAGE}`);
    expect(framed.status).toBe(200);
    expect(framed.headers.get("content-security-policy")).toMatch(/frame-ancestors \*; script-src 'none'$/);
    expect(framed.html).toContain('<base target="_blank"');
    expect(framed.html).not.toContain("<script");
    expect(framed.text).toContain(TITLE);
    for (const path of ["/", PAGE, "/report", "/sign-in"]) {
      const page = await visitor(site()).get(path);
      expect(page.headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
      expect(page.html, path).not.toContain("<base");
    }
  });

  test("of a comparison has its table and its months, and is a page of its own", async () => {
    const framed = await visitor(site()).get("/embed/compare?line=agriculture&level=county");
    expect(framed.headers.get("content-security-policy")).toMatch(/frame-ancestors \*; script-src 'none'$/);
    expect(framed.html).toContain('<base target="_blank"');
    expect(framed.text).toContain("青禾县农业农村局");
    expect(framed.text).toContain(zhCN.embeds.from(zhCN.site.name));
    for (const path of ["/embed/compare", "/embed/compare?line=nothing", "/embed/compare?line=agriculture&region=1"]) {
      expect((await visitor(site()).get(path)).status, path).toBe(404);
    }
  });

  test("has the figures of the scorecard", async () => {
    const value = /<b>1<\/b>/;
    expect((await visitor(site()).get(`/embed${PAGE}`)).html).toMatch(value);
    expect((await visitor(site()).get("/embed/departments/qinghe-audit")).text).toContain(
      zhCN.register.departments.summaryNone("青禾县审计局"),
    );
    expect((await visitor(site()).get("/embed/departments/nobody")).status).toBe(404);
  });

  test("offers no line to copy while the site does not know its own address", async () => {
    const { html } = await visitor(site()).get(PAGE);
    expect(html).not.toContain('class="embed-code');
    expect(html).not.toContain("oembed");
  });
});
