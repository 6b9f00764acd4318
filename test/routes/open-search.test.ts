import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { openSite } from "../helpers/sites.ts";
import { unescapeHtml, visitor } from "../helpers/visitor.ts";

const ORIGIN = "https://guiwei.example";

describe("a site that knows its address", () => {
  const site = openSite({ engine: "SQLite", env: { ORIGIN } });

  test.each(["zh-CN", "en"])("tells browsers how to search it from their own field, in %s", async (lang) => {
    const described = /<link rel="search" type="application\/opensearchdescription\+xml" title="[^"]+" href="([^"]+)"/;
    const [, href = ""] = described.exec((await visitor(site()).get(`/?lang=${lang}`)).html) ?? [];
    const { html: xml, headers } = await visitor(site()).get(unescapeHtml(href));
    expect(headers.get("content-type")).toContain("application/opensearchdescription+xml");
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(xml) as {
      OpenSearchDescription: { ShortName: string; Language: string; Url: { type: string; template: string }[] };
    };
    const { ShortName, Language, Url } = parsed.OpenSearchDescription;
    expect([...ShortName].length).toBeLessThanOrEqual(16);
    expect(Language).toBe(lang);
    const [search, self] = Url;
    expect(self?.template).toBe(ORIGIN + unescapeHtml(href));
    expect(search?.template.startsWith(`${ORIGIN}/search?`)).toBe(true);
    const asked = search?.template.replace(ORIGIN, "").replace("{searchTerms}", encodeURIComponent("检查")) ?? "";
    const answer = await visitor(site()).get(asked);
    expect(answer.status).toBe(200);
    expect(answer.html).toContain(`<html lang="${lang}"`);
    expect(unescapeHtml(answer.html)).toContain('value="检查"');
  });
});
