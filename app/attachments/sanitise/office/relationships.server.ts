import { posix } from "node:path";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const HYPERLINK = /\/relationships\/hyperlink$/;
/** A link in the text stays one, but only to the web: a file's address names the author's folders. */
const WEB = /^https?:\/\//i;
const NOWHERE = "about:blank";

/** From one part to another, or outside. Values are as they stand in the XML, escaped. */
export interface Relationship {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

/** Every relationship of a `.rels` part. */
export function relationshipsOf(xml: string): Relationship[] {
  return tagsOf(xml, "Relationship").map((tag) => ({
    id: valueOf(tag, "Id"),
    type: valueOf(tag, "Type"),
    target: valueOf(tag, "Target"),
    external: valueOf(tag, "TargetMode") === "External",
  }));
}

/** The part that a `.rels` part speaks for: `word/_rels/document.xml.rels` → `word/document.xml`; empty for the package. */
export function sourceOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

/** Relationships to parts that are kept, written anew, and the ids of the others. */
export function cleanRelationships(relationships: Relationship[], owner: string, kept: ReadonlySet<string>) {
  const dropped = new Set<string>();
  const lines: string[] = [];
  for (const one of relationships) {
    const link = one.external && HYPERLINK.test(one.type);
    if (!link && (one.external || !kept.has(targetOf(owner, one.target)))) {
      dropped.add(one.id);
      continue;
    }
    const target = link && !WEB.test(one.target) ? NOWHERE : one.target;
    const mode = link ? ' TargetMode="External"' : "";
    lines.push(`<Relationship Id="${one.id}" Type="${one.type}" Target="${target}"${mode}/>`);
  }
  return { xml: `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${lines.join("")}</Relationships>`, dropped };
}

/** What each part is, without those that are gone. */
export function cleanContentTypes(xml: string, kept: ReadonlySet<string>): string {
  const gone = (tag: string) => !kept.has(targetOf("", valueOf(tag, "PartName")));
  return xml.replace(/<(?:\w+:)?Override\b[^>]*?(?:\/>|>\s*<\/(?:\w+:)?Override>)/g, (tag) => (gone(tag) ? "" : tag));
}

/** The part that a relationship of another leads to: `xl/workbook.xml` and `worksheets/a.xml` → `xl/worksheets/a.xml`. */
export function targetOf(owner: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  return posix.join(posix.dirname(owner), target);
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g")) ?? [];
}

/** The value of an attribute as it stands in the XML; empty when there is none. */
export function valueOf(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (match?.[1] ?? match?.[2] ?? "").replaceAll('"', "&quot;");
}
