/** What one thing in a feed says. All texts are plain. */
export interface AtomEntry {
  /** For good, whatever becomes of its address: a `tag:` URI. */
  id: string;
  title: string;
  summary: string;
  /** Of the page that it tells of, absolute. */
  href: string;
  /** The day that is known of it; there is no time. */
  day: string;
}

export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  author: string;
  locale: string;
  /** Absolute addresses of the feed itself and of the page that it is of. */
  self: string;
  page: string;
  /** The newest first. */
  entries: readonly AtomEntry[];
}

export const ATOM_TYPE = "application/atom+xml";

/** Of a feed in which there never was anything: it must say a time, and none would be true. */
const NEVER = "1970-01-01";

/** An Atom feed (RFC 4287). Of days there is no time: each is written as its beginning in UTC. */
export function toAtom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.locale)}">`,
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    element("updated", instantOf(feed.entries[0]?.day ?? NEVER)),
    `<author>${element("name", feed.author)}</author>`,
    link("self", feed.self, ATOM_TYPE),
    link("alternate", feed.page, "text/html"),
    ...feed.entries.map((entry) =>
      [
        "<entry>",
        element("id", entry.id),
        element("title", entry.title),
        element("updated", instantOf(entry.day)),
        link("alternate", entry.href, "text/html"),
        element("summary", entry.summary),
        "</entry>",
      ].join(""),
    ),
    "</feed>",
    "",
  ].join("\n");
}

const instantOf = (day: string) => `${day}T00:00:00Z`;
const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What no XML may hold, not even as an entity (XML 1.0, 2.2): halves of signs, controls but tab and line ends. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands in XML, between tags or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML, "\uFFFD").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
