const PUBLIC = "public, max-age=0, must-revalidate";

/** What is for one person, nobody may keep; what is for everyone, anyone may who asks again before showing it. */
export type CachePolicy = "private, no-store" | typeof PUBLIC;

/**
 * Header of a public page: anyone may keep it, but asks again before showing it. A route that exports it as its `headers`
 * says thereby that its page is the same for everyone in one language; the page cache keeps such pages, and no others.
 */
export function cachePublicly(): Record<string, string> {
  return { "Cache-Control": PUBLIC };
}

const NO_FRAME = "frame-ancestors 'none'";
const OWN_STYLES = "style-src 'self'";
const POLICY = [
  "default-src 'none'",
  OWN_STYLES,
  "img-src 'self'",
  // No script of a page for everyone connects, there being none; who checks pages reads `/robots.txt` in their name.
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  NO_FRAME,
];

/** What of a page its policy depends on. */
interface AllowedParts {
  /** Of the page's scripts; null where it has none. */
  nonce: string | null;
  /** Others may show the page in a frame. */
  framed?: boolean;
  /** The digest of the rules that stand in the page, if it brings its own. */
  style?: string;
}

/**
 * The Content-Security-Policy of a page: no script at all, or only those that carry the nonce and what they load; the site's
 * stylesheets, or only the rules of that digest. A page that is `framed` may be shown in others; browsers heed this before
 * `X-Frame-Options` (CSP Level 3, 6.4.2.2).
 */
export function contentSecurityPolicy({ nonce, framed = false, style }: AllowedParts): string {
  const scripts = nonce ? [`script-src 'nonce-${nonce}' 'strict-dynamic'`, "worker-src 'self'"] : ["script-src 'none'"];
  const policy = POLICY.map((one) => {
    if (framed && one === NO_FRAME) return "frame-ancestors *";
    return style !== undefined && one === OWN_STYLES ? `style-src '${style}'` : one;
  });
  return [...policy, ...scripts].join("; ");
}

/**
 * Has a browser throw away what it keeps of this site: `cache` is every page that it holds on its disk or in memory, `storage`
 * a draft, `cookies` all of them. Browsers heed it over https and on the machine itself.
 */
export function clearSiteData(...kinds: ("cache" | "storage" | "cookies")[]): Record<string, string> {
  return { "Clear-Site-Data": kinds.map((kind) => `"${kind}"`).join(", ") };
}

/**
 * Headers of every response. The referrer policy is `strict-origin`: no log of a server in between ties an address to the
 * page that somebody came from. (With `no-referrer` browsers would send forms with `Origin: null`.)
 */
export const SECURITY_HEADERS: Record<string, string> = {
  // For whatever is no page: a page brings a policy of its own.
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * Headers of a file to be saved, never shown; opened all the same, it may run and load nothing. The name must be of our own
 * making. `cache` says who may keep it: what is for one person, or for one day, nobody.
 */
export function downloadHeaders(
  file: { filename: string; type: string; bytes: number },
  cache: CachePolicy,
): Record<string, string> {
  return {
    "Content-Type": file.type,
    "Content-Length": String(file.bytes),
    "Content-Disposition": `attachment; filename="${file.filename}"`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": cache,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

/** Headers of a picture that we drew ourselves: shown in pages of ours; opened by itself, it may run and load nothing. */
export function pictureHeaders(type: string, bytes: number): Record<string, string> {
  return {
    "Content-Type": type,
    "Content-Length": String(bytes),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}
