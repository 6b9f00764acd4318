import { XMLParser, XMLValidator } from "fast-xml-parser";
import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type AtomFeed, escapeXml, toAtom } from "../../app/feeds/atom.server.ts";

const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });

interface Parsed {
  feed: Record<"id" | "title" | "updated" | "subtitle", string> & {
    author: { name: string };
    link: Record<"@_rel" | "@_href" | "@_type", string>[];
    entry?: Record<string, unknown> | Record<string, unknown>[];
  };
}

const FEED: AtomFeed = {
  id: "tag:guiwei.example,2026:feed/feed.atom",
  title: "全部事由",
  subtitle: "说明",
  author: "归位",
  locale: "zh-CN",
  self: "https://guiwei.example/feed.atom?region=1&lang=en",
  page: "https://guiwei.example/",
  entries: [
    {
      id: "tag:1",
      title: "甲 < 乙 & “丙”",
      summary: "一句话",
      href: "https://guiwei.example/cases/1",
      day: "2026-11-23",
    },
    { id: "tag:2", title: "旧的", summary: "另一句", href: "https://guiwei.example/cases/2", day: "2026-11-20" },
  ],
};

describe("an Atom feed", () => {
  test("has all that RFC 4287 asks for, read by another program", () => {
    const xml = toAtom(FEED);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = parser.parse(xml) as Parsed;
    expect(feed).toMatchObject({ id: FEED.id, title: FEED.title, updated: "2026-11-23T00:00:00Z" });
    expect(feed.author.name).toBe("归位");
    expect(feed.link.map((one) => [one["@_rel"], one["@_href"]])).toEqual([
      ["self", FEED.self],
      ["alternate", FEED.page],
    ]);
    expect(feed.entry).toMatchObject([
      { id: "tag:1", title: "甲 < 乙 & “丙”", updated: "2026-11-23T00:00:00Z", summary: "一句话" },
      { id: "tag:2", title: "旧的", updated: "2026-11-20T00:00:00Z" },
    ]);
    expect((parser.parse(toAtom({ ...FEED, entries: [] })) as Parsed).feed.updated).toBe("1970-01-01T00:00:00Z");
  });

  /** What stands in XML as it is; a reader may take a line end for another. */
  const readable = (text: string) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(text) && text.isWellFormed();

  property.prop([fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 40 })])(
    "stays one whatever a text holds, and gives back what XML can hold",
    (any, other) => {
      const title = `${any}]]></title><script>${other}<!--&amp;`;
      const [first] = FEED.entries;
      const xml = toAtom({ ...FEED, entries: first ? [{ ...first, title, href: title }] : [] });
      expect(XMLValidator.validate(xml)).toBe(true);
      const { feed } = parser.parse(xml) as Parsed;
      expect(Object.keys(feed.entry ?? {})).toEqual(["id", "title", "updated", "link", "summary"]);
      if (readable(title)) expect((feed.entry as { title: string }).title).toBe(title);
    },
  );

  test("holds no sign that XML cannot hold", () => {
    expect(escapeXml("a\0b\u{b}c\uD800d\uFFFEe😀")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe😀");
    expect(escapeXml(`<&>"'`)).toBe("&lt;&amp;&gt;&quot;&apos;");
  });
});
