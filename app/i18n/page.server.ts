import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { marked } from "marked";
import sanitizeHtml from "sanitize-html";
import type { Locale } from "./locale.ts";

export type TextPage = "about" | "method" | "privacy" | "elsewhere";

/** Where the Markdown lies, seen from the folder that the process is started in. */
const FOLDER = "app/i18n/pages";

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    "h2",
    "h3",
    "p",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "a",
    "strong",
    "em",
    "code",
  ],
  allowedAttributes: { a: ["href"], h2: ["id"], h3: ["id"], th: ["scope"] },
  allowedSchemes: ["https", "mailto"],
};

/** `### Heading {#anchor}`: the same anchor in every language. */
const ANCHOR = /<(h[23])>(.*?) \{#([\w-]+)\}<\/\1>/g;

const rendered = new Map<string, Promise<string>>();

/** A content page as sanitised HTML. */
export function readPage(name: TextPage, locale: Locale): Promise<string> {
  const key = `${name}.${locale}`;
  const html = rendered.get(key) ?? render(join(FOLDER, `${key}.md`));
  if (process.env.NODE_ENV === "production") rendered.set(key, html);
  return html;
}

async function render(file: string): Promise<string> {
  const html = await marked.parse(await readFile(file, "utf8"));
  return sanitizeHtml(html.replace(ANCHOR, '<$1 id="$3">$2</$1>'), ALLOWED);
}
