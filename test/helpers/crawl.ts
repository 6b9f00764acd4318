import type { Site } from "./site.ts";
import { type Answer, unescapeHtml, type Visitor, visitor } from "./visitor.ts";

const AT_ONCE = 4;
const BOUND = 2500;
/** Pages read from one address before the next: the site lets nobody have very many rendered in a minute. */
const FROM_ONE_ADDRESS = 100;

/** The lists behind figures are without number, and so many of them stand for all. */
const LISTS = 60;
const isList = (path: string) => /[?&]measure=/.test(path);

/**
 * Follows every internal link from the home page on, or from another and only as far as `only` lets it. Links that only
 * change the language and those to other hosts are not followed.
 */
export async function crawl(
  site: Pick<Site, "url">,
  by: Visitor = visitor(site),
  { from = "/", only = () => true }: { from?: string; only?: (path: string) => boolean } = {},
): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>();
  const seen = new Set([from]);
  const waiting = [from];
  let lists = 0;
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const address = `203.0.113.${Math.floor(found.size / FROM_ONE_ADDRESS)}`;
      const answer = await by.get(path, { "X-Forwarded-For": address });
      found.set(path, answer);
      for (const link of linksOf(answer.html)) {
        if (seen.has(link) || seen.size >= BOUND || !only(link)) continue;
        if (isList(link) && (lists += 1) > LISTS) continue;
        seen.add(link);
        waiting.push(link);
      }
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** Addresses of our own that a page links to, without fragments. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]* href="([^"]*)"/g)]
    .map((match) => unescapeHtml(match[1] ?? "").replace(/#.*/, ""))
    .filter((href) => /^\/(?!\/)/.test(href) && !/[?&]lang=/.test(href));
}
