import { readPage } from "../i18n/page.server.ts";
import type { Locale } from "../i18n/locale.ts";
import type { FoundThing } from "./search.ts";
import { bestText, excerptOf, markedText, searchedAs, weighTerms } from "./terms.ts";

interface Section {
  /** Of its heading; empty for one without. */
  anchor: string;
  title: string;
  text: string;
  /** As a search weighs them. */
  weights: ReadonlyMap<string, number>;
}

const HEADING = /<h[23](?: id="([\w-]+)")?>(.*?)<\/h[23]>/;

const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

/** What stands in a piece of HTML that we have made ourselves, as one line. */
const plainOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&(#?\w+);/g, (_, name: string) => SIGNS[name] ?? " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** What was read of the page in each language, and the page that it was read from: cutting it into words takes long. */
const known = new Map<Locale, { html: string; sections: Section[] }>();

async function sectionsOf(locale: Locale): Promise<Section[]> {
  const html = await readPage("method", locale);
  const before = known.get(locale);
  if (before?.html === html) return before.sections;
  const sections = html.split(/(?=<h[23][ >])/).flatMap((part) => {
    const [heading, anchor = "", of = ""] = HEADING.exec(part) ?? [];
    if (!heading) return [];
    const [title, text] = [plainOf(of), plainOf(part.replace(heading, ""))];
    const weights = weighTerms([...searchedAs("title", [title]), ...searchedAs("method", [text])]);
    return [{ anchor, title, text, weights }];
  });
  known.set(locale, { html, sections });
  return sections;
}

/**
 * The sections of the page on the figures, in this language, in which all these terms stand: those with them in the title
 * first, else in their order. At most `limit`, and how many there are.
 */
export async function searchMethod(
  terms: readonly string[],
  locale: Locale,
  limit: number,
): Promise<{ things: FoundThing[]; count: number }> {
  const found = (await sectionsOf(locale)).flatMap((section) => {
    const score = terms.reduce((sum, term) => sum + (section.weights.get(term) ?? 0), 0);
    return terms.every((term) => section.weights.has(term)) ? [{ section, score }] : [];
  });
  const things = found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ section: { anchor, title, text } }): FoundThing => ({
      href: anchor ? `/method#${anchor}` : "/method",
      title: markedText(title, terms),
      titleEn: null,
      code: "",
      on: null,
      department: null,
      excerpt: bestText(searchedAs("method", [text]), terms) ? { of: "method", pieces: excerptOf(text, terms) } : null,
    }));
  return { things, count: found.length };
}
