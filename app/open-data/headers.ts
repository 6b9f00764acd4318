/** What anybody may read from pages of their own, as programs in a browser do: nothing of it depends on who asks. */
export const FOR_EVERY_ORIGIN: Record<string, string> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, RateLimit-Policy, Retry-After",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/**
 * How many pages a minute are worked out for one client (`http/gate/render-gate.server.ts`): those that are kept cost
 * nothing and are not counted.
 */
export const RATE_POLICY: Record<string, string> = { "RateLimit-Policy": '"rendered";q=600;w=60' };

/** A file of the open data. */
export interface OpenDataFile {
  name: string;
  type: string;
  etag: string;
  /** The bytes are gzip. */
  packed: boolean;
  /** How many they are; null where that is not known. */
  bytes: number | null;
}

/** Its headers; `lasting` where its address never stands for other bytes. It is compressed already, where it is. */
export function openDataHeaders(file: OpenDataFile, { lasting }: { lasting: boolean }): Record<string, string> {
  return {
    ...FOR_EVERY_ORIGIN,
    "Content-Type": file.type,
    "Content-Disposition": `attachment; filename="${file.name}"`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": `public, max-age=${lasting ? "31536000, immutable" : "3600"}, no-transform`,
    "X-Content-Type-Options": "nosniff",
    ETag: file.etag,
    Vary: "Accept-Encoding",
    ...(file.packed && { "Content-Encoding": "gzip" }),
    ...(file.bytes !== null && { "Content-Length": String(file.bytes) }),
  };
}

/** Whether a visitor takes gzip: one that refuses it by `q=0` does not. */
export function takesGzip(header: string | null): boolean {
  return (header ?? "").split(",").some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}
