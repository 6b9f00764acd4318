import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");

/** Line ends stay line ends, and markup that somebody typed is text, not markup: nothing that was written disappears. */
const notes = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text }) => escape(text),
    image: ({ text }) => escape(text),
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
  },
});

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a"],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["https"],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href = "" }) => ({ tagName, attribs: { href, rel: "nofollow noopener noreferrer" } }),
  },
  // A link that may lead nowhere is its text.
  exclusiveFilter: ({ tag, attribs }) => (tag === "a" && !attribs.href ? "excludeTag" : false),
};

/** A note of a moderator, written in Markdown, as sanitised HTML: text, lists and links alone; no images, no styles. */
export function renderNote(markdown: string): string {
  return sanitizeHtml(notes.parse(markdown, { async: false }), ALLOWED);
}
