const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * True when a mutation comes from our own pages. Browsers say so in Origin or, where they leave it out, in
 * Sec-Fetch-Site (OWASP Cross-Site Request Forgery Prevention Cheat Sheet, "Verifying Origin With Standard Headers").
 * A request that says nothing is refused. Where the settings name no origin, only a site on this very machine is
 * trusted: any other name may have been pointed here by somebody else.
 */
export function isSameOrigin(
  headers: { origin?: string; host?: string; "sec-fetch-site"?: string | string[] },
  ownOrigin: string | undefined,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] === "same-origin";
  if (ownOrigin) return origin === ownOrigin;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host && LOOPBACK.includes(from.hostname);
}
