import { escapeXml } from "../feeds/feed.server.ts";
import { inLanguage, type Locale } from "../i18n/locale.ts";
import { OPEN_SEARCH } from "./open-search.ts";

/** What a name may have at most. */
const LONGEST_NAME = 16;

/** A description of the site's search (OpenSearch 1.1, draft 6), for the fields in which browsers search; `words` are of that language. */
export function openSearchOf(origin: string, locale: Locale, words: { name: string; description: string }): string {
  const address = (path: string) => escapeXml(origin.concat(path));
  // The language first, as addresses have it; what is sought takes the place of the last.
  const search = inLanguage("/search", locale);
  const parts = [
    `<ShortName>${escapeXml([...words.name].slice(0, LONGEST_NAME).join(""))}</ShortName>`,
    `<Description>${escapeXml(words.description)}</Description>`,
    "<InputEncoding>UTF-8</InputEncoding>",
    `<Language>${locale}</Language>`,
    `<Image width="16" height="16" type="image/svg+xml">${address("/favicon.svg")}</Image>`,
    `<Url type="text/html" template="${address(`${search}${search.includes("?") ? "&" : "?"}q={searchTerms}`)}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${address(inLanguage(OPEN_SEARCH, locale))}"/>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n${parts.join("\n")}\n</OpenSearchDescription>\n`;
}
