import { unescapeHtml } from "./visitor.ts";

/** A button with a name on a page: the address that it sends to, and what it says there. */
export interface PageButton {
  action: string;
  name: string;
  value: string;
  /** The names of what its form holds. */
  fields: readonly string[];
}

const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`, "i").exec(tag);
  return found ? unescapeHtml(found[1] ?? "") : null;
};

/** Every submit button, and every hidden field called `act` or `step`, of the posted forms of a page at `path`. */
export function buttonsOf(html: string, path: string): PageButton[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const head = form.slice(0, form.indexOf(">") + 1);
    if (attribute(head, "method")?.toLowerCase() !== "post") return [];
    const tags = [...form.matchAll(/<button\b[^>]*>|<input\b[^>]* type="hidden"[^>]*>/g)].map(([tag]) => tag);
    const fields = [...form.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].flatMap(
      ([tag]) => attribute(tag, "name") ?? [],
    );
    return tags.flatMap((tag) => {
      const [name, value] = [attribute(tag, "name"), attribute(tag, "value")];
      const isButton = tag.startsWith("<button") && attribute(tag, "type") !== "button";
      if (!name || value === null || !(isButton || name === "act" || name === "step")) return [];
      const action = attribute(tag, "formaction") ?? attribute(head, "action") ?? path;
      return [{ action: action.replace(/#.*/, ""), name, value, fields }];
    });
  });
}
