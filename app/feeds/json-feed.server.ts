import type { AtomFeed } from "./atom.server.ts";

export const JSON_FEED_TYPE = "application/feed+json";

/** The same feed as a JSON Feed (jsonfeed.org, version 1.1): what an Atom feed has, under its names. */
export function toJsonFeed(feed: AtomFeed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: feed.locale,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, href, title, summary, day }) => ({
      id,
      url: href,
      title,
      content_text: summary,
      date_published: `${day}T00:00:00Z`,
    })),
  });
}
