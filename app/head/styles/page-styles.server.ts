import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

/** `build/styles.json`: stylesheets in the order of the whole, and of which of them the pages of a route are dressed. */
export interface Styles {
  sheets: string[];
  routes: Record<string, number[]>;
}

/** Rules that stand in a page, and the digest by which its policy allows them (CSP Level 3, 2.3.1). */
export interface RouteStyle {
  css: string;
  digest: string;
}

const FILE = "build/styles.json";
let styles: Styles | null | undefined;
const made = new Map<string, RouteStyle>();

/** What dresses the pages of a route when they are shown to everyone; null where none was built, as while somebody works on it. */
export function styleOf(routeId: string): RouteStyle | null {
  styles ??= existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Styles) : null;
  const places = styles?.routes[routeId];
  if (!styles || !places) return null;
  const before = made.get(routeId);
  if (before) return before;
  const css = places.map((place) => styles?.sheets[place] ?? "").join("");
  const style = { css, digest: `sha256-${createHash("sha256").update(css).digest("base64")}` };
  made.set(routeId, style);
  return style;
}
