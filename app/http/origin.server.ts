/**
 * True when a mutation comes from our own pages. Browsers say so in Origin or, where they leave it out, in
 * Sec-Fetch-Site (OWASP Cross-Site Request Forgery Prevention Cheat Sheet, "Verifying Origin With Standard Headers").
 * A request that says nothing is refused.
 */
export function isSameOrigin(
  headers: { origin?: string; host?: string; "sec-fetch-site"?: string | string[] },
  ownOrigin: string | undefined,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] === "same-origin";
  if (ownOrigin) return origin === ownOrigin;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
