import { describe, expect, test } from "vitest";
import { STATUS } from "../../app/http/errors.ts";
import { cachePublicly, contentSecurityPolicy, SECURITY_HEADERS } from "../../app/http/headers.ts";

describe("the content security policy", () => {
  const directives = (nonce: string | null) =>
    new Map(
      contentSecurityPolicy({ nonce })
        .split("; ")
        .map((one) => [one.split(" ")[0], one]),
    );

  test("of a public page forbids every script, and so fits bytes that are kept for everyone", () => {
    expect(directives(null).get("script-src")).toBe("script-src 'none'");
    expect(directives(null).get("connect-src")).toBe("connect-src 'self'");
  });

  test("of a page with scripts lets those with the nonce run", () => {
    expect(directives("abc").get("script-src")).toBe("script-src 'nonce-abc' 'strict-dynamic'");
  });

  test.each([null, "abc"])("forbids what is not named, frames around us, and nothing is inline (nonce %j)", (nonce) => {
    expect(directives(nonce).get("default-src")).toBe("default-src 'none'");
    expect(directives(nonce).get("frame-ancestors")).toBe("frame-ancestors 'none'");
    expect(directives(nonce).get("base-uri")).toBe("base-uri 'none'");
    expect(directives(nonce).get("form-action")).toBe("form-action 'self'");
    expect(contentSecurityPolicy({ nonce })).not.toMatch(/unsafe|\*|http:|data:/);
  });

  test("of a page that brings its rules allows those and no others", () => {
    const policy = contentSecurityPolicy({ nonce: null, style: "sha256-abc" });
    expect(policy.match(/style-src[^;]*/)?.[0]).toBe("style-src 'sha256-abc'");
  });
});

describe("headers", () => {
  test("of a public page make browsers ask again, so that what was taken down is gone", () => {
    expect(cachePublicly()["Cache-Control"]).toContain("must-revalidate");
    expect(cachePublicly()["Cache-Control"]).toContain("max-age=0");
  });

  test("of every response forbid sniffing and frames and send no address to other sites", () => {
    expect(SECURITY_HEADERS).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin",
    });
  });
});

test("every refusal has a status of its kind", () => {
  for (const [code, status] of Object.entries(STATUS)) {
    expect(status, code).toBeGreaterThanOrEqual(400);
    expect(status < 500 || ["internal", "busy", "crowded", "clock_jumped"].includes(code), code).toBe(true);
  }
});
